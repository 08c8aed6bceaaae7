//! Properties of the file and settings of the document. Neither holds a time or a name of a person.

use super::body::NAMESPACE;
use super::package::PROLOG;
use crate::Document;
use crate::xml::{self, Xml};

const CORE: &[(&str, &str)] = &[
    ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/// Title, subject and language.
pub(super) fn core(document: &Document) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("cp:coreProperties", CORE, |xml| {
        xml.words("dc:title", &[], &document.title);
        if !document.subtitle.is_empty() {
            xml.words("dc:subject", &[], &document.subtitle);
        }
        if let Some(language) = xml::tag(&document.language) {
            xml.words("dc:language", &[], language);
        }
    });
    xml.finish()
}

/// The program that wrote the file.
pub(super) fn app() -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("Properties", &[("xmlns", EXTENDED)], |xml| xml.words("Application", &[], "Chancery"));
    xml.finish()
}

/// Settings: current rules of layout, and the languages that proofing starts from.
pub(super) fn settings(document: &Document) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("w:settings", &[("xmlns:w", NAMESPACE)], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        xml.empty("w:defaultTabStop", &[("w:val", "708")]);
        xml.element("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode);
        });
        if let Some(language) = xml::tag(&document.language) {
            xml.empty("w:themeFontLang", &[("w:val", language), ("w:bidi", language)]);
        }
    });
    xml.finish()
}
