//! Texts from files: what a file says becomes acts on a text, its provisions matched to those that the text has, so
//! that an identity outlives edits, moves and languages (rule 16). First a plan that can be read, then all of it or nothing.

mod acts;
mod against;
mod aligned;
mod asked;
mod folder;
mod held;
mod language;
mod lines;
mod list;
mod matched;
mod names;
mod plan;
mod planning;
mod reading;
mod told;

use std::sync::Arc;

pub use asked::{Adoption, Import, Taking};
pub use folder::{Folder, Unread};
pub use lines::{Line, LineKind, Words};
pub use plan::{OfText, OfVersion, Plan, Reading, Suspicious, Tracked};
pub use told::{told, told_of_many, told_of_original};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::look::Scope;
use crate::problem::{Place, Problem};
use crate::recording::{Item, Preview, Recorded};
use planning::Planning;

impl Desk {
    /// Plans imports in their order: a later one sees what an earlier one brings. `done` hears of each. Nothing is recorded,
    /// and what stands against an import is in its plan.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn plan_imports(
        &mut self,
        imports: &[Import],
        done: &mut dyn FnMut(usize),
    ) -> Result<Vec<Plan>, DeskError> {
        let (origin, today) = (self.origin().to_owned(), self.today());
        let state = Arc::clone(&self.folded(&Scope::default())?.state);
        let mut planning = Planning::new(&state, &origin, today);
        let mut plans = Vec::with_capacity(imports.len());
        for (index, import) in imports.iter().enumerate() {
            plans.push(planning.plan(import)?);
            done(index + 1);
        }
        Ok(plans)
    }

    /// Records what was planned: all or nothing. Plans that would change nothing record nothing.
    ///
    /// # Errors
    /// [`DeskError::Problems`] with everything that stands against any of them; as [`Desk::record_items`].
    pub fn import(&mut self, plans: Vec<Plan>) -> Result<Recorded, DeskError> {
        let items = to_record(plans)?;
        if items.is_empty() {
            return Ok(Recorded::default());
        }
        let recorded = self.record_items(items)?;
        // What was recorded stands, whether its index could be kept or not.
        let _ = self.keep_index(Self::WORTH_KEEPING);
        Ok(recorded)
    }

    /// What [`Desk::import`] would record.
    ///
    /// # Errors
    /// As [`Desk::import`].
    pub fn preview_import(&mut self, plans: Vec<Plan>) -> Result<Vec<Preview>, DeskError> {
        let items = to_record(plans)?;
        if items.is_empty() { Ok(Vec::new()) } else { self.preview_items(items) }
    }
}

fn to_record(plans: Vec<Plan>) -> Result<Vec<Item>, DeskError> {
    let problems: Vec<Problem> = plans.iter().flat_map(|plan| plan.problems.iter().cloned()).collect();
    if problems.is_empty() {
        return Ok(plans.into_iter().flat_map(|plan| plan.items).collect());
    }
    Err(DeskError::Problems(problems))
}

/// Where the problems of an import are: its row in a list, or the file itself.
fn place(import: &Import) -> Place {
    import.place.clone().unwrap_or_else(|| Place::of(&import.name))
}
