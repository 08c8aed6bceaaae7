//! Quotations checked against the words held.

use proptest::prelude::*;
use trace::{Corpus, Fidelity, Standing, Verdict, Way, quote};

use crate::made::{corpus, passage};

const HELD: &[&str] = &[
    "The Committee, recalling that \u{201c}water is shared\u{201d}, decides to meet twice a year, in spring and in autumn;",
    "All aspects of comprehensive security in the basin, including fishing, shipping and flood control, are interdependent and interrelated and should be pursued actively.",
    "It requests the secretariat to report on the spawning grounds.",
];

fn held() -> Corpus {
    corpus(&[("a", HELD), ("b", &["A text about something else entirely, with nothing in common."])])
}

fn check(quotation: &str) -> Verdict {
    quote(&held(), quotation, "en", false, &|_| true)
}

fn stretch(corpus: &Corpus, verdict: &Verdict) -> Vec<String> {
    verdict
        .places
        .iter()
        .map(|place| corpus.passages()[place.passage].words[place.span.clone()].to_owned())
        .collect()
}

#[test]
fn the_same_words_are_verbatim_whatever_quotes_and_breaks_stand_in_them() {
    let verdict = check("\u{201e}recalling that 'water is\nshared', decides to meet twice a year\u{201c}");
    assert_eq!(verdict.standing, Standing::Verbatim);
    assert_eq!(
        stretch(&held(), &verdict),
        ["recalling that \u{201c}water is shared\u{201d}, decides to meet twice a year"]
    );
}

#[test]
fn elisions_added_words_and_a_changed_first_letter_are_told_and_leave_it_verbatim() {
    let verdict = check("[T]he Committee ... decides to meet [at least] twice a year […] in autumn");
    assert_eq!(verdict.standing, Standing::Verbatim);
    assert_eq!(verdict.ways, [Way::Elides, Way::Adds]);
    assert_eq!(
        check("decides to meet ... recalling that").standing,
        Standing::Altered,
        "pieces in another order are no quotation"
    );
    assert_eq!(check("Decides to meet twice a year").ways, [Way::Capitals]);
    assert_eq!(check("decides to meet twice a year in spring").ways, [Way::Punctuates]);
}

#[test]
fn a_quotation_may_run_over_the_end_of_a_provision() {
    let verdict = check("should be pursued actively. It requests the secretariat");
    assert_eq!(
        (verdict.standing, verdict.places.len(), verdict.ways),
        (Standing::Verbatim, 2, vec![Way::Spans])
    );
}

#[test]
fn words_changed_silently_are_an_alteration() {
    let verdict = check("The Committee decides to meet three times a year, in spring and in autumn");
    assert_eq!(verdict.standing, Standing::Altered);
    let verdict = check("requests the secretary to report on the spawning grounds");
    assert_eq!(verdict.standing, Standing::Altered);
    assert_eq!(stretch(&held(), &verdict), ["requests the secretariat to report on the spawning grounds"]);
}

#[test]
fn another_wording_of_the_same_is_a_paraphrase_and_tells_by_which_words() {
    let said = "all parts of a security system, fishing and ships and the control of floods, are interdependent and interrelated, and should be put into active operation";
    let verdict = check(said);
    assert_eq!(verdict.standing, Standing::Paraphrase);
    assert_eq!(verdict.places[0].passage, 1);
    assert!(
        ["interdependent", "interrelated", "security"]
            .iter()
            .all(|word| verdict.shared.iter().any(|one| one == word)),
        "{:?}",
        verdict.shared
    );
    assert_eq!(check("the chair may invite whoever brings a boat").standing, Standing::NotFound);
}

#[test]
fn nothing_but_words_held_verbatim_proves_a_quotation() {
    let mut summary = passage("s", 1, "The committee decides to meet twice a year.");
    summary.fidelity = Fidelity::Summary;
    let held: Corpus = [summary].into_iter().collect();
    let verdict = quote(&held, "decides to meet twice a year", "en", true, &|_| true);
    assert_eq!((verdict.standing, verdict.ways.as_slice()), (Standing::Unverified, &[Way::OfRendering][..]));
    assert_eq!(quote(&held, "entirely other words", "en", true, &|_| true).standing, Standing::Unverified);
    assert_eq!(quote(&Corpus::default(), "any words", "en", false, &|_| true).standing, Standing::Unverified);
}

proptest! {
    #[test]
    fn every_stretch_of_a_passage_is_verbatim_and_a_changed_word_in_it_is_not(
        at in 0usize..3, from in 0usize..12, length in 6usize..14, put in "[q-z]{7}",
    ) {
        let words: Vec<&str> = HELD[at].split(' ').collect();
        let stretch: Vec<&str> = words.iter().copied().skip(from).take(length).collect();
        prop_assume!(stretch.len() > 5);
        let verdict = check(&stretch.join(" "));
        prop_assert_eq!(verdict.standing, Standing::Verbatim);
        prop_assert_eq!(verdict.places[0].passage, at);
        let mut changed = stretch.clone();
        changed[2] = &put;
        prop_assert_ne!(check(&changed.join(" ")).standing, Standing::Verbatim);
    }

    #[test]
    fn any_words_at_all_get_a_finding(words in "\\PC{0,60}") {
        check(&words);
    }
}
