//! The digest of a state: two files that hold the same volumes fold to the same one (rule 4).

use sha2::{Digest as _, Sha256};

use super::State;

impl State {
    /// SHA-256 over every thing, every assertion with its fate and place, and the seat, in one fixed order.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut put = |text: &str| {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        };
        for thing in self.things.values() {
            put(thing.id.as_str());
            put(thing.noun.word());
            for one in &thing.assertions {
                put(one.property);
                put(&one.value.json().to_string());
                put(one.from.as_ref().map_or("", |from| from.written()));
                put(&one.said.at.to_string());
                put(&format!("{:?}", one.fate));
            }
            for (said, gone) in &thing.entries {
                put(&said.at.to_string());
                put(if *gone { "gone" } else { "stands" });
            }
        }
        put(&format!("{:?}", self.seat));
        hash.finalize().into()
    }
}
