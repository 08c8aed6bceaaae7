//! The list of a folder: a spreadsheet that says of each file which text it is.

use std::sync::Arc;

use csv::StringRecord;
use forum::suggest::nearest;

use super::asked::{Adoption, Import, Taking};
use crate::problem::{Place, Problem};
use crate::written::{csv_file, read_text};

/// The columns that a list may have.
pub(super) const COLUMNS: &[&str] = &[
    "file",
    "text",
    "title",
    "kind",
    "symbol",
    "date",
    "body",
    "outcome",
    "adopted",
    "language",
    "authentic",
    "version",
    "aliases",
    "level",
    "source",
    "changes",
    "despite",
];

/// The rows of a list over what is said of all files, and what is wrong with it. Their bytes are not read yet.
pub(super) fn rows(name: &str, bytes: &[u8], common: &Import) -> (Vec<Import>, Vec<Problem>) {
    let file: Arc<str> = name.into();
    let text = match read_text(&file, bytes) {
        Ok(text) => text,
        Err(problems) => return (Vec::new(), problems),
    };
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(csv_file::delimiter(text))
        .from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return (Vec::new(), vec![csv_file::told(&file, &error)]),
    };
    let mut list = List { file, header, common, rows: Vec::new(), problems: Vec::new() };
    list.columns();
    if list.problems.is_empty() {
        for record in reader.records() {
            match record {
                Ok(record) => list.row(&record),
                Err(error) => list.problems.push(csv_file::told(&list.file, &error)),
            }
        }
    }
    (list.rows, list.problems)
}

struct List<'a> {
    file: Arc<str>,
    header: StringRecord,
    common: &'a Import,
    rows: Vec<Import>,
    problems: Vec<Problem>,
}

impl List<'_> {
    fn columns(&mut self) {
        for (at, name) in self.header.iter().enumerate() {
            if !COLUMNS.contains(&name.trim()) {
                let problem =
                    Problem::new(self.place(1, at), format!("a list of files has no column `{name}`"));
                let problem = problem.text(name).expected(COLUMNS.join(", "));
                let problem = problem.meant(nearest(name.trim(), COLUMNS.iter().copied()));
                self.problems.push(problem.coded("import-column", [("given", name)]));
            }
        }
        if !self.header.iter().any(|name| name.trim() == "file") {
            let problem = Problem::new(self.place(1, 0), "the list has no column `file`");
            self.problems.push(problem.coded("import-column-file", []));
        }
    }

    fn row(&mut self, record: &StringRecord) {
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if record.len() != self.header.len() {
            let (cells, header) = (record.len().to_string(), self.header.len().to_string());
            let what = format!("the row has {cells} cells, and the header has {header}");
            let problem = Problem::new(self.place(line, 0), what);
            self.problems.push(problem.coded("cells-differ", [("cells", &cells), ("header", &header)]));
            return;
        }
        let cell = |name: &str| {
            let at = self.header.iter().position(|other| other.trim() == name)?;
            record.get(at).map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned)
        };
        let common = self.common;
        let title = cell("title");
        let outcome = cell("outcome").or_else(|| common.adoption.as_ref().map(|one| one.outcome.clone()));
        let body = cell("body").or_else(|| common.adoption.as_ref().and_then(|one| one.body.clone()));
        let import = Import {
            name: cell("file").unwrap_or_default(),
            place: Some(self.place(line, 0)),
            text: cell("text").or_else(|| title.clone()),
            kind: cell("kind").or_else(|| common.kind.clone()),
            symbol: cell("symbol"),
            date: cell("date"),
            aliases: cell("aliases")
                .map(|cell| cell.split(" ; ").map(str::to_owned).collect())
                .unwrap_or_default(),
            version: cell("version").or_else(|| common.version.clone()),
            language: cell("language").or_else(|| common.language.clone()),
            authentic: cell("authentic").map_or(common.authentic, |cell| yes(&cell)),
            level: cell("level").or_else(|| common.level.clone()),
            source: cell("source").or_else(|| common.source.clone()),
            changes: cell("changes").as_deref().and_then(Taking::read).or(common.changes),
            despite: cell("despite").map_or(common.despite, |cell| yes(&cell)),
            adoption: (outcome.is_some() || body.is_some()).then(|| Adoption {
                outcome: outcome.unwrap_or_default(),
                body,
                date: cell("adopted"),
            }),
            title,
            bytes: Vec::new(),
            unverified: common.unverified,
            attach: Vec::new(),
        };
        if import.name.is_empty() {
            let problem = Problem::new(self.place(line, 0), "the row names no file").field("file");
            self.problems.push(problem.coded("import-row-file", []));
            return;
        }
        self.rows.push(import);
    }

    fn place(&self, line: u64, index: usize) -> Place {
        Place { file: Arc::clone(&self.file), line, column: index as u64 + 1 }
    }
}

fn yes(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "yes" | "true" | "1" | "да")
}
