//! Exact fractions. What does not fit is nothing, never a wrong number.

use std::cmp::Ordering;

/// A fraction in lowest terms, with a positive denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rational {
    over: i128,
    under: i128,
}

impl Rational {
    /// A fraction; nothing for a denominator of zero.
    ///
    /// ```
    /// use forum::arithmetic::Rational;
    /// assert_eq!(Rational::new(6, -4), Rational::new(-3, 2));
    /// assert_eq!(Rational::new(1, 0), None);
    /// ```
    #[must_use]
    pub fn new(over: i128, under: i128) -> Option<Self> {
        let divisor = common_divisor(over.checked_abs()?, under.checked_abs()?);
        let sign = under.signum();
        Some(Self {
            over: over.checked_div(divisor)?.checked_mul(sign)?,
            under: under.checked_div(divisor)?.checked_mul(sign)?,
        })
        .filter(|fraction| fraction.under > 0)
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        let over = self.over.checked_mul(other.under)?.checked_add(other.over.checked_mul(self.under)?)?;
        Self::new(over, self.under.checked_mul(other.under)?)
    }

    /// The difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Option<Self> {
        self.plus(&other.negated()?)
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Option<Self> {
        Self::new(self.over.checked_mul(other.over)?, self.under.checked_mul(other.under)?)
    }

    /// The quotient; nothing for a division by zero.
    #[must_use]
    pub fn divided_by(&self, other: &Self) -> Option<Self> {
        self.times(&Self::new(other.under, other.over)?)
    }

    /// The same with the other sign.
    #[must_use]
    pub fn negated(&self) -> Option<Self> {
        Some(Self { over: self.over.checked_neg()?, under: self.under })
    }

    /// Which is greater.
    #[must_use]
    pub fn compared(&self, other: &Self) -> Option<Ordering> {
        Some(self.over.checked_mul(other.under)?.cmp(&other.over.checked_mul(self.under)?))
    }

    /// Rounded to that many decimals, a half away from zero.
    #[must_use]
    pub fn rounded(&self, places: u32) -> Option<Self> {
        let scale = 10_i128.checked_pow(places)?;
        let scaled = self.over.checked_abs()?.checked_mul(scale)?.checked_mul(2)?.checked_add(self.under)?;
        let whole = scaled.checked_div(self.under.checked_mul(2)?)?;
        Self::new(whole.checked_mul(self.over.signum())?, scale)
    }

    /// Written with at most that many decimals, rounded; zeros at the end are left out.
    ///
    /// ```
    /// use forum::arithmetic::Rational;
    /// let share = Rational::new(-179_400, 2_383);
    /// assert_eq!(share.and_then(|share| share.written(4)).as_deref(), Some("-75.2833"));
    /// ```
    #[must_use]
    pub fn written(&self, places: u32) -> Option<String> {
        let rounded = self.rounded(places)?;
        let scale = 10_i128.checked_pow(places)?;
        let scaled = rounded.over.checked_mul(scale.checked_div(rounded.under)?)?.checked_abs()?;
        let (whole, rest) = (scaled.checked_div(scale)?, scaled.checked_rem(scale)?);
        let sign = if rounded.over < 0 { "-" } else { "" };
        let decimals = format!("{rest:0width$}", width = usize::try_from(places).ok()?);
        let decimals = if rest == 0 { "" } else { decimals.trim_end_matches('0') };
        let point = if decimals.is_empty() { "" } else { "." };
        Some(format!("{sign}{whole}{point}{decimals}"))
    }
}

const fn common_divisor(mut one: i128, mut other: i128) -> i128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
