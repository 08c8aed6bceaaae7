//! Segmentation and folding.

use proptest::prelude::*;
use trace::token::{self, LineEnd};
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

fn folded(text: &str) -> Vec<String> {
    token::tokens(text).into_iter().map(|token| token.folded.into()).collect()
}

/// The words of UAX 29. A vowel sign without its letter counts as a letter there, and is no word to anybody.
fn begins(word: &str) -> bool {
    word.starts_with(|first: char| first == '_' || (first.is_alphanumeric() && !is_combining_mark(first)))
}

fn words(text: &str) -> Vec<std::ops::Range<usize>> {
    token::words(text).into_iter().filter(|span| begins(&text[span.clone()])).collect()
}

fn unicode(text: &str) -> Vec<std::ops::Range<usize>> {
    text.unicode_word_indices()
        .filter(|(_, word)| begins(word))
        .map(|(at, word)| at..at + word.len())
        .collect()
}

/// Blocks that the fast path promises: ASCII, Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Georgian,
/// general punctuation. Raised figures and fractions are footnote marks and no words here; accents that stand alone are left out.
fn promised(code: u32) -> bool {
    if matches!(code, 0xB2 | 0xB3 | 0xB8 | 0xB9 | 0xBC..=0xBE | 0x2C2..=0x2DF | 0x2E5..=0x2FF | 0x5C8..=0x5CA | 0x202F)
    {
        return false;
    }
    matches!(code, 0x20..=0x6FF | 0x900..=0x97F | 0x10A0..=0x10FF | 0x1E00..=0x1FFF | 0x2000..=0x206F | 0xFB00..=0xFB4F)
}

#[test]
fn each_character_of_the_promised_blocks_joins_and_parts_as_unicode_has_it() {
    let mut wrong = Vec::new();
    for character in (0..0x1_0000).filter(|code| promised(*code)).filter_map(char::from_u32) {
        for text in [
            format!("a{character}b"),
            format!("1{character}2"),
            format!("א{character}ב"),
            format!("a {character} b"),
            format!("{character}a1"),
            format!("a{character}"),
            format!("а{character}\u{301}б"),
        ] {
            if words(&text) != unicode(&text) {
                wrong.push(format!(
                    "{:04X} {text:?}: {:?} {:?}",
                    u32::from(character),
                    words(&text),
                    unicode(&text)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_mixture_of_such_letters_and_signs_is_cut_as_unicode_has_it(
        text in "([a-zA-Z0-9_àéßŁЖжёя́אבגαβγسلام'’.,:;\"“” \u{a0}\u{ad}\u{200d}\u{300}/()\\[\\]\n—-]){0,40}"
    ) {
        prop_assert_eq!(words(&text), unicode(&text));
    }

    #[test]
    fn nothing_panics_and_spans_come_in_order_within_the_text(text in any::<String>()) {
        let mut end = 0;
        for token in token::tokens(&text) {
            prop_assert!(token.span.start >= end && token.span.start < token.span.end);
            prop_assert!(text.get(token.span.clone()).is_some());
            prop_assert!(!token.folded.is_empty());
            end = token.span.end;
        }
    }

    #[test]
    fn a_folded_word_folds_to_itself(text in "[a-zÀ-ňŊ-žЀ-ѿא-תا-ي]{1,12}") {
        for token in token::tokens(&text) {
            prop_assert_eq!(folded(&token.folded), vec![token.folded.to_string()]);
        }
    }
}

#[test]
fn what_typography_does_to_a_word_does_not_hide_it() {
    for (text, words) in [
        ("Peace\u{a0}AND  security", vec!["peace", "and", "security"]),
        ("inter\u{ad}national", vec!["international"]),
        ("inter\u{ad}\nnational peace", vec!["international", "peace"]),
        ("inter-\n   national peace", vec!["international", "peace"]),
        ("State’s “interests”", vec!["state's", "interests"]),
        ("State's \"interests\"", vec!["state's", "interests"]),
        ("efﬁcient", vec!["efficient"]),
        ("ＵＮ　１９９９", vec!["un", "1999"]),
        ("the U.N. Charter", vec!["the", "un", "charter"]),
        ("peace.The parties: they", vec!["peace", "the", "parties", "they"]),
        ("l’accord de l'ONU d’Almaty", vec!["l", "accord", "de", "l", "onu", "d", "almaty"]),
        ("Côte d'Ivoire, Curaçao, Malmö, Łódź", vec!["cote", "d", "ivoire", "curacao", "malmo", "lodz"]),
        ("co\u{301}te 1,284.5", vec!["cote", "12845"]),
        ("peace-keeping confidence‑building", vec!["peace", "keeping", "confidence", "building"]),
        ("III.14(b)", vec!["iii", "14", "b"]),
    ] {
        assert_eq!(folded(text), words, "{text:?}");
    }
}

#[test]
fn a_hyphen_at_a_line_end_can_be_read_as_the_texts_own() {
    let mut words = Vec::new();
    let text = "confidence-\nbuilding";
    token::each(text, LineEnd::Parts, &mut |word| words.push(word.folded.to_owned()));
    assert_eq!(words, ["confidence", "building"]);
    assert!(token::is_ambiguous(text));
    assert!(!token::is_ambiguous("confidence-building\nmeasures"));
    assert!(!token::is_ambiguous("inter\u{ad}\nnational"));
}

#[test]
fn scripts_are_normalised_for_finding() {
    for (text, words) in [
        ("приём Ёлки Мой", vec!["прием", "елки", "мой"]),
        ("догово́р", vec!["договор"]),
        ("и\u{306}", vec!["й"]),
        ("الأَمْنُ وَالسِّلْمُ", vec!["الامن", "والسلم"]),
        ("الســلام", vec!["السلام"]),
        ("مدرسة على", vec!["مدرسه", "علي"]),
        ("کشورهای می‌خواهند ۱۳۷۸", vec!["كشورهاي", "ميخواهند", "1378"]),
        ("שָׁלוֹם צה״ל", vec!["שלום", "צהל"]),
        ("ΕΙΡΉΝΗΣ ειρήνης", vec!["ειρηνησ", "ειρηνησ"]),
        ("İstanbul ISPARTA ısparta", vec!["istanbul", "isparta", "isparta"]),
        ("٣ ३ ៣", vec!["3", "3", "3"]),
    ] {
        assert_eq!(folded(text), words, "{text:?}");
    }
}

#[test]
fn scripts_without_spaces_are_cut_into_words() {
    assert_eq!(folded("สันติภาพและความมั่นคง").join("|"), "สันติภาพ|และ|ความ|มั่นคง");
    assert_eq!(folded("维护国际和平与安全。").join("|"), "维护|国际|和平|与|安全");
    assert_eq!(folded("国際の平和及び安全").join("|"), "国際|の|平和|及び|安全");
    for text in ["សន្តិភាពនិងសន្តិសុខ", "ສັນຕິພາບແລະຄວາມໝັ້ນຄົງ", "ငြိမ်းချမ်းရေးနှင့်လုံခြုံရေး"]
    {
        assert!(folded(text).len() > 1, "{:?}", folded(text));
    }
}

#[test]
fn stems_go_by_the_language() {
    assert_eq!(token::stem("obligations", "en"), token::stem("obligation", "en-GB"));
    assert_eq!(token::stem("договоры", "ru"), token::stem("договора", "ru"));
    assert_eq!(token::stem("adoptées", "fr"), token::stem("adopté", "fr"));
    assert_eq!(token::stem("obligations", "und"), "obligations");
}
