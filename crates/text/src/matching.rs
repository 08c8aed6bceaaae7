//! Which provision of an old version became which of a new one, told by what they say.

use std::collections::HashMap;

/// What became of provisions from one version to the next. Numbers are places in the two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The same words, in the same order among what stayed.
    Kept {
        /// The place in the old version.
        old: usize,
        /// The place in the new version.
        new: usize,
    },
    /// Other words in the same place.
    Edited {
        /// The place in the old version.
        old: usize,
        /// The place in the new version.
        new: usize,
    },
    /// The same words in another place.
    Moved {
        /// The place in the old version.
        old: usize,
        /// The place in the new version.
        new: usize,
    },
    /// Other words in another place.
    MovedAndEdited {
        /// The place in the old version.
        old: usize,
        /// The place in the new version.
        new: usize,
    },
    /// One became several.
    Split {
        /// The place in the old version.
        old: usize,
        /// The places in the new version, one behind the other.
        new: Vec<usize>,
    },
    /// Several became one.
    Merged {
        /// The places in the old version, one behind the other.
        old: Vec<usize>,
        /// The place in the new version.
        new: usize,
    },
    /// Not in the old version.
    Added {
        /// The place in the new version.
        new: usize,
    },
    /// No longer in the new version.
    Deleted {
        /// The place in the old version.
        old: usize,
    },
}

/// Matches the provisions of an old version with those of a new one, in the order of the new; what was deleted stands
/// where it stood. Every place of both lists is in exactly one step, and words that differ in anything are never kept.
#[must_use]
pub fn matching(old: &[&str], new: &[&str]) -> Vec<Step> {
    let mut places: HashMap<&str, std::collections::VecDeque<usize>> = HashMap::new();
    for (place, words) in old.iter().enumerate() {
        places.entry(words).or_default().push_back(place);
    }
    let pairs: Vec<Option<usize>> = new
        .iter()
        .map(|words| places.get_mut(words).and_then(std::collections::VecDeque::pop_front))
        .collect();
    let mut steps = Vec::new();
    let mut next = 0;
    let mut kept = vec![false; old.len()];
    for (place, pair) in pairs.iter().enumerate() {
        match pair {
            Some(before) if *before >= next => {
                next = before + 1;
                steps.push(Step::Kept { old: *before, new: place });
            }
            Some(before) => steps.push(Step::Moved { old: *before, new: place }),
            None => steps.push(Step::Added { new: place }),
        }
        if let Some(kept) = pair.and_then(|before| kept.get_mut(before)) {
            *kept = true;
        }
    }
    let gone = kept.iter().enumerate().filter(|(_, kept)| !**kept);
    steps.extend(gone.map(|(old, _)| Step::Deleted { old }));
    steps
}
