//! Which provision of an old version became which of a new one, told by what they say and not by their numbers. First
//! what reads the same, then what became several or was joined, then what reads much alike. What did not stay in the
//! order of the rest was moved, and if its words changed as well the step says both.

mod exact;
mod joined;
mod near;
mod order;
mod words;

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
/// The time grows with the length of the lists, not with their product.
///
/// ```
/// use text::{Step, matching};
/// let old = ["The members meet yearly in May.", "They decide by consensus of all.", "Observers may speak last."];
/// let new = ["Observers may speak first.", "The members meet yearly in May.", "They decide by consensus of all."];
/// let steps = matching(&old, &new);
/// assert_eq!(steps[0], Step::MovedAndEdited { old: 2, new: 0 });
/// assert_eq!(steps[1..], [Step::Kept { old: 0, new: 1 }, Step::Kept { old: 1, new: 2 }]);
/// ```
#[must_use]
pub fn matching(old: &[&str], new: &[&str]) -> Vec<Step> {
    let mut pairs = Pairs::new(old.len(), new.len());
    exact::pair(old, new, &mut pairs);
    let (before, after) = words::of(old, new, &pairs);
    let splits = joined::joined(&before, &after, &mut pairs);
    let merges = joined::joined(&after, &before, pairs.turned());
    pairs.turned();
    near::pair(&before, &after, &mut pairs);
    order::steps(old, new, &pairs, &splits, &merges)
}

/// What is matched so far, from both sides.
#[derive(Debug)]
struct Pairs {
    /// For each old place: what it became.
    old: Vec<Fate>,
    /// For each new place: what it was.
    new: Vec<Fate>,
}

/// What became of one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Open,
    Pair(usize),
    /// Part of what was split or merged, by its place among those.
    Joined,
}

impl Pairs {
    fn new(old: usize, new: usize) -> Self {
        Self { old: vec![Fate::Open; old], new: vec![Fate::Open; new] }
    }

    fn free_old(&self, place: usize) -> bool {
        self.old.get(place) == Some(&Fate::Open)
    }

    fn free_new(&self, place: usize) -> bool {
        self.new.get(place) == Some(&Fate::Open)
    }

    fn old_of(&self, new: usize) -> Option<usize> {
        match self.new.get(new)? {
            Fate::Pair(old) => Some(*old),
            Fate::Open | Fate::Joined => None,
        }
    }

    /// Pairs two places; false if one has been matched before.
    fn pair(&mut self, old: usize, new: usize) -> bool {
        let free = self.free_old(old) && self.free_new(new);
        if let (true, Some(before), Some(after)) = (free, self.old.get_mut(old), self.new.get_mut(new)) {
            (*before, *after) = (Fate::Pair(new), Fate::Pair(old));
        }
        free
    }

    /// Takes one old and several new places out as joined.
    fn join(&mut self, one: usize, several: std::ops::Range<usize>) {
        for place in several {
            if let Some(fate) = self.new.get_mut(place) {
                *fate = Fate::Joined;
            }
        }
        if let Some(fate) = self.old.get_mut(one) {
            *fate = Fate::Joined;
        }
    }

    /// Old and new exchanged.
    fn turned(&mut self) -> &mut Self {
        std::mem::swap(&mut self.old, &mut self.new);
        self
    }
}
