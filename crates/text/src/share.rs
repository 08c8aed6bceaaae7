//! How the columns of a table share its width.

use unicode_width::UnicodeWidthStr;

use crate::Table;

/// Widths that divide `total` among the columns: as the table says, else as its contents need. No column gets less
/// than a twelfth of what an equal share would be.
pub(crate) fn widths(table: &Table, total: u32) -> Vec<u32> {
    let columns = table.columns();
    let wanted: Vec<u64> = (0..columns).map(|column| u64::from(wanted(table, column)).max(1)).collect();
    let sum: u64 = wanted.iter().sum();
    let floor = u64::from(total) / (12 * columns.max(1) as u64);
    let shared =
        |want: &u64| (u64::from(total).saturating_sub(floor * columns as u64) * want / sum.max(1)) + floor;
    let mut widths: Vec<u32> =
        wanted.iter().map(|want| u32::try_from(shared(want)).unwrap_or(total)).collect();
    // What rounding left over goes to the last column.
    let rest = total.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

fn wanted(table: &Table, column: usize) -> u32 {
    table.widths.get(column).copied().unwrap_or_else(|| by_contents(table, column))
}

/// The average length of a cell, within the longest word and four times of it: long texts wrap, words do not.
fn by_contents(table: &Table, column: usize) -> u32 {
    let cells: Vec<String> =
        table.lines().filter_map(|row| row.get(column)).map(crate::Cell::words).collect();
    let longest = cells.iter().flat_map(|cell| cell.split_whitespace()).map(UnicodeWidthStr::width).max();
    let longest = longest.unwrap_or_default().clamp(3, 24);
    let filled = cells.iter().map(|cell| cell.width()).filter(|width| *width > 0);
    let (count, sum) = filled.fold((0_usize, 0_usize), |(count, sum), width| (count + 1, sum + width));
    let average = sum / count.max(1);
    u32::try_from(average.clamp(longest, longest.max(12) * 4)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::widths;
    use crate::Table;

    #[test]
    fn shares_add_up_to_the_whole() {
        let table = Table {
            head: vec!["a".into(), "b".into(), "c".into()],
            widths: vec![1, 2, 3],
            ..Table::default()
        };
        let shared = widths(&table, 9070);
        assert_eq!(shared.iter().sum::<u32>(), 9070);
        assert!(shared.is_sorted());
        assert!(widths(&Table::default(), 9070).is_empty());
    }

    #[test]
    fn a_column_of_years_leaves_its_room_to_a_column_of_sentences() {
        let row = vec!["2004".into(), "a sentence that has some more to say than a year has".into()];
        let table = Table { rows: vec![row], ..Table::default() };
        let shared = widths(&table, 1000);
        assert!(shared[1] > 4 * shared[0], "{shared:?}");
        assert!(shared[0] > 60, "{shared:?}");
    }
}
