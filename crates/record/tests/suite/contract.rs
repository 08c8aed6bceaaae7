//! The storage contract, held to in memory and in a file.

use record::contract::{FORUM, Memory, Pair, holds, interleaves};
use record::{Access, File, Log};

use super::ground::{folder, sound};

#[test]
fn the_store_in_memory_holds_to_the_contract() {
    holds(in_memory).unwrap();
}

#[test]
fn the_file_holds_to_the_contract() {
    let folder = folder();
    let mut paths = Vec::new();
    let made = holds(|| {
        let path = folder.path().join(format!("{}.forum", paths.len()));
        let one = File::create(&path, FORUM).unwrap();
        let two = File::open(&path, Access::Write).unwrap();
        paths.push(path);
        (Box::new(one), Box::new(two))
    });
    made.unwrap();
    assert!(paths.len() > 5);
    for path in paths {
        sound(&File::open(path, Access::Read).unwrap());
    }
}

#[test]
fn a_hundred_thousand_interleavings_of_two_writers_leave_neither_gap_nor_duplicate() {
    for seed in 0..100_000 {
        interleaves(seed, 12, in_memory()).unwrap();
    }
}

#[test]
fn the_contract_finds_a_store_that_overwrites() {
    /// Takes whatever comes.
    struct Careless(Memory);
    impl Log for Careless {
        fn append(&mut self, batch: &[record::Stored]) -> Result<(), record::LogError> {
            match self.0.append(batch) {
                Err(record::LogError::Behind { .. }) => Ok(()),
                other => other,
            }
        }
        fn read(&self, volume: record::VolumeId, from: u64) -> Result<Vec<record::Stored>, record::LogError> {
            self.0.read(volume, from)
        }
        fn moved(&mut self) -> Result<bool, record::LogError> {
            self.0.moved()
        }
    }
    let careless = || -> Pair {
        let memory = Memory::default();
        (Box::new(Careless(memory.clone())), Box::new(Careless(memory)))
    };
    assert!(holds(careless).is_err());
    assert!((0..100).any(|seed| interleaves(seed, 12, careless()).is_err()));
}

fn in_memory() -> Pair {
    let memory = Memory::default();
    (Box::new(memory.clone()), Box::new(memory))
}
