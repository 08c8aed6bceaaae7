//! Columns that run beside each other: a text and room for replies, two languages, two versions.

use super::{Block, Run};

/// Columns side by side. What belongs together stands in one row; unlike the cells of a table, columns hold blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parallel {
    /// What each column is, repeated on every page.
    pub head: Vec<Vec<Run>>,
    /// Each column's share of the width; empty for equal ones.
    pub widths: Vec<u32>,
    /// The rows; one that is too short is filled up with empty columns.
    pub rows: Vec<Vec<Vec<Block>>>,
}

impl Parallel {
    /// How many columns the widest row has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).chain([self.head.len()]).max().unwrap_or_default()
    }

    /// Each column's part of `total`; what rounding leaves goes to the last.
    #[must_use]
    pub fn shares(&self, total: u32) -> Vec<u32> {
        let columns = self.columns();
        let wanted: Vec<u64> =
            (0..columns).map(|at| u64::from(self.widths.get(at).copied().unwrap_or(1).max(1))).collect();
        let sum = wanted.iter().sum::<u64>().max(1);
        let mut shares: Vec<u32> = wanted
            .iter()
            .map(|share| u32::try_from(u64::from(total) * share / sum).unwrap_or(total))
            .collect();
        let rest = total.saturating_sub(shares.iter().sum());
        if let Some(last) = shares.last_mut() {
            *last += rest;
        }
        shares
    }
}
