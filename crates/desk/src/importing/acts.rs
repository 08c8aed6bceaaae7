//! The acts of an import, in the one written form.

use forum::act::Act;
use forum::decide::Proposal;
use forum::entry::Openness;
use forum::id::Id;
use forum::schema;
use forum::source::Source;
use forum::value::Value;
use record::NewDocument;

use crate::problem::Place;
use crate::recording::Item;

/// Gathers acts that have their sources, their openness and their place in common.
#[derive(Clone, Debug)]
pub(super) struct Acts {
    pub place: Place,
    pub sources: Vec<Source>,
    pub openness: Openness,
    pub items: Vec<Item>,
}

impl Acts {
    /// An act that the sources report.
    pub(super) fn reported(
        &mut self,
        name: &str,
        id: Option<Id>,
        fields: impl IntoIterator<Item = (&'static str, Value)>,
    ) {
        let Some(act) = act(name, id, fields) else { return };
        let mut proposal = Proposal::reported(act, self.sources.clone());
        proposal.openness = self.openness.clone();
        self.push(proposal, Vec::new());
    }

    /// The original, kept at the desk byte for byte.
    pub(super) fn kept(&mut self, version: &Id, name: &str, bytes: Vec<u8>) {
        let document = NewDocument::new(name, crate::media(name), bytes);
        let fields = [
            ("of", Value::Ref(version.clone())),
            ("title", Value::Text(name.to_owned())),
            ("document", Value::Text(document.digest().to_string())),
        ];
        let Some(act) = act("keep", None, fields) else { return };
        let proposal = Proposal { openness: Openness::Desk, ..Proposal::live(act, None) };
        self.push(proposal, vec![document]);
    }

    fn push(&mut self, proposal: Proposal, documents: Vec<NewDocument>) {
        let place = Some(self.place.clone());
        self.items.push(Item { documents, place, ..Item::from(proposal) });
    }
}

fn act(name: &str, id: Option<Id>, fields: impl IntoIterator<Item = (&'static str, Value)>) -> Option<Act> {
    let mut act = Act::new(schema::act(name)?);
    act.id = id;
    for (field, value) in fields {
        act.fields.entry(field).or_default().push(value);
    }
    Some(act)
}
