//! What a statement came to.

/// One expectation that was not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was expected.
    pub expected: String,
    /// What was found instead.
    pub found: String,
}

impl Finding {
    /// A difference between what was stated and what is.
    pub fn new(expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { expected: expected.into(), found: found.into() }
    }
}
