//! Two languages side by side: which is authentic, who compared them, what was worded anew since.

use views::{Link, Sheet, Tone, ViewError};

use super::pack::{CICA, ILVAR, ask, row, words};

fn asked(params: &[(&str, &str)]) -> Sheet {
    ask(&ILVAR, "en", None, "languages", params).unwrap()
}

fn labels(sheet: &Sheet) -> Vec<&str> {
    sheet.sections[0].columns.iter().map(|column| column.label.as_str()).collect()
}

#[test]
fn both_authentic_languages_stand_side_by_side_with_who_compared_them() {
    let sheet = asked(&[("id", "founding-protocol")]);
    assert_eq!(labels(&sheet)[1..3], ["English, authentic", "Persian, authentic"]);
    assert!(sheet.answer.contains("0 to be compared again"), "{}", sheet.answer);
    let preamble = row(&sheet, "provisions", "provision/protocol-preamble");
    assert!(preamble.cells[1].words().starts_with("The Parties share one lake"));
    assert_eq!(preamble.cells[2].parts[0].language.as_deref(), Some("fa"));
    assert_eq!(preamble.cells[2].parts[0].tone, Tone::Said);
    let compared = &preamble.cells[3].parts[0];
    assert!(compared.text.contains("Registrar") && compared.text.contains("2011"), "{}", compared.text);
    assert!(matches!(&compared.link, Some(Link::Thing(id)) if id.words() == "founding-protocol-2011"));
    assert_eq!(compared.sources[0].cite, "Register of the Basin I 9");
}

#[test]
fn what_a_later_version_worded_anew_is_to_be_compared_again_and_the_rest_stands() {
    let first = asked(&[("id", "action-plan-levels"), ("version", "version/action-plan-levels-2015")]);
    assert!(first.answer.contains(", 0 to be compared again"), "{}", first.answer);
    let sheet = asked(&[("id", "action-plan-levels")]);
    let datum = row(&sheet, "provisions", "provision/levels-datum");
    assert!(datum.cells[3].words().contains("As adopted in 2015"), "{:?}", datum.cells[3]);
    let spring = row(&sheet, "provisions", "provision/levels-spring");
    let stale = &spring.cells[3].parts[0];
    assert_eq!((stale.value.as_deref(), stale.tone), (Some("stale"), Tone::Contested));
    assert!(stale.text.contains("English and Persian were worded anew"), "{}", stale.text);
    assert!(spring.cells[3].parts[1].text.contains("Compared: "));
    assert!(!sheet.answer.contains(", 0 to be compared again"), "{}", sheet.answer);
}

#[test]
fn a_comparison_of_some_provisions_speaks_of_them_alone() {
    let sheet = asked(&[("id", "declaration-spawning"), ("version", "version/declaration-spawning-2017")]);
    assert!(row(&sheet, "provisions", "provision/spawning-charts").cells[3].words().starts_with("Compared"));
    let report = row(&sheet, "provisions", "provision/spawning-licences");
    assert_eq!(report.cells[3].words(), "not compared");
}

#[test]
fn a_translation_is_called_one_and_a_language_that_is_not_there_is_missed_plainly() {
    let sheet = asked(&[("id", "statement-2020")]);
    assert_eq!(labels(&sheet)[1..3], ["English, authentic", "Persian, not authentic"]);
    let named = asked(&[("id", "statement-2020"), ("left", "Persian"), ("right", "English")]);
    assert_eq!(labels(&named)[1..3], ["Persian, not authentic", "English, authentic"]);
    let missing = asked(&[("id", "statement-2020"), ("left", "en"), ("right", "ru")]);
    let own = row(&missing, "provisions", "provision/statement-own");
    assert_eq!(own.cells[2].words(), "No words in Russian are held.");
    assert_eq!(own.cells[3].words(), "nothing to compare");
    assert!(missing.answer.contains("only language held"), "{}", missing.answer);
}

#[test]
fn before_a_version_had_come_about_the_one_before_stands_there() {
    let day = Some("2016-01-01".parse().unwrap());
    let sheet = ask(&ILVAR, "en", day, "languages", &[("id", "action-plan-levels")]).unwrap();
    assert!(sheet.answer.contains("As adopted in 2015"), "{}", sheet.answer);
    let day = Some("2015-07-01".parse().unwrap());
    let sheet = ask(&ILVAR, "en", day, "languages", &[("id", "action-plan-levels")]).unwrap();
    let datum = row(&sheet, "provisions", "provision/levels-datum");
    assert_eq!(datum.cells[3].words(), "not compared", "the comparison came in December");
}

#[test]
fn a_text_without_words_says_so_and_the_page_of_a_text_leads_to_its_languages() {
    let none = ask(&CICA, "en", None, "languages", &[("id", "almaty-act")]).unwrap();
    assert!(none.answer.contains("No words") || none.answer.contains("only language"), "{}", none.answer);
    assert!(none.sections.iter().all(|section| section.rows.iter().all(|row| row.cells.len() < 5)));
    let text = ask(&ILVAR, "en", None, "text", &[("id", "founding-protocol")]).unwrap();
    let link = text.notes.iter().flat_map(|note| &note.parts).find_map(|part| part.link.as_ref());
    assert!(matches!(link, Some(Link::View("languages", _))));
    let russian = ask(&ILVAR, "ru", None, "languages", &[("id", "founding-protocol")]).unwrap();
    assert!(words(&russian).contains("Сверено") && !words(&russian).contains("languages-"));
    let unknown = ask(&ILVAR, "en", None, "languages", &[("id", "nothing-of-the-kind")]);
    assert!(matches!(unknown, Err(ViewError::NotFound { .. })));
}
