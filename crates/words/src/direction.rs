//! Which way a language is written.

/// The direction of a line, for `dir` attributes and Word paragraphs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As Latin and Cyrillic.
    #[default]
    LeftToRight,
    /// As Arabic, Persian and Hebrew.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute of HTML.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// Reads what a locale's `direction` message says; anything but `rtl` is left to right.
    pub(crate) fn read(word: &str) -> Self {
        if word == "rtl" { Self::RightToLeft } else { Self::LeftToRight }
    }
}
