//! What may be seen from where: an act is judged on its own volume and those as open (rule 12), never on overlays;
//! a decision alone on all that the file holds.

use super::{Fate, Said, State, Thing};
use crate::entry::{Openness, Ref};

/// From where one looks at the state. Overlays are never in view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// All that the file holds.
    Everything,
    /// What is as open as this.
    AsOpenAs(Openness),
}

impl Eyes {
    /// Whether an entry is in view.
    #[must_use]
    pub fn see(&self, said: &Said) -> bool {
        said.overlay.is_none()
            && match self {
                Self::Everything => true,
                Self::AsOpenAs(openness) => said.openness.is_as_open_as(openness),
            }
    }
}

impl State {
    /// A thing as those eyes see it: without what is said elsewhere, and with what only something out of view
    /// corrected or withdrew; nothing when they see none of it.
    #[must_use]
    pub fn seen(&self, thing: &Thing, eyes: &Eyes) -> Option<Thing> {
        let hidden = |by: &Ref| self.said(by).is_some_and(|(said, _)| !eyes.see(said));
        let mut seen = Thing { assertions: Vec::new(), entries: Vec::new(), ..thing.clone() };
        let mut restored: Vec<&Ref> = Vec::new();
        for one in thing.assertions.iter().filter(|one| eyes.see(&one.said)) {
            let mut one_seen = one.clone();
            if one.fate.by().is_some_and(hidden) {
                one_seen.fate = Fate::Stands;
                restored.push(&one.said.at);
            }
            seen.assertions.push(one_seen);
        }
        for (said, gone) in thing.entries.iter().filter(|(said, _)| eyes.see(said)) {
            seen.entries.push((said.clone(), *gone && !restored.contains(&&said.at)));
        }
        seen.stands().then_some(seen)
    }
}
