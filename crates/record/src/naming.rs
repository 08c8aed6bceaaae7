//! What a payload names: documents, working material and persons, wherever they stand in it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Digest;

/// The names found in a payload.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    /// Values of members `document`.
    pub documents: BTreeSet<Digest>,
    /// Values of members `matter`.
    pub matter: BTreeSet<Digest>,
    /// Values of members `person`.
    pub persons: BTreeSet<String>,
}

impl Named {
    /// Searches the whole tree. A member of that name whose value is no digest is not a name of ours.
    pub(crate) fn of(payload: &Value) -> Self {
        let mut named = Self::default();
        named.add(payload);
        named
    }

    /// Adds what another payload names.
    pub(crate) fn add(&mut self, payload: &Value) {
        self.search(payload);
    }

    fn search(&mut self, value: &Value) {
        match value {
            Value::Object(members) => members.iter().for_each(|(name, value)| self.member(name, value)),
            Value::Array(items) => items.iter().for_each(|item| self.search(item)),
            _ => {}
        }
    }

    fn member(&mut self, name: &str, value: &Value) {
        match (name, value) {
            ("document", Value::String(text)) => self.documents.extend(text.parse::<Digest>()),
            ("matter", Value::String(text)) => self.matter.extend(text.parse::<Digest>()),
            ("person", Value::String(text)) => self.persons.extend([text.clone()]),
            _ => self.search(value),
        }
    }
}

/// The digests that a payload of the act `forget` lists.
pub(crate) fn forgets(payload: &Value) -> Result<Vec<Digest>, String> {
    let listed = payload.get("forgets").and_then(Value::as_array).ok_or("`forgets` is no list of digests")?;
    listed.iter().map(|item| item.as_str().unwrap_or_default().parse()).collect()
}
