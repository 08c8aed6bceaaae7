//! Room to be furnished.
/// Interface words in a language.
#[derive(Debug, Clone)]
pub struct Words;
