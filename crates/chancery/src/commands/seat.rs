//! `seat`: whose desk this is.

use clap::Args;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{out, seats, things, told};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// secretariat, chair, or a participant; without it, tell whose desk this is
    seat: Option<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let Some(seat) = &self.seat else { return tell(asking) };
        let mut desk = asking.writing()?;
        let look = desk.look(&desk::Scope::default())?;
        let seat = match seat.as_str() {
            "secretariat" | "chair" => seats::read(seat, desk.origin())?,
            participant => {
                let id = things::find(&look.state, participant)?;
                forum::state::Seat { kind: "participant".to_owned(), participant: Some(id) }
            }
        };
        let recorded = desk.set_seat(&seat)?;
        told::recorded(asking, &mut desk, &recorded, &[format!("seat: {}", seats::told(&seat))])?;
        Ok(Ending::Done)
    }
}

fn tell(asking: &Asking) -> Result<Ending, Problem> {
    let mut desk = asking.reading()?;
    let seat = desk.seat()?;
    let words = asking.plain_paper().words;
    let told = seat.as_ref().map_or_else(|| words.say("command-no-seat"), seats::told);
    out::say(&format!("{told}\n"))?;
    Ok(Ending::Done)
}
