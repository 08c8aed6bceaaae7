//! Whose desk a file is on, as the command line writes it.

use forum::id::Id;
use forum::state::Seat;

use crate::problem::Problem;

/// `secretariat`, `chair`, or the id of a participant; `origin` completes a short id.
pub fn read(text: &str, origin: &str) -> Result<Seat, Problem> {
    if matches!(text, "secretariat" | "chair") {
        return Ok(Seat { kind: text.to_owned(), participant: None });
    }
    match Id::within(origin, text) {
        Ok(id) => Ok(Seat { kind: "participant".to_owned(), participant: Some(id) }),
        Err(_) => Err(Problem::usage(
            format!("`{text}` is no seat"),
            "--seat",
            "give secretariat, chair, or the id of a participant such as participant/kaz",
        )),
    }
}

/// A seat in words.
pub fn told(seat: &Seat) -> String {
    seat.participant.as_ref().map_or_else(|| seat.kind.clone(), |id| format!("{} ({id})", seat.kind))
}
