//! `chancery write`: texts of a forum as documents, through a word processor and back, in both its languages.

use std::process::Command;

use text::{Block, Document, Run, docx};

use crate::ground::Ground;

/// Texts of the lake commission and versions of them, each with words in both languages.
const TEXTS: &[(&str, &str)] = &[
    ("text/declaration-spawning", "version/declaration-spawning-2017-draft"),
    ("text/declaration-spawning", "version/declaration-spawning-2017"),
    ("text/declaration-spawning", "version/declaration-spawning-2022"),
    ("text/founding-protocol", ""),
    ("text/action-plan-levels", "version/action-plan-levels-2015"),
    ("text/action-plan-levels", ""),
    ("text/statement-2020", ""),
];

fn lake() -> Ground {
    let ground = Ground::new();
    ground.run(&["new", "lake.forum", "--pack", "ilvar"]).done();
    ground
}

fn read(ground: &Ground, name: &str) -> Document {
    docx::read(&std::fs::read(ground.path(name)).unwrap()).unwrap().document
}

/// Every paragraph as its number and its words.
fn said(document: &Document) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Heading { runs, number, .. } | Block::Paragraph { runs, number, .. } => {
            let label = number.as_ref().map(|number| number.label.clone()).unwrap_or_default();
            let words: String = runs.iter().map(|run: &Run| run.text.as_str()).collect();
            format!("{label} {words}").split_whitespace().collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    };
    let all = document.blocks.iter().flat_map(Block::with_inner).map(line);
    all.filter(|line| !line.is_empty()).collect()
}

#[test]
fn texts_come_back_whole_from_a_word_processor_in_both_languages() {
    let ground = lake();
    let mut names = Vec::new();
    for (text, version) in TEXTS {
        for language in ["en", "fa"] {
            let name = format!("{}-{}-{language}.docx", text.replace('/', "-"), version.replace('/', "-"));
            let mut asked = vec!["write", text, "--language", language, "-o", name.as_str()];
            if !version.is_empty() {
                asked.extend(["--version", version]);
            }
            ground.run(&asked).done();
            names.push(name.clone());
        }
    }
    let profile = format!("-env:UserInstallation=file://{}", ground.path("profile").display());
    let mut office = Command::new("soffice");
    office.args(["--headless", &profile, "--convert-to", "docx:Office Open XML Text", "--outdir"]);
    let output = office.arg(ground.path("back")).args(names.iter().map(|name| ground.path(name))).output();
    if output.is_err() {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "LibreOffice is needed in CI");
        eprintln!("SKIPPED: LibreOffice is not installed, so no text came back from it");
        return;
    }
    let mut brackets = 0;
    for name in &names {
        let (sent, back) = (said(&read(&ground, name)), said(&read(&ground, &format!("back/{name}"))));
        assert!(sent.len() > 3, "{name}: {sent:?}");
        assert!(sent.iter().any(|line| line.starts_with("2.")), "{name}: {sent:?}");
        assert_eq!(sent, back, "{name}");
        brackets += sent.iter().filter(|line| line.contains('[') && line.contains(']')).count();
    }
    assert_eq!(brackets, 2, "the bracket of the draft, in both languages");
}

#[test]
fn what_went_out_and_came_in_is_tracked_and_can_be_refused_again() {
    let ground = lake();
    let text = "text/declaration-spawning";
    ground.run(&["write", text, "--against", "draft", "-o", "changes.docx"]).done();
    ground.run(&["write", text, "--version", "draft", "-o", "draft.docx"]).done();
    ground.run(&["write", text, "-o", "latest.docx"]).done();
    let changes = read(&ground, "changes.docx");
    assert_eq!(said(&changes.rejected()), said(&read(&ground, "draft.docx")));
    assert_eq!(said(&changes.accepted()), said(&read(&ground, "latest.docx")));
}

#[test]
fn a_statement_in_an_own_name_never_looks_like_what_was_adopted() {
    let ground = lake();
    let statement = ground.run(&["write", "text/statement-2020"]).done();
    statement.has(&["Said in the speaker’s own name. No body adopted this text."]);
    ground.run(&["write", "text/declaration-spawning"]).done().lacks(&["own name", "not the version"]);
    ground
        .run(&["write", "text/declaration-spawning", "--version", "draft"])
        .done()
        .has(&["not the version that was adopted"]);
    ground.run(&["write", "text/statement-2020", "-o", "statement.xml"]).done();
    let xml = std::fs::read_to_string(ground.path("statement.xml")).unwrap();
    assert!(xml.contains("/akn/un/doc/communication/") && !xml.contains("deliberation"), "{xml}");
}

#[test]
fn the_same_record_gives_the_same_bytes_and_every_form_its_words() {
    let ground = lake();
    let pdf = cfg!(feature = "pdf").then_some("pdf");
    for end in ["docx", "html", "md", "txt", "xml"].into_iter().chain(pdf) {
        let names = [format!("one.{end}"), format!("two.{end}")];
        for name in &names {
            ground.run(&["write", "text/declaration-spawning", "--level", "public", "-o", name]).done();
        }
        let [one, two] = names.map(|name| std::fs::read(ground.path(&name)).unwrap());
        assert_eq!(one, two, "{end}");
        if !matches!(end, "docx" | "pdf") {
            let text = String::from_utf8(one).unwrap();
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains("gravel beds at the mouths of the Asha and the Dern"), "{end}: {text}");
        }
    }
    if pdf.is_none() {
        let told = ground.run(&["write", "text/declaration-spawning", "-o", "one.pdf"]).refused(2);
        assert!(told.err.contains("cargo build --release --features pdf"), "{}", told.err);
    }
}

#[test]
fn what_cannot_be_set_out_is_told_with_what_could() {
    let ground = lake();
    let told = ground.run(&["write", "text/declaration-spawning", "--version", "final"]).refused(2);
    assert!(told.err.contains("Draft of the Council"), "{}", told.err);
    let told = ground.run(&["write", "text/declaration-spawning", "--language", "de"]).refused(2);
    assert!(told.err.contains("`en`") && told.err.contains("`fa`"), "{}", told.err);
    ground.run(&["write", "text/assessment-2014"]).refused(2);
    ground.run(&["write", "text/declaration-spawning", "-o", "declaration.odt"]).refused(2);
}
