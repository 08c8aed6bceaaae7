//! A new file appears under its name whole or not at all, and never in the place of another.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{RecordError, hex};

/// Has `build` write a file under a temporary name in the same folder, then gives it its own name.
pub(super) fn publish<T>(
    path: &Path,
    build: impl FnOnce(&Path) -> Result<T, RecordError>,
) -> Result<T, RecordError> {
    if path.symlink_metadata().is_ok() {
        return Err(RecordError::Exists(path.to_owned()));
    }
    let temporary = temporary(path)?;
    let built = build(&temporary).and_then(|value| settle(&temporary, path).map(|()| value));
    if built.is_err() {
        // The temporary file is of no use to anybody; what went wrong is reported by `built`.
        let _ = fs::remove_file(&temporary);
    }
    built
}

fn temporary(path: &Path) -> Result<PathBuf, RecordError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(path.with_file_name(format!(".{name}.{}.part", hex::encode(&hex::random::<8>()?))))
}

/// A hard link refuses to replace what is there, which renaming would do silently.
fn settle(temporary: &Path, path: &Path) -> Result<(), RecordError> {
    fs::File::open(temporary).and_then(|file| file.sync_all()).map_err(RecordError::folder(temporary))?;
    match fs::hard_link(temporary, path) {
        Ok(()) => fs::remove_file(temporary).map_err(RecordError::folder(temporary))?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(RecordError::Exists(path.to_owned()));
        }
        Err(_) if path.symlink_metadata().is_ok() => return Err(RecordError::Exists(path.to_owned())),
        // Some file systems know no hard links.
        Err(_) => fs::rename(temporary, path).map_err(RecordError::folder(path))?,
    }
    sync_folder(path)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> Result<(), RecordError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(RecordError::folder(folder))
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<(), RecordError> {
    Ok(())
}
