//! The lineage of a passage, and stretches that go on in the next provision.

use trace::{Corpus, Reused};

use crate::made::corpus;

const FIRST: &str =
    "The Parties keep the gauges of the upper river in good repair and read them every morning at dawn.";
const SECOND: &str = "The Parties keep the gauges of the upper and lower river in good repair and read them every morning at dawn.";
const THIRD: &str = "The Parties keep the gauges of the upper and lower river in very good repair and read them every morning at dawn.";
const OTHER: &str = "Ferries cross under a white lamp when the fog lies on the eastern marshes and nobody can see the other bank.";

fn held() -> Corpus {
    corpus(&[
        ("protocol", &["Nothing of note.", THIRD, OTHER]),
        ("accord", &[FIRST, OTHER]),
        ("charter", &[SECOND]),
        ("note", &["The secretariat reports on the fish of the lake in the autumn of each second year."]),
    ])
}

/// The year of the text of a passage.
fn year(held: &Corpus, at: usize) -> Option<u16> {
    let text = held.passages()[at].text.to_string();
    [("accord", 1970), ("charter", 1980), ("protocol", 1990)]
        .into_iter()
        .find(|(name, _)| text.ends_with(name))
        .map(|(_, year)| year)
}

#[test]
fn each_later_text_has_the_earlier_one_that_shares_most_words_as_its_source() {
    let held = held();
    let heirs = held.lineage(1, |at| year(&held, at));
    let sources: Vec<(usize, Option<usize>)> = heirs
        .iter()
        .map(|heir| (heir.passage, heir.source.as_ref().map(|source| source.other.passage)))
        .collect();
    assert_eq!(sources, [(3, None), (5, Some(3)), (1, Some(5))]);
    assert!(heirs[2].stretches.is_empty() && heirs[0].stretches[0].one.passage == 1);
}

#[test]
fn of_sources_that_share_as_much_the_latest_is_taken() {
    let held = corpus(&[("accord", &[FIRST]), ("charter", &[FIRST]), ("protocol", &[FIRST])]);
    let heirs = held.lineage(0, |at| year(&held, at));
    assert_eq!(heirs[2].source.as_ref().map(|source| source.other.passage), Some(1));
}

#[test]
fn texts_of_one_date_are_no_sources_of_each_other_and_what_has_no_rank_is_left_out() {
    let held = corpus(&[("accord", &[FIRST]), ("charter", &[FIRST]), ("note", &[FIRST])]);
    let heirs = held.lineage(0, |at| year(&held, at).map(|_| 1));
    assert_eq!(
        heirs.iter().map(|heir| (heir.passage, heir.source.is_some())).collect::<Vec<_>>(),
        [(0, false), (1, false)]
    );
}

#[test]
fn a_stretch_that_goes_on_in_the_next_provision_of_both_texts_is_one() {
    let held = held();
    let found: Vec<Reused> = held.kin(&[1, 2]).into_iter().flatten().collect();
    let joined = held.joined(found);
    let with_accord: Vec<_> = joined.iter().filter(|one| one.parts[0].other.passage == 3).collect();
    assert_eq!(with_accord.len(), 1);
    assert_eq!(
        with_accord[0].parts.iter().map(|part| (part.one.passage, part.other.passage)).collect::<Vec<_>>(),
        [(1, 3), (2, 4)]
    );
    assert_eq!(joined.len(), 2);
    assert!(with_accord[0].words() > 30 && with_accord[0].edits() == 3);
}
