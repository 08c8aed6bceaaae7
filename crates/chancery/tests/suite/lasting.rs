//! The same record gives the same bytes (I12), with or without what was left out (I10), here and elsewhere.

use std::collections::BTreeSet;

use crate::ground::Ground;
use crate::markers::every_output;
use crate::served::Served;

const DAY: &[&str] = &["--as-of", "2026-05-31"];

/// Every export and the handover file of a day, and the pages that links lead to at public eyes.
fn everything(ground: &Ground, file: &str, extra: &[&str]) -> Vec<(String, Vec<u8>)> {
    every_output(ground, file, &[&["-f", file, "--level", "public"], DAY, extra].concat())
}

#[track_caller]
fn same(one: &[(String, Vec<u8>)], other: &[(String, Vec<u8>)], why: &str) {
    assert_eq!(one.len(), other.len(), "{why}");
    for ((name, one), (_, other)) in one.iter().zip(other) {
        assert!(one == other, "{name} differs {why}");
    }
}

/// I12: "The same record (same heads, dates, level, language, overlays, program version) exports the same bytes."
#[test]
fn the_same_record_exports_the_same_bytes_twice_elsewhere_and_after_a_merge_of_nothing() {
    let ground = Ground::with_cica();
    let first = everything(&ground, "cica.forum", &[]);
    same(&first, &everything(&ground, "cica.forum", &[]), "the second time");
    std::fs::create_dir(ground.path("elsewhere")).unwrap();
    std::fs::copy(ground.path("cica.forum"), ground.path("elsewhere/other name.forum")).unwrap();
    same(&first, &everything(&ground, "elsewhere/other name.forum", &[]), "in another folder");
    ground.run(&["copy", "-f", "cica.forum", "--level", "forum", "-o", "copy.forum"]).done();
    ground.run(&["merge", "copy.forum", "-f", "cica.forum"]).done().has(&["Nothing came in"]);
    same(&first, &everything(&ground, "cica.forum", &[]), "after a merge of nothing");
    let russian = |file: &str| everything(&ground, file, &["--lang", "ru"]);
    same(&russian("cica.forum"), &russian("copy.forum"), "in a copy, in Russian");
}

/// "After `overlay remove paper` every output that left the overlay out is byte-identical to what it was before, and a
/// raw search finds no claim of the overlay." Its receipts answer "not in this file".
#[test]
fn after_an_overlay_was_removed_every_output_that_left_it_out_is_what_it_was_and_no_claim_of_it_is_found() {
    let ground = Ground::with_cica();
    let receipts = |extra: &[&str]| -> BTreeSet<String> {
        let said = ground.run(&[&["receipt", "-f", "cica.forum"], extra].concat()).done().out;
        said.lines().map(str::to_owned).collect()
    };
    let [without, none] = [&["--without", "paper"][..], &["--no-overlays"]]
        .map(|extra| everything(&ground, "cica.forum", extra));
    same(&without, &none, "by the way of leaving the overlay out");
    ground
        .run(&["copy", "-f", "cica.forum", "--level", "forum", "--without", "paper", "-o", "left.forum"])
        .done();
    let pages = Served::open(&ground, "left.forum").crawl_pages("public");
    let of_overlay = receipts(&[]);
    let claims = claims();
    assert!(claims.len() > 30 && claims.iter().any(|claim| stands(&ground, claim)), "they were there");

    ground.run(&["overlay", "remove", "paper", "-f", "cica.forum"]).done();
    same(&without, &everything(&ground, "cica.forum", &[]), "after the overlay was removed");
    let after = Served::open(&ground, "cica.forum").crawl_pages("public");
    assert_eq!(pages.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    pages.iter().for_each(|(address, body)| assert!(*body == after[address], "{address} differs"));
    for claim in claims {
        assert!(!stands(&ground, &claim), "`{claim}` is still in the file");
    }
    let gone: Vec<String> = of_overlay.difference(&receipts(&[])).cloned().collect();
    let said = gone.iter().map(|receipt| ground.run(&["check", "cica.forum", "--receipt", receipt]));
    let lost = said.filter(|said| said.code == 1 && said.out.contains("not in this file")).count();
    assert_eq!(lost, 1, "the receipt of the overlay: {gone:?}");
    assert_eq!(ground.run(&["check", "cica.forum"]).done().out, "");
}

/// What the rows of the overlay say and no other row says.
fn claims() -> Vec<String> {
    let read = |name: &str| {
        std::fs::read_to_string(crate::ground::repository().join("forums/cica").join(name)).unwrap()
    };
    let rows = |name: &str| -> Vec<String> {
        read(name).lines().filter(|line| line.contains(",paper,")).map(str::to_owned).collect()
    };
    let ids = ["claims.csv", "readings.csv", "linkages.csv", "rivals.csv"].into_iter().flat_map(rows);
    ids.filter_map(|row| Some(format!("cica/{}", row.split(',').next()?))).collect()
}

fn stands(ground: &Ground, words: &str) -> bool {
    crate::desk::holds(&std::fs::read(ground.path("cica.forum")).unwrap(), &format!("\"{words}\""))
}
