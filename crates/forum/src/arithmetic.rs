//! The arithmetic of claims, recomputed exactly: `100*1794/2383 = 75.2833`, `1.61 + 1.00 = 2.61`,
//! `123000 < 153676 < 209000`. Whether a number is right is another question, which stays with its owner.

mod chain;
mod rational;
mod reading;

pub use rational::Rational;

use chain::Chain;

/// What recomputing a claim's arithmetic gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// It comes out, at the precision of what is written.
    Consistent {
        /// What was computed; for a chain in order, the chain.
        computed: String,
    },
    /// It does not.
    Differs {
        /// What was computed.
        computed: String,
        /// What stands in the claim, or behind the sign.
        written: String,
    },
    /// No arithmetic of the kinds that are understood, or numbers beyond all use.
    NotReadable,
}

/// Recomputes the arithmetic of a claim and sets it beside the value claimed.
///
/// What is computed is compared, rounded half up, with the result written behind `=` at the decimals written there,
/// and with the claimed value at `digits` decimals or at its own. A claimed value that is no number, or that
/// itself goes into the arithmetic, is not compared.
///
/// ```
/// use forum::arithmetic::{Arithmetic, check};
/// let computed = "75.2833".to_owned();
/// assert_eq!(check("100*1794/2383 = 75.2833", Some("75.28"), None), Arithmetic::Consistent { computed });
/// let (computed, written) = ("62.5".to_owned(), "62".to_owned());
/// assert_eq!(check("100*1.5/2.4 = 62.5", Some("62"), None), Arithmetic::Differs { computed, written });
/// assert_eq!(check("a fair part", None, None), Arithmetic::NotReadable);
/// ```
#[must_use]
pub fn check(text: &str, claimed: Option<&str>, digits: Option<u32>) -> Arithmetic {
    let checked = reading::read(text).and_then(|chain| checked(&chain, claimed, digits));
    checked.unwrap_or(Arithmetic::NotReadable)
}

fn checked(chain: &Chain, claimed: Option<&str>, digits: Option<u32>) -> Option<Arithmetic> {
    if let Some((computed, written)) = chain.first_break()? {
        return Some(Arithmetic::Differs { computed, written });
    }
    if chain.is_in_order() {
        return Some(Arithmetic::Consistent { computed: chain.written() });
    }
    let computed = chain.computed()?;
    let number = claimed.and_then(|claimed| Some((claimed.trim(), reading::number(claimed.trim())?)));
    let compared = number.filter(|(_, (value, _))| !chain.takes(value));
    match compared {
        Some((written, (value, places))) if !chain.comes_to(&value, digits.unwrap_or(places))? => {
            Some(Arithmetic::Differs { computed, written: written.to_owned() })
        }
        _ => Some(Arithmetic::Consistent { computed }),
    }
}
