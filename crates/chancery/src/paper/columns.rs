//! How wide each column of a table is.

/// What stands between two columns.
pub const GAP: usize = 2;

/// A column's wishes: as wide as its longest line, and no narrower than its longest word.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Its longest line.
    pub natural: usize,
    /// What it needs to be read.
    pub least: usize,
}

/// The widths of the lines of every cell: rows of columns of lines.
pub type Lines = Vec<Vec<Vec<usize>>>;

/// The widths that share the room so that rows are low: every column begins with the least it needs, and what is
/// left goes, letter by letter, to the column that makes most rows tall. None where even the least does not fit.
pub fn share(wishes: &[Wish], lines: &Lines, room: usize) -> Option<Vec<usize>> {
    let room = room.checked_sub(GAP * wishes.len().saturating_sub(1))?;
    let natural: usize = wishes.iter().map(|wish| wish.natural).sum();
    if natural <= room {
        return Some(wishes.iter().map(|wish| wish.natural).collect());
    }
    let mut widths: Vec<usize> = wishes.iter().map(|wish| wish.least).collect();
    let left = room.checked_sub(widths.iter().sum())?;
    for _ in 0..left {
        let blame = blame(&widths, lines);
        let open = |at: &usize| {
            wishes.get(*at).zip(widths.get(*at)).is_some_and(|(wish, width)| *width < wish.natural)
        };
        let tallest = (0..widths.len()).filter(open).max_by_key(|at| blame.get(*at).copied().unwrap_or(0))?;
        if let Some(width) = widths.get_mut(tallest) {
            *width += 1;
        }
    }
    Some(widths)
}

/// For each column, how many lines its cells stand above the next tallest, all rows taken together.
fn blame(widths: &[usize], lines: &Lines) -> Vec<usize> {
    let mut blame = vec![0; widths.len()];
    for row in lines {
        let height = |(cell, width): (&Vec<usize>, &usize)| -> usize {
            cell.iter().map(|line| line.div_ceil((*width).max(1)).max(1)).sum()
        };
        let heights: Vec<usize> = row.iter().zip(widths).map(height).collect();
        let tallest = heights.iter().copied().max().unwrap_or(0);
        for (share, height) in blame.iter_mut().zip(&heights) {
            if *height == tallest && tallest > 1 {
                *share += tallest;
            }
        }
    }
    blame
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(natural: usize, least: usize) -> Wish {
        Wish { natural, least: least.min(natural) }
    }

    #[test]
    fn columns_that_fit_are_as_wide_as_they_wish() {
        assert_eq!(share(&[wish(10, 4), wish(20, 8)], &vec![], 80), Some(vec![10, 20]));
    }

    #[test]
    fn the_column_that_makes_rows_tall_gets_the_room_and_none_is_narrower_than_its_longest_word() {
        let lines = vec![vec![vec![10], vec![200], vec![60]]];
        let widths = share(&[wish(10, 10), wish(200, 12), wish(90, 30)], &lines, 100).unwrap();
        assert_eq!(widths.iter().sum::<usize>() + 2 * GAP, 100);
        assert!(widths[0] == 10 && widths[1] > widths[2] && widths[2] >= 30, "{widths:?}");
    }

    #[test]
    fn a_table_that_cannot_fit_is_not_squeezed() {
        assert_eq!(share(&[wish(30, 30), wish(30, 30)], &vec![], 40), None);
    }
}
