//! Who speaks, with the status that the charter gave then, where that is not the full one: an observer's words are
//! told from a member's.

use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Link, Part, Scene, cells};

/// The speakers of a concern, reply or position.
pub fn part(scene: &Scene<'_>, said: &Thing, mut part: Part) -> Part {
    if !matches!(said.noun, Noun::Concern | Noun::Reply | Noun::Position) {
        return part;
    }
    let Some(Link::Thing(id)) = &part.link else { return part };
    let Some(speaker) = scene.state.thing_of(Noun::Participant, id) else { return part };
    if let Some(status) = lesser_status(&cells::then(scene, said), speaker) {
        let args = [("name", part.text.as_str().into()), ("term", scene.words.term(&status).into())];
        part.text = scene.words.with("bodies-name", &args);
    }
    part
}

/// The status that the speaker had at the day, if it does not bear the right to object.
fn lesser_status(scene: &Scene<'_>, speaker: &Thing) -> Option<String> {
    let standings = scene.state.referring(Noun::Standing, "participant", &speaker.id);
    let holding = standings.into_iter().find(|one| !scene.as_of().holds(one).is_no())?;
    let status = holding.text("status")?;
    let mut parts = scene.state.all(Noun::Part).filter(|part| part.text("part") == Some("status"));
    let full = parts.any(|part| part.text("name") == Some(status) && part.texts("value").contains(&"object"));
    (!full).then(|| status.to_owned())
}

/// The same for all parts of a cell.
pub fn cell(scene: &Scene<'_>, said: &Thing, cell: Cell) -> Cell {
    let parts = cell.parts.into_iter().map(|one| part(scene, said, one)).collect();
    Cell { parts, stacked: cell.stacked }
}
