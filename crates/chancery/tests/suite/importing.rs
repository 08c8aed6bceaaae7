//! `import`: texts from files and folders, with what becomes of each provision.

use std::io::Read as _;

use serde_json::Value as Json;

use crate::ground::{Ground, repository};

const FIRST: &str = "# Charter of the Harbour\n\n1. The harbour is open to every vessel of the lake.\n\n\
    2. The keeper of the harbour keeps a book of those that enter it.\n";

fn harbour() -> Ground {
    let ground = Ground::new();
    ground.run(&["new", "lake.forum", "--pack", "ilvar"]).done();
    ground.write("harbour.md", FIRST);
    ground.run(&["import", "harbour.md", "--kind", "charter", "--language", "en"]).done();
    ground
}

#[test]
fn a_dry_run_tells_the_same_and_records_nothing() {
    let ground = Ground::new();
    ground.run(&["new", "lake.forum", "--pack", "ilvar"]).done();
    ground.write("harbour.md", FIRST);
    let receipts = ground.run(&["receipt"]).done().out;
    let args = ["import", "harbour.md", "--kind", "charter", "--language", "en"];
    ground.run(&[&args[..], &["--dry-run"]].concat()).done().has(&["would begin", "2 new", "every vessel"]);
    assert_eq!(ground.run(&["receipt"]).done().out, receipts);
    ground.run(&args).done().has(&["begins “Charter of the Harbour”", "receipt ", "--all --why"]);
    ground.run(&["text", "Charter of the Harbour"]).done().has(&["every vessel"]);
}

#[test]
fn an_edit_is_marked_where_it_stands_and_the_plan_is_data_too() {
    let ground = harbour();
    ground.write("second.md", &FIRST.replace("open to every", "closed to every"));
    let args = ["import", "second.md", "--as", "Charter of the Harbour"];
    let told = ground.json(&[&args[..], &["--dry-run"]].concat());
    let reading = &told["files"][0]["readings"][0];
    assert_eq!(reading["version"]["new"], true);
    let line = reading["lines"].as_array().unwrap().iter().find(|line| line["kind"] == "edited").unwrap();
    assert_eq!(line["address"], "1");
    ground.run(&args).done().has(&["1 kept, 1 edited", "[-open-]{+closed+}"]);
    ground.run(&args).done().has(&["Nothing changes"]);
}

#[test]
fn what_stands_against_it_is_told_in_three_lines_with_what_to_do() {
    let ground = harbour();
    ground.write("other.md", "1. Another text altogether, which nobody registered.\n");
    let said = ground.run(&["import", "other.md", "--as", "Charter of the Harbor"]);
    let told = said.refused(2).err;
    for words in ["no text of this record is called", "did you mean `Charter of the Harbour`", "--kind"] {
        assert!(told.contains(words), "{told}");
    }
    let said = ground.run(&["import", "other.md", "--kind", "note", "--as", "Other"]);
    let told = said.refused(2).err;
    assert!(told.contains("does not say its language") && told.contains("--language en"), "{told}");
    ground.run(&["import", "none.md"]).refused(3);
    ground.run(&["import", ".", "--as", "Other"]).refused(2);
}

#[test]
fn a_whole_import_is_taken_back_by_any_of_its_entries() {
    let ground = harbour();
    let told = ground.run(&["import", "harbour.md", "--as", "Charter of the Harbour"]).done().out;
    assert!(told.contains("Nothing changes"), "{told}");
    ground.write("third.md", &FIRST.replace("book", "list"));
    let told = ground.run(&["import", "third.md", "--as", "Charter of the Harbour"]).done().out;
    let entry = told.split("withdraw ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    ground.run(&["withdraw", &entry, "--all", "--why", "the wrong file"]).done().has(&["Recorded 4 acts"]);
    let told = ground.run(&["import", "third.md", "--as", "Charter of the Harbour", "--dry-run"]).done().out;
    assert!(told.contains("would be version 2"), "{told}");
    ground.run(&["check"]).done();
}

#[test]
fn a_folder_is_taken_in_together_and_what_cannot_be_read_is_told_at_the_end() {
    let ground = harbour();
    std::fs::create_dir(ground.path("texts")).unwrap();
    ground.write("texts/one.md", "# One\n\n1. The first text says this.\n");
    ground.write("texts/two.txt", "The second text\n\n1. It says that.\n");
    std::fs::write(ground.path("texts/three.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let args = ["import", "texts", "--kind", "note", "--language", "en"];
    let said = ground.run(&args);
    said.refused(1).has(&["2 files", "One file cannot be read", "three.png"]);
    let told = ground.run(&["texts"]).done().out;
    assert!(told.contains("One"), "{told}");
    ground.run(&args).refused(1).has(&["2 files have the words that are recorded"]);
}

/// The second forum with its texts in English alone.
fn in_english_alone(ground: &Ground) {
    std::fs::create_dir(ground.path("english")).unwrap();
    for file in std::fs::read_dir(repository().join("forums/ilvar")).unwrap().map(Result::unwrap) {
        let Ok(words) = std::fs::read_to_string(file.path()) else { continue };
        let acts = words.split("\n[[").filter(|act| !act.contains("\nlanguage = \"fa\"\n"));
        let kept = acts.collect::<Vec<_>>().join("\n[[");
        ground.write(&format!("english/{}", file.file_name().display()), &kept);
    }
    ground.run(&["new", "english.forum", "--pack", "english"]).done();
}

#[test]
fn a_language_that_comes_as_a_file_has_the_provisions_of_the_version_it_stands_beside() {
    let ground = Ground::new();
    ground.run(&["new", "ilvar.forum", "--pack", "ilvar"]).done();
    in_english_alone(&ground);
    let text = "text/declaration-spawning";
    ground.run(&["write", text, "--language", "fa", "-o", "fa.docx", "-f", "ilvar.forum"]).done();
    let import = ["import", "fa.docx", "--as", text, "--despite", "-f", "english.forum"];
    let told = ground.json(&[&import[..], &["--dry-run"]].concat());
    let reading = &told["files"][0]["readings"][0];
    assert_eq!(
        (&reading["version"]["new"], reading["unattached"].as_array().unwrap().len()),
        (&false.into(), 0)
    );
    let lines = reading["lines"].as_array().unwrap();
    assert!(lines.len() == 9 && lines.iter().all(|line| line["kind"] == "aligned"), "{told}");
    for (line, words) in [(0, "shores"), (1, "heard"), (3, "charts"), (8, "count")] {
        assert_eq!(lines[line]["provision"], format!("ilvar/provision/spawning-{words}"));
    }
    ground.run(&import).done().has(&["in Persian: 9 aligned"]);
    ground.run(&["languages", text, "-f", "english.forum"]).done().has(&["9 paragraphs in both"]);
}

#[test]
fn words_come_beside_the_summaries_of_a_pack_and_the_others_are_told() {
    let ground = Ground::new();
    ground.run(&["new", "cica.forum", "--pack", "cica"]).done();
    ground.write(
        "act.md",
        "# Almaty Act\n\n1. An invented sentence on invented drugs.\n\n2. Another invented one.\n",
    );
    let attach = "provision/almaty-act-drugs=1";
    let args = ["import", "act.md", "--as", "text/almaty-act", "--language", "en", "--attach", attach];
    let args = [&args[..], &["--open-to", "forum"]].concat();
    ground.run(&args).done().has(&["1 with words for what was known", "provision/almaty-act-trade"]);
    let told = ground.run(&["text", "almaty-act", "--level", "forum"]).done().out;
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let row = told.split("Aims To combat the illicit making").nth(1).expect("the summary stands there");
    let row = row.split(" 2 (forum)").next().unwrap();
    assert!(["invented", "sentence", "drugs."].iter().all(|word| row.contains(word)), "{told}");
}

/// The resolutions beside the checkout as a folder of files with a list; nothing where they are not there.
fn resolutions(ground: &Ground) -> Option<usize> {
    let corpus = repository().join("../shared/corpora/unsc/unsc_resolutions_en_gold.jsonl.gz");
    let Ok(file) = std::fs::File::open(&corpus) else {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "{} is needed here", corpus.display());
        eprintln!("SKIPPED: {} is not there", corpus.display());
        return None;
    };
    let mut lines = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut lines).unwrap();
    std::fs::create_dir(ground.path("resolutions")).unwrap();
    let mut list = String::from("file,title,kind,symbol,date,body,outcome,language\n");
    let mut count = 0;
    for line in lines.lines() {
        let one: Json = serde_json::from_str(line).unwrap();
        let (number, year) = (one["res_no"].as_u64().unwrap(), one["year"].as_u64().unwrap());
        ground.write(&format!("resolutions/{number:04}.txt"), one["text"].as_str().unwrap());
        let title = format!("Resolution {number} ({year})");
        let date = dated(one["text"].as_str().unwrap(), year);
        list += &format!(
            "{number:04}.txt,{title},resolution,S/RES/{number} ({year}),{date},Security Council,adopted,en\n"
        );
        count += 1;
    }
    ground.write("resolutions/texts.csv", &list);
    Some(count)
}

/// The day that the first lines name, else the year.
fn dated(text: &str, year: u64) -> String {
    let words: Vec<&str> = text.split_whitespace().take(60).collect();
    let year = year.to_string();
    let named = words.windows(3).find(|three| {
        three[0].parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)) && three[2].starts_with(&year)
    });
    let named = named.map(|three| format!("{} {} {year}", three[0], three[1]));
    let known = |named: &String| forum::date::read(named).understood().is_some();
    named.filter(known).unwrap_or(year)
}

#[test]
fn a_whole_corpus_is_taken_in_with_its_decisions_and_known_again() {
    let ground = Ground::new();
    ground.run(&["new", "lake.forum", "--pack", "ilvar"]).done();
    let Some(count) = resolutions(&ground) else { return };
    ground.write(
        "council.toml",
        "[[establish]]\nid = \"body/security-council\"\nname = \"Security Council\"\nsource = \"the Charter\"\n",
    );
    ground.run(&["record", "council.toml"]).done();
    let told = ground.run(&["import", "resolutions", "--list", "texts.csv", "--despite"]).done();
    let told = told.has(&[&format!("{count} files with")]).out;
    assert!(!told.contains("cannot be read"), "{told}");
    ground.run(&["text", "Resolution 242 (1967)"]).done().has(&["adopted", "22 November 1967"]);
    let again =
        ground.run(&["import", "resolutions", "--list", "texts.csv", "--despite", "--dry-run"]).done();
    again.has(&["Nothing changes.", &format!("{count} files have the words")]);
}
