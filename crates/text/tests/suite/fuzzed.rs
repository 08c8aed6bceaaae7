//! What the fuzz targets do, over a bounded number of damaged seeds. The targets themselves lie in `/fuzz`.

use std::fs;
use std::path::PathBuf;

use crate::{damage, fuzzing};

/// How many damaged forms of each seed are tried.
const FORMS: u64 = 120;

#[test]
fn no_damage_of_a_seed_makes_a_reader_panic() {
    let seeds = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    for (name, target) in fuzzing::TARGETS {
        let mut files: Vec<PathBuf> =
            fs::read_dir(seeds.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "no seeds for {name}");
        for file in files {
            let seed = fs::read(&file).unwrap();
            target(&seed);
            (0..FORMS).for_each(|number| target(&damage::damaged(&seed, number)));
        }
    }
}

#[test]
fn whole_seeds_are_read() {
    let seeds = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    for name in ["docx", "odt", "pdf", "html", "markdown", "plain"] {
        for entry in fs::read_dir(seeds.join(name)).unwrap() {
            let path = entry.unwrap().path();
            let read = text::read(path.to_str().unwrap(), &fs::read(&path).unwrap());
            assert!(read.is_ok_and(|read| !read.document.blocks.is_empty()), "{}", path.display());
        }
    }
}
