//! Marks in the words: bookmarks, comments, notes; and what is no words at all: pictures, objects, other files.

use super::super::values;
use super::Walk;
use crate::reading::xml::{Element, Node, Pull};
use crate::{ChangeKind, ReadError, Run};

/// The mark of a note.
pub(in super::super) struct Mark {
    /// Whether it is of an endnote.
    pub(in super::super) is_endnote: bool,
    /// The identifier of the note.
    pub(in super::super) id: String,
    /// The section it stands in.
    pub(in super::super) section: usize,
    /// The mark itself, where it is written by hand.
    pub(in super::super) label: Option<String>,
    /// Whether it was taken out.
    pub(in super::super) is_deleted: bool,
}

/// A picture, drawing or object being passed.
#[derive(Default)]
pub(super) struct Picture {
    /// Whether it holds words, which are read.
    pub(super) has_words: bool,
    /// What it is.
    what: Option<&'static str>,
    /// What it is called or shows.
    description: String,
}

impl Walk<'_> {
    pub(super) fn mark(&mut self, element: &Element<'_>, name: &str) {
        let id =
            || element.attribute("w", "id").map(|id| values::shortened(&id).to_owned()).unwrap_or_default();
        match name {
            "bookmarkStart" => self.bookmark(element),
            "commentRangeStart" => {
                if let Some(place) =
                    self.known.comments.get(&id()).filter(|place| !self.comments.contains(place))
                {
                    self.ranged.insert(*place);
                    self.comments.push(*place);
                    self.comments.sort_unstable();
                }
            }
            "commentRangeEnd" => {
                let place = self.known.comments.get(&id());
                self.comments.retain(|open| Some(open) != place);
            }
            "commentReference" => self.comment(&id()),
            _ => self.note(element, id(), name == "endnoteReference"),
        }
    }

    fn bookmark(&mut self, element: &Element<'_>) {
        let Some(name) = element.attribute("w", "name").filter(|name| &**name != "_GoBack") else { return };
        let name = values::shortened(&name).to_owned();
        match (self.paragraphs.last_mut(), self.flows.last_mut()) {
            (Some(paragraph), _) => paragraph.anchors.push(name),
            (None, Some(flow)) => flow.anchored(name),
            (None, None) => {}
        }
    }

    /// A comment without a range is about the words before its mark.
    fn comment(&mut self, id: &str) {
        let Some(place) = self.known.comments.get(id).copied() else { return };
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let is_said = paragraph.runs.iter().any(|run| run.comments.contains(&place));
        if !is_said
            && !self.ranged.contains(&place)
            && let Some(last) = paragraph.runs.last_mut()
        {
            last.comments.push(place);
            last.comments.sort_unstable();
        }
    }

    fn note(&mut self, element: &Element<'_>, id: String, is_endnote: bool) {
        if self.fields.iter().any(|field| !field.shows) {
            return;
        }
        let change = self.changes.last().cloned();
        let is_deleted = change.as_ref().is_some_and(|change| change.kind == ChangeKind::Deleted);
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        let place = self.marks.len();
        self.marks.push(Mark { is_endnote, id, section: self.sections.len(), label: None, is_deleted });
        match paragraph.runs.last_mut() {
            Some(last) if last.note.is_none() && last.change == change => last.note = Some(place),
            _ => paragraph.runs.push(Run {
                note: Some(place),
                change,
                comments: self.comments.clone(),
                ..Run::default()
            }),
        }
        let own = element.attribute("w", "customMarkFollows");
        if own.is_some_and(|value| !matches!(&*value, "0" | "false" | "off")) {
            self.own_mark = Some(place);
        }
    }

    /// The properties of a content control: whether it shows only what to fill in.
    pub(super) fn control(&mut self, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            if let Node::Open(element) = node
                && element.name() == ("w", "showingPlcHdr")
                && let Some(prompt) = self.prompts.last_mut()
            {
                *prompt = values::is_on(&element);
            }
        }
        Ok(())
    }

    pub(super) fn other_part(&mut self, element: &Element<'_>, name: &str) {
        if name == "contentPart" {
            return;
        }
        let id = element.attribute("r", "id").unwrap_or_default();
        let address = self.relations.target(&id).map(|target| target.address.as_str()).unwrap_or_default();
        let what = format!(
            "the words of another file, `{}`, belong here and were not taken in",
            values::shortened(address)
        );
        self.ledger.remark(what);
    }

    /// What an element of another kind says about the picture it is in.
    pub(super) fn picture(&mut self, element: &Element<'_>, space: &str, name: &str) {
        let Some(picture) = self.pictures.last_mut() else { return };
        let said = |name: &str| element.attribute("", name).map(|value| values::shortened(&value).to_owned());
        match (space, name) {
            ("wp", "docPr") => {
                picture.description = said("descr")
                    .filter(|said| !said.is_empty())
                    .or_else(|| said("name"))
                    .unwrap_or_default();
            }
            ("a", "blip") | ("v", "imagedata") => picture.what = picture.what.or(Some("a picture")),
            ("c", "chart") => picture.what = Some("a chart"),
            ("dgm", "relIds") => picture.what = Some("a diagram"),
            ("o", "OLEObject") => {
                picture.what = Some("an embedded object");
                picture.description = said("ProgID").unwrap_or_default();
            }
            _ => {}
        }
    }

    pub(super) fn begin_picture(&mut self) {
        self.pictures.push(Picture::default());
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.has_picture = true;
        }
    }

    pub(super) fn end_picture(&mut self) {
        let Some(picture) = self.pictures.pop() else { return };
        let Some(what) = picture.what else { return };
        let about = picture.description.trim();
        self.ledger.remark(if about.is_empty() {
            format!("{what} was left out")
        } else {
            format!("{what} was left out: {about}")
        });
    }
}
