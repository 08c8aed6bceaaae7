//! The components of a formula: "common and sustainable security" is common security and sustainable security.

use crate::token::tokens;

/// Words that join the last component to those before it.
const JOINING: &[&str] =
    &["and", "or", "и", "или", "et", "ou", "y", "e", "o", "und", "oder", "和", "及", "و", "أو"];

/// The components of a formula that lists several words for one head, each with the head; none where it is no such
/// list. The head is last ("common and sustainable security") or one word that is first ("sécurité commune et
/// durable").
#[must_use]
pub fn components(formula: &str) -> Vec<String> {
    let items = items(formula);
    if items.len() < 2 {
        return Vec::new();
    }
    let single = |items: &[Vec<&str>]| items.iter().all(|item| item.len() == 1);
    if let Some((last, others)) = items.split_last()
        && single(others)
        && let [own, head @ ..] = last.as_slice()
        && !head.is_empty()
    {
        let head = head.join(" ");
        let own = std::iter::once(*own);
        return others.iter().flatten().copied().chain(own).map(|word| format!("{word} {head}")).collect();
    }
    if let Some((first, others)) = items.split_first()
        && single(others)
        && let [head, own] = first.as_slice()
    {
        return std::iter::once(own)
            .chain(others.iter().flatten())
            .map(|word| format!("{head} {word}"))
            .collect();
    }
    Vec::new()
}

/// What stands between commas and joining words, as words of the formula.
fn items(formula: &str) -> Vec<Vec<&str>> {
    let mut items: Vec<Vec<&str>> = vec![Vec::new()];
    let mut end = 0;
    for token in tokens(formula) {
        let between = formula.get(end..token.span.start).unwrap_or_default();
        end = token.span.end;
        let joining = JOINING.contains(&&*token.folded);
        if between.contains([',', '،', '、', '，']) || joining {
            items.push(Vec::new());
        }
        if !joining && let (Some(item), Some(word)) = (items.last_mut(), formula.get(token.span.clone())) {
            item.push(word);
        }
    }
    items.retain(|item| !item.is_empty());
    items
}
