//! Footnotes of a page: a link that is only a mark, to a place further down that leads back or says that it is a note.

use std::collections::{HashMap, HashSet};

use super::dom::{Data, Dom, Place, ROOT};

/// The notes of a page: where each stands, and the links that mark them.
#[derive(Default)]
pub(super) struct Notes {
    /// The place of the note that a link marks.
    marks: HashMap<Place, Place>,
    /// The places of notes, which are no part of the body.
    bodies: HashSet<Place>,
    /// Links that lead back to a mark, and labels, which are no words of the note.
    backs: HashSet<Place>,
}

impl Notes {
    /// Finds the notes of a page.
    pub(super) fn of(dom: &Dom) -> Self {
        let named: HashMap<&str, Place> = dom.places().rev().flat_map(|place| names(dom, place)).collect();
        let target = |place: Place| {
            let name = dom.attribute(place, "href")?.strip_prefix('#')?;
            named.get(name).copied()
        };
        let links: Vec<(Place, Place)> = dom
            .places()
            .filter(|place| dom.name(*place) == "a")
            .filter_map(|place| Some((place, target(place)?)))
            .collect();
        let back: HashMap<Place, Place> =
            links.iter().rev().filter(|(link, to)| to < link).map(|(link, to)| (*to, *link)).collect();
        let mut notes = Self::default();
        for (link, to) in links.iter().filter(|(link, to)| link < to && is_mark(&dom.words(*link, 12))) {
            let body = block(dom, *to);
            let near = around(dom, *link).chain(dom.children(*link).take(4));
            let mut returns = near.filter_map(|near| back.get(&near));
            let leads_back = returns.any(|from| from > link && around(dom, *from).any(|near| near == body));
            let said = [*link, *to]
                .iter()
                .flat_map(|place| around(dom, *place).take(2))
                .any(|near| says_note(dom, near));
            if leads_back || said {
                notes.marks.insert(*link, body);
                notes.bodies.insert(body);
            }
        }
        // Marks that the note does not lead back to, because it leads back to the first.
        for (link, to) in links.iter().filter(|(link, to)| link < to && is_mark(&dom.words(*link, 12))) {
            let body = block(dom, *to);
            if notes.bodies.contains(&body) {
                notes.marks.entry(*link).or_insert(body);
            }
        }
        notes.widen(dom);
        notes.backs = back.values().copied().filter(|link| notes.is_within(dom, *link)).collect();
        notes.backs.extend(dom.places().filter(|place| dom.class_has(*place, "footnote-definition-label")));
        notes
    }

    /// The place of the note that a link marks.
    pub(super) fn marked_by(&self, link: Place) -> Option<Place> {
        self.marks.get(&link).copied()
    }

    /// Whether a note stands here.
    pub(super) fn is_body(&self, place: Place) -> bool {
        self.bodies.contains(&place)
    }

    /// Whether a link leads from a note back to its mark.
    pub(super) fn is_back(&self, place: Place) -> bool {
        self.backs.contains(&place)
    }

    /// A note may have several paragraphs: it is as much as holds one note only.
    fn widen(&mut self, dom: &Dom) {
        for _ in 0..3 {
            let mut counts: HashMap<Place, usize> = HashMap::new();
            for body in &self.bodies {
                *counts.entry(dom.parent(*body).unwrap_or(ROOT)).or_default() += 1;
            }
            let wider = |body: Place| {
                let parent = dom.parent(body)?;
                let alone = counts.get(&parent) == Some(&1) && says_note(dom, parent);
                (alone && matches!(dom.name(parent), "div" | "li" | "aside" | "td" | "tr")).then_some(parent)
            };
            let widened: HashMap<Place, Place> =
                self.bodies.iter().filter_map(|body| Some((*body, wider(*body)?))).collect();
            if widened.is_empty() {
                return;
            }
            let place = |body: Place| widened.get(&body).copied().unwrap_or(body);
            self.bodies = self.bodies.iter().map(|body| place(*body)).collect();
            self.marks.values_mut().for_each(|body| *body = place(*body));
        }
    }

    fn is_within(&self, dom: &Dom, place: Place) -> bool {
        std::iter::successors(Some(place), |place| dom.parent(*place))
            .any(|place| self.bodies.contains(&place))
    }
}

/// A place and those around it, the nearest first.
fn around(dom: &Dom, place: Place) -> impl Iterator<Item = Place> {
    std::iter::successors(Some(place), |place| dom.parent(*place)).take(6)
}

/// The names under which links find a place.
fn names(dom: &Dom, place: Place) -> impl Iterator<Item = (&str, Place)> {
    let id = dom.attribute(place, "id");
    let name = dom.attribute(place, "name").filter(|_| dom.name(place) == "a");
    id.into_iter().chain(name).map(move |name| (name, place))
}

/// Whether words are the mark of a note: a number or a letter in brackets or alone, or a sign.
fn is_mark(words: &str) -> bool {
    let bare = words.trim_matches(['[', ']', '(', ')', ' ', '.']);
    let figures = !bare.is_empty() && bare.len() <= 4 && bare.chars().all(char::is_alphanumeric);
    let roman = bare.len() <= 6 && !bare.is_empty() && bare.chars().all(|letter| "ivxlIVXL".contains(letter));
    let digits = bare.chars().all(char::is_numeric) || bare.chars().count() == 1 || roman;
    let signs =
        !bare.is_empty() && bare.chars().all(|sign| "*†‡§¶#".contains(sign)) && bare.chars().count() <= 4;
    (figures && digits) || roman || signs
}

/// Whether an element says that it has to do with a note.
fn says_note(dom: &Dom, place: Place) -> bool {
    let said = ["class", "id", "role", "epub:type"].iter().filter_map(|name| dom.attribute(place, name));
    let mut said = said.map(str::to_lowercase);
    said.any(|said| {
        ["footnote", "endnote", "noteref", "ftn", "edn", "fnote"].iter().any(|word| said.contains(word))
    })
}

/// The block that a place stands in.
fn block(dom: &Dom, place: Place) -> Place {
    let is_block = |place: &Place| {
        matches!(dom.name(*place), "p" | "li" | "div" | "aside" | "dd" | "dt" | "td" | "tr" | "section")
            || matches!(dom.data(*place), Data::Whole)
    };
    std::iter::successors(Some(place), |place| dom.parent(*place)).find(is_block).unwrap_or(place)
}
