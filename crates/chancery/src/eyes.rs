//! For whose eyes: the levels as the command line writes them.

use crate::problem::Problem;

/// The eyes of a level.
pub fn read(level: &str) -> Result<desk::Eyes, Problem> {
    match level {
        "desk" => Ok(desk::Eyes::Desk),
        "forum" => Ok(desk::Eyes::Forum),
        "public" => Ok(desk::Eyes::Public),
        other => Err(Problem::usage(
            format!("there is no level `{other}`"),
            "--level",
            "choose public (everybody), forum (all members) or desk (this desk alone)",
        )),
    }
}

/// The eyes as views know them: only the desk itself sees what is its own.
pub const fn of_views(eyes: &desk::Eyes) -> views::Eyes {
    match eyes {
        desk::Eyes::Desk => views::Eyes::Desk,
        desk::Eyes::Addressee(_) | desk::Eyes::Forum => views::Eyes::Forum,
        desk::Eyes::Public => views::Eyes::Public,
    }
}
