//! Gathers a thread: what the record joins to one heading by references, from what was said to what was done.
//!
//! concern -> consultation -> provision -> undertaking, activity -> report -> review, or: set aside -> revived.

use std::collections::{BTreeMap, BTreeSet};

use forum::date::Day;
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Scene, texts::decided};

/// Everything that belongs to a thread and had come about, by noun, in the order of time.
#[derive(Debug, Default)]
pub struct Gathered<'a> {
    things: BTreeMap<Noun, Vec<&'a Thing>>,
    seen: BTreeSet<Id>,
}

/// What a thread is gathered from: the ids that stand for it, and ids whose own things are told elsewhere.
#[derive(Debug, Default)]
pub struct Anchor {
    ids: Vec<Id>,
    elsewhere: BTreeSet<Id>,
}

impl<'a> Gathered<'a> {
    /// The things of a noun.
    pub fn of(&self, noun: Noun) -> &[&'a Thing] {
        self.things.get(&noun).map_or(&[], Vec::as_slice)
    }

    /// Everything gathered.
    pub fn all(&self) -> impl Iterator<Item = &'a Thing> + '_ {
        self.things.values().flatten().copied()
    }

    /// Whether nothing was gathered.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// Whether a date says that anything of this can have begun by a day.
    pub fn begun(&self, scene: &Scene<'a>, day: Day) -> bool {
        let dated = |thing: &Thing| {
            scene
                .state
                .times(thing)
                .iter()
                .any(|when| when.earliest() <= Some(day) && when.earliest().is_some())
        };
        self.all().any(dated)
    }

    /// Adds a thing once.
    pub fn add(&mut self, thing: &'a Thing) {
        if self.seen.insert(thing.id.clone()) {
            self.things.entry(thing.noun).or_default().push(thing);
        }
    }

    fn add_referring(
        &mut self,
        scene: &Scene<'a>,
        noun: Noun,
        property: &str,
        id: &Id,
        keep: impl Fn(&Thing) -> bool,
    ) {
        for (thing, _) in scene.as_of().referring(noun, property, id) {
            if keep(thing) {
                self.add(thing);
            }
        }
    }

    /// In the order of time, without what had not come about by the day.
    fn sorted(mut self, scene: &Scene<'a>) -> Self {
        for things in self.things.values_mut() {
            things.retain(|thing| !scene.as_of().come_about(thing).is_no());
        }
        self.things.retain(|_, things| !things.is_empty());
        for (noun, things) in &mut self.things {
            if *noun == Noun::Provision {
                things.sort_by_cached_key(|one| {
                    (provision_key(scene, one), one.number("order"), one.id.clone())
                });
            } else {
                crate::order::by_time(scene.state, things);
            }
        }
        self
    }
}

/// When the words of a provision were agreed, or at least written.
fn provision_key(scene: &Scene<'_>, provision: &Thing) -> forum::date::SortKey {
    let text = provision.refs("text").first().and_then(|id| scene.state.thing(id));
    text.map_or_else(|| forum::date::When::unknown().sort_key(), |text| decided::key(scene, text))
}

impl Anchor {
    /// A thread about one thing.
    pub fn of(id: &Id) -> Self {
        Self { ids: vec![id.clone()], elsewhere: BTreeSet::new() }
    }

    /// A thread about several things.
    pub fn several(ids: impl IntoIterator<Item = Id>) -> Self {
        Self { ids: ids.into_iter().collect(), elsewhere: BTreeSet::new() }
    }

    /// The same without what is told under these ids.
    #[must_use]
    pub fn without(mut self, elsewhere: impl IntoIterator<Item = Id>) -> Self {
        self.elsewhere.extend(elsewhere);
        self
    }

    /// Whether something that refers by these properties belongs here rather than elsewhere.
    fn keeps(&self, thing: &Thing, properties: &[&str]) -> bool {
        let all = properties.iter().flat_map(|property| thing.refs(property));
        !all.into_iter().any(|id| self.elsewhere.contains(id))
    }
}

/// Nouns that name a heading themselves, and the properties by which they do.
const ABOUT: &[(Noun, &[&str])] = &[
    (Noun::Challenge, &["about"]),
    (Noun::Concern, &["about"]),
    (Noun::Agenda, &["area"]),
    (Noun::Consultation, &["area"]),
    (Noun::Measure, &["area", "dimension"]),
    (Noun::Provision, &["about"]),
    (Noun::Text, &["area", "about"]),
    (Noun::Undertaking, &["about"]),
    (Noun::Activity, &["area", "dimension", "about"]),
    (Noun::Tenure, &["area"]),
    (Noun::Exchange, &["area"]),
    (Noun::Review, &["of"]),
    (Noun::SetAside, &["about"]),
];

/// Gathers the thread of a heading. One pass over what mentions it: a dimension is mentioned by hundreds of things.
pub fn heading<'a>(scene: &Scene<'a>, anchor: &Anchor) -> Gathered<'a> {
    let mut found = Gathered::default();
    for id in &anchor.ids {
        for (thing, property) in scene.state.mentions(id) {
            let about = ABOUT.iter().find(|(noun, _)| *noun == thing.noun).map(|(_, properties)| *properties);
            let belongs = about.is_some_and(|names| names.contains(&property) && anchor.keeps(thing, names));
            if belongs && !scene.as_of().come_about(thing).is_no() {
                found.add(thing);
            } else if thing.noun == Noun::Grouping && property == "challenge" {
                refs(scene, thing, "concern").for_each(|concern| found.add(concern));
            }
        }
    }
    follow(scene, found)
}

/// Follows the references from what is gathered to what came before and after it.
pub fn follow<'a>(scene: &Scene<'a>, mut found: Gathered<'a>) -> Gathered<'a> {
    talk(scene, &mut found);
    words(scene, &mut found);
    deeds(scene, &mut found);
    aside(scene, &mut found);
    found.sorted(scene)
}

/// Consultations with what went before and came back.
fn talk<'a>(scene: &Scene<'a>, found: &mut Gathered<'a>) {
    for agenda in found.of(Noun::Agenda).to_vec() {
        refs(scene, agenda, "meeting").for_each(|meeting| found.add(meeting));
    }
    for consultation in found.of(Noun::Consultation).to_vec() {
        let id = &consultation.id;
        refs(scene, consultation, "text").for_each(|text| found.add(text));
        refs(scene, consultation, "meeting").for_each(|meeting| found.add(meeting));
        found.add_referring(scene, Noun::Reply, "consultation", id, |_| true);
        found.add_referring(scene, Noun::Text, "consultation", id, |_| true);
    }
    for meeting in found.of(Noun::Meeting).to_vec() {
        found.add_referring(scene, Noun::Agenda, "meeting", &meeting.id, |_| true);
    }
}

/// Provisions with their texts, and what bodies did with these.
fn words<'a>(scene: &Scene<'a>, found: &mut Gathered<'a>) {
    for text in found.of(Noun::Text).to_vec() {
        // A text on one heading says all that it says about it; one on several headings only what names it.
        if text.refs("area").len() + text.refs("about").len() == 1 {
            found.add_referring(scene, Noun::Provision, "text", &text.id, |one| one.refs("about").is_empty());
        }
    }
    for measure in found.of(Noun::Measure).to_vec() {
        found.add_referring(scene, Noun::Provision, "measure", &measure.id, |_| true);
        refs(scene, measure, "provision").for_each(|provision| found.add(provision));
    }
    found.forget_unadopted(scene);
    let of_provisions = found.of(Noun::Provision).iter().flat_map(|one| refs(scene, one, "text"));
    let texts: Vec<&Thing> = of_provisions.chain(found.of(Noun::Text).to_vec()).collect();
    for text in texts {
        for noun in [Noun::Decision, Noun::Submission, Noun::Consultation] {
            if noun == Noun::Decision || found.seen.contains(&text.id) {
                found.add_referring(scene, noun, "text", &text.id, |_| true);
            } else if noun == Noun::Submission {
                let narrow = text.refs("area").len() == 1;
                found.add_referring(scene, noun, "text", &text.id, |_| narrow);
            }
        }
    }
}

impl<'a> Gathered<'a> {
    /// Leaves out provisions of texts that had not come about at the day.
    fn forget_unadopted(&mut self, scene: &Scene<'a>) {
        if let Some(provisions) = self.things.get_mut(&Noun::Provision) {
            provisions.retain(|provision| {
                refs(scene, provision, "text").all(|text| !decided::come_about(scene, text).is_no())
            });
        }
        if let Some(texts) = self.things.get_mut(&Noun::Text) {
            texts.retain(|text| !decided::come_about(scene, text).is_no());
        }
        self.things.retain(|_, things| !things.is_empty());
    }
}

/// What was undertaken, done, told and reviewed.
fn deeds<'a>(scene: &Scene<'a>, found: &mut Gathered<'a>) {
    for provision in found.of(Noun::Provision).to_vec() {
        // What is undertaken under words on many headings is told where it says itself what it is about.
        let narrow = |deed: &Thing| provision.refs("about").len() < 4 || deed.refs("about").is_empty();
        found.add_referring(scene, Noun::Undertaking, "provision", &provision.id, narrow);
        found.add_referring(scene, Noun::Activity, "provision", &provision.id, |_| true);
        found.add_referring(scene, Noun::Review, "of", &provision.id, |_| true);
    }
    for measure in found.of(Noun::Measure).to_vec() {
        found.add_referring(scene, Noun::Activity, "measure", &measure.id, |_| true);
        found.add_referring(scene, Noun::Exchange, "measure", &measure.id, |_| true);
    }
    for undertaking in found.of(Noun::Undertaking).to_vec() {
        found.add_referring(scene, Noun::Variation, "undertaking", &undertaking.id, |_| true);
        refs(scene, undertaking, "activity").for_each(|activity| found.add(activity));
    }
    for noun in [Noun::Undertaking, Noun::Activity, Noun::Provision, Noun::Measure] {
        for thing in found.of(noun).to_vec() {
            found.add_referring(scene, Noun::Report, "on", &thing.id, |_| true);
        }
    }
}

/// What was set aside, and how it came back.
fn aside<'a>(scene: &Scene<'a>, found: &mut Gathered<'a>) {
    for provision in found.of(Noun::Provision).to_vec() {
        found.add_referring(scene, Noun::SetAside, "provision", &provision.id, |_| true);
    }
    for item in found.of(Noun::SetAside).to_vec() {
        refs(scene, item, "decision").for_each(|decision| found.add(decision));
        found.add_referring(scene, Noun::Revival, "set_aside", &item.id, |_| true);
        // A set-aside keeps every position of its opening (invariant I7).
        found.add_referring(scene, Noun::Position, "on", &item.id, |_| true);
        refs(scene, item, "positions").for_each(|position| found.add(position));
    }
    for revival in found.of(Noun::Revival).to_vec() {
        for text in refs(scene, revival, "text").collect::<Vec<_>>() {
            found.add_referring(scene, Noun::Decision, "text", &text.id, |_| true);
        }
    }
}

/// The things that a property names.
pub fn refs<'a>(
    scene: &Scene<'a>,
    thing: &Thing,
    property: &str,
) -> impl Iterator<Item = &'a Thing> + use<'a> {
    let ids: Vec<Id> = thing.refs(property).into_iter().cloned().collect();
    let state = scene.state;
    ids.into_iter().filter_map(move |id| state.thing(&id))
}
