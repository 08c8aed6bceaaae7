//! A question carried out over one segment, chunk by chunk of 4096 passages: sets first, then what must be checked, then
//! points for those that may come among the best.

use super::asked::{Asked, Check, Group, Merged, Part};
use super::bits::{Bits, CHUNK, SHIFT, WORDS};
use super::check;
use super::postings::{List, Postings, View};
use super::segment::Segment;
use crate::query::Node;

/// A question, or part of one, with where it stands.
#[derive(Debug)]
pub(super) enum Plan<'a> {
    Leaf(Box<Leaf<'a>>),
    All { of: Vec<Plan<'a>>, without: Vec<Plan<'a>>, result: Box<Bits> },
    Any { of: Vec<Plan<'a>>, result: Box<Bits> },
}

#[derive(Debug)]
pub(super) struct Leaf<'a> {
    segment: &'a Segment,
    pub groups: Vec<Lists<'a>>,
    pub check: &'a Check,
    result: Bits,
}

/// One word of the question.
#[derive(Debug)]
pub(super) struct Lists<'a> {
    cursors: Vec<Cursor<'a>>,
    pub weight: u32,
}

/// A list and how far it was read.
#[derive(Debug)]
pub(super) struct Cursor<'a> {
    from: From<'a>,
    part: Part,
    view: View<'a>,
}

#[derive(Debug)]
enum From<'a> {
    Sparse { docs: &'a [u32], impacts: &'a [u8], max: u8 },
    Dense(&'a Postings, &'a List),
    Merged(&'a Merged),
}

impl<'a> Plan<'a> {
    /// The plan of a question whose leaves were looked up, with the weights of their words.
    pub(super) fn of(
        node: &Node,
        segment: &'a Segment,
        asked: &mut std::slice::Iter<'a, (Asked, Vec<u32>)>,
    ) -> Self {
        match node {
            Node::Leaf(_) | Node::Near { .. } => {
                let (groups, check) = match asked.next() {
                    Some((asked, weights)) => {
                        let lists = asked.groups.iter().zip(weights);
                        (
                            lists.map(|(group, weight)| Lists::of(group, *weight, segment)).collect(),
                            &asked.check,
                        )
                    }
                    None => (Vec::new(), &Check::Nothing),
                };
                Self::Leaf(Box::new(Leaf { segment, groups, check, result: Bits::NONE }))
            }
            Node::Any(nodes) => Self::Any { of: all(nodes, segment, asked), result: Box::new(Bits::NONE) },
            Node::All { of, without } => {
                let of = all(of, segment, asked);
                Self::All { of, without: all(without, segment, asked), result: Box::new(Bits::NONE) }
            }
        }
    }

    /// Goes to a chunk: the most points that one of its passages can have, or nothing when none can match.
    pub(super) fn seek(&mut self, chunk: u32) -> Option<u32> {
        match self {
            Self::Leaf(leaf) => leaf.seek(chunk),
            Self::All { of, without, .. } => {
                let mut points = Some(0);
                for plan in of {
                    let most = plan.seek(chunk);
                    points = points.and_then(|points| Some(points + most?));
                }
                for plan in without {
                    plan.seek(chunk);
                }
                points
            }
            Self::Any { of, .. } => {
                of.iter_mut().fold(None, |points, plan| match (points, plan.seek(chunk)) {
                    (Some(points), Some(most)) => Some(points + most),
                    (one, other) => one.or(other),
                })
            }
        }
    }

    /// The passages of the chunk that match, of some.
    pub(super) fn matching(&mut self, chunk: u32, among: &Bits) -> &Bits {
        match self {
            Self::Leaf(leaf) => {
                let mut result = among.clone();
                leaf.narrow(&mut result);
                leaf.check(chunk, &mut result);
                leaf.result = result;
                &leaf.result
            }
            Self::Any { of, result } => {
                **result = Bits::NONE;
                for plan in of {
                    result.or(&plan.matching(chunk, among).0);
                }
                result
            }
            Self::All { of, without, result } => {
                **result = among.clone();
                // Sets are cheap, checks are not: all sets first.
                for plan in &mut *of {
                    if let Self::Leaf(leaf) = plan {
                        leaf.narrow(result);
                    }
                }
                for plan in &mut *of {
                    if let Self::Leaf(leaf) = plan {
                        leaf.check(chunk, result);
                    }
                }
                for plan in of.iter_mut().filter(|plan| !matches!(plan, Self::Leaf(_))) {
                    let narrower = plan.matching(chunk, result).clone();
                    **result = narrower;
                }
                for plan in without {
                    let other = plan.matching(chunk, result).clone();
                    result.and_not(&other);
                }
                for plan in of {
                    if let Self::Leaf(leaf) = plan {
                        leaf.result = (**result).clone();
                    }
                }
                result
            }
        }
    }

    /// Adds the points of passages that match.
    pub(super) fn rate(&self, wanted: &Bits, points: &mut Points) {
        match self {
            Self::Leaf(leaf) => {
                let mut mine = wanted.clone();
                mine.and(&leaf.result);
                leaf.groups.iter().for_each(|group| group.rate(&mine, points));
            }
            Self::Any { of, result } => {
                let mut mine = wanted.clone();
                mine.and(result);
                of.iter().for_each(|plan| plan.rate(&mine, points));
            }
            Self::All { of, result, .. } => {
                let mut mine = wanted.clone();
                mine.and(result);
                of.iter().for_each(|plan| plan.rate(&mine, points));
            }
        }
    }
}

fn all<'a>(
    nodes: &[Node],
    segment: &'a Segment,
    asked: &mut std::slice::Iter<'a, (Asked, Vec<u32>)>,
) -> Vec<Plan<'a>> {
    nodes.iter().map(|node| Plan::of(node, segment, asked)).collect()
}

impl<'a> Leaf<'a> {
    fn seek(&mut self, chunk: u32) -> Option<u32> {
        let mut points = if self.groups.is_empty() { None } else { Some(0) };
        for group in &mut self.groups {
            let most = group.seek(chunk);
            points = points.and_then(|points| Some(points + most?));
        }
        points
    }

    fn narrow(&self, result: &mut Bits) {
        for group in &self.groups {
            group.narrow(result);
        }
        if self.groups.is_empty() {
            *result = Bits::NONE;
        }
    }

    fn check(&self, chunk: u32, result: &mut Bits) {
        match self.check {
            Check::Nothing => {}
            Check::Row { codes, last } => {
                let holds = check::row(self.segment, codes, last.as_ref());
                result.retain(|place| holds(chunk << SHIFT | place));
            }
            Check::Near { one, other, within } => {
                let mut near = check::Nearness::of(self.segment, one, other, *within);
                result.retain(|place| near.holds(chunk << SHIFT | place));
            }
        }
    }

    /// The one list that answers the whole leaf.
    pub(super) fn single(&mut self) -> Option<(&mut Cursor<'a>, u32)> {
        match (self.groups.as_mut_slice(), self.check) {
            ([group], Check::Nothing) => match group.cursors.as_mut_slice() {
                [cursor] => Some((cursor, group.weight)),
                _ => None,
            },
            _ => None,
        }
    }
}

impl<'a> Lists<'a> {
    fn of(group: &'a Group, weight: u32, segment: &'a Segment) -> Self {
        let merged = |merged| Cursor {
            from: From::Merged(merged),
            part: Part { list: 0, quarters: 4 },
            view: View::Empty,
        };
        let cursors: Vec<Cursor<'a>> = match &group.merged {
            Some(one) => vec![merged(one)],
            None => group.lists.iter().filter_map(|part| Cursor::of(*part, &segment.postings)).collect(),
        };
        Self { cursors, weight }
    }

    fn seek(&mut self, chunk: u32) -> Option<u32> {
        let mut most = 0;
        for cursor in &mut self.cursors {
            cursor.seek(chunk);
            if !cursor.view.is_empty() {
                most = most.max(cursor.part.of(cursor.view.max()));
            }
        }
        (most > 0).then(|| u32::from(most) * self.weight)
    }

    fn narrow(&self, result: &mut Bits) {
        if let [cursor] = self.cursors.as_slice()
            && let View::Bits { bits, .. } | View::Spread { bits, .. } = cursor.view
        {
            result.0.iter_mut().zip(bits).for_each(|(word, other)| *word &= other);
            return;
        }
        let mut here = Bits::NONE;
        self.cursors.iter().for_each(|cursor| cursor.view.add_to(&mut here));
        result.and(&here);
    }

    fn rate(&self, wanted: &Bits, points: &mut Points) {
        if let [cursor] = self.cursors.as_slice() {
            let part = cursor.part;
            cursor
                .view
                .each_in(wanted, |place, impact| points.add(place, u32::from(part.of(impact)) * self.weight));
            return;
        }
        wanted.each(|place| points.clear_best(place));
        for cursor in &self.cursors {
            let part = cursor.part;
            cursor.view.each_in(wanted, |place, impact| points.best_of(place, part.of(impact)));
        }
        wanted.each(|place| points.take_best(place, self.weight));
    }
}

impl<'a> Cursor<'a> {
    fn of(part: Part, postings: &'a Postings) -> Option<Self> {
        let list = postings.list(part.list)?;
        let from = if list.sparse {
            let (docs, impacts) = postings.sparse(list);
            From::Sparse { docs, impacts, max: list.max }
        } else {
            From::Dense(postings, list)
        };
        Some(Self { from, part, view: View::Empty })
    }

    fn seek(&mut self, chunk: u32) {
        self.view = match &mut self.from {
            From::Dense(postings, list) => postings.dense(list, chunk),
            From::Merged(merged) => merged.view(chunk),
            From::Sparse { docs, impacts, max } => {
                let begin = ahead(docs, chunk << SHIFT);
                (*docs, *impacts) =
                    (docs.get(begin..).unwrap_or_default(), impacts.get(begin..).unwrap_or_default());
                let end = ahead(docs, (chunk + 1) << SHIFT);
                match end {
                    0 => View::Empty,
                    _ => View::Docs {
                        docs: docs.get(..end).unwrap_or_default(),
                        impacts: impacts.get(..end).unwrap_or_default(),
                        max: *max,
                    },
                }
            }
        };
    }

    /// The points of an impact.
    pub(super) fn points(&self, impact: u8, weight: u32) -> u32 {
        u32::from(self.part.of(impact)) * weight
    }

    /// How many passages it has.
    pub(super) fn len(&self) -> usize {
        match &self.from {
            From::Sparse { docs, .. } => docs.len(),
            From::Dense(_, list) => list.len as usize,
            From::Merged(merged) => merged.bits.iter().map(|word| word.count_ones() as usize).sum(),
        }
    }

    pub(super) fn view_at(&mut self, chunk: u32) -> View<'a> {
        self.seek(chunk);
        self.view
    }
}

/// How many of ascending numbers lie before another, which is not far.
fn ahead(docs: &[u32], before: u32) -> usize {
    let mut step = 1;
    while docs.get(step - 1).is_some_and(|doc| *doc < before) {
        step *= 2;
    }
    let known = step / 2;
    let end = (step - 1).min(docs.len());
    known + docs.get(known..end).unwrap_or_default().partition_point(|doc| *doc < before)
}

impl Merged {
    fn view(&self, chunk: u32) -> View<'_> {
        let at = chunk as usize;
        let max = self.max.get(at).copied().unwrap_or_default();
        if max == 0 {
            return View::Empty;
        }
        let bits = self.bits.get(at * WORDS..(at + 1) * WORDS).unwrap_or_default();
        let size = CHUNK as usize;
        View::Spread { bits, impacts: self.impacts.get(at * size..(at + 1) * size).unwrap_or_default(), max }
    }
}

/// Points of the passages of a chunk.
#[derive(Debug)]
pub(super) struct Points {
    points: Vec<u32>,
    best: Vec<u8>,
}

impl Default for Points {
    fn default() -> Self {
        Self { points: vec![0; CHUNK as usize], best: vec![0; CHUNK as usize] }
    }
}

impl Points {
    pub(super) fn clear(&mut self, place: u32) {
        if let Some(slot) = self.points.get_mut(place as usize) {
            *slot = 0;
        }
    }

    pub(super) fn get(&self, place: u32) -> u32 {
        self.points.get(place as usize).copied().unwrap_or_default()
    }

    fn add(&mut self, place: u32, points: u32) {
        if let Some(slot) = self.points.get_mut(place as usize) {
            *slot += points;
        }
    }

    fn clear_best(&mut self, place: u32) {
        if let Some(slot) = self.best.get_mut(place as usize) {
            *slot = 0;
        }
    }

    fn best_of(&mut self, place: u32, impact: u8) {
        if let Some(slot) = self.best.get_mut(place as usize) {
            *slot = (*slot).max(impact);
        }
    }

    fn take_best(&mut self, place: u32, weight: u32) {
        let best = self.best.get(place as usize).copied().unwrap_or_default();
        self.add(place, u32::from(best) * weight);
    }
}
