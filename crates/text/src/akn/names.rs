//! Names: addresses of works and expressions, identifiers of provisions, codes of languages.

use super::Identity;

/// The address of the work: `/akn/un/statement/deliberation/lake-assembly/2017-06-08/BA-2017-1`.
pub(super) fn work(identity: &Identity) -> String {
    let place = if identity.jurisdiction.is_empty() { "un" } else { &identity.jurisdiction };
    let class = &identity.class;
    let actor = if identity.actor.is_empty() { "forum" } else { &identity.actor };
    format!(
        "/akn/{place}/{}/{}/{}/{}/{}",
        class.element,
        class.subtype,
        segment(actor),
        day(&identity.date),
        number(identity)
    )
}

/// The number as part of an address: strokes become hyphens and spaces low lines. A text without one is called by its
/// class, as the guidelines leave to whoever makes it.
pub(super) fn number(identity: &Identity) -> String {
    if identity.number.is_empty() { format!("nn-{}", identity.class.name) } else { segment(&identity.number) }
}

/// The address of the expression: in a language, as of a day.
pub(super) fn expression(identity: &Identity, language: &str) -> String {
    format!("{}/{}@{}", work(identity), self::language(language), version_day(identity))
}

pub(super) fn version_day(identity: &Identity) -> &str {
    if is_day(&identity.version_date) { &identity.version_date } else { day(&identity.date) }
}

/// A day, or the one that stands for none.
pub(super) fn day(date: &str) -> &str {
    if is_day(date) { date } else { "0001-01-01" }
}

pub(super) fn is_day(date: &str) -> bool {
    let fits =
        |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    date.len() == 10 && date.bytes().enumerate().all(fits)
}

fn segment(text: &str) -> String {
    let keep = |letter: char| match letter {
        '/' | '\\' => '-',
        letter if letter.is_whitespace() => '_',
        letter if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') => letter,
        _ => '-',
    };
    text.trim().chars().map(keep).collect()
}

/// The number of a provision as part of an identifier: without the signs around it.
pub(super) fn bare(label: &str) -> String {
    let inner = label.trim_matches(|letter: char| !letter.is_alphanumeric());
    inner.chars().map(|letter| if letter.is_alphanumeric() || letter == '.' { letter } else { '-' }).collect()
}

/// The code of a language in three letters (ISO 639-2); `und` where none is known.
pub(super) fn language(tag: &str) -> &str {
    let first = tag.split('-').next().unwrap_or_default();
    let known = CODES.iter().find(|(two, _)| *two == first).map(|(_, three)| *three);
    known.unwrap_or(if first.len() == 3 && first.bytes().all(|byte| byte.is_ascii_lowercase()) {
        first
    } else {
        "und"
    })
}

const CODES: &[(&str, &str)] = &[
    ("ar", "ara"),
    ("az", "aze"),
    ("be", "bel"),
    ("bg", "bul"),
    ("bn", "ben"),
    ("bs", "bos"),
    ("ca", "cat"),
    ("cs", "ces"),
    ("da", "dan"),
    ("de", "deu"),
    ("el", "ell"),
    ("en", "eng"),
    ("es", "spa"),
    ("et", "est"),
    ("fa", "fas"),
    ("fi", "fin"),
    ("fr", "fra"),
    ("he", "heb"),
    ("hi", "hin"),
    ("hr", "hrv"),
    ("hu", "hun"),
    ("hy", "hye"),
    ("id", "ind"),
    ("it", "ita"),
    ("ja", "jpn"),
    ("ka", "kat"),
    ("kk", "kaz"),
    ("km", "khm"),
    ("ko", "kor"),
    ("ky", "kir"),
    ("lo", "lao"),
    ("lt", "lit"),
    ("lv", "lav"),
    ("mk", "mkd"),
    ("mn", "mon"),
    ("ms", "msa"),
    ("my", "mya"),
    ("ne", "nep"),
    ("nl", "nld"),
    ("no", "nor"),
    ("pl", "pol"),
    ("ps", "pus"),
    ("pt", "por"),
    ("ro", "ron"),
    ("ru", "rus"),
    ("si", "sin"),
    ("sk", "slk"),
    ("sl", "slv"),
    ("sq", "sqi"),
    ("sr", "srp"),
    ("sv", "swe"),
    ("sw", "swa"),
    ("ta", "tam"),
    ("tg", "tgk"),
    ("th", "tha"),
    ("tk", "tuk"),
    ("tr", "tur"),
    ("uk", "ukr"),
    ("ur", "urd"),
    ("uz", "uzb"),
    ("vi", "vie"),
    ("zh", "zho"),
];

#[cfg(test)]
mod tests {
    use super::{bare, expression, language};
    use crate::akn::{Class, Identity};

    #[test]
    fn addresses_follow_the_guidelines() {
        let identity = Identity {
            class: Class::of("declaration", true),
            actor: "lake-assembly".to_owned(),
            date: "2017-06-08".to_owned(),
            number: "BA/2017/1".to_owned(),
            ..Identity::default()
        };
        let address = expression(&identity, "fa");
        assert_eq!(
            address,
            "/akn/un/statement/deliberation/lake-assembly/2017-06-08/BA-2017-1/fas@2017-06-08"
        );
    }

    #[test]
    fn numbers_lose_the_signs_around_them() {
        assert_eq!(["14.", "(b)", "III.", "14 bis", "1.2."].map(bare), ["14", "b", "III", "14-bis", "1.2"]);
        assert_eq!(["ru", "zh-Hant", "und", "x"].map(language), ["rus", "zho", "und", "und"]);
    }
}
