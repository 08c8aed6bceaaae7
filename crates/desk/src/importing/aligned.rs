//! The provisions of a file beside those of the same version in another language: by their addresses, and between two that
//! agree by their order where as many stand on either side.

use std::collections::HashMap;

use super::held::Stand;
use super::lines::{Line, LineKind, Words};
use super::matched::{Known, Matched, Mint};
use super::reading::Said;

/// Aligns; gives the places of those in the other language to which nothing answers.
pub(super) fn aligned<E>(
    other: &[Stand],
    new: &[Said],
    mint: Mint<'_, E>,
) -> Result<(Matched, Vec<usize>), E> {
    let pairs = pairs(other, new);
    let mut matched = Matched::default();
    for (place, (said, pair)) in new.iter().zip(&pairs).enumerate() {
        let stand = pair.and_then(|at| other.get(at));
        let provision = match stand {
            Some(stand) => stand.provision.clone(),
            None => mint()?,
        };
        matched.lines.push(Line {
            kind: if stand.is_some() { LineKind::Aligned } else { LineKind::New },
            provision: provision.clone(),
            address: said.address.clone(),
            before: stand.map(|stand| stand.address.clone()).into_iter().collect(),
            words: Words::plain(&said.words),
        });
        matched.known.push(Known { place, provision, new: stand.is_none(), from: Vec::new() });
    }
    let taken: std::collections::HashSet<usize> = pairs.into_iter().flatten().collect();
    let alone = (0..other.len()).filter(|at| !taken.contains(at)).collect();
    Ok((matched, alone))
}

/// For each provision of the file the one in the other language that it answers.
fn pairs(other: &[Stand], new: &[Said]) -> Vec<Option<usize>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, stand) in other.iter().enumerate() {
        places.entry(stand.address.as_str()).or_insert(at);
    }
    let mut pairs: Vec<Option<usize>> = Vec::with_capacity(new.len());
    for said in new {
        pairs.push(places.remove(said.address.as_str()));
    }
    let (mut from, mut before) = (0, 0);
    for place in 0..=new.len() {
        let here = pairs.get(place).copied().flatten();
        if here.is_none() && place < new.len() {
            continue;
        }
        let end = here.unwrap_or(other.len());
        // Where as many stand between two that agree, they answer one another in order.
        if end >= before && place - from == end - before {
            for (offset, pair) in pairs.iter_mut().take(place).skip(from).enumerate() {
                *pair = pair.or(Some(before + offset));
            }
        }
        (from, before) = (place + 1, end + 1);
    }
    pairs
}

#[cfg(test)]
mod tests {
    use text::Nature;

    use super::*;

    fn said(addresses: &[&str]) -> Vec<Said> {
        let one = |address: &&str| Said {
            address: (*address).to_owned(),
            under: None,
            nature: Nature::Operative,
            words: String::new(),
        };
        addresses.iter().map(one).collect()
    }

    fn stands(addresses: &[&str]) -> Vec<Stand> {
        let one = |(at, address): (usize, &&str)| Stand {
            provision: format!("a/provision/p{at}").parse().unwrap(),
            address: (*address).to_owned(),
            under: None,
            words: String::new(),
            order: 0,
            authentic: false,
        };
        addresses.iter().enumerate().map(one).collect()
    }

    #[test]
    fn what_has_the_same_address_answers_and_what_stands_between_goes_by_order() {
        let pairs = |other: &[&str], new: &[&str]| super::pairs(&stands(other), &said(new));
        assert_eq!(pairs(&["1", "2", "3"], &["1", "2", "3"]), [Some(0), Some(1), Some(2)]);
        assert_eq!(pairs(&["1", "(a)", "2"], &["1", "(а)", "2"]), [Some(0), Some(1), Some(2)]);
        assert_eq!(pairs(&["1", "(a)", "(b)", "2"], &["1", "(а)", "2"]), [Some(0), None, Some(3)]);
        assert_eq!(pairs(&["1"], &["1", "2"]), [Some(0), None]);
        assert_eq!(pairs(&["x", "y"], &["ж", "з"]), [Some(0), Some(1)]);
    }
}
