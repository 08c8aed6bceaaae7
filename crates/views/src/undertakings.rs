//! What was undertaken, listed by text and provision.

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;

use crate::absence::Names;
use crate::{Param, ParamKind, Params, Scene, Section, Sheet, View, ViewError};
use crate::{cells, ledger, lookup, order, plan, promises, review, tables};

/// The view.
pub const VIEW: View = View {
    name: "undertakings",
    params: &[
        Param { name: "about", kind: ParamKind::Thing, required: false },
        Param { name: "provision", kind: ParamKind::Thing, required: false },
    ],
    show,
};

/// What a list may be about.
pub const ABOUT: &[Noun] = &[Noun::Area, Noun::Dimension, Noun::Challenge, Noun::Text];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let about = lookup::param(scene, params, "about", ABOUT)?;
    let provision = lookup::param(scene, params, "provision", &[Noun::Provision])?;
    let mut all: Vec<_> = scene.as_of().all(Noun::Undertaking).collect();
    all.retain(|(thing, _)| about.is_none_or(|about| concerns(scene, thing, about)));
    all.retain(|(thing, _)| provision.is_none_or(|asked| thing.refs("provision").contains(&&asked.id)));
    sort(scene, &mut all);
    let mut sheet = tables::sheet(scene, "undertakings");
    sheet.answer = scene.words.with("undertakings-answer", &[("count", all.len().into())]);
    sheet.notes.push(ledger::line(scene, "undertakings-note"));
    sheet.sections.push(list(scene, &all));
    if provision.is_none() {
        sheet.sections.push(open_activities(scene, about));
    }
    Ok(sheet)
}

/// Whether something is under a heading, or under a provision of a text.
pub fn concerns(scene: &Scene<'_>, thing: &Thing, about: &Thing) -> bool {
    let provisions = ledger::named(scene, thing, "provision");
    let through = |property: &str| provisions.iter().any(|one| one.refs(property).contains(&&about.id));
    let area_of = |one: &&Thing| one.refs("dimension").contains(&&about.id);
    thing.refs("about").contains(&&about.id)
        || through("about")
        || through("text")
        || about.noun == Noun::Dimension && ledger::named(scene, thing, "about").iter().any(area_of)
}

/// By text and heading, then by time.
pub fn sort(scene: &Scene<'_>, all: &mut [(&Thing, Truth)]) {
    all.sort_by_cached_key(|(thing, _)| {
        (promises::rank(scene, thing), order::key(scene.state, thing), thing.id.clone())
    });
}

/// Planned activities of which it is not known that they were held, and under which nobody has undertaken anything
/// yet. They stand without a name.
fn open_activities(scene: &Scene<'_>, about: Option<&Thing>) -> Section {
    let names = Names::new(scene);
    let mut section = tables::table(scene, "undertakings", "open", &["activity", "planned_for", "area"]);
    let items = scene.state.all(Noun::Activity).map(|thing| plan::Item::of(scene, thing));
    let open = items.filter(|item| item.is_open() && plan::is_known(scene, item.thing));
    let mut open: Vec<_> =
        open.filter(|item| about.is_none_or(|about| under(scene, item.thing, about))).collect();
    open.retain(|item| scene.as_of().referring(Noun::Undertaking, "activity", &item.thing.id).is_empty());
    open.sort_by_cached_key(|item| (item.order(scene), item.thing.id.clone()));
    for item in open {
        let row = vec![
            review::nameless(scene, &names, [item.thing].into_iter()),
            item.planned(scene),
            cells::stack(scene, item.thing, "area"),
        ];
        section.push(Some(item.thing.id.clone()), row);
    }
    tables::finish(section)
}

/// Whether an activity is under a heading or under a provision of a text.
fn under(scene: &Scene<'_>, activity: &Thing, about: &Thing) -> bool {
    let direct = ["area", "dimension"].iter().any(|property| activity.refs(property).contains(&&about.id));
    direct || concerns(scene, activity, about)
}

fn list(scene: &Scene<'_>, all: &[(&Thing, Truth)]) -> Section {
    let columns = ["undertaken", "by", "made", "provision", "about", "activity"];
    let mut section = tables::table(scene, "undertakings", "undertakings", &columns);
    for (thing, truth) in all {
        let row = vec![
            promises::undertaking(scene, thing),
            ledger::as_then(scene, thing, cells::stack(scene, thing, "by")),
            ledger::dated(scene, thing, *truth),
            cells::stack(scene, thing, "provision"),
            cells::stack(scene, thing, "about"),
            cells::stack(scene, thing, "activity"),
        ];
        section.push_in(Some(promises::heading(scene, thing)), Some(thing.id.clone()), row);
    }
    tables::finish(section)
}
