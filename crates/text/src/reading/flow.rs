//! Runs as they are gathered from a file in which white space only parts words: spaces fall together, words of one look
//! become one run.

use crate::Run;

/// The runs of one paragraph, being gathered.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    runs: Vec<Run>,
    /// The look of a space that is owed to the next word.
    owed: Option<Run>,
    /// Whether spaces at the edges are kept.
    edges: bool,
}

impl Flow {
    /// Keeps one space at each edge: the words will stand among others.
    pub(crate) fn keep_edges(&mut self) {
        self.edges = true;
    }

    /// Adds words of a look; white space in them counts as one space, at the edges of the paragraph as none.
    pub(crate) fn words(&mut self, look: &Run, text: &str) {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let space = is_space(first);
            let end = rest.find(|letter| is_space(letter) != space).unwrap_or(rest.len());
            let (piece, behind) = rest.split_at(end);
            if !space {
                self.kept(look, piece);
            } else if !self.at_start() && self.owed.is_none() {
                self.owed = Some(look.clone());
            }
            rest = behind;
        }
    }

    /// Adds words as they are, white space included.
    pub(crate) fn kept(&mut self, look: &Run, text: &str) {
        if let Some(space) = self.owed.take() {
            self.push(&space, " ");
        }
        self.push(look, text);
    }

    /// Breaks the line.
    pub(crate) fn line(&mut self, look: &Run) {
        self.owed = None;
        self.push(look, "\n");
    }

    /// Puts the mark of a note behind what stands here.
    pub(crate) fn note(&mut self, look: &Run, note: usize) {
        match self.runs.last_mut() {
            Some(last) if last.note.is_none() && last.change == look.change => last.note = Some(note),
            _ => self.runs.push(Run { note: Some(note), ..bare(look) }),
        }
    }

    /// Ties a comment to what stands here.
    pub(crate) fn comment(&mut self, look: &Run, comment: usize) {
        match self.runs.last_mut() {
            Some(last) if last.change == look.change => last.comments.push(comment),
            _ => self.runs.push(Run { comments: vec![comment], ..bare(look) }),
        }
    }

    /// Adds runs that are whole.
    pub(crate) fn append(&mut self, runs: Vec<Run>) {
        if let Some(space) = self.owed.take().filter(|_| !runs.is_empty()) {
            self.push(&space, " ");
        }
        self.runs.extend(runs);
    }

    /// Whether nothing stands here but what was taken out.
    pub(crate) fn is_deleted(&self) -> bool {
        self.runs.iter().all(Run::is_deleted)
    }

    /// Whether nothing stands here yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The runs, with nothing left over for the next paragraph.
    pub(crate) fn take(&mut self) -> Vec<Run> {
        if let Some(space) = self.owed.take().filter(|_| self.edges) {
            self.push(&space, " ");
        }
        let mut runs = std::mem::take(&mut self.runs);
        while let Some(last) = runs.last_mut() {
            let kept = last.text.trim_end_matches('\n').len();
            last.text.truncate(kept);
            let bare = last.text.is_empty() && last.note.is_none() && last.comments.is_empty();
            if !bare {
                break;
            }
            runs.pop();
        }
        runs
    }

    fn at_start(&self) -> bool {
        !self.edges && self.runs.last().is_none_or(|last| last.text.ends_with('\n'))
    }

    fn push(&mut self, look: &Run, text: &str) {
        match self.runs.last_mut() {
            Some(last) if last.note.is_none() && same(last, look) => last.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), ..bare(look) }),
        }
    }
}

/// A look without words.
fn bare(look: &Run) -> Run {
    Run { text: String::new(), note: None, ..look.clone() }
}

/// Whether two runs differ in their words only.
fn same(one: &Run, other: &Run) -> bool {
    one.bold == other.bold
        && one.italic == other.italic
        && one.small_capitals == other.small_capitals
        && one.said == other.said
        && one.language == other.language
        && one.direction == other.direction
        && one.link == other.link
        && one.change == other.change
        && one.comments == other.comments
}

/// What parts words in markup; a space that does not break is a letter.
fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::Flow;
    use crate::Run;

    #[test]
    fn spaces_fall_together_across_looks_and_vanish_at_the_edges() {
        let mut flow = Flow::default();
        flow.words(&Run::default(), "\n  The ");
        flow.words(&Run::default().bold(), " Parties ");
        flow.note(&Run::default(), 0);
        flow.words(&Run::default(), "\tagree \n");
        let runs = flow.take();
        let said: Vec<_> = runs.iter().map(|run| (run.text.as_str(), run.bold, run.note)).collect();
        let expected =
            [("The ", false, None), ("Parties", true, Some(0)), (" ", true, None), ("agree", false, None)];
        assert_eq!(said, expected);
        assert!(flow.is_empty());
    }

    #[test]
    fn a_line_break_takes_the_spaces_around_it() {
        let mut flow = Flow::default();
        flow.words(&Run::default(), "one ");
        flow.line(&Run::default());
        flow.words(&Run::default(), " two");
        flow.line(&Run::default());
        assert_eq!(flow.take(), [Run::new("one\ntwo")]);
    }
}
