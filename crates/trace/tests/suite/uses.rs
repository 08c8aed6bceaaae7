//! Uses of a phrase: every one, exact or varied, and nothing that is another phrase.

use std::collections::BTreeSet;

use proptest::prelude::*;
use trace::{Corpus, Manner, components, token::tokens, uses};

use crate::made::corpus;
use crate::resolutions;

const FORMULA: &str = "common, comprehensive, cooperative and sustainable security";

fn found(corpus: &Corpus, phrase: &str) -> Vec<(Manner, String)> {
    let of = |one: trace::Use| {
        let words = &corpus.passages()[one.passage].words;
        (one.manner, words[one.span].to_owned())
    };
    uses(corpus, phrase, "en", &|_| true).into_iter().map(of).collect()
}

fn one(words: &str, phrase: &str) -> Vec<(Manner, String)> {
    found(&corpus(&[("a", &[words])]), phrase)
}

#[test]
fn a_phrase_is_found_over_a_line_break_a_soft_hyphen_capitals_and_typographic_quotes() {
    for words in [
        "seek common, comprehensive,\ncooperative and sustainable security on",
        "seek COMMON, COMPREHENSIVE, COOPERATIVE AND SUSTAINABLE SECURITY on",
        "seek \u{201c}common, compre\u{ad}hensive, cooperative\u{201d} and\u{a0}sustainable security on",
    ] {
        assert_eq!(
            one(words, FORMULA).iter().map(|(manner, _)| *manner).collect::<Vec<_>>(),
            [Manner::Exact],
            "{words}"
        );
    }
}

#[test]
fn other_endings_and_spellings_are_the_phrase_inflected() {
    let threat = "threat to international peace and security";
    assert_eq!(
        one("constitutes threats to international peace and security,", threat)[0].0,
        Manner::Inflected
    );
    assert_eq!(
        one("Co-operative security", "cooperative security"),
        [(Manner::Inflected, "Co-operative security".into())]
    );
    assert_eq!(one("the Organization of it", "organisation")[0].0, Manner::Inflected);
}

#[test]
fn words_put_in_left_out_or_changed_within_the_bound_are_a_varied_use_with_its_own_span() {
    let threat = "threat to international peace and security";
    assert_eq!(
        one("a threat to the peace and security of all", threat),
        [(Manner::Varied, "threat to the peace and security".into())]
    );
    assert_eq!(
        one("comprehensive, cooperative and sustainable security", FORMULA),
        [(Manner::Varied, "comprehensive, cooperative and sustainable security".into())]
    );
    assert_eq!(one("comprehensive and sustainable security", "comprehensive security")[0].0, Manner::Varied);
    assert!(one("the security of the comprehensive plan", "comprehensive security").is_empty());
    assert!(one("international security", threat).is_empty());
    assert!(one("economic security", "comprehensive security").is_empty());
}

#[test]
fn words_in_another_order_are_a_reordered_use() {
    assert_eq!(
        one("cooperative, common, sustainable and comprehensive security", FORMULA),
        [(Manner::Reordered, "cooperative, common, sustainable and comprehensive security".into())]
    );
}

#[test]
fn a_reordered_use_has_every_full_word_of_the_phrase() {
    let threat = "threat to international peace and security";
    assert!(one("the maintenance of international peace and security. To this end", threat).is_empty());
    assert_eq!(one("a threat to peace and international security", threat)[0].0, Manner::Reordered);
}

#[test]
fn the_components_of_a_formula_each_have_its_head() {
    assert_eq!(
        components(FORMULA),
        ["common security", "comprehensive security", "cooperative security", "sustainable security"]
    );
    assert_eq!(
        components("sécurité commune, globale et durable"),
        ["sécurité commune", "sécurité globale", "sécurité durable"]
    );
    assert_eq!(
        components("общая и устойчивая безопасность"),
        ["общая безопасность", "устойчивая безопасность"]
    );
    assert!(components("comprehensive security").is_empty());
    assert!(components("threat to international peace and security").is_empty());
}

#[test]
fn the_resolutions_have_every_exact_use_of_a_phrase_that_a_plain_reading_finds() {
    let Some(corpus) = resolutions::corpus() else { return };
    for phrase in [
        "threat to international peace and security",
        "remain seized of the matter",
        "political independence",
    ] {
        let wanted = plainly(corpus, phrase);
        let found: BTreeSet<(usize, usize)> = uses(corpus, phrase, "en", &|_| true)
            .into_iter()
            .filter(|one| one.manner == Manner::Exact)
            .map(|one| (one.passage, one.span.start))
            .collect();
        assert_eq!(found, wanted, "{phrase}");
        assert!(!wanted.is_empty());
    }
}

#[test]
fn the_first_use_of_a_phrase_in_the_resolutions_and_its_variants_are_found() {
    let Some(corpus) = resolutions::corpus() else { return };
    let found = uses(corpus, "threat to international peace and security", "en", &|_| true);
    let exact = found.iter().find(|one| one.manner == Manner::Exact).unwrap();
    assert_eq!(corpus.passages()[exact.passage].text.words(), "resolution-161");
    assert!(
        found.iter().any(|one| one.manner == Manner::Varied)
            && found.iter().any(|one| one.manner == Manner::Inflected)
    );
}

/// Where the words of a phrase stand one behind another: the slow way.
fn plainly(corpus: &Corpus, phrase: &str) -> BTreeSet<(usize, usize)> {
    let phrase: Vec<_> = tokens(phrase).into_iter().map(|token| token.folded).collect();
    let mut found = BTreeSet::new();
    for (number, passage) in corpus.passages().iter().enumerate() {
        let words = tokens(&passage.words);
        let mut at = 0;
        while at + phrase.len() <= words.len() {
            if words[at..at + phrase.len()].iter().map(|token| &token.folded).eq(&phrase) {
                found.insert((number, words[at].span.start));
                at += phrase.len();
            } else {
                at += 1;
            }
        }
    }
    found
}

proptest! {
    #[test]
    fn uses_hold_every_exact_one_never_overlap_and_stay_within_their_passage(
        passages in prop::collection::vec("(alpha|beta|gamma|to|of|delta)( (alpha|beta|gamma|to|of|delta|,)){0,14}", 1..6),
        phrase in "(alpha|beta|gamma)( (to|of|beta|delta)){0,4}",
    ) {
        let words: Vec<&str> = passages.iter().map(String::as_str).collect();
        let corpus = corpus(&[("a", &words)]);
        let found = uses(&corpus, &phrase, "en", &|_| true);
        for pair in found.windows(2) {
            prop_assert!(pair[0].passage < pair[1].passage || pair[0].span.end <= pair[1].span.start);
        }
        for one in &found {
            prop_assert!(corpus.passages()[one.passage].words.get(one.span.clone()).is_some());
        }
        // What the slow way finds either stands or lies within an equally exact one that overlaps it.
        for (passage, start) in plainly(&corpus, &phrase) {
            let exact = |one: &&trace::Use| one.passage == passage && one.manner == Manner::Exact;
            prop_assert!(found.iter().filter(exact).any(|one| one.span.start <= start && start < one.span.end || one.span.start >= start), "{phrase} at {start}");
        }
        for one in found.iter().filter(|one| one.manner == Manner::Exact) {
            let words = &corpus.passages()[one.passage].words[one.span.clone()];
            let folded = |text: &str| tokens(text).into_iter().map(|token| token.folded).collect::<Vec<_>>();
            prop_assert_eq!(folded(words), folded(&phrase));
        }
    }
}
