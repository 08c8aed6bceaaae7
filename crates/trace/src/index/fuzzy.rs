//! Words that differ in one or two letters: a walk through the sorted words that shares the work of common beginnings and
//! leaves out whatever begins too differently.

use super::dictionary::Dictionary;

/// The words within a distance (insertions, deletions, substitutions of letters), with it.
pub(super) fn words(dictionary: &Dictionary, wanted: &str, most: u8) -> Vec<(u32, u8)> {
    let wanted: Vec<char> = wanted.chars().collect();
    let mut walk = Walk { wanted: &wanted, most: usize::from(most), letters: Vec::new(), rows: Vec::new() };
    walk.rows.push((0..=wanted.len()).collect());
    let mut found = Vec::new();
    let mut place = 0;
    while place < dictionary.len() {
        let word = dictionary.get(place);
        match walk.follow(word) {
            Followed::Near(distance) => {
                found.push((place as u32, distance));
                place += 1;
            }
            Followed::Far => place += 1,
            Followed::Hopeless(beginning) => place = after(dictionary, word, beginning, place),
        }
    }
    found
}

enum Followed {
    Near(u8),
    Far,
    /// No word that begins with so many bytes of this one is near.
    Hopeless(usize),
}

struct Walk<'a> {
    wanted: &'a [char],
    most: usize,
    /// The letters of the last word that rows stand for, and after each the row of distances.
    letters: Vec<(char, usize)>,
    rows: Vec<Vec<usize>>,
}

impl Walk<'_> {
    fn follow(&mut self, word: &str) -> Followed {
        let mut shared = 0;
        let mut end = 0;
        for ((letter, _), mine) in self.letters.iter().zip(word.chars()) {
            if *letter != mine {
                break;
            }
            shared += 1;
            end += mine.len_utf8();
        }
        self.letters.truncate(shared);
        self.rows.truncate(shared + 1);
        for letter in word.get(end..).unwrap_or_default().chars() {
            end += letter.len_utf8();
            let least = self.step(letter, end);
            if least > self.most {
                return Followed::Hopeless(end);
            }
        }
        let distance = self.rows.last().and_then(|row| row.last()).copied().unwrap_or(usize::MAX);
        if distance <= self.most { Followed::Near(distance as u8) } else { Followed::Far }
    }

    /// Adds a letter; the least distance that any continuation can have.
    fn step(&mut self, letter: char, end: usize) -> usize {
        let Some(above) = self.rows.last() else { return usize::MAX };
        let mut left = above.first().map_or(1, |first| first + 1);
        let mut least = left;
        let mut row = Vec::with_capacity(above.len());
        row.push(left);
        for ((wanted, diagonal), over) in self.wanted.iter().zip(above).zip(above.iter().skip(1)) {
            left = (diagonal + usize::from(*wanted != letter)).min(left + 1).min(over + 1);
            least = least.min(left);
            row.push(left);
        }
        self.letters.push((letter, end));
        self.rows.push(row);
        least
    }
}

/// The first place after all words that begin with so many bytes of a word.
fn after(dictionary: &Dictionary, word: &str, bytes: usize, from: usize) -> usize {
    let Some(beginning) = word.get(..bytes) else { return from + 1 };
    let (mut low, mut step) = (from, 1);
    while low + step < dictionary.len() && dictionary.get(low + step).starts_with(beginning) {
        low += step;
        step *= 2;
    }
    let mut high = (low + step).min(dictionary.len());
    low += 1;
    while low < high {
        let middle = usize::midpoint(low, high);
        if dictionary.get(middle).starts_with(beginning) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
