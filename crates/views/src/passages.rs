//! Passages in answers: where they stand, their words with what was found or changed in them, and who says so.

use std::ops::Range;

use forum::state::Thing;
use text::PieceKind;
use trace::{Fidelity, Passage};

use crate::{Cell, Link, Part, Scene, Tone, cells, labels, texts::decided};

/// The text of a passage.
pub fn text<'a>(scene: &Scene<'a>, passage: &Passage) -> Option<&'a Thing> {
    scene.state.thing(&passage.text)
}

/// Text and address, leading to the provision: `Action Plan on Water Levels, III.14(b)`.
pub fn place(scene: &Scene<'_>, passage: &Passage) -> Part {
    let name = labels::of_id(scene, &passage.text);
    let address = if passage.address.is_empty() {
        scene
            .state
            .thing(&passage.provision)
            .and_then(|one| one.text("heading"))
            .unwrap_or_default()
            .to_owned()
    } else {
        passage.address.to_string()
    };
    let words = labels::listed(scene, [name, address]);
    let mut part = match scene.state.thing(&passage.provision) {
        Some(provision) => cells::with_words(scene, provision, words),
        None => Part::text(words),
    };
    part.value = Some(passage.provision.to_string());
    part
}

/// The address alone, leading to the provision.
pub fn address(scene: &Scene<'_>, passage: &Passage) -> Part {
    let words = if passage.address.is_empty() {
        labels::of_id(scene, &passage.provision)
    } else {
        passage.address.to_string()
    };
    Part::text(words).to(Link::Thing(passage.provision.clone()))
}

/// How much of a long passage stands on each side of what was found, in characters.
const AROUND: usize = 220;
/// A passage up to this long stands whole.
const WHOLE: usize = 640;

/// The words of a passage with what was found in them marked; of a long one the surroundings of the first find.
pub fn found(scene: &Scene<'_>, passage: &Passage, spans: &[Range<usize>]) -> Cell {
    let words = &*passage.words;
    let shown = shown(words, spans);
    let mut parts = Vec::new();
    let mut at = shown.start;
    let said = |range: Range<usize>| words.get(range).unwrap_or_default();
    if shown.start > 0 {
        parts.push(Part::quiet("… "));
    }
    for span in spans.iter().filter(|span| span.start >= shown.start && span.end <= shown.end) {
        if span.start < at {
            continue;
        }
        parts.push(Part::text(said(at..span.start)).tone(Tone::Said));
        parts.push(Part::text(said(span.clone())).tone(Tone::Found));
        at = span.end;
    }
    parts.push(Part::text(said(at..shown.end)).tone(Tone::Said));
    if shown.end < words.len() {
        parts.push(Part::quiet(" …"));
    }
    worded(scene, passage, parts)
}

/// What of a passage is shown: all of it, or from a word to a word around the first find.
fn shown(words: &str, spans: &[Range<usize>]) -> Range<usize> {
    if words.len() <= WHOLE {
        return 0..words.len();
    }
    let (first, last) = spans.first().map_or((0, 0), |span| (span.start, span.end));
    let start = edge(words, first.saturating_sub(AROUND));
    let end = edge(words, last.max(first + 1) + 2 * AROUND);
    let start = if start < AROUND / 2 { 0 } else { start };
    start..if words.len() - end < AROUND / 2 { words.len() } else { end }
}

/// The beginning of the word at or behind a byte.
fn edge(words: &str, at: usize) -> usize {
    if at == 0 || at >= words.len() {
        return at.min(words.len());
    }
    let at = (at..words.len()).find(|at| words.is_char_boundary(*at)).unwrap_or(words.len());
    let rest = words.get(at..).unwrap_or_default();
    rest.find(char::is_whitespace).map_or(words.len(), |space| at + space + 1).min(words.len())
}

/// The words of a stretch of a passage as they differ from others: what those have and it has not is out, what it has
/// and they have not is in.
pub fn differing(scene: &Scene<'_>, passage: &Passage, span: &Range<usize>, other: &str) -> Cell {
    let signed = other.trim_end().ends_with(|sign: char| !sign.is_alphanumeric());
    let stretch = if signed { with_signs(&passage.words, span) } else { span.clone() };
    let held = passage.words.get(stretch).unwrap_or_default();
    worded(scene, passage, pieces(other, held))
}

/// A stretch with the signs that stand at its end, where the other words are a sentence too.
fn with_signs(words: &str, span: &Range<usize>) -> Range<usize> {
    let rest = words.get(span.end..).unwrap_or_default();
    let signs = rest.find(|sign: char| sign.is_alphanumeric() || sign.is_whitespace()).unwrap_or(rest.len());
    span.start..span.end + signs
}

/// The parts of what differs from one reading to another.
pub fn pieces(old: &str, new: &str) -> Vec<Part> {
    let tone = |kind| match kind {
        PieceKind::Same => Tone::Said,
        PieceKind::Out => Tone::Out,
        PieceKind::In => Tone::In,
    };
    text::differences(old, new)
        .into_iter()
        .map(|piece| Part::text(piece.text).tone(tone(piece.kind)))
        .collect()
}

/// Parts of one run with what hangs on the words of a passage: their language, how near they are to the source, who
/// says so, how open that is and which overlay it comes from.
pub fn worded(scene: &Scene<'_>, passage: &Passage, parts: Vec<Part>) -> Cell {
    let language = (&*passage.language != scene.words.language()).then(|| passage.language.to_string());
    let mut parts: Vec<Part> = parts.into_iter().filter(|part| !part.text.is_empty()).collect();
    for (at, part) in parts.iter_mut().enumerate() {
        part.joined = at > 0;
        part.language.clone_from(&language);
    }
    if let (Some(last), Some(wording)) = (parts.last_mut(), scene.state.thing(&passage.wording)) {
        let marked = cells::sourced(scene, wording);
        (last.sources, last.level, last.overlay) = (marked.sources, marked.level, marked.overlay);
    }
    if let Some(word) = rendering(scene, passage) {
        parts.push(Part::quiet(format!(" ({word})")).joined());
    }
    Cell { parts, stacked: false }
}

/// What has to be said of words that are not held as the source has them.
pub fn rendering(scene: &Scene<'_>, passage: &Passage) -> Option<String> {
    let word = match passage.fidelity {
        Fidelity::Verbatim => return None,
        Fidelity::Unverified => "unverified",
        Fidelity::Paraphrase => "paraphrase",
        Fidelity::Summary => "our summary",
    };
    Some(scene.words.choice(word))
}

/// What became of a text: outcome, by which body, when. Nothing is said of a text that nobody decided on but its own
/// date.
pub fn decided(scene: &Scene<'_>, text: &Thing) -> Cell {
    let mut cell = decided::cell(scene, text);
    let bodies: Vec<String> =
        decided::bodies(scene, text).into_iter().map(|id| labels::of_id(scene, id)).collect();
    if !bodies.is_empty() {
        cell.parts.push(Part::quiet(labels::listed(scene, bodies)));
    }
    cell.stacked = true;
    cell
}

/// A language by its name.
pub fn tongue(scene: &Scene<'_>, tag: &str) -> String {
    cells::word(scene.words, "language", tag)
}
