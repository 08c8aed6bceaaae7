//! Acts that keep the record: they speak of entries, not of the forum. Nothing is overwritten; each can itself be
//! withdrawn, and then what it did is undone.

use serde_json::{Map, Value as Json, json};

use crate::date::When;
use crate::entry::Ref;

/// What an act of keeping does to an entry, as its payload says it.
#[derive(Clone, Debug, PartialEq)]
pub enum Keeping {
    /// One property of an entry gets another value, or none.
    Correct {
        /// The entry corrected.
        of: Ref,
        /// The property.
        property: String,
        /// The stored form of the new value; `null` leaves none.
        value: Json,
        /// Why.
        why: String,
    },
    /// A property gets a new value from a date on.
    Change {
        /// The entry whose value held until then.
        of: Ref,
        /// The property.
        property: String,
        /// The stored form of the new value.
        value: Json,
        /// From when.
        from: When,
        /// Why, where it is said.
        why: String,
    },
    /// An entry is taken back.
    Withdraw {
        /// The entry taken back.
        of: Ref,
        /// Why.
        why: String,
    },
    /// An entry was recorded afresh in a more open volume.
    Release {
        /// The private entry.
        of: Ref,
        /// The open one.
        as_entry: Ref,
    },
}

impl Keeping {
    /// The act's name.
    #[must_use]
    pub const fn act(&self) -> &'static str {
        match self {
            Self::Correct { .. } => "correct",
            Self::Change { .. } => "change",
            Self::Withdraw { .. } => "withdraw",
            Self::Release { .. } => "release",
        }
    }

    /// The entry that it speaks of.
    #[must_use]
    pub const fn of(&self) -> &Ref {
        match self {
            Self::Correct { of, .. }
            | Self::Change { of, .. }
            | Self::Withdraw { of, .. }
            | Self::Release { of, .. } => of,
        }
    }

    /// The entry whose standing it changes: the one that it speaks of, or of a release the open one.
    #[must_use]
    pub const fn told_of(&self) -> &Ref {
        if let Self::Release { as_entry, .. } = self { as_entry } else { self.of() }
    }

    /// The payload of an entry that does this, with `cites`.
    #[must_use]
    pub fn payload(&self) -> Map<String, Json> {
        let mut payload = Map::new();
        payload.insert("of".into(), self.of().json());
        let mut cites = vec![self.of().json()];
        match self {
            Self::Correct { property, value, why, .. } => {
                payload.extend([("property".into(), json!(property)), ("value".into(), value.clone())]);
                payload.insert("why".into(), json!(why));
            }
            Self::Change { property, value, from, why, .. } => {
                payload.extend([("property".into(), json!(property)), ("value".into(), value.clone())]);
                payload.extend([("from".into(), json!(from.written())), ("why".into(), json!(why))]);
            }
            Self::Withdraw { why, .. } => {
                payload.insert("why".into(), json!(why));
            }
            Self::Release { as_entry, .. } => {
                payload.insert("as".into(), as_entry.json());
                cites.push(as_entry.json());
            }
        }
        payload.insert("cites".into(), Json::Array(cites));
        payload
    }

    /// Reads an entry's payload; nothing for other acts and for payloads of no such form.
    #[must_use]
    pub fn read(act: &str, payload: &Json) -> Option<Self> {
        let of = Ref::from_json(payload.get("of")?)?;
        let text = |key: &str| payload.get(key).and_then(Json::as_str).unwrap_or_default().to_owned();
        let value = payload.get("value").cloned().unwrap_or(Json::Null);
        match act {
            "correct" => Some(Self::Correct { of, property: text("property"), value, why: text("why") }),
            "change" => {
                let from = When::parse(&text("from")).ok()?;
                Some(Self::Change { of, property: text("property"), value, from, why: text("why") })
            }
            "withdraw" => Some(Self::Withdraw { of, why: text("why") }),
            "release" => Some(Self::Release { of, as_entry: Ref::from_json(payload.get("as")?)? }),
            _ => None,
        }
    }
}
