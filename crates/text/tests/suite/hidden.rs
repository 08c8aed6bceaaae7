//! Characters that a reader does not see.

use text::{Block, Document, Run, SuspectKind, suspects};

fn found(text: &str) -> Vec<(SuspectKind, String)> {
    let mut document = Document::new("", "en");
    document.blocks.push(Block::paragraph([Run::new(text)]));
    suspects(&document).into_iter().map(|suspect| (suspect.kind, suspect.word)).collect()
}

fn words(text: &str) -> Vec<String> {
    found(text).into_iter().map(|(_, word)| word).collect()
}

#[test]
fn what_does_not_show_is_shown() {
    for (text, word) in [
        ("the agree\u{200b}ment", "agree⟦U+200B⟧ment"),
        ("the \u{ad} end", "⟦U+00AD⟧"),
        ("sh\u{200d}all", "sh⟦U+200D⟧all"),
        ("x\u{e0041}y", "x⟦U+E0041⟧y"),
        ("a\u{3164}b", "a⟦U+3164⟧b"),
        ("a\u{feff}b", "a⟦U+FEFF⟧b"),
        ("a\u{2064}b", "a⟦U+2064⟧b"),
        ("a\u{fe0f}b", "a⟦U+FE0F⟧b"),
    ] {
        assert_eq!(found(text), [(SuspectKind::Invisible, word.to_owned())], "{text:?}");
    }
    for (text, word) in [
        ("a\u{7}b", "a⟦U+0007⟧b"),
        ("a\u{e000}", "a⟦U+E000⟧"),
        ("a\u{378}", "a⟦U+0378⟧"),
        ("a\u{85}b", "a⟦U+0085⟧b"),
    ] {
        assert_eq!(found(text), [(SuspectKind::Meaningless, word.to_owned())], "{text:?}");
    }
    assert_eq!(found("n\u{fffd}w"), [(SuspectKind::Lost, "n⟦U+FFFD⟧w".to_owned())]);
}

#[test]
fn turns_of_direction_are_shown_unless_they_are_closed_and_of_use() {
    assert_eq!(words("pay \u{202e}001\u{202c} now"), ["⟦U+202E⟧001⟦U+202C⟧"]);
    assert_eq!(words("open \u{2067}here"), ["⟦U+2067⟧here"]);
    assert_eq!(words("end\u{2069} here"), ["end⟦U+2069⟧"]);
    assert_eq!(words("only\u{200f} latin"), ["only⟦U+200F⟧"]);
    assert_eq!(words("بند \u{2066}CBM\u{2069} است\u{200f}"), Vec::<String>::new());
    assert_eq!(words("see \u{2068}LAKE/1\u{2069}"), Vec::<String>::new());
    assert_eq!(words("بند \u{202a}CBM\u{202c}"), Vec::<String>::new());
}

#[test]
fn ordinary_uses_are_no_alarm() {
    for text in [
        "طرف‌ها برنامهٔ می‌کنند",
        "क्\u{200d}ष और क्\u{200c}ष",
        "inter\u{ad}national",
        "ภาษา\u{200b}ไทย",
        "❤\u{fe0f} 👨\u{200d}👩\u{200d}👧",
        "日本語のカタカナと漢字、全角Ａ",
        "a\u{a0}b\u{202f}c",
        "§ 5 – “quoted” … № 7",
        "Члены СВМДА и CICA",
        "Ελλάδα and Россия and Հայաստան",
        "10 µm",
        "I и II раунды",
        "naïve façade Ankara’nın Düşanbe’de ığdır",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn letters_of_another_alphabet_in_a_word_are_shown_with_what_they_look_like() {
    let mut document = Document::new("", "en");
    document.blocks.push(Block::paragraph([
        Run::new("The p"),
        Run::new("\u{430}").bold(),
        Run::new("rties and the p\u{430}rties."),
    ]));
    document.blocks.push(Block::paragraph([Run::new("Стoроны")]));
    document.blocks.push(Block::paragraph([Run::new("The Βody of \u{430} text, \u{1d41a}lso")]));
    document.blocks.push(Block::paragraph([Run::new("Стороны договорились c ней")]));
    let found = suspects(&document);
    let told: Vec<_> = found
        .iter()
        .map(|suspect| (suspect.place.as_str(), suspect.word.as_str(), suspect.what.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("paragraph 1", "p⟦U+0430⟧rties", "looks like Latin `a` in a word of Latin letters"),
            ("paragraph 1", "p⟦U+0430⟧rties.", "looks like Latin `a` in a word of Latin letters"),
            ("paragraph 2", "Ст⟦U+006F⟧роны", "looks like Cyrillic `о` in a word of Cyrillic letters"),
            ("paragraph 3", "⟦U+0392⟧ody", "looks like Latin `B` in a word of Latin letters"),
            ("paragraph 3", "⟦U+0430⟧", "looks like Latin `a` in a text of Latin letters"),
            (
                "paragraph 3",
                "⟦U+1D41A⟧lso",
                "looks like `a` and is another character: a search for the word does not find it"
            ),
            ("paragraph 4", "⟦U+0063⟧", "looks like Cyrillic `с` in a text of Cyrillic letters"),
        ]
    );
    assert_eq!(found[0].name, "U+0430, Cyrillic `а`");
}

#[test]
fn every_part_of_a_document_is_looked_at_and_repetitions_are_counted() {
    let mut document = crate::sample::handover();
    assert_eq!(suspects(&document), []);
    document
        .notes
        .push(text::Footnote { label: "1".to_owned(), runs: vec![Run::new("a\u{200b}b a\u{200b}b")] });
    document.header.push('\u{202e}');
    let found = suspects(&document);
    assert_eq!((found.len(), found[1].count, found[1].place.as_str()), (2, 2, "note 1"));
    assert_eq!(found[0].place, "header");
    assert_eq!(text::visible("a\u{202e}b"), "a⟦U+202E⟧b");
}

#[test]
fn marks_of_direction_have_their_use_in_the_header_of_pages_from_right_to_left() {
    let mut document = Document::new("", "fa");
    document.header = "BA/2017/4\u{200e}".to_owned();
    assert_eq!(suspects(&document).len(), 1, "where all letters run one way it has none");
    document.blocks.push(Block::paragraph([Run::new("آب‌های تخم‌ریزی")]));
    assert_eq!(suspects(&document), []);
    document.header.push('\u{202e}');
    assert_eq!(suspects(&document).len(), 1, "an override is shown wherever it stands");
}
