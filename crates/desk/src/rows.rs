//! Rows of the written form become acts to be recorded at this desk.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::path::Path;

use forum::decide::Proposal;
use forum::entry::{Mode, Openness};
use forum::id::Id;
use forum::schema::{ActKind, FieldKind};
use forum::state::{Seat, State};
use forum::suggest::nearest;
use forum::value::Value;
use record::NewDocument;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::look::Scope;
use crate::problem::{Place, Problem};
use crate::recording::Item;
use crate::written::{self, Dialect, Written, WrittenRow, openness_of};

/// Acts with which the desk keeps its own things: done here whenever they are recorded, and seen by nobody else.
pub(crate) const OWN: &[&str] = &["remark", "draft", "keep"];

impl Desk {
    /// Reads a file of acts for [`Desk::record_items`] or [`Desk::preview_items`]. Documents that it names lie beside it.
    ///
    /// # Errors
    /// [`DeskError::Problems`] with everything that is wrong with it.
    pub fn read_file(&mut self, path: &Path, hint: Option<&'static ActKind>) -> Result<Vec<Item>, DeskError> {
        let name = path.display().to_string();
        let told = |problem: Problem| DeskError::Problems(vec![problem]);
        let bytes = std::fs::read(path).map_err(|error| {
            let problem = Problem::new(Place::of(&name), format!("the file cannot be read: {error}"));
            told(problem.coded("file-unreadable", [("what", &error.to_string())]))
        })?;
        let Some(dialect) = Dialect::of(&name) else {
            let what = "the file is of no known kind: its name should end in .csv, .toml or .json";
            return Err(told(Problem::new(Place::of(&name), what).coded("file-kind", [])));
        };
        self.read(&name, &bytes, dialect, hint, path.parent())
    }

    /// The same for bytes at hand.
    ///
    /// # Errors
    /// As [`Desk::read_file`].
    pub fn read(
        &mut self,
        name: &str,
        bytes: &[u8],
        dialect: Dialect,
        hint: Option<&'static ActKind>,
        beside: Option<&Path>,
    ) -> Result<Vec<Item>, DeskError> {
        let origin = self.origin().to_owned();
        let Written { rows, mut problems, whole } = written::read_all(name, bytes, dialect, &origin, hint);
        problems.extend(written::complete(&rows));
        if problems.is_empty() {
            return self.items(rows, &Attached::Beside(beside));
        }
        // Otherwise what the rows name is told when they are decided, which these will not be.
        if whole {
            problems.extend(self.named_by_nothing(rows)?);
        }
        Err(DeskError::Problems(written::sorted(problems)))
    }

    fn named_by_nothing(&mut self, rows: Vec<WrittenRow>) -> Result<Vec<Problem>, DeskError> {
        let state = self.whole()?;
        let made: HashSet<Id> = rows.iter().filter_map(|row| row.act.id.clone()).collect();
        let origin = self.origin().to_owned();
        let short = Short::of(&origin, &state, &made);
        let mut problems = Vec::new();
        for row in rows {
            let Item { mut proposal, place, places, .. } = item(row, None);
            short.complete(&mut proposal);
            for (field, id) in proposal.act.references() {
                if made.contains(id) || state.noun_of(id).is_some() {
                    continue;
                }
                let place = places.get(field).or(place.as_ref()).cloned().unwrap_or_else(|| Place::of(field));
                let shown = if id.origin() == origin { id.short() } else { id.as_str() };
                let problem =
                    Problem::new(place, format!("`{shown}` names nothing in the record")).text(shown);
                let problem = problem.field(field).meant(short.nearest(id));
                problems.push(problem.coded("names-nothing", [("given", shown), ("name", field)]));
            }
        }
        Ok(problems)
    }

    /// Reads the fields of a form. Documents come with it, and are named by their digests: what a form names is never
    /// looked for on the disk.
    ///
    /// # Errors
    /// [`DeskError::Problems`], each with its field.
    pub fn read_form(
        &mut self,
        kind: &'static ActKind,
        fields: &[(String, String)],
        documents: Vec<NewDocument>,
    ) -> Result<Item, DeskError> {
        let origin = self.origin().to_owned();
        let row = written::read_form("form", kind, fields, &origin).map_err(DeskError::Problems)?;
        let mut items = self.items(vec![row], &Attached::With(documents))?;
        items.pop().ok_or_else(|| DeskError::Problems(Vec::new()))
    }

    fn items(&mut self, rows: Vec<WrittenRow>, attached: &Attached<'_>) -> Result<Vec<Item>, DeskError> {
        let origin = self.origin().to_owned();
        let state = std::sync::Arc::clone(&self.folded(&Scope::default())?.state);
        let made: HashSet<Id> = rows.iter().filter_map(|row| row.act.id.clone()).collect();
        let short = Short::of(&origin, &state, &made);
        let (mut items, mut problems) = (Vec::new(), Vec::new());
        for row in rows {
            let mut item = item(row, state.seat());
            short.complete(&mut item.proposal);
            problems.extend(attach(&mut item, attached));
            items.push(item);
        }
        if problems.is_empty() { Ok(items) } else { Err(DeskError::Problems(problems)) }
    }
}

/// A row as an act to be recorded. Without a level, what is done here is for the forum and everything else stays at
/// the desk until it is released.
fn item(row: WrittenRow, seat: Option<&Seat>) -> Item {
    let own = OWN.contains(&row.act.kind.name);
    let live = row.live || own;
    let level = row.level.as_ref().map(openness_of);
    let openness = level.unwrap_or(if row.live && !own { Openness::Forum } else { Openness::Desk });
    let acting = seat.and_then(|seat| seat.participant.clone()).filter(|_| row.live && !own);
    let proposal = Proposal {
        act: row.act,
        mode: if live { Mode::Live } else { Mode::Reported },
        actor: row.actor.or(acting),
        sources: row.sources,
        openness,
        overlay: row.overlay,
        pack: None,
        departing: row.departing,
        cites: Vec::new(),
    };
    Item { proposal, place: Some(row.at), places: row.places, documents: Vec::new() }
}

/// Short ids: what was written without an origin is the desk's own, or else the one thing in the record of that name.
struct Short<'a> {
    origin: &'a str,
    state: &'a State,
    made: &'a HashSet<Id>,
    /// The one thing of each short id; none where several have it. Gathered when the first is asked for.
    things: OnceCell<HashMap<&'a str, Option<&'a Id>>>,
}

impl<'a> Short<'a> {
    const fn of(origin: &'a str, state: &'a State, made: &'a HashSet<Id>) -> Self {
        Self { origin, state, made, things: OnceCell::new() }
    }

    fn things(&self) -> &HashMap<&'a str, Option<&'a Id>> {
        self.things.get_or_init(|| {
            let mut things = HashMap::new();
            for thing in self.state.things() {
                things.entry(thing.id.short()).and_modify(|one| *one = None).or_insert(Some(&thing.id));
            }
            things
        })
    }

    /// The id that was probably meant: of the same noun, as the middle part of an id shows it.
    fn nearest(&self, id: &Id) -> Option<&'a str> {
        let noun = |short: &str| short.split('/').next().map(str::to_owned);
        let wanted = noun(id.short());
        nearest(id.short(), self.things().keys().copied().filter(|short| noun(short) == wanted))
    }

    fn complete(&self, proposal: &mut Proposal) {
        for value in proposal.act.fields.values_mut().flatten() {
            match value {
                Value::Ref(id) | Value::Outcome(id, _) => self.one(id),
                _ => {}
            }
        }
        if let Some(actor) = &mut proposal.actor {
            self.one(actor);
        }
        if let Openness::Addressees(ids) = &mut proposal.openness {
            for text in ids {
                if let Ok(mut id) = text.parse() {
                    self.one(&mut id);
                    *text = id.to_string();
                }
            }
        }
    }

    fn one(&self, id: &mut Id) {
        if id.origin() != self.origin || self.made.contains(id) || self.state.noun_of(id).is_some() {
            return;
        }
        if let Some(Some(meant)) = self.things().get(id.short()) {
            *id = (*meant).clone();
        }
    }
}

/// Where the documents of rows are.
enum Attached<'a> {
    /// In files, named beside the file of the rows.
    Beside(Option<&'a Path>),
    /// At hand, named by their digests.
    With(Vec<NewDocument>),
}

impl Attached<'_> {
    fn document(&self, name: &str) -> Result<NewDocument, String> {
        let folder = match self {
            Self::Beside(folder) => folder,
            Self::With(documents) => {
                let found = documents.iter().find(|document| document.digest().to_string() == name);
                return found.cloned().ok_or_else(|| "it did not come with the form".to_owned());
            }
        };
        let path = folder.map_or_else(|| Path::new(name).to_owned(), |folder| folder.join(name));
        let bytes = std::fs::read(&path).map_err(|error| error.to_string())?;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(NewDocument::new(&file.unwrap_or_default(), media(name), bytes))
    }
}

/// Attaches the documents that a row names.
fn attach(item: &mut Item, attached: &Attached<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let fields = item.proposal.act.kind.fields.iter().filter(|field| field.kind == FieldKind::Document);
    for field in fields {
        for value in item.proposal.act.fields.get_mut(field.name).into_iter().flatten() {
            let Value::Text(name) = value else { continue };
            match attached.document(name) {
                Ok(document) => {
                    *name = document.digest().to_string();
                    item.documents.push(document);
                }
                Err(error) => {
                    let place = item.places.get(field.name).or(item.place.as_ref()).cloned();
                    let place = place.unwrap_or_else(|| Place::of(name));
                    let what = format!("the document `{name}` cannot be read: {error}");
                    let problem = Problem::new(place, what).text(name).field(field.name);
                    problems.push(
                        problem
                            .coded("document-unreadable", [("given", &*name), ("what", &error.to_string())]),
                    );
                }
            }
        }
    }
    problems
}

/// The media type of a file, by the end of its name.
#[must_use]
pub fn media(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).as_deref() {
        Some("pdf") => "application/pdf",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("doc") => "application/msword",
        Some("odt") => "application/vnd.oasis.opendocument.text",
        Some("htm" | "html") => "text/html",
        Some("txt" | "md") => "text/plain",
        Some("csv") => "text/csv",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        _ => "application/octet-stream",
    }
}
