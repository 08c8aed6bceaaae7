//! Reading arithmetic as people write it: numbers, `+ - * /`, brackets, and `= < <= > >=` between expressions.

use super::Rational;
use super::chain::{Chain, Link, Sign};

/// Longer texts are no arithmetic of a claim.
const LONGEST: usize = 500;

/// Decimals beyond these are no number of a claim.
const MOST_DECIMALS: usize = 18;

/// The chain that a text writes: at least two expressions with a sign between them.
pub(super) fn read(text: &str) -> Option<Chain> {
    if text.len() > LONGEST {
        return None;
    }
    let mut reader = Reader { rest: text, numbers: Vec::new() };
    let first = reader.link()?;
    let mut rest = Vec::new();
    while !reader.at_end() {
        let sign = reader.sign()?;
        rest.push((sign, reader.link()?));
    }
    (!rest.is_empty()).then_some(Chain { first, rest })
}

/// A single number with its decimals; thousands may be set off by commas.
pub(super) fn number(text: &str) -> Option<(Rational, u32)> {
    let (sign, bare) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(bare) => (-1, bare),
        None => (1, text),
    };
    let (whole, decimals) = bare.split_once('.').unwrap_or((bare, ""));
    let whole = without_commas(whole)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let good = digits(&whole) && digits(decimals) && decimals.len() <= MOST_DECIMALS;
    if !good || whole.is_empty() || bare.ends_with('.') {
        return None;
    }
    let places = u32::try_from(decimals.len()).ok()?;
    let over: i128 = format!("{whole}{decimals}").parse().ok()?;
    Some((Rational::new(over.checked_mul(sign)?, 10_i128.checked_pow(places)?)?, places))
}

/// `2,383` is two thousand; `2,38` is no number that could not be read in two ways.
fn without_commas(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let good = (!grouped || (1..=3).contains(&first.len())) && groups.clone().all(|group| group.len() == 3);
    good.then(|| std::iter::once(first).chain(groups).collect())
}

struct Reader<'a> {
    rest: &'a str,
    numbers: Vec<Rational>,
}

impl Reader<'_> {
    fn link(&mut self) -> Option<Link> {
        let before = self.rest;
        self.numbers.clear();
        let value = self.sum()?;
        let text = before.strip_suffix(self.rest)?.trim().to_owned();
        let places = number(&text).map(|(_, places)| places);
        Some(Link { value, text, places, numbers: std::mem::take(&mut self.numbers) })
    }

    fn sum(&mut self) -> Option<Rational> {
        let mut value = self.product()?;
        loop {
            value = if self.takes(&["+"]) {
                value.plus(&self.product()?)?
            } else if self.takes(&["-", "\u{2212}", "\u{2013}"]) {
                value.minus(&self.product()?)?
            } else {
                return Some(value);
            };
        }
    }

    fn product(&mut self) -> Option<Rational> {
        let mut value = self.factor()?;
        loop {
            value = if self.takes(&["*", "\u{d7}", "\u{b7}"]) {
                value.times(&self.factor()?)?
            } else if self.takes(&["/", "\u{f7}", ":"]) {
                value.divided_by(&self.factor()?)?
            } else {
                return Some(value);
            };
        }
    }

    fn factor(&mut self) -> Option<Rational> {
        if self.takes(&["-", "\u{2212}"]) {
            return self.factor()?.negated();
        }
        if self.takes(&["("]) {
            let value = self.sum()?;
            return self.takes(&[")"]).then_some(value);
        }
        let rest = self.rest.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
        let (digits, after) = rest.split_at(end);
        let (value, _) = number(digits)?;
        self.rest = after;
        self.numbers.push(value);
        Some(value)
    }

    fn sign(&mut self) -> Option<Sign> {
        let signs = [
            (&["<=", "\u{2264}"][..], Sign::AtMost),
            (&[">=", "\u{2265}"][..], Sign::AtLeast),
            (&["<"][..], Sign::Less),
            (&[">"][..], Sign::Greater),
            (&["=", "\u{2248}"][..], Sign::Equal),
        ];
        signs.into_iter().find(|(words, _)| self.takes(words)).map(|(_, sign)| sign)
    }

    fn takes(&mut self, words: &[&str]) -> bool {
        let rest = self.rest.trim_start();
        let after = words.iter().find_map(|word| rest.strip_prefix(word));
        if let Some(after) = after {
            self.rest = after;
        }
        after.is_some()
    }

    fn at_end(&self) -> bool {
        self.rest.trim().is_empty()
    }
}
