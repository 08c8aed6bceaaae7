//! What must hold across the files of a pack: every row has an identity of its own, every reference names
//! something, overlays can be taken out, and the charter's parts are of a known form.

use std::collections::{BTreeMap, HashMap, HashSet};

use forum::id::Id;
use forum::noun::Noun;
use forum::schema::{self, FieldKind};
use forum::suggest::nearest;

use super::{Pack, charter};
use crate::problem::{Place, Problem};
use crate::written::{self, WrittenRow};

/// Everything that is wrong. While some row could not be read, references are not judged, since what they name
/// may stand there; nor is the charter while anything is wrong with a file.
pub(super) fn check(pack: &Pack, whole: bool, clean: bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    let things = Things::of(pack, &mut problems);
    identities(pack, &mut problems);
    overlays(pack, &mut problems);
    if whole {
        problems.extend(written::complete(&pack.rows));
        for row in &pack.rows {
            references(row, pack, &things, &mut problems);
            bounds(row, &things, &mut problems);
        }
    }
    if whole && clean {
        charter::check(pack, &mut problems);
    }
    problems
}

/// What the rows bring up: the noun of each id, and the overlay where only that overlay speaks of it.
struct Things<'a> {
    nouns: HashMap<&'a Id, Noun>,
    overlays: HashMap<&'a Id, Option<&'a str>>,
}

impl<'a> Things<'a> {
    fn of(pack: &'a Pack, problems: &mut Vec<Problem>) -> Self {
        let mut things = Self { nouns: HashMap::new(), overlays: HashMap::new() };
        for row in &pack.rows {
            let Some(id) = &row.act.id else {
                if !row.act.kind.makes.is_empty() {
                    problems.push(no_id(row));
                }
                continue;
            };
            things.add(id, row, problems);
        }
        things
    }

    fn add(&mut self, id: &'a Id, row: &'a WrittenRow, problems: &mut Vec<Problem>) {
        let overlay = row.overlay.as_deref();
        let in_all = self.overlays.entry(id).or_insert(overlay);
        if *in_all != overlay {
            *in_all = None;
        }
        let Some(noun) = self.nouns.get(id).copied().or_else(|| schema::noun_made(row.act.kind, id)) else {
            return;
        };
        self.nouns.insert(id, noun);
        if !row.act.kind.makes.contains(&noun) {
            let what = format!(
                "`{}` names a {} already, which `{}` does not make",
                id.short(),
                noun.word(),
                row.act.kind.name
            );
            problems.push(Problem::new(row.place("id").clone(), what).text(id.short()).field("id"));
        }
    }
}

fn no_id(row: &WrittenRow) -> Problem {
    let noun = row.act.kind.makes.first().map_or("thing", |noun| noun.word());
    Problem::new(row.at.clone(), "the row has no id")
        .field("id")
        .expected(format!("`{noun}/words`, never used for anything else"))
}

/// Two rows of one identity could not be told apart by a later version of the pack.
fn identities(pack: &Pack, problems: &mut Vec<Problem>) {
    let mut seen: HashMap<&str, &Place> = HashMap::new();
    for row in &pack.rows {
        let Some(identity) = row.identity() else { continue };
        if let Some(first) = seen.insert(identity, &row.at) {
            let what = format!("the row `{identity}` stands at {first} already");
            problems.push(
                Problem::new(row.at.clone(), what).text(identity).suggest(
                    "a second source on the same thing keeps the id and gets a `row` of its own, such as the id with `-b`",
                ),
            );
        }
        if row.act.id.as_ref().is_some_and(|id| id.origin() != pack.note.pack) {
            let what = format!("`{identity}` is not an id of this pack");
            let expected = format!("an id without origin, or one behind `{}/`", pack.note.pack);
            problems.push(Problem::new(row.place("id").clone(), what).field("id").expected(expected));
        }
    }
}

fn overlays(pack: &Pack, problems: &mut Vec<Problem>) {
    let known: HashSet<&str> = pack.overlays.iter().filter_map(|note| note.overlay.as_deref()).collect();
    for row in &pack.rows {
        let Some(overlay) = row.overlay.as_deref().filter(|overlay| !known.contains(overlay)) else {
            continue;
        };
        let problem =
            Problem::new(row.place("overlay").clone(), format!("`pack.toml` names no overlay `{overlay}`"));
        problems.push(problem.text(overlay).field("overlay").meant(nearest(overlay, known.iter().copied())));
    }
}

fn references(row: &WrittenRow, pack: &Pack, things: &Things<'_>, problems: &mut Vec<Problem>) {
    for (field, id) in row.act.references() {
        let place = || row.place(field).clone();
        let Some(noun) = things.nouns.get(id) else {
            problems.push(nothing(id, pack, field, place(), things));
            continue;
        };
        if let Some(FieldKind::Ref(nouns)) = row.act.kind.field(field).map(|field| field.kind)
            && !nouns.is_empty()
            && !nouns.contains(noun)
        {
            let words: Vec<&str> = nouns.iter().map(|noun| noun.word()).collect();
            let what = format!("`{}` is a {}", id.short(), noun.word());
            let problem = Problem::new(place(), what).text(id.short()).field(field);
            problems.push(problem.expected(format!("a {}", words.join(" or a "))));
        }
        let overlay = things.overlays.get(id).copied().flatten();
        if overlay.is_some() && overlay != row.overlay.as_deref() {
            let overlay = overlay.unwrap_or_default();
            let what = format!("`{}` is said by the overlay `{overlay}` alone", id.short());
            problems.push(
                Problem::new(place(), what)
                    .text(id.short())
                    .field(field)
                    .expected(format!("a row that cites an overlay belongs to it: `overlay` = `{overlay}`")),
            );
        }
    }
}

fn nothing(id: &Id, pack: &Pack, field: &str, place: Place, things: &Things<'_>) -> Problem {
    let shown = if id.origin() == pack.note.pack { id.short() } else { id.as_str() };
    let same_kind = id.short().split('/').next().unwrap_or_default();
    let near: BTreeMap<&str, ()> = things
        .nouns
        .keys()
        .map(|known| known.short())
        .filter(|known| known.split('/').next() == Some(same_kind))
        .map(|known| (known, ()))
        .collect();
    Problem::new(place, format!("`{shown}` names nothing in this pack"))
        .text(shown)
        .field(field)
        .expected("the id of a row of this pack")
        .meant(nearest(id.short(), near.into_keys()))
}

/// Dates may take a bound from another fact; it has to be there.
fn bounds(row: &WrittenRow, things: &Things<'_>, problems: &mut Vec<Problem>) {
    for (name, values) in &row.act.fields {
        for when in values.iter().filter_map(forum::value::Value::as_when) {
            for named in when.facts() {
                if named.parse::<Id>().is_ok_and(|id| things.nouns.contains_key(&id)) {
                    continue;
                }
                let problem =
                    Problem::new(row.place(name).clone(), format!("the bound `@{named}` names nothing"));
                problems.push(problem.text(named).field(name).expected("the whole id of a row of this pack"));
            }
        }
    }
}
