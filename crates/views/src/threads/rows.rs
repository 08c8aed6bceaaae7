//! Which threads there are, under which heading each stands, and what each gathers.

use std::collections::BTreeSet;

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::gather::{Anchor, Gathered, heading, refs};
use crate::texts::decided;
use crate::{Scene, labels, order};

/// One thread of the matrix.
pub struct Line<'a> {
    /// What it is about.
    pub anchor: &'a Thing,
    /// The heading it stands under.
    pub group: String,
    /// The dimension of that heading.
    pub dimension: Option<Id>,
    /// The overlay it comes from.
    pub overlay: Option<&'a str>,
    /// What belongs to it.
    pub gathered: Gathered<'a>,
}

impl Line<'_> {
    /// Whether the thread is about a thing: itself, its dimension, or a challenge or text in it.
    pub fn is_about(&self, about: &Thing) -> bool {
        self.anchor.id == about.id || self.dimension.as_ref() == Some(&about.id) || self.has(about)
    }

    /// Whether the thread holds a thing.
    pub fn has(&self, thing: &Thing) -> bool {
        self.anchor.id == thing.id || self.gathered.of(thing.noun).iter().any(|one| one.id == thing.id)
    }
}

/// All threads: the areas of each dimension and the dimension as a whole, challenges and concerns outside the
/// catalogue, texts that are about none of these; what comes from an overlay last.
pub fn lines<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut all = catalogue(scene);
    let mut outside = outside(scene);
    outside.extend(texts(scene));
    let told: BTreeSet<Id> = all
        .iter()
        .chain(&outside)
        .flat_map(|line| line.gathered.all().map(|thing| thing.id.clone()))
        .collect();
    outside.extend(alone(scene, &told));
    let (own, overlays): (Vec<_>, Vec<_>) = outside.into_iter().partition(|line| line.overlay.is_none());
    all.extend(own);
    all.extend(overlays);
    // On an earlier day a heading of which nothing had begun yet is not part of the answer.
    all.retain(|line| scene.day.is_none_or(|day| line.gathered.begun(scene, day)));
    all
}

fn in_order<'a>(scene: &Scene<'a>, noun: Noun) -> Vec<&'a Thing> {
    let mut all: Vec<&Thing> = scene.as_of().all(noun).map(|(thing, _)| thing).collect();
    all.sort_by_key(|thing| thing.entries.first().map(|(said, _)| said.at.clone()));
    all
}

/// The dimension of an area at the day.
fn dimension_of<'a>(scene: &Scene<'a>, area: &'a Thing) -> Option<&'a Id> {
    let values = scene.as_of().values(area, "dimension");
    let own = values.into_iter().find_map(|one| one.value.as_ref_id());
    own.or_else(|| {
        let frames = scene.as_of().referring(Noun::Frame, "area", &area.id);
        frames.last().and_then(|(frame, _)| frame.refs("dimension").first().copied())
    })
}

fn catalogue<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let areas = in_order(scene, Noun::Area);
    for dimension in in_order(scene, Noun::Dimension) {
        let group = labels::of(scene, dimension);
        let own: Vec<&Thing> =
            areas.iter().copied().filter(|area| dimension_of(scene, area) == Some(&dimension.id)).collect();
        let whole = Anchor::of(&dimension.id).without(own.iter().map(|area| area.id.clone()));
        let dim = Some(dimension.id.clone());
        lines.push(line(scene, dimension, group.clone(), dim.clone(), &whole));
        for area in own {
            lines.push(line(scene, area, group.clone(), dim.clone(), &Anchor::of(&area.id)));
        }
    }
    for area in areas.into_iter().filter(|area| dimension_of(scene, area).is_none()) {
        lines.push(line(scene, area, scene.words.say("threads-no-dimension"), None, &Anchor::of(&area.id)));
    }
    lines
}

fn line<'a>(
    scene: &Scene<'a>,
    anchor: &'a Thing,
    group: String,
    dimension: Option<Id>,
    about: &Anchor,
) -> Line<'a> {
    Line { anchor, group, dimension, overlay: anchor.overlay(), gathered: heading(scene, about) }
}

/// Challenges and concerns that no area of the catalogue takes in, and those of overlays.
fn outside<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let in_catalogue = |thing: &Thing| {
        refs(scene, thing, "about")
            .any(|about| matches!(about.noun, Noun::Area | Noun::Dimension | Noun::Challenge))
    };
    let mut challenges: Vec<&Thing> = scene.as_of().all(Noun::Challenge).map(|(one, _)| one).collect();
    order::by_time(scene.state, &mut challenges);
    for challenge in challenges {
        let group = group_of(scene, challenge, "threads-challenges");
        lines.push(line(scene, challenge, group, None, &Anchor::of(&challenge.id)));
    }
    let grouped: BTreeSet<&Id> =
        scene.state.all(Noun::Grouping).flat_map(|grouping| grouping.refs("concern")).collect();
    let mut concerns: Vec<&Thing> = scene.as_of().all(Noun::Concern).map(|(one, _)| one).collect();
    concerns.retain(|concern| !grouped.contains(&concern.id) && !in_catalogue(concern));
    order::by_time(scene.state, &mut concerns);
    for concern in concerns {
        let group = group_of(scene, concern, "threads-concerns");
        let about = Anchor::several(refs(scene, concern, "about").map(|about| about.id.clone()));
        let mut line = line(scene, concern, group, None, &about);
        refs(scene, concern, "about").filter(|about| about.noun == Noun::Text).for_each(|text| {
            line.gathered.add(text);
        });
        lines.push(line);
    }
    lines
}

/// The heading of what stands outside the catalogue: the overlay's name for what comes from one.
fn group_of(scene: &Scene<'_>, thing: &Thing, key: &str) -> String {
    let Some(overlay) = thing.overlay() else { return scene.words.say(key) };
    let note = scene.state.overlays().find(|note| note.overlay.as_deref() == Some(overlay));
    note.map_or_else(|| overlay.to_owned(), |note| note.title.clone())
}

/// Undertakings and set-asides that no heading takes in.
fn alone<'a>(scene: &Scene<'a>, told: &BTreeSet<Id>) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for (noun, key) in [(Noun::Undertaking, "threads-undertakings"), (Noun::SetAside, "threads-set-asides")] {
        let mut all: Vec<&Thing> = scene.as_of().all(noun).map(|(thing, _)| thing).collect();
        all.retain(|thing| !told.contains(&thing.id));
        order::by_time(scene.state, &mut all);
        for thing in all {
            let mut found = Gathered::default();
            found.add(thing);
            let gathered = crate::gather::follow(scene, found);
            let (group, overlay) = (group_of(scene, thing, key), thing.overlay());
            lines.push(Line { anchor: thing, group, dimension: None, overlay, gathered });
        }
    }
    lines
}

/// Decided texts with provisions that are about no heading: how the forum itself works.
fn texts<'a>(scene: &Scene<'a>) -> Vec<Line<'a>> {
    let mut texts: Vec<&Thing> = scene.state.all(Noun::Text).collect();
    texts.retain(|text| !decided::decisions(scene, text).is_empty());
    texts.sort_by_cached_key(|text| (decided::key(scene, text), text.id.clone()));
    let of = |text: &'a Thing| {
        let mut found = Gathered::default();
        for (provision, _) in scene.as_of().referring(Noun::Provision, "text", &text.id) {
            if provision.refs("about").is_empty() && provision.refs("measure").is_empty() {
                found.add(provision);
            }
        }
        (!found.is_empty()).then(|| Line {
            anchor: text,
            group: scene.words.say("threads-texts"),
            dimension: None,
            overlay: text.overlay(),
            gathered: crate::gather::follow(scene, found),
        })
    };
    texts.into_iter().filter_map(of).collect()
}
