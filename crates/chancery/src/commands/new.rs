//! `new`: a forum file from a pack.

use std::path::PathBuf;

use clap::Args;
use desk::{Desk, NewOptions, Pack};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{out, refusals, seats, waiting};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The file to make, such as cica.forum
    file: PathBuf,
    /// A pack that comes with the program, or a folder with one
    #[arg(long, value_name = "NAME|DIR")]
    pack: String,
    /// Whose desk it is: secretariat, chair, or the id of a participant
    #[arg(long, value_name = "SEAT")]
    seat: Option<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let pack = Pack::named(&self.pack).map_err(|problems| refusals::of_problems(&problems))?;
        let seat = self.seat.as_deref().map(|seat| seats::read(seat, &pack.note.pack)).transpose()?;
        let without = match asking.global.no_overlays {
            true => pack.overlays.iter().filter_map(|note| note.overlay.clone()).collect(),
            false => asking.global.without.clone(),
        };
        let options = NewOptions { without, seat, ..NewOptions::default() };
        let words = asking.plain_paper().words;
        let file = self.file.display().to_string();
        let message = words.with("command-making", &[("file", file.as_str().into())]);
        let mut desk =
            waiting::while_telling(&message, || Desk::create(&self.file, &pack, &options, &mut |_, _| ()))?;
        let entries = desk.look(&desk::Scope::default())?.state.entries();
        let entries = i64::try_from(entries).unwrap_or(i64::MAX);
        let args =
            [("file", file.into()), ("count", entries.into()), ("title", pack.note.title.clone().into())];
        out::tell(&(words.with("command-made", &args) + "\n"));
        Ok(Ending::Done)
    }
}
