//! The one shape of every answer: a title, a first line that answers, and tables whose cells know what they name,
//! how sure that is and who says so. Pages, the command line, JSON, CSV and the handover are drawn from it, so
//! they cannot differ. No markup.

use forum::date::Truth;
use forum::entry::Openness;
use forum::id::Id;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

/// An answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Sheet {
    /// The view that made it, as in [`crate::VIEWS`].
    pub view: &'static str,
    /// The title.
    pub title: String,
    /// The first line: it answers the question.
    pub answer: String,
    /// Lines that say what cannot be seen, or how to read the tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Cell>,
    /// The parts.
    pub sections: Vec<Section>,
}

/// One part of an answer: a table, running lines, a picture, or what would stand here.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// Its name in addresses and JSON: lower case, hyphens, never translated.
    pub name: &'static str,
    /// Its heading; empty for the only section.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What it shows, in a sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// Columns of the table; none when there is no table.
    #[serde(skip)]
    pub columns: Vec<Column>,
    /// Rows of the table.
    pub rows: Vec<Row>,
    /// Running lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Cell>,
    /// A picture of the same that the table says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// What would stand here and how it comes about, for an empty section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub empty: Option<String>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name in JSON and CSV: lower case, underscores, never translated.
    pub name: &'static str,
    /// Its heading.
    pub label: String,
    /// Figures stand on the right.
    pub figures: bool,
    /// Drawn even where no row says anything.
    pub kept: bool,
    /// Drawn within the cells of another column.
    pub within: Option<crate::shown::Within>,
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The thing that the row is about.
    pub id: Option<Id>,
    /// A heading under which rows stand together; the same for neighbours.
    pub group: Option<String>,
    /// Names of the columns, so that the row can be written alone.
    pub names: Vec<&'static str>,
    /// The cells, one for each column.
    pub cells: Vec<Cell>,
}

/// A cell or a line: parts that follow one another, each on its own when `stacked`.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The parts.
    pub parts: Vec<Part>,
    /// Whether each part stands on a line of its own.
    pub stacked: bool,
}

/// Where a part leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Link {
    /// The page of a thing.
    Thing(Id),
    /// Another answer: a view and its parameters.
    View(&'static str, Vec<(&'static str, String)>),
    /// An address outside.
    Address(String),
    /// The entry in the record.
    Entry(String),
}

/// How a part is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// As everything else.
    #[default]
    Plain,
    /// Words of the forum or of a member: set in the serif.
    Said,
    /// Sources differ.
    Contested,
    /// Set aside.
    Aside,
    /// Not known, not recorded: set quietly.
    Quiet,
    /// Words that were asked for, where they stand.
    Found,
    /// Words that an earlier reading had and this one has not.
    Out,
    /// Words that this reading has and an earlier one had not.
    In,
}

/// One piece of a cell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Part {
    /// The words.
    pub text: String,
    /// The stored form, where it differs from the words: an EDTF date, a number, a status word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// How it is set.
    #[serde(skip_serializing_if = "is_plain")]
    pub tone: Tone,
    /// Whether it goes on where the part before ends, without a space or a line of its own.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub joined: bool,
    /// Yes or possibly, for what is asked of a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truth: Option<Truth>,
    /// Language of the words, where it is not that of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How open it is, for everything that is not public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Openness>,
    /// The overlay it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overlay: Option<String>,
    /// Who says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Mark>,
    /// How a computed figure came about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arithmetic: Option<String>,
}

/// A source mark.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Mark {
    /// An address or the name of a work, with the place.
    pub cite: String,
    /// `high`, `medium` or `low`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<&'static str>,
    /// The entry, `volume:position`.
    pub entry: String,
    /// `live` or `reported`.
    pub mode: &'static str,
    /// When it was recorded, UTC.
    pub recorded: String,
    /// The note for users of that entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A picture that says what a table says.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Picture {
    /// Bars over time with honest ends.
    Timeline(Vec<Bar>),
    /// Boxes and arrows.
    Diagram {
        /// The boxes: id, words.
        boxes: Vec<(Id, String)>,
        /// From, to, and whether it is contested.
        arrows: Vec<(Id, Id, bool)>,
    },
}

/// One bar of a timeline. Days as `YYYY-MM-DD`; the certain part lies within the possible one.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// The line it stands in.
    pub line: String,
    /// Its words.
    pub label: String,
    /// The thing.
    pub id: Option<Id>,
    /// First possible day; none is open.
    pub earliest: Option<String>,
    /// First certain day.
    pub certain_from: Option<String>,
    /// Last certain day.
    pub certain_to: Option<String>,
    /// Last possible day; none is open.
    pub latest: Option<String>,
    /// How it is set.
    pub tone: Tone,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
fn is_plain(tone: &Tone) -> bool {
    *tone == Tone::Plain
}

impl Part {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Words set quietly: not known, not recorded.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Quiet, ..Self::default() }
    }

    /// The same, leading somewhere.
    #[must_use]
    pub fn to(mut self, link: Link) -> Self {
        self.link = Some(link);
        self
    }

    /// The same with its stored form.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// The same in a tone.
    #[must_use]
    pub const fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same, going on where the part before ends.
    #[must_use]
    pub const fn joined(mut self) -> Self {
        self.joined = true;
        self
    }

    /// The same with an answer about time.
    #[must_use]
    pub const fn truth(mut self, truth: Truth) -> Self {
        self.truth = Some(truth);
        self
    }
}

impl Cell {
    /// A cell of one part.
    #[must_use]
    pub fn one(part: Part) -> Self {
        Self { parts: vec![part], stacked: false }
    }

    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::one(Part::text(text))
    }

    /// An empty cell.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Parts below one another.
    #[must_use]
    pub fn stack(parts: Vec<Part>) -> Self {
        Self { parts, stacked: true }
    }

    /// The parts, each with those that go on where it ends.
    pub fn runs(&self) -> impl Iterator<Item = &[Part]> {
        self.parts.chunk_by(|_, next| next.joined)
    }

    /// The words alone, parts separated by `; ` where they are stacked.
    #[must_use]
    pub fn words(&self) -> String {
        let texts = self.runs().map(|run| run.iter().map(|part| part.text.as_str()).collect::<String>());
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        texts.join(if self.stacked { "; " } else { " " })
    }
}

impl Column {
    /// A column of words.
    pub fn new(name: &'static str, label: impl Into<String>) -> Self {
        Self { name, label: label.into(), figures: false, kept: false, within: None }
    }

    /// A column of figures.
    pub fn figures(name: &'static str, label: impl Into<String>) -> Self {
        Self { figures: true, ..Self::new(name, label) }
    }
}

impl Section {
    /// An empty section with columns.
    pub fn table(name: &'static str, title: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { name, title: title.into(), columns, ..Self::default() }
    }

    /// Adds a row; cells beyond the columns are dropped, cells that lack are empty.
    pub fn push(&mut self, id: Option<Id>, cells: Vec<Cell>) {
        self.push_in(None, id, cells);
    }

    /// Adds a row under a group heading.
    pub fn push_in(&mut self, group: Option<String>, id: Option<Id>, mut cells: Vec<Cell>) {
        cells.resize_with(self.columns.len(), Cell::none);
        let names = self.columns.iter().map(|column| column.name).collect();
        self.rows.push(Row { id, group, names, cells });
    }
}

/// Rows as they are made: what each is about, and its cells.
impl Extend<(Id, Vec<Cell>)> for Section {
    fn extend<I: IntoIterator<Item = (Id, Vec<Cell>)>>(&mut self, rows: I) {
        for (id, cells) in rows {
            self.push(Some(id), cells);
        }
    }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(id) = &self.id {
            map.serialize_entry("id", id)?;
        }
        if let Some(group) = &self.group {
            map.serialize_entry("group", group)?;
        }
        for (name, cell) in self.names.iter().zip(&self.cells) {
            map.serialize_entry(name, cell)?;
        }
        map.end()
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.parts.len()))?;
        for part in &self.parts {
            list.serialize_element(part)?;
        }
        list.end()
    }
}
