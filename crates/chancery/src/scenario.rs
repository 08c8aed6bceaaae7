//! Stories that are executed: given acts, when something is done, then a question has a stated answer. The same
//! files are tests, demonstration and documentation (`docs/scenarios.md`).
//!
//! A story asks only what a user can ask, through the same views as pages and `--json`. A check that cannot fail
//! proves nothing: a statement without expectation is refused, and every story has a twin that must differ.

mod expect;
mod file;
mod finding;
mod guard;
mod play;
mod restricted;
mod rows;
mod step;
mod telling;
mod text;
mod world;

pub use file::Scenario;
pub use play::play;
pub use telling::tell;
