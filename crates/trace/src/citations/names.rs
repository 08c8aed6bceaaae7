//! The names under which texts are cited.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use forum::id::Id;

use crate::token::{Token, tokens};

/// Names of texts, ready to be found in words.
#[derive(Clone, Debug, Default)]
pub struct Names {
    whole: HashMap<Vec<String>, Vec<Named>>,
    longest: usize,
    /// For the word that heads a series ("resolution"), what stands behind it in names.
    series: BTreeMap<String, Series>,
}

#[derive(Clone, Debug)]
struct Named {
    id: Id,
    /// Whether it begins with a capital letter, as it then does wherever it is cited.
    capital: bool,
}

/// Names that begin with one word and go on with numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Series {
    members: HashMap<Vec<String>, Vec<Id>>,
    /// The forms of what stands behind the head: for each word how many digits it has at most, none for letters.
    forms: BTreeSet<Vec<Option<usize>>>,
    pub(super) longest: usize,
}

impl Names {
    /// Reads names, each with the text that bears it.
    pub fn new<'n>(names: impl IntoIterator<Item = (&'n str, Id)>) -> Self {
        let mut all = Self::default();
        for (name, id) in names {
            let words: Vec<String> = tokens(name).iter().map(|token| token.folded.to_string()).collect();
            if !is_a_name(&words) {
                continue;
            }
            all.longest = all.longest.max(words.len());
            all.join_series(&words, &id);
            let capital =
                name.chars().find(|letter| letter.is_alphanumeric()).is_some_and(char::is_uppercase);
            let named = all.whole.entry(words).or_default();
            if named.iter().all(|other| other.id != id) {
                named.push(Named { id, capital });
            }
        }
        all
    }

    fn join_series(&mut self, words: &[String], id: &Id) {
        let Some((head, tail)) = words.split_first() else { return };
        let numbered = |word: &String| word.chars().any(|sign| sign.is_ascii_digit());
        if tail.is_empty() || numbered(head) || !tail.first().is_some_and(numbered) {
            return;
        }
        let series = self.series.entry(head.clone()).or_default();
        series.longest = series.longest.max(tail.len());
        series.forms.insert(form(tail));
        let members = series.members.entry(tail.to_vec()).or_default();
        if !members.contains(id) {
            members.push(id.clone());
        }
    }

    /// The longest name that begins at a word: how many words it has, and the texts that bear it.
    pub(super) fn longest(&self, words: &str, tokens: &[Token], at: usize) -> Option<(usize, Vec<Id>)> {
        let rest = tokens.get(at..)?;
        let most = self.longest.min(rest.len());
        let upper = words
            .get(rest.first()?.span.clone())?
            .chars()
            .next()
            .is_some_and(|letter| !letter.is_lowercase());
        (1..=most).rev().find_map(|length| {
            let key: Vec<String> = rest.iter().take(length).map(|token| token.folded.to_string()).collect();
            let named = self.whole.get(&key)?.iter().filter(|named| upper || !named.capital);
            let texts: Vec<Id> = named.map(|named| named.id.clone()).collect();
            (!texts.is_empty()).then_some((length, texts))
        })
    }

    /// The series that a word heads, in the singular or the plural.
    pub(super) fn headed_by(&self, word: &str, language: &str) -> Option<&Series> {
        self.series.get(word).or_else(|| {
            let alike = |head: &&String| crate::likeness(head, word, language) != crate::Likeness::Other;
            self.series.keys().find(alike).and_then(|head| self.series.get(head))
        })
    }
}

impl Series {
    /// The member that these words number: its texts, none where it has the form of a member and is not held.
    pub(super) fn member(&self, words: &[String]) -> Option<Vec<Id>> {
        let held = self.members.get(words).cloned();
        held.or_else(|| (words.len() > 1 && self.forms.contains(&form(words))).then(Vec::new))
    }
}

/// A name of one short word, or of figures alone, is in too many words to mean a text.
fn is_a_name(words: &[String]) -> bool {
    match words {
        [] => false,
        [one] => one.chars().count() > 2 && one.chars().any(char::is_alphabetic),
        several => several.iter().any(|word| word.chars().any(char::is_alphabetic)),
    }
}

/// What a numbered name looks like: years have four digits, other numbers up to five, and letters stand for
/// themselves.
fn form(words: &[String]) -> Vec<Option<usize>> {
    let digits = |word: &String| word.chars().all(|sign| sign.is_ascii_digit()).then_some(word.len());
    let mut form: Vec<Option<usize>> = words.iter().map(digits).collect();
    if let Some(Some(first)) = form.first_mut() {
        *first = 5;
    }
    form
}
