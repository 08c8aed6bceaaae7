//! A set of places within one chunk of passages.

/// Places in a chunk.
pub(super) const CHUNK: u32 = 4096;
pub(super) const SHIFT: u32 = 12;
pub(super) const WORDS: usize = 64;

/// Which of the places of a chunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits(pub [u64; WORDS]);

impl Bits {
    pub(super) const NONE: Self = Self([0; WORDS]);

    /// The first so many places.
    pub(super) fn first(many: u32) -> Self {
        let mut bits = Self::NONE;
        for (word, at) in bits.0.iter_mut().zip((0_u32..).step_by(64)) {
            *word = match many.saturating_sub(at) {
                0 => 0,
                few if few < 64 => (1 << few) - 1,
                _ => u64::MAX,
            };
        }
        bits
    }

    pub(super) fn set(&mut self, place: u32) {
        if let Some(word) = self.0.get_mut((place >> 6) as usize) {
            *word |= 1 << (place & 63);
        }
    }

    pub(super) fn has(&self, place: u32) -> bool {
        self.0.get((place >> 6) as usize).is_some_and(|word| word >> (place & 63) & 1 == 1)
    }

    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(super) fn and(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    pub(super) fn or(&mut self, other: &[u64]) {
        self.0.iter_mut().zip(other).for_each(|(word, other)| *word |= other);
    }

    pub(super) fn and_not(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= !other);
    }

    /// Keeps the places that a test wants.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(u32) -> bool) {
        for (word, base) in self.0.iter_mut().zip((0_u32..).step_by(64)) {
            let mut left = *word;
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                if !keep(base + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    pub(super) fn each(&self, mut see: impl FnMut(u32)) {
        for (word, base) in self.0.iter().zip((0_u32..).step_by(64)) {
            let mut left = *word;
            while left != 0 {
                see(base + left.trailing_zeros());
                left &= left - 1;
            }
        }
    }
}
