//! Word by word: nothing lost, nothing taken for the same that is not.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use text::PieceKind::{In, Out, Same};
use text::{PieceKind, differences};

fn told(old: &str, new: &str) -> Vec<(PieceKind, String)> {
    differences(old, new).into_iter().map(|piece| (piece.kind, piece.text)).collect()
}

fn piece(kind: PieceKind, text: &str) -> (PieceKind, String) {
    (kind, text.to_owned())
}

#[test]
fn whole_words_go_out_and_come_in() {
    let expected =
        [piece(Same, "Calls upon "), piece(Out, "all"), piece(In, "the"), piece(Same, " members to act")];
    assert_eq!(told("Calls upon all members to act", "Calls upon the members to act"), expected);
    assert_eq!(told("same words", "same words"), [piece(Same, "same words")]);
    assert_eq!(told("", "new"), [piece(In, "new")]);
    assert_eq!(told("", ""), []);
}

#[test]
fn a_rewritten_stretch_reads_as_one_change() {
    let expected = [
        piece(Same, "to "),
        piece(Out, "convene a meeting"),
        piece(In, "organise an assembly"),
        piece(Same, " in May"),
    ];
    assert_eq!(told("to convene a meeting in May", "to organise an assembly in May"), expected);
}

#[test]
fn scripts_without_spaces_compare_by_characters() {
    let expected = [piece(Same, "成员国"), piece(Out, "应"), piece(In, "可"), piece(Same, "举行会议")];
    assert_eq!(told("成员国应举行会议", "成员国可举行会议"), expected);
    let thai = told("ประเทศสมาชิกจะประชุม", "ประเทศสมาชิกควรประชุม");
    assert_eq!(thai.first().map(|(kind, _)| *kind), Some(Same));
    assert!(thai.iter().any(|(kind, text)| *kind == Same && text.contains("ประชุม")), "{thai:?}");
}

#[test]
fn spaces_quotes_and_case_are_changes() {
    for (old, new) in
        [("a b", "a  b"), ("\"a\"", "“a”"), ("Act", "act"), ("a-b", "a–b"), ("е", "e"), ("a\u{a0}b", "a b")]
    {
        let pieces = told(old, new);
        assert!(pieces.iter().any(|(kind, _)| *kind == Out), "{old:?} {new:?}: {pieces:?}");
        assert!(pieces.iter().any(|(kind, _)| *kind == In), "{old:?} {new:?}: {pieces:?}");
    }
}

fn words() -> impl Strategy<Value = String> {
    let word = select(vec![
        "the ",
        "members ",
        "of ",
        "peace",
        ", ",
        "; ",
        "  ",
        "信",
        "任",
        "دولت‌ها ",
        "мир ",
        "é",
        "e\u{301}",
        "👩‍👩‍👧",
        "\n",
        "",
        "a",
    ]);
    vec(word, 0..30).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn pieces_put_together_are_both_readings_exactly(old in words(), new in words()) {
        let pieces = differences(&old, &new);
        let with = |kind| -> String {
            let kept = pieces.iter().filter(|piece| piece.kind == Same || piece.kind == kind);
            kept.map(|piece| piece.text.as_str()).collect()
        };
        prop_assert_eq!(with(Out), old.as_str());
        prop_assert_eq!(with(In), new.as_str());
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        prop_assert!(pieces.windows(2).all(|pair| pair[0].kind != pair[1].kind));
        prop_assert_eq!(pieces.iter().all(|piece| piece.kind == Same), old == new);
    }
}
