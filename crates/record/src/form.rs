//! The form of stored bytes beyond what reading them asks for: members in order, and none twice.
//!
//! Readers take the last or the first of two members of one name as they please, so that an entry with two of
//! them would say one thing to one reader and another to the next.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The members of an entry of format 1, as they follow each other.
const MEMBERS: [&str; 14] = [
    "format", "forum", "volume", "position", "previous", "heads", "recorded", "act", "version", "mode",
    "actor", "recorder", "sources", "payload",
];

/// Whether bytes that were read as an entry also have its form.
pub(crate) fn of_entry(bytes: &str) -> Result<(), String> {
    let mut json = serde_json::Deserializer::from_str(bytes);
    let members = Members.deserialize(&mut json).map_err(|error| error.to_string())?;
    let in_order = members.iter().map(String::as_str).eq(MEMBERS);
    if in_order { Ok(()) } else { Err("its members do not stand in their order".to_owned()) }
}

/// Walks through a value and gives the names of its own members.
#[derive(Clone, Copy)]
struct Members;

impl<'de> DeserializeSeed<'de> for Members {
    type Value = Vec<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Members {
    type Value = Vec<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut names, mut seen) = (Vec::new(), BTreeSet::new());
        while let Some(name) = map.next_key::<String>()? {
            if !seen.insert(name.clone()) {
                return Err(A::Error::custom(format!("the member `{name}` stands twice in one object")));
            }
            map.next_value_seed(self)?;
            names.push(name);
        }
        Ok(names)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        while items.next_element_seed(self)?.is_some() {}
        Ok(Vec::new())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }
}
