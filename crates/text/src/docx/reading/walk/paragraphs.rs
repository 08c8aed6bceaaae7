//! Paragraphs: their style, number, direction and end.

use super::super::fields::Nature;
use super::super::look::{Look, Voice};
use super::super::numbering::LEVELS;
use super::super::piece::{self, Finished, Piece};
use super::super::shape::Shape;
use super::super::styles::{Kind, Style};
use super::Walk;
use crate::reading::xml::Pull;
use crate::{ChangeKind, Direction, Number, ReadError, Run};

/// A paragraph being read.
pub(super) struct Paragraph<'a> {
    style: &'a Style,
    /// What it says itself.
    direct: Shape,
    /// The look of its style, as far as its words take it on.
    pub(super) look: Look,
    /// How words look that say nothing themselves.
    pub(super) voice: Voice,
    pub(super) runs: Vec<Run>,
    pub(super) anchors: Vec<String>,
    /// Pieces of boxes that hang on it.
    pub(super) behind: Vec<Piece>,
    pub(super) new_page: bool,
    /// A page ends behind its last words.
    pub(super) page_behind: bool,
    /// Whether a picture stands in it.
    pub(super) has_picture: bool,
    contents: bool,
}

impl Paragraph<'_> {
    /// The level of the heading that it is, from 0.
    pub(super) fn heading(&self) -> usize {
        match self.kind() {
            Kind::Heading(level) => usize::from(level.saturating_sub(1)),
            _ => 0,
        }
    }

    fn kind(&self) -> Kind {
        match self.direct.outline {
            Some(level @ 0..=8) => Kind::Heading(level + 1),
            Some(_) if matches!(self.style.kind, Kind::Heading(_)) => Kind::Normal,
            _ => self.style.kind,
        }
    }
}

impl<'a> Walk<'a> {
    pub(super) fn begin_paragraph(&mut self) -> Result<(), ReadError> {
        if self.flows.len() == 1 {
            self.ledger.paragraph += 1;
        }
        let contents = self.fields.iter().any(|field| field.nature == Nature::Contents);
        let style = self.known.styles.paragraph(None);
        let mut paragraph = Paragraph {
            style,
            direct: Shape::default(),
            look: Look::default(),
            voice: Voice::default(),
            runs: Vec::new(),
            anchors: Vec::new(),
            behind: Vec::new(),
            new_page: false,
            page_behind: false,
            has_picture: false,
            contents,
        };
        self.dress(&mut paragraph);
        self.paragraphs.push(paragraph);
        self.ledger.made()
    }

    /// The properties of the paragraph at hand.
    pub(super) fn shape(&mut self, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let shape = Shape::read(pull)?;
        let Some(mut paragraph) = self.paragraphs.pop() else { return Ok(()) };
        paragraph.style = self.known.styles.paragraph(shape.style.as_deref());
        paragraph.new_page |= shape.new_page.or(paragraph.style.shape.new_page) == Some(true);
        paragraph.direct = shape;
        self.dress(&mut paragraph);
        self.paragraphs.push(paragraph);
        Ok(())
    }

    /// How words of the paragraph look that say nothing themselves.
    fn dress(&self, paragraph: &mut Paragraph<'a>) {
        let mut look = paragraph.style.look.clone();
        if !matches!(paragraph.kind(), Kind::Normal | Kind::Quote | Kind::Note) {
            // A heading is heavy as such: only what differs from it is said of its words.
            look.bold = [None; 2];
            look.italic = [None; 2];
        }
        paragraph.voice = Voice::of(&self.known.styles.defaults, &look, &Look::default(), &Look::default());
        paragraph.look = look;
    }

    pub(super) fn end_paragraph(&mut self) -> Result<(), ReadError> {
        let Some(paragraph) = self.paragraphs.pop() else { return Ok(()) };
        let shape = paragraph.direct.or(&paragraph.style.shape);
        let right_to_left = shape.right_to_left == Some(true);
        let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
        let mut finished = Finished {
            kind: paragraph.kind(),
            number: None,
            runs: piece::tidied(paragraph.runs, direction),
            anchors: paragraph.anchors,
            right_to_left,
            at_end: shape.at_end == Some(true),
            contents: paragraph.contents,
        };
        let tracked = shape.mark.tracked.clone();
        let taken_out = tracked.filter(|change| change.kind == ChangeKind::Deleted);
        let counts = taken_out.is_none() || !(finished.is_deleted() || finished.is_empty());
        // A paragraph that only ends a section is none to the reader.
        if !finished.is_empty() || paragraph.has_picture || shape.section.is_none() {
            finished.number = self.number(paragraph.style, &paragraph.direct, counts);
        }
        self.settle(
            finished,
            paragraph.behind,
            [paragraph.new_page, paragraph.page_behind],
            taken_out,
            &shape,
        )
    }

    /// Puts a finished paragraph where it belongs, and what hangs on it behind it.
    fn settle(
        &mut self,
        finished: Finished,
        behind: Vec<Piece>,
        pages: [bool; 2],
        taken_out: Option<crate::Change>,
        shape: &Shape,
    ) -> Result<(), ReadError> {
        if let Some(flow) = self.flows.last_mut() {
            if pages[0] {
                flow.other(Piece::PageBreak);
            }
            flow.paragraph(finished, taken_out, shape.first_letter);
        }
        behind.into_iter().for_each(|piece| self.put(piece));
        if pages[1] {
            self.put(Piece::PageBreak);
        }
        if let Some(section) = &shape.section {
            self.end_section(section.clone());
            self.put(Piece::SectionEnd);
        }
        Ok(())
    }

    /// The number of a paragraph as the reader sees it.
    fn number(&mut self, style: &Style, direct: &Shape, counts: bool) -> Option<Number> {
        let numbering = &self.known.numbering;
        let number =
            direct.number.as_ref().or(style.shape.number.as_ref()).filter(|number| &***number != "0")?;
        // Word goes by the level that is said, and not by the style that a level says it stands for.
        let level = direct.level.or(style.shape.level).unwrap_or(0);
        if level >= LEVELS {
            return None;
        }
        let language = self.language();
        if counts {
            self.counters.count(numbering, number, level, &language)
        } else {
            self.counters.peek(numbering, number, level, &language)
        }
    }
}
