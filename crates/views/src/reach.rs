//! Which passages an answer looks at: those of texts that had come about by the day, and of these what was asked for:
//! a text, a kind, a body, a time, a language, a level, what was adopted.

use std::cell::RefCell;
use std::collections::HashMap;

use forum::date::{Day, When};
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;
use trace::{Corpus, Passage};

use crate::lookup::{self, fold};
use crate::texts::decided;
use crate::{Params, Scene, ViewError, adopted, cells, labels};

/// The parameters that say which passages; a view puts its own before them.
macro_rules! with_reach {
    ($($own:expr),* $(,)?) => {
        &[
            $($own,)*
            $crate::Param { name: "text", kind: $crate::ParamKind::Thing, required: false },
            $crate::Param { name: "kind", kind: $crate::ParamKind::Words, required: false },
            $crate::Param { name: "status", kind: $crate::ParamKind::Words, required: false },
            $crate::Param { name: "body", kind: $crate::ParamKind::Thing, required: false },
            $crate::Param { name: "from", kind: $crate::ParamKind::Words, required: false },
            $crate::Param { name: "to", kind: $crate::ParamKind::Words, required: false },
            $crate::Param { name: "language", kind: $crate::ParamKind::Words, required: false },
            $crate::Param { name: "openness", kind: $crate::ParamKind::Words, required: false },
        ]
    };
}
pub(crate) use with_reach;

/// What has to have become of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Anything.
    Any,
    /// Adopted; reserved and set-aside provisions are left out.
    Adopted,
    /// Not adopted, or not known to be.
    Other,
}

/// See the module.
pub struct Reach<'s> {
    scene: &'s Scene<'s>,
    text: Option<Id>,
    body: Option<Id>,
    kind: Option<String>,
    status: Status,
    from: Option<Day>,
    to: Option<Day>,
    language: Option<String>,
    openness: Option<String>,
    texts: RefCell<HashMap<Id, bool>>,
    versions: RefCell<HashMap<Id, bool>>,
    provisions: RefCell<HashMap<Id, bool>>,
}

impl<'s> Reach<'s> {
    /// Reads what was asked for; what has to have become of a provision where nothing was asked.
    ///
    /// # Errors
    /// When a parameter names nothing, or is no date or status.
    pub fn read(scene: &'s Scene<'s>, params: &Params, status: Status) -> Result<Self, ViewError> {
        let text = lookup::param(scene, params, "text", &[Noun::Text, Noun::Version, Noun::Provision])?;
        let text = text.map(|one| match one.refs("text").first() {
            Some(id) if one.noun != Noun::Text => (*id).clone(),
            _ => one.id.clone(),
        });
        Ok(Self {
            scene,
            text,
            body: lookup::param(scene, params, "body", &[Noun::Body])?.map(|body| body.id.clone()),
            kind: params.get("kind").map(|kind| fold(kind)),
            status: status_of(scene, params, status)?,
            from: day(params, "from", When::earliest)?,
            to: day(params, "to", When::latest)?,
            language: params.get("language").map(|given| tag(scene, given)),
            openness: params.get("openness").map(|given| fold(given)),
            texts: RefCell::default(),
            versions: RefCell::default(),
            provisions: RefCell::default(),
        })
    }

    /// Whether every passage counts: nothing was asked for but the words.
    pub const fn takes_all(&self) -> bool {
        self.scene.day.is_none()
            && self.text.is_none()
            && self.body.is_none()
            && self.kind.is_none()
            && self.from.is_none()
            && self.to.is_none()
            && self.language.is_none()
            && self.openness.is_none()
            && matches!(self.status, Status::Any)
    }

    /// The passages of the record.
    pub fn corpus(&self) -> &'s Corpus {
        self.scene.library.corpus()
    }

    /// A passage by its place.
    pub fn passage(&self, at: usize) -> Option<&'s Passage> {
        self.corpus().passages().get(at)
    }

    /// The text that alone was asked for.
    pub fn named(&self) -> Option<&'s Thing> {
        self.text.as_ref().and_then(|id| self.scene.state.thing(id))
    }

    /// The language that alone was asked for.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// What has to have become of a provision.
    pub const fn status(&self) -> Status {
        self.status
    }

    /// Whether the passage at a place counts.
    pub fn keeps(&self, at: usize) -> bool {
        self.takes_all() || self.passage(at).is_some_and(|passage| self.keeps_passage(passage))
    }

    /// Whether a passage counts.
    pub fn keeps_passage(&self, passage: &Passage) -> bool {
        if self.takes_all() {
            return true;
        }
        self.language.as_ref().is_none_or(|wanted| speaks(&passage.language, wanted))
            && self.once(&self.texts, &passage.text, |text| self.keeps_text(text))
            && self.once(&self.versions, &passage.version, |version| {
                !self.scene.as_of().come_about(version).is_no()
            })
            && self.is_open_enough(passage)
            && (self.status == Status::Any
                || self.once(&self.provisions, &passage.provision, |one| self.has_status(one)))
    }

    /// Asks of a thing once: a text has many passages.
    fn once(&self, known: &RefCell<HashMap<Id, bool>>, id: &Id, ask: impl Fn(&Thing) -> bool) -> bool {
        if let Some(known) = known.borrow().get(id) {
            return *known;
        }
        let answer = self.scene.state.thing(id).is_some_and(ask);
        known.borrow_mut().insert(id.clone(), answer);
        answer
    }

    /// Whether a text counts, whatever its words.
    pub fn keeps_text(&self, text: &Thing) -> bool {
        let scene = self.scene;
        self.text.as_ref().is_none_or(|wanted| *wanted == text.id)
            && !decided::come_about(scene, text).is_no()
            && self.body.as_ref().is_none_or(|body| decided::bodies(scene, text).contains(&body))
            && self.kind.as_ref().is_none_or(|kind| is_kind(scene, text, kind))
            && (self.from.is_none() && self.to.is_none() || self.lies_between(text))
    }

    fn lies_between(&self, text: &Thing) -> bool {
        decided::times(self.scene, text).iter().any(|when| {
            !when.is_unknown()
                && self.from.is_none_or(|from| when.latest().is_none_or(|last| last >= from))
                && self.to.is_none_or(|to| when.earliest().is_none_or(|first| first <= to))
        })
    }

    fn has_status(&self, provision: &Thing) -> bool {
        let taken = !adopted::of(self.scene, provision).0.is_no() && !is_reserved(self.scene, provision);
        taken == (self.status == Status::Adopted)
    }

    fn is_open_enough(&self, passage: &Passage) -> bool {
        let Some(wanted) = &self.openness else { return true };
        let wording = self.scene.state.thing(&passage.wording);
        let mut open = wording.into_iter().flat_map(Thing::said).map(|said| said.openness.clone());
        open.any(|open| {
            let key = match open {
                forum::entry::Openness::Public => "level-public",
                forum::entry::Openness::Forum => "level-forum",
                forum::entry::Openness::Addressees(_) => "level-addressees",
                forum::entry::Openness::Desk => "level-desk",
            };
            fold(&self.scene.words.say(key)) == *wanted || key.strip_prefix("level-") == Some(wanted)
        })
    }
}

/// Whether a provision stands in open brackets or is set aside and not revived.
fn is_reserved(scene: &Scene<'_>, provision: &Thing) -> bool {
    let then = scene.as_of();
    let brackets = then.referring(Noun::Bracket, "provision", &provision.id);
    let open =
        |id: &Id| then.referring(Noun::Clearance, "bracket", id).iter().all(|(_, truth)| truth.is_no());
    let aside = then.referring(Noun::SetAside, "provision", &provision.id);
    brackets.iter().any(|(bracket, truth)| !truth.is_no() && open(&bracket.id))
        || aside.iter().any(|(item, truth)| {
            !truth.is_no() && then.referring(Noun::Revival, "set_aside", &item.id).is_empty()
        })
}

/// `zh` also means `zh-Hans`.
pub fn speaks(language: &str, wanted: &str) -> bool {
    language == wanted || language.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('-'))
}

fn is_kind(scene: &Scene<'_>, text: &Thing, wanted: &str) -> bool {
    text.values("kind").any(|value| {
        fold(&value.written()) == *wanted || fold(&cells::alone(scene, "kind", value).text) == *wanted
    })
}

/// A language by its tag, or by what the language of the page calls it.
fn tag(scene: &Scene<'_>, given: &str) -> String {
    let wanted = fold(given);
    let corpus = scene.library.corpus();
    let held = corpus.passages().iter().map(|passage| &*passage.language);
    let mut known: Vec<&str> = held.collect();
    known.sort_unstable();
    known.dedup();
    let named = known.into_iter().find(|tag| fold(&crate::passages::tongue(scene, tag)) == wanted);
    named.map_or_else(|| given.trim().to_owned(), str::to_owned)
}

fn status_of(scene: &Scene<'_>, params: &Params, otherwise: Status) -> Result<Status, ViewError> {
    let Some(given) = params.get("status") else { return Ok(otherwise) };
    let known = [("any", Status::Any), ("adopted", Status::Adopted), ("other", Status::Other)];
    let wanted = fold(given);
    let is = |word: &str| word == wanted || fold(&scene.words.say(&format!("reach-status-{word}"))) == wanted;
    let found = known.into_iter().find(|(word, _)| is(word));
    found.map(|(_, status)| status).ok_or_else(|| ViewError::Value {
        param: "status",
        given: given.clone(),
        expected: labels::listed(scene, known.map(|(word, _)| format!("`{word}`"))),
    })
}

/// The first or the last day of a date as people write it.
fn day(
    params: &Params,
    name: &'static str,
    side: fn(&When) -> Option<Day>,
) -> Result<Option<Day>, ViewError> {
    let Some(given) = params.get(name) else { return Ok(None) };
    let found = match forum::date::read(given) {
        forum::date::Reading::Understood(when) => side(&when),
        _ => None,
    };
    found.map(Some).ok_or_else(|| ViewError::Value {
        param: name,
        given: given.clone(),
        expected: "a day, a month or a year, such as 2014-05-20 or 2014".to_owned(),
    })
}
