//! Words that are not agreed yet stand in square brackets, and in small capitals behind them whose doubt it is, where
//! these eyes may know it.

use forum::date::Day;
use forum::noun::Noun;
use forum::state::Thing;
use text::Run;

use crate::texts::versions_of as versions;
use crate::{Scene, labels};

/// A run with the brackets that stood open in it while the version was the latest.
pub(super) fn runs(scene: &Scene<'_>, provision: &Thing, version: &Thing, run: &Run) -> Vec<Run> {
    let mut runs = vec![run.clone()];
    for bracket in open(scene, provision, version) {
        let words = bracket.text("words").unwrap_or_default();
        let by: Vec<String> = bracket.refs("by").into_iter().map(|id| labels::of_id(scene, id)).collect();
        let by = by.join(", ");
        runs = enclose(runs, words.trim(), &by, run);
    }
    runs
}

/// The brackets open in a version: put by the eve of the next version, and not cleared by then.
fn open<'a>(scene: &Scene<'a>, provision: &Thing, version: &Thing) -> Vec<&'a Thing> {
    let day = eve_of_next(scene, version).or(scene.day);
    let then = scene.state.as_of(day);
    let brackets = then.referring(Noun::Bracket, "provision", &provision.id);
    let cleared = |bracket: &Thing| {
        then.referring(Noun::Clearance, "bracket", &bracket.id).iter().any(|(_, truth)| truth.is_yes())
    };
    brackets.into_iter().map(|(bracket, _)| bracket).filter(|bracket| !cleared(bracket)).collect()
}

/// The day before the next version of the text.
fn eve_of_next(scene: &Scene<'_>, version: &Thing) -> Option<Day> {
    let text = version.refs("text").first().and_then(|id| scene.state.thing(id))?;
    let all = versions(scene, text);
    let place = all.iter().position(|one| one.id == version.id)?;
    let next = scene.state.times(all.get(place + 1)?).iter().filter_map(|when| when.earliest()).min()?;
    next.yesterday().ok()
}

/// Puts brackets around words, or around everything where they are not found as they stand.
fn enclose(runs: Vec<Run>, words: &str, by: &str, look: &Run) -> Vec<Run> {
    let same = |text: &str| Run { text: text.to_owned(), ..look.clone() };
    let close = |out: &mut Vec<Run>| {
        out.push(same("]"));
        if !by.is_empty() {
            out.push(same(" "));
            out.push(Run { language: None, direction: None, ..same(by) }.small_capitals());
        }
    };
    let mut out = Vec::new();
    let mut found = false;
    for run in runs {
        let at = if words.is_empty() || found { None } else { run.text.find(words) };
        let Some(at) = at else {
            out.push(run);
            continue;
        };
        found = true;
        let (before, rest) = run.text.split_at(at);
        let (inside, after) = rest.split_at(words.len());
        out.extend([before, "[", inside].map(same));
        close(&mut out);
        out.push(same(after));
    }
    if !found {
        out.insert(0, same("["));
        close(&mut out);
    }
    out.retain(|run| !run.text.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::enclose;
    use text::Run;

    fn words(runs: &[Run]) -> String {
        runs.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn words_found_are_enclosed_and_else_everything() {
        let look = Run::said("Dredging will pause from April to June.");
        let runs = enclose(vec![look.clone()], "from April to June", "Sovaya", &look);
        assert_eq!(words(&runs), "Dredging will pause [from April to June] Sovaya.");
        assert!(runs.iter().any(|run| run.small_capitals && run.text == "Sovaya"));
        let runs = enclose(vec![look.clone()], "in another language", "", &look);
        assert_eq!(words(&runs), "[Dredging will pause from April to June.]");
    }
}
