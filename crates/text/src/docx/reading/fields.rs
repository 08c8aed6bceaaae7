//! Fields: what Word computes and keeps the last result of. The result is what the reader sees.

use super::values;
use crate::Link;

/// The most letters of an instruction that are kept.
const INSTRUCTION: usize = 4096;
/// How deep fields may lie in one another; deeper ones are passed over.
pub(super) const DEPTH: usize = 64;

/// A field that has begun.
#[derive(Default)]
pub(super) struct Field {
    /// What it computes.
    instruction: String,
    /// Whether its result has begun.
    pub(super) shows: bool,
    /// Where its result leads.
    pub(super) link: Option<Link>,
    /// What it is, once its result has begun.
    pub(super) nature: Nature,
}

/// What a field is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Nature {
    /// Anything whose result is words like others.
    #[default]
    Words,
    /// A table of contents.
    Contents,
    /// The number of a page, or how many there are.
    Page,
    /// A number that has no result in the file: its kind and level.
    Auto(Auto, usize),
    /// A letter of a font.
    Symbol(char),
}

/// Numbers that are fields of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Auto {
    /// 1. 2. 3.
    Plain,
    /// 1. 1.1. by the level of the heading.
    Legal,
    /// In a paragraph: 1) a) i).
    List,
}

impl Field {
    /// A field written in one element.
    pub(super) fn simple(instruction: &str) -> Self {
        let mut field = Self::default();
        field.instruct(instruction);
        field.show();
        field
    }

    /// More of what it computes.
    pub(super) fn instruct(&mut self, words: &str) {
        let room = INSTRUCTION.saturating_sub(self.instruction.len());
        self.instruction.extend(words.chars().take(room));
    }

    /// Its result begins.
    pub(super) fn show(&mut self) {
        self.shows = true;
        let words = split(&self.instruction);
        let mut words = words.iter().map(String::as_str);
        let name = words.next().unwrap_or_default().to_ascii_uppercase();
        let rest: Vec<&str> = words.collect();
        self.link = link(&name, &rest);
        self.nature = nature(&name, &rest);
    }
}

/// Where the result of a field leads.
fn link(name: &str, rest: &[&str]) -> Option<Link> {
    let first = rest.iter().find(|word| !word.starts_with('\\')).copied();
    let switch = |name: &str| rest.iter().any(|word| word.eq_ignore_ascii_case(name));
    match name {
        "HYPERLINK" => {
            let behind = rest.iter().position(|word| word.eq_ignore_ascii_case("\\l"));
            let anchor = behind.and_then(|at| rest.get(at + 1)).copied();
            // The word behind a switch belongs to it.
            let address =
                rest.first().filter(|word| !word.starts_with('\\')).copied().filter(|word| !word.is_empty());
            match (address, anchor) {
                (Some(address), Some(anchor)) => {
                    Some(Link::Address(values::address(&format!("{address}#{anchor}")).to_owned()))
                }
                (Some(address), None) => Some(Link::Address(values::address(address).to_owned())),
                (None, Some(anchor)) => Some(Link::Anchor(values::shortened(anchor).to_owned())),
                (None, None) => None,
            }
        }
        "REF" | "PAGEREF" | "NOTEREF" if switch("\\h") || name == "REF" => {
            first.map(|name| Link::Anchor(values::shortened(name).to_owned()))
        }
        _ => None,
    }
}

fn nature(name: &str, rest: &[&str]) -> Nature {
    let level = || {
        let at = rest.iter().position(|word| word.eq_ignore_ascii_case("\\l"));
        at.and_then(|at| rest.get(at + 1)?.parse::<usize>().ok()).unwrap_or(1).clamp(1, 9) - 1
    };
    match name {
        "TOC" => Nature::Contents,
        "PAGE" | "NUMPAGES" | "SECTIONPAGES" => Nature::Page,
        "AUTONUM" | "AUTONUMOUT" => Nature::Auto(Auto::Plain, 0),
        "AUTONUMLGL" => Nature::Auto(Auto::Legal, 0),
        "LISTNUM" => Nature::Auto(Auto::List, level()),
        "SYMBOL" => symbol(rest).map_or(Nature::Words, Nature::Symbol),
        _ => Nature::Words,
    }
}

/// The letter of a `SYMBOL` field.
fn symbol(rest: &[&str]) -> Option<char> {
    let code = *rest.first()?;
    let code = match code.strip_prefix("0x") {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => code.parse().ok()?,
    };
    let at = rest.iter().position(|word| word.eq_ignore_ascii_case("\\f"));
    let font = at.and_then(|at| rest.get(at + 1)).copied();
    super::symbols::of_font(code, font).or_else(|| char::from_u32(code))
}

/// The words of an instruction; those in quotation marks may have spaces in them.
fn split(instruction: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let (mut quoted, mut began) = (false, false);
    let mut letters = instruction.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' | '“' | '”' => {
                quoted = !quoted;
                began = true;
            }
            '\\' if quoted && matches!(letters.peek(), Some('"' | '\\')) => word.extend(letters.next()),
            letter if letter.is_whitespace() && !quoted => {
                if began || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                began = false;
            }
            letter => word.push(letter),
        }
    }
    if began || !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Auto, Field, Nature};
    use crate::Link;

    fn link(instruction: &str) -> Option<Link> {
        Field::simple(instruction).link
    }

    #[test]
    fn links_are_told_from_instructions() {
        let address = |words: &str| Some(Link::Address(words.to_owned()));
        let anchor = |words: &str| Some(Link::Anchor(words.to_owned()));
        assert_eq!(link(" HYPERLINK \"https://example.org/a b\" \\h "), address("https://example.org/a b"));
        assert_eq!(link("hyperlink https://example.org \\t \"_blank\""), address("https://example.org"));
        assert_eq!(link("HYPERLINK \\l \"para14\""), anchor("para14"));
        assert_eq!(link("HYPERLINK \"a.html\" \\l \"x\" \\o \"tip\""), address("a.html#x"));
        assert_eq!(link("REF _Ref123 \\r \\h"), anchor("_Ref123"));
        assert_eq!(link("PAGEREF _Toc1"), None);
        assert_eq!(link("DATE \\@ \"d MMMM\""), None);
    }

    #[test]
    fn fields_without_a_result_in_the_file_are_known() {
        assert_eq!(Field::simple("TOC \\o \"1-3\"").nature, Nature::Contents);
        assert_eq!(Field::simple(" page ").nature, Nature::Page);
        assert_eq!(Field::simple("LISTNUM NumberDefault \\l 2").nature, Nature::Auto(Auto::List, 1));
        assert_eq!(Field::simple("SYMBOL 183 \\f \"Symbol\" \\s 10").nature, Nature::Symbol('•'));
    }
}
