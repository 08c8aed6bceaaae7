//! What stands on every page around the words: headers, footers, page numbers, symbols. Found by being repeated at the
//! edges of pages, or by counting with them.

use std::collections::HashMap;

/// How many lines from an edge of a page are looked at.
const EDGE: usize = 3;

/// What was found on the pages of a text.
#[derive(Debug, Default)]
pub(crate) struct Furniture {
    /// For each page the lines that are no words of the text, by their places among its lines.
    pub(crate) lines: Vec<Vec<usize>>,
    /// The header, where one is the same on all pages.
    pub(crate) header: String,
    /// What is left out, each kind once.
    pub(crate) kinds: Vec<String>,
}

/// Finds the furniture of pages; each page is its lines that are not empty, from top to bottom.
pub(crate) fn of(pages: &[Vec<&str>]) -> Furniture {
    let mut found = Furniture { lines: vec![Vec::new(); pages.len()], ..Furniture::default() };
    // The same line may be the second at one page's edge and the first at another's.
    let mut seen: HashMap<(bool, String), usize> = HashMap::new();
    for page in pages {
        let mut own: Vec<(bool, String)> = edges(page).map(|(_, top, line)| (top, pattern(line))).collect();
        own.sort_unstable();
        own.dedup();
        own.into_iter().for_each(|key| *seen.entry(key).or_default() += 1);
    }
    // What stands inside pages as well is of the text: the rows of a table, a refrain.
    let mut inside: HashMap<String, usize> = HashMap::new();
    for page in pages.iter().filter(|page| page.len() > 2 * EDGE) {
        let inner = page.iter().skip(EDGE).take(page.len() - 2 * EDGE);
        inner.for_each(|line| *inside.entry(pattern(line)).or_default() += 1);
    }
    let shift = numbering(pages);
    for (at, page) in pages.iter().enumerate() {
        let mut own = Vec::new();
        for top in [true, false] {
            let repeated = |line: &str| {
                let count = seen.get(&(top, pattern(line))).copied().unwrap_or(0);
                let wordy = line.chars().any(char::is_alphabetic)
                    && inside.get(&pattern(line)).is_none_or(|inside| inside * 4 < count);
                wordy && count >= 2 && count * 2 >= pages.len() && (at > 0 || !top || is_symbol(line))
            };
            let drops = |place: usize, line: &str| {
                repeated(line)
                    || number_of(line)
                        .is_some_and(|(number, plain)| !plain || shift == Some(number - position(at)))
                    || (top && is_symbol(line) && (pages.len() == 1 && place == 0 || is_at_head(pages, line)))
            };
            // From the edge inwards, as far as it goes without a gap.
            let lines = edges(page).filter(|edge| edge.1 == top).map(|(place, _, line)| (place, line));
            let mut lines: Vec<(usize, &str)> = lines.collect();
            if !top {
                lines.reverse();
            }
            for (place, line) in lines.into_iter().take_while(|(place, line)| drops(*place, line)) {
                own.push(place);
                found.note(line, top && (at > 0 || is_symbol(line)) && number_of(line).is_none());
            }
        }
        own.sort_unstable();
        own.dedup();
        if let Some(lines) = found.lines.get_mut(at) {
            *lines = own;
        }
    }
    found
}

/// Whether the first page says near its top what a line says.
fn is_at_head(pages: &[Vec<&str>], line: &str) -> bool {
    let head = pages.first().into_iter().flatten().take(12);
    pages.len() > 1 && head.into_iter().any(|own| own.contains(line.trim()))
}

impl Furniture {
    fn note(&mut self, line: &str, is_header: bool) {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_header && self.header.is_empty() && !line.chars().all(|letter| letter.is_ascii_digit()) {
            self.header.clone_from(&line);
        }
        let pattern = pattern(&line);
        if self.kinds.len() < 12 && self.kinds.iter().all(|kind| self::pattern(kind) != pattern) {
            self.kinds.push(line);
        }
    }
}

/// The lines at the edges of a page: where each stands, whether at the top, and what it says.
fn edges<'a>(page: &'a [&'a str]) -> impl Iterator<Item = (usize, bool, &'a str)> {
    let count = page.len();
    let each = page.iter().copied().enumerate();
    each.flat_map(move |(place, line)| {
        let top = (place < EDGE).then_some((place, true, line));
        let bottom = (place + EDGE >= count).then_some((place, false, line));
        top.into_iter().chain(bottom)
    })
}

/// A line without its numbers, so that those of different pages are the same.
fn pattern(line: &str) -> String {
    let mut pattern = String::new();
    for letter in line.chars().filter(|letter| !letter.is_whitespace()) {
        let letter = if letter.is_numeric() { '#' } else { letter };
        if letter != '#' || !pattern.ends_with('#') {
            pattern.extend(letter.to_lowercase());
        }
    }
    pattern
}

/// By how much the numbers that stand alone at the edges run ahead of the pages, where most of them do by as much.
fn numbering(pages: &[Vec<&str>]) -> Option<i64> {
    let mut shifts: HashMap<i64, usize> = HashMap::new();
    for (at, page) in pages.iter().enumerate() {
        let mut own: Vec<i64> =
            edges(page).filter_map(|(_, _, line)| Some(number_of(line)?.0 - position(at))).collect();
        own.sort_unstable();
        own.dedup();
        own.into_iter().for_each(|shift| *shifts.entry(shift).or_default() += 1);
    }
    let (shift, count) = shifts.into_iter().max_by_key(|(shift, count)| (*count, -shift.abs()))?;
    (count >= 2 && count * 2 >= pages.len() - 1).then_some(shift)
}

fn position(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// The number that a line consists of, and whether nothing around it says that it is one of a page: `- 3 -`, `Page 3 of 9`,
/// `3/9`, `- iv -` say so, `3` does not.
pub(crate) fn number_of(line: &str) -> Option<(i64, bool)> {
    let line = line.trim();
    if line.chars().count() > 24 {
        return None;
    }
    let bare =
        line.trim_matches(['-', '–', '—', '−', '[', ']', '|', '.', '~', '•', ' ', '\u{200e}', '\u{200f}']);
    let framed = bare.len() + 2 <= line.len() && !line.starts_with('.') && !line.ends_with('.');
    let words: Vec<&str> = bare.split_whitespace().collect();
    match words.as_slice() {
        [one] if one.contains('/') => {
            let (page, of) = one.split_once('/')?;
            let (page, of) = (value(page)?, value(of)?);
            (page <= of).then_some((page, false))
        }
        [one] if framed || !line.ends_with('.') => Some((value(one)?, !framed)),
        [page, one] if is_page_word(page) => Some((value(one)?, false)),
        [page, one, _, of] if is_page_word(page) && value(of).is_some() => Some((value(one)?, false)),
        [one, "/", of] if value(of).is_some() => Some((value(one)?, false)),
        [one, "of", of] if value(of).is_some() => Some((value(one)?, false)),
        _ => None,
    }
}

/// What stands before the number of a page, in the languages whose forums are likeliest.
fn is_page_word(word: &str) -> bool {
    const WORDS: [&str; 14] = [
        "page",
        "p",
        "pg",
        "seite",
        "página",
        "pagina",
        "страница",
        "стр",
        "с",
        "صفحة",
        "صفحه",
        "sayfa",
        "бет",
        "第",
    ];
    WORDS.contains(&word.trim_end_matches(['.', ':']).to_lowercase().as_str())
}

/// The value of a number in figures of any script, or in small Roman numbers.
fn value(word: &str) -> Option<i64> {
    if word.is_empty() || word.chars().count() > 5 {
        return None;
    }
    let digit = |letter: char| {
        let zero = match letter {
            '0'..='9' => '0',
            '\u{660}'..='\u{669}' => '\u{660}',
            '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
            '\u{966}'..='\u{96f}' => '\u{966}',
            '\u{e50}'..='\u{e59}' => '\u{e50}',
            _ => return None,
        };
        Some(i64::from(u32::from(letter) - u32::from(zero)))
    };
    let figures: Option<i64> = word.chars().try_fold(0, |sum, letter| Some(sum * 10 + digit(letter)?));
    figures.or_else(|| roman(word))
}

fn roman(word: &str) -> Option<i64> {
    let value = |letter: char| match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let values: Option<Vec<i64>> = word.chars().map(value).collect();
    let values = values?;
    let next = values.iter().skip(1).chain([&0]);
    Some(values.iter().zip(next).map(|(one, next)| if one < next { -one } else { *one }).sum())
}

/// Whether a line is the symbol of a document alone: `S/RES/1454 (2002)`, `LAKE/2014/H.1`.
pub(crate) fn is_symbol(line: &str) -> bool {
    let line = line.trim();
    let strokes = line.matches('/').count();
    let signs =
        |letter: char| letter.is_uppercase() || letter.is_numeric() || "/.()-–* \u{a0}".contains(letter);
    let first = line.split('/').next().unwrap_or_default();
    strokes >= 1
        && line.chars().count() <= 40
        && line.chars().all(signs)
        && line.chars().any(char::is_numeric)
        && !line.ends_with(['.', '-'])
        && first.chars().any(char::is_uppercase)
        && first.chars().all(|letter| letter.is_uppercase() || letter == '-')
}

#[cfg(test)]
mod tests {
    use super::{is_symbol, number_of, of};

    #[test]
    fn page_numbers_are_told_from_numbers() {
        let sure = [
            "- 3 -",
            "Page 3 of 9",
            "3/9",
            "[3]",
            "– 3 –",
            "Стр. 3",
            "صفحة ٣",
            "page 3",
            "- iii -",
            "3 of 9",
        ];
        for line in sure {
            assert_eq!(number_of(line), Some((3, false)), "{line}");
        }
        assert_eq!(number_of(" 3 "), Some((3, true)));
        for line in ["3. The Parties", "1971", "3.", "(3)", "", "Article 3", "9/3"] {
            assert!(number_of(line).is_none_or(|(_, plain)| plain), "{line}");
        }
    }

    #[test]
    fn symbols_are_told_from_words() {
        for line in ["S/RES/1454 (2002)", "LAKE/2014/H.1", "A/CONF.199/20*"] {
            assert!(is_symbol(line), "{line}");
        }
        for line in ["and/or", "I. GENERAL", "12/3", "The Parties/States"] {
            assert!(!is_symbol(line), "{line}");
        }
    }

    #[test]
    fn the_edges_of_pages_go_and_a_title_at_the_top_of_the_first_stays() {
        let pages = vec![
            vec!["The Act", "S/1", "words", "words", "1"],
            vec!["The Act", "S/1", "7", "more words", "2"],
            vec!["The Act", "1984", "3"],
        ];
        let found = of(&pages);
        assert_eq!(found.lines, [vec![4], vec![0, 1, 4], vec![0, 2]]);
        assert_eq!(found.header, "The Act");
    }
}
