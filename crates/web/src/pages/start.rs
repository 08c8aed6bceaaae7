//! The opening page: the threads of the forum.

use crate::answer::{Answer, Problem};
use crate::visit::Visit;

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    super::view::named(visit, "threads")
}
