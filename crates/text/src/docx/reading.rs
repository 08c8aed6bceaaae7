//! Word documents read into the model: words, numbers as the reader sees them, notes, tracked changes and comments.
//!
//! First the parts that say what is meant (styles, numbering), then notes and comments, then the body, each part once
//! from its beginning to its end.

mod assembly;
mod counters;
mod fields;
mod languages;
mod ledger;
mod look;
mod names;
mod numbering;
mod numerals;
mod parts;
mod piece;
mod section;
mod shape;
mod spaces;
mod stories;
mod styles;
mod symbols;
mod values;
mod walk;

use self::ledger::Ledger;
use self::numbering::Numbering;
use self::parts::Relations;
use self::section::NoteFormat;
use self::styles::Styles;
use self::walk::{Known, Story, Walk};
use crate::reading::package::Package;
use crate::reading::xml::{Node, Pull};
use crate::{Form, Read, ReadError};

/// The part that holds the words of most files.
const BODY: &str = "word/document.xml";

/// The document of a `.docx` file.
///
/// A title that stands first in the body becomes the title of the document. Words that were taken out with the change
/// tracked stay, marked so; a paragraph whose end was taken out goes on in the next behind a line feed that is marked so.
///
/// # Errors
/// When the file is no Word document, is damaged or cut off, or holds more than any document does.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let mut file = File::open(bytes)?;
    let mut ledger = Ledger::default();
    let mut known = file.known()?;
    let comments = file.comments(&mut known, &mut ledger)?;
    let footnotes = file.stories("footnotes", &known, &mut ledger)?;
    let endnotes = file.stories("endnotes", &known, &mut ledger)?;
    let body = file.body(&known, &mut ledger)?;
    let edges = file.edges(&body, &known, &mut ledger)?;
    let formats = file.note_formats()?;
    let title = file.title()?;
    file.outside(&mut ledger);
    let told = assembly::Told { body, footnotes, endnotes, comments, edges, formats, title };
    let document = assembly::document(told, &known, &mut ledger);
    Ok(Read { form: Form::Word, document, remarks: ledger.finish() })
}

/// An open file: its package, the part of its body, and what that part refers to.
struct File<'a> {
    package: Package<'a>,
    main: String,
    relations: Relations,
    root: Relations,
}

/// The body, with what was found on the way through it.
struct Body {
    story: Story,
    sections: Vec<section::Section>,
    marks: Vec<walk::Mark>,
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let mut package = Package::open(bytes)?;
        let root = Relations::of(&mut package, "")?;
        let main = root.part("officeDocument").unwrap_or(BODY).to_owned();
        if !package.has(&main) {
            let what = "this package has no part with the words of a document: no Word file";
            return Err(ReadError::Form(what.to_owned()));
        }
        let relations = Relations::of(&mut package, &main)?;
        Ok(Self { package, main, relations, root })
    }

    /// The name and text of a part that the body refers to, by its kind; else of the usual name.
    fn part(&mut self, kind: &str) -> Result<Option<(String, String)>, ReadError> {
        let usual = || format!("word/{kind}.xml");
        let name = self.relations.part(kind).map_or_else(usual, str::to_owned);
        Ok(self.package.text(&name)?.map(|text| (name, text)))
    }

    fn known(&mut self) -> Result<Known, ReadError> {
        let mut known = Known::default();
        if let Some((name, text)) = self.part("styles")? {
            known.styles = Styles::read(&name, &text)?;
        }
        if let Some((name, text)) = self.part("numbering")? {
            known.numbering = Numbering::read(&name, &text)?;
        }
        Ok(known)
    }

    /// All stories of a part of notes or comments.
    fn stories(
        &mut self,
        kind: &'static str,
        known: &Known,
        ledger: &mut Ledger,
    ) -> Result<Vec<Story>, ReadError> {
        let Some((name, text)) = self.part(kind)? else { return Ok(Vec::new()) };
        let relations = Relations::of(&mut self.package, &name)?;
        ledger.part = kind;
        let mut walk = Walk::new(known, &relations, ledger);
        walk.through(&name, &text)?;
        Ok(walk.stories)
    }

    fn comments(&mut self, known: &mut Known, ledger: &mut Ledger) -> Result<Vec<Story>, ReadError> {
        let comments = self.stories("comments", known, ledger)?;
        known.comments =
            comments.iter().enumerate().map(|(place, comment)| (comment.id.clone(), place)).collect();
        Ok(comments)
    }

    fn body(&mut self, known: &Known, ledger: &mut Ledger) -> Result<Body, ReadError> {
        let text = self.package.text(&self.main)?.unwrap_or_default();
        ledger.part = "";
        let mut walk = Walk::new(known, &self.relations, ledger);
        walk.through(&self.main, &text)?;
        let Walk { stories, sections, marks, .. } = walk;
        let story = stories.into_iter().next();
        let story = story.ok_or_else(|| {
            ReadError::damaged(&self.main, "has no body, where a Word document has its words")
        })?;
        Ok(Body { story, sections, marks })
    }

    /// Header and footer of the first page, and whether other pages have others.
    fn edges(
        &mut self,
        body: &Body,
        known: &Known,
        ledger: &mut Ledger,
    ) -> Result<stories::Edges, ReadError> {
        let Some(section) = body.sections.first() else { return Ok(stories::Edges::default()) };
        let mut read =
            |ids: &[Option<String>; 2], part| self.edge(ids, section.has_first, part, known, ledger);
        Ok(stories::Edges {
            header: read(&section.headers, "the header")?,
            footer: read(&section.footers, "the footer")?,
        })
    }

    fn edge(
        &mut self,
        ids: &[Option<String>; 2],
        has_first: bool,
        part: &'static str,
        known: &Known,
        ledger: &mut Ledger,
    ) -> Result<Vec<String>, ReadError> {
        let [first, others] = ids;
        let first = self.edge_lines(first.as_deref().filter(|_| has_first), part, known, ledger)?;
        let others = self.edge_lines(others.as_deref(), part, known, ledger)?;
        if first.is_empty() {
            return Ok(others);
        }
        if !others.is_empty() && others != first {
            ledger.part = part;
            ledger.remark(format!(
                "on the pages behind the first it says `{}`, which was left out",
                values::shortened(&others.join(" "))
            ));
        }
        Ok(first)
    }

    fn edge_lines(
        &mut self,
        id: Option<&str>,
        part: &'static str,
        known: &Known,
        ledger: &mut Ledger,
    ) -> Result<Vec<String>, ReadError> {
        let target = id.and_then(|id| self.relations.target(id)).filter(|target| !target.is_outside);
        let Some(name) = target.map(|target| target.address.clone()) else { return Ok(Vec::new()) };
        let Some(text) = self.package.text(&name)? else { return Ok(Vec::new()) };
        let relations = Relations::of(&mut self.package, &name)?;
        ledger.part = part;
        let mut walk = Walk::new(known, &relations, ledger);
        walk.through(&name, &text)?;
        Ok(walk.stories.into_iter().flat_map(|story| stories::lines(story.pieces)).collect())
    }

    /// How footnotes and endnotes are numbered throughout.
    fn note_formats(&mut self) -> Result<[NoteFormat; 2], ReadError> {
        let mut formats = <[NoteFormat; 2]>::default();
        let Some((name, text)) = self.part("settings")? else { return Ok(formats) };
        let mut pull = Pull::new(&name, &text, spaces::named);
        while let Some(node) = pull.next()? {
            let Node::Open(element) = node else { continue };
            match element.name() {
                ("w", "footnotePr") => formats[0] = NoteFormat::read(&mut pull)?,
                ("w", "endnotePr") => formats[1] = NoteFormat::read(&mut pull)?,
                _ => {}
            }
        }
        Ok(formats)
    }

    /// The title among the properties of the file; may be empty.
    fn title(&mut self) -> Result<String, ReadError> {
        let name = self.root.part("core-properties").unwrap_or("docProps/core.xml").to_owned();
        let Some(text) = self.package.text(&name)? else { return Ok(String::new()) };
        let mut pull = Pull::new(&name, &text, spaces::named);
        while let Some(node) = pull.next()? {
            if matches!(&node, Node::Open(element) if element.name() == ("dc", "title")) {
                return Ok(pull.words()?.trim().to_owned());
            }
        }
        Ok(String::new())
    }

    /// Says what the file refers to outside it, none of which is ever opened, and what it would run.
    fn outside(&self, ledger: &mut Ledger) {
        ledger.part = "the file";
        for target in self.relations.all().filter(|target| target.is_outside && target.kind != "hyperlink") {
            let address = values::shortened(&target.address);
            ledger.remark(format!(
                "it refers to `{address}` ({}), which was not opened",
                values::shortened(&target.kind)
            ));
        }
        if self.package.names().any(|name| name.ends_with("vbaproject.bin")) {
            ledger.remark("it holds macros, which were left out and never run");
        }
    }
}
