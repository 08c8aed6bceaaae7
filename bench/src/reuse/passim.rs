//! The peer: passim 2 in pairwise mode, as `bench/peers/passim` sets it up and runs it.

use std::collections::HashMap;
use std::fs;
use std::io::Write as _;
use std::ops::Range;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use super::planted::{Half, Planted};
use super::score::Pair;
use crate::Outcome;

/// Paragraphs with bytes of each.
type Stretches = Vec<(usize, Range<usize>)>;

/// What it reported and used.
pub struct Run {
    /// What it reported.
    pub pairs: Vec<Pair>,
    /// From start to the last aligned pair written.
    pub took: Duration,
    /// The largest memory of all its processes together, in MiB.
    pub memory: f64,
}

/// The paragraphs of a document, with the characters at which they begin.
struct Document {
    paragraphs: Vec<(usize, usize)>,
    text: String,
}

/// Runs it on planted paragraphs with settings of its own. Its documents are resolutions.
pub fn run(folder: &Path, planted: &Planted, settings: &[&str]) -> Outcome<Run> {
    let documents = documents(planted);
    let input = folder.join("planted.json");
    let mut file = std::io::BufWriter::new(fs::File::create(&input)?);
    for ((half, resolution), document) in &documents {
        let series = if *half == Half::Source { "source" } else { "host" };
        let line = serde_json::json!({"id": format!("{series}-{resolution}"), "series": series, "text": document.text});
        writeln!(file, "{line}")?;
    }
    file.into_inner()?.sync_all()?;
    let output = folder.join("out");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/passim");
    let ran = Command::new(script).arg(folder).arg(&input).arg(&output).args(settings).output()?;
    if !ran.status.success() {
        return Err(format!("the peer failed: {}", String::from_utf8_lossy(&ran.stderr)).into());
    }
    let said = String::from_utf8(ran.stdout)?;
    let mut numbers = said.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
    let (Some(seconds), Some(memory)) = (numbers.next(), numbers.next()) else {
        return Err(format!("expected seconds and MiB from the peer, read `{said}`").into());
    };
    let pairs = pairs(&output.join("align.json"), planted, &documents)?;
    Ok(Run { pairs, took: Duration::from_secs_f64(seconds), memory })
}

fn documents(planted: &Planted) -> Vec<((Half, u64), Document)> {
    let mut documents: Vec<((Half, u64), Document)> = Vec::new();
    for (place, paragraph) in planted.paragraphs.iter().enumerate() {
        let name = (paragraph.half, paragraph.resolution);
        if documents.last().is_none_or(|(last, _)| *last != name) {
            documents.push((name, Document { paragraphs: Vec::new(), text: String::new() }));
        }
        let Some((_, document)) = documents.last_mut() else { continue };
        document.paragraphs.push((document.text.chars().count(), place));
        document.text.push_str(&paragraph.words);
        document.text.push_str("\n\n");
    }
    documents
}

fn pairs(folder: &Path, planted: &Planted, documents: &[((Half, u64), Document)]) -> Outcome<Vec<Pair>> {
    let named: HashMap<String, &Document> = documents
        .iter()
        .map(|((half, number), document)| {
            let series = if *half == Half::Source { "source" } else { "host" };
            (format!("{series}-{number}"), document)
        })
        .collect();
    let mut pairs = Vec::new();
    for part in fs::read_dir(folder)? {
        let part = part?.path();
        if part.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        for line in fs::read_to_string(part)?.lines() {
            let value: Value = serde_json::from_str(line)?;
            let side = |suffix: &str| -> Option<(bool, Stretches)> {
                let id = value.get(format!("id{suffix}"))?.as_str()?;
                let number =
                    |name: &str| value.get(format!("{name}{suffix}"))?.as_u64().map(|at| at as usize);
                let stretches = stretches(planted, named.get(id)?, number("begin")?..number("end")?);
                Some((id.starts_with("source"), stretches))
            };
            let (Some(one), Some(two)) = (side(""), side("2")) else {
                return Err(format!("expected ids and places in `{line}`").into());
            };
            let (source, host) = if one.0 { (one.1, two.1) } else { (two.1, one.1) };
            // A pair that runs over the end of a paragraph is one pair: that of the paragraphs it lies in most.
            let most = |stretches: Vec<(usize, Range<usize>)>| {
                stretches.into_iter().max_by_key(|(_, bytes)| bytes.len())
            };
            if let (Some(source), Some(host)) = (most(source), most(host)) {
                pairs.push(Pair { source, host });
            }
        }
    }
    Ok(pairs)
}

/// Characters of a document as bytes of its paragraphs.
fn stretches(planted: &Planted, document: &Document, characters: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let stretch = |(start, place): &(usize, usize)| {
        let words = &planted.paragraphs.get(*place)?.words;
        let byte =
            |at: usize| words.char_indices().nth(at.saturating_sub(*start)).map_or(words.len(), |(at, _)| at);
        let bytes = byte(characters.start)..byte(characters.end);
        (characters.end > *start && !bytes.is_empty()).then_some((*place, bytes))
    };
    document.paragraphs.iter().filter_map(stretch).collect()
}
