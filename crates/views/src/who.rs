//! Who held an office on a day: yes or possibly, with who says so.

use forum::date::{Day, Truth};
use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{finish, sheet, table};
use crate::{Cell, Param, ParamKind, Params, Part, Scene, Sheet, View, ViewError, cells, labels, lookup};

/// See the module.
pub const VIEW: View = View {
    name: "who",
    params: &[
        Param { name: "office", kind: ParamKind::Thing, required: true },
        Param { name: "area", kind: ParamKind::Thing, required: false },
        Param { name: "participant", kind: ParamKind::Thing, required: false },
    ],
    show,
};

/// What was asked.
struct Asked<'a> {
    office: &'a Thing,
    area: Option<&'a Thing>,
    participant: Option<&'a Thing>,
    day: Day,
}

impl Asked<'_> {
    fn concerns(&self, scene: &Scene<'_>, tenure: &Thing) -> bool {
        let of = |property: &str, thing: Option<&Thing>| {
            thing.is_none_or(|thing| tenure.refs(property).contains(&&thing.id))
        };
        tenure.refs("office").contains(&&self.office.id)
            && (of("area", self.area) || self.under(scene, tenure))
            && of("participant", self.participant)
    }

    /// Whether a dimension was asked for, and the tenure is of an area under it.
    fn under(&self, scene: &Scene<'_>, tenure: &Thing) -> bool {
        let Some(dimension) = self.area.filter(|area| area.noun == Noun::Dimension) else { return false };
        let areas = tenure.refs("area").into_iter().filter_map(|id| scene.state.thing(id));
        areas.into_iter().any(|area| area.refs("dimension").contains(&&dimension.id))
    }

    /// Whether one area was asked for, so that a holder needs no word of it.
    fn of_one_area(&self) -> bool {
        self.area.is_some_and(|area| area.noun == Noun::Area)
    }
}

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let day = scene.until();
    let then = Scene { day: Some(day), ..scene.clone() };
    let asked = Asked {
        office: lookup::needed(&then, params, "who", "office", &[Noun::Office])?,
        area: lookup::param(&then, params, "area", &[Noun::Area, Noun::Dimension])?,
        participant: lookup::param(&then, params, "participant", &[Noun::Participant])?,
        day,
    };
    let mut sheet = sheet(&then, "who");
    sheet.title = labels::capital(&question(&then, &asked));
    let tenures = held(&then, &asked);
    sheet.answer = answer(&then, &asked, &tenures);
    if tenures.iter().any(|(tenure, _)| undated(&then, tenure)) {
        sheet.notes.push(Cell::text(then.words.say("who-undated")));
    }
    sheet.sections.push(holders(&then, &tenures));
    let mut others = attested_otherwise(&then, &asked, &tenures);
    if tenures.is_empty() && !others.rows.is_empty() {
        others.title = then.words.say("who-before");
        sheet.sections.push(others);
    }
    Ok(sheet)
}

/// The tenures that held on the day or possibly did, yes before possibly.
fn held<'a>(scene: &Scene<'a>, asked: &Asked<'_>) -> Vec<(&'a Thing, Truth)> {
    let holding = scene.as_of().holding(Noun::Tenure);
    let mut found: Vec<_> = holding.filter(|(tenure, _)| asked.concerns(scene, tenure)).collect();
    found.sort_by_key(|(tenure, truth)| {
        let area = tenure.refs("area").first().map(|id| (*id).clone());
        (area, std::cmp::Reverse(*truth), crate::order::key(scene.state, tenure), tenure.id.clone())
    });
    found
}

/// The office, of the area where one was asked for.
fn question(scene: &Scene<'_>, asked: &Asked<'_>) -> String {
    let office = labels::of(scene, asked.office);
    match asked.area {
        Some(area) => labels::listed(scene, [office, labels::of(scene, area)]),
        None => office,
    }
}

fn answer(scene: &Scene<'_>, asked: &Asked<'_>, tenures: &[(&Thing, Truth)]) -> String {
    let day = forum::date::When::from(asked.day);
    let args = [("office", question(scene, asked).into()), ("date", scene.words.when(&day).into())];
    if tenures.is_empty() {
        return scene.words.with("who-none", &args);
    }
    let holders =
        labels::listed(scene, tenures.iter().map(|(tenure, truth)| holder(scene, asked, tenure, *truth)));
    let [office, date] = args;
    scene.words.with("who-answer", &[office, date, ("holders", holders.into())])
}

fn holder(scene: &Scene<'_>, asked: &Asked<'_>, tenure: &Thing, truth: Truth) -> String {
    let name =
        labels::listed(scene, tenure.refs("participant").into_iter().map(|id| labels::of_id(scene, id)));
    let area =
        tenure.refs("area").first().filter(|_| !asked.of_one_area()).map(|id| labels::of_id(scene, id));
    let args = [
        ("holder", name.into()),
        ("truth", scene.words.truth(truth).into()),
        ("area", area.clone().unwrap_or_default().into()),
    ];
    scene.words.with(if area.is_some() { "who-holder-of" } else { "who-holder" }, &args)
}

fn undated(scene: &Scene<'_>, tenure: &Thing) -> bool {
    scene.state.spans(tenure).iter().all(forum::date::Span::has_no_dates)
}

fn holders(scene: &Scene<'_>, tenures: &[(&Thing, Truth)]) -> crate::Section {
    let mut section = table(scene, "who", "holders", &["holder", "office", "area", "held", "term"]);
    for (tenure, truth) in tenures {
        let held = Part::text(scene.words.truth(*truth)).value(truth.word()).truth(*truth);
        section.push(
            Some(tenure.id.clone()),
            vec![
                named_by(scene, tenure),
                cells::stack(scene, tenure, "office"),
                cells::stack(scene, tenure, "area"),
                Cell::one(held),
                cells::span(scene, tenure),
            ],
        );
    }
    finish(section)
}

/// The holder, with every source of the tenure.
fn named_by(scene: &Scene<'_>, tenure: &Thing) -> Cell {
    let mut cell = cells::stack(scene, tenure, "participant");
    for part in &mut cell.parts {
        part.sources = cells::sources(tenure);
    }
    cell
}

/// Other tenures of the same office and area: shown where the day itself has none.
fn attested_otherwise(scene: &Scene<'_>, asked: &Asked<'_>, held: &[(&Thing, Truth)]) -> crate::Section {
    let mut others: Vec<&Thing> =
        scene.state.all(Noun::Tenure).filter(|one| asked.concerns(scene, one)).collect();
    others.retain(|one| held.iter().all(|(tenure, _)| tenure.id != one.id));
    crate::order::by_time(scene.state, &mut others);
    let mut section = table(scene, "who", "others", &["holder", "area", "term"]);
    for tenure in others {
        let cells =
            vec![named_by(scene, tenure), cells::stack(scene, tenure, "area"), cells::span(scene, tenure)];
        section.push(Some(tenure.id.clone()), cells);
    }
    section
}
