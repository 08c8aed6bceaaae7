//! What styles are called. Word writes the English names of its own styles in every language; other programs, and
//! templates made by hand, write those of the user.

use super::styles::Kind;

/// `Heading` in the languages in which word processors say it, in small letters.
const HEADING: &[&str] = &[
    "heading",
    "überschrift",
    "titre",
    "título",
    "titulo",
    "titolo",
    "kop",
    "заголовок",
    "nagłówek",
    "nadpis",
    "rubrik",
    "overskrift",
    "otsikko",
    "címsor",
    "başlık",
    "başliq",
    "titlu",
    "naslov",
    "pealkiri",
    "antraštė",
    "virsraksts",
    "επικεφαλίδα",
    "заглавие",
    "наслов",
    "загаловак",
    "тақырып",
    "sarlavha",
    "гарчиг",
    "tiêu đề",
    "judul",
    "标题",
    "標題",
    "見出し",
    "제목",
    "عنوان",
    "العنوان",
    "سرفصل",
    "כותרת",
    "शीर्षक",
    "หัวเรื่อง",
    "หัวข้อ",
    "encabezado",
];

/// Titles of the whole, in small letters.
const TITLE: &[&str] = &[
    "title",
    "titel",
    "titre",
    "título",
    "titolo",
    "название",
    "заголовок",
    "标题",
    "表題",
    "العنوان",
    "عنوان",
];

/// What a style of this name is for, if its name says so.
pub(super) fn kind(name: &str) -> Option<Kind> {
    let name = name.trim().to_lowercase();
    if let Some(level) = heading(&name) {
        return Some(Kind::Heading(level));
    }
    match name.as_str() {
        "normal" => Some(Kind::Normal),
        "subtitle" => Some(Kind::Subtitle),
        "quote" | "intense quote" | "block text" | "quotations" => Some(Kind::Quote),
        "source" => Some(Kind::Source),
        "note" => Some(Kind::Note),
        "caption" => Some(Kind::Caption),
        "toc heading" | "contents heading" | "table of figures" => Some(Kind::Contents),
        _ if name.strip_prefix("toc ").or(name.strip_prefix("contents ")).is_some_and(is_level) => {
            Some(Kind::Contents)
        }
        _ if TITLE.contains(&name.as_str()) => Some(Kind::Title),
        _ => None,
    }
}

fn is_level(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1'..=b'9'])
}

/// The level in a name such as `heading 2`, `Überschrift 2` or `見出し2`.
fn heading(name: &str) -> Option<u8> {
    let stem = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let level: u8 = name.get(stem.len()..)?.parse().ok()?;
    ((1..=9).contains(&level) && HEADING.contains(&stem.trim_end())).then_some(level)
}

#[cfg(test)]
mod tests {
    use super::kind;
    use crate::docx::reading::styles::Kind;

    #[test]
    fn a_heading_is_one_in_every_language() {
        for name in [
            "heading 2",
            "Heading 2",
            "Überschrift 2",
            "Заголовок 2",
            "标题 2",
            "見出し2",
            "عنوان 2",
            "Titre 2",
        ] {
            assert_eq!(kind(name), Some(Kind::Heading(2)), "{name}");
        }
        assert_eq!(kind("Titre"), Some(Kind::Title));
        assert_eq!(kind("toc 1"), Some(Kind::Contents));
        assert_eq!([kind("Heading 12"), kind("Headings 1"), kind("Body Text 2")], [None; 3]);
    }
}
