//! I1 and I8 on what leaves the program: in the pages that others may see nothing computed stands beside a participant's
//! name, no mark of absence does, and nothing is sorted or grouped by participants but what was said of them.

use crate::ground::{Ground, repository};
use crate::served::Served;

/// What says that something is not there.
const ABSENT: &[&str] = &[
    "none recorded",
    "nothing recorded",
    "not known",
    "none yet",
    "not yet carried",
    "not yet reported",
    "no undertaking",
    "no offer",
    "no report",
    "no reply",
    "no holder",
    "no contact",
];

/// What is not known of a day, or of a text: words about sources, not about anybody.
const OF_SOURCES: &[&str] = &[
    "dates not known",
    "date not known",
    "end not known",
    "start not known",
    "the start is not known",
    "the date of the change is not known",
    "not known to have been adopted",
];

/// Where participants may stand in a first column: what was said of standings, offices, ties and names.
const SAID: &[&str] = &["/members", "/offices", "/who", "/names", "/search", "/record", "/relations", "/t/"];

/// Columns whose numbers were set by somebody: the number of a sitting.
const SET: &[&str] = &["ordinal", "ordinal_value", "Ordinal number"];

#[test]
fn no_page_that_others_see_joins_a_participant_to_a_figure_or_to_an_absence() {
    for pack in ["cica", "ilvar"] {
        let ground = Ground::new();
        ground.run(&["new", "a.forum", "--pack", pack]).done();
        let names = Names::of(pack);
        let (mut pages, mut rows) = (0, 0);
        for (address, body) in Served::open(&ground, "a.forum").crawl_pages("forum") {
            let path = address.split('?').next().unwrap_or_default();
            let page = String::from_utf8_lossy(&body);
            let (Some((_, main)), false) = (page.split_once("<main"), body.starts_with(b"PK")) else {
                continue;
            };
            pages += 1;
            for table in pieces(main, "table") {
                rows += names.check_table(path, table);
            }
            for mark in ["li", "p", "dd", "h2", "h3", "summary", "caption"] {
                pieces(main, mark).for_each(|piece| names.check_sentence(path, mark, piece));
            }
        }
        assert!(pages > 500 && rows > 1000, "{pages} pages, {rows} rows");
    }
}

#[test]
fn no_table_that_leaves_for_a_spreadsheet_does_either() {
    for pack in ["cica", "ilvar"] {
        let ground = Ground::new();
        ground.run(&["new", "a.forum", "--pack", pack]).done();
        let names = Names::of(pack);
        ground.run(&["export", "--format", "csv", "--level", "public", "-o", "out"]).done();
        let mut rows = 0;
        for entry in std::fs::read_dir(ground.path("out")).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("/{}", path.file_name().unwrap().to_string_lossy());
            let mut table = csv::Reader::from_path(path).unwrap();
            let head: Vec<String> = table.headers().unwrap().iter().map(str::to_owned).collect();
            // Sources say where something stands, not what it is.
            let told = head.len() - 1;
            for row in table.records() {
                let row: Vec<String> = row.unwrap().iter().take(told).map(str::to_owned).collect();
                names.check_row(&name, &head, &row);
                assert!(!names.is_one(&row[1]), "{name} is grouped by participants: {row:?}");
                rows += 1;
            }
        }
        assert!(rows > 500, "{rows}");
    }
}

/// The names of the participants of a pack.
struct Names(Vec<String>);

impl Names {
    fn of(pack: &str) -> Self {
        let path = repository().join("forums").join(pack).join("participants.csv");
        let mut rows = csv::Reader::from_path(path).unwrap();
        let names: Vec<String> = rows.records().map(|row| row.unwrap()[1].to_owned()).collect();
        assert!(names.len() > 5, "{names:?}");
        Self(names)
    }

    /// Whether a text is a participant's name and nothing else.
    fn is_one(&self, text: &str) -> bool {
        self.0.iter().any(|name| name == text)
    }

    /// Whether a participant is spoken of.
    fn spoken_of(&self, text: &str) -> bool {
        let apart = apart(text);
        self.0.iter().any(|name| apart.contains(&self::apart(name)))
    }

    /// Every row of a table, and the table as a whole.
    fn check_table(&self, path: &str, table: &str) -> usize {
        let rows: Vec<Vec<String>> = pieces(table, "tr").map(cells).collect();
        let head = rows.first().cloned().unwrap_or_default();
        for row in rows.iter().skip(1) {
            self.check_row(path, &head, row);
            let grouped = row.len() == 1 && self.is_one(&row[0]);
            assert!(!grouped, "{path} is grouped by participants: {row:?}");
        }
        let first = rows.iter().skip(1).filter_map(|row| row.first());
        let keyed = rows.len() > 4 && first.clone().all(|cell| self.is_one(cell));
        assert!(!keyed || was_said(path), "{path} is a table of participants: {head:?}");
        rows.len()
    }

    fn check_row(&self, path: &str, head: &[String], row: &[String]) {
        // The figure of a claim is what somebody said; whether a participant did changes nothing.
        let of_one = row.iter().any(|cell| self.is_one(cell)) && !path.starts_with("/claims");
        let spoken_of = row.iter().any(|cell| self.spoken_of(cell));
        for (column, cell) in head.iter().zip(row) {
            let absent = absent(cell);
            assert!(!spoken_of || !absent, "{path}: an absence in `{column}` beside a participant: {row:?}");
            assert!(
                !of_one || SET.contains(&column.as_str()) || !is_figure(cell),
                "{path}: a figure in `{column}` beside a participant: {row:?}"
            );
        }
    }

    fn check_sentence(&self, path: &str, mark: &str, piece: &str) {
        // What holds other pieces is read piece by piece.
        if ["<li", "<table", "<p", "<section"].iter().any(|inside| piece.contains(inside)) {
            return;
        }
        let said = words(piece);
        assert!(!self.spoken_of(&said) || !absent(&said), "{path}: {said}");
        let heading = mark.starts_with('h') && self.is_one(&said);
        assert!(!heading || was_said(path), "{path} has a heading for a participant: {said}");
    }
}

fn was_said(path: &str) -> bool {
    SAID.iter().any(|start| path.starts_with(start))
}

fn absent(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = OF_SOURCES.iter().fold(text, |text, words| text.replace(words, ""));
    ABSENT.iter().any(|words| text.contains(words))
}

/// Whether a cell is a number, and no year.
fn is_figure(cell: &str) -> bool {
    let number = cell.trim_end_matches([' ', '%']);
    let counted = !number.is_empty() && number.chars().all(|one| one.is_ascii_digit() || ".,".contains(one));
    counted && !(number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}

fn apart(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |all, word| all + word + " ")
}

/// What stands between a mark and its end.
fn pieces<'a>(page: &'a str, mark: &str) -> impl Iterator<Item = &'a str> {
    let (begin, end) = (format!("<{mark}"), format!("</{mark}>"));
    let begins: Vec<&str> = page.split(begin.as_str()).skip(1).collect();
    let whole = begins.into_iter().filter(|rest| rest.starts_with([' ', '>']));
    let whole: Vec<&str> = whole.map(|rest| rest.split(end.as_str()).next().unwrap_or_default()).collect();
    whole.into_iter().map(|piece| piece.split_once('>').map_or("", |(_, inside)| inside))
}

fn cells(row: &str) -> Vec<String> {
    let cells = row.split("<td").flat_map(|part| part.split("<th")).skip(1);
    cells.map(|cell| words(cell.split_once('>').map_or("", |(_, inside)| inside))).collect()
}

/// The words of a piece of a page, without its marks and the numbers of its sources.
fn words(piece: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in piece.chars() {
        match letter {
            '<' | '[' => inside = true,
            '>' | ']' => {
                inside = false;
                text.push(' ');
            }
            '\u{2060}' => {}
            letter if !inside => text.push(letter),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
