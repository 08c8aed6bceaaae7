use trace::{Corpus, Reuse, Reused};

use crate::made::corpus;

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
