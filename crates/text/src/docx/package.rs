//! The container: which parts there are, and how they are packed.

use std::io::{Cursor, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::xml::Xml;

/// What stands before the root of every part.
pub(super) const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts of a document and what each is.
const PARTS: &[(&str, &str)] = &[
    ("/word/document.xml", "document.main"),
    ("/word/styles.xml", "styles"),
    ("/word/numbering.xml", "numbering"),
    ("/word/settings.xml", "settings"),
    ("/word/fontTable.xml", "fontTable"),
    ("/word/header1.xml", "header"),
    ("/word/footer1.xml", "footer"),
];

/// A part that only some documents have: its file, what it is, and its relationship.
pub(super) struct Part {
    file: &'static str,
    kind: &'static str,
    id: &'static str,
}

/// The footnotes.
pub(super) const NOTES: Part = Part { file: "footnotes", kind: "footnotes", id: "rId7" };
/// The comments.
pub(super) const COMMENTS: Part = Part { file: "comments", kind: "comments", id: "rId8" };
/// The header of the first page.
pub(super) const FIRST_HEADER: Part = Part { file: "header2", kind: "header", id: "rId9" };

impl Part {
    /// Its name in the package.
    pub(super) fn name(&self) -> String {
        format!("word/{}.xml", self.file)
    }

    /// Its relationship.
    pub(super) const fn id(&self) -> &'static str {
        self.id
    }
}

/// The kinds of all parts.
pub(super) fn content_types(more: &[Part]) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", rels)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        for (part, kind) in PARTS {
            xml.empty("Override", &[("PartName", part), ("ContentType", &format!("{WORD}.{kind}+xml"))]);
        }
        for part in more {
            let name = format!("/{}", part.name());
            let kind = format!("{WORD}.{}+xml", part.kind);
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        xml.empty("Override", &[("PartName", "/docProps/core.xml"), ("ContentType", core)]);
        let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
        xml.empty("Override", &[("PartName", "/docProps/app.xml"), ("ContentType", app)]);
    });
    xml.finish()
}

/// Where the parts of the package are.
pub(super) fn relationships() -> String {
    let parts = [
        ("rId1", format!("{OFFICE}/officeDocument"), "word/document.xml"),
        ("rId2", format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        ("rId3", format!("{OFFICE}/extended-properties"), "docProps/app.xml"),
    ];
    related(parts.iter().map(|(id, kind, target)| (*id, kind.as_str(), *target, false)))
}

/// The relationships of the document: its own parts, then the addresses that it links to, `rId11` and on.
pub(super) fn document_relationships(parts: &[Part], addresses: &[String]) -> String {
    let own = ["styles", "numbering", "settings", "fontTable", "header", "footer"];
    let own = own.iter().enumerate().map(|(place, kind)| {
        let file =
            if matches!(*kind, "header" | "footer") { format!("{kind}1.xml") } else { format!("{kind}.xml") };
        (format!("rId{}", place + 1), format!("{OFFICE}/{kind}"), file, false)
    });
    let more = parts.iter().map(|part| {
        (part.id.to_owned(), format!("{OFFICE}/{}", part.kind), format!("{}.xml", part.file), false)
    });
    let outside = addresses
        .iter()
        .enumerate()
        .map(|(place, address)| (address_id(place), format!("{OFFICE}/hyperlink"), address.clone(), true));
    let all: Vec<_> = own.chain(more).chain(outside).collect();
    related(
        all.iter().map(|(id, kind, target, outside)| (id.as_str(), kind.as_str(), target.as_str(), *outside)),
    )
}

/// The relationship of the header of all pages.
pub(super) const HEADER: &str = "rId5";
/// The relationship of the footer of all pages.
pub(super) const FOOTER: &str = "rId6";

/// The relationship of an address.
pub(super) fn address_id(place: usize) -> String {
    format!("rId{}", place + 11)
}

fn related<'a>(all: impl Iterator<Item = (&'a str, &'a str, &'a str, bool)>) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (id, kind, target, outside) in all {
            let mut attributes = vec![("Id", id), ("Type", kind), ("Target", target)];
            attributes.extend(outside.then_some(("TargetMode", "External")));
            xml.empty("Relationship", &attributes);
        }
    });
    xml.finish()
}

/// All parts in one container, with nothing in it that depends on the day or the machine.
pub(super) fn pack(parts: &[(String, String)]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    for (name, content) in parts {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
