//! Expressions held against each other, one after the other.

use std::cmp::Ordering;

use super::Rational;

/// Decimals that are shown where nothing is written to compare with.
const SHOWN: u32 = 4;

/// One expression of a chain.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) value: Rational,
    /// As written.
    pub(super) text: String,
    /// Its decimals, where it is a single number.
    pub(super) places: Option<u32>,
    /// The numbers that go into it.
    pub(super) numbers: Vec<Rational>,
}

/// The sign between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Equal,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// Expressions with the signs between them; one more expression than signs.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    pub(super) first: Link,
    pub(super) rest: Vec<(Sign, Link)>,
}

impl Chain {
    fn pairs(&self) -> impl Iterator<Item = (&Link, Sign, &Link)> {
        let lefts = std::iter::once(&self.first).chain(self.rest.iter().map(|(_, link)| link));
        lefts.zip(&self.rest).map(|(left, (sign, right))| (left, *sign, right))
    }

    /// The first place at which the chain does not hold: what is computed there, and what is written. The outer
    /// nothing is a number beyond use.
    #[expect(clippy::option_option, reason = "not computable and nothing found are different answers")]
    pub(super) fn first_break(&self) -> Option<Option<(String, String)>> {
        for (left, sign, right) in self.pairs() {
            if !holds(left, sign, right)? {
                let places = right.places.unwrap_or(SHOWN).max(SHOWN);
                return Some(Some((left.value.written(places)?, right.text.clone())));
            }
        }
        Some(None)
    }

    /// Whether it sets numbers in order, rather than computing one.
    pub(super) fn is_in_order(&self) -> bool {
        self.rest.iter().any(|(sign, _)| *sign != Sign::Equal)
    }

    pub(super) fn written(&self) -> String {
        let rest = self.rest.iter().map(|(sign, link)| format!(" {} {}", sign.written(), link.text));
        std::iter::once(self.first.text.clone()).chain(rest).collect()
    }

    /// What the first expression comes to, with the decimals of the result written.
    pub(super) fn computed(&self) -> Option<String> {
        let written = self.rest.last().and_then(|(_, link)| link.places);
        self.first.value.written(written.unwrap_or(SHOWN))
    }

    /// Whether it comes to a value at that many decimals.
    pub(super) fn comes_to(&self, value: &Rational, places: u32) -> Option<bool> {
        Some(self.first.value.rounded(places)? == value.rounded(places)?)
    }

    /// Whether a value is one of the numbers that go into what is computed.
    pub(super) fn takes(&self, value: &Rational) -> bool {
        self.first.numbers.contains(value)
    }
}

fn holds(left: &Link, sign: Sign, right: &Link) -> Option<bool> {
    let order = left.value.compared(&right.value)?;
    Some(match sign {
        Sign::Equal => match right.places {
            Some(places) => left.value.rounded(places)? == right.value,
            None => order == Ordering::Equal,
        },
        Sign::Less => order == Ordering::Less,
        Sign::AtMost => order != Ordering::Greater,
        Sign::Greater => order == Ordering::Greater,
        Sign::AtLeast => order != Ordering::Less,
    })
}

impl Sign {
    pub(super) const fn written(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }
}
