//! Agreed language near to a draft.

use proptest::prelude::*;
use trace::agreed;

use crate::made::corpus;
use crate::resolutions;

#[test]
fn the_nearest_passage_comes_first_with_the_stretch_that_is_near_and_the_same_words_count_once() {
    let held = corpus(&[
        (
            "a",
            &[
                "Reaffirming that water is shared by all riparian communities, and that its use concerns each of them;",
                "Recalling the meeting;",
            ],
        ),
        ("b", &["Water is shared by all riparian communities.", "Fisheries are for the members alone."]),
        ("c", &["Recalling that water is shared by all riparian communities."]),
    ]);
    let found = agreed(&held, "Water is shared among all riparian communities", "en", &|_| true, 5);
    let places: Vec<usize> = found[0].places.iter().map(|place| place.passage).collect();
    assert_eq!(places, [0, 2, 4]);
    let place = &found[0].places[0];
    assert_eq!(&held.passages()[0].words[place.span.clone()], "water is shared by all riparian communities");
    assert_eq!((found[0].kept, found[0].of), (6, 7));
    assert!(agreed(&held, "nothing of the kind whatsoever", "en", &|_| true, 5).is_empty());
}

#[test]
fn a_sentence_of_a_resolution_with_words_changed_finds_its_source_first() {
    let Some(held) = resolutions::corpus() else { return };
    let (mut tried, mut first) = (0, 0);
    for (number, passage) in
        held.passages().iter().enumerate().filter(|(at, one)| at % 211 == 0 && one.words.len() > 160)
    {
        let mut words: Vec<&str> = passage.words.split_whitespace().collect();
        words[3] = "regional";
        words.remove(8);
        let found = agreed(held, &words.join(" "), "en", &|_| true, 3);
        tried += 1;
        first += usize::from(
            found.first().is_some_and(|one| one.places.iter().any(|place| place.passage == number)),
        );
    }
    assert!(tried > 20 && first * 100 >= tried * 97, "{first} of {tried}");
}

#[test]
fn what_a_passage_carried_over_is_found_and_short_or_far_passages_are_not() {
    let held = corpus(&[
        ("a", &["The Parties will meet twice a year, in spring and in autumn, at the lake.", "The Parties,"]),
        ("b", &["The Parties will meet once a year, in spring or in autumn, at the lake.", "The Parties,"]),
        ("c", &["The Parties may ask the secretariat for a report on the fish of the lake."]),
    ]);
    let found =
        |at: usize| held.carried(&[at]).remove(0).into_iter().map(|one| one.passage).collect::<Vec<_>>();
    assert_eq!((found(0), found(2), found(1), found(4)), (vec![2], vec![0], vec![], vec![]));
}

proptest! {
    #[test]
    fn the_order_is_stable_and_what_is_kept_out_is_not_found(
        passages in prop::collection::vec("[a-e]{4}( [a-e]{4}){3,9}", 2..8),
        out in 0usize..8,
    ) {
        let words: Vec<&str> = passages.iter().map(String::as_str).collect();
        let held = corpus(&[("a", &words)]);
        let draft = &passages[0];
        let once = agreed(&held, draft, "en", &|at| at != out, 9);
        prop_assert_eq!(&once, &agreed(&held, draft, "en", &|at| at != out, 9));
        prop_assert!(once.iter().all(|one| one.places.iter().all(|place| place.passage != out)));
        if out != 0 {
            prop_assert!(once[0].places.iter().any(|place| passages[place.passage].contains(draft.as_str())));
        }
    }
}
