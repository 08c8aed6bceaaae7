//! Exported, opened and saved in a word processor, read again: nothing is lost, and what somebody changed without
//! marking it is seen.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use text::{Block, Document, Run, Step, docx, matching};

use crate::formal;

/// Whether a word processor is here. Skipped, loudly, where it is not, except in CI.
fn has_office() -> bool {
    let found = Command::new("soffice").arg("--version").output().is_ok();
    assert!(found || std::env::var("CI").as_deref() != Ok("true"), "soffice is needed in CI");
    if !found {
        eprintln!("SKIPPED: soffice is not installed, so no document came back from a word processor");
    }
    found
}

/// Documents as the word processor saves them again.
fn saved(documents: &[(&str, &[u8])]) -> Vec<Document> {
    let folder = tempfile::tempdir().unwrap();
    let (sent, back) = (folder.path().join("sent"), folder.path().join("back"));
    fs::create_dir_all(&sent).unwrap();
    let paths = documents.iter().map(|(name, bytes)| {
        let path = sent.join(name).with_extension("docx");
        fs::write(&path, bytes).unwrap();
        path
    });
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let output = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", "docx:Office Open XML Text", "--outdir"])
        .arg(&back)
        .args(paths.collect::<Vec<_>>())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read =
        |name: &str| docx::read(&fs::read(Path::new(&back).join(name).with_extension("docx")).unwrap());
    documents.iter().map(|(name, _)| read(name).unwrap().document).collect()
}

/// Every paragraph as its number and its words, those of cells and columns among them.
pub fn said(document: &Document) -> Vec<String> {
    let words = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut all = Vec::new();
    for block in document.blocks.iter().flat_map(Block::with_inner) {
        match block {
            Block::Heading { runs, number, .. } | Block::Paragraph { runs, number, .. } => {
                let label = number.as_ref().map(|number| number.label.clone()).unwrap_or_default();
                all.push(flat(format!("{label} {}", words(runs))));
            }
            Block::Note(runs) => all.push(flat(words(runs))),
            // Whether a list or paragraphs with numbers: the reader sees the same.
            Block::List { ordered: true, items } => {
                let item =
                    |(place, item): (usize, &text::Item)| format!("{}. {}", place + 1, words(&item.runs));
                all.extend(items.iter().enumerate().map(item).map(flat));
            }
            Block::List { items, .. } => all.extend(items.iter().map(|item| flat(words(&item.runs)))),
            Block::Table(table) => {
                all.push(flat(words(&table.caption)));
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                all.extend(cells.flat_map(|cell| &cell.paragraphs).map(|runs| flat(words(runs))));
            }
            Block::Parallel(_) | Block::PageBreak => {}
        }
    }
    all.retain(|line| !line.is_empty());
    all
}

fn attributions(document: &Document) -> Vec<String> {
    let small = document.all_runs().filter(|run| run.small_capitals);
    small.map(|run| run.text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[test]
fn nothing_is_lost_on_the_way_through_a_word_processor() {
    if !has_office() {
        return;
    }
    let formal = formal::declaration();
    let documents =
        [("formal", formal.clone()), ("accepted", formal.accepted()), ("circulated", formal::circulated())];
    let written: Vec<Vec<u8>> = documents.iter().map(|(_, one)| docx::write(one).unwrap()).collect();
    let sent: Vec<(&str, &[u8])> =
        documents.iter().zip(&written).map(|((name, _), bytes)| (*name, bytes.as_slice())).collect();
    let back = saved(&sent);
    for ((name, bytes), back) in sent.iter().zip(&back) {
        let own = docx::read(bytes).unwrap().document;
        assert_eq!(said(&own), said(back), "{name}");
        assert_eq!(attributions(&own), attributions(back), "{name}");
        assert_eq!(own.notes.len(), back.notes.len(), "{name}");
        assert_eq!(own.comments.len(), back.comments.len(), "{name}");
    }
    // And what our own reader reads is what was written.
    for ((name, written), (_, bytes)) in documents.iter().zip(&sent) {
        assert_eq!(said(written), said(&docx::read(bytes).unwrap().document), "{name}");
    }
    assert_eq!(attributions(&formal), ["Upper Parties"]);
}

#[test]
fn what_a_correspondent_changed_without_marking_it_is_seen() {
    let document = formal::declaration().accepted();
    let bytes = docx::write(&document).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..zip.len() {
        let mut part = zip.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = String::new();
        part.read_to_string(&mut content).unwrap();
        let content = content.replace("stands as number 5 in its list", "stands as number 5 in no list");
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(content.as_bytes()).unwrap();
    }
    let changed = docx::read(&out.finish().unwrap().into_inner()).unwrap().document;
    assert!(changed.all_runs().all(|run| run.change.is_none()), "nothing is marked");
    let (old, new) = (said(&document), said(&changed));
    let steps = matching(
        &old.iter().map(String::as_str).collect::<Vec<_>>(),
        &new.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let edits: Vec<&Step> = steps.iter().filter(|step| !matches!(step, Step::Kept { .. })).collect();
    assert!(matches!(edits.as_slice(), [Step::Edited { .. }]), "{edits:?}");
}
