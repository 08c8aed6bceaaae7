//! Identification at three levels, and what references name. Nothing in it is the time of writing.

use super::{Identity, names};
use crate::Document;
use crate::xml::Xml;

pub(super) fn write(xml: &mut Xml, document: &Document, identity: &Identity) {
    let work = names::work(identity);
    let expression = names::expression(identity, &document.language);
    xml.element("meta", &[], |xml| {
        xml.element("identification", &[("source", "#chancery")], |xml| {
            xml.element("FRBRWork", &[], |xml| {
                let dated = if names::is_day(&identity.date) { "adoption" } else { "unknown" };
                level(xml, identity, document, &work, (names::day(&identity.date), dated), "#actor");
                value(
                    xml,
                    "FRBRcountry",
                    if identity.jurisdiction.is_empty() { "un" } else { &identity.jurisdiction },
                );
                value(xml, "FRBRsubtype", identity.class.subtype);
                let shown = if identity.number.is_empty() { "nn" } else { &identity.number };
                xml.empty("FRBRnumber", &[("value", &names::number(identity)), ("showAs", shown)]);
            });
            xml.element("FRBRExpression", &[], |xml| {
                level(
                    xml,
                    identity,
                    document,
                    &expression,
                    (names::version_day(identity), "version"),
                    "#actor",
                );
                if !identity.version.is_empty() {
                    value(xml, "FRBRversionNumber", &identity.version);
                }
                if let Some(authentic) = identity.authentic {
                    value(xml, "FRBRauthoritative", if authentic { "true" } else { "false" });
                }
                xml.empty("FRBRlanguage", &[("language", names::language(&document.language))]);
            });
            xml.element("FRBRManifestation", &[], |xml| {
                let (this, uri) = (format!("{expression}/!main.xml"), format!("{expression}/.xml"));
                value(xml, "FRBRthis", &this);
                value(xml, "FRBRuri", &uri);
                xml.empty("FRBRdate", &[("date", names::version_day(identity)), ("name", "version")]);
                xml.empty("FRBRauthor", &[("href", "#chancery"), ("as", "#editor")]);
                value(xml, "FRBRformat", "xml");
            });
        });
        references(xml, identity);
    });
}

fn level(
    xml: &mut Xml,
    identity: &Identity,
    document: &Document,
    address: &str,
    (day, dated): (&str, &str),
    author: &str,
) {
    value(xml, "FRBRthis", &format!("{address}/!main"));
    value(xml, "FRBRuri", address);
    let title = (!document.title.is_empty()).then_some(&document.title);
    for (place, alias) in title.into_iter().chain(&identity.aliases).enumerate() {
        xml.empty("FRBRalias", &[("value", alias), ("name", if place == 0 { "title" } else { "alias" })]);
    }
    xml.empty("FRBRdate", &[("date", day), ("name", dated)]);
    xml.empty("FRBRauthor", &[("href", author), ("as", "#author")]);
}

fn references(xml: &mut Xml, identity: &Identity) {
    let concept = |xml: &mut Xml, kind: &str, id: &str, path: &str, shown: &str| {
        xml.empty(kind, &[("eId", id), ("href", &format!("/akn/ontology/{path}")), ("showAs", shown)]);
    };
    let place = if identity.jurisdiction.is_empty() { "un" } else { &identity.jurisdiction };
    let actor = if identity.actor.is_empty() { "forum" } else { &identity.actor };
    let name = if identity.actor_name.is_empty() { actor } else { &identity.actor_name };
    xml.element("references", &[("source", "#chancery")], |xml| {
        concept(xml, "TLCOrganization", "actor", &format!("organization/{place}/{actor}"), name);
        concept(xml, "TLCOrganization", "chancery", "organization/chancery", "Chancery");
        concept(xml, "TLCRole", "author", &format!("role/{place}/author"), "author");
        concept(xml, "TLCRole", "editor", &format!("role/{place}/editor"), "editor");
        concept(xml, "TLCConcept", "preamble", &format!("concept/{place}/preamble"), "preamble");
    });
}

fn value(xml: &mut Xml, name: &str, value: &str) {
    xml.empty(name, &[("value", value)]);
}
