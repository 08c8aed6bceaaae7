//! The provisions of a file beside those of an earlier version in the same language: who is who, told by what they say.

use forum::id::Id;
use text::{Step, matching};

use super::held::Stand;
use super::lines::{Line, LineKind, Words};
use super::reading::Said;

/// Who the provisions of a file are, and what became of them.
#[derive(Debug, Default)]
pub(super) struct Matched {
    /// For each provision of the file its place in the file, its identity, and those that it was made from.
    pub known: Vec<Known>,
    /// What became of each, in the order of the file.
    pub lines: Vec<Line>,
}

/// A provision of the file with its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub place: usize,
    pub provision: Id,
    /// Whether the text did not have it.
    pub new: bool,
    pub from: Vec<Id>,
}

/// Gives new identities.
pub(super) type Mint<'a, E> = &'a mut dyn FnMut() -> Result<Id, E>;

/// Matches by content. What is edited or moved stays itself; what is split or merged is made from what it was.
pub(super) fn matched<E>(old: &[Stand], new: &[Said], mint: Mint<'_, E>) -> Result<Matched, E> {
    let before: Vec<&str> = old.iter().map(|stand| stand.words.as_str()).collect();
    let after: Vec<&str> = new.iter().map(|said| said.words.as_str()).collect();
    let mut matching_up = MatchingUp { old, new, matched: Matched::default() };
    for step in matching(&before, &after) {
        matching_up.step(&step, mint)?;
    }
    Ok(matching_up.matched)
}

struct MatchingUp<'a> {
    old: &'a [Stand],
    new: &'a [Said],
    matched: Matched,
}

impl MatchingUp<'_> {
    fn step<E>(&mut self, step: &Step, mint: Mint<'_, E>) -> Result<(), E> {
        match step {
            Step::Kept { old, new } => self.stays(*old, *new, LineKind::Kept),
            Step::Edited { old, new } => self.stays(*old, *new, LineKind::Edited),
            Step::Moved { old, new } => self.stays(*old, *new, LineKind::Moved),
            Step::MovedAndEdited { old, new } => self.stays(*old, *new, LineKind::MovedAndEdited),
            Step::Split { old, new } => return self.split(*old, new, mint),
            Step::Merged { old, new } => return self.merged(old, *new, mint),
            Step::Added { new } => return self.added(*new, mint),
            Step::Deleted { old } => self.deleted(*old),
        }
        Ok(())
    }

    fn stays(&mut self, old: usize, new: usize, kind: LineKind) {
        let (Some(stand), Some(said)) = (self.old.get(old), self.new.get(new)) else { return };
        let words = Words::between(&stand.words, &said.words);
        self.line(kind, stand.provision.clone(), said, vec![stand.address.clone()], words);
        self.known(new, stand.provision.clone(), false, Vec::new());
    }

    fn split<E>(&mut self, old: usize, new: &[usize], mint: Mint<'_, E>) -> Result<(), E> {
        let Some(stand) = self.old.get(old) else { return Ok(()) };
        let parts: Vec<(usize, &Said)> =
            new.iter().filter_map(|place| Some((*place, self.new.get(*place)?))).collect();
        let words: Vec<&str> = parts.iter().map(|(_, said)| said.words.as_str()).collect();
        let pieces = cut(Words::between(&stand.words, &words.join(" ")), &words);
        for ((place, said), words) in parts.into_iter().zip(pieces) {
            let provision = mint()?;
            self.line(LineKind::Split, provision.clone(), said, vec![stand.address.clone()], words);
            self.known(place, provision, true, vec![stand.provision.clone()]);
        }
        Ok(())
    }

    fn merged<E>(&mut self, old: &[usize], new: usize, mint: Mint<'_, E>) -> Result<(), E> {
        let Some(said) = self.new.get(new) else { return Ok(()) };
        let stands: Vec<&Stand> = old.iter().filter_map(|place| self.old.get(*place)).collect();
        let before: Vec<&str> = stands.iter().map(|stand| stand.words.as_str()).collect();
        let words = Words::between(&before.join(" "), &said.words);
        let provision = mint()?;
        let addresses = stands.iter().map(|stand| stand.address.clone()).collect();
        self.line(LineKind::Merged, provision.clone(), said, addresses, words);
        let from = stands.iter().map(|stand| stand.provision.clone()).collect();
        self.known(new, provision, true, from);
        Ok(())
    }

    fn added<E>(&mut self, new: usize, mint: Mint<'_, E>) -> Result<(), E> {
        let Some(said) = self.new.get(new) else { return Ok(()) };
        let provision = mint()?;
        self.line(LineKind::New, provision.clone(), said, Vec::new(), Words::plain(&said.words));
        self.known(new, provision, true, Vec::new());
        Ok(())
    }

    fn deleted(&mut self, old: usize) {
        let Some(stand) = self.old.get(old) else { return };
        self.matched.lines.push(Line {
            kind: LineKind::Deleted,
            provision: stand.provision.clone(),
            address: String::new(),
            before: vec![stand.address.clone()],
            words: Words::gone(&stand.words),
        });
    }

    fn line(&mut self, kind: LineKind, provision: Id, said: &Said, before: Vec<String>, words: Vec<Words>) {
        self.matched.lines.push(Line { kind, provision, address: said.address.clone(), before, words });
    }

    fn known(&mut self, place: usize, provision: Id, new: bool, from: Vec<Id>) {
        self.matched.known.push(Known { place, provision, new, from });
    }
}

/// The differences to parts put together with spaces between them, cut where the parts meet.
fn cut(pieces: Vec<Words>, parts: &[&str]) -> Vec<Vec<Words>> {
    let mut all: Vec<Vec<Words>> = vec![Vec::new()];
    let mut room = parts.first().map_or(0, |part| part.len());
    let mut next = 1;
    for piece in pieces {
        let mut rest = piece.text.as_str();
        if piece.kind == "out" {
            all.last_mut().into_iter().for_each(|last| last.push(piece.clone()));
            continue;
        }
        while !rest.is_empty() {
            if room == 0 && next < parts.len() {
                // The space between two parts belongs to neither.
                rest = rest.strip_prefix(' ').unwrap_or(rest);
                room = parts.get(next).map_or(0, |part| part.len());
                next += 1;
                all.push(Vec::new());
                continue;
            }
            let taken = if room == 0 { rest.len() } else { room.min(rest.len()) };
            let Some((words, left)) = rest.split_at_checked(taken) else { break };
            all.last_mut()
                .into_iter()
                .for_each(|last| last.push(Words { kind: piece.kind, text: words.to_owned() }));
            room = room.saturating_sub(taken);
            rest = left;
        }
    }
    all.resize_with(parts.len(), Vec::new);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(words: &[Words], kinds: &[&str]) -> String {
        words.iter().filter(|one| kinds.contains(&one.kind)).map(|one| one.text.as_str()).collect()
    }

    #[test]
    fn the_parts_of_a_split_show_their_own_words_and_lose_none() {
        let (old, parts) =
            ("One agreed thing. Another thing here.", ["One thing.", "Another thing stands here."]);
        let cut = cut(Words::between(old, &parts.join(" ")), &parts);
        assert_eq!(cut.len(), 2);
        for (words, part) in cut.iter().zip(parts) {
            assert_eq!(whole(words, &["same", "in"]), part);
        }
        assert!(whole(&cut.concat(), &["out"]).contains("agreed"));
    }
}
