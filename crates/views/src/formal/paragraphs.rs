//! The paragraphs of a version in a language, in its order, with the brackets that stand open in it.

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;
use text::{Block, Direction, Number, Run};

use super::{brackets, label, own_name};
use crate::{Scene, cells};

/// One paragraph.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) provision: Id,
    pub(super) number: Option<Number>,
    /// The heading above it, where it is another than above the one before.
    pub(super) heading: Option<String>,
    pub(super) runs: Vec<Run>,
    pub(super) preambular: bool,
    pub(super) authentic: bool,
    /// How near its words are to those of the text, where they are not these.
    pub(super) fidelity: Option<String>,
}

impl Paragraph {
    /// Its words without their look.
    pub(super) fn words(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The same paragraph with other runs.
    pub(super) fn with(&self, runs: Vec<Run>) -> Self {
        Self { runs, ..self.clone() }
    }

    /// Its heading, if one begins with it, and its words behind their number.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let heading = self.heading.iter().map(|words| Block::heading(1, words.as_str()));
        let mut paragraph = Block::paragraph(self.runs.clone());
        if let Some(number) = &self.number {
            paragraph = paragraph.numbered(number.label.as_str(), number.level);
        }
        heading.chain([paragraph]).collect()
    }
}

/// All paragraphs as blocks.
pub(super) fn blocks(paragraphs: &[Paragraph]) -> Vec<Block> {
    paragraphs.iter().flat_map(Paragraph::blocks).collect()
}

/// The paragraphs of a version in a language.
pub(super) fn of(scene: &Scene<'_>, text: &Thing, version: &Thing, language: &str) -> Vec<Paragraph> {
    let mut wordings = scene.state.referring(Noun::Wording, "version", &version.id);
    wordings.retain(|one| one.text("language") == Some(language));
    let provision = |one: &Thing| one.refs("provision").first().and_then(|id| scene.state.thing(id));
    wordings.sort_by_cached_key(|one| {
        let own = one.number("order").or_else(|| provision(one)?.number("order"));
        (own.unwrap_or(i64::MAX), one.id.clone())
    });
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut above: Option<String> = None;
    let mut printed: Vec<String> = Vec::new();
    for wording in wordings {
        let Some(provision) = provision(wording) else { continue };
        let under = wording.text("under").map(str::to_owned);
        let heading = under.clone().filter(|_| under != above);
        above = under;
        let address = wording.text("address").map(str::trim);
        let number = address.and_then(|address| label::below(address, &printed));
        printed.extend(address.map(str::to_owned));
        for (place, said) in cells::standing(scene, wording, "wording").into_iter().enumerate() {
            let Some(words) = said.value.as_text() else { continue };
            let preambular = provision.text("nature") == Some("preambular");
            paragraphs.push(Paragraph {
                provision: provision.id.clone(),
                number: number.clone().filter(|_| !preambular && place == 0),
                heading: heading.clone().filter(|_| place == 0),
                runs: brackets::runs(scene, provision, version, &run(text, language, words)),
                preambular,
                authentic: wording.flag("authentic"),
                fidelity: wording.text("fidelity").filter(|near| *near != "verbatim").map(str::to_owned),
            });
        }
    }
    paragraphs
}

fn run(text: &Thing, language: &str, words: &str) -> Run {
    let run = if own_name(text) { Run::new(words) } else { Run::said(words) };
    run.language(language).direction(direction(language))
}

/// Which way a language is written.
pub(super) fn direction(language: &str) -> Direction {
    let first = language.split('-').next().unwrap_or_default();
    let turned = matches!(first, "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "sd" | "ug" | "yi" | "dv");
    if turned && !language.contains("Latn") && !language.contains("Cyrl") {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// What has to be said before words that are not those of the text.
pub(super) fn reservations(scene: &Scene<'_>, columns: &[Vec<Paragraph>]) -> Vec<Block> {
    let mut near: Vec<&String> = columns.iter().flatten().filter_map(|one| one.fidelity.as_ref()).collect();
    near.sort_unstable();
    near.dedup();
    let note = |near: &String| {
        let said = scene.words.with("write-not-verbatim", &[("fidelity", scene.words.choice(near).into())]);
        Block::Note(vec![Run::new(said)])
    };
    near.into_iter().map(note).collect()
}
