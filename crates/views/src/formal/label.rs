//! The number that an address ends in: `III.14(b)` is (b), one deeper than 14.

use text::Number;

/// The number of a provision as it is printed below those printed before it: `(1)` below 3, and `3(1)` where no
/// paragraph of its own bears the 3, since the number would not be known then.
pub(super) fn below(address: &str, printed: &[String]) -> Option<Number> {
    let mut number = number(address)?;
    let mut rest = address.trim();
    let Some((parent, _)) = last_group(rest).filter(|(parent, _)| !parent.is_empty()) else {
        return Some(number);
    };
    if printed.iter().any(|known| known == parent) {
        return Some(number);
    }
    let mut label = String::new();
    while let Some((before, group)) = last_group(rest) {
        label = format!("({group}){label}");
        rest = before;
    }
    let figure = rest.rsplit(['.', ' ', '\u{a0}']).next().unwrap_or_default();
    if figure.chars().next().is_some_and(char::is_numeric) && !is_ours(rest) {
        number.label = format!("{figure}{label}");
    }
    Some(number)
}

/// The number of a provision as it is printed, by its address; none where the address counts nothing.
fn number(address: &str) -> Option<Number> {
    let address = address.trim();
    let mut rest = address;
    let mut groups = Vec::new();
    while let Some((before, group)) = last_group(rest) {
        groups.insert(0, group);
        rest = before;
    }
    if let Some(last) = groups.last() {
        let level = u8::try_from(groups.len()).unwrap_or(u8::MAX);
        return Some(Number::new(format!("({last})"), level - u8::from(rest.is_empty())));
    }
    let last = rest.rsplit(['.', ' ', '\u{a0}']).next().unwrap_or_default();
    let addition = matches!(last, "bis" | "ter" | "quater");
    let core = if addition { rest.trim_end_matches(last).trim_end() } else { rest };
    let figure = core.rsplit(['.', ' ', '\u{a0}']).next().unwrap_or_default();
    // A row of a table, a paragraph counted by us or a line of a preamble bears no number.
    let counted = figure.chars().next().is_some_and(char::is_numeric) && !is_ours(address);
    let own = if addition { format!("{figure} {last}.") } else { format!("{figure}.") };
    counted.then(|| Number::new(own, 0))
}

fn last_group(address: &str) -> Option<(&str, &str)> {
    let inner = address.strip_suffix(')')?;
    let (before, group) = inner.rsplit_once('(')?;
    let plain = !group.is_empty() && group.chars().all(char::is_alphanumeric);
    plain.then_some((before.trim_end(), group))
}

fn is_ours(address: &str) -> bool {
    let lower = address.to_lowercase();
    ["preamble", "table", "¶", "row", "line"].iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{below, number};

    #[test]
    fn a_number_whose_own_is_not_printed_says_it() {
        let printed = ["Article 2".to_owned(), "14".to_owned(), "14(b)".to_owned()];
        let cases = [
            ("Article 3(1)", "3(1)"),
            ("Article 2(1)", "(1)"),
            ("14(b)", "(b)"),
            ("14(b)(ii)", "(ii)"),
            ("14(c)(ii)", "14(c)(ii)"),
            ("III.15(a)", "15(a)"),
            ("(a)", "(a)"),
            ("5", "5."),
        ];
        for (address, label) in cases {
            assert_eq!(
                below(address, &printed).map(|number| number.label).as_deref(),
                Some(label),
                "{address}"
            );
        }
    }

    #[test]
    fn the_number_is_what_the_address_ends_in() {
        let cases = [
            ("Paragraph 5", Some(("5.", 0))),
            ("III.14", Some(("14.", 0))),
            ("III.14(b)", Some(("(b)", 1))),
            ("14(b)(ii)", Some(("(ii)", 2))),
            ("14 bis", Some(("14 bis.", 0))),
            ("annex I 4", Some(("4.", 0))),
            ("بند ۵", Some(("۵.", 0))),
            ("(a)", Some(("(a)", 0))),
            ("preamble 3", None),
            ("Preamble, second line", None),
            ("table 1 row 2", None),
            ("¶7", None),
            ("", None),
        ];
        for (address, expected) in cases {
            let found = number(address);
            let found = found.as_ref().map(|found| (found.label.as_str(), found.level));
            assert_eq!(found, expected, "{address}");
        }
    }
}
