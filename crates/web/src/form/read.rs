//! From what was typed to cells of the written form. Everything that is to be settled is told at once.

use forum::id::words_for_id;
use forum::noun::Noun;
use forum::schema::{ActKind, Field, FieldKind, Need};

use super::{Fault, Typed, dates, names};
use crate::visit::Visit;

/// Cells of the written form, by column.
pub(crate) type Cells = Vec<(String, String)>;

/// What a form says.
pub(crate) struct Reading {
    /// The cells that could be read.
    pub(crate) cells: Cells,
    /// What is to be settled.
    pub(crate) faults: Vec<Fault>,
}

/// Reads a form of an act.
pub(crate) fn read(visit: &Visit, kind: &'static ActKind, typed: &Typed) -> Reading {
    let mut reading = Reading { cells: Vec::new(), faults: Vec::new() };
    for field in kind.fields {
        // A file comes beside the fields, and is asked for by the desk.
        if field.kind == FieldKind::Document {
            continue;
        }
        let values: Vec<Result<String, Fault>> = values(visit, field, typed);
        if values.is_empty() && field.need == Need::Required {
            reading.faults.push(Fault::of(field.name, visit.words.say("web-fill-in")));
        }
        reading.take(field.name, values);
    }
    reading.take_made(visit, kind, typed);
    reading.take_common(visit, typed);
    reading
}

fn values(visit: &Visit, field: &Field, typed: &Typed) -> Vec<Result<String, Fault>> {
    if field.kind == FieldKind::Outcome {
        return outcomes(visit, field, typed);
    }
    let one = |given: &str| match field.kind {
        FieldKind::Ref(nouns) => names::resolve(visit, typed, field.name, nouns, given),
        FieldKind::When => dates::when(visit, typed, field.name, given),
        FieldKind::End => dates::end(visit, typed, field.name, given),
        _ => Ok(given.to_owned()),
    };
    typed.all(field.name).map(one).collect()
}

/// A provision and its outcome stand in two fields of one line.
fn outcomes(visit: &Visit, field: &Field, typed: &Typed) -> Vec<Result<String, Fault>> {
    let of = |name: &str| {
        typed
            .0
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(_, value)| value.trim().to_owned())
            .collect::<Vec<_>>()
    };
    let outcomes = of(&format!("{}-outcome", field.name));
    let lines = of(field.name).into_iter().zip(outcomes);
    lines
        .filter(|(thing, outcome)| !thing.is_empty() && !outcome.is_empty())
        .map(|(thing, outcome)| {
            let id = names::resolve(visit, typed, field.name, &[Noun::Provision], &thing)?;
            Ok(format!("{id} = {outcome}"))
        })
        .collect()
}

impl Reading {
    fn take(&mut self, name: &str, values: Vec<Result<String, Fault>>) {
        let mut read = Vec::new();
        for value in values {
            match value {
                Ok(value) => read.push(value),
                Err(fault) => self.faults.push(fault),
            }
        }
        if !read.is_empty() {
            self.cells.push((name.to_owned(), read.join(" ; ")));
        }
    }

    fn push(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.cells.push((name.to_owned(), value.to_owned()));
        }
    }

    /// The id of what is made, where the act makes things of several nouns and one was chosen.
    fn take_made(&mut self, visit: &Visit, kind: &ActKind, typed: &Typed) {
        let id = typed.first("id");
        if !id.is_empty() {
            self.push("id", id);
            return;
        }
        if kind.makes.len() < 2 {
            return;
        }
        let made = typed.first("makes");
        if made.is_empty() {
            self.faults.push(Fault::of("makes", visit.words.say("web-say-what-it-is")));
            return;
        }
        let name = ["name", "title", "heading"]
            .into_iter()
            .map(|field| typed.first(field))
            .find(|name| !name.is_empty());
        let words = words_for_id(name.unwrap_or_default());
        let words = if words.is_empty() { visit.house.chance() } else { words };
        let taken = |words: &str| visit.sight.state.find(&format!("{made}/{words}")).is_some();
        let free = if taken(&words) { format!("{words}-{}", visit.house.chance()) } else { words };
        self.push("id", &format!("{made}/{free}"));
    }

    fn take_common(&mut self, visit: &Visit, typed: &Typed) {
        let of = |name: &str| {
            typed
                .0
                .iter()
                .filter(|(other, _)| other == name)
                .map(|(_, value)| value.trim())
                .collect::<Vec<_>>()
        };
        let sources: Vec<String> = of("source")
            .into_iter()
            .zip(of("source-place").into_iter().chain(std::iter::repeat("")))
            .filter(|(cite, _)| !cite.is_empty())
            .map(|(cite, place)| if place.is_empty() { cite.to_owned() } else { format!("{cite} {place}") })
            .collect();
        self.push("source", &sources.join(" ; "));
        for name in ["confidence", "note", "live", "override"] {
            self.push(name, typed.first(name));
        }
        let actor: Vec<_> = typed
            .all("actor")
            .take(1)
            .map(|given| names::resolve(visit, typed, "actor", &[Noun::Participant, Noun::Body], given))
            .collect();
        self.take("actor", actor);
        self.take_level(visit, typed);
    }

    fn take_level(&mut self, visit: &Visit, typed: &Typed) {
        if typed.first("level") != "addressees" {
            self.push("level", typed.first("level"));
            return;
        }
        let (mut ids, mut faults) = (Vec::new(), Vec::new());
        for given in typed.all("addressee") {
            match names::resolve(visit, typed, "addressee", &[Noun::Participant], given) {
                Ok(id) => ids.push(id),
                Err(fault) => faults.push(fault),
            }
        }
        if ids.is_empty() && faults.is_empty() {
            faults.push(Fault::of("addressee", visit.words.say("web-name-addressees")));
        }
        self.faults.extend(faults);
        self.push("level", &format!("addressees: {}", ids.join(" ; ")));
    }
}
