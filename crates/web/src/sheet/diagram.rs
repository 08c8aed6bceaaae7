//! Boxes and arrows in layers: what affects stands before what is affected, so that arrows run one way wherever
//! the statements themselves do not run in a circle.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use forum::id::Id;
use maud::{Markup, html};
use views::{Link, Section};

use super::Pen;
use super::part::href;
use super::timeline::wrap;

const BOX: f64 = 190.0;
const GAP: f64 = 90.0;
const LINE: f64 = 15.0;
const BETWEEN: f64 = 16.0;
/// Letters that fit on one line of a box.
const LETTERS: usize = 26;

/// A box, or the place where a long arrow passes a layer.
struct Node<'a> {
    id: Option<&'a Id>,
    lines: Vec<String>,
    layer: usize,
    top: f64,
}

impl Node<'_> {
    #[expect(clippy::cast_precision_loss, reason = "a count of lines")]
    fn height(&self) -> f64 {
        if self.id.is_some() { (self.lines.len() as f64).mul_add(LINE, 14.0) } else { 2.0 }
    }

    #[expect(clippy::cast_precision_loss, reason = "a count of layers")]
    fn left(&self) -> f64 {
        (self.layer as f64).mul_add(BOX + GAP, 2.0)
    }

    fn middle(&self) -> f64 {
        self.top + self.height() / 2.0
    }
}

/// An arrow by the places of its boxes.
type Arrow = (usize, usize, bool);

/// The way of an arrow from box to box, and whether it is contested.
type Way = (Vec<usize>, bool);

/// The picture with its title and description.
pub(super) fn draw(
    pen: Pen<'_>,
    section: &Section,
    boxes: &[(Id, String)],
    arrows: &[(Id, Id, bool)],
) -> Markup {
    let place: BTreeMap<&Id, usize> = boxes.iter().enumerate().map(|(place, (id, _))| (id, place)).collect();
    let arrows: Vec<Arrow> = arrows
        .iter()
        .filter_map(|(from, to, contested)| Some((*place.get(from)?, *place.get(to)?, *contested)))
        .filter(|(from, to, _)| from != to)
        .collect();
    let layers = layers(boxes.len(), &arrows);
    let mut nodes: Vec<Node<'_>> = boxes
        .iter()
        .zip(layers)
        .map(|((id, words), layer)| Node { id: Some(id), lines: wrap(words, LETTERS), layer, top: 0.0 })
        .collect();
    let ways: Vec<Way> = arrows.iter().map(|arrow| way(&mut nodes, *arrow)).collect();
    let height = stack(&mut nodes, &ways);
    picture(pen, section, &nodes, &ways, height)
}

/// Lets a long arrow pass every layer between its boxes at a place of its own.
fn way(nodes: &mut Vec<Node<'_>>, (from, to, contested): Arrow) -> Way {
    let layer = |at: usize| nodes.get(at).map_or(0, |node| node.layer);
    let (first, last) = (layer(from), layer(to));
    let mut between: Vec<usize> = (first.min(last) + 1..first.max(last)).collect();
    if last < first {
        between.reverse();
    }
    let mut way = vec![from];
    for layer in between {
        way.push(nodes.len());
        nodes.push(Node { id: None, lines: Vec::new(), layer, top: 0.0 });
    }
    way.push(to);
    (way, contested)
}

/// The layer of each box: one behind the last of those that point to it. Arrows that close a circle do not count.
fn layers(count: usize, arrows: &[Arrow]) -> Vec<usize> {
    let forward = without_circles(count, arrows);
    let mut layers = vec![0_usize; count];
    for _ in 0..count {
        for (from, to) in &forward {
            let after = layers.get(*from).copied().unwrap_or(0) + 1;
            if let Some(layer) = layers.get_mut(*to) {
                *layer = (*layer).max(after);
            }
        }
    }
    layers
}

/// Arrows in their order, each left out that would close a circle with those before it.
fn without_circles(count: usize, arrows: &[Arrow]) -> Vec<(usize, usize)> {
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (from, to, _) in arrows {
        if !reaches(count, &kept, *to, *from) {
            kept.push((*from, *to));
        }
    }
    kept
}

fn reaches(count: usize, arrows: &[(usize, usize)], from: usize, to: usize) -> bool {
    let mut seen = vec![false; count];
    let mut next = vec![from];
    while let Some(here) = next.pop() {
        if here == to {
            return true;
        }
        if let Some(mark) = seen.get_mut(here).filter(|mark| !**mark) {
            *mark = true;
            next.extend(arrows.iter().filter(|(start, _)| *start == here).map(|(_, end)| *end));
        }
    }
    false
}

/// Stacks each layer, boxes near to what they are tied to; gives the height of the picture.
fn stack(nodes: &mut [Node<'_>], ways: &[Way]) -> f64 {
    let ties: Vec<(usize, usize)> =
        ways.iter().flat_map(|(way, _)| way.iter().copied().zip(way.iter().copied().skip(1))).collect();
    let deepest = nodes.iter().map(|node| node.layer).max().unwrap_or(0);
    let mut height: f64 = 0.0;
    for _ in 0..6 {
        for layer in 0..=deepest {
            let mut order: Vec<usize> =
                (0..nodes.len()).filter(|at| nodes.get(*at).is_some_and(|n| n.layer == layer)).collect();
            order.sort_by(|a, b| pull(nodes, &ties, *a).total_cmp(&pull(nodes, &ties, *b)));
            let mut top = 4.0;
            for at in order {
                if let Some(node) = nodes.get_mut(at) {
                    node.top = top;
                    top += node.height() + BETWEEN;
                }
            }
            height = height.max(top);
        }
    }
    centre(nodes, deepest, height);
    height
}

/// Where a box would like to stand: in the middle of its neighbours.
#[expect(clippy::cast_precision_loss, reason = "a count of neighbours")]
fn pull(nodes: &[Node<'_>], ties: &[(usize, usize)], at: usize) -> f64 {
    let neighbours = ties.iter().filter_map(|(from, to)| match at {
        at if at == *to => Some(*from),
        at if at == *from => Some(*to),
        _ => None,
    });
    let places: Vec<f64> = neighbours.filter_map(|one| nodes.get(one)).map(Node::middle).collect();
    if places.is_empty() { f64::MAX } else { places.iter().sum::<f64>() / places.len() as f64 }
}

fn centre(nodes: &mut [Node<'_>], deepest: usize, height: f64) {
    for layer in 0..=deepest {
        let bottom = nodes.iter().filter(|node| node.layer == layer).map(|node| node.top + node.height());
        let free = (height - BETWEEN - bottom.fold(0.0, f64::max)) / 2.0;
        for node in nodes.iter_mut().filter(|node| node.layer == layer) {
            node.top += free;
        }
    }
}

fn picture(pen: Pen<'_>, section: &Section, nodes: &[Node<'_>], ways: &[Way], height: f64) -> Markup {
    let width = nodes.iter().map(|node| node.left() + BOX).fold(0.0, f64::max) + 4.0;
    let (title, about) = (format!("{}-picture", section.name), format!("{}-about", section.name));
    html! {
        figure.picture role="group" tabindex="0" aria-labelledby=(title) {
            svg.diagram viewBox={ "0 0 " (width) " " (height) } width=(width) role="group" aria-labelledby={ (title) " " (about) } direction="ltr" {
                title id=(title) { (if section.title.is_empty() { pen.words.say("web-diagram") } else { section.title.clone() }) }
                desc id=(about) { (pen.words.say("web-diagram-about")) }
                @for (way, contested) in ways { (arrow(nodes, way, *contested)) }
                @for node in nodes { (self::node(pen, node)) }
            }
            figcaption {
                span.key { i.arrow {} (pen.words.say("web-key-affects")) }
                span.key { i.arrow.contested {} (pen.words.say("web-key-contested")) }
            }
        }
    }
}

/// A line from the side of one box to the side of another, bent between layers and straight through them, with a
/// small head.
fn arrow(nodes: &[Node<'_>], way: &[usize], contested: bool) -> Markup {
    let stops: Vec<&Node<'_>> = way.iter().filter_map(|at| nodes.get(*at)).collect();
    let (Some(first), Some(last)) = (stops.first(), stops.last()) else { return html! {} };
    let forward = last.left() > first.left();
    let out = |node: &Node<'_>| if forward { node.left() + BOX } else { node.left() };
    let into = |node: &Node<'_>| if forward { node.left() } else { node.left() + BOX };
    let (bend, tip) = if forward { (GAP * 0.5, -7.0) } else { (-GAP * 0.45, 7.0) };
    let mut line = format!("M{} {:.1}", out(first), first.middle());
    for (one, next) in stops.iter().zip(stops.iter().skip(1)) {
        let (x1, x2, end) = (out(one), into(next), if next.id.is_some() { tip } else { 0.0 });
        let (y1, y2) = (one.middle(), next.middle());
        let _ = write!(line, "C{} {y1:.1} {} {y2:.1} {} {y2:.1}", x1 + bend, x2 - bend, x2 + end);
        if next.id.is_none() {
            let _ = write!(line, "H{}", out(next));
        }
    }
    let head = format!("M{} {:.1}l{tip} -4v8Z", into(last), last.middle());
    html! {
        g class=(if contested { "arrow contested" } else { "arrow" }) { path.shaft d=(line) {} path.head d=(head) {} }
    }
}

fn node(pen: Pen<'_>, node: &Node<'_>) -> Markup {
    let Some(id) = node.id else { return html! {} };
    html! {
        a href=(href(pen, &Link::Thing(id.clone()))) {
            rect.box x=(node.left()) y=(node.top) width=(BOX) height=(node.height()) rx="2" {}
            text.label {
                @for (row, words) in node.lines.iter().enumerate() {
                    tspan x=(node.left() + 9.0) y=(node.top + 19.0 + LINE * f64::from(u16::try_from(row).unwrap_or(0))) { (words) }
                }
            }
        }
    }
}
