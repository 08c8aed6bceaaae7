//! A document as a source of the typesetter: every word in it is a string, so that no letter of it is ever markup.

mod blocks;
mod code;
mod runs;

use text::{Direction, Document};

use self::code::{flag, quoted};

const HOUSE: &str = include_str!("set/house.typ");

/// The source of a document, without the families that it is set in.
pub(crate) fn source(document: &Document) -> String {
    let mut out = String::from(HOUSE);
    out.push_str(&format!("\n#show: house.with({})\n#{{\n", settings(document)));
    if let Some(face) = &document.face {
        let lines: Vec<String> =
            [&face.distribution, &face.date].into_iter().chain(&face.lines).cloned().collect();
        let lines =
            lines.iter().filter(|line| !line.is_empty()).map(|line| quoted(line) + ", ").collect::<String>();
        out.push_str(&format!(
            "masthead({}, {}, ({lines}), {})\n",
            quoted(&face.issuer),
            quoted(&face.symbol),
            quoted(&face.standing)
        ));
    }
    let middle = document.face.as_ref().is_some_and(|face| !face.own_name);
    out.push_str(&format!(
        "heads({}, {}, {})\n",
        quoted(&document.title),
        quoted(&document.subtitle),
        if middle { "center" } else { "start" }
    ));
    out.push_str(&blocks::all(document));
    out.push_str("}\n");
    out
}

/// What is the same on every page.
fn settings(document: &Document) -> String {
    let face = document.face.clone().unwrap_or_default();
    let page = if face.page.iter().all(String::is_empty) {
        [String::new(), " / ".to_owned(), String::new()]
    } else {
        face.page
    };
    let (language, region) = runs::place(&document.language).unwrap_or(("und", None));
    let foot: String = document.footer.iter().map(|line| quoted(line) + ", ").collect();
    [
        format!("title: {}", quoted(&document.title)),
        format!("language: {}", quoted(language)),
        format!("region: {}", region.map_or_else(|| "none".to_owned(), quoted)),
        format!("way: {}", if document.direction == Direction::RightToLeft { "rtl" } else { "ltr" }),
        format!("formal: {}", flag(document.face.is_some())),
        format!("own: {}", flag(face.own_name)),
        format!("landscape: {}", flag(document.landscape)),
        format!(
            "head: ({}, {})",
            quoted(if document.face.is_some() { &face.standing } else { &document.header }),
            quoted(&face.symbol)
        ),
        format!("foot: ({foot})"),
        format!("page-words: ({},)", page.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ")),
    ]
    .join(", ")
}
