//! One text under many names, in many languages and versions: story S3 and rule 16.

use views::{Link, Tone};

use super::pack::{CICA, ILVAR, ask, column, row, words};

#[test]
fn every_name_leads_to_one_text() {
    let ids =
        ["ATA Document", "CICA Charter", "almaty  act", "text/almaty-act", "阿拉木图文件"].map(|name| {
            let sheet = ask(&CICA, "en", None, "text", &[("id", name)]).unwrap();
            assert_eq!(sheet.title, "Almaty Act", "{name}");
            column(&sheet, "names", "alias")
        });
    assert!(ids.iter().all(|names| names == &ids[0]) && ids[0].len() == 4);
    let sheet = ask(&CICA, "en", None, "text", &[("id", "ATA Document")]).unwrap();
    let alias = row(&sheet, "names", "alias/text-almaty-act-b");
    assert_eq!(alias.cells[2].words(), "paper");
    assert_eq!(alias.cells[0].parts[0].sources[0].cite, "paper 437, 459");
}

#[test]
fn the_two_english_titles_of_the_declaration_of_2002_are_one_text() {
    let title = |name: &str| ask(&CICA, "en", None, "text", &[("id", name)]).unwrap().title;
    assert_eq!(
        title("Declaration on Eliminating Terrorism and Promoting Dialogue among Civilizations"),
        title("CICA Declaration on Eliminating Terrorism and Promoting Dialogue among Civilizations")
    );
}

#[test]
fn wordings_stand_side_by_side_in_each_language_with_their_versions() {
    let sheet = ask(&ILVAR, "en", None, "text", &[("id", "action-plan-levels")]).unwrap();
    let provisions = sheet.sections.iter().find(|section| section.name == "provisions").unwrap();
    let labels: Vec<&str> = provisions.columns.iter().map(|column| column.label.as_str()).collect();
    assert!(labels.contains(&"English") && labels.contains(&"Persian"), "{labels:?}");
    let spring = provisions.rows.iter().find(|row| row.cells[0].words() == "Spring level").unwrap();
    let [of_which, amended] = spring.cells[2].parts.as_slice() else { panic!("{:?}", spring.cells[2]) };
    assert!(of_which.text.contains("2019") && of_which.text.contains("authentic"), "{}", of_which.text);
    assert!(amended.text.contains("134.35"));
    assert_eq!(spring.cells[3].parts[1].language.as_deref(), Some("fa"));
    assert_eq!(spring.cells[3].parts[1].tone, Tone::Said);
    let changes = sheet.sections.iter().find(|section| section.name == "changes").unwrap();
    let spring = changes.rows.iter().find(|row| row.cells[0].words() == "Spring level").unwrap();
    assert!(spring.cells[1].words().contains("2015") && !spring.cells[1].words().contains("134.35"));
    assert!(spring.cells[2].words().contains("2019") && spring.cells[2].words().contains("134.35"));
    let russian = ask(&ILVAR, "ru", None, "text", &[("id", "action-plan-levels")]).unwrap();
    assert!(
        words(&russian).contains("единиц")
            || words(&russian).contains("Положени")
            || !words(&russian).contains("text-")
    );
}

#[test]
fn adoption_in_part_is_a_list_of_outcomes() {
    let sheet = ask(&ILVAR, "en", None, "text", &[("id", "declaration-spawning")]).unwrap();
    let outcomes = column(&sheet, "outcomes", "outcome");
    assert!(
        outcomes.contains(&"adopted".to_owned()) && outcomes.contains(&"set aside".to_owned()),
        "{outcomes:?}"
    );
    let aside = sheet.sections.iter().find(|section| section.name == "aside").unwrap();
    assert_eq!(aside.rows[0].cells[0].parts[0].tone, Tone::Aside);
    assert!(!aside.rows[0].cells[4].parts.is_empty(), "it was taken up again");
    for word in ["rejected", "failed"] {
        assert!(!words(&sheet).replace("Neither accepted nor rejected", "").contains(word));
    }
}

#[test]
fn a_chairs_statement_stands_apart_from_adopted_texts() {
    for (state, text) in [(&CICA, "text/istanbul-chairs-statement"), (&ILVAR, "text/statement-president")] {
        let sheet = ask(state, "en", None, "texts", &[]).unwrap();
        let in_section = |name: &str| sheet.sections.iter().find(|section| section.name == name).unwrap();
        let chair = in_section("chair");
        assert!(!chair.rows.is_empty() && chair.lead.contains("not adopted"), "{text}");
        let ids: Vec<_> = chair.rows.iter().map(|row| row.id.clone()).collect();
        assert!(in_section("decided").rows.iter().all(|row| !ids.contains(&row.id)));
    }
}

#[test]
fn texts_are_found_by_kind_body_outcome_and_year_in_either_language() {
    let of = |language: &str, params: &[(&str, &str)]| {
        let sheet = ask(&CICA, language, None, "texts", params).unwrap();
        let count = sheet.sections.iter().map(|section| section.rows.len()).sum::<usize>();
        (count, sheet)
    };
    let (all, _) = of("en", &[]);
    let (charters, _) = of("en", &[("kind", "charter")]);
    assert_eq!(of("ru", &[("kind", "устав")]).0, charters);
    assert!(charters == 2 && all > 60);
    let (year, sheet) = of("en", &[("year", "2002")]);
    assert_eq!((year, column(&sheet, "decided", "text").len()), (2, 2));
    assert!(of("en", &[("body", "summit"), ("state", "adopted")]).0 > 5);
    assert!(ask(&CICA, "en", None, "texts", &[("year", "20")]).is_err());
}

#[test]
fn texts_lead_to_their_decisions_and_provisions() {
    let sheet = ask(&CICA, "en", None, "texts", &[("kind", "charter")]).unwrap();
    let act = row(&sheet, "decided", "text/almaty-act");
    assert!(
        matches!(&act.cells[3].parts[0].link, Some(Link::Thing(id)) if id.short() == "decision/almaty-act")
    );
    assert_eq!(act.cells[5].parts[0].value.as_deref(), Some("13"));
}

#[test]
fn provisions_bear_the_topics_that_were_fixed_before() {
    let topics = column(
        &ask(&CICA, "en", None, "text", &[("id", "new-challenges-action-plan")]).unwrap(),
        "provisions",
        "topic",
    );
    for topic in ["border control and management", "police-related issues", "counter-terrorism", "smuggling"]
    {
        assert!(topics.iter().any(|cell| cell.contains(topic)), "{topic}: {topics:?}");
    }
}
