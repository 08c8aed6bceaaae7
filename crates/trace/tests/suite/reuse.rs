use proptest::prelude::*;
use trace::{Corpus, Reuse, Reused};

use crate::made::{corpus, passage};

fn said<'a>(corpus: &'a Corpus, reused: &Reused) -> (&'a str, &'a str) {
    let words = |extent: &trace::Extent| &corpus.passages()[extent.passage].words[extent.words.clone()];
    (words(&reused.one), words(&reused.other))
}

const RIVER: &str = "The Parties shall maintain in good repair the levees and gauges that stand along the upper reaches of the river.";

#[test]
fn a_passage_carried_over_is_found_with_its_changes() {
    let later = "Recalling that the Parties shall maintain in very good order the levees and gauges that stand \
        along the upper reaches of the lake, and noting their cost, every autumn a report is due.";
    let corpus =
        corpus(&[("accord", &["Nothing of note.", RIVER]), ("protocol", &[later, "Done in two copies."])]);
    let found: Vec<Reused> = Reuse::of(&corpus).all(&corpus).collect();
    assert_eq!(found.len(), 1);
    let (one, other) = said(&corpus, &found[0]);
    assert_eq!(one, RIVER.trim_end_matches(" river."));
    assert!(other.starts_with("the Parties shall maintain in very good order"), "{other}");
    assert!(other.ends_with("reaches of the"), "{other}");
    assert_eq!((found[0].words, found[0].edits), (18, 2));
}

#[test]
fn a_text_does_not_carry_over_from_itself() {
    let corpus =
        corpus(&[("accord", &[RIVER, RIVER]), ("protocol", &["Something else is said here altogether."])]);
    assert_eq!(Reuse::of(&corpus).all(&corpus).count(), 0);
}

#[test]
fn both_sides_of_a_passage_say_the_same() {
    let corpus = corpus(&[("accord", &[RIVER]), ("protocol", &[&RIVER.to_uppercase()])]);
    let reuse = Reuse::of(&corpus);
    let (one, other) = (reuse.of_passage(&corpus, 0), reuse.of_passage(&corpus, 1));
    assert_eq!(one.len(), 1);
    assert_eq!((&one[0].one, &one[0].other), (&other[0].other, &other[0].one));
    assert_eq!(one[0].edits, 0);
}

/// Words with enough in common to be carried over, cut short and mixed.
const PHRASES: &[&str] = &[
    "the parties shall maintain the levees in good repair",
    "recalling the accord of the upper river",
    "every autumn the commission receives a report on the gauges",
    "decides to remain seized of the matter",
    "ferries may cross at dawn under a white lamp",
    "and requests the secretariat to circulate it",
    "no weir is built without notice to the other bank",
    "noting with concern the state of the eastern marshes",
];

/// Texts of up to so many passages. Of many, each phrase stands in more passages than a rare run may.
fn texts(most: usize) -> impl Strategy<Value = Vec<(String, Vec<String>)>> {
    let phrase = prop::sample::select(PHRASES).prop_flat_map(|phrase| {
        let words: Vec<&str> = phrase.split(' ').collect();
        let count = words.len();
        (0..count, 0..count).prop_map(move |(one, other)| words[one.min(other)..=one.max(other)].join(" "))
    });
    let passage = prop::collection::vec(phrase, 1..4).prop_map(|phrases| phrases.join(" "));
    let text = (0..6_usize, prop::collection::vec(passage, 1..most));
    prop::collection::vec(text.prop_map(|(text, passages)| (format!("text-{text}"), passages)), 1..12)
}

fn of(texts: &[(String, Vec<String>)]) -> Corpus {
    let mut order = 0;
    let passages = texts.iter().flat_map(|(text, passages)| passages.iter().map(move |words| (text, words)));
    passages
        .map(|(text, words)| {
            order += 1;
            passage(text, order, words)
        })
        .collect()
}

/// What was found, by what it says, in an order of its own.
fn listed(reuse: &Reuse, corpus: &Corpus) -> Vec<String> {
    let name = |extent: &trace::Extent| {
        let passage = &corpus.passages()[extent.passage];
        format!("{} {:?} {}", passage.text.as_str(), extent.words, passage.words)
    };
    let mut listed: Vec<String> = reuse
        .all(corpus)
        .map(|reused| {
            let mut sides = [name(&reused.one), name(&reused.other)];
            sides.sort();
            format!("{sides:?} {} {} {:.3}", reused.words, reused.edits, reused.rarity)
        })
        .collect();
    listed.sort();
    listed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_found_does_not_depend_on_order(texts in texts(30)) {
        let turned: Vec<_> = texts.iter().rev().cloned().collect();
        let (one, other) = (of(&texts), of(&turned));
        prop_assert_eq!(listed(&Reuse::of(&one), &one), listed(&Reuse::of(&other), &other));
    }

    #[test]
    fn following_in_steps_finds_what_tracing_afresh_finds(steps in prop::collection::vec(texts(40), 1..4)) {
        let mut reuse = Reuse::of(&of(&steps[0]));
        for step in &steps {
            let corpus = of(step);
            reuse.follow(&corpus);
            prop_assert_eq!(listed(&reuse, &corpus), listed(&Reuse::of(&corpus), &corpus));
        }
    }
}

/// A hundred texts that close alike, each with words of its own before and behind.
fn with_formula() -> Corpus {
    let passage_of = |text: usize| {
        let (one, two) = (text * 7 % 101, text * 13 % 103);
        passage(
            &format!("text-{text}"),
            1,
            &format!(
                "weir {one} gauge {two} and the parties decide to meet again in the autumn of the coming year sluice {two} ferry {one}"
            ),
        )
    };
    (0..100).map(passage_of).collect()
}

#[test]
fn a_formula_that_stands_everywhere_is_answered_for_one_passage() {
    let corpus = with_formula();
    assert_eq!(Reuse::of(&corpus).stretches(), 0, "no pair of a formula is kept");
    let kin = corpus.kin(&[4]).remove(0);
    assert_eq!(kin.len(), 99);
    for reused in &kin {
        let (one, other) = said(&corpus, reused);
        assert!(one.contains("the parties decide to meet again in the autumn of the coming year"), "{one}");
        assert!(
            other.contains("the parties decide to meet again in the autumn of the coming year"),
            "{other}"
        );
    }
}

fn one_listed(corpus: &Corpus, mut found: Vec<Reused>) -> Vec<String> {
    found.sort_by_key(|one| (one.other.passage, one.one.words.start, one.other.words.start));
    found.iter().map(|one| format!("{one:?} {:?}", said(corpus, one))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn asked_for_some_passages_it_finds_what_tracing_all_finds(texts in texts(40), some in prop::collection::vec(0..60_usize, 1..5)) {
        let corpus = of(&texts);
        let reuse = Reuse::of(&corpus);
        let some: Vec<usize> = some.into_iter().filter(|one| *one < corpus.passages().len()).collect();
        for (passage, kin) in some.iter().zip(corpus.kin(&some)) {
            let kin = one_listed(&corpus, kin);
            for one in one_listed(&corpus, reuse.of_passage(&corpus, *passage)) {
                prop_assert!(kin.contains(&one), "{one}");
            }
        }
    }
}
