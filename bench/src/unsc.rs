//! The 902 resolutions of the Security Council that the figures are measured on. They lie beside the checkout, not
//! in it: `../shared/corpora/unsc` (CR-UNSC, CC0 1.0).

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::Outcome;

/// One resolution.
pub struct Resolution {
    /// Its number.
    pub number: u64,
    /// Its paragraphs, lines joined.
    pub paragraphs: Vec<String>,
}

/// All of them, in order.
pub fn resolutions() -> Outcome<Vec<Resolution>> {
    let file = BufReader::new(flate2::read::GzDecoder::new(File::open(place()?)?));
    let lines = file.lines().map(|line| {
        let value: serde_json::Value = serde_json::from_str(&line?)?;
        let number = |name: &str| value.get(name).and_then(serde_json::Value::as_u64).unwrap_or_default();
        let text = value.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
        Ok(Resolution { number: number("res_no"), paragraphs: paragraphs(text) })
    });
    lines.collect()
}

fn place() -> Outcome<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = ["../../shared", "../../../shared"]
        .map(|shared| here.join(shared).join("corpora/unsc/unsc_resolutions_en_gold.jsonl.gz"));
    let found = places.into_iter().find(|place| place.exists());
    found.ok_or_else(|| "expected the corpus at ../shared/corpora/unsc beside the checkout".into())
}

fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        let words = line.split_whitespace();
        if line.trim().is_empty() {
            paragraphs.push(String::new());
        }
        if let Some(paragraph) = paragraphs.last_mut() {
            for word in words {
                if !paragraph.is_empty() {
                    paragraph.push(' ');
                }
                paragraph.push_str(word);
            }
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}
