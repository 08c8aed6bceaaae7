//! Pages of a text: by form feeds, or by the numbers and headers that stand at regular distances.

use super::line::{Gap, Line};
use crate::reading::furniture;

/// The lines of a text without what stands on every page.
pub(super) struct Pages {
    pub(super) lines: Vec<Line>,
    pub(super) count: usize,
    pub(super) header: String,
    pub(super) left_out: Vec<String>,
}

/// No page is shorter than this where nothing but numbers tells pages apart.
const SHORTEST: usize = 20;

pub(super) fn of(text: &str) -> Pages {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut pages: Vec<Vec<&str>> = text.split('\u{c}').map(|page| page.split('\n').collect()).collect();
    if let [only] = pages.as_slice()
        && let Some(cuts) = numbered(only)
    {
        pages = parts(only, &cuts);
    }
    let shown: Vec<Vec<&str>> =
        pages.iter().map(|page| filled(page).map(|(_, line)| line).collect()).collect();
    let found = furniture::of(&shown);
    let mut lines = Vec::new();
    let mut number = 0;
    let whole: Vec<Vec<Option<&str>>> = pages
        .iter()
        .enumerate()
        .map(|(at, page)| {
            let gone: Vec<usize> = filled(page)
                .enumerate()
                .filter(|(place, _)| {
                    found.lines.get(at).is_some_and(|gone| gone.binary_search(place).is_ok())
                })
                .map(|(_, (line, _))| line)
                .collect();
            page.iter()
                .enumerate()
                .map(|(at, line)| gone.binary_search(&at).is_err().then_some(*line))
                .collect()
        })
        .collect();
    let edges = |edge: fn(&[Option<&str>]) -> Edge| -> Vec<bool> {
        let edges: Vec<Edge> = whole.iter().map(|page| edge(page)).collect();
        let inner = || edges.iter().skip(1).take(edges.len().saturating_sub(2));
        // With pages enough the least is what every page has; else one empty line beside a header or footer.
        let least = inner().map(|edge| edge.empty).min().filter(|_| edges.len() > 4);
        edges.iter().map(|edge| edge.empty > least.unwrap_or(usize::from(edge.furnished))).collect()
    };
    let (heads, feet) = (edges(|page| Edge::of(page.iter())), edges(|page| Edge::of(page.iter().rev())));
    for (at, page) in whole.iter().enumerate() {
        let is_blank =
            |edges: &[bool], at: Option<usize>| at.and_then(|at| edges.get(at)).is_none_or(|blank| *blank);
        let mut gap = if is_blank(&heads, Some(at)) && at > 0 || is_blank(&feet, at.checked_sub(1)) {
            Gap::Blank
        } else {
            Gap::Page
        };
        for line in page {
            number += 1;
            match line.and_then(|line| Line::of(line, gap, number)) {
                Some(line) => {
                    lines.push(line);
                    gap = Gap::None;
                }
                None if gap == Gap::None => gap = Gap::Blank,
                None => {}
            }
        }
    }
    Pages { lines, count: pages.len(), header: found.header, left_out: found.kinds }
}

/// The lines of a page that are not empty, by their places.
fn filled<'a>(page: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
    page.iter().copied().enumerate().filter(|(_, line)| !line.trim().is_empty())
}

/// What stands at one edge of a page before its first or behind its last line.
struct Edge {
    /// Empty lines.
    empty: usize,
    /// Whether a header or footer stands there.
    furnished: bool,
}

impl Edge {
    /// Looks at the lines from an edge inwards; furniture is `None`.
    fn of<'a>(lines: impl Iterator<Item = &'a Option<&'a str>>) -> Self {
        let mut edge = Self { empty: 0, furnished: false };
        for line in lines {
            match line {
                None => (edge.empty, edge.furnished) = (0, true),
                Some(line) if line.trim().is_empty() => edge.empty += 1,
                Some(_) => break,
            }
        }
        edge
    }
}

/// Where pages end, if numbers that count them stand alone at regular distances.
fn numbered(lines: &[&str]) -> Option<Vec<usize>> {
    let alone = |at: usize| {
        let empty =
            |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(|line| line.trim().is_empty());
        empty(at.checked_sub(1)) || empty(at.checked_add(1))
    };
    let numbers: Vec<(usize, i64, bool)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| furniture::number_of(line).map(|(number, plain)| (at, number, plain)))
        .filter(|(at, ..)| alone(*at))
        .collect();
    let last = lines.iter().rposition(|line| !line.trim().is_empty())?;
    let mut longest: Vec<usize> = Vec::new();
    let mut sure = false;
    for (from, (start, first, plain)) in numbers.iter().enumerate() {
        let (mut chain, mut next, mut framed) = (vec![*start], first + 1, !plain);
        for (at, number, plain) in numbers.iter().skip(from + 1) {
            let before = chain.last().copied().unwrap_or_default();
            // The last page may be short.
            if *number == next && (at - before >= SHORTEST || *at == last) {
                chain.push(*at);
                (next, framed) = (next + 1, framed && !plain);
            }
        }
        if chain.len() > longest.len() {
            (longest, sure) = (chain, framed);
        }
        // What comes later can only be part of this.
        if longest.len() * 2 > numbers.len() || from > 50 {
            break;
        }
    }
    let ends = longest.last() == Some(&last);
    let whole = longest.len() - usize::from(ends && longest.len() > 1);
    let pairs = || {
        longest.iter().zip(longest.iter().skip(1)).take(whole.saturating_sub(1)).map(|(one, next)| next - one)
    };
    let regular = match (pairs().min(), pairs().max()) {
        (Some(least), Some(most)) => most <= least * 5 / 4 + 2,
        _ => sure && longest.first().is_some_and(|first| *first >= SHORTEST),
    };
    (longest.len() >= 2 && regular).then_some(longest)
}

/// The lines in pages. Whether the numbers stand at the foot or the head of a page, what stands between two of them and
/// the first line that is not empty is the edge.
fn parts<'a>(lines: &[&'a str], cuts: &[usize]) -> Vec<Vec<&'a str>> {
    let first = cuts.first().copied().unwrap_or_default();
    let at_head = first < SHORTEST / 2;
    let mut pages = Vec::new();
    let mut from = 0;
    for cut in cuts {
        let to = if at_head { *cut } else { cut + 1 };
        if to > from {
            pages.push(lines.get(from..to).unwrap_or_default().to_vec());
        }
        from = to;
    }
    pages.push(lines.get(from..).unwrap_or_default().to_vec());
    pages
}
