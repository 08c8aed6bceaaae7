//! Versions are matched by what they say: nothing twice, nothing lost, no edit hidden.

use proptest::prelude::*;
use proptest::sample::select;
use text::{Step, matching};

const WORDS: &[&str] = &[
    "members",
    "agree",
    "water",
    "trade",
    "peace",
    "measures",
    "exchange",
    "visits",
    "plans",
    "reports",
    "secretariat",
    "voluntary",
    "consensus",
    "experts",
    "borders",
    "fisheries",
    "pastures",
    "training",
    "disasters",
    "dialogue",
    "the",
    "of",
    "and",
    "to",
    "in",
    "shall",
    "by",
    "on",
    "for",
    "with",
    "June",
    "yearly",
    "host",
    "seminar",
    "contact",
];

/// A paragraph of words, drawn by a number: each number gives another.
fn paragraph(seed: u64, length: usize) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % 1_000_003).unwrap()
    };
    let words: Vec<&str> = (0..length).map(|_| WORDS[next() % WORDS.len()]).collect();
    format!("{} {seed}.", words.join(" "))
}

fn paragraphs(count: u64) -> Vec<String> {
    (1..=count).map(|seed| paragraph(seed, 14 + usize::try_from(seed % 9).unwrap())).collect()
}

fn match_of(old: &[String], new: &[String]) -> Vec<Step> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
    matching(&old, &new)
}

/// The old and new places of a step.
fn places(step: &Step) -> (Vec<usize>, Vec<usize>) {
    match step {
        Step::Kept { old, new }
        | Step::Edited { old, new }
        | Step::Moved { old, new }
        | Step::MovedAndEdited { old, new } => (vec![*old], vec![*new]),
        Step::Split { old, new } => (vec![*old], new.clone()),
        Step::Merged { old, new } => (old.clone(), vec![*new]),
        Step::Added { new } => (Vec::new(), vec![*new]),
        Step::Deleted { old } => (vec![*old], Vec::new()),
    }
}

#[test]
fn an_edit_inside_a_moved_paragraph_shows() {
    let old = paragraphs(12);
    let mut new = old.clone();
    let moved = new.remove(9).replace(".", ", as it was agreed.");
    new.insert(2, moved);
    let steps = match_of(&old, &new);
    assert_eq!(steps[2], Step::MovedAndEdited { old: 9, new: 2 });
    assert_eq!(steps.iter().filter(|step| matches!(step, Step::Kept { .. })).count(), 11);
}

#[test]
fn one_word_of_difference_is_an_edit() {
    let old = paragraphs(3);
    for edited in
        [old[1].replace(' ', "  "), old[1].to_uppercase(), old[1].replace('.', ";"), format!("{} ", old[1])]
    {
        let new = vec![old[0].clone(), edited.clone(), old[2].clone()];
        let expected =
            if edited == old[1] { Step::Kept { old: 1, new: 1 } } else { Step::Edited { old: 1, new: 1 } };
        assert_eq!(match_of(&old, &new)[1], expected);
    }
}

#[test]
fn what_was_split_and_what_was_merged_are_found() {
    let old = paragraphs(9);
    let (front, back) =
        old[4].split_at(old[4].char_indices().filter(|(_, letter)| *letter == ' ').nth(8).unwrap().0);
    let mut new = old.clone();
    new.splice(4..5, [front.to_owned(), back.trim().to_owned()]);
    assert_eq!(match_of(&old, &new)[4], Step::Split { old: 4, new: vec![4, 5] });
    assert_eq!(match_of(&new, &old)[4], Step::Merged { old: vec![4, 5], new: 4 });
}

#[test]
fn what_was_added_and_deleted_stands_where_it_stood() {
    let old = paragraphs(5);
    let new = vec![old[0].clone(), old[1].clone(), paragraph(99, 12), old[3].clone(), old[4].clone()];
    let expected = [
        Step::Kept { old: 0, new: 0 },
        Step::Kept { old: 1, new: 1 },
        Step::Added { new: 2 },
        Step::Deleted { old: 2 },
        Step::Kept { old: 3, new: 3 },
        Step::Kept { old: 4, new: 4 },
    ];
    assert_eq!(match_of(&old, &new), expected);
}

#[test]
fn scripts_without_spaces_are_matched() {
    let old =
        ["成员国应当定期交换军事活动计划。", "委员会每年举行一次会议。", "秘书处应当向成员国提交报告。"];
    let new =
        ["秘书处可以向成员国提交年度报告。", "成员国应当定期交换军事活动计划。", "委员会每年举行两次会议。"];
    let steps = matching(&old, &new);
    let expected = [
        Step::MovedAndEdited { old: 2, new: 0 },
        Step::Kept { old: 0, new: 1 },
        Step::Edited { old: 1, new: 2 },
    ];
    assert_eq!(steps, expected);
}

/// What is done to a version: by the place in what is left.
#[derive(Clone, Debug)]
enum Deed {
    Edit(usize, usize),
    Move(usize, usize),
    Delete(usize),
    Add(usize, u64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let place = 0_usize..1000;
    prop_oneof![
        (place.clone(), 0_usize..1000).prop_map(|(place, word)| Deed::Edit(place, word)),
        (place.clone(), place.clone()).prop_map(|(from, to)| Deed::Move(from, to)),
        place.clone().prop_map(Deed::Delete),
        (place, 1_000_u64..9_000).prop_map(|(place, seed)| Deed::Add(place, seed)),
    ]
}

/// Does the deeds, each paragraph with where it came from.
fn done(old: &[String], deeds: &[Deed]) -> Vec<(Option<usize>, String)> {
    let mut new: Vec<(Option<usize>, String)> =
        old.iter().cloned().enumerate().map(|(place, words)| (Some(place), words)).collect();
    for deed in deeds.iter().filter(|_| !old.is_empty()) {
        let count = new.len().max(1);
        match deed {
            Deed::Edit(place, word) if !new.is_empty() => {
                let (_, text) = &mut new[place % count];
                let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
                let chosen = word % words.len();
                words[chosen] = "otherwise".to_owned();
                *text = words.join(" ");
            }
            Deed::Move(from, to) if !new.is_empty() => {
                let moved = new.remove(from % count);
                new.insert(to % count, moved);
            }
            Deed::Delete(place) if new.len() > 1 => _ = new.remove(place % count),
            Deed::Add(place, seed) => new.insert(place % count, (None, paragraph(*seed, 16))),
            _ => {}
        }
    }
    new
}

proptest! {
    #[test]
    fn a_history_of_edits_moves_additions_and_deletions_is_recovered(
        count in 2_u64..40,
        deeds in proptest::collection::vec(deed(), 0..8),
    ) {
        let old = paragraphs(count);
        let history = done(&old, &deeds);
        let new: Vec<String> = history.iter().map(|(_, words)| words.clone()).collect();
        for step in match_of(&old, &new) {
            match step {
                Step::Kept { old: before, new: after } | Step::Moved { old: before, new: after } => {
                    prop_assert_eq!(&old[before], &new[after]);
                    prop_assert_eq!(history[after].0, Some(before));
                }
                Step::Edited { old: before, new: after } | Step::MovedAndEdited { old: before, new: after } => {
                    prop_assert_ne!(&old[before], &new[after]);
                    prop_assert_eq!(history[after].0, Some(before));
                }
                Step::Added { new: after } => prop_assert_eq!(history[after].0, None),
                Step::Deleted { old: before } => prop_assert!(history.iter().all(|(from, _)| *from != Some(before))),
                Step::Split { .. } | Step::Merged { .. } => prop_assert!(false, "nothing was split or merged"),
            }
        }
    }

    #[test]
    fn every_place_is_in_exactly_one_step_and_only_the_same_words_are_kept(
        old in proptest::collection::vec(select(vec!["", "a", "b", "a b c", "a b", "b c d e", "信任", "a b c d e f"]), 0..14),
        new in proptest::collection::vec(select(vec!["", "a", "b", "a b c", "a b", "b c d e", "信任", "a b c d e f"]), 0..14),
    ) {
        let steps = matching(&old, &new);
        let (mut before, mut after): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for step in &steps {
            let (olds, news) = places(step);
            before.extend(olds);
            after.extend(news);
            if let Step::Kept { old: one, new: other } | Step::Moved { old: one, new: other } = step {
                prop_assert_eq!(old[*one], new[*other]);
            }
        }
        before.sort_unstable();
        after.sort_unstable();
        prop_assert_eq!(before, (0..old.len()).collect::<Vec<_>>());
        prop_assert_eq!(after, (0..new.len()).collect::<Vec<_>>());
        let same = matching(&old, &old);
        prop_assert_eq!(same, (0..old.len()).map(|place| Step::Kept { old: place, new: place }).collect::<Vec<_>>());
    }

    #[test]
    fn splits_anywhere_are_recovered(count in 3_u64..20, which in 0_usize..1000, at in 4_usize..9) {
        let old = paragraphs(count);
        let which = which % old.len();
        let words: Vec<&str> = old[which].split(' ').collect();
        let mut new = old.clone();
        new.splice(which..=which, [words[..at].join(" "), words[at..].join(" ")]);
        let split = Step::Split { old: which, new: vec![which, which + 1] };
        prop_assert!(match_of(&old, &new).contains(&split));
        let merged = Step::Merged { old: vec![which, which + 1], new: which };
        prop_assert!(match_of(&new, &old).contains(&merged));
    }
}
