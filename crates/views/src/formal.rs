//! A text as a formal document: its symbol, whom it is for, its words as a version has them in a language; compared with
//! another version, beside another language, or with room for replies. What these eyes may not see is not in it.

mod brackets;
mod chosen;
mod compared;
mod face;
mod identity;
mod label;
mod paragraphs;

use forum::noun::Noun;
use forum::state::Thing;
use text::{Block, Document, Parallel, Run};

pub use self::chosen::{Choices, choices};

use self::chosen::Chosen;
use self::paragraphs::Paragraph;
use crate::texts::decided;
use crate::{Scene, ViewError, labels, lookup};

/// How a text is to be set out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formal {
    /// The version, by id, label or a part of its label; none for the latest.
    pub version: Option<String>,
    /// One language, or two to stand side by side; empty for that of the answer.
    pub languages: Vec<String>,
    /// An earlier version with which it is compared.
    pub against: Option<String>,
    /// Whether there is a column for replies.
    pub reply_column: bool,
}

/// A text set out, and what identifies it.
#[derive(Clone, Debug)]
pub struct SetOut {
    /// The text.
    pub document: Document,
    /// Its identity, for Akoma Ntoso.
    pub identity: text::akn::Identity,
}

/// The text that is meant, set out as a formal document. The lines are its foot, such as receipts.
///
/// # Errors
/// When no text, version or language of that name has words in this record.
pub fn text_document(
    scene: &Scene<'_>,
    given: &str,
    formal: &Formal,
    foot: &[String],
) -> Result<SetOut, ViewError> {
    let text = lookup::find(scene, given, &[Noun::Text])?;
    let chosen = Chosen::of(scene, text, formal)?;
    let columns: Vec<Vec<Paragraph>> = chosen
        .languages
        .iter()
        .map(|language| paragraphs::of(scene, text, chosen.version, language))
        .collect();
    let language = chosen.languages.first().map_or("und", String::as_str);
    let mut document = Document::new(labels::of(scene, text), language);
    document.direction = paragraphs::direction(language);
    document.footer = foot.to_vec();
    document.face = Some(face::of(scene, text, &chosen));
    document.subtitle = face::subtitle(scene, text, &chosen);
    let first = columns.first().map(Vec::as_slice).unwrap_or_default();
    document.blocks = match (&chosen.against, columns.get(1)) {
        (Some(against), _) => {
            let old = paragraphs::of(scene, text, against, language);
            compared::blocks(scene, &mut document, (&old, against), (first, chosen.version))
        }
        (None, Some(second)) => vec![beside(scene, &chosen, first, second)],
        (None, None) => paragraphs::blocks(first),
    };
    if formal.reply_column {
        document.landscape = true;
        document.blocks = vec![with_replies(scene, document.blocks)];
    }
    document.blocks.splice(0..0, paragraphs::reservations(scene, &columns));
    let identity = identity::of(scene, text, &chosen, &document, first);
    Ok(SetOut { document, identity })
}

/// The words with an empty column beside them.
fn with_replies(scene: &Scene<'_>, blocks: Vec<Block>) -> Block {
    let head = ["write-words", "write-reply"].map(|key| vec![Run::new(scene.words.say(key))]);
    let rows = blocks.into_iter().map(|block| vec![vec![block], Vec::new()]).collect();
    Block::Parallel(Parallel { head: head.to_vec(), widths: vec![3, 2], rows })
}

/// Two languages beside each other, provision by provision.
fn beside(scene: &Scene<'_>, chosen: &Chosen<'_>, first: &[Paragraph], second: &[Paragraph]) -> Block {
    let head = chosen.languages.iter().map(|tag| vec![Run::new(labels::capital(&face::tongue(scene, tag)))]);
    let mut rows = Vec::new();
    let mut left: Vec<&Paragraph> = second.iter().collect();
    for one in first {
        let place = left.iter().position(|other| other.provision == one.provision);
        // What stands before the other's place has no counterpart and keeps its own row.
        let lone = left.drain(..place.unwrap_or_default()).collect::<Vec<_>>();
        rows.extend(lone.into_iter().map(|other| vec![Vec::new(), other.blocks()]));
        let other = if place.is_some() { left.remove(0).blocks() } else { Vec::new() };
        rows.push(vec![one.blocks(), other]);
    }
    rows.extend(left.into_iter().map(|other| vec![Vec::new(), other.blocks()]));
    Block::Parallel(Parallel { head: head.collect(), widths: Vec::new(), rows })
}

/// Whether somebody speaks in the text in an own name.
fn own_name(text: &Thing) -> bool {
    decided::is_chairs(text)
}
