//! "Did you mean ...": the nearest known word to a misspelt one.

/// The candidate nearest to `word`, when one is near enough to be meant.
///
/// ```
/// assert_eq!(forum::suggest::nearest("convnee", ["convene", "contest"]), Some("convene"));
/// assert_eq!(forum::suggest::nearest("zebra", ["convene", "contest"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= 1 + candidate.chars().count().min(word.chars().count()) / 4
        })
        .min()
        .map(|(_, candidate)| candidate)
}
