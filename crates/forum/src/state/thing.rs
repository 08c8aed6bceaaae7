//! A thing: an id and all that was said of it.

use std::sync::Arc;

use super::said::{Assertion, Said};
use crate::date::{End, Span, Truth, When};
use crate::id::Id;
use crate::noun::Noun;
use crate::value::Value;

/// An id, its noun, and every assertion about it in the order of replay.
#[derive(Clone, Debug)]
pub struct Thing {
    /// The identity.
    pub id: Id,
    /// What it is.
    pub noun: Noun,
    /// Everything said of it.
    pub assertions: Vec<Assertion>,
    /// The entries that speak of it, in order; those all of whose assertions were withdrawn are marked gone.
    pub entries: Vec<(Arc<Said>, bool)>,
}

impl Thing {
    /// Whether at least one entry that brought it up still stands.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.entries.iter().any(|(_, gone)| !gone)
    }

    /// The entries that still speak of it.
    pub fn said(&self) -> impl Iterator<Item = &Arc<Said>> {
        self.entries.iter().filter(|(_, gone)| !gone).map(|(said, _)| said)
    }

    /// Standing assertions of a property.
    pub fn standing(&self, property: &str) -> impl Iterator<Item = &Assertion> {
        self.assertions.iter().filter(move |one| one.property == property && one.stands())
    }

    /// Standing values of a property.
    pub fn values(&self, property: &str) -> impl Iterator<Item = &Value> {
        self.standing(property).map(|one| &one.value)
    }

    /// Standing words of a property, each once.
    #[must_use]
    pub fn texts(&self, property: &str) -> Vec<&str> {
        let mut texts: Vec<&str> = Vec::new();
        for text in self.values(property).filter_map(Value::as_text) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts
    }

    /// The first standing words of a property: only for properties that views show one of, such as titles.
    #[must_use]
    pub fn text(&self, property: &str) -> Option<&str> {
        self.values(property).find_map(Value::as_text)
    }

    /// Standing references of a property, each once.
    #[must_use]
    pub fn refs(&self, property: &str) -> Vec<&Id> {
        let mut ids: Vec<&Id> = Vec::new();
        for id in self.values(property).filter_map(Value::as_ref_id) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Standing dates of a property, each once.
    #[must_use]
    pub fn dates(&self, property: &str) -> Vec<&When> {
        let mut dates: Vec<&When> = Vec::new();
        for date in self.values(property).filter_map(Value::as_when) {
            if !dates.contains(&date) {
                dates.push(date);
            }
        }
        dates
    }

    /// Its main dates: the date of what happens once, the start of what lasts.
    #[must_use]
    pub fn times(&self) -> Vec<&When> {
        let main = ["date", "from", "year", "made", "as_of", "listed"];
        main.iter().map(|property| self.dates(property)).find(|dates| !dates.is_empty()).unwrap_or_default()
    }

    /// The first standing number of a property.
    #[must_use]
    pub fn number(&self, property: &str) -> Option<i64> {
        self.values(property)
            .find_map(|value| if let Value::Number(number) = value { Some(*number) } else { None })
    }

    /// Whether a flag stands and says yes.
    #[must_use]
    pub fn flag(&self, property: &str) -> bool {
        self.values(property).any(|value| *value == Value::Flag(true))
    }

    /// Standing notes for users.
    #[must_use]
    pub fn notes(&self) -> Vec<&str> {
        self.said().filter_map(|said| said.note.as_deref()).collect()
    }

    /// The spans over which it holds: one for each combination of standing starts and ends, since nothing
    /// picks a winner between sources.
    #[must_use]
    pub fn spans(&self) -> Vec<Span> {
        let starts = self.dates("from");
        let mut ends: Vec<End> = Vec::new();
        for value in self.values("to") {
            if let Value::End(end) = value
                && !ends.contains(end)
            {
                ends.push(end.clone());
            }
        }
        let starts: Vec<When> =
            if starts.is_empty() { vec![When::unknown()] } else { starts.into_iter().cloned().collect() };
        if ends.is_empty() {
            ends.push(End::NotKnown);
        }
        let attested: Vec<When> = self.dates("attested").into_iter().cloned().collect();
        starts
            .iter()
            .flat_map(|from| ends.iter().map(move |to| (from.clone(), to.clone())))
            .map(|(from, to)| Span { from, to, attested: attested.clone() })
            .collect()
    }

    /// Whether it holds on a day: yes or no where all standing assertions agree, else possibly. A doubtful start
    /// that lies before the day takes nothing from another source's certain one.
    #[must_use]
    pub fn holds_on(&self, day: crate::date::Day) -> Truth {
        holds_on(&self.spans(), day)
    }

    /// The one overlay it belongs to, where all that is said of it comes from that overlay.
    #[must_use]
    pub fn overlay(&self) -> Option<&str> {
        let mut overlays = self.said().map(|said| said.overlay.as_deref());
        let first = overlays.next()??;
        overlays.all(|other| other == Some(first)).then_some(first)
    }
}

/// See [`Thing::holds_on`].
pub(super) fn holds_on(spans: &[Span], day: crate::date::Day) -> Truth {
    let certain = spans.iter().any(|span| span.holds_on(day).is_yes());
    let past =
        |span: &Span| span.from.is_doubtful() && span.from.latest().is_some_and(|latest| latest <= day);
    agree(spans.iter().filter(|span| !(certain && past(span))).map(|span| span.holds_on(day)))
}

/// Yes when all say yes, no when all say no, else possibly.
pub(super) fn agree(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut agreed = None;
    for truth in truths {
        match agreed {
            None => agreed = Some(truth),
            Some(before) if before == truth => {}
            Some(_) => return Truth::Possibly,
        }
    }
    agreed.unwrap_or(Truth::Possibly)
}
