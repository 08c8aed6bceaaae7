//! A pack restricted to what one source says: its rows, and those that they speak of.

use std::collections::{BTreeMap, BTreeSet};

use desk::{Pack, WrittenRow};
use forum::id::Id;

/// The pack with only those rows of which a source begins with `only`, and the rows that these name, without which
/// they would speak of nothing.
pub fn to(mut pack: Pack, only: Option<&str>) -> Pack {
    let Some(only) = only else { return pack };
    let by_id: BTreeMap<&Id, Vec<usize>> = index(&pack.rows);
    let mut kept: BTreeSet<usize> = BTreeSet::new();
    let mut open: Vec<usize> =
        (0..pack.rows.len()).filter(|at| pack.rows.get(*at).is_some_and(|row| says(row, only))).collect();
    while let Some(at) = open.pop() {
        if !kept.insert(at) {
            continue;
        }
        let references = pack.rows.get(at).into_iter().flat_map(|row| row.act.references());
        for (_, id) in references {
            let rows = by_id.get(id).map_or(&[][..], Vec::as_slice);
            let spoken_for = rows.iter().any(|at| pack.rows.get(*at).is_some_and(|row| says(row, only)));
            open.extend(rows.iter().filter(|_| !spoken_for));
        }
    }
    let mut at = 0..;
    pack.rows.retain(|_| at.next().is_some_and(|at| kept.contains(&at)));
    pack
}

fn index(rows: &[WrittenRow]) -> BTreeMap<&Id, Vec<usize>> {
    let mut by_id: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some(id) = &row.act.id {
            by_id.entry(id).or_default().push(at);
        }
    }
    by_id
}

fn says(row: &WrittenRow, only: &str) -> bool {
    row.sources.iter().any(|source| source.cite.starts_with(only))
}
