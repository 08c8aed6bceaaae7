//! A story as it is told: given, when, then, each statement with whether it holds.

use words::Words;

use super::file::{Scenario, Start};
use super::finding::Finding;
use super::play::{Outcome, Told};
use crate::paper::{Paper, wrap};

/// Where the words begin: behind `When`, `Then` and their like.
const INDENT: usize = 9;

/// The story and what came of it.
pub fn tell(scenario: &Scenario, outcome: &Outcome, paper: &Paper) -> String {
    let mut telling = Telling { paper, text: String::new(), last: String::new() };
    telling.line(&paper.bold(&scenario.title));
    for line in wrap(&scenario.story.split_whitespace().collect::<Vec<_>>().join(" "), paper.width.min(100)) {
        telling.line(&line);
    }
    if let Some(rests_on) = &scenario.rests_on {
        let told = paper.words.with("command-rests-on", &[("source", rests_on.into())]);
        telling.line(&paper.quiet(&told));
    }
    telling.line("");
    for told in &outcome.told {
        telling.told(told);
    }
    telling.text
}

struct Telling<'a> {
    paper: &'a Paper,
    text: String,
    last: String,
}

impl Telling<'_> {
    fn words(&self) -> &Words {
        &self.paper.words
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn told(&mut self, told: &Told) {
        match told {
            Told::Start(start) => {
                let start = self.start(start);
                self.step("command-given", &start);
            }
            Told::Given(act) => self.step("command-given", act),
            Told::When(act, findings) => {
                self.step("command-when", act);
                self.findings(findings);
            }
            Told::Then(says, place, findings) => {
                let key = if findings.is_empty() { "command-holds" } else { "command-does-not-hold" };
                let verdict = self.words().say(key);
                self.step("command-then", &format!("{says}: {verdict}"));
                if !findings.is_empty() {
                    self.indented(&self.words().with("command-stated-at", &[("place", place.into())]));
                }
                self.findings(findings);
            }
            Told::Twin(says) => {
                self.last.clear();
                self.step("command-twin", says);
            }
            Told::Same(place) => {
                let same = self.words().with("command-twin-same", &[("place", place.into())]);
                self.indented(&same);
            }
        }
    }

    fn start(&self, start: &Start) -> String {
        let words = self.words();
        let Some(pack) = &start.pack else { return words.say("command-empty-record") };
        let mut told = words.with("command-pack-record", &[("pack", pack.into())]);
        if let Some(only) = &start.only {
            told = format!("{told}, {}", words.with("command-pack-only", &[("source", only.into())]));
        }
        if !start.without.is_empty() {
            let names = start.without.join(", ");
            told = format!("{told}, {}", words.with("command-pack-without", &[("overlay", names.into())]));
        }
        told
    }

    /// One step behind its word; the word stands only before the first of several.
    fn step(&mut self, key: &str, text: &str) {
        let word = if self.last == key { String::new() } else { self.words().capitalised(key) };
        key.clone_into(&mut self.last);
        let lines = wrap(text, self.paper.width.min(110).saturating_sub(INDENT));
        for (number, line) in lines.iter().enumerate() {
            let word = if number == 0 { word.as_str() } else { "" };
            self.line(&format!("{word:<INDENT$}{line}"));
        }
    }

    fn findings(&mut self, findings: &[Finding]) {
        for finding in findings {
            let (expected, found) = (self.words().say("command-expected"), self.words().say("command-found"));
            self.indented(&format!("{expected}: {}", finding.expected));
            self.indented(&format!("{found}: {}", finding.found));
        }
    }

    fn indented(&mut self, text: &str) {
        let blanks = " ".repeat(INDENT + 2);
        for part in text.lines() {
            for line in wrap(part, self.paper.width.max(60).saturating_sub(blanks.len())) {
                self.line(&format!("{blanks}{line}"));
            }
        }
    }
}
