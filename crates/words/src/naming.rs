//! Names of acts, fields, choices and nouns, as forms and pages show them.

use crate::Words;
use crate::words::hyphened;

impl Words {
    /// An act's name: `set aside`.
    #[must_use]
    pub fn act(&self, name: &str) -> String {
        self.named("act", name)
    }

    /// What an act does, in a line.
    #[must_use]
    pub fn act_about(&self, name: &str) -> String {
        self.say(&format!("act-{}-about", hyphened(name)))
    }

    /// A field's name: `way back` for `way_back`.
    #[must_use]
    pub fn field(&self, name: &str) -> String {
        self.named("field", name)
    }

    /// A field's name in an act, where one word is used for different things: `to` is the body in `refer`, the end in
    /// `admit`.
    #[must_use]
    pub fn field_of(&self, act: &str, name: &str) -> String {
        let own = format!("field-{}-{}", hyphened(act), hyphened(name));
        self.find(&own, &[]).unwrap_or_else(|| self.field(name))
    }

    /// One of a field's words, such as `held`. The forum's own word for an outcome stands before ours, given as
    /// `choice-adopted` in the vocabulary.
    #[must_use]
    pub fn choice(&self, word: &str) -> String {
        let key = format!("choice-{}", hyphened(word));
        self.known_term(&key).map_or_else(|| self.named("choice", word), str::to_owned)
    }

    /// One of a field's words in an act, where one word is used for different things: `decision` is an outcome without a
    /// sitting in `convene`, a tier in `establish`.
    #[must_use]
    pub fn choice_of(&self, act: &str, word: &str) -> String {
        let own = format!("choice-{}-{}", hyphened(act), hyphened(word));
        self.find(&own, &[]).unwrap_or_else(|| self.choice(word))
    }

    /// A status as lists show it: `set aside`, `not known to have been held`.
    #[must_use]
    pub fn status(&self, word: &str) -> String {
        let key = format!("status-{}", hyphened(word));
        self.find(&key, &[]).unwrap_or_else(|| self.choice(word))
    }

    /// What one thing of a noun is called.
    #[must_use]
    pub fn noun(&self, word: &str) -> String {
        self.named("noun", word)
    }

    /// What several things of a noun are called.
    #[must_use]
    pub fn nouns(&self, word: &str) -> String {
        self.find(&format!("noun-{}-many", hyphened(word)), &[]).unwrap_or_else(|| word.to_owned())
    }

    /// The message of that kind and name; what has none, such as a forum's own outcome, is said as it is written.
    fn named(&self, kind: &str, name: &str) -> String {
        self.find(&format!("{kind}-{}", hyphened(name)), &[]).unwrap_or_else(|| name.replace('_', " "))
    }
}
