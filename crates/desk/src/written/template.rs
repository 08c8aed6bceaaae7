//! Spreadsheet templates: a header, a row that explains each column, and an example.

use forum::schema::{ActKind, COMMON_COLUMNS, Field, FieldKind, Need};

/// A spreadsheet to fill in for an act. Rows whose first cell begins with `#` are remarks and can stay.
#[must_use]
pub fn template(kind: &ActKind) -> String {
    let fields = || kind.fields.iter().filter(|field| field.kind != FieldKind::Document);
    let common = || COMMON_COLUMNS.iter().copied().filter(|column| !matches!(*column, "id" | "row"));
    let header = ["act", "id"].into_iter().chain(fields().map(|field| field.name)).chain(common());
    let explained = [format!("# {}", kind.about), "may be left empty".to_owned()]
        .into_iter()
        .chain(fields().map(explain))
        .chain(common().map(|column| explain_column(column).to_owned()));
    let noun = kind.makes.first().map_or("thing", |noun| noun.word());
    let example = [format!("# {}", kind.name), format!("{noun}/words")]
        .into_iter()
        .chain(fields().map(example))
        .chain(common().map(|column| example_column(column).to_owned()));
    let rows = [header.map(str::to_owned).collect(), explained.collect(), example.collect()];
    rows.iter().map(|row: &Vec<String>| line(row)).collect()
}

fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| match cell.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n"
}

/// What a field takes, in one clause.
pub(crate) fn explain(field: &Field) -> String {
    let need = if field.need == Need::Required { "required; " } else { "" };
    let many = if field.many { "; several are separated by \" ; \"" } else { "" };
    format!("{need}{}{many}", kind(field.kind))
}

/// The kind of a field in one word, and what it may be where that is a list: for other languages.
pub(crate) fn wanted(kind: FieldKind) -> (&'static str, String) {
    match kind {
        FieldKind::Text | FieldKind::Prose => ("words", String::new()),
        FieldKind::Ref([]) => ("anything", String::new()),
        FieldKind::Ref(nouns) => {
            ("thing", nouns.iter().map(|noun| noun.word()).collect::<Vec<_>>().join(" or "))
        }
        FieldKind::When => ("when", String::new()),
        FieldKind::End => ("end", String::new()),
        FieldKind::Choice(words) => ("choice", words.join(", ")),
        FieldKind::Number => ("number", String::new()),
        FieldKind::Flag => ("flag", String::new()),
        FieldKind::Language => ("language", String::new()),
        FieldKind::Matter => ("matter", String::new()),
        FieldKind::Document => ("document", String::new()),
        FieldKind::Outcome => ("outcome", String::new()),
    }
}

fn kind(kind: FieldKind) -> String {
    match kind {
        FieldKind::Text => "words".to_owned(),
        FieldKind::Prose => "words, as many as needed".to_owned(),
        FieldKind::Ref([]) => "the id of anything in the record".to_owned(),
        FieldKind::Ref(nouns) => {
            let nouns: Vec<&str> = nouns.iter().map(|noun| noun.word()).collect();
            format!("the id of a {}", nouns.join(" or "))
        }
        FieldKind::When => {
            "a date: 2004-10-22, 2004-10, 2004, 2008-21 (spring), [2010-06-08..2012-02-27] (some time within)"
                .to_owned()
        }
        FieldKind::End => "a date, .. (none yet) or unknown".to_owned(),
        FieldKind::Choice(words) => format!("one of: {}", words.join(", ")),
        FieldKind::Number => "a whole number".to_owned(),
        FieldKind::Flag => "yes or no".to_owned(),
        FieldKind::Language => "a language tag such as en or ru".to_owned(),
        FieldKind::Matter => "words of working material; they can be forgotten later".to_owned(),
        FieldKind::Document => "a file".to_owned(),
        FieldKind::Outcome => "provision/words = adopted".to_owned(),
    }
}

fn example(field: &Field) -> String {
    match field.kind {
        FieldKind::Ref(nouns) => {
            format!("{}/words", nouns.first().map_or("text", |noun| noun.word()))
        }
        FieldKind::When => "2004-10-22".to_owned(),
        FieldKind::End => "..".to_owned(),
        FieldKind::Choice(words) => words.first().copied().unwrap_or_default().to_owned(),
        FieldKind::Number => "2".to_owned(),
        FieldKind::Flag => "yes".to_owned(),
        FieldKind::Language => "en".to_owned(),
        FieldKind::Outcome => "provision/words = adopted".to_owned(),
        FieldKind::Text | FieldKind::Prose | FieldKind::Matter | FieldKind::Document => "words".to_owned(),
    }
}

fn explain_column(column: &str) -> &'static str {
    match column {
        "source" => "an address, or a work and the place in it; several are separated by \" ; \"",
        "confidence" => "high, medium or low",
        "note" => "a note for users",
        "overlay" => "the overlay that it belongs to, if any",
        "level" => "public, forum, desk, or addressees: participant/words ; participant/words",
        "live" => "yes when it is done here and now, not told by a source",
        "actor" => "the id of who acts",
        "override" => "why the charter is departed from, where it is",
        _ => "",
    }
}

fn example_column(column: &str) -> &'static str {
    match column {
        "source" => "Minutes 12",
        "confidence" => "high",
        "level" => "desk",
        "live" => "no",
        _ => "",
    }
}
