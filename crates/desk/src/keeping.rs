//! What an officer does to entries: withdraw, correct, change. The record keeps both, and each lies at the level of
//! the entry that it speaks of, in a volume of this file's own.

mod foreseen;
mod together;

use std::sync::Arc;

use forum::act::read_cell;
use forum::entry::{KEEPING, Openness, Ref};
use forum::id::Id;
use forum::noun::Noun;
use forum::schema::{self, Field};
use forum::source::Source;
use forum::state::{Assertion, Fate, Keeping, Said, Seat, State};
use forum::suggest::nearest;
use forum::value::Value;
use record::{Draft, Mode, Target};
use serde_json::Value as Json;

use crate::creating::seat_draft;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::look::{Eyes, Scope};
use crate::recording::Recorded;
use crate::written::{level_of, written_level};

impl Desk {
    /// Takes an entry back. The record keeps both; withdrawing the withdrawal brings it back.
    ///
    /// # Errors
    /// [`DeskError::NoEntry`]; [`DeskError::Unfit`] for what was taken back already or keeps the record itself.
    pub fn withdraw(&mut self, at: &Ref, why: &str) -> Result<Recorded, DeskError> {
        self.keep(|desk| {
            let (said, keeping) = desk.withdrawing(at, why)?;
            desk.keeping(&said, &keeping, &[]).map(|draft| vec![draft])
        })
    }

    /// Gives one property of an entry another value, as a cell of the written form writes it; an empty one leaves
    /// none. Says why, and may name a source.
    ///
    /// # Errors
    /// [`DeskError::NoEntry`]; [`DeskError::Unfit`] when the entry says nothing of the property, the value cannot
    /// stand there, or no reason is given.
    pub fn correct(
        &mut self,
        at: &Ref,
        property: &str,
        value: &str,
        why: &str,
        sources: &[Source],
    ) -> Result<Recorded, DeskError> {
        self.keep(|desk| {
            let (said, keeping) = desk.correcting(at, property, value, why)?;
            desk.keeping(&said, &keeping, sources).map(|draft| vec![draft])
        })
    }

    /// Gives one property a new value from a date on; until then the old one held.
    ///
    /// # Errors
    /// As [`Desk::correct`].
    pub fn change(
        &mut self,
        at: &Ref,
        property: &str,
        value: &str,
        from: &str,
        why: &str,
        sources: &[Source],
    ) -> Result<Recorded, DeskError> {
        self.keep(|desk| {
            let (said, keeping) = desk.changing(at, property, value, from, why)?;
            desk.keeping(&said, &keeping, sources).map(|draft| vec![draft])
        })
    }

    /// Names whose desk this is.
    ///
    /// # Errors
    /// [`DeskError::NoSeat`]; what the record refuses.
    pub fn set_seat(&mut self, seat: &Seat) -> Result<Recorded, DeskError> {
        if let Some(id) = &seat.participant {
            // Its id stands as the recorder in open entries too.
            let public = self.folded(&Scope::of(Eyes::Public))?;
            if public.state.thing_of(Noun::Participant, id).is_none() {
                return Err(DeskError::NoSeat(id.clone()));
            }
        }
        self.keep(|desk| {
            let recorder = desk.recorder()?;
            Ok(vec![seat_draft(seat, &recorder)])
        })
    }

    /// The draft of an act of keeping, at the level of what it speaks of.
    pub(crate) fn keeping(
        &mut self,
        said: &Said,
        keeping: &Keeping,
        sources: &[Source],
    ) -> Result<Draft, DeskError> {
        let recorder = self.recorder()?;
        let volume = beside(said);
        Ok(Draft {
            mode: if sources.is_empty() { Mode::Live } else { Mode::Reported },
            sources: serde_json::to_value(sources).unwrap_or_default(),
            ..Draft::new(volume, keeping.act(), &recorder, Json::Object(keeping.payload()))
        })
    }

    /// The whole file's state.
    pub(crate) fn whole(&mut self) -> Result<Arc<State>, DeskError> {
        Ok(Arc::clone(&self.folded(&Scope::default())?.state))
    }

    /// An entry that is in view, and the thing that it is about.
    pub(crate) fn said(&mut self, at: &Ref) -> Result<(Arc<Said>, Option<Id>), DeskError> {
        let state = self.whole()?;
        let (said, thing) = state.said(at).ok_or_else(|| DeskError::NoEntry(at.clone()))?;
        Ok((Arc::clone(said), thing.cloned()))
    }

    /// An entry that says something of a property, and the field of that property.
    fn property(&mut self, at: &Ref, property: &str) -> Result<(Arc<Said>, &'static Field), DeskError> {
        let (said, thing) = self.said(at)?;
        let state = self.whole()?;
        let said_of = |property: &str| {
            thing.as_ref().and_then(|id| state.thing(id)).is_some_and(|thing| {
                thing
                    .assertions
                    .iter()
                    .any(|one| one.said.at == said.at && one.property == property && in_force(one))
            })
        };
        let kind = thing.as_ref().and_then(|id| state.thing(id)).and_then(|thing| {
            let mut acts = thing.said().filter_map(|said| schema::act(said.act));
            acts.find(|kind| kind.field(property).is_some())
        });
        let field = kind.and_then(|kind| kind.field(property));
        match field {
            Some(field) if said_of(property) => Ok((said, field)),
            Some(_) => Err(unfit(
                at,
                format!(
                    "it says nothing of `{property}` that still stands; record what is known as an entry of its own"
                ),
            )),
            None => {
                let fields = schema::act(said.act).into_iter().flat_map(|kind| kind.fields);
                let known: Vec<&str> = fields.map(|field| field.name).collect();
                let hint = nearest(property, known.iter().copied());
                let hint = hint.map_or(String::new(), |name| format!("; did you mean `{name}`?"));
                let why = format!("`{}` has no `{property}`: it has {}{hint}", said.act, known.join(", "));
                Err(unfit(at, why))
            }
        }
    }

    /// The stored form of a new value. What it names has to exist, and be as open as the entry.
    fn value(&mut self, said: &Said, field: &'static Field, text: &str) -> Result<Json, DeskError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Json::Null);
        }
        let state = self.whole()?;
        let origin = self.origin().to_owned();
        let values = read_cell(field, text, &origin).map_err(|errors| {
            unfit(&said.at, errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
        })?;
        named(&state, said, &values)?;
        Ok(match values.as_slice() {
            [only] if !field.many => only.json(),
            several => several.iter().map(Value::json).collect(),
        })
    }
}

/// This file's own volume of the level and overlay of an entry.
pub(crate) fn beside(said: &Said) -> Target {
    Target::Own { level: level_of(&said.openness), overlay: said.overlay.as_deref().map(str::to_owned) }
}

/// What a new value names has to exist, and be as open as the entry.
fn named(state: &State, said: &Said, values: &[Value]) -> Result<(), DeskError> {
    values.iter().flat_map(Value::names).try_for_each(|id| {
        visible(state, &id, &said.openness, said.overlay.as_deref()).map_err(|why| unfit(&said.at, why))
    })
}

/// Whether all who may read an entry so open may know that a thing exists.
pub(crate) fn visible(
    state: &State,
    id: &Id,
    openness: &Openness,
    overlay: Option<&str>,
) -> Result<(), String> {
    let Some(thing) = state.thing(id) else {
        return Err(format!("`{id}` names nothing in the record"));
    };
    let level = level_of(openness);
    let reaches = |said: &Said| {
        let free =
            said.overlay.is_none() || said.overlay.as_deref() == overlay || *openness == Openness::Desk;
        free && level_of(&said.openness).as_open_as(&level)
    };
    if state.is_known_to(thing, reaches) {
        return Ok(());
    }
    Err(format!(
        "`{id}` is not known to all who may read the level `{}`; release it first",
        written_level(&level)
    ))
}

pub(crate) fn unfit(at: &Ref, why: String) -> DeskError {
    DeskError::Unfit { at: at.clone(), why }
}

fn reason(at: &Ref, why: &str) -> Result<String, DeskError> {
    match why.trim() {
        "" => Err(unfit(at, "a correction says why; add the reason".to_owned())),
        why => Ok(why.to_owned()),
    }
}

/// An assertion that stands, or stands in the open while a private entry speaks for it here.
fn in_force(one: &Assertion) -> bool {
    matches!(one.fate, Fate::Stands | Fate::SpokenFor { .. })
}

/// Whether an entry keeps the record itself.
pub(crate) fn keeps(said: &Said) -> bool {
    KEEPING.contains(&said.act)
}
