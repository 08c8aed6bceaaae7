//! Lines that stand in columns, which are no prose: joining them would mix their cells.

use super::line::Line;

/// Spaces that part columns.
const APART: &str = "   ";

/// Whether lines stand in columns: most of them have wide gaps inside, in the same places.
pub(super) fn are(lines: &[Line]) -> bool {
    let drawn = |line: &&Line| line.text.starts_with(['|', '│', '+', '┌', '├', '└']);
    if lines.len() >= 2 && lines.iter().filter(drawn).count() == lines.len() {
        return true;
    }
    let starts: Vec<Vec<usize>> = lines.iter().map(gaps).collect();
    let with = starts.iter().filter(|gaps| !gaps.is_empty()).count();
    if with < 2 || with * 5 < lines.len() * 3 {
        return false;
    }
    // Gaps in the same place on most of the lines that have any; justified prose has them anywhere.
    let mut places: Vec<usize> = starts.iter().flatten().copied().collect();
    places.sort_unstable();
    let most = places.chunk_by(|one, other| one == other).map(<[usize]>::len).max().unwrap_or_default();
    most * 2 > with
}

/// Where words begin behind a wide gap, and, told apart from that, where they end: figures stand one under another at
/// their ends.
fn gaps(line: &Line) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut from = 0;
    while let Some(at) = line.text.get(from..).and_then(|rest| rest.find(APART)) {
        let gap = from + at;
        let rest = line.text.get(gap..).unwrap_or_default();
        let word = gap + rest.len() - rest.trim_start().len();
        let column = |at: usize| line.indent + line.text.get(..at).map_or(0, |front| front.chars().count());
        let length = rest.trim_start().find(APART).unwrap_or_else(|| rest.trim_start().len());
        starts.extend([2 * column(word), 2 * column(word + length) + 1]);
        from = word;
    }
    starts
}
