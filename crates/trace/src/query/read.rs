//! Reading what somebody typed.

use super::{Leaf, Node, Query, QueryError, Unit, units};

/// Quotation marks of all habits.
const QUOTES: [char; 9] = ['"', '“', '”', '„', '‟', '«', '»', '＂', '″'];

/// Groups deeper than this are nobody's question.
const DEEPEST: usize = 16;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Leaves(Vec<Leaf>),
    Near(u32),
    Or,
    Minus,
    Open,
    Close,
}

pub(super) fn query(text: &str) -> Result<Node, QueryError> {
    let parts = parts(text)?;
    let leaves: usize =
        parts.iter().map(|part| if let Part::Leaves(leaves) = part { leaves.len() } else { 0 }).sum();
    if leaves > Query::LONGEST {
        return Err(QueryError::TooLong);
    }
    let mut reader = Reader { parts: &parts, at: 0, depth: 0 };
    let node = reader.any()?;
    match reader.peek() {
        None => node.ok_or(QueryError::Empty),
        Some(_) => Err(QueryError::Bracket),
    }
}

struct Reader<'a> {
    parts: &'a [Part],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&Part> {
        self.parts.get(self.at)
    }

    /// Groups joined by `OR`.
    fn any(&mut self) -> Result<Option<Node>, QueryError> {
        let mut nodes = Vec::new();
        let mut more = false;
        loop {
            match self.all()? {
                Some(node) => nodes.push(node),
                None if more || matches!(self.peek(), Some(Part::Or)) => {
                    return Err(QueryError::Alone("OR".into()));
                }
                None => {}
            }
            more = matches!(self.peek(), Some(Part::Or));
            if !more {
                break;
            }
            self.at += 1;
        }
        Ok(if nodes.len() > 1 { Some(Node::Any(nodes)) } else { nodes.pop() })
    }

    /// What stands side by side.
    fn all(&mut self) -> Result<Option<Node>, QueryError> {
        let (mut of, mut without) = (Vec::new(), Vec::new());
        loop {
            match self.peek() {
                Some(Part::Minus) => {
                    self.at += 1;
                    self.near(&mut without)?;
                }
                Some(Part::Leaves(_) | Part::Open) => self.near(&mut of)?,
                Some(Part::Near(_)) => return Err(QueryError::Alone("NEAR".into())),
                Some(Part::Or | Part::Close) | None => break,
            }
        }
        if of.is_empty() {
            return if without.is_empty() { Ok(None) } else { Err(QueryError::OnlyWithout) };
        }
        if of.len() == 1 && without.is_empty() {
            return Ok(of.pop());
        }
        Ok(Some(Node::All { of, without }))
    }

    /// One thing, or several each near the next.
    fn near(&mut self, into: &mut Vec<Node>) -> Result<(), QueryError> {
        let mut one = self.unit()?;
        if !matches!(self.peek(), Some(Part::Near(_))) {
            into.extend(one);
            return Ok(());
        }
        let mut pairs = Vec::new();
        while let Some(Part::Near(within)) = self.peek().cloned() {
            self.at += 1;
            let other = self.unit()?;
            pairs.push(Node::Near { one: edge(one.pop())?, other: edge(other.first().cloned())?, within });
            // What stood between spaces beside it is asked for as well.
            pairs.append(&mut one);
            one = other;
        }
        pairs.extend(one.into_iter().skip(1));
        into.push(if pairs.len() == 1 {
            pairs.remove(0)
        } else {
            Node::All { of: pairs, without: Vec::new() }
        });
        Ok(())
    }

    fn unit(&mut self) -> Result<Vec<Node>, QueryError> {
        let part = self.peek().cloned();
        self.at += 1;
        match part {
            Some(Part::Leaves(leaves)) => Ok(leaves.into_iter().map(Node::Leaf).collect()),
            Some(Part::Open) => self.group().map(|node| vec![node]),
            Some(Part::Near(_)) => Err(QueryError::Alone("NEAR".into())),
            Some(Part::Or) => Err(QueryError::Alone("OR".into())),
            Some(Part::Minus) => Err(QueryError::Alone("-".into())),
            Some(Part::Close) => Err(QueryError::Bracket),
            None => Err(QueryError::Alone("NEAR".into())),
        }
    }

    fn group(&mut self) -> Result<Node, QueryError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(QueryError::TooLong);
        }
        let node = self.any()?.ok_or(QueryError::Empty)?;
        self.depth -= 1;
        if self.peek() != Some(&Part::Close) {
            return Err(QueryError::Bracket);
        }
        self.at += 1;
        Ok(node)
    }
}

fn edge(node: Option<Node>) -> Result<Leaf, QueryError> {
    match node {
        Some(Node::Leaf(leaf)) => Ok(leaf),
        Some(_) => Err(QueryError::NearGroup),
        None => Err(QueryError::Alone("NEAR".into())),
    }
}

/// Cuts what was typed.
fn parts(text: &str) -> Result<Vec<Part>, QueryError> {
    if text.len() > Query::LONGEST * 256 {
        return Err(QueryError::TooLong);
    }
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        rest = if QUOTES.contains(&first) {
            let (inside, behind) = quoted(after);
            push(&mut parts, exact(inside));
            behind
        } else if first == '(' {
            parts.push(Part::Open);
            after
        } else if first == ')' {
            parts.push(Part::Close);
            after
        } else if matches!(first, '-' | '\u{2212}') && after.starts_with(|next: char| !next.is_whitespace()) {
            parts.push(Part::Minus);
            after
        } else {
            let ends = |character: char| {
                character.is_whitespace() || QUOTES.contains(&character) || "()".contains(character)
            };
            let (chunk, behind) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
            take(chunk, &mut parts)?;
            behind
        }
        .trim_start();
    }
    // `-` before nothing that has a word leaves nothing out.
    while parts.last() == Some(&Part::Minus) {
        parts.pop();
    }
    Ok(parts)
}

fn push(parts: &mut Vec<Part>, leaves: Vec<Leaf>) {
    if !leaves.is_empty() {
        parts.push(Part::Leaves(leaves));
    } else if parts.last() == Some(&Part::Minus) {
        parts.pop();
    }
}

fn quoted(after: &str) -> (&str, &str) {
    match after.char_indices().find(|(_, character)| QUOTES.contains(character)) {
        Some((end, mark)) => {
            (after.get(..end).unwrap_or_default(), after.get(end + mark.len_utf8()..).unwrap_or_default())
        }
        None => (after, ""),
    }
}

fn take(chunk: &str, parts: &mut Vec<Part>) -> Result<(), QueryError> {
    match chunk {
        "OR" => parts.push(Part::Or),
        "AND" => {}
        "NEAR" => parts.push(Part::Near(10)),
        near if near.starts_with("NEAR/") => {
            let within = near.get(5..).and_then(|digits| digits.parse().ok());
            let within = within.filter(|within| (1..=Query::FARTHEST).contains(within));
            parts.push(Part::Near(within.ok_or_else(|| QueryError::Distance(near.into()))?));
        }
        _ => push(parts, plain(chunk)?),
    }
    Ok(())
}

/// A phrase between quotation marks; a `*` at its end leaves the last word open.
fn exact(inside: &str) -> Vec<Leaf> {
    let open = inside.trim_end().ends_with('*');
    let units: Vec<Box<str>> = units(inside).into_iter().map(|unit| unit.folded).collect();
    if units.is_empty() { Vec::new() } else { vec![Leaf::Phrase { units, open }] }
}

/// What stands between spaces: mostly one word; words with a hyphen between them are a phrase.
fn plain(chunk: &str) -> Result<Vec<Leaf>, QueryError> {
    if let Some((word, distance)) = chunk.rsplit_once('~') {
        let distance = match distance {
            "" | "1" => 1,
            "2" => 2,
            _ => return Err(QueryError::Fuzzy(chunk.into())),
        };
        return Ok(units(word)
            .into_iter()
            .map(|unit| Leaf::Fuzzy { folded: unit.folded, distance })
            .collect());
    }
    let open = chunk.ends_with('*');
    let mut leaves = Vec::new();
    let mut row: Vec<Unit> = Vec::new();
    for unit in units(chunk) {
        let parted =
            row.last().is_some_and(|last| last.word != unit.word && (last.spaceless || unit.spaceless));
        if parted {
            leaves.push(leaf(std::mem::take(&mut row), false));
        }
        row.push(unit);
    }
    if !row.is_empty() {
        leaves.push(leaf(row, open));
    }
    Ok(leaves)
}

fn leaf(mut row: Vec<Unit>, open: bool) -> Leaf {
    match row.pop() {
        Some(unit) if row.is_empty() && !open && !unit.spaceless => {
            Leaf::Word { folded: unit.folded, plain: unit.plain }
        }
        last => {
            let units = row.into_iter().chain(last).map(|unit| unit.folded).collect();
            Leaf::Phrase { units, open }
        }
    }
}
