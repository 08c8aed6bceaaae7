//! Akoma Ntoso 3.0, named as the guidelines for the United Nations system name things (AKN4UN): who made the work, its
//! expression in a language, this manifestation; every provision under an identifier that says where it stands.

mod class;
mod inline;
mod meta;
mod names;
mod tree;

use crate::xml::Xml;
use crate::{Block, Document};

pub use class::Class;

/// What identifies a text among all others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// What it is.
    pub class: Class,
    /// The code of the jurisdiction; the guidelines prescribe `un`, which stands where this is empty.
    pub jurisdiction: String,
    /// The organisation and body that made it, as part of an address: `lake-assembly`.
    pub actor: String,
    /// What that is called.
    pub actor_name: String,
    /// The day of the work as `YYYY-MM-DD`; empty where none is known.
    pub date: String,
    /// Its number or symbol as printed; empty where it has none.
    pub number: String,
    /// Other names of it.
    pub aliases: Vec<String>,
    /// The day of this version as `YYYY-MM-DD`; empty for that of the work.
    pub version_date: String,
    /// What this version is called; may be empty.
    pub version: String,
    /// Whether this language is authentic, where that is known.
    pub authentic: Option<bool>,
    /// The blocks of the document that are preambular, by their places.
    pub preambular: Vec<usize>,
}

/// The document as Akoma Ntoso.
#[must_use]
pub fn write(document: &Document, identity: &Identity) -> String {
    let mut xml = Xml::new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let space = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    xml.element("akomaNtoso", &[("xmlns", space)], |xml| {
        let attributes = [("name", identity.class.name.as_str()), ("contains", "originalVersion")];
        xml.element(identity.class.element, &attributes, |xml| {
            meta::write(xml, document, identity);
            preface(xml, document, identity);
            let writing = inline::Writing::of(document);
            let rest = preamble(xml, &writing, document, identity);
            tree::body(xml, writing, document, identity, rest);
        });
    });
    xml.finish() + "\n"
}

/// Number, title and date as they stand at the head.
fn preface(xml: &mut Xml, document: &Document, identity: &Identity) {
    xml.element("preface", &[], |xml| {
        let line = |xml: &mut Xml, name: &'static str, attributes: &[(&str, &str)], text: &str| {
            if !text.is_empty() {
                xml.element("p", &[], |xml| xml.words(name, attributes, text));
            }
        };
        line(xml, "docNumber", &[], &identity.number);
        line(xml, "docTitle", &[], &document.title);
        let date = document.face.as_ref().map_or("", |face| face.date.as_str());
        if names::is_day(&identity.date) {
            line(xml, "docDate", &[("date", &identity.date)], date);
        }
        let standing = document.face.as_ref().map_or("", |face| face.standing.as_str());
        line(xml, "docStatus", &[], standing);
        if document.title.is_empty() && identity.number.is_empty() {
            xml.words("p", &[], "");
        }
    });
}

/// The preambular paragraphs that stand before everything else; where the rest begins.
fn preamble(xml: &mut Xml, writing: &inline::Writing<'_>, document: &Document, identity: &Identity) -> usize {
    let is_preambular = |at: usize, block: &Block| {
        matches!(block, Block::Paragraph { number: None, .. }) && identity.preambular.contains(&at)
    };
    let count =
        document.blocks.iter().enumerate().take_while(|(at, block)| is_preambular(*at, block)).count();
    if count > 0 {
        xml.element("preamble", &[], |xml| {
            xml.element("container", &[("name", "preamble"), ("eId", "preamble__container_1")], |xml| {
                for (at, block) in document.blocks.iter().take(count).enumerate() {
                    let id = format!("preamble__container_1__block_{}", at + 1);
                    let runs: Vec<_> = block.all_runs().collect();
                    xml.element("block", &[("name", "preamble"), ("eId", &id)], |xml| {
                        writing.runs(xml, &runs);
                    });
                }
            });
        });
    }
    count
}
