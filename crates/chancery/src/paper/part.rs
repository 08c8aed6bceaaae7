//! The words of a cell: what is uncertain, contested or not public is said, never only tinted.

use forum::date::Truth;
use forum::entry::Openness;
use unicode_width::UnicodeWidthChar;
use views::{Cell, Link, Mark, Part, Row, Tone};
use words::Words;

use super::marks::Marks;

/// Where a part leads, as the command that asks it: `chancery threads --page 2`.
pub fn commands(cell: &Cell) -> Vec<String> {
    let asked = cell.parts.iter().filter_map(|part| match &part.link {
        Some(Link::View(view, params)) => Some((view, params)),
        _ => None,
    });
    asked
        .map(|(view, params)| {
            let params =
                params.iter().map(|(name, value)| format!(" --{} {}", name.replace('_', "-"), quoted(value)));
            format!("chancery {}{}", crate::cli::verb_of(view), params.collect::<String>())
        })
        .collect()
}

/// A value as a shell takes it for one word.
fn quoted(value: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "/-_.:,@".contains(letter);
    if !value.is_empty() && value.chars().all(plain) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', r"'\''"))
}

/// First strong isolate, and its end: a run of the other direction leaves the line around it alone.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// What the rest of a table says already of a part.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The sources marked once, at the end of the row.
    pub common: &'a [Mark],
    /// Whether every row is about what is contested.
    pub all_contested: bool,
}

/// Whether a row has something that is contested.
pub fn is_contested(row: &Row) -> bool {
    row.cells.iter().flat_map(|cell| &cell.parts).any(|part| part.tone == Tone::Contested)
}

/// The lines of a cell: one, or one for each stacked part.
pub fn lines(cell: &Cell, words: &Words, marks: &mut Marks) -> Vec<String> {
    lines_beside(cell, Beside::default(), words, marks)
}

/// The lines of a cell in a row whose own mark stands at its end: a part with the same sources needs none.
pub fn lines_beside(cell: &Cell, beside: Beside<'_>, words: &Words, marks: &mut Marks) -> Vec<String> {
    let run = |run: &[Part]| run.iter().map(|part| told(part, beside, words, marks)).collect::<String>();
    let told: Vec<String> = cell.runs().map(run).filter(|text| !text.is_empty()).collect();
    if cell.stacked || told.is_empty() { told } else { vec![told.join(" ")] }
}

/// The sources that most parts of a row have in common: they are marked once, at its end.
pub fn common(row: &Row) -> &[Mark] {
    let marked = || row.cells.iter().flat_map(|cell| &cell.parts).map(|part| part.sources.as_slice());
    let alike = |sources: &[Mark]| marked().filter(|other| same(other, sources)).count();
    // Of several that are as frequent, the first: the row begins with what it is about.
    let frequent = marked().filter(|sources| !sources.is_empty()).rev().max_by_key(|sources| alike(sources));
    frequent.unwrap_or_default()
}

fn same(one: &[Mark], other: &[Mark]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.cite == other.cite)
}

fn told(part: &Part, beside: Beside<'_>, words: &Words, marks: &mut Marks) -> String {
    let mut told = marked(part.tone, isolated(&clean(&part.text)));
    let mut also: Vec<String> = Vec::new();
    if part.truth == Some(Truth::Possibly) {
        also.push(words.say("possibly"));
    }
    if part.tone == Tone::Contested && !beside.all_contested {
        also.push(words.say("command-contested"));
    }
    also.extend(part.arithmetic.as_deref().map(clean));
    also.extend(part.level.as_ref().and_then(|level| level_word(level, words)));
    also.retain(|word| !told.to_lowercase().contains(&word.to_lowercase()));
    if !also.is_empty() {
        told = format!("{told} ({})", also.join("; "));
    }
    let mark = if same(&part.sources, beside.common) { String::new() } else { marks.mark(&part.sources) };
    if told.is_empty() || mark.is_empty() { told + &mark } else { format!("{told} {mark}") }
}

/// Words that went out and came in, as `wdiff` marks them: they can be told apart without colour.
fn marked(tone: Tone, told: String) -> String {
    match tone {
        Tone::Out => format!("[-{told}-]"),
        Tone::In => format!("{{+{told}+}}"),
        _ => told,
    }
}

fn level_word(level: &Openness, words: &Words) -> Option<String> {
    match level {
        Openness::Public => None,
        Openness::Forum => Some(words.say("level-forum")),
        Openness::Addressees(_) => Some(words.say("level-addressees")),
        Openness::Desk => Some(words.say("level-desk")),
    }
}

/// Without control characters: what was recorded cannot steer the terminal that shows it.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn isolated(text: &str) -> String {
    let right_to_left = text.chars().any(is_right_to_left);
    if right_to_left { format!("{}{text}{}", ISOLATE.0, ISOLATE.1) } else { text.to_owned() }
}

/// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
fn is_right_to_left(c: char) -> bool {
    c.width().is_some()
        && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn told_in_english(part: Part) -> String {
        lines(&Cell::one(part), &Words::new("en", &BTreeMap::new()), &mut Marks::default()).concat()
    }

    #[test]
    fn what_is_only_possible_or_contested_is_said_in_words() {
        assert!(told_in_english(Part::text("Turkey").truth(Truth::Possibly)).contains("possibly"));
        assert!(told_in_english(Part::text("nine").tone(Tone::Contested)).contains("contested"));
        assert_eq!(told_in_english(Part::text("possibly held").truth(Truth::Possibly)), "possibly held");
    }

    #[test]
    fn words_that_went_out_and_came_in_are_marked_where_they_stand() {
        let parts =
            [Part::text("to "), Part::text("promote").tone(Tone::Out), Part::text("keep").tone(Tone::In)];
        let cell = Cell::stack(parts.map(Part::joined).to_vec());
        let lines = lines(&cell, &Words::new("en", &BTreeMap::new()), &mut Marks::default());
        assert_eq!(lines, ["to [-promote-]{+keep+}"]);
    }

    #[test]
    fn text_of_the_other_direction_is_isolated() {
        assert_eq!(told_in_english(Part::text("کمیسیون")), "\u{2068}کمیسیون\u{2069}");
    }

    #[test]
    fn recorded_text_cannot_steer_the_terminal() {
        assert!(!told_in_english(Part::text("\u{1b}[31mred\u{7}")).contains('\u{1b}'));
    }
}
