//! A small invented forum to stand on, and a record of it in memory: entries in volumes, folded as they come.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use forum::act::{Act, read_cell};
use forum::date::Day;
use forum::decide::{Context, Decided, Proposal, Refusal, decide};
use forum::entry::{Entry, Mode, Openness, Ref};
use forum::id::Id;
use forum::schema;
use forum::source::Source;
use forum::state::{Keeping, State};
use serde_json::Value as Json;

/// Fields of an act, as a form has them.
pub type Cells<'a> = &'a [(&'a str, &'a str)];

/// A record in memory and the state folded from it.
#[derive(Clone)]
pub struct House {
    pub state: State,
    pub entries: Vec<Entry>,
    pub today: Day,
    pub openness: Openness,
    positions: BTreeMap<String, u64>,
    salts: u8,
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn id(text: &str) -> Id {
    Id::within("test", text).unwrap()
}

/// An act from cells; `id` and `note` are columns as in the written form.
pub fn act(name: &str, cells: Cells<'_>) -> Act {
    let kind = schema::act(name).unwrap();
    let mut act = Act::new(kind);
    for (column, cell) in cells {
        match *column {
            "id" => act.id = Some(id(cell)),
            "note" => act.note = Some((*cell).to_owned()),
            _ => {
                let field = kind.field(column).unwrap_or_else(|| panic!("{name} has no {column}"));
                let values = read_cell(field, cell, "test").unwrap_or_else(|errors| panic!("{errors:?}"));
                act.fields.insert(field.name, values);
            }
        }
    }
    act
}

pub fn source() -> Vec<Source> {
    Source::read_cell("minutes 1", None)
}

impl House {
    pub fn empty() -> Self {
        Self {
            state: State::default(),
            entries: Vec::new(),
            today: day("2020-01-10"),
            openness: Openness::Forum,
            positions: BTreeMap::new(),
            salts: 0,
        }
    }

    /// Three members, an observer, a council that decides by consensus or silence, and a text of two provisions.
    pub fn founded() -> Self {
        static FOUNDED: LazyLock<House> = LazyLock::new(House::found);
        FOUNDED.clone()
    }

    fn found() -> Self {
        let mut house = Self::empty();
        house.openness = Openness::Public;
        for name in ["a", "b", "c", "o"] {
            house.report("introduce", &[("id", &format!("participant/{name}")), ("name", name)]);
            let status = if name == "o" { "observer" } else { "member" };
            house.report(
                "admit",
                &[
                    ("id", &format!("standing/{name}")),
                    ("participant", &format!("participant/{name}")),
                    ("status", status),
                    ("from", "2010"),
                    ("to", ".."),
                ],
            );
        }
        house.report("establish", &[("id", "body/council"), ("name", "Council")]);
        house.report("establish", &[("id", "office/chair"), ("name", "Chair"), ("one_holder", "yes")]);
        let ours = "raise ; state position ; object ; reply ; undertake ; report ; bracket ; revive ; clear";
        house.provide("status-member", "status", "member", ours);
        house.provide("status-observer", "status", "observer", "raise ; reply ; undertake ; state position");
        let seat = "decide ; register ; object ; raise ; bracket ; clear ; revive ; circulate ; undertake ; state position";
        house.provide("seat-secretariat", "seat", "secretariat", seat);
        house.provide("policy-consensus", "policy", "consensus", "absence of objection");
        house.provide("policy-silence", "policy", "silence", "absence of objection ; days = 10");
        house.provide("policy-note-only", "policy", "note-only", "takes note");
        house.provide("decision-council", "decision", "council", "consensus ; silence ; note-only");
        house.seat("secretariat", None);
        house.report("register", &[("id", "text/plan"), ("title", "Plan"), ("kind", "plan")]);
        for name in ["one", "two"] {
            house.report("set out", &[("id", &format!("provision/{name}")), ("text", "text/plan")]);
        }
        house.openness = Openness::Forum;
        house
    }

    fn provide(&mut self, name: &str, part: &str, about: &str, value: &str) {
        self.report(
            "provide",
            &[
                ("id", &format!("part/{name}")),
                ("part", part),
                ("name", about),
                ("value", value),
                ("from", "2010"),
                ("to", ".."),
                ("ruling", "R1"),
            ],
        );
    }

    pub fn report(&mut self, name: &str, cells: Cells<'_>) -> Ref {
        self.record(&Proposal::reported(act(name, cells), source())).unwrap_or_else(|why| panic!("{why:?}"))
    }

    pub fn live(&mut self, name: &str, actor: Option<&str>, cells: Cells<'_>) -> Result<Ref, Vec<Refusal>> {
        self.record(&Proposal::live(act(name, cells), actor.map(id)))
    }

    /// Decides at this house's level and records what was decided; the first entry's place.
    pub fn record(&mut self, proposal: &Proposal) -> Result<Ref, Vec<Refusal>> {
        let proposal = Proposal { openness: self.openness.clone(), ..proposal.clone() };
        let decided = self.decide(&proposal)?;
        let places: Vec<Ref> = decided.into_iter().map(|one| self.put(one)).collect();
        if let [private, open] = places.as_slice() {
            let keeping = Keeping::Release { of: private.clone(), as_entry: open.clone() };
            self.keep(&keeping);
        }
        Ok(places[0].clone())
    }

    pub fn decide(&mut self, proposal: &Proposal) -> Result<Vec<Decided>, Vec<Refusal>> {
        self.salts += 1;
        let salts = self.salts;
        let mut context =
            Context { today: self.today, recorder: "desk", made_here: &|_| None, salt: &mut || [salts; 32] };
        decide(&self.state, proposal, &mut context)
    }

    pub fn keep(&mut self, keeping: &Keeping) -> Ref {
        self.append(keeping.act(), Json::Object(keeping.payload()), Openness::Desk)
    }

    pub fn withdraw(&mut self, of: &Ref) -> Ref {
        self.keep(&Keeping::Withdraw { of: of.clone(), why: "taken back".to_owned() })
    }

    pub fn seat(&mut self, kind: &str, participant: Option<&str>) {
        let participant = participant.map(id);
        let payload = serde_json::json!({ "kind": kind, "participant": participant });
        self.append("seat", payload, Openness::Desk);
    }

    pub fn put(&mut self, decided: Decided) -> Ref {
        let at = self.next(&decided.openness, decided.overlay.as_deref());
        let entry = Entry {
            at: at.clone(),
            act: decided.act.to_owned(),
            version: decided.version,
            mode: decided.mode,
            actor: decided.actor,
            recorder: decided.recorder,
            recorded: jiff::Timestamp::UNIX_EPOCH,
            sources: decided.sources,
            payload: Json::Object(decided.payload),
            openness: decided.openness,
            overlay: decided.overlay,
        };
        self.take(entry);
        at
    }

    pub fn append(&mut self, name: &str, payload: Json, openness: Openness) -> Ref {
        let at = self.next(&openness, None);
        self.take(Entry {
            at: at.clone(),
            act: name.to_owned(),
            version: 1,
            mode: Mode::Live,
            actor: None,
            recorder: "desk".to_owned(),
            recorded: jiff::Timestamp::UNIX_EPOCH,
            sources: Vec::new(),
            payload,
            openness,
            overlay: None,
        });
        at
    }

    fn take(&mut self, entry: Entry) {
        self.state.apply(&entry);
        self.entries.push(entry);
    }

    fn next(&mut self, openness: &Openness, overlay: Option<&str>) -> Ref {
        let volume = format!("{openness:?}{}", overlay.unwrap_or_default());
        let position = self.positions.entry(volume.clone()).or_default();
        *position += 1;
        Ref { volume: volume.into(), position: *position }
    }
}

/// The message ids of refusals, in order, each once.
pub fn codes<T: std::fmt::Debug>(result: Result<T, Vec<Refusal>>) -> Vec<&'static str> {
    let mut codes: Vec<&str> = result.unwrap_err().iter().map(Refusal::code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}
