//! XML that is well formed by construction: what is opened is closed, and no letter that XML forbids gets in.

use quick_xml::escape::escape;

/// Markup being written.
pub(crate) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// Attributes of an element.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// Begins with what stands before the root element.
    pub(crate) fn new(prolog: &str) -> Self {
        Self { out: prolog.to_owned(), open: Vec::new() }
    }

    /// An element with what the closure writes inside it.
    pub(crate) fn element(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inside(self);
        self.close();
    }

    /// An element with nothing inside.
    pub(crate) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.out.push_str("/>");
    }

    /// An element with words inside.
    pub(crate) fn words(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| xml.text(text));
    }

    /// Words.
    pub(crate) fn text(&mut self, text: &str) {
        self.out.push_str(&escape(clean(text)));
    }

    /// Markup of our own that is well formed already, such as a fixed part.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// How many bytes were written so far.
    pub(crate) const fn len(&self) -> usize {
        self.out.len()
    }

    pub(crate) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.extend(["</", name, ">"]);
        }
    }

    /// Everything written, with what is still open closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: Attributes<'_>) {
        self.out.extend(["<", name]);
        for (name, value) in attributes {
            // A line feed in an attribute would be read back as a space: say it as one.
            let value = clean(value).replace(['\n', '\t'], " ");
            self.out.extend([" ", name, "=\"", &escape(value), "\""]);
        }
    }
}

/// The text without letters that XML forbids, and with every change of direction in it ended in it, so that no name
/// can turn round what stands behind it.
pub(crate) fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut kept: String = lines.chars().filter(|letter| is_allowed(*letter)).collect();
    let mut turns = Vec::new();
    for letter in kept.chars() {
        match letter {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => turns.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => turns.push('\u{2069}'),
            '\u{202c}' | '\u{2069}' if turns.last() == Some(&letter) => {
                turns.pop();
            }
            _ => {}
        }
    }
    kept.extend(turns.iter().rev());
    kept
}

/// Whether XML 1.0 allows the letter and a reader would see it as one.
fn is_allowed(letter: char) -> bool {
    let control = letter.is_control() && !matches!(letter, '\n' | '\t');
    !control && !matches!(letter, '\u{fffe}' | '\u{ffff}' | '\u{feff}')
}

/// The language tag, where it is one: letters, digits and hyphens.
pub(crate) fn tag(language: &str) -> Option<&str> {
    let plain = language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let bounded =
        (2..=35).contains(&language.len()) && language.starts_with(|first: char| first.is_ascii_alphabetic());
    (plain && bounded && !language.ends_with('-')).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::{Xml, clean, tag};

    #[test]
    fn forbidden_letters_go_and_markup_is_escaped() {
        let mut xml = Xml::new("");
        xml.words("a", &[("b", "\"<\n")], "x\u{0}\u{b}<&>\u{ffff}\r\ny");
        assert_eq!(xml.finish(), "<a b=\"&quot;&lt; \">x&lt;&amp;&gt;\ny</a>");
    }

    #[test]
    fn a_change_of_direction_ends_where_it_began() {
        assert_eq!(clean("a\u{202e}b"), "a\u{202e}b\u{202c}");
        assert_eq!(clean("\u{2067}a\u{202b}b\u{202c}"), "\u{2067}a\u{202b}b\u{202c}\u{2069}");
        assert_eq!(clean("\u{2067}a\u{2069}b"), "\u{2067}a\u{2069}b");
    }

    #[test]
    fn only_language_tags_are_language_tags() {
        assert_eq!([tag("fa"), tag("zh-Hant-TW")], [Some("fa"), Some("zh-Hant-TW")]);
        assert_eq!([tag(""), tag("x"), tag("en\" x=\""), tag("ru_KZ"), tag("12"), tag("en-")], [None; 6]);
    }
}
