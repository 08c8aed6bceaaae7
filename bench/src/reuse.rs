//! Passages reused: a thousand planted ones found again, ours beside the peer's.

mod growth;
mod passim;
mod planted;
mod score;

use std::path::Path;
use std::time::Instant;

use forum::id::Id;
use trace::{Corpus, Fidelity, Passage, Reuse};

use crate::{Outcome, process};
use planted::{Half, LENGTHS, Planted, RATES};
use score::{Pair, Scores};

/// The settings of the peer that are measured: as it comes, and the best that was found.
const SETTINGS: &[&str] = &["", "-n 15 -m 2 -a 20"];

/// What was asked for.
pub fn run(arguments: &[&str]) -> Outcome {
    match arguments {
        [] => measure(None),
        ["--passim", folder] => measure(Some(Path::new(folder))),
        ["growth", paragraphs] => growth::measure(paragraphs.parse()?),
        _ => Err("expected `reuse [--passim FOLDER]` or `reuse growth PARAGRAPHS`".into()),
    }
}

/// Measures ours, and the peer where a folder for it is given.
fn measure(peer: Option<&Path>) -> Outcome {
    let planted = planted::make()?;
    println!("{} paragraphs, {} passages planted", planted.paragraphs.len(), planted.plants.len());
    let corpus = corpus(&planted)?;
    let began = Instant::now();
    let reuse = Reuse::of(&corpus);
    let traced = began.elapsed();
    let pairs = ours(&planted, &reuse, &corpus);
    let memory = process::peak_memory(std::process::id())?;
    println!(
        "\nours: {:.3} s, listed after {:.3} s, {memory:.0} MiB",
        traced.as_secs_f64(),
        began.elapsed().as_secs_f64()
    );
    show(&score::score(&planted, &pairs));
    for settings in SETTINGS.iter().filter(|_| peer.is_some()) {
        let words: Vec<&str> = settings.split_whitespace().collect();
        let run = passim::run(peer.unwrap_or(Path::new(".")), &planted, &words)?;
        let times = run.took.as_secs_f64() / traced.as_secs_f64();
        println!(
            "\npassim {settings}: {:.1} s ({times:.0} times ours), {:.0} MiB",
            run.took.as_secs_f64(),
            run.memory
        );
        show(&score::score(&planted, &run.pairs));
    }
    Ok(())
}

/// All sources are one text and all hosts another, so that only what was planted is there to be found.
fn corpus(planted: &Planted) -> Outcome<Corpus> {
    let passages = planted.paragraphs.iter().zip(0..).map(|(paragraph, order)| {
        let text = if paragraph.half == Half::Source { "source" } else { "host" };
        passage(text, order, &paragraph.words)
    });
    passages.collect()
}

fn passage(text: &str, order: i64, words: &str) -> Outcome<Passage> {
    let id = |kind: &str, name: &str| Id::within("made", &format!("{kind}/{name}"));
    Ok(Passage {
        wording: id("wording", &order.to_string())?,
        provision: id("provision", &order.to_string())?,
        version: id("version", text)?,
        text: id("text", text)?,
        address: "".into(),
        language: "en".into(),
        authentic: true,
        fidelity: Fidelity::Verbatim,
        order,
        words: words.into(),
        overlay: None,
    })
}

fn ours(planted: &Planted, reuse: &Reuse, corpus: &Corpus) -> Vec<Pair> {
    let source = |place: usize| planted.paragraphs.get(place).is_some_and(|one| one.half == Half::Source);
    let pairs = reuse.all(corpus).map(|reused| {
        let (one, other) =
            ((reused.one.passage, reused.one.words), (reused.other.passage, reused.other.words));
        if source(one.0) { Pair { source: one, host: other } } else { Pair { source: other, host: one } }
    });
    pairs.collect()
}

fn show(scores: &Scores) {
    for (name, of) in [
        ("recall", (|figures| figures.recall) as fn(score::Figures) -> score::Share),
        ("precision, pairs", |figures| figures.pairs),
        ("precision, bytes", |figures| figures.bytes),
    ] {
        println!(
            "{name:<20}{:>8.1} of all {}; by edits (%):",
            of(scores.all).percent(),
            of(scores.all).whole
        );
        print!("{:<20}", "words");
        RATES.iter().for_each(|rate| print!("{rate:>8}"));
        println!();
        for (length, cells) in LENGTHS.iter().zip(&scores.cells) {
            print!("{:<20}", if *length == 0 { "whole".to_owned() } else { length.to_string() });
            cells.iter().for_each(|cell| print!("{:>8.1}", of(*cell).percent()));
            println!();
        }
    }
}
