//! The verbs made from the table of views: one question, one answer.

use views::Params;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::out;
use crate::problem::Problem;

/// What was asked.
pub struct Asked {
    /// The view.
    pub view: &'static str,
    /// Its parameters.
    pub params: Params,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let looked = asking.look("desk")?;
        let sheet = looked.ask(self.view, &self.params)?;
        out::say(&if asking.global.json { views::json(&sheet) } else { looked.paper(asking).set(&sheet) })?;
        Ok(Ending::Done)
    }
}
