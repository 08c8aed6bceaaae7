//! Where a number belongs among those before it. Indentation is not trusted: the sequence decides. `(i)` after `(h)` is a
//! letter, `(i)` after `(a)` begins a list below it, and what follows settles what both could be.

use super::figure::{Kind, Reading};
use super::mark::{Mark, Shape};

/// The lists that are open, the outermost first.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    open: Vec<Open>,
    /// Whether a heading stood before: what does not go on then begins anew.
    fresh: bool,
}

#[derive(Clone, Debug)]
struct Open {
    shape: Shape,
    readings: Vec<Reading>,
    level: Option<u8>,
    figure: String,
    /// The place among bullets.
    count: usize,
}

/// One step of the way to a numbered paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub shape: Shape,
    pub kinds: Vec<Kind>,
    pub figure: String,
}

/// What to do with a number.
enum Place {
    /// It is the next of a list that is open.
    Next(usize),
    /// It begins a list below the last number.
    Below,
    /// It begins a list of that depth anew.
    Anew(usize),
}

impl Numbering {
    /// Takes a number in; false if it only looks like one.
    pub(super) fn take(&mut self, mark: &Mark, level: Option<u8>, ahead: &[&Mark]) -> bool {
        if mark.shape == Shape::Bullet {
            self.bullet(mark, level);
            return true;
        }
        if mark.shape == Shape::Path {
            return self.path(mark);
        }
        let Some(place) = self.place(mark, level, ahead) else { return false };
        self.fresh = false;
        let (depth, readings) = match place {
            Place::Next(depth) => (depth, self.readings_after(depth, mark)),
            Place::Below => (self.open.len(), firsts(mark)),
            Place::Anew(depth) => (depth, firsts(mark)),
        };
        let readings = if readings.is_empty() { mark.readings.clone() } else { readings };
        let figure = mark.figure.clone();
        self.open.truncate(depth);
        self.open.push(Open { shape: mark.shape, readings, level, figure, count: 0 });
        true
    }

    /// The way to the number taken last.
    pub(super) fn way(&self) -> Vec<Step> {
        let step = |open: &Open| Step {
            shape: open.shape,
            kinds: open.readings.iter().map(|(kind, _)| *kind).collect(),
            figure: if open.shape == Shape::Bullet { open.count.to_string() } else { open.figure.clone() },
        };
        self.open.iter().map(step).collect()
    }

    /// A heading: lists below the outermost end, and that one goes on or begins anew.
    pub(super) fn heading(&mut self) {
        self.open.truncate(1);
        self.fresh = true;
    }

    /// A paragraph without a number: bullets end. True if there were any.
    pub(super) fn paragraph(&mut self) -> bool {
        let before = self.open.len();
        while self.open.last().is_some_and(|open| open.shape == Shape::Bullet) {
            self.open.pop();
        }
        self.open.len() < before
    }

    /// Nothing before counts any more.
    pub(super) fn end(&mut self) {
        self.open.clear();
    }

    /// Whether any list is open.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    fn place(&self, mark: &Mark, level: Option<u8>, ahead: &[&Mark]) -> Option<Place> {
        let next = self.next(mark, level);
        let first = mark.readings.iter().any(|(_, value)| *value == 1) || mark.readings.is_empty();
        let begun = firsts(mark);
        let counted = if begun.is_empty() { &mark.readings } else { &begun };
        let restarts = self.open.iter().rposition(|open| {
            open.shape == mark.shape && shares(&open.readings, counted) && !deeper(level, open.level)
        });
        if let Some(depth) = next {
            let both = first && depth + 1 >= self.open.len() && self.open.get(depth).is_some();
            return Some(if both && self.rather_below(depth, mark, ahead) {
                Place::Below
            } else {
                Place::Next(depth)
            });
        }
        let place = match restarts {
            _ if self.open.is_empty() || self.fresh && restarts.is_none() => Place::Anew(0),
            Some(depth) if first => Place::Anew(depth),
            Some(depth) => Place::Next(depth),
            None if first || nests(mark) => self.below_or_out(mark),
            None => Place::Anew(0),
        };
        let near =
            restarts.is_some_and(|depth| self.jump(depth, mark).is_some_and(|jump| (0..=3).contains(&jump)));
        (mark.sure || first || near).then_some(place)
    }

    /// The depth of the list that the number is the next of: the innermost, one of the same level rather than another.
    fn next(&self, mark: &Mark, level: Option<u8>) -> Option<usize> {
        let follows = |open: &Open| !follow(&open.readings, mark, &open.figure).is_empty();
        let own = self.open.iter().any(|open| open.shape == mark.shape && follows(open));
        let goes_on =
            |open: &&Open| (open.shape == mark.shape || !own && alike(open.shape, mark)) && follows(open);
        let depths = || self.open.iter().enumerate().filter(|(_, open)| goes_on(open)).rev();
        let same = level.and_then(|_| depths().find(|(_, open)| open.level == level));
        let found = same.or_else(|| depths().find(|(_, open)| !deeper(level, open.level)));
        found.map(|(depth, _)| depth)
    }

    fn readings_after(&self, depth: usize, mark: &Mark) -> Vec<Reading> {
        let Some(open) = self.open.get(depth) else { return Vec::new() };
        let next = follow(&open.readings, mark, &open.figure);
        if next.is_empty() { common(&open.readings, &mark.readings) } else { next }
    }

    /// `(i)` after `(h)`: the ninth letter, unless the next such number says that it was the first Roman one.
    fn rather_below(&self, depth: usize, mark: &Mark, ahead: &[&Mark]) -> bool {
        let after = ahead.iter().find(|other| other.shape == mark.shape);
        let Some(after) = after else { return false };
        let on = follow(&self.readings_after(depth, mark), after, &mark.figure);
        on.is_empty() && !follow(&firsts(mark), after, &mark.figure).is_empty()
    }

    /// How far the number lies from the last of a list.
    fn jump(&self, depth: usize, mark: &Mark) -> Option<i64> {
        let open = self.open.get(depth)?;
        let pair = open.readings.iter().find_map(|(kind, last)| {
            let (_, value) = mark.readings.iter().find(|(other, _)| other == kind)?;
            Some((*last, *value))
        })?;
        Some(i64::from(pair.1) - i64::from(pair.0))
    }

    /// A list begins below the last number, or beside it where such a number never stands below that one.
    fn below_or_out(&self, mark: &Mark) -> Place {
        let outer = |open: &Open| rank(open.shape, &open.readings) > rank(mark.shape, &mark.readings);
        match self.open.iter().position(outer) {
            Some(depth) => Place::Anew(depth),
            None => Place::Below,
        }
    }

    fn bullet(&mut self, mark: &Mark, level: Option<u8>) {
        self.fresh = false;
        let same = self.open.iter().rposition(|open| {
            open.shape == Shape::Bullet && open.figure == mark.figure && open.level == level
        });
        let count = same.and_then(|depth| self.open.get(depth)).map_or(1, |open| open.count + 1);
        if let Some(depth) = same {
            self.open.truncate(depth);
        } else if let Some(level) = level {
            self.open
                .retain(|open| open.shape != Shape::Bullet || open.level.is_none_or(|other| other < level));
        }
        let figure = mark.figure.clone();
        self.open.push(Open { shape: Shape::Bullet, readings: Vec::new(), level, figure, count });
    }

    /// A number that tells its whole way itself.
    fn path(&mut self, mark: &Mark) -> bool {
        let (outer, last) = mark.figure.rsplit_once('.').unwrap_or_default();
        let last: u32 = last.parse().unwrap_or_default();
        let before = format!("{outer}.{}", last.saturating_sub(1));
        let expected = |open: &Open| {
            open.figure == before
                || last == 1 && open.figure == outer
                || open.figure.starts_with(&format!("{outer}."))
        };
        if !mark.sure && last != 1 && !self.open.iter().any(expected) {
            return false;
        }
        self.fresh = false;
        self.open.clear();
        let figure = mark.figure.clone();
        self.open.push(Open { shape: Shape::Path, readings: Vec::new(), level: None, figure, count: 0 });
        true
    }
}

/// The readings under which the number is the next of a list: the value behind the last, or the same again with `bis`.
fn follow(last: &[Reading], mark: &Mark, figure: &str) -> Vec<Reading> {
    let again = mark.figure != figure
        && (mark.figure.contains(' ') || mark.figure.ends_with(|c: char| c.is_ascii_alphabetic()));
    let next = |reading: &&Reading| {
        last.iter().any(|(kind, value)| {
            *kind == reading.0
                && (value + 1 == reading.1 || again && *kind == Kind::Decimal && *value == reading.1)
        })
    };
    mark.readings.iter().filter(next).copied().collect()
}

/// Whether a bracket was forgotten: `b)` after `(a)`.
fn alike(shape: Shape, mark: &Mark) -> bool {
    let brackets = [Shape::Paren, Shape::Close];
    brackets.contains(&shape) && brackets.contains(&mark.shape) && firsts(mark).is_empty()
}

fn firsts(mark: &Mark) -> Vec<Reading> {
    mark.readings.iter().filter(|(_, value)| *value == 1).copied().collect()
}

fn common(one: &[Reading], other: &[Reading]) -> Vec<Reading> {
    other.iter().filter(|reading| one.iter().any(|(kind, _)| *kind == reading.0)).copied().collect()
}

fn shares(one: &[Reading], other: &[Reading]) -> bool {
    one.is_empty() && other.is_empty() || !common(one, other).is_empty()
}

fn deeper(level: Option<u8>, than: Option<u8>) -> bool {
    matches!((level, than), (Some(level), Some(than)) if level > than)
}

/// Whether such a number stands below others when it does not begin a list.
fn nests(mark: &Mark) -> bool {
    mark.shape == Shape::Paren
        || mark.shape == Shape::Close && !mark.readings.iter().any(|(kind, _)| *kind == Kind::Decimal)
}

/// How far out such numbers stand: articles, then Roman capitals and letters, then figures, then all that is in brackets.
fn rank(shape: Shape, readings: &[Reading]) -> u8 {
    let has = |kinds: &[Kind]| readings.iter().any(|(kind, _)| kinds.contains(kind));
    match shape {
        Shape::Section | Shape::Annex => 0,
        Shape::Article | Shape::Sign => 1,
        Shape::Comma | Shape::Dot | Shape::Bare | Shape::Dash
            if has(&[Kind::Upper, Kind::Capital, Kind::CyrillicCapital, Kind::Han]) =>
        {
            2
        }
        Shape::Dot | Shape::Bare | Shape::Dash | Shape::Comma if has(&[Kind::Decimal]) => 3,
        Shape::Path => 3,
        _ => 4,
    }
}
