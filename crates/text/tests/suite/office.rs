//! What a word processor makes of our documents. Skipped, loudly, where none is installed, except in CI.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use text::docx;

use crate::sample::{self, ARABIC, PERSIAN, ROWS, RUSSIAN};

pub fn has(program: &str) -> bool {
    let found =
        Command::new(program).arg(if program == "soffice" { "--version" } else { "-v" }).output().is_ok();
    assert!(found || std::env::var("CI").as_deref() != Ok("true"), "{program} is needed in CI");
    if !found {
        eprintln!("SKIPPED: {program} is not installed, so nobody opened the Word documents");
    }
    found
}

/// The documents converted, in a profile of their own.
pub fn converted(folder: &Path, format: &str, files: &[PathBuf]) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let output = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", format, "--outdir"])
        .arg(folder)
        .args(files)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

pub fn written(folder: &Path) -> Vec<PathBuf> {
    let documents = [("handover.docx", sample::handover()), ("persian.docx", sample::persian())];
    let write = |(name, document): (&str, text::Document)| {
        let path = folder.join(name);
        fs::write(&path, docx::write(&document).unwrap()).unwrap();
        path
    };
    documents.into_iter().map(write).collect()
}

#[test]
fn a_word_processor_reads_headings_cells_lists_and_every_script() {
    if !has("soffice") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    converted(folder.path(), "txt:Text (encoded):UTF8", &written(folder.path()));
    let text = fs::read_to_string(folder.path().join("handover.txt")).unwrap();
    let said = [
        "Handover of the presidency",
        "What was agreed",
        "What stands open",
        "Table 1. Activities of the programme",
        "What was planned",
        PERSIAN,
        ARABIC,
        RUSSIAN,
        "הצדדים יחליפו תחזיות",
        "各方应交换信息",
        "ภาคีจะแลกเปลี่ยนข้อมูล",
        "1. the first item",
        "1.1. an item below it",
        "2. the second item",
        "1. a second numbered list begins again",
    ];
    for words in said {
        assert!(text.contains(words), "`{words}` did not arrive in:\n{text}");
    }
    for number in 1..=ROWS {
        assert!(text.lines().any(|line| line == format!("Sitting {number}")), "Sitting {number}");
    }
    let persian = fs::read_to_string(folder.path().join("persian.txt")).unwrap();
    for words in ["تحویل ریاست کمیسیون", "آنچه توافق شد", PERSIAN, "بند دوم: CBM و 2014", "مبادلهٔ پیش‌بینی‌ها"]
    {
        assert!(persian.contains(words), "`{words}` did not arrive in:\n{persian}");
    }
}

#[test]
fn a_long_table_repeats_its_head_and_every_page_says_its_number_and_receipt() {
    if !has("soffice") || !has("pdftotext") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    converted(folder.path(), "pdf", &written(folder.path()));
    let output =
        Command::new("pdftotext").args(["-layout", "handover.pdf", "-"]).current_dir(folder.path()).output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() >= 4, "{} pages", pages.len());
    for (place, page) in pages.iter().enumerate() {
        // How much space stands around the stroke is a matter of the font.
        let closed: String = page.split_whitespace().collect();
        assert!(
            closed.ends_with(&format!("{}/{}", place + 1, pages.len())),
            "page {} has no number:\n{page}",
            place + 1
        );
        assert!(
            page.contains("LAKE/2014/H.1") && page.contains("Receipt: 5f2c0a7e91d84b06"),
            "page {}",
            place + 1
        );
        let has_rows =
            page.contains("Sitting 1") || page.lines().any(|line| line.trim_start().starts_with("Sitting "));
        assert!(
            !has_rows || page.contains("What was planned"),
            "page {} has rows without a head:\n{page}",
            place + 1
        );
    }
    let heads = pages.iter().filter(|page| page.contains("What was planned")).count();
    assert!(heads >= 3, "the head stands on {heads} pages");
}
