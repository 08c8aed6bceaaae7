//! Who compared two languages, when, and whether what they compared still reads so.

use forum::date::When;
use forum::noun::Noun;
use forum::state::{Said, Thing};

use super::held::Held;
use crate::{Part, Scene, cells, labels, passages};

/// What is known of the comparison of a provision.
#[derive(Clone, Copy, Debug)]
pub enum Compared<'a> {
    /// Nobody recorded one, and nothing shows that it is needed.
    Never,
    /// Both were found to say the same, and read as they did.
    Stands(&'a Thing),
    /// Something was worded anew since: since this comparison, or since both languages last changed together.
    Stale(Option<&'a Thing>, Since),
}

/// Which side was worded anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The left one alone.
    Left,
    /// The right one alone.
    Right,
    /// Both.
    Both,
}

/// The comparisons of two languages of a text.
pub struct Concordances<'h, 'a> {
    held: &'h Held<'a>,
    left: &'h str,
    right: &'h str,
    all: Vec<&'a Thing>,
}

/// All comparisons of these two languages that had come about, or possibly had.
pub fn of<'h, 'a>(
    scene: &Scene<'a>,
    held: &'h Held<'a>,
    left: &'h str,
    right: &'h str,
) -> Concordances<'h, 'a> {
    let both = |one: &Thing| {
        let pair = (one.text("language"), one.text("against"));
        pair == (Some(left), Some(right)) || pair == (Some(right), Some(left))
    };
    let mut all = Vec::new();
    for version in held.versions() {
        let found = scene.as_of().referring(Noun::Concordance, "version", &version.id);
        all.extend(found.into_iter().map(|(one, _)| one).filter(|one| both(one)));
    }
    Concordances { held, left, right, all }
}

impl<'a> Concordances<'_, 'a> {
    /// What is known of a provision in a version.
    pub fn compared(&self, scene: &Scene<'a>, provision: &Thing, version: &Thing) -> Compared<'a> {
        if let Some(one) = self.latest(scene, provision, version) {
            let since = |tag: &str| self.anew(scene, one, provision, version, tag);
            return told_of(Some(one), since(self.left), since(self.right));
        }
        for before in self.held.before(version) {
            let differs = |tag: &str| self.differs(scene, provision, (before, version), tag);
            let (Some(left), Some(right)) = (differs(self.left), differs(self.right)) else { continue };
            let one = self.latest(scene, provision, before);
            // Without a comparison, words that changed on one side alone are all that can be told.
            return match (one, left, right) {
                (None, true, true) | (None, false, false) => Compared::Never,
                _ => told_of(one, left, right),
            };
        }
        Compared::Never
    }

    /// The latest comparison of a provision in a version.
    fn latest(&self, scene: &Scene<'_>, provision: &Thing, version: &Thing) -> Option<&'a Thing> {
        let of = self.all.iter().copied().filter(|one| one.refs("version").contains(&&version.id));
        let whole = of.filter(|one| {
            let provisions = one.refs("provision");
            provisions.is_empty() || provisions.contains(&&provision.id)
        });
        whole
            .max_by_key(|one| (spoken_of(one).map(|said| said.recorded), crate::order::key(scene.state, one)))
    }

    /// Whether words were taken into the record, or hold, only since a comparison.
    fn anew(&self, scene: &Scene<'_>, one: &Thing, provision: &Thing, version: &Thing, tag: &str) -> bool {
        let done = scene.state.times(one).iter().filter_map(When::latest).max();
        self.held.wordings(provision, version, tag).into_iter().any(|wording| {
            cells::standing(scene, wording, "wording").into_iter().any(|said| {
                let from = said.from.as_ref().and_then(|from| scene.state.resolve(from).earliest());
                spoken_of(one).is_some_and(|done| said.said.recorded > done.recorded)
                    || from.is_some_and(|from| done.is_some_and(|done| from > done))
            })
        })
    }

    /// Whether the words of a provision differ between two versions; nothing where one has none.
    fn differs(&self, scene: &Scene<'_>, provision: &Thing, of: (&Thing, &Thing), tag: &str) -> Option<bool> {
        let words = |version: &Thing| {
            let wordings = self.held.wordings(provision, version, tag);
            let said = wordings.into_iter().flat_map(|one| cells::standing(scene, one, "wording"));
            let mut words: Vec<String> = said.map(|said| said.value.written()).collect();
            words.sort();
            (!words.is_empty()).then_some(words)
        };
        Some(words(of.0)? != words(of.1)?)
    }
}

fn told_of(one: Option<&Thing>, left: bool, right: bool) -> Compared<'_> {
    match (one, left, right) {
        (Some(one), false, false) => Compared::Stands(one),
        (None, false, false) => Compared::Never,
        (_, true, false) => Compared::Stale(one, Since::Left),
        (_, false, true) => Compared::Stale(one, Since::Right),
        (_, true, true) => Compared::Stale(one, Since::Both),
    }
}

/// The entry that last spoke of a comparison.
fn spoken_of(one: &Thing) -> Option<&Said> {
    one.said().max_by_key(|said| said.recorded).map(AsRef::as_ref)
}

/// The comparison: by whom, when, and of which version where that is another.
pub fn told(scene: &Scene<'_>, one: &Thing, version: &Thing) -> Part {
    let by = cells::stack(scene, one, "by").words();
    let date = cells::dates(scene, one).words();
    let other = one.refs("version").into_iter().find(|id| **id != version.id);
    let label =
        other.and_then(|id| scene.state.thing(id)).and_then(|other| other.text("label")).map(str::to_owned);
    let facts = labels::listed(scene, [by, date].into_iter().chain(label));
    let words = scene.words.with("languages-compared", &[("facts", facts.into())]);
    let mut part = cells::with_words(scene, one, words);
    part.sources = cells::sources(one);
    part
}

/// Which side was worded anew, in words.
pub fn why(scene: &Scene<'_>, since: Since, left: &str, right: &str) -> String {
    let told = |tag: &str| passages::tongue(scene, tag);
    let (key, changed, stayed) = match since {
        Since::Left => ("languages-stale", told(left), told(right)),
        Since::Right => ("languages-stale", told(right), told(left)),
        Since::Both => ("languages-stale-both", told(left), told(right)),
    };
    scene.words.with(key, &[("changed", labels::capital(&changed).into()), ("other", stayed.into())])
}
