//! Two versions as one document: what went out and what came in as tracked changes, what moved told in a comment.

use forum::state::Thing;
use text::{Block, Change, ChangeKind, Comment, Document, PieceKind, Run, Step, differences, matching};

use super::paragraphs::Paragraph;
use crate::Scene;

/// The blocks of the new version with everything that was in the old one.
pub(super) fn blocks(
    scene: &Scene<'_>,
    document: &mut Document,
    (old, _): (&[Paragraph], &Thing),
    (new, version): (&[Paragraph], &Thing),
) -> Vec<Block> {
    let words = |all: &[Paragraph]| all.iter().map(Paragraph::words).collect::<Vec<_>>();
    let (before, after) = (words(old), words(new));
    let borrowed = |all: &[String]| all.iter().map(String::as_str).map(str::to_owned).collect::<Vec<_>>();
    let (before, after) = (borrowed(&before), borrowed(&after));
    let steps = matching(
        &before.iter().map(String::as_str).collect::<Vec<_>>(),
        &after.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let by = version.text("label").unwrap_or_default().to_owned();
    let mut made = Made { scene, by, document, old, new, shown: vec![None; new.len()], gone: Vec::new() };
    steps.iter().for_each(|step| made.step(step));
    made.in_order(&steps)
}

/// What was made of the steps so far.
struct Made<'a, 's> {
    scene: &'a Scene<'s>,
    /// The version that made the changes.
    by: String,
    document: &'a mut Document,
    old: &'a [Paragraph],
    new: &'a [Paragraph],
    /// For each new paragraph what is shown of it.
    shown: Vec<Option<Paragraph>>,
    /// The old paragraphs that went out.
    gone: Vec<usize>,
}

impl Made<'_, '_> {
    fn step(&mut self, step: &Step) {
        match step {
            Step::Kept { new, .. } => self.show(*new, None, &[]),
            Step::Edited { old, new } => self.show(*new, Some(&[*old]), &[]),
            Step::Moved { old, new } => self.show(*new, None, &[*old]),
            Step::MovedAndEdited { old, new } => self.show(*new, Some(&[*old]), &[*old]),
            Step::Merged { old, new } => self.show(*new, Some(old), &[]),
            Step::Split { old, new } => self.split(*old, new),
            Step::Added { new } => self.show(*new, Some(&[]), &[]),
            Step::Deleted { old } => self.gone.push(*old),
        }
    }

    /// Shows a new paragraph beside the old ones that it was made of (none: as it stands), and from where it moved.
    fn show(&mut self, new: usize, made_of: Option<&[usize]>, moved: &[usize]) {
        let Some(paragraph) = self.new.get(new) else { return };
        let mut runs = match made_of {
            None => paragraph.runs.clone(),
            Some(old) => self.changed(&self.joined(old), paragraph),
        };
        if let Some(from) = moved.first().and_then(|old| self.old.get(*old)) {
            self.comment(&mut runs, from);
        }
        if let Some(shown) = self.shown.get_mut(new) {
            *shown = Some(paragraph.with(runs));
        }
    }

    /// The words of old paragraphs as one.
    fn joined(&self, old: &[usize]) -> String {
        let words = old.iter().filter_map(|place| self.old.get(*place)).map(Paragraph::words);
        words.collect::<Vec<_>>().join(" ")
    }

    /// One paragraph that became several: what it said is shared out where the new ones part.
    fn split(&mut self, old: usize, new: &[usize]) {
        let paragraphs: Vec<Paragraph> =
            new.iter().filter_map(|place| self.new.get(*place)).cloned().collect();
        let whole = paragraphs.iter().map(Paragraph::words).collect::<Vec<_>>().join("\u{2029}");
        let Some(look) = paragraphs.first().and_then(|one| one.runs.first()).cloned() else { return };
        let mut parts: Vec<Vec<Run>> = vec![Vec::new()];
        for piece in differences(&self.joined(&[old]), &whole) {
            for (place, text) in piece.text.split('\u{2029}').enumerate() {
                if place > 0 {
                    parts.push(Vec::new());
                }
                if let Some(last) = parts.last_mut().filter(|_| !text.is_empty()) {
                    last.push(self.run(&look, piece.kind, text));
                }
            }
        }
        for (place, (paragraph, runs)) in new.iter().zip(paragraphs.iter().zip(parts)) {
            if let Some(shown) = self.shown.get_mut(*place) {
                *shown = Some(paragraph.with(runs));
            }
        }
    }

    fn changed(&self, before: &str, paragraph: &Paragraph) -> Vec<Run> {
        let look = paragraph.runs.first().cloned().unwrap_or_default();
        let pieces = differences(before, &paragraph.words());
        pieces.into_iter().map(|piece| self.run(&look, piece.kind, &piece.text)).collect()
    }

    fn run(&self, look: &Run, kind: PieceKind, text: &str) -> Run {
        let change = match kind {
            PieceKind::Same => None,
            PieceKind::Out => Some(ChangeKind::Deleted),
            PieceKind::In => Some(ChangeKind::Inserted),
        };
        let change = change.map(|kind| Change { kind, author: self.by.clone(), date: String::new() });
        Run { text: text.to_owned(), change, ..look.clone() }
    }

    /// A comment that says where a paragraph stood before.
    fn comment(&mut self, runs: &mut [Run], from: &Paragraph) {
        let place = from.number.as_ref().map(|number| number.label.clone()).unwrap_or_default();
        let said = if place.is_empty() {
            self.scene.words.say("write-moved")
        } else {
            self.scene.words.with("write-moved-from", &[("place", place.into())])
        };
        let at = self.document.comments.len();
        self.document.comments.push(Comment { author: self.by.clone(), date: String::new(), text: said });
        runs.iter_mut().for_each(|run| run.comments.push(at));
    }

    /// The new paragraphs in their order, each old one that went out behind the one that it stood behind.
    fn in_order(mut self, steps: &[Step]) -> Vec<Block> {
        let mut behind = vec![None; self.old.len()];
        for step in steps {
            match step {
                Step::Kept { old, new } | Step::Edited { old, new } => set(&mut behind, *old, *new),
                Step::Split { old, new } => {
                    if let Some(last) = new.last() {
                        set(&mut behind, *old, *last);
                    }
                }
                Step::Merged { old, new } => old.iter().for_each(|one| set(&mut behind, *one, *new)),
                _ => {}
            }
        }
        self.gone.sort_unstable();
        let mut blocks = Vec::new();
        let mut gone = self.gone.iter().copied().peekable();
        let anchor = |old: usize| behind.iter().take(old).rev().find_map(|new| *new);
        let out = |made: &Self, old: usize| made.taken_out(old);
        while let Some(old) = gone.next_if(|old| anchor(*old).is_none()) {
            blocks.extend(out(&self, old));
        }
        let mut rest: Vec<usize> = gone.collect();
        for (place, shown) in self.shown.iter().enumerate() {
            blocks.extend(shown.iter().flat_map(Paragraph::blocks));
            let (here, later) = rest.into_iter().partition(|old| anchor(*old) == Some(place));
            rest = later;
            let here: Vec<usize> = here;
            blocks.extend(here.into_iter().flat_map(|old| out(&self, old)));
        }
        blocks
    }

    fn taken_out(&self, old: usize) -> Vec<Block> {
        let Some(paragraph) = self.old.get(old) else { return Vec::new() };
        let look = paragraph.runs.first().cloned().unwrap_or_default();
        let run = self.run(&look, PieceKind::Out, &paragraph.words());
        Paragraph { heading: None, ..paragraph.with(vec![run]) }.blocks()
    }
}

fn set(behind: &mut [Option<usize>], old: usize, new: usize) {
    if let Some(place) = behind.get_mut(old) {
        *place = Some(new);
    }
}
