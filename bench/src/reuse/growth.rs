//! How time and memory grow with the corpus, and what one text more costs.

use std::time::Instant;

use trace::{Corpus, Passage, Reuse};

use crate::{Outcome, made, process};

/// Traces a made corpus of so many paragraphs, then adds a text, and takes it away again.
pub fn measure(paragraphs: usize) -> Outcome {
    let mut texts = made::texts(paragraphs)?;
    let last = texts.pop().ok_or("no texts")?;
    let mut passages = Vec::with_capacity(paragraphs);
    for text in &texts {
        for words in &text.paragraphs {
            passages.push(super::passage(&text.name, passages.len() as i64, words)?);
        }
    }
    let count = texts.len();
    drop(texts);
    let corpus: Corpus = passages.into_iter().collect();
    let before = process::peak_memory(std::process::id())?;
    let began = Instant::now();
    let mut reuse = Reuse::of(&corpus);
    let full = began.elapsed().as_secs_f64();
    let memory = process::peak_memory(std::process::id())? - before;
    println!("{} paragraphs of {count} texts: {full:.2} s, {memory:.0} MiB", corpus.passages().len());
    println!("stretches between different wordings        {:>12}", reuse.stretches());
    println!(
        "a million of them                           {:>12.2} s",
        full * 1e6 / reuse.stretches().max(1) as f64
    );

    for what in ["kin of one passage, nothing known before", "kin of a second passage"] {
        let began = Instant::now();
        let passage = corpus.passages().len() / if what.contains("second") { 3 } else { 2 };
        let found = corpus.kin(&[passage]).first().map_or(0, Vec::len);
        println!("{what:<44}{:>12.3} s, {found} stretches", began.elapsed().as_secs_f64());
    }
    let page: Vec<usize> = (0..60.min(corpus.passages().len())).collect();
    let began = Instant::now();
    let found: usize = corpus.kin(&page).iter().map(Vec::len).sum();
    println!(
        "{:<44}{:>12.3} s, {found} stretches",
        "kin of 60 passages at once",
        began.elapsed().as_secs_f64()
    );

    let mut more: Vec<Passage> = corpus.passages().to_vec();
    for words in &last.paragraphs {
        more.push(super::passage(&last.name, more.len() as i64, words)?);
    }
    let more: Corpus = more.into_iter().collect();
    for (what, corpus) in [("one text more", &more), ("the text gone again", &corpus)] {
        let began = Instant::now();
        reuse.follow(corpus);
        let took = began.elapsed().as_secs_f64();
        println!("{what:<44}{took:>12.3} s, a {:.0}th; {} stretches", full / took, reuse.stretches());
    }
    Ok(())
}
