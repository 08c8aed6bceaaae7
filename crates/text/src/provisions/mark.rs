//! Numbers as they stand before words, typed or made by a word processor: `1.`, `(a)`, `III.`, `Article 5`, `§ 4`, `一、`.

use super::figure::{self, Kind, Reading};

/// What stands around a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// Nothing.
    Bare,
    /// `1.`
    Dot,
    /// `1)`
    Close,
    /// `(1)`
    Paren,
    /// `1 -`
    Dash,
    /// `一、`
    Comma,
    /// `1.2.3`, `3(1)`
    Path,
    /// `§ 4`
    Sign,
    /// `Article 5`, `第三条`
    Article,
    /// `Section III`, `第一章`
    Section,
    /// `Annex II`
    Annex,
    /// `•`, `–`
    Bullet,
}

/// One number before words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub shape: Shape,
    /// Every way to count it; none for bullets, paths and annexes without a number.
    pub readings: Vec<Reading>,
    /// The figure as an address has it, with `bis`: `14 bis`, `b`, `1.2.3`, `Article 5`.
    pub figure: String,
    /// How many bytes of the words it takes, with the space behind it.
    pub length: usize,
    /// Whether it is a number wherever it stands; else it is one only where the sequence expects it.
    pub sure: bool,
}

/// Words for the articles of a text, those for its sections and those for what is annexed, in the languages of declarations.
const ARTICLES: &[&str] = &[
    "article",
    "art",
    "rule",
    "regulation",
    "статья",
    "правило",
    "المادة",
    "مادة",
    "ماده",
    "artículo",
    "artikel",
    "modda",
    "бап",
    "мақола",
];
const SECTIONS: &[&str] = &[
    "section",
    "chapter",
    "part",
    "title",
    "раздел",
    "глава",
    "часть",
    "الباب",
    "الفصل",
    "القسم",
    "فصل",
    "بخش",
    "capítulo",
    "sección",
    "chapitre",
    "partie",
];
const ANNEXES: &[&str] = &[
    "annex",
    "annexe",
    "appendix",
    "attachment",
    "enclosure",
    "schedule",
    "приложение",
    "добавление",
    "المرفق",
    "مرفق",
    "الملحق",
    "ملحق",
    "پیوست",
    "ضمیمه",
    "anexo",
    "apéndice",
];
const HAN: &[(char, Shape)] = &[
    ('条', Shape::Article),
    ('條', Shape::Article),
    ('章', Shape::Section),
    ('节', Shape::Section),
    ('節', Shape::Section),
    ('部', Shape::Section),
    ('编', Shape::Section),
];
const BULLETS: &str = "•‣◦▪▫■□●○·\u{f0b7}\u{f0a7}*-–—―";
const AGAIN: &[&str] = &["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "alt"];

/// The number that the words begin with. `heading` also takes one that nothing sets off from the words: `3 Trade`.
pub(super) fn read(words: &str, heading: bool) -> Option<Mark> {
    let start = words.len() - words.trim_start().len();
    let text = words.get(start..)?;
    let mut mark = paren(text)
        .or_else(|| named(text, heading))
        .or_else(|| han(text))
        .or_else(|| sign(text))
        .or_else(|| path(text, heading))
        .or_else(|| set_off(text))
        .or_else(|| heading.then(|| bare(text)).flatten())
        .or_else(|| bullet(text))?;
    let rest = text.get(mark.length..).unwrap_or_default();
    mark.length = start + text.len() - rest.trim_start().len();
    Some(mark)
}

/// The number that a word processor made: as printed, whatever it looks like.
pub(super) fn printed(label: &str) -> Mark {
    let whole = label.trim();
    let taken = read(whole, true).filter(|mark| mark.length == whole.len());
    let mut mark =
        taken.or_else(|| bare(whole).filter(|mark| mark.length == whole.len())).unwrap_or_else(|| Mark {
            shape: Shape::Bullet,
            readings: Vec::new(),
            figure: whole.to_owned(),
            length: 0,
            sure: true,
        });
    mark.sure = true;
    mark
}

/// `(a)`, `(14)`, `（一）`
fn paren(text: &str) -> Option<Mark> {
    let inner = text.strip_prefix(['(', '（'])?;
    let end = inner.find([')', '）']).filter(|end| *end <= 24)?;
    let close = inner.get(end..)?.chars().next()?;
    let figure = inner.get(..end)?.trim();
    let readings = likely(figure)?;
    let length = text.len() - inner.len() + end + close.len_utf8();
    Some(Mark { shape: Shape::Paren, readings, figure: figure::typed(figure), length, sure: true })
}

/// `1.`, `1 .`, `a)`, `III.`, `14 bis.`, `١-`, `一、`
fn set_off(text: &str) -> Option<Mark> {
    let core = core(text)?;
    let readings = likely(&core.figure)?;
    let rest = text.get(core.length..)?;
    let behind = rest.trim_start_matches([' ', '\u{a0}']);
    let sign = behind.chars().next()?;
    let after = behind.get(sign.len_utf8()..)?;
    let free = after.is_empty() || after.starts_with(char::is_whitespace);
    let number = readings.iter().any(|(kind, _)| *kind == Kind::Decimal);
    let glued = number && !after.starts_with(|next: char| next.is_numeric() || next == '.');
    let shape = match sign {
        '.' | '．' | '۔' if free || glued || sign == '．' => Shape::Dot,
        ',' if number && free => Shape::Dot,
        ')' | '）' if free || glued || !after.starts_with(|next: char| next.is_ascii_alphanumeric()) => {
            Shape::Close
        }
        '、' => Shape::Comma,
        '-' | '–' | '—' | 'ـ' | ':'
            if number && free && !after.trim_start().starts_with(char::is_numeric) =>
        {
            Shape::Dash
        }
        _ => return None,
    };
    let native = core.figure.chars().any(|letter| !letter.is_ascii() && !letter.is_alphabetic());
    let several =
        core.figure.chars().count() > 1 && core.figure.chars().all(|letter| letter.is_ascii_alphabetic());
    let sure = match shape {
        Shape::Dot => sign != ',' && (number || several),
        Shape::Dash => native && sign != ':',
        _ => true,
    };
    let length = text.len() - after.len();
    Some(Mark { shape, readings, figure: core.written, length, sure })
}

/// A number that nothing sets off, as headings have it.
fn bare(text: &str) -> Option<Mark> {
    let core = core(text)?;
    let rest = text.get(core.length..)?;
    let free = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let several =
        core.figure.chars().count() > 1 || figure::decimal(&core.figure).is_some() || rest.trim().is_empty();
    let readings = likely(&core.figure).filter(|_| free && several)?;
    Some(Mark { shape: Shape::Bare, readings, figure: core.written, length: core.length, sure: true })
}

/// `1.2`, `1.2.3.`, `3(1)`, `14(b)(ii)`
fn path(text: &str, heading: bool) -> Option<Mark> {
    let inside = |letter: char| figure::digit(letter).is_some() || letter == '.';
    let numbered = text.find(|letter| !inside(letter)).unwrap_or(text.len());
    let whole = text.get(..numbered)?;
    let numbers = whole.strip_suffix('.').unwrap_or(whole);
    let parts: Vec<u32> = numbers.split('.').map(figure::decimal).collect::<Option<_>>()?;
    let groups = if numbers == whole { groups(text.get(numbered..)?) } else { String::new() };
    let deep = parts.len() >= 2 || !groups.is_empty();
    let sound = deep && parts.iter().all(|part| (1..1000).contains(part));
    let end = numbered + groups.len();
    let rest = text.get(end..)?;
    let free = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let figure = parts.iter().map(u32::to_string).collect::<Vec<_>>().join(".") + &groups;
    let sure = heading || whole.ends_with('.') || parts.len() > 2;
    (sound && free).then(|| Mark { shape: Shape::Path, readings: Vec::new(), figure, length: end, sure })
}

/// The figures in brackets that text begins with, one behind another.
fn groups(text: &str) -> String {
    let mut end = 0;
    while let Some(inner) = text.get(end..).and_then(|rest| rest.strip_prefix('(')) {
        let Some(close) = inner.find(')').filter(|close| (1..=6).contains(close)) else { break };
        if inner.get(..close).is_none_or(|figure| likely(figure).is_none()) {
            break;
        }
        end += close + 2;
    }
    text.get(..end).unwrap_or_default().to_owned()
}

/// `Article 5`, `Section III`, `Annex`
fn named(text: &str, heading: bool) -> Option<Mark> {
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let word = text.get(..end)?;
    let lower = word.to_lowercase();
    let names = |list: &[&str]| list.contains(&lower.as_str());
    let shape = match () {
        () if names(ARTICLES) => Shape::Article,
        () if names(SECTIONS) => Shape::Section,
        () if names(ANNEXES) => Shape::Annex,
        () => return None,
    };
    let rest = text.get(end..)?;
    let gap = rest.len() - rest.trim_start_matches(['.', ' ', '\u{a0}', '№']).len();
    let core = rest.get(gap..).and_then(core).and_then(|core| Some((likely(&core.figure)?, core)));
    let Some((readings, core)) = core else {
        let alone = shape == Shape::Annex
            && short(rest)
            && word.chars().next().is_some_and(|first| !first.is_lowercase());
        return alone.then(|| Mark {
            shape,
            readings: Vec::new(),
            figure: String::new(),
            length: end,
            sure: true,
        });
    };
    let behind = rest.get(gap + core.length..)?;
    let ends = behind.trim_start_matches([' ', '\u{a0}']);
    let set_off = ends.is_empty() || ends.starts_with(['.', ':', '\n', '–', '—', '-']);
    let title =
        behind.starts_with(char::is_whitespace) && short(behind) && (heading || shape != Shape::Article);
    let begins = !word.chars().next().is_some_and(char::is_lowercase);
    let figure = if shape == Shape::Article { format!("{word} {}", core.written) } else { core.written };
    let marks = ends.len() - ends.trim_start_matches(['.', ':', '–', '—', '-']).len();
    let length = text.len() - ends.len() + marks;
    (begins && (set_off || title)).then_some(Mark { shape, readings, figure, length, sure: true })
}

/// `第三条`, `第一章`, `附件一`
fn han(text: &str) -> Option<Mark> {
    if let Some(rest) = text.strip_prefix("附件").or_else(|| text.strip_prefix("附录")) {
        let core = core(rest.trim_start()).filter(|core| !readings_of(&core.figure).is_empty());
        let figure = core.as_ref().map(|core| core.figure.clone()).unwrap_or_default();
        let length = text.len() - rest.trim_start().len() + core.as_ref().map_or(0, |core| core.length);
        let readings = readings_of(&figure);
        return short(rest).then_some(Mark { shape: Shape::Annex, readings, figure, length, sure: true });
    }
    let inner = text.strip_prefix('第')?;
    let (end, sign) =
        inner.char_indices().take(6).find(|(_, letter)| HAN.iter().any(|(sign, _)| sign == letter))?;
    let shape = HAN.iter().find(|(known, _)| *known == sign)?.1;
    let readings = readings_of(inner.get(..end)?.trim());
    let length = text.len() - inner.len() + end + sign.len_utf8();
    let figure = text.get(..length)?.split_whitespace().collect();
    (!readings.is_empty()).then_some(Mark { shape, readings, figure, length, sure: true })
}

/// `§ 4`
fn sign(text: &str) -> Option<Mark> {
    let rest = text.strip_prefix('§')?.trim_start_matches([' ', '\u{a0}', '§']);
    let core = core(rest)?;
    let readings = likely(&core.figure)?;
    let behind = rest.get(core.length..)?;
    let after = behind.strip_prefix('.').unwrap_or(behind);
    let length = text.len() - after.len();
    Some(Mark { shape: Shape::Sign, readings, figure: format!("§ {}", core.written), length, sure: true })
}

/// `•`, `–` and a space
fn bullet(text: &str) -> Option<Mark> {
    let sign = text.chars().next().filter(|sign| BULLETS.contains(*sign))?;
    let rest = text.get(sign.len_utf8()..)?;
    let free = rest.starts_with(char::is_whitespace) && !rest.trim_start().is_empty();
    let figure = sign.to_string();
    free.then_some(Mark {
        shape: Shape::Bullet,
        readings: Vec::new(),
        figure,
        length: sign.len_utf8(),
        sure: true,
    })
}

/// A figure and what repeats it: `14`, `14 bis`, `14A`.
struct Core {
    figure: String,
    written: String,
    length: usize,
}

fn core(text: &str) -> Option<Core> {
    let digits = text.find(|letter| figure::digit(letter).is_none()).unwrap_or(text.len());
    let word = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        let inside = |letter: char| letter.is_alphabetic() || matches!(letter, 'ـ' | '\u{200c}');
        rest.get(..rest.find(|letter| !inside(letter)).unwrap_or(rest.len())).unwrap_or_default()
    };
    if digits == 0 {
        let figure = word(0);
        let figure = if figure.ends_with('ـ') && figure.chars().count() > 2 {
            figure.trim_end_matches('ـ')
        } else {
            figure
        };
        let sound = !figure.is_empty();
        return sound.then(|| Core {
            figure: figure.to_owned(),
            written: figure.to_owned(),
            length: figure.len(),
        });
    }
    let figure = text.get(..digits)?.to_owned();
    let gap = text.get(digits..)?;
    let gap = gap.len() - gap.trim_start_matches([' ', '\u{a0}']).len();
    let again = word(digits + gap);
    let letter = word(digits);
    let typed = figure::typed(&figure);
    if AGAIN.contains(&again.to_lowercase().as_str()) {
        let written = format!("{typed} {}", again.to_lowercase());
        return Some(Core { figure, written, length: digits + gap + again.len() });
    }
    if letter.chars().count() == 1 && letter.chars().all(|letter| letter.is_ascii_alphabetic()) {
        return Some(Core { figure, written: format!("{typed}{letter}"), length: digits + letter.len() });
    }
    Some(Core { figure, written: typed, length: digits })
}

fn readings_of(figure: &str) -> Vec<Reading> {
    figure::readings(figure)
}

/// The readings that number paragraphs: no years, no Roman fifties.
fn likely(figure: &str) -> Option<Vec<Reading>> {
    let mut readings = readings_of(figure);
    let digits = figure.chars().count() <= 3;
    readings.retain(|(kind, value)| match kind {
        Kind::Decimal => digits && *value > 0,
        Kind::Roman | Kind::Upper => *value <= 60 || figure.len() == 1,
        _ => true,
    });
    (!readings.is_empty()).then_some(readings)
}

/// Whether words read as a title: few, and no sentence ends in them.
pub(super) fn short(words: &str) -> bool {
    let words = words.trim();
    let spaced = words.split_whitespace().count();
    let ends = words.ends_with(['.', ';', ',', ':', '؛', '،', '。', '；', '，', '：', '؟', '?', '!']);
    spaced <= 14 && words.chars().count() <= 110 && !ends
}

#[cfg(test)]
mod tests {
    use super::{Shape, read};

    fn seen(words: &str) -> Option<(Shape, String, &str)> {
        read(words, false).map(|mark| (mark.shape, mark.figure, &words[mark.length..]))
    }

    #[test]
    fn numbers_are_read_as_they_are_typed() {
        let cases = [
            ("1. Decides", Shape::Dot, "1", "Decides"),
            ("1 . Decides", Shape::Dot, "1", "Decides"),
            ("14 bis. Decides", Shape::Dot, "14 bis", "Decides"),
            ("14A. Decides", Shape::Dot, "14A", "Decides"),
            ("(a) To act", Shape::Paren, "a", "To act"),
            ("a) To act", Shape::Close, "a", "To act"),
            ("(ii) To act", Shape::Paren, "ii", "To act"),
            ("III. Trade", Shape::Dot, "III", "Trade"),
            ("Article 5", Shape::Article, "Article 5", ""),
            ("Article 5. The members", Shape::Article, "Article 5", "The members"),
            ("1.2.3 The members", Shape::Path, "1.2.3", "The members"),
            ("1.2. The members", Shape::Path, "1.2", "The members"),
            ("§ 4 The members", Shape::Sign, "§ 4", "The members"),
            ("а) содействовать", Shape::Close, "а", "содействовать"),
            ("Статья 5. Члены", Shape::Article, "Статья 5", "Члены"),
            ("١- تقرر", Shape::Dash, "1", "تقرر"),
            ("۱۴. تصمیم", Shape::Dot, "14", "تصمیم"),
            ("(أ) أن تعمل", Shape::Paren, "أ", "أن تعمل"),
            ("الف) اقدام", Shape::Close, "الف", "اقدام"),
            ("المادة ٥", Shape::Article, "المادة 5", ""),
            ("一、决定", Shape::Comma, "一", "决定"),
            ("第三条 成员", Shape::Article, "第三条", "成员"),
            ("(十)促进", Shape::Paren, "十", "促进"),
            ("（二）促进", Shape::Paren, "二", "促进"),
            ("1．决定", Shape::Dot, "1", "决定"),
            ("• promote", Shape::Bullet, "•", "promote"),
            ("– promote", Shape::Bullet, "–", "promote"),
            ("Annex II", Shape::Annex, "II", ""),
            ("Annex", Shape::Annex, "", ""),
            ("附件一", Shape::Annex, "一", ""),
            ("第一章 总则", Shape::Section, "第一章", "总则"),
            ("Section III", Shape::Section, "III", ""),
        ];
        for (words, shape, figure, rest) in cases {
            assert_eq!(seen(words), Some((shape, figure.to_owned(), rest)), "{words}");
        }
    }

    #[test]
    fn a_number_may_say_what_it_stands_below() {
        for label in ["3(1)", "14(b)(ii)", "1.2(a)"] {
            let mark = super::printed(label);
            assert_eq!((mark.shape, mark.figure.as_str()), (Shape::Path, label));
        }
        assert_eq!(super::printed("3(the)").shape, Shape::Bullet);
    }

    #[test]
    fn words_that_only_look_like_numbers_stay_words() {
        let cases = [
            "435 (1978). 439 (1978)",
            "14-15 October 1953",
            "1990. The Council",
            "U.S. forces",
            "i.e. the members",
            "(1990) the year",
            "Article 5 of the Charter provides otherwise, and the members shall abide by it in every respect",
            "annexed to it",
            "The members",
            "",
            "- ",
            "3.5",
            "22 Adopted without vote.",
        ];
        for words in cases {
            let mark = read(words, false).filter(|mark| mark.sure);
            assert_eq!(mark, None, "{words}");
        }
    }
}
