//! Search beside its peers: the same passages, cut into the same words, the same questions, the same counts.
//!
//! `cargo run --release --manifest-path bench/search/Cargo.toml -- [PROVISIONS] [PEER,...]` measures on the resolutions beside
//! the checkout or on so many provisions made from them, beside all peers or those named (`tantivy`, `fts5`, `postgres`).

mod asks;
mod fts5;
mod ours;
mod postgres;
mod tantivy;

use std::time::{Duration, Instant};

use asks::Ask;
use trace::token::{self, LineEnd, Stems};

/// Whatever went wrong, in words.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A passage as every engine gets it: its folded words, and their stems.
pub struct Cut {
    /// Words with a space between.
    pub words: String,
    /// Stems with a space between.
    pub stems: String,
}

/// Something that answers.
pub trait Engine {
    /// What it is called.
    fn name(&self) -> String;
    /// Bytes held, in memory or on disk.
    fn size(&self) -> Outcome<u64>;
    /// How many passages match; the best ten are fetched as well. Nothing where it cannot be asked so.
    fn answer(&mut self, ask: &Ask) -> Outcome<Option<usize>>;
}

/// No engine is asked longer than this about one kind of question.
const PATIENCE: Duration = Duration::from_secs(30);

fn main() -> Outcome {
    let mut arguments = std::env::args().skip(1);
    let many: usize = arguments.next().map_or(Ok(0), |many| many.parse())?;
    let peers = arguments.next().unwrap_or_else(|| "tantivy,fts5,postgres".into());
    let paragraphs = made::paragraphs()?;
    let many = if many == 0 { paragraphs.len() } else { many };
    let passages: Vec<String> = made::provisions(&paragraphs, many).collect();
    let asks = asks::all(&paragraphs);
    println!("{} passages, {} questions", passages.len(), asks.len());

    let started = Instant::now();
    let ours = ours::Ours::of(&passages);
    let mut engines: Vec<(Box<dyn Engine>, Duration)> = vec![(Box::new(ours), started.elapsed())];
    let cut = cut(&passages);
    for peer in peers.split(',') {
        let started = Instant::now();
        let engine: Box<dyn Engine> = match peer {
            "tantivy" => Box::new(tantivy::Tantivy::of(&cut)?),
            "fts5" => Box::new(fts5::Fts5::of(&cut)?),
            "postgres" => Box::new(postgres::Postgres::of(&cut)?),
            "" => continue,
            other => return Err(format!("expected tantivy, fts5 or postgres, not `{other}`").into()),
        };
        engines.push((engine, started.elapsed()));
    }
    for (engine, took) in &engines {
        println!(
            "{}: indexed in {:.2} s, {:.1} MiB",
            engine.name(),
            took.as_secs_f64(),
            engine.size()? as f64 / 1048576.0
        );
    }
    println!("\nmilliseconds, median / 99 of 100 of all askings of a kind");
    let rounds = if many > 100_000 { 3 } else { 10 };
    for kind in asks::KINDS {
        let of_kind: Vec<&Ask> = asks.iter().filter(|ask| ask.kind == kind).collect();
        let mut counts: Vec<Option<usize>> = vec![None; of_kind.len()];
        let mut line = format!("{kind:24}");
        for (engine, _) in &mut engines {
            line += &format!(" | {}", measured(engine.as_mut(), &of_kind, rounds, &mut counts)?);
        }
        println!("{line}");
    }
    Ok(())
}

/// Asks everything of a kind, warm, several times over; counts must be those of the engine before.
fn measured(
    engine: &mut dyn Engine,
    asks: &[&Ask],
    rounds: usize,
    counts: &mut [Option<usize>],
) -> Outcome<String> {
    let started = Instant::now();
    let mut took: Vec<Duration> = Vec::new();
    let mut asked = 0;
    for (ask, known) in asks.iter().zip(counts) {
        if started.elapsed() > PATIENCE {
            break;
        }
        let Some(count) = engine.answer(ask)? else { return Ok(format!("{}: -", engine.name())) };
        asked += 1;
        match known {
            Some(known) if *known != count => {
                eprintln!("{} finds {count} for {}, others {known}", engine.name(), ask.ours());
            }
            _ => *known = Some(count),
        }
        for _ in 0..rounds {
            let started = Instant::now();
            std::hint::black_box(engine.answer(ask)?);
            took.push(started.elapsed());
        }
    }
    took.sort_unstable();
    let at = |share: usize| {
        took.get((took.len() * share / 100).min(took.len().saturating_sub(1)))
            .map_or(0.0, |t| t.as_secs_f64() * 1e3)
    };
    let part = if asked < asks.len() { format!(" ({asked} of {})", asks.len()) } else { String::new() };
    Ok(format!("{}: {:.3} / {:.3}{part}", engine.name(), at(50), at(99)))
}

fn cut(passages: &[String]) -> Vec<Cut> {
    let stems = Stems::of("en");
    let one = |passage: &String| {
        let (mut words, mut stemmed, mut stem) = (Vec::new(), Vec::new(), String::new());
        token::each(passage, LineEnd::Joins, &mut |word| {
            // A sign that some engine would cut at is no part of a word for any of them here.
            words.push(word.folded.replace('\'', "zz"));
            stems.stem(word.folded, &mut stem);
            stemmed.push(stem.replace('\'', "zz"));
        });
        Cut { words: words.join(" "), stems: stemmed.join(" ") }
    };
    passages.iter().map(one).collect()
}
