//! The 902 resolutions of the Security Council, 1946 to 2002. They lie beside the checkout, not in it:
//! `../shared/corpora/unsc` (CR-UNSC, CC0 1.0).

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::Outcome;

/// Their paragraphs in order, lines joined.
///
/// # Errors
///
/// When the corpus is not there or cannot be read.
pub fn paragraphs() -> Outcome<Vec<String>> {
    let file = BufReader::new(flate2::read::GzDecoder::new(File::open(place()?)?));
    let mut paragraphs = Vec::new();
    for line in file.lines() {
        let resolution: serde_json::Value = serde_json::from_str(&line?)?;
        let text = resolution.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
        let joined = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
        paragraphs.extend(text.split("\n\n").map(joined).filter(|paragraph| !paragraph.is_empty()));
    }
    Ok(paragraphs)
}

fn place() -> Outcome<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = ["../../../shared", "../../../../shared"]
        .map(|shared| here.join(shared).join("corpora/unsc/unsc_resolutions_en_gold.jsonl.gz"));
    let found = places.into_iter().find(|place| place.exists());
    found.ok_or_else(|| "expected the corpus at ../shared/corpora/unsc beside the checkout".into())
}
