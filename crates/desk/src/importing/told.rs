//! The report of an import as an answer, in a language: before recording and after it, for every face alike.

use views::{Cell, Column, Part, Section, Sheet, Tone};
use words::Words as Speech;

use super::folder::Unread;
use super::lines::{Line, LineKind, Words};
use super::plan::{Plan, Reading, Suspicious, Tracked};
use super::reading;

/// The most rows of one table; the rest is counted.
const SHOWN: usize = 500;

/// The report of one file. `recorded` tells whether it is told before or after.
#[must_use]
pub fn told(plan: &Plan, recorded: bool, speech: &Speech) -> Sheet {
    let teller = Teller { speech, recorded };
    let mut sheet = Sheet { view: "import", title: speech.say("import-title"), ..Sheet::default() };
    sheet.answer = teller.answer(plan);
    sheet.notes =
        plan.readings.iter().skip(1).map(|reading| Cell::text(teller.reading(plan, reading))).collect();
    sheet
        .sections
        .extend(plan.readings.iter().filter(|reading| !reading.same).map(|reading| teller.lines(reading)));
    sheet.sections.extend([
        teller.suspects(&plan.suspects),
        teller.tracked("tracked", &plan.tracked),
        teller.tracked("comments", &plan.comments),
        teller.pairs("remarks", &["place", "remark"], &plan.remarks),
        teller.unattached(plan),
    ]);
    sheet.sections.retain(|section| !section.rows.is_empty() || !section.lines.is_empty());
    sheet
}

/// The report of a folder.
#[must_use]
pub fn told_of_many(plans: &[Plan], unread: &[Unread], recorded: bool, speech: &Speech) -> Sheet {
    let teller = Teller { speech, recorded };
    let mut sheet = Sheet { view: "import", title: speech.say("import-title"), ..Sheet::default() };
    sheet.answer = teller.answer_of_many(plans, unread);
    let mut section = teller.table("files", &["file", "text", "version", "language", "outcome"]);
    for plan in plans.iter().take(SHOWN) {
        for reading in &plan.readings {
            let text = plan.text.as_ref();
            section.push(
                text.map(|text| text.id.clone()),
                vec![
                    Cell::text(plan.file.as_str()),
                    text.map(|text| Cell::text(text.title.as_str())).unwrap_or_default(),
                    Cell::text(reading.version.label.as_str()),
                    Cell::text(teller.language(&reading.language)),
                    Cell::text(teller.counted(reading)),
                ],
            );
        }
    }
    if plans.len() > SHOWN {
        section.lines.push(teller.more(plans.len() - SHOWN));
    }
    sheet.sections.push(section);
    let remarks = |plan: &Plan| {
        let file = plan.file.clone();
        let remark = move |(place, what): &(String, String)| (file.clone(), format!("{place}: {what}"));
        plan.remarks.iter().map(remark).collect::<Vec<_>>()
    };
    let remarks: Vec<(String, String)> = plans.iter().flat_map(remarks).collect();
    sheet.sections.push(teller.pairs("remarks", &["file", "remark"], &remarks));
    let unread: Vec<(String, String)> =
        unread.iter().map(|unread| (unread.file.clone(), unread.why.clone())).collect();
    sheet.sections.push(teller.pairs("unread", &["file", "reason"], &unread));
    sheet.sections.retain(|section| !section.rows.is_empty());
    sheet
}

/// What was read from an original: its tracked changes and comments with who made them and when, as the file says it, and
/// what the reader left out. Read anew from the bytes, since the record keeps no person's name; for the desk alone.
#[must_use]
pub fn told_of_original(name: &str, bytes: &[u8], speech: &Speech) -> Vec<Section> {
    let Ok(read) = text::read(name, bytes) else { return Vec::new() };
    let teller = Teller { speech, recorded: true };
    let remarks: Vec<(String, String)> =
        read.remarks.iter().map(|remark| (remark.place.clone(), remark.what.clone())).collect();
    let mut sections = vec![
        teller.tracked("tracked", &reading::tracked(&read.document)),
        teller.tracked("comments", &reading::comments(&read.document)),
        teller.suspects(&reading::suspects(&read.document)),
        teller.pairs("remarks", &["place", "remark"], &remarks),
    ];
    sections.retain(|section| !section.rows.is_empty());
    sections
}

struct Teller<'a> {
    speech: &'a Speech,
    recorded: bool,
}

impl Teller<'_> {
    fn answer(&self, plan: &Plan) -> String {
        match plan.readings.first() {
            Some(reading) => self.reading(plan, reading),
            None => self.speech.with("import-not-ready", &[("file", plan.file.as_str().into())]),
        }
    }

    /// What becomes of the file as one version in one language.
    fn reading(&self, plan: &Plan, reading: &Reading) -> String {
        let title = plan.text.as_ref().map_or("", |text| text.title.as_str());
        let language = self.language(&reading.language);
        let counted = self.counted(reading);
        let args = [
            ("file", plan.file.as_str().into()),
            ("text", title.into()),
            ("version", reading.version.label.as_str().into()),
            ("language", language.as_str().into()),
            ("counted", counted.as_str().into()),
        ];
        let begun = plan.text.as_ref().is_some_and(|text| text.new);
        let key = match (reading.same, self.recorded, begun) {
            (true, ..) => "import-nothing",
            (_, true, true) => "import-did-begin",
            (_, true, false) => "import-did",
            (_, false, true) => "import-would-begin",
            (_, false, false) => "import-would",
        };
        self.speech.with(key, &args)
    }

    fn answer_of_many(&self, plans: &[Plan], unread: &[Unread]) -> String {
        let readings = || plans.iter().flat_map(|plan| &plan.readings);
        let changing = plans.iter().filter(|plan| !plan.items.is_empty()).count();
        let lines = readings().flat_map(|reading| &reading.lines);
        let provisions = lines.filter(|line| line.kind != LineKind::Deleted).count();
        let same = plans.iter().filter(|plan| plan.changes_nothing()).count();
        let key = match (changing, self.recorded) {
            (0, _) => "import-nothing-many",
            (_, true) => "import-did-many",
            (_, false) => "import-would-many",
        };
        let args = [("files", changing.into()), ("provisions", provisions.into())];
        let mut told = vec![self.speech.with(key, &args)];
        for (key, count) in [("import-same-many", same), ("import-unread-many", unread.len())] {
            if count > 0 {
                told.push(self.speech.with(key, &[("count", count.into())]));
            }
        }
        told.join(" ")
    }

    /// How many provisions something became of: "12 kept, 1 edited".
    fn counted(&self, reading: &Reading) -> String {
        if reading.same {
            return self.speech.say("import-same");
        }
        let count = |kind: &LineKind| {
            let count = reading.lines.iter().filter(|line| line.kind == *kind).count();
            let key = format!("import-count-{}", kind.word());
            (count > 0).then(|| self.speech.with(&key, &[("count", count.into())]))
        };
        LineKind::ALL.iter().filter_map(count).collect::<Vec<_>>().join(", ")
    }

    fn language(&self, tag: &str) -> String {
        let key = format!("language-{}", tag.to_lowercase());
        let said = self.speech.say(&key);
        if said == key { tag.to_owned() } else { said }
    }

    /// What became of each provision that did not simply stay.
    fn lines(&self, reading: &Reading) -> Section {
        let mut section = self.table("provisions", &["change", "address", "before", "words"]);
        section.lead = match &reading.against {
            Some((version, tag)) => {
                let language = self.language(tag);
                let args = [("version", version.as_str().into()), ("language", language.as_str().into())];
                let key = if *tag == reading.language { "import-against" } else { "import-aligned-with" };
                self.speech.with(key, &args)
            }
            None => String::new(),
        };
        let renumbered = |line: &&Line| line.before.first() != Some(&line.address);
        let told = reading.lines.iter().filter(|line| line.kind != LineKind::Kept || renumbered(line));
        let told: Vec<&Line> = told.collect();
        for line in told.iter().take(SHOWN) {
            let kind = if line.kind == LineKind::Kept { "renumbered" } else { line.kind.word() };
            let words = line.words.iter().map(|words| piece(words, &reading.language, self.speech)).collect();
            section.push(
                Some(line.provision.clone()),
                vec![
                    Cell::one(Part::text(self.speech.say(&format!("import-{kind}"))).value(kind)),
                    Cell::text(line.address.as_str()),
                    Cell::text(line.before.join(", ")),
                    Cell { parts: words, stacked: false },
                ],
            );
        }
        if told.len() > SHOWN {
            section.lines.push(self.more(told.len() - SHOWN));
        }
        section
    }

    fn suspects(&self, all: &[Suspicious]) -> Section {
        let mut section = self.table("suspects", &["place", "shown", "remark"]);
        for one in all.iter().take(SHOWN) {
            let shown = Part::text(one.word.as_str()).tone(Tone::Contested);
            let times = (one.count > 1)
                .then(|| Part::quiet(self.speech.with("import-times", &[("count", one.count.into())])));
            let what = [Part::text(one.name.as_str()), Part::text(one.what.as_str())];
            section.push(
                None,
                vec![
                    Cell::text(one.place.as_str()),
                    Cell::one(shown),
                    Cell::stack(what.into_iter().chain(times).collect()),
                ],
            );
        }
        if all.len() > SHOWN {
            section.lines.push(self.more(all.len() - SHOWN));
        }
        section
    }

    fn tracked(&self, name: &'static str, all: &[Tracked]) -> Section {
        tracked(name, all, self.speech)
    }

    fn pairs(&self, name: &'static str, columns: &[&'static str], pairs: &[(String, String)]) -> Section {
        let mut section = self.table(name, columns);
        for (one, other) in pairs.iter().take(SHOWN) {
            section.push(None, vec![Cell::text(one.as_str()), Cell::text(other.as_str())]);
        }
        if pairs.len() > SHOWN {
            section.lines.push(self.more(pairs.len() - SHOWN));
        }
        section
    }

    fn unattached(&self, plan: &Plan) -> Section {
        let mut section = self.table("unattached", &["provision", "known"]);
        for (id, known) in plan.readings.iter().flat_map(|reading| &reading.unattached).take(SHOWN) {
            section.push(Some(id.clone()), vec![Cell::text(id.short()), Cell::text(known.as_str())]);
        }
        section
    }

    fn table(&self, name: &'static str, columns: &[&'static str]) -> Section {
        table(name, columns, self.speech)
    }

    fn more(&self, count: usize) -> Cell {
        Cell::text(self.speech.with("import-more", &[("count", count.into())]))
    }
}

/// Tracked changes or comments as a table, with who made them and when, as the file says it: for the desk alone.
pub(super) fn tracked(name: &'static str, all: &[Tracked], speech: &Speech) -> Section {
    let mut section = table(name, &["change", "author", "date", "words"], speech);
    for one in all.iter().take(SHOWN) {
        let tone = match one.kind {
            "inserted" => Tone::In,
            "deleted" => Tone::Out,
            _ => Tone::Plain,
        };
        section.push(
            None,
            vec![
                Cell::one(Part::text(speech.say(word(one.kind))).value(one.kind)),
                Cell::text(one.author.as_str()),
                Cell::one(Part::text(speech.instant(&one.date)).value(one.date.as_str())),
                Cell::one(Part::text(one.words.as_str()).tone(tone)),
            ],
        );
    }
    if all.len() > SHOWN {
        section.lines.push(Cell::text(speech.with("import-more", &[("count", (all.len() - SHOWN).into())])));
    }
    section
}

fn word(kind: &str) -> &'static str {
    match kind {
        "inserted" => "import-inserted",
        "deleted" => "import-deleted-there",
        _ => "import-comment",
    }
}

fn table(name: &'static str, columns: &[&'static str], speech: &Speech) -> Section {
    let column = |name: &&'static str| Column::new(name, speech.say(&format!("import-column-{name}")));
    Section::table(name, speech.say(&format!("import-section-{name}")), columns.iter().map(column).collect())
}

/// A piece of the words, marked where it went out or came in.
fn piece(words: &Words, language: &str, speech: &Speech) -> Part {
    let tone = match words.kind {
        "out" => Tone::Out,
        "in" => Tone::In,
        _ => Tone::Said,
    };
    let mut part = Part::text(words.text.as_str()).tone(tone).joined();
    part.language = (language != speech.language()).then(|| language.to_owned());
    part
}
