//! The five cells of a thread. Each names its first items and says how many there are; the thread's page has all.

use forum::noun::Noun;
use forum::state::Thing;

use super::rows::Line;
use crate::{Cell, Link, Part, Scene, Tone, cells, gather::refs, labels, texts::decided};

/// Items named in a cell.
const NAMED: usize = 2;

/// The cells in the order of the columns. Where a challenge is told under an area as well, that it has nothing of its
/// own means nothing.
pub fn row(scene: &Scene<'_>, line: &Line<'_>) -> Vec<Cell> {
    let mut cells = vec![
        thread(scene, line),
        words(scene, line),
        carried(scene, line),
        came(scene, line),
        aside(scene, line),
    ];
    if line.anchor.noun == Noun::Challenge && !under(scene, line.anchor).is_empty() {
        for cell in &mut cells {
            cell.parts.retain(|part| part.tone != Tone::Quiet);
        }
    }
    cells
}

/// Parts for the first few items; those beyond are told as a number that leads to the thread, and never made.
fn few<T>(scene: &Scene<'_>, line: &Line<'_>, items: Vec<T>, part: impl Fn(T) -> Part) -> Vec<Part> {
    let more = if items.len() > NAMED + 1 { items.len() - NAMED } else { 0 };
    let shown = items.len() - more;
    let mut parts: Vec<Part> = items.into_iter().take(shown).map(part).collect();
    if more > 0 {
        let link = Link::View("thread", vec![("of", line.anchor.id.to_string())]);
        let words = scene.words.with("threads-more", &[("count", more.into())]);
        parts.push(Part::text(words).value(more.to_string()).to(link));
    }
    parts
}

/// The heading, leading to the thread, and the concerns and challenges under it.
fn thread(scene: &Scene<'_>, line: &Line<'_>) -> Cell {
    let whole = line.anchor.noun == Noun::Dimension;
    let name = if whole { scene.words.say("threads-whole") } else { labels::of(scene, line.anchor) };
    let mut anchor = cells::with_words(scene, line.anchor, name);
    anchor.link = Some(Link::View("thread", vec![("of", line.anchor.id.to_string())]));
    anchor.sources = cells::sources(line.anchor);
    if line.anchor.noun == Noun::Concern {
        anchor.tone = Tone::Said;
    }
    let raised = line.gathered.of(Noun::Challenge).iter().chain(line.gathered.of(Noun::Concern));
    let raised = raised.filter(|one| one.overlay() == line.overlay && one.id != line.anchor.id);
    let mut parts = vec![anchor];
    if matches!(line.anchor.noun, Noun::Challenge) {
        parts.extend(under(scene, line.anchor));
    }
    parts.extend(few(scene, line, raised.copied().collect(), |one: &Thing| {
        let tone = if one.noun == Noun::Concern { Tone::Said } else { Tone::Plain };
        cells::sourced(scene, one).tone(tone)
    }));
    Cell::stack(parts)
}

/// The headings of the catalogue under which a challenge is told as well.
fn under(scene: &Scene<'_>, challenge: &Thing) -> Vec<Part> {
    let areas =
        refs(scene, challenge, "about").filter(|about| matches!(about.noun, Noun::Area | Noun::Dimension));
    let part = |area: &Thing| {
        let words = scene.words.with("threads-under", &[("area", labels::of(scene, area).into())]);
        Part::text(words).to(Link::View("thread", vec![("of", area.id.to_string())]))
    };
    areas.map(part).collect()
}

/// What was agreed: each text with its date and its first provision under this heading, the latest first. What a
/// chair issued in its own name was agreed by nobody and does not stand here.
fn words(scene: &Scene<'_>, line: &Line<'_>) -> Cell {
    if line.anchor.noun == Noun::Text {
        let own = line.gathered.of(Noun::Provision).to_vec();
        return Cell::stack(few(scene, line, own, |one| cells::sourced(scene, one)));
    }
    let mut by_text: Vec<(&Thing, Vec<&Thing>)> = Vec::new();
    for provision in line.gathered.of(Noun::Provision) {
        for text in refs(scene, provision, "text") {
            match by_text.iter_mut().find(|(other, _)| other.id == text.id) {
                Some((_, own)) => own.push(provision),
                None => by_text.push((text, vec![provision])),
            }
        }
    }
    for text in line.gathered.of(Noun::Text) {
        let told = by_text.iter().any(|(other, _)| other.id == text.id);
        if !told && !decided::decisions(scene, text).is_empty() {
            by_text.push((text, Vec::new()));
        }
    }
    by_text.retain(|(text, _)| !decided::is_chairs(text));
    by_text.sort_by_cached_key(|(text, _)| std::cmp::Reverse((decided::key(scene, text), text.id.clone())));
    let parts = few(scene, line, by_text, |(text, own)| of_text(scene, text, &own));
    cells::or_quiet(scene, Cell::stack(parts), "threads-no-words")
}

/// A text with its date, what has to be said where it is not adopted, and the first of its provisions here.
fn of_text(scene: &Scene<'_>, text: &Thing, own: &[&Thing]) -> Part {
    let title = labels::of(scene, text);
    let date = decided::dates(scene, text).words();
    let reservation = decided::reservation(scene, text).unwrap_or_default();
    let head = labels::listed(scene, [title, date, reservation]);
    let first = own.first().filter(|one| !stands_for_whole(scene, one, text));
    let mut part = cells::sourced(scene, own.first().filter(|_| own.len() == 1).copied().unwrap_or(text));
    part.text = match first {
        None => head,
        Some(first) => {
            let words = labels::of(scene, first);
            let args = [("text", head.into()), ("words", words.into()), ("more", (own.len() - 1).into())];
            scene.words.with("threads-provision", &args)
        }
    };
    part
}

/// A provision that stands for the text as a whole says nothing that the title does not.
fn stands_for_whole(scene: &Scene<'_>, one: &Thing, text: &Thing) -> bool {
    let all = scene.state.referring(Noun::Provision, "text", &text.id);
    one.text("heading").is_some()
        && one.number("order").is_none()
        && all.iter().all(|other| other.id == one.id)
}

/// Who carries it, as said: coordinators, undertakings, planned activities.
fn carried(scene: &Scene<'_>, line: &Line<'_>) -> Cell {
    let mut parts: Vec<Part> = coordinators(scene, line);
    let undertaken = line.gathered.of(Noun::Undertaking).iter().rev();
    let planned = line.gathered.of(Noun::Activity).iter().filter(|one| !is_held(one));
    let deeds: Vec<&Thing> = undertaken.chain(planned).copied().collect();
    parts.extend(few(scene, line, deeds, |one| match one.noun {
        Noun::Undertaking => undertaking(scene, one),
        _ => cells::sourced(scene, one),
    }));
    cells::or_quiet(scene, Cell::stack(parts), "no-undertaking-recorded")
}

fn coordinators(scene: &Scene<'_>, line: &Line<'_>) -> Vec<Part> {
    let day = scene.until();
    let then = scene.state.as_of(Some(day));
    let mut held: Vec<(&Thing, _)> =
        line.gathered.of(Noun::Tenure).iter().map(|one| (*one, then.holds(one))).collect();
    held.retain(|(_, truth)| !truth.is_no());
    held.sort_by_key(|(tenure, truth)| {
        (tenure.refs("office").first().map(|id| (*id).clone()), std::cmp::Reverse(*truth), tenure.id.clone())
    });
    held.into_iter().map(|(tenure, truth)| coordinator(scene, tenure, truth)).collect()
}

fn coordinator(scene: &Scene<'_>, tenure: &Thing, truth: forum::date::Truth) -> Part {
    let names = |property: &str| {
        labels::listed(scene, refs(scene, tenure, property).map(|one| labels::of(scene, one)))
    };
    let args = [
        ("office", names("office").into()),
        ("holder", names("participant").into()),
        ("truth", truth.word().into()),
    ];
    let mut part = cells::with_words(scene, tenure, scene.words.with("threads-coordinator", &args));
    part.sources = cells::sources(tenure);
    part.truth(truth)
}

fn undertaking(scene: &Scene<'_>, one: &Thing) -> Part {
    let mut part = cells::sourced(scene, one);
    let by = cells::stack(scene, one, "by").words();
    if !by.is_empty() {
        let args = [("by", by.into()), ("what", part.text.as_str().into())];
        part.text = scene.words.with("threads-undertaking", &args);
    }
    part
}

/// Whether a source tells that an activity was held.
pub fn is_held(activity: &Thing) -> bool {
    activity.texts("state").contains(&"held")
}

/// What came of it: reviews, reports and exchanges, then what was held; the latest first.
fn came(scene: &Scene<'_>, line: &Line<'_>) -> Cell {
    let told = [Noun::Review, Noun::Report, Noun::Exchange];
    let told = told.iter().flat_map(|noun| line.gathered.of(*noun).iter().rev());
    let held = line.gathered.of(Noun::Activity).iter().rev().filter(|one| is_held(one));
    let parts = few(scene, line, told.chain(held).copied().collect(), |one: &Thing| dated(scene, one));
    cells::or_quiet(scene, Cell::stack(parts), "no-report-recorded")
}

fn dated(scene: &Scene<'_>, one: &Thing) -> Part {
    let mut part = cells::sourced(scene, one);
    let date = when(scene, one);
    if !date.is_empty() {
        let args = [("text", part.text.as_str().into()), ("date", date.into())];
        part.text = scene.words.with("threads-text", &args);
    }
    part
}

/// The dates of a thing; of what was held, the dates given with that rather than those it was planned for.
fn when(scene: &Scene<'_>, one: &Thing) -> String {
    if one.times().is_empty() {
        return String::new();
    }
    let held = cells::standing(scene, one, "date").into_iter().filter(|said| said.said.act == "hold");
    let held: Vec<String> = held.map(|said| cells::value(scene, said).text).collect();
    if held.is_empty() { cells::dates(scene, one).words() } else { held.join(" / ") }
}

/// What was set aside and taken up again. Never rendered as rejected.
fn aside(scene: &Scene<'_>, line: &Line<'_>) -> Cell {
    let mut parts = Vec::new();
    for item in line.gathered.of(Noun::SetAside) {
        parts.push(dated(scene, item).tone(Tone::Aside));
        for revival in line.gathered.of(Noun::Revival) {
            if revival.refs("set_aside").contains(&&item.id) {
                let date = cells::dates(scene, revival).words();
                let words = scene.words.with("threads-revived", &[("date", date.into())]);
                let mut part = cells::with_words(scene, revival, words);
                part.sources = cells::sources(revival);
                parts.push(part);
            }
        }
    }
    Cell::stack(parts)
}
