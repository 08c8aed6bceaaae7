//! No row joins the name of a participant to a mark of absence (invariant I8): where a row names one, what is not
//! recorded is not said, and the row simply ends.

use forum::noun::Noun;

use crate::{Cell, Link, Scene, Tone};

/// The names of participants, for rows of one answer.
#[derive(Debug)]
pub struct Names<'a> {
    scene: &'a Scene<'a>,
    names: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// All names under which participants are known.
    pub fn new(scene: &'a Scene<'a>) -> Self {
        let then = scene.as_of();
        let all = scene.state.all(Noun::Participant).flat_map(|participant| then.all_names(participant));
        // Codes of three letters stand in too many words to mean somebody.
        Self { scene, names: all.filter(|name| name.chars().count() > 3).collect() }
    }

    /// Whether any part of these cells names a participant.
    pub fn named_in(&self, cells: &[Cell]) -> bool {
        cells.iter().flat_map(|cell| &cell.parts).any(|part| {
            let linked = match &part.link {
                Some(Link::Thing(id)) => self.scene.state.thing_of(Noun::Participant, id).is_some(),
                _ => false,
            };
            linked || self.names.iter().any(|name| mentions(&part.text, name))
        })
    }

    /// The cells, without marks of absence where one of them names a participant.
    pub fn fit(&self, mut cells: Vec<Cell>) -> Vec<Cell> {
        if self.named_in(&cells) {
            for cell in &mut cells {
                cell.parts.retain(|part| part.tone != Tone::Quiet || part.link.is_some());
            }
        }
        cells
    }
}

/// Whether words name a participant. Nothing is counted of what is said of one, and no absence is told.
pub fn names_participant(scene: &Scene<'_>, words: &str) -> bool {
    let then = scene.as_of();
    let wanted = format!(" {} ", crate::lookup::fold(words));
    let mut names = scene.state.all(Noun::Participant).flat_map(|participant| then.all_names(participant));
    names.any(|name| {
        let name = crate::lookup::fold(name);
        name.chars().count() > 3 && wanted.contains(&format!(" {name} "))
    })
}

/// Whether words mention a name as a word of its own, outside of addresses.
fn mentions(text: &str, name: &str) -> bool {
    let edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric() && letter != '/');
    let own = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + name.len()..).unwrap_or_default();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        edge(before.chars().next_back()) && edge(after.chars().next()) && !word.contains("://")
    };
    text.match_indices(name).any(|(at, _)| own(at))
}
