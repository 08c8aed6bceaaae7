//! A table of numbers for alignments.

/// Rows and columns of one kind of number. What lies outside reads as the number it was made with.
#[derive(Clone, Debug)]
pub(crate) struct Grid<T> {
    width: usize,
    outside: T,
    cells: Vec<T>,
}

impl<T: Copy> Grid<T> {
    /// A table that holds one number everywhere.
    pub(crate) fn new(height: usize, width: usize, fill: T) -> Self {
        Self { width, outside: fill, cells: vec![fill; height * width] }
    }

    /// The number in a row and a column.
    pub(crate) fn get(&self, row: usize, column: usize) -> T {
        if column >= self.width {
            return self.outside;
        }
        self.cells.get(row * self.width + column).copied().unwrap_or(self.outside)
    }

    /// Sets the number in a row and a column.
    pub(crate) fn set(&mut self, row: usize, column: usize, value: T) {
        if column < self.width
            && let Some(cell) = self.cells.get_mut(row * self.width + column)
        {
            *cell = value;
        }
    }
}
