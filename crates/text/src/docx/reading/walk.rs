//! The way through a part: elements that hold words are entered, whatever wraps them, and each says what it changes.
//! Nothing here calls itself: what is open lies on stacks of its own, as deep as the part may be.

mod alternates;
mod formulas;
mod marks;
mod paragraphs;
mod tables;
mod words;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use self::alternates::Alternates;
use self::formulas::Formulas;
pub(super) use self::marks::Mark;
use self::paragraphs::Paragraph;
use self::tables::Being;
use super::counters::Counters;
use super::fields::{Auto, Field};
use super::ledger::Ledger;
use super::look::Voice;
use super::numbering::Numbering;
use super::parts::Relations;
use super::piece::{Flow, Piece};
use super::section::Section;
use super::spaces;
use super::styles::Styles;
use crate::reading::xml::{Element, Name, Node, Pull};
use crate::{Change, Link, ReadError};

/// What is known before the words are read.
#[derive(Default)]
pub(super) struct Known {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// The place of each comment, by its identifier.
    pub(super) comments: HashMap<String, usize>,
}

/// What Word calls a story: the body, a header, one note, one comment.
pub(super) struct Story {
    /// Its identifier, for notes and comments.
    pub(super) id: String,
    /// What it is, for notes that are separators and the like.
    pub(super) nature: Option<String>,
    /// Who wrote it, for comments.
    pub(super) author: String,
    /// When, for comments.
    pub(super) date: String,
    /// What it says.
    pub(super) pieces: Vec<Piece>,
}

/// A part being read.
pub(super) struct Walk<'a> {
    known: &'a Known,
    relations: &'a Relations,
    ledger: &'a mut Ledger,
    counters: Counters,
    autos: HashMap<(Auto, usize), u32>,
    /// Stories that are finished.
    pub(super) stories: Vec<Story>,
    /// Sections that are finished.
    pub(super) sections: Vec<Section>,
    /// Marks of notes, in the order in which they stand.
    pub(super) marks: Vec<Mark>,
    /// The story being read, without its pieces.
    story: Option<Story>,
    flows: Vec<Flow>,
    tables: Vec<Being>,
    paragraphs: Vec<Paragraph<'a>>,
    voices: Vec<Voice>,
    changes: Vec<Change>,
    links: Vec<Option<Link>>,
    fields: Vec<Field>,
    /// Fields that lie too deep, and so are passed over.
    ignored_fields: usize,
    /// The comments that are about the words at hand.
    comments: Vec<usize>,
    /// The comments that have said which words they are about.
    ranged: HashSet<usize>,
    alternates: Alternates,
    formulas: Formulas,
    /// The mark of a note that the rest of the run says.
    own_mark: Option<usize>,
    /// How many open content controls show only what to fill in.
    prompts: Vec<bool>,
    /// For each open picture, whether words were found in it.
    pictures: Vec<marks::Picture>,
}

impl<'a> Walk<'a> {
    /// Before a part.
    pub(super) fn new(known: &'a Known, relations: &'a Relations, ledger: &'a mut Ledger) -> Self {
        ledger.paragraph = 0;
        Self {
            known,
            relations,
            ledger,
            counters: Counters::default(),
            autos: HashMap::new(),
            stories: Vec::new(),
            sections: Vec::new(),
            marks: Vec::new(),
            story: None,
            flows: Vec::new(),
            tables: Vec::new(),
            paragraphs: Vec::new(),
            voices: Vec::new(),
            changes: Vec::new(),
            links: Vec::new(),
            fields: Vec::new(),
            ignored_fields: 0,
            comments: Vec::new(),
            ranged: HashSet::new(),
            alternates: Alternates::default(),
            formulas: Formulas::default(),
            own_mark: None,
            prompts: Vec::new(),
            pictures: Vec::new(),
        }
    }

    /// Through the whole part.
    pub(super) fn through(&mut self, part: &str, text: &str) -> Result<(), ReadError> {
        let mut pull = Pull::new(part, text, spaces::named);
        while let Some(node) = pull.next()? {
            match node {
                Node::Open(element) => self.open(&mut pull, &element)?,
                Node::Close(name) => self.close(name)?,
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn open(&mut self, pull: &mut Pull<'_>, element: &Element<'_>) -> Result<(), ReadError> {
        match element.name() {
            ("w", name) => self.open_word(pull, element, name),
            ("mc", name) => self.open_alternate(pull, element, name),
            ("m", name) => self.open_formula(pull, element, name),
            (space, name) => {
                self.picture(element, space, name);
                Ok(())
            }
        }
    }

    fn open_word(&mut self, pull: &mut Pull<'_>, element: &Element<'_>, name: &str) -> Result<(), ReadError> {
        match name {
            "body" | "hdr" | "ftr" | "footnote" | "endnote" | "comment" => self.begin_story(element),
            "txbxContent" => self.begin_box(),
            "p" => return self.begin_paragraph(),
            "pPr" => return self.shape(pull),
            "r" => self.begin_run(),
            "rPr" => return self.look(pull),
            "t" | "delText" | "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "softHyphen" | "sym" => {
                return self.words(pull, element, name);
            }
            "ins" | "del" | "moveFrom" | "moveTo" => self.changes.extend(super::values::tracked(element)),
            "hyperlink" => self.begin_link(element),
            "fldSimple" | "fldChar" | "instrText" | "delInstrText" => return self.field(pull, element, name),
            "bookmarkStart" | "commentRangeStart" | "commentRangeEnd" | "commentReference"
            | "footnoteReference" | "endnoteReference" => self.mark(element, name),
            "tbl" | "tr" | "tc" | "tblPr" | "tblGrid" | "trPr" | "tcPr" => {
                return self.open_table(pull, name);
            }
            "sdt" => self.prompts.push(false),
            "sdtPr" => return self.control(pull),
            "sectPr" => {
                let section = Section::read(pull)?;
                self.end_section(section);
            }
            "drawing" | "pict" | "object" => self.begin_picture(),
            "altChunk" | "subDoc" | "contentPart" => self.other_part(element, name),
            "rPrChange" | "pPrChange" | "tblPrChange" | "tblPrEx" | "sdtEndPr" | "customXmlPr"
            | "smartTagPr" | "rubyPr" | "rt" => return pull.skip(),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: Name<'_>) -> Result<(), ReadError> {
        match name {
            ("w", name) => self.close_word(name),
            ("mc", name) => {
                self.alternates.close(name);
                Ok(())
            }
            ("m", name) => self.close_formula(name),
            _ => Ok(()),
        }
    }

    fn close_word(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "body" | "hdr" | "ftr" | "footnote" | "endnote" | "comment" => self.end_story(),
            "txbxContent" => self.end_box(),
            "p" => return self.end_paragraph(),
            "r" => self.end_run(),
            "ins" | "del" | "moveFrom" | "moveTo" => {
                self.changes.pop();
            }
            "hyperlink" => {
                self.links.pop();
            }
            "fldSimple" => return self.end_field(),
            "tbl" | "tr" | "tc" => return self.close_table(name),
            "sdt" => {
                self.prompts.pop();
            }
            "drawing" | "pict" | "object" => self.end_picture(),
            _ => {}
        }
        Ok(())
    }

    fn begin_story(&mut self, element: &Element<'_>) {
        let said = |name: &str| {
            let value = element.attribute("w", name);
            value.map(|value| super::values::shortened(&value).to_owned())
        };
        self.story = Some(Story {
            id: said("id").unwrap_or_default(),
            nature: said("type"),
            author: said("author").unwrap_or_default(),
            date: said("date").unwrap_or_default(),
            pieces: Vec::new(),
        });
        self.flows.push(Flow::default());
    }

    fn end_story(&mut self) {
        let pieces = self.flows.pop().map(Flow::finish).unwrap_or_default();
        self.stories.extend(self.story.take().map(|story| Story { pieces, ..story }));
        // A field that never ends must not swallow what comes behind it.
        self.fields.clear();
        self.comments.clear();
    }

    fn begin_box(&mut self) {
        if let Some(picture) = self.pictures.last_mut() {
            picture.has_words = true;
        }
        self.flows.push(Flow::default());
    }

    /// The words of a box stand behind the paragraph that it hangs on.
    fn end_box(&mut self) {
        let pieces = self.flows.pop().map(Flow::finish).unwrap_or_default();
        match self.paragraphs.last_mut() {
            Some(paragraph) => paragraph.behind.extend(pieces),
            None => pieces.into_iter().for_each(|piece| self.put(piece)),
        }
    }

    /// Puts a finished piece where pieces go at this place.
    fn put(&mut self, piece: Piece) {
        if let Some(flow) = self.flows.last_mut() {
            match piece {
                Piece::Paragraph(finished) => flow.paragraph(*finished, None, false),
                other => flow.other(other),
            }
        }
    }

    fn end_section(&mut self, section: Section) {
        if let Some(flow) = self.flows.first_mut() {
            flow.section(!section.same_page);
        }
        self.sections.push(section);
    }

    /// The language of words about numbers: that of the style at hand.
    fn language(&self) -> Rc<str> {
        self.known.styles.defaults.languages[0].clone().unwrap_or_default()
    }
}
