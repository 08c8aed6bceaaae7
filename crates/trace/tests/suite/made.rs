//! Passages made up for tests.

use forum::id::Id;
use trace::{Corpus, Fidelity, Passage};

/// A passage of a text; its place is its order.
pub fn passage(text: &str, order: i64, words: &str) -> Passage {
    let id = |kind: &str, name: &str| Id::within("made", &format!("{kind}/{name}")).unwrap();
    Passage {
        wording: id("wording", &format!("{text}-{order}")),
        provision: id("provision", &format!("{text}-{order}")),
        version: id("version", text),
        text: id("text", text),
        address: order.to_string().into(),
        language: "en".into(),
        authentic: true,
        fidelity: Fidelity::Verbatim,
        order,
        words: words.into(),
        overlay: None,
    }
}

/// A corpus of texts, each a list of passages.
pub fn corpus(texts: &[(&str, &[&str])]) -> Corpus {
    let passages = texts.iter().flat_map(|(text, passages)| {
        passages.iter().zip(1..).map(|(words, order)| passage(text, order, words))
    });
    passages.collect()
}
