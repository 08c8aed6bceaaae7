//! The yearly review: every adopted provision under exactly one of five headings, what was set aside apart. No
//! total, no index, nothing by participant; the same record and day give the same bytes.

use forum::date::Day;
use forum::noun::Noun;
use forum::state::Thing;

use crate::absence::Names;
use crate::{Cell, Param, ParamKind, Params, Scene, Section, Sheet, View, ViewError};
use crate::{adopted, cells, labels, ledger, lookup, promises, set_asides, tables};

/// The view.
pub const VIEW: View =
    View { name: "review", params: &[Param { name: "year", kind: ParamKind::Year, required: false }], show };

/// Where a provision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Something carries it, and something was told of it.
    CarriedAndReported,
    /// Something carries it.
    Carried,
    /// Nothing that carries it is recorded.
    NotYetCarried,
    /// It states something, and asks nothing to be done.
    Declaratory,
    /// A later adopted provision or text took its place.
    Superseded,
}

impl Standing {
    const ALL: [Self; 5] =
        [Self::CarriedAndReported, Self::Carried, Self::NotYetCarried, Self::Declaratory, Self::Superseded];

    const fn section(self) -> &'static str {
        match self {
            Self::CarriedAndReported => "carried-and-reported",
            Self::Carried => "carried",
            Self::NotYetCarried => "not-yet-carried",
            Self::Declaratory => "declaratory",
            Self::Superseded => "superseded",
        }
    }

    const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::CarriedAndReported => &["provision", "carriers", "told"],
            Self::Carried => &["provision", "carriers"],
            Self::NotYetCarried | Self::Declaratory => &["provision"],
            Self::Superseded => &["provision", "superseded_by"],
        }
    }
}

/// A provision with what was found for it.
pub struct Found<'a> {
    /// The provision.
    pub provision: &'a Thing,
    /// Where it stands.
    pub standing: Standing,
    carriers: Vec<&'a Thing>,
    told: Vec<&'a Thing>,
    superseding: Vec<&'a Thing>,
}

impl<'a> Found<'a> {
    /// What carries the provision.
    pub fn carrying(&self) -> impl Iterator<Item = &'a Thing> + '_ {
        self.carriers.iter().copied()
    }
}

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let year = lookup::year(params, "year")?;
    let then = Scene { day: year.map(|year| end_of(scene, year)).or(scene.day), ..scene.clone() };
    let found = of_all(&then);
    let mut sheet = tables::sheet(&then, "review");
    let day = then.words.when(&forum::date::When::from(then.until()));
    sheet.answer = then.words.with("review-answer", &[("date", day.into())]);
    sheet.notes.push(ledger::line(&then, "review-note"));
    sheet.sections.extend(Standing::ALL.map(|standing| section(&then, standing, &found)));
    sheet.sections.push(set_aside(&then));
    sheet.sections.push(reviews(&then, year));
    sheet.sections.extend(ledger::coverage(&then));
    Ok(sheet)
}

/// The last day of a year, or the day at which one looks where that comes first.
fn end_of(scene: &Scene<'_>, year: i16) -> Day {
    let last = Day::new(year, 12, 31).unwrap_or(Day::MAX);
    scene.day.map_or(last, |day| day.min(last))
}

/// Every adopted provision with where it stands.
pub fn of_all<'a>(scene: &Scene<'a>) -> Vec<Found<'a>> {
    adopted::provisions(scene).into_iter().map(|(provision, _)| of(scene, provision)).collect()
}

fn of<'a>(scene: &Scene<'a>, provision: &'a Thing) -> Found<'a> {
    let superseding = adopted::superseding(scene, provision);
    let carriers = adopted::carriers(scene, provision);
    let told = adopted::told(scene, provision, &carriers);
    let natures = provision.texts("nature");
    let states_only = !natures.is_empty() && natures.iter().all(|nature| *nature != "operative");
    let standing = if !superseding.is_empty() {
        Standing::Superseded
    } else if !told.is_empty() {
        Standing::CarriedAndReported
    } else if !carriers.is_empty() {
        Standing::Carried
    } else if states_only {
        Standing::Declaratory
    } else {
        Standing::NotYetCarried
    };
    Found { provision, standing, carriers, told, superseding }
}

/// The provisions of one standing, under their texts.
pub fn section(scene: &Scene<'_>, standing: Standing, found: &[Found<'_>]) -> Section {
    let names = Names::new(scene);
    let mut section = tables::table(scene, "review", standing.section(), standing.columns());
    for one in found.iter().filter(|one| one.standing == standing) {
        let provision = match standing {
            Standing::Carried | Standing::NotYetCarried => {
                ledger::nameless_provision(scene, &names, one.provision)
            }
            _ => ledger::provision(scene, one.provision),
        };
        let mut row = vec![Cell::one(provision)];
        match standing {
            Standing::CarriedAndReported => {
                row.extend([ledger::list(scene, one.carrying()), told(scene, &one.told)]);
            }
            // Nothing was told of these, so that no name may stand beside them.
            Standing::Carried => row.push(nameless(scene, &names, one.carrying())),
            Standing::Superseded => row.push(ledger::list(scene, one.superseding.iter().copied())),
            Standing::NotYetCarried | Standing::Declaratory => {}
        }
        let text =
            ledger::named(scene, one.provision, "text").into_iter().map(|text| labels::of(scene, text));
        section.push_in(Some(labels::listed(scene, text)), Some(one.provision.id.clone()), row);
    }
    tables::finish(section)
}

/// Things by their names, or by what they are where their names hold that of a participant.
pub fn nameless<'a>(scene: &Scene<'_>, names: &Names<'_>, things: impl Iterator<Item = &'a Thing>) -> Cell {
    let parts = things.map(|thing| {
        let mut part = cells::named(scene, thing);
        if names.named_in(&[Cell::one(part.clone())]) {
            part.text = scene.words.noun(thing.noun.word());
        }
        part
    });
    Cell::stack(parts.collect())
}

/// What was told: reports in a line, activities as they were held.
fn told(scene: &Scene<'_>, all: &[&Thing]) -> Cell {
    let mut all: Vec<_> = all.iter().map(|one| (*one, scene.as_of().come_about(one))).collect();
    ledger::by_time(scene, &mut all);
    let parts = all.into_iter().map(|(one, truth)| match one.noun {
        Noun::Report => promises::report(scene, one, truth),
        _ => held(scene, one),
    });
    Cell::stack(parts.collect())
}

fn held(scene: &Scene<'_>, activity: &Thing) -> crate::Part {
    let mut part = cells::sourced(scene, activity);
    let word = scene.words.status("held");
    part.text =
        scene.words.with("label-of", &[("first", part.text.as_str().into()), ("second", word.into())]);
    part
}

fn set_aside(scene: &Scene<'_>) -> Section {
    let mut section = set_asides::register(scene, &ledger::seen(scene, Noun::SetAside));
    section.name = "set-asides";
    section.title = scene.words.say("review-set-asides");
    section
}

/// Reviews that the forum's own bodies held, in that year or up to the day.
fn reviews(scene: &Scene<'_>, year: Option<i16>) -> Section {
    let mut section = tables::table(scene, "review", "reviews", &["date", "of", "meeting", "outcome"]);
    for (thing, truth) in ledger::seen(scene, Noun::Review) {
        if year.is_some_and(|year| ledger::thing_in_year(scene, thing, year).is_no()) {
            continue;
        }
        let row = vec![
            ledger::dated(scene, thing, truth),
            cells::stack(scene, thing, "of"),
            cells::stack(scene, thing, "meeting"),
            cells::stack(scene, thing, "outcome"),
        ];
        section.push(Some(thing.id.clone()), row);
    }
    tables::finish(section)
}
