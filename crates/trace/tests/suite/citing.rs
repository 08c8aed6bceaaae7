//! Texts cited in the words of others.

use std::collections::HashMap;

use forum::id::Id;
use trace::{Names, citations};

use crate::resolutions;

fn id(name: &str) -> Id {
    Id::within("made", &format!("text/{name}")).unwrap()
}

fn names() -> Names {
    let series = [("661", "1990"), ("687", "1991"), ("986", "1995"), ("1284", "1999")];
    let series: Vec<(String, Id)> =
        series.iter().map(|(number, year)| (format!("Resolution {number} ({year})"), id(number))).collect();
    let single = [
        ("Almaty Act", "act"),
        ("ATA Document", "act"),
        ("Declaration", "one"),
        ("Declaration", "two"),
        ("Declaration on Water", "one"),
    ];
    let single = single.iter().map(|(name, text)| (*name, id(text)));
    Names::new(series.iter().map(|(name, id)| (name.as_str(), id.clone())).chain(single))
}

fn cited(words: &str) -> Vec<(String, Vec<Id>)> {
    citations(words, "en", &names()).into_iter().map(|one| (words[one.span].to_owned(), one.texts)).collect()
}

#[test]
fn a_numbered_text_is_cited_alone_or_in_a_list_behind_a_common_head() {
    assert_eq!(
        cited("recalling resolution 1284 (1999),"),
        [("resolution 1284 (1999)".into(), vec![id("1284")])]
    );
    let listed = cited(
        "its resolutions 661 (1990) of 6 August 1990, 687\n(1991) of 3 April 1991 and 986 (1995); and 1284 (1999)",
    );
    let texts: Vec<_> = listed.iter().map(|(_, texts)| texts.clone()).collect();
    assert_eq!(texts, [vec![id("661")], vec![id("687")], vec![id("986")]]);
}

#[test]
fn a_member_of_a_series_that_is_not_held_is_cited_without_a_text() {
    assert_eq!(cited("resolutions 661 (1990) and 999 (1994)")[1], ("999 (1994)".into(), vec![]));
    assert!(cited("resolution 46 of the Assembly").is_empty());
}

#[test]
fn the_longest_name_counts_whole_words_only_and_an_ambiguous_name_gives_every_text() {
    assert_eq!(cited("in the Almaty Act and the ATA\u{a0}Document")[1].1, [id("act")]);
    assert_eq!(cited("the Declaration on Water"), [("Declaration on Water".into(), vec![id("one")])]);
    assert_eq!(cited("the Declaration of last year"), [("Declaration".into(), vec![id("one"), id("two")])]);
    assert!(cited("a declaration").is_empty(), "a name with a capital is cited with one");
    assert!(cited("the Almaty Activities").is_empty());
}

#[test]
fn of_the_resolutions_that_cite_others_by_number_and_year_nearly_all_citations_are_found_and_none_invented() {
    let Some(all) = resolutions::all() else { return };
    let names: Vec<(String, Id)> = all
        .iter()
        .flat_map(|one| {
            [one.name(), format!("S/RES/{} ({})", one.number, one.year)].map(|name| (name, one.id()))
        })
        .collect();
    let names = Names::new(names.iter().map(|(name, id)| (name.as_str(), id.clone())));
    let by_number: HashMap<(u64, u64), Id> =
        all.iter().map(|one| ((one.number, one.year), one.id())).collect();
    let (mut held, mut found, mut both, mut wrong) = (0, 0, 0, Vec::new());
    for paragraph in all.iter().flat_map(|one| &one.paragraphs) {
        let wanted = plainly(paragraph, &by_number);
        let cited: Vec<Id> =
            citations(paragraph, "en", &names).into_iter().flat_map(|one| one.texts).collect();
        held += wanted.len();
        found += cited.len();
        let mut rest = wanted.clone();
        for id in cited {
            match rest.iter().position(|one| *one == id) {
                Some(at) => {
                    rest.remove(at);
                    both += 1;
                }
                None => wrong.push((id, paragraph.clone())),
            }
        }
    }
    eprintln!("{held} by the slow way, {found} found, {both} in both");
    assert!(wrong.is_empty(), "{:?}", &wrong[..wrong.len().min(5)]);
    assert!(both * 1000 >= held * 996, "{both} of {held}");
}

/// Every "number (year)" that is one of the resolutions, wherever it stands, outside the headings of resolutions.
fn plainly(paragraph: &str, held: &HashMap<(u64, u64), Id>) -> Vec<Id> {
    let words: Vec<&str> =
        paragraph.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let heading = words.get(2) == Some(&"Resolution");
    let pairs = words.windows(2).skip(usize::from(heading));
    let numbers = pairs.filter_map(|pair| Some((pair[0].parse().ok()?, pair[1].parse().ok()?)));
    numbers.filter_map(|numbers| held.get(&numbers).cloned()).collect()
}
