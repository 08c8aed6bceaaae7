//! Which spellings count as one word, and what a word is worth before anything is counted. Both depend on the
//! word alone, so that tracing two texts never depends on a third.

/// The common form of a word's spellings: "organisation" and "organizations" have one, so do "honour" and "honors".
/// Short words and other scripts stay as they are.
pub(crate) fn key(word: &str) -> String {
    if word.len() < 5 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut form = word.replace("ou", "o").replace("ae", "e").replace("oe", "e").replace('z', "s");
    if let Some(stem) = form.strip_suffix("re") {
        form = format!("{stem}er");
    }
    if form.ends_with('s') && !form.ends_with("ss") {
        form.pop();
    }
    let mut last = None;
    form.retain(|letter| last.replace(letter) != Some(letter));
    form
}

/// Two for a match as such and one for each letter up to eight; a sign of a script without letters in our sense
/// says as much as three.
pub(crate) fn weight(word: &str) -> u8 {
    let letters = word.chars().map(|sign| if (sign as u32) >= 0x0e00 { 3 } else { 1 });
    2 + letters.take(8).sum::<u8>().min(8)
}
