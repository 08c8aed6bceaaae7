//! Working material is sealed before anything is decided: what may be forgotten never enters an entry (rule 8).

use forum::decide::Proposal;
use forum::schema::FieldKind;
use forum::value::Value;
use record::NewMatter;

use crate::error::DeskError;

/// Replaces the words of working material by their salted digest, and gives the sealed words.
pub(super) fn seal(proposal: &mut Proposal) -> Result<Vec<NewMatter>, DeskError> {
    let mut sealed = Vec::new();
    let matter = proposal.act.kind.fields.iter().filter(|field| field.kind == FieldKind::Matter);
    for field in matter {
        for value in proposal.act.fields.get_mut(field.name).into_iter().flatten() {
            if let Value::Text(words) = value {
                let matter = NewMatter::seal(std::mem::take(words).into_bytes())?;
                *words = matter.digest().to_string();
                sealed.push(matter);
            }
        }
    }
    Ok(sealed)
}
