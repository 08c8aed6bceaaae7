//! The index answers as reading every passage does, however it came to be.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use trace::{Index, Query};

use crate::scanned::{Asks, Scanned, Shelf};

const WORDS: [&str; 26] = [
    "peace",
    "peaceful",
    "peacefully",
    "security",
    "secure",
    "securities",
    "state",
    "states",
    "the",
    "of",
    "and",
    "force",
    "forces",
    "forced",
    "fore",
    "côte",
    "cote",
    "côté",
    "мир",
    "мира",
    "мире",
    "ёлка",
    "елка",
    "a",
    "ab",
    "abc",
];

fn word() -> impl Strategy<Value = &'static str> {
    // Frequent words at the front.
    (0..WORDS.len(), 0..WORDS.len()).prop_map(|(one, other)| WORDS[one.min(other)])
}

type Said = (String, &'static str);

fn said() -> impl Strategy<Value = Said> {
    let separator = select(vec![" ", " ", " ", " ", ", ", "-", "-\n", "\n", "\u{a0}"]);
    let words = vec((word(), separator), 0..12);
    let language = select(vec!["en", "en", "en", "ru", "fr", "und", "kk"]);
    (words, language).prop_map(|(words, language)| {
        (words.into_iter().flat_map(|(word, separator)| [word, separator]).collect(), language)
    })
}

fn leaf() -> impl Strategy<Value = Asks> {
    prop_oneof![
        word().prop_map(Asks::Word),
        (vec(word(), 1..4), any::<bool>()).prop_map(|(words, open)| Asks::Phrase(words, open)),
        (word(), 1_u8..3).prop_map(|(word, distance)| Asks::Fuzzy(word, distance)),
    ]
}

fn asks() -> impl Strategy<Value = Asks> {
    let near = (leaf(), leaf(), 1_usize..6)
        .prop_map(|(one, other, within)| Asks::Near(one.into(), other.into(), within));
    prop_oneof![3 => leaf(), 1 => near].prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 2..4).prop_map(Asks::Any),
            (vec(inner.clone(), 1..4), vec(inner, 0..2)).prop_map(|(of, without)| Asks::All(of, without)),
        ]
    })
}

fn built(passages: &[Said]) -> Index {
    Index::of(passages.iter().map(|(words, language)| (words.as_str(), *language)))
}

/// Compares every answer with what reading finds.
fn holds(index: &Index, passages: &[Said], asks: &[Asks]) -> Result<(), TestCaseError> {
    let shelf: BTreeMap<u32, Scanned> =
        (0..).zip(passages).map(|(at, (words, language))| (at, Scanned::of(words, language))).collect();
    let shelf = Shelf::of(shelf);
    prop_assert_eq!(index.len(), passages.len());
    for asks in asks {
        let query = Query::read(&asks.written()).unwrap();
        let expected = shelf.answer(asks);
        for limit in [0, 1, 3, usize::MAX] {
            let answer = index.search(&query, None, limit);
            prop_assert_eq!(answer.count, expected.len(), "{}", asks.written());
            prop_assert_eq!(&answer.best[..], &expected[..limit.min(expected.len())], "{}", asks.written());
        }
        let keep = |place: usize| place % 3 != 1;
        let kept: Vec<(u32, u32)> = expected.into_iter().filter(|(place, _)| keep(*place as usize)).collect();
        let answer = index.search(&query, Some(&keep), 4);
        prop_assert_eq!(answer.count, kept.len());
        prop_assert_eq!(&answer.best[..], &kept[..4.min(kept.len())]);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_index_answers_as_reading_does(passages in vec(said(), 0..40), asks in vec(asks(), 1..8)) {
        holds(&built(&passages), &passages, &asks)?;
    }

    #[test]
    fn it_does_not_matter_in_which_steps_passages_came_and_went(
        all in vec(said(), 1..30),
        steps in vec(vec(any::<bool>(), 30), 1..6),
        asks in vec(asks(), 1..5),
    ) {
        let mut index = Index::default();
        let mut before: Vec<usize> = Vec::new();
        for step in steps {
            let now: Vec<usize> = (0..all.len()).filter(|at| step[*at]).collect();
            let from = |at: &usize| before.iter().position(|old| old == at).map(|place| place as u32);
            let said: Vec<_> = now.iter().map(|at| ((all[*at].0.as_str(), all[*at].1), from(at))).collect();
            index = index.grown(&|place| (all[before[place]].0.as_str(), all[before[place]].1), &said);
            before = now;
            let passages: Vec<Said> = before.iter().map(|at| all[*at].clone()).collect();
            holds(&index, &passages, &asks)?;
        }
    }
}

#[test]
fn many_passages_fill_several_chunks_and_answer_as_reading_does() {
    let words = |at: usize| {
        let one = |step: usize| WORDS[(at * step + at / 7 + at % 13 * step) % WORDS.len()];
        let length = 1 + at % 9;
        (1..=length).map(one).collect::<Vec<_>>().join(if at.is_multiple_of(11) { "-\n" } else { " " })
    };
    let passages: Vec<Said> =
        (0..9_500).map(|at| (words(at), if at.is_multiple_of(17) { "ru" } else { "en" })).collect();
    let asks = [
        Asks::Word("state"),
        Asks::Phrase(vec!["ab"], false),
        Asks::Phrase(vec!["the", "peace"], false),
        Asks::Phrase(vec!["f"], true),
        Asks::Fuzzy("forse", 2),
        Asks::Near(Asks::Word("state").into(), Asks::Word("peace").into(), 3),
        Asks::All(vec![Asks::Word("secure"), Asks::Word("and")], vec![Asks::Word("a")]),
        Asks::Any(vec![Asks::Word("мир"), Asks::Phrase(vec!["force", "of"], true)]),
    ];
    holds(&built(&passages), &passages, &asks).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_index_comes_back_from_its_bytes(passages in vec(said(), 0..30), asks in vec(asks(), 1..4)) {
        let index = Index::from_bytes(&built(&passages).to_bytes()).unwrap();
        holds(&index, &passages, &asks)?;
    }

    #[test]
    fn damaged_bytes_are_nothing_or_an_index_that_can_be_asked(
        passages in vec(said(), 0..12),
        asks in vec(asks(), 1..4),
        damage in vec((any::<proptest::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<Option<proptest::sample::Index>>(),
    ) {
        let mut bytes = built(&passages).to_bytes();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Some(index) = Index::from_bytes(&bytes) {
            for asks in asks {
                let _ = index.search(&Query::read(&asks.written()).unwrap(), None, 3);
            }
        }
    }
}
