//! Addresses as one cites them: `III.14(b)` where the sections number anew, `14(b)` where the numbers run on.

use std::collections::HashMap;

use super::Provision;
use super::figure::Kind;
use super::mark::{Mark, Shape};
use super::numbering::Step;

/// A provision before it is known how much of its way the address needs.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// `annex I`, or nothing.
    pub zone: String,
    /// The labels of the headings above it, and whether each is of an article.
    pub heads: Vec<(String, bool)>,
    pub group: Group,
    /// Its address below the headings.
    pub own: String,
    pub provision: Provision,
}

/// Provisions that are told apart from one another by what they are counted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Group {
    Opening,
    Preamble,
    Operative,
    Numbered,
    Loose,
    Table,
    Closing,
}

/// The provisions with their addresses, each different.
pub(super) fn all(drafts: Vec<Draft>) -> Vec<Provision> {
    let alone = alone(&drafts);
    let mut groups: HashMap<(String, Group), Vec<usize>> = HashMap::new();
    for (place, draft) in drafts.iter().enumerate() {
        groups.entry((draft.zone.clone(), draft.group)).or_default().push(place);
    }
    let mut depths = vec![0; drafts.len()];
    for places in groups.values() {
        let members: Vec<&Draft> = places.iter().filter_map(|place| drafts.get(*place)).collect();
        let depth = depth(&members);
        for place in places {
            if let Some(slot) = depths.get_mut(*place) {
                *slot = depth;
            }
        }
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    let addressed = drafts.into_iter().zip(depths).zip(alone);
    addressed
        .map(|((draft, depth), alone)| {
            let address = unique(&mut seen, draft.written(depth, alone));
            Provision { address, ..draft.provision }
        })
        .collect()
}

/// How many of the innermost headings an address needs so that no two are the same: as few as do.
fn depth(drafts: &[&Draft]) -> usize {
    let most = drafts.iter().map(|draft| draft.heads.len()).max().unwrap_or_default();
    let repeated = |depth: usize| {
        let mut written: Vec<String> = drafts.iter().map(|draft| draft.written(depth, false)).collect();
        written.sort_unstable();
        let all = written.len();
        written.dedup();
        all - written.len()
    };
    (0..=most).min_by_key(|depth| (repeated(*depth), *depth)).unwrap_or_default()
}

/// Which drafts are all that stands under their article.
fn alone(drafts: &[Draft]) -> Vec<bool> {
    let article = |draft: &Draft| draft.heads.last().is_some_and(|(_, article)| *article);
    drafts.iter().map(|draft| article(draft) && draft.own == "¶1").collect()
}

impl Draft {
    /// The address with so many of the innermost headings; `alone` is the first paragraph of an article.
    fn written(&self, depth: usize, alone: bool) -> String {
        let within =
            self.own.starts_with(['(', '¶']) || self.heads.last().is_some_and(|(_, article)| *article);
        let needed = depth.max(usize::from(within && matches!(self.group, Group::Numbered | Group::Loose)));
        let heads = self.heads.get(self.heads.len().saturating_sub(needed)..).unwrap_or_default();
        let heads = heads.iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>().join(".");
        let own = if alone { "" } else { self.own.as_str() };
        let gap = match own.chars().next() {
            None | Some('(') => "",
            _ if heads.is_empty() => "",
            Some('¶') => " ",
            Some(_) if self.group == Group::Numbered => ".",
            Some(_) => " ",
        };
        let zone = if self.zone.is_empty() { String::new() } else { format!("{} ", self.zone) };
        format!("{zone}{heads}{gap}{own}").trim().to_owned()
    }
}

fn unique(seen: &mut HashMap<String, usize>, address: String) -> String {
    let mut written = address.clone();
    loop {
        let count = seen.entry(written.clone()).or_default();
        *count += 1;
        if *count == 1 {
            return written;
        }
        let again = seen.get_mut(&address).map_or(2, |count| {
            *count = (*count).max(2);
            *count
        });
        written = format!("{address} [{again}]");
    }
}

/// Whether such a number stands below a paragraph rather than beside it.
pub(super) fn is_inner(mark: &Mark) -> bool {
    let capital = |(kind, _): &(Kind, u32)| {
        matches!(kind, Kind::Decimal | Kind::Upper | Kind::Capital | Kind::CyrillicCapital | Kind::Han)
    };
    match mark.shape {
        Shape::Paren | Shape::Bullet => true,
        Shape::Close | Shape::Dot => !mark.readings.iter().any(capital),
        _ => false,
    }
}

/// The way to a number as an address has it; `below` if it hangs on something.
pub(super) fn join(way: &[Step], below: bool) -> String {
    let mut text = String::new();
    for (place, step) in way.iter().enumerate() {
        let first = place == 0 && !below;
        let capital = step.kinds.iter().any(|kind| {
            matches!(kind, Kind::Upper | Kind::Capital | Kind::CyrillicCapital | Kind::Han | Kind::Decimal)
        });
        let letter =
            !capital && !step.kinds.is_empty() && !matches!(step.shape, Shape::Article | Shape::Sign);
        match step.shape {
            Shape::Bullet => {
                text.push_str(if text.is_empty() && first { "bullet " } else { " bullet " });
                text.push_str(&step.figure);
            }
            Shape::Paren => text.push_str(&format!("({})", step.figure)),
            Shape::Close if !first => text.push_str(&format!("({})", step.figure)),
            _ if letter => text.push_str(&format!("({})", step.figure)),
            _ => {
                if !text.is_empty() || below {
                    text.push('.');
                }
                text.push_str(&step.figure);
            }
        }
    }
    text
}
