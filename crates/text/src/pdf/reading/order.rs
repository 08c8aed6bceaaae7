//! Letters in the order in which they are read, from the order in which they stand on the page.

use crate::Direction;

/// The pieces of a line from left to right, in the order of reading, where the line begins at the right or at the left; and what runs the other way in it (words of Latin letters, figures) stays as it is.
pub(super) fn read<T>(pieces: Vec<T>, text: impl Fn(&T) -> &str, begins_right: bool) -> Vec<T> {
    let way = |piece: &T| Way::of(text(piece));
    if pieces.iter().all(|piece| way(piece) != Way::Right) {
        return pieces;
    }
    let whole = if begins_right { Way::Right } else { Way::Left };
    let ways: Vec<Way> = settled(&pieces.iter().map(way).collect::<Vec<_>>(), whole);
    let mut runs: Vec<(Way, Vec<T>)> = Vec::new();
    for (piece, way) in pieces.into_iter().zip(ways) {
        match runs.last_mut() {
            Some((own, run)) if *own == way => run.push(piece),
            _ => runs.push((way, vec![piece])),
        }
    }
    if whole == Way::Right {
        runs.reverse();
    }
    runs.into_iter()
        .flat_map(|(way, mut run)| {
            if way == Way::Right {
                run.reverse();
            }
            run
        })
        .collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Left,
    Right,
    Figure,
    Neither,
}

impl Way {
    fn of(text: &str) -> Self {
        match Direction::of(text) {
            Some(Direction::RightToLeft) => Self::Right,
            Some(Direction::LeftToRight) => Self::Left,
            None if text.chars().any(char::is_numeric) => Self::Figure,
            // A mark above or below a letter of these scripts.
            None if text.chars().any(|sign| matches!(sign, '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')) => {
                Self::Right
            }
            None => Self::Neither,
        }
    }
}

/// Each piece with a way: figures run from left to right with the signs between them; other signs go with what stands on
/// both sides, else with the line.
fn settled(ways: &[Way], whole: Way) -> Vec<Way> {
    let mut out: Vec<Way> =
        ways.iter().map(|way| if *way == Way::Figure { Way::Left } else { *way }).collect();
    let mut from = 0;
    while from < out.len() {
        let run = out.iter().skip(from).take_while(|way| **way == Way::Neither).count();
        if run == 0 {
            from += 1;
            continue;
        }
        let before = from.checked_sub(1).and_then(|at| out.get(at)).copied();
        let behind = out.get(from + run).copied();
        let both = before.filter(|before| Some(*before) == behind).unwrap_or(whole);
        out.iter_mut().skip(from).take(run).for_each(|way| *way = both);
        from += run;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::read;

    fn reading(seen: &str, begins_right: bool) -> String {
        read(seen.chars().map(String::from).collect(), String::as_str, begins_right).concat()
    }

    #[test]
    fn lines_are_read_in_the_order_of_their_letters() {
        assert_eq!(reading("The Parties (14)", false), "The Parties (14)");
        // Seen so, a figure may have come first or last; it is read with the word that it follows.
        assert_eq!(reading("בא CBM 14 םיב", true), "בים CBM 14 אב");
        assert_eq!(reading("2. .בא", false), "2. .אב");
        assert_eq!(reading("2. םיב .בא", false), "2. אב. בים");
    }
}
