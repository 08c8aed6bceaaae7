//! `demo`: an example forum in a temporary file, in the browser.

use clap::Args;
use desk::{Desk, NewOptions, Pack};

use super::{Call, Ending, open};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{refusals, waiting};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The pack to show
    #[arg(long, value_name = "NAME|DIR", default_value = "cica")]
    pack: String,
    #[command(flatten)]
    serving: open::Serving,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let pack = Pack::named(&self.pack).map_err(|problems| refusals::of_problems(&problems))?;
        let folder = tempfile::tempdir().map_err(|error| Problem::file(&std::env::temp_dir(), &error))?;
        let file = folder.path().join(format!("{}.forum", pack.forum));
        let options = NewOptions { without: asking.global.without.clone(), ..NewOptions::default() };
        let words = asking.plain_paper().words;
        let message = words.with("command-making", &[("file", pack.note.title.clone().into())]);
        let desk = waiting::while_telling(&message, || Desk::create(&file, &pack, &options, &mut |_, _| ()))?;
        self.serving.serve(asking, desk)?;
        // The example goes with its folder; what was tried in it was never meant to stay.
        drop(folder);
        Ok(Ending::Done)
    }
}
