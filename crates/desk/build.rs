//! Puts the packs of `forums/` into the program, so that it can make their forums anywhere.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let crate_folder = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let forums = Path::new(&crate_folder).join("../../forums");
    println!("cargo::rerun-if-changed={}", forums.display());
    let mut code = String::from("pub(super) const BUILT_IN: &[(&str, Data)] = &[\n");
    for pack in sorted(&forums)?.iter().filter(|path| path.is_dir()) {
        println!("cargo::rerun-if-changed={}", pack.display());
        writeln!(code, "    ({:?}, &[", name(pack)).map_err(io::Error::other)?;
        let data = |path: &&PathBuf| {
            path.extension().is_some_and(|end| end == "toml" || end == "csv" || end == "json")
        };
        for file in sorted(pack)?.iter().filter(data) {
            let path = file.canonicalize()?;
            writeln!(code, "        ({:?}, include_bytes!({:?})),", name(file), path.display().to_string())
                .map_err(io::Error::other)?;
        }
        code.push_str("    ]),\n");
    }
    code.push_str("];\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("packs.rs"), code)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
