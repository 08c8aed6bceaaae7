//! A document as a lawyer sees it: titles, headings, provisions. Nothing of its body is left out and nothing told twice.

use std::collections::HashMap;

use super::address::{self, Draft, Group};
use super::conventions::{Conventions, Nature};
use super::line::{self, Kind};
use super::mark::{Mark, Shape};
use super::numbering::Numbering;
use super::part::{Numbered, Parts};
use super::{Heading, Outline, Provision};
use crate::Document;

/// The outline of a document.
pub(super) fn of(document: &Document, conventions: &Conventions) -> Outline {
    let lines = line::lines(document).into_iter();
    let lines = lines.map(|line| Numbered::of(line, conventions, &document.language)).collect();
    let lines = settle(join(lines));
    let mut starts: Vec<usize> =
        (0..lines.len()).filter(|place| lines.get(*place).is_some_and(Numbered::annexes)).collect();
    starts.insert(0, 0);
    starts.dedup();
    let mut walk = Walk::default();
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(lines.len());
        walk.zone(
            lines.get(*start..end).unwrap_or_default(),
            nth > 0 || lines.first().is_some_and(Numbered::annexes),
        );
    }
    let mut outline = Outline { titles: walk.titles, headings: walk.headings, provisions: Vec::new() };
    outline.provisions = address::all(walk.drafts);
    outline
}

/// A number on a line of its own belongs to the words on the next.
fn join(lines: Vec<Numbered>) -> Vec<Numbered> {
    let mut joined: Vec<Numbered> = Vec::new();
    for line in lines {
        let waits = joined.last().filter(|last| {
            let length: usize =
                last.marks.iter().filter(|(_, typed)| *typed).map(|(mark, _)| mark.length).sum();
            last.line.kind == Kind::Words
                && !last.heading
                && !last.marks.is_empty()
                && length >= last.line.text().len()
        });
        let takes =
            waits.is_some() && line.line.kind == Kind::Words && line.marks.is_empty() && !line.heading;
        match joined.last_mut().filter(|_| takes) {
            Some(last) => {
                last.nature = line.nature;
                last.line.runs.push(crate::Run::new(" "));
                last.line.runs.extend(line.line.runs);
                // The space belongs to the number.
                if let Some((mark, true)) = last.marks.last_mut() {
                    mark.length += 1;
                }
            }
            None => joined.push(line),
        }
    }
    joined
}

/// Numbered lines that read as headings with nothing below them are items of a list.
fn settle(mut lines: Vec<Numbered>) -> Vec<Numbered> {
    let title = |line: &Numbered| line.heading && line.line.kind == Kind::Words && !line.annexes();
    let empty = |place: usize| {
        let line = lines.get(place).filter(|line| title(line) && line.says())?;
        let next = lines.get(place + 1);
        let bare = next.is_none_or(|next| next.annexes() || title(next) && next.follows(line));
        bare.then_some(place)
    };
    let empty: Vec<usize> = (0..lines.len()).filter_map(empty).collect();
    for place in empty {
        if let Some(line) = lines.get_mut(place) {
            line.heading = false;
        }
    }
    lines
}

/// What a paragraph without a number goes on with.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Base {
    Section,
    Number(String),
    Preamble(usize),
    Operative(usize),
    /// A paragraph without a number, whose list follows.
    Loose(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Preamble,
    Body,
    Closing,
}

/// One walk over the lines.
struct Walk {
    titles: Vec<Heading>,
    headings: Vec<Heading>,
    drafts: Vec<Draft>,
    annexes: usize,
    zone: String,
    numbering: Numbering,
    /// What the numbers hang on: `preamble 3`, or nothing; and what a paragraph after them goes on with.
    root: String,
    hung: Base,
    sections: Numbering,
    /// How deep each open heading is, its label and words.
    open: Vec<(u8, String, String, bool)>,
    base: Base,
    stage: Stage,
    nature: Nature,
    tables: usize,
    rows: usize,
    caption: String,
    counted: HashMap<(String, &'static str), usize>,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            titles: Vec::new(),
            headings: Vec::new(),
            drafts: Vec::new(),
            annexes: 0,
            zone: String::new(),
            numbering: Numbering::default(),
            root: String::new(),
            hung: Base::Section,
            sections: Numbering::default(),
            open: Vec::new(),
            base: Base::Section,
            stage: Stage::Body,
            nature: Nature::Declaratory,
            tables: 0,
            rows: 0,
            caption: String::new(),
            counted: HashMap::new(),
        }
    }
}

impl Walk {
    fn zone(&mut self, lines: &[Numbered], annexed: bool) {
        self.enter();
        let body = if annexed { self.annex(lines) } else { lines };
        let parts = Parts::of(body, annexed);
        let titled = !annexed && body.first().is_some_and(|line| line.heading && line.marks.is_empty());
        for (place, line) in body.iter().enumerate() {
            if place == parts.decides.max(parts.begins) && self.stage == Stage::Preamble {
                self.decide();
            }
            let ahead = body.get(place + 1..).unwrap_or_default();
            match line.line.kind {
                Kind::Title => self.title(line),
                Kind::Caption | Kind::Head | Kind::Row => self.table(line),
                Kind::Heading(_) if place == 0 && titled => self.title(line),
                _ if line.heading || self.heads(body, place, &parts) => self.heading(line, ahead),
                _ if place < parts.begins => self.front(line),
                _ if Some(place) == parts.opener => {
                    self.stage = Stage::Preamble;
                    self.push(
                        line,
                        0,
                        String::new(),
                        Group::Opening,
                        "opening".to_owned(),
                        Nature::Preambular,
                    );
                }
                _ => {
                    if place == parts.begins && place < parts.decides {
                        self.stage = Stage::Preamble;
                    }
                    self.paragraph(line, ahead, &parts, body.get(..place).unwrap_or_default());
                }
            }
        }
    }

    fn enter(&mut self) {
        self.numbering.end();
        self.sections.end();
        self.open.clear();
        self.root.clear();
        self.base = Base::Section;
        self.stage = Stage::Body;
        self.nature = Nature::Operative;
        self.tables = 0;
        self.counted.clear();
    }

    fn decide(&mut self) {
        self.stage = Stage::Body;
        self.numbering.end();
        self.root.clear();
        self.base = Base::Section;
    }

    /// The heading of what is annexed, and a title right below it.
    fn annex<'a>(&mut self, lines: &'a [Numbered]) -> &'a [Numbered] {
        self.annexes += 1;
        let Some((first, rest)) = lines.split_first() else { return lines };
        let figure = first.marks.first().map(|(mark, _)| mark.figure.clone()).unwrap_or_default();
        let again = self.drafts.iter().any(|draft| draft.zone == "annex");
        self.zone = match figure.as_str() {
            "" if again => format!("annex {}", self.annexes),
            "" => "annex".to_owned(),
            figure => format!("annex {figure}"),
        };
        let heading = heading_of(first, 1);
        self.open.push((0, String::new(), named(&heading), false));
        self.headings.push(heading);
        rest
    }

    fn title(&mut self, line: &Numbered) {
        self.titles.push(Heading { level: 0, ..heading_of(line, 0) });
    }

    /// What stands before the opener: titles, and what is too long for one.
    fn front(&mut self, line: &Numbered) {
        let title = line.marks.is_empty() && super::mark::short(&line.line.text());
        if title {
            self.titles.push(heading_of(line, 0));
            return;
        }
        let count = self.count("", "front");
        self.push(line, 0, String::new(), Group::Opening, format!("front {count}"), Nature::Declaratory);
    }

    /// Whether a line without a number is a heading: short, no sentence, numbered paragraphs behind it.
    fn heads(&self, lines: &[Numbered], place: usize, parts: &Parts) -> bool {
        let Some(line) =
            lines.get(place).filter(|line| line.line.kind == Kind::Words && line.marks.is_empty())
        else {
            return false;
        };
        let text = line.line.text();
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        let ended = before.is_some_and(|before| {
            before.heading || before.line.ends_with(&['.', ';', ':', ',', '。', '；', '؛', '۔'])
        });
        place > parts.begins
            && place >= parts.decides
            && ended
            && lines.get(place + 1).is_some_and(Numbered::counts)
            && text.split_whitespace().count() <= 10
            && super::mark::short(&text)
            && !line.goes_on()
            && text.trim().chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
    }

    fn heading(&mut self, line: &Numbered, ahead: &[Numbered]) {
        let following: Vec<&Mark> = ahead
            .iter()
            .filter(|next| next.heading)
            .filter_map(|next| Some(&next.marks.first()?.0))
            .collect();
        let mark = line.marks.first().map(|(mark, _)| mark);
        let (depth, label) = match mark {
            Some(mark) if self.sections.take(mark, None, &following) => {
                let way = self.sections.way();
                (way.len(), way.last().map(|step| step.figure.clone()).unwrap_or_default())
            }
            _ => (0, String::new()),
        };
        let level = match line.line.kind {
            Kind::Heading(level) => level.max(1),
            _ if depth > 0 => u8::try_from(depth + 10).unwrap_or(u8::MAX),
            _ => 200,
        };
        let heading = heading_of(line, level);
        while self.open.last().is_some_and(|(open, ..)| *open >= level) {
            self.open.pop();
        }
        let article = mark.is_some_and(|mark| matches!(mark.shape, Shape::Article | Shape::Sign));
        let labelled = !label.is_empty();
        self.open.push((level, label, named(&heading), article));
        self.headings.push(heading);
        self.below_heading(labelled, ahead);
    }

    fn below_heading(&mut self, labelled: bool, ahead: &[Numbered]) {
        if self.root.is_empty() {
            self.numbering.heading();
        } else {
            self.numbering.end();
            self.root.clear();
        }
        let leads = Parts::of(ahead.get(..ahead.len().min(4)).unwrap_or_default(), true);
        if labelled || self.stage == Stage::Closing {
            self.stage = if leads.opener == Some(0) { Stage::Preamble } else { Stage::Body };
        }
        self.base = Base::Section;
        self.nature = Nature::Operative;
    }

    fn table(&mut self, line: &Numbered) {
        if line.line.kind == Kind::Caption {
            let heading = heading_of(line, 0);
            self.caption.clone_from(&heading.words);
            self.headings.push(heading);
            self.tables += 1;
            self.rows = 0;
            return;
        }
        let last = self.drafts.last().filter(|draft| matches!(draft.group, Group::Table));
        if last.is_none_or(|last| last.provision.block != line.line.block) && self.rows_of(line) {
            self.tables += 1;
            self.rows = 0;
        }
        let own = match line.line.kind {
            Kind::Head => format!("table {} head", self.tables),
            _ => {
                self.rows += 1;
                format!("table {} row {}", self.tables, self.rows)
            }
        };
        self.push(line, 0, String::new(), Group::Table, own, Nature::Declaratory);
    }

    /// Whether a table begins with this row, no caption having begun it.
    fn rows_of(&self, line: &Numbered) -> bool {
        self.headings.last().is_none_or(|heading| heading.block != line.line.block)
    }

    fn paragraph(&mut self, line: &Numbered, ahead: &[Numbered], parts: &Parts, before: &[Numbered]) {
        let closes =
            line.closes() && self.stage == Stage::Body && !before.is_empty() && last_of_section(ahead);
        if closes || self.stage == Stage::Closing {
            self.stage = Stage::Closing;
            let count = self.count("", "closing");
            let own = if count == 1 { "closing".to_owned() } else { format!("closing {count}") };
            self.push(line, 0, String::new(), Group::Closing, own, Nature::Declaratory);
            return;
        }
        if !self.numbered(line, ahead) {
            self.loose(line, parts);
        }
    }

    /// Takes a paragraph with a number in; false if the number is none after all.
    fn numbered(&mut self, line: &Numbered, ahead: &[Numbered]) -> bool {
        let Some((first, _)) = line.marks.first() else { return false };
        let following: Vec<&Mark> =
            ahead.iter().take(64).filter_map(|next| Some(&next.marks.first()?.0)).collect();
        let before = self.root.clone();
        if matches!(first.shape, Shape::Article | Shape::Sign) {
            self.open.retain(|(.., article)| !article);
        }
        let hangs = !self.numbering.is_open() && address::is_inner(first);
        if hangs {
            self.root = self.hanger();
            self.hung = self.base.clone();
        } else if !address::is_inner(first) {
            self.root.clear();
        }
        let level = line.line.number.as_ref().map(|(_, level)| *level);
        let (mut length, mut taken) = (0, 0);
        for (mark, typed) in &line.marks {
            let level = if *typed { None } else { level };
            if !self.numbering.take(mark, level, &following) {
                break;
            }
            taken += 1;
            length += if *typed { mark.length } else { 0 };
        }
        if taken == 0 {
            self.root = before;
            return false;
        }
        let way = self.numbering.way();
        if way.len() == 1 && self.root.is_empty() {
            self.nature = match line.nature {
                Some(Nature::Declaratory) => Nature::Declaratory,
                _ => Nature::Operative,
            };
        }
        let own = format!("{}{}", self.root, address::join(&way, !self.root.is_empty()));
        let label = label_of(line, length);
        let nature = if self.stage == Stage::Preamble { Nature::Preambular } else { self.nature };
        self.base = Base::Number(own.clone());
        self.push(line, length, label, Group::Numbered, own, nature);
        true
    }

    /// What a list hangs on that begins below a paragraph without a number.
    fn hanger(&self) -> String {
        match &self.base {
            Base::Preamble(count) => format!("preamble {count}"),
            Base::Operative(count) => format!("operative {count}"),
            Base::Loose(own) => own.clone(),
            Base::Section | Base::Number(_) => String::new(),
        }
    }

    fn loose(&mut self, line: &Numbered, parts: &Parts) {
        if self.numbering.paragraph() && self.stage == Stage::Body {
            let way = self.numbering.way();
            let own = format!("{}{}", self.root, address::join(&way, !self.root.is_empty()));
            self.base = if way.is_empty() { self.hung.clone() } else { Base::Number(own) };
        }
        let goes_on = line.goes_on();
        if self.stage == Stage::Preamble {
            if goes_on && matches!(self.base, Base::Preamble(_) | Base::Number(_)) {
                return self.goes_on(line, Nature::Preambular);
            }
            self.numbering.end();
            self.root.clear();
            let count = self.count("", "preamble");
            self.base = Base::Preamble(count);
            return self.push(
                line,
                0,
                String::new(),
                Group::Preamble,
                format!("preamble {count}"),
                Nature::Preambular,
            );
        }
        let by_sign = parts.opener.is_some() && line.nature.is_none();
        let operative = line.nature == Some(Nature::Operative) || by_sign;
        if operative && !goes_on && (!parts.counts || self.base == Base::Section && self.open.is_empty()) {
            self.numbering.end();
            self.root.clear();
            let count = self.count("", "operative");
            self.base = Base::Operative(count);
            self.nature = Nature::Operative;
            return self.push(
                line,
                0,
                String::new(),
                Group::Operative,
                format!("operative {count}"),
                Nature::Operative,
            );
        }
        let inherited = matches!(self.base, Base::Number(_) | Base::Operative(_));
        let nature = line.nature.unwrap_or(if inherited { self.nature } else { Nature::Declaratory });
        self.goes_on(line, nature);
    }

    /// A further paragraph of what stood before.
    fn goes_on(&mut self, line: &Numbered, nature: Nature) {
        let (key, group) = match &self.base {
            Base::Section | Base::Loose(_) => (String::new(), Group::Loose),
            Base::Number(own) => (own.clone(), Group::Numbered),
            Base::Preamble(count) => (format!("preamble {count}"), Group::Preamble),
            Base::Operative(count) => (format!("operative {count}"), Group::Operative),
        };
        let count = self.count(&key, "¶");
        let own = if key.is_empty() { format!("¶{count}") } else { format!("{key} ¶{}", count + 1) };
        if key.is_empty() {
            if !self.root.is_empty() {
                self.numbering.end();
                self.root.clear();
            }
            self.base =
                if line.line.ends_with(&[':', '：']) { Base::Loose(own.clone()) } else { Base::Section };
        }
        self.push(line, 0, String::new(), group, own, nature);
    }

    /// The next number of its kind under the same labelled headings.
    fn count(&mut self, key: &str, what: &'static str) -> usize {
        let labels = self.labels().into_iter().map(|(label, _)| label).collect::<Vec<_>>().join("/");
        let count = self.counted.entry((format!("{labels}/{key}"), what)).or_default();
        *count += 1;
        *count
    }

    fn labels(&self) -> Vec<(String, bool)> {
        let labelled = self.open.iter().filter(|(_, label, ..)| !label.is_empty());
        labelled.map(|(_, label, _, article)| (label.clone(), *article)).collect()
    }

    fn push(
        &mut self,
        line: &Numbered,
        length: usize,
        label: String,
        group: Group,
        own: String,
        nature: Nature,
    ) {
        let runs = line::cut(line.line.runs.clone(), length);
        let heading = match group {
            Group::Table if !self.caption.is_empty() => Some(self.caption.clone()),
            _ => self.open.last().map(|(_, _, words, _)| words.clone()),
        };
        let provision = Provision {
            address: String::new(),
            label: if label.is_empty() { label_of(line, 0) } else { label },
            heading: heading.filter(|words| !words.is_empty()),
            nature,
            words: line::words(&runs),
            notes: runs.iter().filter_map(|run| run.note).collect(),
            runs,
            block: line.line.block,
        };
        self.drafts.push(Draft { zone: self.zone.clone(), heads: self.labels(), group, own, provision });
    }
}

/// Whether nothing numbered follows before the next heading.
fn last_of_section(ahead: &[Numbered]) -> bool {
    !ahead.iter().take_while(|line| !line.heading).any(Numbered::counts)
}

fn label_of(line: &Numbered, length: usize) -> String {
    let typed = line.line.text().get(..length).unwrap_or_default().trim().to_owned();
    let printed = line.line.number.as_ref().map(|(label, _)| label.trim()).unwrap_or_default();
    [printed, &typed].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn heading_of(line: &Numbered, level: u8) -> Heading {
    let typed = line.marks.iter().take(1).filter(|(_, typed)| *typed).map(|(mark, _)| mark.length).sum();
    let runs = line::cut(line.line.runs.clone(), typed);
    Heading { level, label: label_of(line, typed), words: line::words(&runs), block: line.line.block }
}

fn named(heading: &Heading) -> String {
    if heading.words.is_empty() { heading.label.clone() } else { heading.words.clone() }
}
