//! Any answer as a document, a spreadsheet or JSON. The same answer gives the same bytes.

mod contents;
mod document;
mod table;

use crate::Sheet;

pub use document::document;
pub use table::csv;

/// The answer as JSON, indented.
#[must_use]
pub fn json(sheet: &Sheet) -> String {
    // Nothing in an answer can fail to be written: its maps have words for keys.
    let mut json = serde_json::to_string_pretty(sheet).unwrap_or_default();
    json.push('\n');
    json
}
