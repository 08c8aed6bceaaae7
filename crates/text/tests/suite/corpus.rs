//! Provisions of the 902 resolutions that lie beside the checkout, as they were printed and scanned.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::PathBuf;

use text::{Block, Conventions, Document, Provision, Run, provisions};

/// The resolutions, where they are at hand; they have to be when CI says so.
pub fn resolutions() -> Option<Vec<(u64, String)>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora");
    let folder = std::env::var_os("CHANCERY_CORPORA").map_or(beside, PathBuf::from);
    let path = folder.join("unsc/unsc_resolutions_en_gold.jsonl.gz");
    let Ok(packed) = std::fs::File::open(&path) else {
        let required = std::env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(
            !required,
            "the resolutions are required here; set CHANCERY_CORPORA to the folder of corpora"
        );
        eprintln!("SKIPPED: no resolutions at {}; set CHANCERY_CORPORA", path.display());
        return None;
    };
    let mut lines = String::new();
    flate2::read::GzDecoder::new(packed).read_to_string(&mut lines).unwrap();
    let read = |line: &str| {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        (row["res_no"].as_u64().unwrap(), row["text"].as_str().unwrap().to_owned())
    };
    Some(lines.lines().map(read).collect())
}

/// The paragraphs as blank lines part them, their lines joined.
fn document(text: &str) -> Document {
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    let blocks =
        paragraphs.map(|paragraph| Block::paragraph([Run::new(paragraph.replace('\n', " "))])).collect();
    Document { blocks, ..Document::new("", "en") }
}

/// The numbers of operative paragraphs that begin a line of their own, read without any of the rules tested here.
fn printed(document: &Document) -> Vec<u32> {
    let number = |block: &Block| {
        let text: String = block.all_runs().map(|run| run.text.as_str()).collect();
        let (number, rest) = text.split_once(". ")?;
        rest.starts_with(char::is_uppercase).then(|| number.parse().ok()).flatten()
    };
    document.blocks.iter().filter_map(number).filter(|number| (1..100).contains(number)).collect()
}

fn numbers(found: &[Provision]) -> Vec<u32> {
    let number = |provision: &Provision| provision.label.strip_suffix('.')?.parse().ok();
    found.iter().filter_map(number).collect()
}

#[test]
fn every_operative_number_is_found_and_no_address_stands_twice() {
    let Some(resolutions) = resolutions() else { return };
    assert_eq!(resolutions.len(), 902);
    let (mut all, mut missed) = (0, Vec::new());
    for (number, text) in &resolutions {
        let document = document(text);
        let found = provisions(&document, &Conventions::default());
        let addresses: BTreeSet<&str> = found.iter().map(|provision| provision.address.as_str()).collect();
        assert_eq!(addresses.len(), found.len(), "resolution {number}");
        let read = numbers(&found);
        let printed = printed(&document);
        all += printed.len();
        missed.extend(printed.into_iter().filter(|one| !read.contains(one)).map(|one| (*number, one)));
    }
    assert!(all > 4_000, "{all}");
    assert!(missed.is_empty(), "{} of {all}: {missed:?}", missed.len());
}

#[test]
fn most_addresses_are_the_numbers_alone() {
    let Some(resolutions) = resolutions() else { return };
    let (mut all, mut again, mut opened) = (0, 0, 0);
    for (_, text) in &resolutions {
        let found = provisions(&document(text), &Conventions::default());
        all += found.len();
        again += found.iter().filter(|provision| provision.address.contains('[')).count();
        opened += usize::from(found.iter().any(|provision| provision.address == "opening"));
    }
    assert!((9_000..20_000).contains(&all), "{all} provisions");
    assert!(again * 50 < all, "{again} of {all} addresses are told apart by nothing better than a count");
    assert!(opened > 820, "{opened} of 902 openers found");
}
