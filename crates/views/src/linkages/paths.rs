//! Chains and loops among arrows.

use std::collections::BTreeMap;

use forum::id::Id;

use super::Arrow;

/// More paths than anybody reads are not listed; the table says every link.
const MOST: usize = 100;

type Next<'a> = BTreeMap<&'a Id, Vec<&'a Id>>;

fn next(arrows: &[Arrow]) -> Next<'_> {
    let mut next: Next<'_> = BTreeMap::new();
    for (cause, effect, _) in arrows {
        next.entry(cause).or_default().push(effect);
    }
    for effects in next.values_mut() {
        effects.sort();
        effects.dedup();
    }
    next
}

/// Paths of at least two links, from what nothing affects to what affects nothing more; loops are walked once.
pub fn chains(arrows: &[Arrow]) -> Vec<Vec<Id>> {
    let next = next(arrows);
    let starts = next.keys().filter(|start| arrows.iter().all(|(_, effect, _)| effect != **start));
    let mut found = Vec::new();
    for start in starts {
        walk(&next, &mut vec![start], &mut |path, ended| {
            if ended && path.len() > 2 {
                found.push(path.iter().map(|id| (*id).clone()).collect());
            }
            found.len() < MOST
        });
    }
    found
}

/// Paths that come back to where they began, each told from the first of its headings.
pub fn loops(arrows: &[Arrow]) -> Vec<Vec<Id>> {
    let next = next(arrows);
    let mut found = Vec::new();
    for start in next.keys() {
        walk(&next, &mut vec![start], &mut |path, _| {
            let last = path.last().copied();
            let closes = last.and_then(|last| next.get(last)).is_some_and(|after| after.contains(start));
            if closes && path.iter().all(|id| id >= start) {
                found.push(path.iter().chain([start]).map(|id| (*id).clone()).collect());
            }
            found.len() < MOST
        });
    }
    found
}

/// Walks every path without a repeated heading; `visit` is told whether it cannot go on, and says whether to.
fn walk<'a>(
    next: &Next<'a>,
    path: &mut Vec<&'a Id>,
    visit: &mut impl FnMut(&[&'a Id], bool) -> bool,
) -> bool {
    let after = path.last().and_then(|last| next.get(*last));
    let fresh: Vec<&Id> = after.into_iter().flatten().copied().filter(|id| !path.contains(id)).collect();
    if !visit(path, fresh.is_empty()) {
        return false;
    }
    for id in fresh {
        path.push(id);
        let go_on = walk(next, path, visit);
        path.pop();
        if !go_on {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrows(pairs: &[(&str, &str)]) -> Vec<Arrow> {
        let id = |name: &str| format!("lake/challenge/{name}").parse::<Id>().unwrap();
        pairs.iter().map(|(cause, effect)| (id(cause), id(effect), false)).collect()
    }

    fn names(paths: &[Vec<Id>]) -> Vec<String> {
        paths.iter().map(|path| path.iter().map(Id::words).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn a_chain_goes_from_first_cause_to_last_effect() {
        let arrows = arrows(&[("a", "b"), ("b", "c"), ("x", "y"), ("b", "d")]);
        assert_eq!(names(&chains(&arrows)), ["a b c", "a b d"]);
        assert!(loops(&arrows).is_empty());
    }

    #[test]
    fn a_loop_is_told_once_and_walked_once() {
        let arrows = arrows(&[("c", "a"), ("a", "b"), ("b", "c"), ("s", "b")]);
        assert_eq!(names(&loops(&arrows)), ["a b c a"]);
        assert_eq!(names(&chains(&arrows)), ["s b c a"]);
    }
}
