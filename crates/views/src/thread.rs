//! One thread: its steps in the order of time with who said or did what, the time between the stages of talk, and
//! every word, deed and set-aside in it.

mod parts;
mod speaker;
mod steps;

use forum::noun::Noun;
use forum::state::Thing;

use crate::absence::Names;
use crate::gather::{Anchor, Gathered, follow, heading, refs};
use crate::tables::sheet;
use crate::{Cell, Param, ParamKind, Params, Scene, Sheet, View, ViewError, labels, lookup};

/// See the module.
pub const VIEW: View =
    View { name: "thread", params: &[Param { name: "of", kind: ParamKind::Thing, required: true }], show };

/// What a thread can be followed from, the most usual first.
const FROM: &[Noun] = &[
    Noun::Area,
    Noun::Challenge,
    Noun::Dimension,
    Noun::SetAside,
    Noun::Consultation,
    Noun::Concern,
    Noun::Text,
    Noun::Provision,
    Noun::Measure,
    Noun::Undertaking,
    Noun::Activity,
];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let of = lookup::needed(scene, params, "thread", "of", FROM)?;
    let gathered = gathered(scene, of);
    let names = Names::new(scene);
    let mut sheet = sheet(scene, "thread");
    sheet.title = labels::of(scene, of);
    sheet.answer = answer(scene, &gathered);
    sheet.notes = of.notes().into_iter().map(Cell::text).collect();
    sheet.sections.push(steps::steps(scene, of, &gathered));
    sheet.sections.push(steps::times(scene, &names, of, &gathered));
    let rest = [
        parts::words(scene, &gathered),
        parts::statements(scene, &gathered),
        parts::carried(scene, &names, &gathered),
        parts::coordinated(scene, &gathered),
        parts::came(scene, &gathered),
        parts::aside(scene, &gathered),
        parts::linked(scene, of),
    ];
    sheet.sections.extend(rest.into_iter().filter(|section| !section.rows.is_empty()));
    sheet.sections.retain(|section| !section.rows.is_empty() || section.name == "steps");
    Ok(sheet)
}

/// What belongs to the thread of a thing.
fn gathered<'a>(scene: &Scene<'a>, of: &'a Thing) -> Gathered<'a> {
    match of.noun {
        Noun::Area | Noun::Challenge => heading(scene, &Anchor::of(&of.id)),
        Noun::Dimension => heading(scene, &Anchor::of(&of.id)),
        Noun::Concern => {
            let challenges = scene.state.referring(Noun::Grouping, "concern", &of.id);
            let challenges = challenges.iter().flat_map(|one| one.refs("challenge")).cloned();
            let about = refs(scene, of, "about").map(|about| about.id.clone()).chain(challenges);
            from(scene, of, heading(scene, &Anchor::several(about)))
        }
        Noun::Consultation => {
            let areas = refs(scene, of, "area").map(|area| area.id.clone());
            from(scene, of, heading(scene, &Anchor::several(areas)))
        }
        _ => from(scene, of, Gathered::default()),
    }
}

/// Adds the thing itself and what it directly rests on, and follows that.
fn from<'a>(scene: &Scene<'a>, of: &'a Thing, mut found: Gathered<'a>) -> Gathered<'a> {
    found.add(of);
    if of.noun == Noun::Text {
        for (provision, _) in scene.as_of().referring(Noun::Provision, "text", &of.id) {
            found.add(provision);
        }
        for (item, _) in scene.as_of().referring(Noun::SetAside, "text", &of.id) {
            found.add(item);
        }
    }
    for property in ["text", "provision", "decision", "measure", "activity", "from", "supersedes"] {
        for thing in refs(scene, of, property) {
            let is_source = of.noun == Noun::Provision && property != "text";
            let belongs = matches!(thing.noun, Noun::Text | Noun::Provision | Noun::Measure | Noun::Decision);
            if belongs && (thing.noun != Noun::Text || of.noun != Noun::Provision) || is_source {
                found.add(thing);
            }
        }
    }
    for (position, _) in scene.as_of().referring(Noun::Position, "on", &of.id) {
        found.add(position);
    }
    follow(scene, found)
}

/// What there is; what there is not is not counted.
fn answer(scene: &Scene<'_>, gathered: &Gathered<'_>) -> String {
    let counts = [
        ("thread-provisions", gathered.of(Noun::Provision).len()),
        ("thread-undertakings", gathered.of(Noun::Undertaking).len()),
        ("thread-activities", gathered.of(Noun::Activity).len()),
        ("thread-reports", gathered.of(Noun::Report).len()),
        ("thread-reviews", gathered.of(Noun::Review).len()),
        ("thread-set-asides", gathered.of(Noun::SetAside).len()),
    ];
    let said = counts.into_iter().filter(|(_, count)| *count > 0);
    let said =
        labels::listed(scene, said.map(|(key, count)| scene.words.with(key, &[("count", count.into())])));
    if said.is_empty() { scene.words.say("thread-nothing") } else { labels::capital(&said) }
}
