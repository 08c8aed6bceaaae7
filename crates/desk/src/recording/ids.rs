//! Ids made at the desk: behind its origin, in words where the act has a short name for what it brings up.

use forum::decide::Proposal;
use forum::id::{Id, words_for_id};
use forum::value::Value;
use record::RecordError;

use crate::error::DeskError;

/// Fields whose words can stand in an id. Working material and a participant's own words never do.
const NAMING: &[&str] =
    &["name", "title", "heading", "item", "alias", "subject", "label", "frame", "what", "topic", "place"];

/// Gives an act that brings something up an id, where it has none.
pub(super) fn give(
    proposal: &mut Proposal,
    origin: &str,
    taken: impl Fn(&Id) -> bool,
) -> Result<(), DeskError> {
    let act = &mut proposal.act;
    // An act that makes things of several nouns says which by its id; without one it is refused with the reason.
    let [noun] = act.kind.makes else { return Ok(()) };
    if act.id.is_some() {
        return Ok(());
    }
    let text = NAMING.iter().find_map(|field| act.values(field).first().and_then(Value::as_text));
    let words = text.map(words_for_id).unwrap_or_default();
    let made = |words: &str| format!("{origin}/{}/{words}", noun.word()).parse::<Id>().ok();
    let mut id = if words.is_empty() { None } else { made(&words) };
    while id.as_ref().is_none_or(&taken) {
        let chance = chance()?;
        id = made(&if words.is_empty() { chance } else { format!("{words}-{chance}") });
        if id.is_none() {
            break;
        }
    }
    act.id = id;
    Ok(())
}

/// Eight letters and digits.
pub(crate) fn chance() -> Result<String, DeskError> {
    const DIGITS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let bytes = random()?;
    let digit = |byte: &u8| DIGITS.get(usize::from(*byte % 32)).copied().map_or('a', char::from);
    Ok(bytes.iter().take(8).map(digit).collect())
}

/// Fresh random bytes of the operating system.
pub(super) fn random() -> Result<[u8; 32], DeskError> {
    let mut bytes = [0; 32];
    let filled = getrandom::fill(&mut bytes);
    filled.map_err(|error| DeskError::Record(RecordError::Randomness(error.to_string())))?;
    Ok(bytes)
}
