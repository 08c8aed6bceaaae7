//! The parts of a text: what stands before it begins, what it opens with, where it begins to decide, how it closes.

use super::conventions::{Conventions, Nature};
use super::figure::Kind as Figure;
use super::line::{Kind, Line};
use super::mark::{self, Mark, Shape};

/// A line with the numbers that it begins with.
#[derive(Clone, Debug)]
pub(super) struct Numbered {
    pub line: Line,
    /// Each with whether it is typed among the words.
    pub marks: Vec<(Mark, bool)>,
    pub heading: bool,
    /// What its first words say that it is.
    pub nature: Option<Nature>,
}

/// Words that close a text, in the languages of declarations.
const CLOSINGS: &[&str] = &[
    "adopted ",
    "done ",
    "signed ",
    "passed ",
    "concluded ",
    "принят",
    "совершено",
    "подписан",
    "составлено",
    "صدر",
    "اعتمد",
    "حرر",
    "صادر شد",
    "تصویب شد",
    "امضا شد",
    "通过于",
    "本宣言",
    "于二",
    "adopté",
    "fait à",
    "hecho en",
    "aprobad",
    "qabul qilindi",
    "қабылданды",
];
const COMMAS: &[char] = &[',', '،', '，', '、'];
const QUOTES: &[char] = &['“', '"', '«', '„', '‘', '\'', '”', '「', '『'];

impl Numbered {
    pub(super) fn of(line: Line, conventions: &Conventions, language: &str) -> Self {
        let text = line.text();
        let quoted = text.trim_start().starts_with(QUOTES);
        let mut marks = if quoted && line.number.is_none() { Vec::new() } else { line.marks() };
        if marks.is_empty() && line.kind == Kind::Words {
            marks.extend(alone(&text).map(|mark| (mark, true)));
        }
        let length: usize = marks.iter().filter(|(_, typed)| *typed).map(|(mark, _)| mark.length).sum();
        let rest = text.get(length..).unwrap_or_default();
        let nature = conventions.opening(rest, language).map(|formula| formula.nature);
        let heading = match line.kind {
            Kind::Heading(_) => true,
            Kind::Words => marks.first().is_some_and(|(mark, _)| heads(mark, rest)),
            _ => false,
        };
        Self { line, marks, heading, nature }
    }

    /// Whether there are words behind its numbers.
    pub(super) fn says(&self) -> bool {
        let typed: usize = self.marks.iter().filter(|(_, typed)| *typed).map(|(mark, _)| mark.length).sum();
        self.line.text().get(typed..).is_some_and(|rest| !rest.trim().is_empty())
    }

    /// Whether its number is the next of the list of another.
    pub(super) fn follows(&self, other: &Self) -> bool {
        let (Some((mark, _)), Some((before, _))) = (self.marks.first(), other.marks.first()) else {
            return false;
        };
        let next =
            |(kind, value): &(Figure, u32)| before.readings.contains(&(*kind, value.saturating_sub(1)));
        mark.shape == before.shape && mark.readings.iter().any(next)
    }

    /// Whether it begins a part that is annexed.
    pub(super) fn annexes(&self) -> bool {
        matches!(self.line.kind, Kind::Heading(_) | Kind::Words)
            && self.marks.first().is_some_and(|(mark, _)| mark.shape == Shape::Annex)
    }

    /// Whether it is a paragraph that begins with a figure as main paragraphs do.
    pub(super) fn counts(&self) -> bool {
        self.line.kind == Kind::Words
            && !self.heading
            && self.marks.first().is_some_and(|(mark, _)| main(mark))
    }

    fn numbered(&self) -> bool {
        self.marks.first().is_some_and(|(mark, _)| mark.shape != Shape::Bullet && mark.sure)
    }

    fn loose(&self) -> bool {
        matches!(self.line.kind, Kind::Words | Kind::Quote) && !self.heading && !self.numbered()
    }

    /// Whether it goes on with what stood before, as a paragraph of a quotation does.
    pub(super) fn goes_on(&self) -> bool {
        self.line.kind == Kind::Quote || self.line.text().trim_start().starts_with(QUOTES)
    }

    pub(super) fn closes(&self) -> bool {
        let lower = self.line.text().trim_start().to_lowercase();
        self.loose()
            && lower.split_whitespace().count() <= 60
            && CLOSINGS.iter().any(|word| lower.starts_with(word))
    }

    fn title(&self) -> bool {
        let text = self.line.text();
        let sentence = text.trim_end().ends_with(['.', ';', ':', ',', '؛', '،', '。', '；', '，', '：']);
        self.loose()
            && self.marks.is_empty()
            && !sentence
            && text.split_whitespace().count() <= 25
            && text.chars().count() <= 200
    }

    fn comma(&self) -> bool {
        // The mark of a note may stand behind.
        let text = self.line.text();
        let plain = text.trim_end_matches(|letter: char| letter.is_whitespace() || letter.is_numeric());
        plain.ends_with(COMMAS)
    }
}

/// A line that is a label and nothing else: `A`, `III`.
fn alone(text: &str) -> Option<Mark> {
    let label = text.trim();
    if label.is_empty() || label.chars().count() > 5 {
        return None;
    }
    let mark = Some(mark::printed(label)).filter(|mark| mark.shape == Shape::Bare)?;
    let capitals = |(kind, _): &(Figure, u32)| {
        matches!(kind, Figure::Upper | Figure::Capital | Figure::CyrillicCapital | Figure::Han)
    };
    mark.readings.iter().all(capitals).then_some(Mark { length: text.len(), ..mark })
}

fn main(mark: &Mark) -> bool {
    let decimal = mark.readings.iter().any(|(kind, _)| *kind == Figure::Decimal);
    match mark.shape {
        Shape::Dot | Shape::Close | Shape::Dash | Shape::Bare | Shape::Comma => decimal && mark.sure,
        Shape::Article | Shape::Sign => true,
        Shape::Path => mark.sure,
        _ => false,
    }
}

/// Whether a number and the words behind it read as a heading.
fn heads(mark: &Mark, rest: &str) -> bool {
    let capitals = |(kind, _): &(Figure, u32)| {
        matches!(kind, Figure::Upper | Figure::Capital | Figure::CyrillicCapital | Figure::Han)
    };
    let title = rest.trim().is_empty() || mark::short(rest) && !rest.trim().starts_with(char::is_lowercase);
    match mark.shape {
        Shape::Section | Shape::Annex | Shape::Article => title,
        Shape::Dot | Shape::Bare | Shape::Comma => title && mark.readings.iter().all(capitals),
        _ => false,
    }
}

/// Where the parts of a text begin, as places among its lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    /// What stands before is its head: titles, symbols, dates.
    pub begins: usize,
    /// The opener, `The Council,`.
    pub opener: Option<usize>,
    /// The first line of what it decides.
    pub decides: usize,
    /// Whether its main paragraphs are numbered.
    pub counts: bool,
}

impl Parts {
    pub(super) fn of(lines: &[Numbered], annexed: bool) -> Self {
        let counts = lines.iter().any(Numbered::counts);
        let numbered = lines.iter().position(|line| line.counts() || line.heading && !line.marks.is_empty());
        let end = numbered.unwrap_or(lines.len());
        let before = lines.get(..end).unwrap_or_default();
        let opener = opener(before, lines);
        let formula = before.iter().rposition(|line| line.loose() && line.nature == Some(Nature::Preambular));
        let decided = before.iter().enumerate().skip(formula.map_or(0, |place| place + 1));
        let decided = decided
            .filter(|(_, line)| line.loose() && line.nature == Some(Nature::Operative))
            .map(|(place, _)| place)
            .next();
        let led = opener.is_some() || formula.is_some();
        let by_sign = || opener.and_then(|opener| after_commas(before, opener));
        let decides = match (decided, numbered) {
            (Some(place), _) => place,
            (None, Some(place)) => place,
            (None, None) if led => by_sign().unwrap_or(lines.len()),
            (None, None) => 0,
        };
        let decides = if annexed && !led { 0 } else { decides };
        let begins = opener.unwrap_or_else(|| if annexed { 0 } else { head(lines, decides) });
        Self { begins, opener, decides: decides.max(begins), counts }
    }
}

/// The opener: a short line before the preamble that ends in a comma and names who speaks.
fn opener(before: &[Numbered], lines: &[Numbered]) -> Option<usize> {
    let opens = |line: &Numbered| {
        line.loose()
            && line.comma()
            && line.nature.is_none()
            && line.line.text().split_whitespace().count() <= 60
    };
    let first = before.iter().position(|line| line.loose() && line.nature == Some(Nature::Preambular));
    if let Some(first) = first {
        return first.checked_sub(1).filter(|place| before.get(*place).is_some_and(opens));
    }
    let leads = |place: usize| {
        let names = before.get(place).is_some_and(|line| line.line.text().split_whitespace().count() <= 8);
        let next = lines.get(place + 1);
        names && next.is_some_and(Numbered::loose)
            || next
                .is_some_and(|next| next.loose() && (next.comma() || next.nature.is_some()) || next.counts())
    };
    before.iter().enumerate().find(|(place, line)| opens(line) && leads(*place)).map(|(place, _)| place)
}

/// The first line behind an opener that no longer ends as preambles do.
fn after_commas(before: &[Numbered], opener: usize) -> Option<usize> {
    let behind = before.iter().enumerate().skip(opener + 1);
    let mut plain = behind.filter(|(_, line)| line.loose() && !line.goes_on());
    let found = plain.find(|(_, line)| {
        let text = line.line.text().trim_end().to_lowercase();
        !line.comma() && !text.ends_with(':') && !text.ends_with(" and") && !text.ends_with(" и")
    })?;
    Some(found.0)
}

/// How many lines at the head are titles, symbols and dates.
fn head(lines: &[Numbered], decides: usize) -> usize {
    let titles = lines.iter().take_while(|line| line.title() && line.nature.is_none()).count().min(12);
    let bound = if decides > 0 { decides } else { lines.len().saturating_sub(1) };
    if titles < lines.len() { titles.min(bound) } else { 0 }
}
