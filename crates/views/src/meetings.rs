//! Meetings in the order of what is known of their dates, and one meeting with what it decided.

mod one;

use forum::date::When;
use forum::noun::Noun;
use forum::state::Thing;

pub use one::VIEW as ONE;

use crate::tables::{finish, sheet, table, within};
use crate::{Cell, Param, ParamKind, Params, Scene, Sheet, View, ViewError, cells, labels, lookup, order};

/// See the module.
pub const VIEW: View = View {
    name: "meetings",
    params: &[
        Param { name: "body", kind: ParamKind::Thing, required: false },
        Param { name: "year", kind: ParamKind::Year, required: false },
        Param { name: "state", kind: ParamKind::Words, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let body = lookup::param(scene, params, "body", &[Noun::Body])?;
    let year = lookup::year(params, "year")?;
    let wanted = params.get("state").map(|state| lookup::fold(state));
    let mut meetings: Vec<&Thing> = scene.as_of().all(Noun::Meeting).map(|(meeting, _)| meeting).collect();
    meetings.retain(|meeting| {
        body.is_none_or(|body| meeting.refs("body").contains(&&body.id))
            && year.is_none_or(|year| may_be_in(&scene.state.times(meeting), year))
            && wanted.as_deref().is_none_or(|wanted| state_is(scene, meeting, wanted))
    });
    order::by_time(scene.state, &mut meetings);
    let mut sheet = sheet(scene, "meetings");
    sheet.answer = scene.words.with("meetings-answer", &[("count", meetings.len().into())]);
    let columns = &["date", "meeting", "place", "state", "form", "ordinal", "decisions", "outcome"];
    let mut section = table(scene, "meetings", "list", columns);
    let number = scene.words.say("meetings-number");
    let small = [
        ("place", "meeting", String::new()),
        ("form", "meeting", String::new()),
        ("ordinal", "meeting", number + " "),
    ];
    within(&mut section, &small);
    for meeting in meetings {
        section.push(Some(meeting.id.clone()), row(scene, meeting));
    }
    sheet.sections.push(finish(section));
    Ok(sheet)
}

/// Whether any of the dates can lie in the year.
pub fn may_be_in(times: &[When], year: i16) -> bool {
    let day = |month, day| forum::date::Day::new(year, month, day).ok();
    times.iter().any(|when| {
        !when.is_unknown()
            && when.earliest().is_none_or(|first| Some(first) <= day(12, 31))
            && when.latest().is_none_or(|last| Some(last) >= day(1, 1))
    })
}

fn state_is(scene: &Scene<'_>, meeting: &Thing, wanted: &str) -> bool {
    let fold = lookup::fold;
    meeting
        .texts("state")
        .iter()
        .any(|state| fold(state) == wanted || fold(&scene.words.status(state)) == wanted)
}

fn row(scene: &Scene<'_>, meeting: &Thing) -> Vec<Cell> {
    let bodies = meeting.refs("body").into_iter().map(|body| labels::body_then(scene, body, meeting));
    let name = labels::listed(scene, bodies);
    let name = if name.is_empty() { labels::of(scene, meeting) } else { name };
    let mut named = cells::with_words(scene, meeting, labels::capital(&name));
    named.sources = cells::sources(meeting);
    vec![
        cells::dates(scene, meeting),
        Cell::one(named),
        cells::stack(scene, meeting, "place"),
        cells::stack(scene, meeting, "state"),
        cells::stack(scene, meeting, "form"),
        cells::stack(scene, meeting, "ordinal"),
        cells::things(scene, decisions(scene, meeting)),
        cells::stack(scene, meeting, "outcome"),
    ]
}

/// The decisions of a meeting.
pub fn decisions<'a>(scene: &Scene<'a>, meeting: &Thing) -> Vec<&'a Thing> {
    scene.as_of().referring(Noun::Decision, "meeting", &meeting.id).into_iter().map(|(one, _)| one).collect()
}
