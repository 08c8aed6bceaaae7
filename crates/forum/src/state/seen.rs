//! What may be seen from where: an act is judged on its own volume and those as open (rule 12), never on overlays;
//! a decision alone on all that the file holds.

use super::{Assertion, Fate, Said, State, Thing};
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
        let in_view = |at: &Ref| self.said(at).is_some_and(|(said, _)| eyes.see(said));
        let assertions = thing.assertions.iter().filter(|one| eyes.see(&one.said));
        let assertions =
            assertions.map(|one| Assertion { fate: self.fate_seen(one, &in_view), ..one.clone() });
        let entries = thing.entries.iter().filter(|(said, _)| eyes.see(said));
        let entries = entries.map(|(said, _)| (said.clone(), self.is_gone(&said.at, &in_view)));
        let seen = Thing {
            id: thing.id.clone(),
            noun: thing.noun,
            assertions: assertions.collect(),
            entries: entries.collect(),
        };
        seen.stands().then_some(seen)
    }

    /// Whether those who read only some entries know of a thing. What was released stands where its new readers see
    /// it, though here the private entry speaks for it.
    pub fn is_known_to(&self, thing: &Thing, read: impl Fn(&Said) -> bool) -> bool {
        let in_view = |at: &Ref| self.said(at).is_some_and(|(said, _)| read(said));
        thing.entries.iter().any(|(said, _)| read(said) && !self.is_gone(&said.at, &in_view))
    }

    /// The values of a property that stand for those who read only some entries.
    pub fn told_to<'a>(
        &'a self,
        thing: &'a Thing,
        property: &'a str,
        read: impl Fn(&Said) -> bool,
    ) -> Vec<&'a Assertion> {
        let in_view = |at: &Ref| self.said(at).is_some_and(|(said, _)| read(said));
        let told = thing.assertions.iter().filter(|one| one.property == property && read(&one.said));
        told.filter(|one| self.fate(one, &in_view) == Fate::Stands).collect()
    }

    /// An end that somebody gave by taking an office over is told by no act of keeping: it stays as it is.
    fn fate_seen(&self, one: &Assertion, in_view: &dyn Fn(&Ref) -> bool) -> Fate {
        let handed_over = |by: &Ref| self.keeping(by).is_none() && in_view(by);
        match &one.fate {
            Fate::Changed { by } if handed_over(by) => one.fate.clone(),
            _ => self.fate(one, in_view),
        }
    }
}
