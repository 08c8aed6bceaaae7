//! Search over names, other names, texts, provisions and wordings: story S3.

use super::pack::{CICA, ILVAR, ask, column, row, words};

fn found(state: &forum::state::State, q: &str) -> Vec<String> {
    column(&ask(state, "en", None, "search", &[("q", q)]).unwrap(), "found", "result")
}

#[test]
fn one_text_is_found_under_each_of_its_names_with_what_matched() {
    for q in ["ATA Document", "ata document", "CICA Charter", "Almaty Act", "阿拉木图"] {
        assert_eq!(found(&CICA, q)[0], "Almaty Act", "{q}");
    }
    let sheet = ask(&CICA, "en", None, "search", &[("q", "ATA Document")]).unwrap();
    let act = row(&sheet, "found", "text/almaty-act");
    assert_eq!(act.cells[2].words(), "other name: ATA Document");
    assert!(act.cells[3].words().contains("CICA Charter (paper)"), "all names, with who uses each");
}

#[test]
fn case_accents_and_hyphens_do_not_matter() {
    assert!(found(&CICA, "TURKIYE").contains(&"Türkiye".to_owned()));
    assert_eq!(found(&CICA, "military political"), found(&CICA, "Military-Political"));
    assert_eq!(found(&ILVAR, "تراز")[..2], ["Water levels and flows", "Action Plan on Water Levels"]);
}

#[test]
fn wordings_lead_to_their_provision() {
    let sheet = ask(&ILVAR, "en", None, "search", &[("q", "\"common datum\"")]).unwrap();
    assert!(row(&sheet, "provisions", "provision/levels-datum").cells[1].words().contains("common datum"));
    let none = ask(&ILVAR, "en", None, "search", &[("q", "\"common datums\"")]).unwrap();
    assert!(column(&none, "provisions", "provision").is_empty());
}

#[test]
fn better_matches_come_first() {
    let names = found(&CICA, "comprehensive security");
    assert_eq!(names[0], "Comprehensive security");
    assert!(names.len() > 5);
}

#[test]
fn names_alone_can_be_searched() {
    let sheet = ask(&CICA, "en", None, "names", &[("q", "comprehensive security")]).unwrap();
    assert!(column(&sheet, "found", "noun").iter().all(|noun| noun != "Provision"));
    assert_eq!(sheet.view, "names");
}

#[test]
fn nothing_found_says_so_and_suggests() {
    let sheet = ask(&CICA, "en", None, "search", &[("q", "Almati Act")]).unwrap();
    assert_eq!(sheet.answer, "Nothing found for “Almati Act”; did you mean “Almaty Act”?");
    let sheet = ask(&CICA, "ru", None, "search", &[("q", "ъъъъъъъъ")]).unwrap();
    assert_eq!(sheet.answer, "По запросу «ъъъъъъъъ» ничего не найдено");
    assert!(ask(&CICA, "en", None, "search", &[("q", " - ")]).is_err());
    assert!(words(&sheet).contains("Поиск идёт"));
}
