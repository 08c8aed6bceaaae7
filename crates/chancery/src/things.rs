//! Things as people name them.

use forum::id::Id;
use forum::state::State;

use crate::problem::Problem;

/// The thing that is meant: by its id, whole or short, or a name that only one thing has.
pub fn find(state: &State, text: &str) -> Result<Id, Problem> {
    if let Some(thing) = state.find(text) {
        return Ok(thing.id.clone());
    }
    let as_of = state.as_of(None);
    let named = state
        .things()
        .filter(|thing| as_of.all_names(thing).iter().any(|name| name.to_lowercase() == text.to_lowercase()));
    let ids: Vec<&Id> = named.map(|thing| &thing.id).collect();
    match ids.as_slice() {
        [only] => Ok((*only).clone()),
        [] => Err(Problem::usage(
            format!("nothing in this record is called `{text}`"),
            "the record",
            format!("look for it with `chancery search {text}`, or give its id"),
        )),
        several => {
            let ids: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(Problem::usage(
                format!("`{text}` names several things"),
                ids.join(", "),
                "give one of these ids",
            ))
        }
    }
}
