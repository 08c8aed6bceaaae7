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
            linked || self.names.iter().any(|name| part.text.contains(name))
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
