//! A quick no for most runs that are not wanted.

use super::grams::Grams;

/// See the module.
pub(crate) struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    /// Of what is wanted.
    pub fn of(wanted: &Grams) -> Self {
        let size = (wanted.len() / 4 + 64).next_power_of_two();
        let mut sieve = Self { bits: vec![0; size] };
        for run in wanted {
            let (place, bit) = sieve.place(*run);
            if let Some(bits) = sieve.bits.get_mut(place) {
                *bits |= bit;
            }
        }
        sieve
    }

    fn place(&self, run: u64) -> (usize, u64) {
        ((run >> 6) as usize & (self.bits.len() - 1), 1 << (run & 63))
    }

    /// Whether a run may be wanted.
    pub fn may_hold(&self, run: u64) -> bool {
        let (place, bit) = self.place(run);
        self.bits.get(place).is_some_and(|bits| bits & bit != 0)
    }
}
