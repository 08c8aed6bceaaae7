//! Planning imports one after another: what each file says, which text, version and language it is, and what that makes of
//! the provisions that the text has.

use std::collections::{HashMap, HashSet};

use forum::date::Day;
use forum::id::{Id, words_for_id};
use forum::noun::Noun;
use forum::state::State;
use forum::value::Value;
use text::{Conventions, Document};

use super::acts::Acts;
use super::against::{Against, Going, against, going};
use super::aligned::aligned;
use super::asked::{Import, Taking};
use super::held::{Held, Stand, Version};
use super::matched::{Matched, matched};
use super::names::Names;
use super::plan::{OfVersion, Plan, Reading};
use super::reading::{self, Said};

mod attached;
mod checked;
mod whose;

use checked::Checked;

use crate::error::DeskError;
use crate::problem::Problem;

/// What planning knows: the record, and what the imports before this one bring.
pub(super) struct Planning<'a> {
    state: &'a State,
    origin: &'a str,
    conventions: Conventions,
    texts: Names,
    bodies: Names,
    held: HashMap<Id, Held>,
    made: HashSet<Id>,
    adopted: HashSet<(Id, String)>,
}

/// The reading of a file that is being taken in.
struct Taken<'a> {
    label: Option<String>,
    said: Vec<Said>,
    /// Whether the original is kept with this one.
    original: bool,
    import: &'a Import,
}

impl<'a> Planning<'a> {
    pub(super) fn new(state: &'a State, origin: &'a str, today: Day) -> Self {
        Self {
            state,
            origin,
            conventions: crate::conventions(state, today),
            texts: Names::of(state, Noun::Text),
            bodies: Names::of(state, Noun::Body),
            held: HashMap::new(),
            made: HashSet::new(),
            adopted: HashSet::new(),
        }
    }

    /// The plan of one import.
    pub(super) fn plan(&mut self, import: &Import) -> Result<Plan, DeskError> {
        let checked = Checked::of(import, self.origin);
        let mut plan = checked.plan;
        let Some(document) = checked.document else { return Ok(plan) };
        let mut acts = Acts {
            place: super::place(import),
            sources: checked.sources,
            openness: checked.openness,
            items: Vec::new(),
        };
        let taken = self.taken(import, &document, !plan.tracked.is_empty());
        let text = self.whose(import, &document, &mut acts, &mut plan.problems);
        let Some(text) = text else { return Ok(plan) };
        let words: Vec<&str> =
            taken.iter().flat_map(|one| &one.said).map(|said| said.words.as_str()).collect();
        let language = self.language(import, &document, &text.id, &words, &mut plan.problems);
        plan.text = Some(text.clone());
        let Some(language) = language else { return Ok(plan) };
        for one in &taken {
            let reading = self.reading(one, &text.id, &language, &mut acts, &mut plan.problems)?;
            plan.readings.extend(reading);
        }
        self.adopted(import, &text, plan.readings.last(), &mut acts, &mut plan.problems);
        plan.items = acts.items;
        Ok(plan)
    }

    /// The readings that are taken of a file. Before it was said which, the changes are shown as made.
    fn taken<'b>(&self, import: &'b Import, document: &Document, tracked: bool) -> Vec<Taken<'b>> {
        let one = |document: &Document, label: Option<String>, original| Taken {
            label,
            said: reading::said(document, &self.conventions),
            original,
            import,
        };
        let label = import.version.clone().filter(|label| !label.trim().is_empty());
        if !tracked {
            return vec![one(document, label, true)];
        }
        match import.changes {
            Some(Taking::Rejected) => vec![one(&document.rejected(), label, true)],
            Some(Taking::Both) => {
                let before = label.as_ref().map(|label| format!("{label}, before its tracked changes"));
                vec![one(&document.rejected(), before, false), one(&document.accepted(), label, true)]
            }
            _ => vec![one(&document.accepted(), label, true)],
        }
    }

    fn language(
        &self,
        import: &Import,
        document: &Document,
        text: &Id,
        words: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<String> {
        if let Some(tag) = import.language.as_deref().filter(|tag| !tag.trim().is_empty()) {
            let given = super::language::given(tag);
            if given.is_none() {
                let problem = Problem::new(super::place(import), format!("`{tag}` is no language tag"));
                let problem = problem.expected("a tag such as `en`, `ru` or `zh-Hans`").field("language");
                problems.push(problem.coded("import-language-tag", [("given", tag)]));
            }
            return given;
        }
        let shown = || self.held.get(text).and_then(|held| super::language::shown(held, words));
        let language = super::language::said(&document.language, words).or_else(shown);
        if language.is_none() {
            let problem = Problem::new(super::place(import), "the file does not say its language");
            let problem = problem.field("language").suggest("say it, as in --language en");
            problems.push(problem.coded("import-language", []));
        }
        language
    }

    /// What the record holds of a text, with what the imports before bring.
    fn hold(&mut self, text: &Id, title: &str) -> &mut Held {
        let state = self.state;
        self.held.entry(text.clone()).or_insert_with(|| match state.thing_of(Noun::Text, text) {
            Some(thing) => Held::of(state, thing),
            None => Held::fresh(text.clone(), title.to_owned()),
        })
    }

    /// Takes one reading in: its version, who its provisions are, and their words.
    fn reading(
        &mut self,
        taken: &Taken<'_>,
        text: &Id,
        language: &str,
        acts: &mut Acts,
        problems: &mut Vec<Problem>,
    ) -> Result<Option<Reading>, DeskError> {
        let Some(held) = self.held.get(text).cloned() else { return Ok(None) };
        let (import, said) = (taken.import, &taken.said);
        if said.is_empty() {
            let problem = Problem::new(super::place(import), "the file has no words that could be taken in");
            problems.push(problem.coded("import-no-words", []));
            return Ok(None);
        }
        let going = going(&held, taken.label.as_deref(), language, said);
        let authentic = import.authentic;
        if let Going::Same(version) = going {
            return Ok(Some(same(version, language)));
        }
        if let Going::Otherwise(version) = going {
            let what = format!("the version `{}` reads otherwise in `{language}`", version.label);
            let problem = Problem::new(super::place(import), what).field("version").suggest(
                "give the file a version of its own, or correct single wordings with `chancery correct`",
            );
            let arguments = [("version", version.label.as_str()), ("language", language)];
            problems.push(problem.coded("import-reads-otherwise", arguments));
            return Ok(None);
        }
        let against = against(&held, going, language);
        let stem = words_of(text, 36);
        let mut mint = || self.mint("provision", &stem);
        let (mut found, alone): (Matched, Vec<usize>) = match against {
            Against::Words(_, stands) => (matched(stands, said, &mut mint)?, Vec::new()),
            Against::Language(_, _, stands) => aligned(stands, said, &mut mint)?,
            Against::Nothing => (matched(&[], said, &mut mint)?, Vec::new()),
        };
        let mut unattached = attached::attach(&held, import, said, &mut found, problems);
        if let Against::Language(_, _, stands) = against {
            let left = alone.iter().filter_map(|at| stands.get(*at));
            unattached.extend(left.map(|stand| (stand.provision.clone(), stand.address.clone())));
        }
        let version = self.version(&held, going, taken.label.as_deref(), acts)?;
        self.word(text, (&found, said), &version, language, import, acts)?;
        if taken.original && !self.kept_already(&held, &version.id, import) {
            acts.kept(&version.id, &import.name, import.bytes.clone());
        }
        let against = match against {
            Against::Words(one, _) => Some((one.label.clone(), language.to_owned())),
            Against::Language(one, tag, _) => Some((one.label.clone(), tag.to_owned())),
            Against::Nothing => None,
        };
        let Matched { known, lines } = found;
        let stands = known.into_iter().filter_map(|one| {
            let said = said.get(one.place)?;
            Some(Stand {
                provision: one.provision,
                address: said.address.clone(),
                under: said.under.clone(),
                words: said.words.clone(),
                order: order(one.place),
                authentic,
            })
        });
        self.remember(text, &version, language, stands.collect());
        let (language, same) = (language.to_owned(), false);
        Ok(Some(Reading { version, language, authentic, against, same, lines, unattached }))
    }

    fn kept_already(&self, held: &Held, version: &Id, import: &Import) -> bool {
        let digest = record::Digest::of_document(&import.bytes).to_string();
        let version = held.versions.iter().find(|one| one.id == *version);
        version.is_some_and(|version| version.originals.contains(&digest))
    }

    /// The version that the words go into, issued where it is new.
    fn version(
        &mut self,
        held: &Held,
        going: Going<'_>,
        label: Option<&str>,
        acts: &mut Acts,
    ) -> Result<OfVersion, DeskError> {
        if let Going::Into(version) = going {
            return Ok(OfVersion { id: version.id.clone(), label: version.label.clone(), new: false });
        }
        let order = held.next_order();
        let label = label.map_or_else(|| unused(held), |label| label.trim().to_owned());
        let words = format!("{}-{}", words_of(&held.text, 36), words_for_id(&label));
        let id = self.named("version", &words)?;
        let fields = [
            ("text", Value::Ref(held.text.clone())),
            ("label", Value::Text(label.clone())),
            ("order", Value::Number(order)),
        ];
        acts.reported("issue", Some(id.clone()), fields);
        Ok(OfVersion { id, label, new: true })
    }

    /// Sets out what is new and words everything.
    fn word(
        &mut self,
        text: &Id,
        (found, said): (&Matched, &[Said]),
        version: &OfVersion,
        language: &str,
        import: &Import,
        acts: &mut Acts,
    ) -> Result<(), DeskError> {
        let stem = words_of(text, 36);
        let fidelity = if import.unverified { "unverified" } else { "verbatim" };
        for known in &found.known {
            let Some(said) = said.get(known.place) else { continue };
            let place = order(known.place);
            if known.new {
                let fields = [
                    ("text", Value::Ref(text.clone())),
                    ("nature", Value::Text(said.nature.word().to_owned())),
                    ("order", Value::Number(place)),
                ];
                let from = known.from.iter().map(|id| ("from", Value::Ref(id.clone())));
                acts.reported("set out", Some(known.provision.clone()), fields.into_iter().chain(from));
            }
            let fields = [
                ("provision", Value::Ref(known.provision.clone())),
                ("version", Value::Ref(version.id.clone())),
                ("address", Value::Text(said.address.clone())),
                ("order", Value::Number(place)),
                ("language", Value::Text(language.to_owned())),
                ("fidelity", Value::Text(fidelity.to_owned())),
                ("wording", Value::Text(said.words.clone())),
            ];
            let under = said.under.iter().map(|under| ("under", Value::Text(under.clone())));
            let authentic = import.authentic.then_some(("authentic", Value::Flag(true)));
            let id = self.mint("wording", &stem)?;
            acts.reported("word", Some(id), fields.into_iter().chain(under).chain(authentic));
        }
        Ok(())
    }

    fn remember(&mut self, text: &Id, version: &OfVersion, language: &str, stands: Vec<Stand>) {
        let Some(held) = self.held.get_mut(text) else { return };
        let worded: HashSet<&Id> = stands.iter().map(|stand| &stand.provision).collect();
        held.bare.retain(|bare| !worded.contains(&bare.provision));
        if version.new {
            held.versions.push(Version {
                id: version.id.clone(),
                label: version.label.clone(),
                order: held.next_order(),
                readings: std::collections::BTreeMap::new(),
                originals: Vec::new(),
            });
        }
        if let Some(held) = held.versions.iter_mut().find(|one| one.id == version.id) {
            held.readings.insert(language.to_owned(), stands);
        }
    }

    /// An id behind words and a chance, never behind a number of the text.
    fn mint(&mut self, kind: &str, words: &str) -> Result<Id, DeskError> {
        loop {
            let chance = crate::recording::chance()?;
            let id = format!("{}/{kind}/{words}-{chance}", self.origin).parse::<Id>();
            if let Some(id) = id.ok().filter(|id| self.is_free(id)) {
                self.made.insert(id.clone());
                return Ok(id);
            }
        }
    }

    /// An id of these words, with a chance behind them where they are taken.
    fn named(&mut self, kind: &str, words: &str) -> Result<Id, DeskError> {
        match format!("{}/{kind}/{words}", self.origin).parse::<Id>() {
            Ok(id) if self.is_free(&id) => {
                self.made.insert(id.clone());
                Ok(id)
            }
            _ => self.mint(kind, words),
        }
    }

    fn is_free(&self, id: &Id) -> bool {
        self.state.noun_of(id).is_none() && !self.made.contains(id)
    }
}

/// The place of a provision among those of a version, from 1.
fn order(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1)
}

/// The last part of an id, cut to a length, to stand in ids of what belongs to it.
fn words_of(id: &Id, length: usize) -> String {
    let words: String = id.words().chars().take(length).collect();
    words.trim_end_matches('-').to_owned()
}

/// A label that no version of the text has.
fn unused(held: &Held) -> String {
    let from = held.next_order();
    let labels = (from..).map(|number| format!("version {number}"));
    labels.into_iter().find(|label| held.version(label).is_none()).unwrap_or_default()
}

/// A reading that the text has already.
fn same(version: &Version, language: &str) -> Reading {
    let stands = version.readings.get(language);
    Reading {
        version: OfVersion { id: version.id.clone(), label: version.label.clone(), new: false },
        language: language.to_owned(),
        authentic: stands.is_some_and(|stands| stands.iter().any(|stand| stand.authentic)),
        against: Some((version.label.clone(), language.to_owned())),
        same: true,
        lines: Vec::new(),
        unattached: Vec::new(),
    }
}
