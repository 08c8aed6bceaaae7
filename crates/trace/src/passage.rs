//! A passage: the atom that is searched and traced.

use std::sync::Arc;

use forum::id::Id;
use forum::state::{State, Thing};

/// One standing wording of a provision, in one version and one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The wording.
    pub wording: Id,
    /// The provision.
    pub provision: Id,
    /// The version in which it reads so.
    pub version: Id,
    /// The text that the provision belongs to.
    pub text: Id,
    /// Where it stands in that version: `III.14(b)`; may be empty.
    pub address: Arc<str>,
    /// Its language (BCP 47).
    pub language: Arc<str>,
    /// Whether this language is authentic.
    pub authentic: bool,
    /// How near it is to the source.
    pub fidelity: Fidelity,
    /// Its place in that version; where the wording does not say, the provision's place among those of the text.
    pub order: i64,
    /// Its words.
    pub words: Arc<str>,
    /// The overlay that says so.
    pub overlay: Option<Arc<str>>,
}

/// How near the words held are to those of the text (rule 16). Only verbatim words prove what a text says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fidelity {
    /// As the text has them.
    Verbatim,
    /// Not compared with the text.
    #[default]
    Unverified,
    /// Somebody's rendering.
    Paraphrase,
    /// Our own summary.
    Summary,
}

impl Fidelity {
    /// As the act `word` writes it.
    #[must_use]
    pub fn read(word: &str) -> Self {
        match word {
            "verbatim" => Self::Verbatim,
            "paraphrase" => Self::Paraphrase,
            "our summary" => Self::Summary,
            _ => Self::Unverified,
        }
    }
}

impl Passage {
    /// Its words and its language.
    pub(crate) fn said(&self) -> (&str, &str) {
        (&self.words, &self.language)
    }

    /// The passages of a wording: one for each standing form of its words; none while nothing ties it to a text.
    pub(crate) fn of(state: &State, wording: &Thing) -> Vec<Self> {
        let first = |thing: &Thing, property: &str| thing.refs(property).into_iter().next().cloned();
        let tied = || {
            let provision = state.thing(&first(wording, "provision")?)?;
            Some((provision, first(provision, "text")?, first(wording, "version")?))
        };
        let Some((provision, text, version)) = tied() else { return Vec::new() };
        let said = wording.standing("wording");
        said.filter_map(|said| {
            Some(Self {
                wording: wording.id.clone(),
                provision: provision.id.clone(),
                version: version.clone(),
                text: text.clone(),
                address: wording.text("address").unwrap_or_default().into(),
                language: wording.text("language").unwrap_or("und").into(),
                authentic: wording.flag("authentic"),
                fidelity: Fidelity::read(wording.text("fidelity").unwrap_or_default()),
                order: wording.number("order").or_else(|| provision.number("order")).unwrap_or(i64::MAX),
                words: said.value.as_text()?.into(),
                overlay: said.said.overlay.clone(),
            })
        })
        .collect()
    }
}
