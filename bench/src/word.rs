//! Word files read, beside pandoc: how fast, and on how many paragraphs and numbers both agree.

mod flat;
mod pandoc;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use text::{Block, Document, Run, docx};

use self::flat::Line;
use crate::Outcome;

/// How many paragraphs the large file has.
const LARGE: usize = 2_000;

/// Reads every `.docx` of a folder, and one large file, with ours and with pandoc.
pub fn measure(folder: &Path) -> Outcome {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("docx")));
    files.sort();
    let mut tally = Tally::default();
    for file in &files {
        tally.file(file)?;
    }
    tally.print(files.len());
    large()
}

/// What was measured over all files.
#[derive(Default)]
struct Tally {
    ours: Vec<Duration>,
    theirs: Vec<Duration>,
    refused: [usize; 2],
    /// Paragraphs: of ours, of pandoc's, in both.
    paragraphs: [usize; 3],
    /// Words: of ours, of pandoc's, in both.
    words: [usize; 3],
    /// Numbers and marks before paragraphs that both have: both say the same, both differ, ours alone, pandoc's alone.
    numbers: [usize; 4],
}

impl Tally {
    fn file(&mut self, file: &Path) -> Outcome {
        let (time, read) = ours(file)?;
        self.ours.push(time);
        let (time, written) = pandoc::run(file)?;
        self.theirs.push(time);
        let shown = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Err(error) = &read {
            self.refused[0] += 1;
            println!("ours refuses {}: {error}", shown(file));
        }
        if written.is_none() {
            self.refused[1] += 1;
            println!("pandoc refuses {}", shown(file));
        }
        if let (Ok(document), Some(written)) = (read, written) {
            self.compare(&flat::lines(&document), &pandoc::lines(&written)?);
        }
        Ok(())
    }

    fn compare(&mut self, ours: &[Line], theirs: &[Line]) {
        let mut left: HashMap<&str, Vec<&str>> = HashMap::new();
        for line in theirs {
            left.entry(&line.words).or_default().push(&line.number);
        }
        left.values_mut().for_each(|numbers| numbers.reverse());
        let mut both = 0;
        for line in ours {
            let Some(number) = left.get_mut(line.words.as_str()).and_then(Vec::pop) else { continue };
            both += 1;
            match (line.number.as_str(), number) {
                ("", "") => {}
                ("", _) => self.numbers[3] += 1,
                (_, "") => self.numbers[2] += 1,
                (own, other) if flat::is_same(own, other) => self.numbers[0] += 1,
                _ => self.numbers[1] += 1,
            }
        }
        add(&mut self.paragraphs, [ours.len(), theirs.len(), both]);
        let (own, other) = (words(ours), words(theirs));
        let shared = own.iter().map(|(word, many)| *many.min(other.get(word).unwrap_or(&0))).sum();
        add(&mut self.words, [own.values().sum(), other.values().sum(), shared]);
    }

    fn print(&mut self, files: usize) {
        println!("{files} files; refused: {} by ours, {} by pandoc", self.refused[0], self.refused[1]);
        for (name, times) in [("ours", &mut self.ours), ("pandoc, a process each", &mut self.theirs)] {
            times.sort();
            let total: Duration = times.iter().sum();
            let median = times.get(times.len() / 2).copied().unwrap_or_default();
            println!("{name}: {:.1} ms in all, median {:.2} ms", milliseconds(total), milliseconds(median));
        }
        let [own, other, both] = self.paragraphs;
        println!("paragraphs: {own} ours, {other} pandoc's, {both} the same");
        let [own, other, both] = self.words;
        println!("words: {own} ours, {other} pandoc's, {both} in both");
        let [same, differ, own, other] = self.numbers;
        println!("numbers: {same} the same, {differ} differ, {own} in ours alone, {other} in pandoc's alone");
    }
}

fn add(sums: &mut [usize; 3], more: [usize; 3]) {
    sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

fn words(lines: &[Line]) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for word in lines.iter().flat_map(|line| line.words.split(' ')) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// The best of five readings, the file read from the disk each time.
fn ours(file: &Path) -> Outcome<(Duration, Result<Document, text::ReadError>)> {
    let mut best: Option<(Duration, _)> = None;
    for _ in 0..5 {
        let start = Instant::now();
        let read = docx::read(&fs::read(file)?);
        let time = start.elapsed();
        if best.as_ref().is_none_or(|(known, _)| time < *known) {
            best = Some((time, read.map(|read| read.document)));
        }
    }
    best.ok_or_else(|| "no reading".into())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// One file so large that the start of a process does not decide.
fn large() -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("large.docx");
    let bytes = docx::write(&long())?;
    fs::write(&file, &bytes)?;
    let (time, read) = ours(&file)?;
    let paragraphs = read?.blocks.len();
    let mut theirs = Vec::new();
    for _ in 0..5 {
        theirs.push(pandoc::run(&file)?.0);
    }
    let best = theirs.into_iter().min().unwrap_or_default();
    println!(
        "one file of {paragraphs} numbered paragraphs, {} kB: ours {:.1} ms, pandoc {:.0} ms",
        bytes.len() / 1000,
        milliseconds(time),
        milliseconds(best)
    );
    Ok(())
}

/// Numbered paragraphs of some forty words each, with words in italics.
fn long() -> Document {
    let mut document = Document::new("A long declaration", "en");
    let clause = "the Parties shall exchange forecasts of low water and of floods before the first day of each month, ";
    document.blocks = (1..=LARGE)
        .map(|number| {
            let runs = [
                Run::new(format!("Paragraph {number}: {clause}")),
                Run::new("taking note ").italic(),
                Run::new(clause),
            ];
            Block::paragraph(runs).numbered(format!("{number}."), 0)
        })
        .collect();
    document
}
