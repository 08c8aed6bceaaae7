//! The handover, and every answer as a document, a spreadsheet and JSON.

use forum::date::{Day, Truth};
use forum::noun::Noun;
use forum::state::State;
use views::{Eyes, Scene, VIEWS};
use words::Words;

use super::ledger::{column, en, rows};
use super::pack::{CICA, ILVAR, TODAY, ask, fold_rows, rows as pack_rows, vocabulary};

#[test]
fn the_next_chair_reads_who_what_and_why_from_the_state_before_the_day() {
    let sheet = en(&CICA, "", "handover", &[("to", "2014-05-20")]);
    assert!(sheet.answer.contains("Chair: Turkey (yes)"), "{}", sheet.answer);
    assert!(sheet.answer.contains("from 8 June 2010"), "{}", sheet.answer);
    assert_eq!(column(&sheet, "set-asides", "standing"), ["partly revived"]);
    assert!(column(&sheet, "set-asides", "reason").concat().contains("Views differed"));
    let coordinators = rows(&sheet, "coordinators");
    assert!(coordinators.iter().any(|row| row[0].starts_with("New challenges") && row[2] == "Turkey"));
    assert!(coordinators.iter().any(|row| row[1] == "no holder recorded" && row[2].is_empty()));
    assert!(coordinators.iter().any(|row| row[3] == "no date recorded" && row[4] == "possibly"));
    let promised = column(&sheet, "promised-in-term", "undertaken").concat();
    assert!(promised.contains("Promote all five dimensions equally as chair"), "{promised}");
    let ahead = column(&sheet, "ahead", "what").concat();
    assert!(ahead.contains("Summit, Shanghai") && !ahead.contains("Dushanbe"));
    assert!(!rows(&sheet, "language").is_empty() && !rows(&sheet, "threads").is_empty());
    assert!(!rows(&sheet, "standing").is_empty());
}

#[test]
fn a_term_that_begins_after_it_ends_is_refused() {
    let params = [("to", "2014-05-20"), ("from", "2014-05-20")];
    let error = ask(&CICA, "en", None, "handover", &params).unwrap_err().to_string();
    assert_eq!(error, "`2014-05-20` cannot stand for `from`: expected a day before 2014-05-20");
    let term = en(&CICA, "", "handover", &[("to", "2014-05-20"), ("from", "2012-01-01")]);
    assert!(
        rows(&term, "decisions").len()
            <= rows(&en(&CICA, "", "handover", &[("to", "2014-05-20")]), "decisions").len()
    );
}

#[test]
fn before_and_after_the_day_only_the_office_differs() {
    let (before, after) = (
        en(&CICA, "", "handover", &[("to", "2014-05-20")]),
        en(&CICA, "", "handover", &[("to", "2014-05-23")]),
    );
    assert!(rows(&after, "offices").iter().any(|row| row[1] == "China" && row[3] == "yes"));
    for section in ["threads", "coordinators", "set-asides"] {
        let texts = |sheet| rows(sheet, section).len();
        assert!(texts(&before) <= texts(&after), "{section}");
    }
    assert_eq!(column(&before, "set-asides", "positions"), column(&after, "set-asides", "positions"));
}

#[test]
fn the_handover_lists_promises_by_text_and_never_by_who() {
    for (state, day) in [(&*CICA, "2014-05-20"), (&*ILVAR, "2025-07-01")] {
        let sheet = en(state, "", "handover", &[("to", day)]);
        for section in
            sheet.sections.iter().filter(|one| one.name.starts_with("promised") || one.name == "ahead")
        {
            assert!(section.columns.iter().all(|column| column.name != "by" && column.name != "host"));
        }
    }
}

#[test]
fn every_answer_becomes_a_document_a_table_and_json_and_is_the_same_bytes_twice() {
    for (state, language) in [(&*CICA, "en"), (&*ILVAR, "ru")] {
        let words = Words::new(language, &vocabulary(state, language));
        let library = trace::Library::default();
        let scene =
            Scene { state, day: None, today: TODAY, words: &words, library: &library, eyes: Eyes::Public };
        for view in VIEWS.iter().filter(|view| view.params.iter().all(|param| !param.required)) {
            let sheet = ask(state, language, None, view.name, &[]).unwrap();
            let again = ask(state, language, None, view.name, &[]).unwrap();
            assert_eq!(views::json(&sheet), views::json(&again), "{}", view.name);
            let receipts = ["pub:12 abc".to_owned()];
            let document = views::document(&scene, &sheet, &receipts);
            assert_eq!(document.footer, receipts);
            let word = text::docx::write(&document).unwrap();
            assert_eq!(word, text::docx::write(&views::document(&scene, &again, &receipts)).unwrap());
            assert!(text::html::write(&document).contains("<html"));
        }
    }
}

#[test]
fn a_table_has_a_line_for_each_row_and_no_cell_is_a_formula() {
    let sheet = en(&ILVAR, "", "undertakings", &[]);
    let csv = views::csv(&sheet, None).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(&head[..3], ["id", "group", "undertaken"]);
    assert!(head.contains(&"made_value".to_owned()) && head.last().unwrap() == "sources");
    assert_eq!(reader.records().map(Result::unwrap).count(), 21);
    assert!(csv.contains("\r\n"));
    assert!(views::csv(&sheet, Some("nowhere")).is_none());
    let claims = views::csv(&en(&CICA, "", "claims", &[]), Some("claims")).unwrap();
    for record in csv::Reader::from_reader(claims.as_bytes()).records().map(Result::unwrap) {
        assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{record:?}");
    }
}

#[test]
fn sections_of_one_name_are_one_table_with_their_headings_as_groups() {
    let sheet = en(&ILVAR, "", "offices", &[]);
    let several: Vec<_> = sheet.sections.iter().filter(|one| one.name == "tenures").collect();
    assert!(several.len() > 1);
    let csv = views::csv(&sheet, Some("tenures")).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let groups: Vec<_> = reader.records().map(|record| record.unwrap()[1].to_owned()).collect();
    assert_eq!(groups.len(), several.iter().map(|one| one.rows.len()).sum::<usize>());
    assert!(groups.iter().all(|group| !group.is_empty()));
}

/// Words apart from one another, so that a name is found as words of its own.
fn apart(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |all, word| all + word + " ")
}

/// Words that mark that something was not done, or that nobody told of it.
const ABSENCE: &[&str] = &[
    "not known to have been held",
    "no undertaking recorded",
    "no report recorded",
    "no holder recorded",
    "declined",
    "postponed",
    "dropped",
    "not yet carried",
    "overdue",
    "missing",
];

#[test]
fn no_row_of_a_shared_answer_joins_a_participants_name_to_a_mark_of_absence() {
    for state in [&*CICA, &*ILVAR] {
        let names: Vec<String> = state
            .all(Noun::Participant)
            .flat_map(|one| state.as_of(None).all_names(one))
            .filter(|name| name.chars().count() > 4)
            .map(str::to_owned)
            .collect();
        for day in ["", "2014-05-19", "2019-01-01", "2025-06-01"] {
            let day: Option<Day> = day.parse().ok();
            for view in
                ["decisions", "plan", "undertakings", "reports", "due", "review", "handover", "communities"]
            {
                let mut asked = vec![ask(state, "en", day, view, &[]).unwrap()];
                if view == "plan" || view == "review" {
                    let years = ["2016", "2018", "2020", "2023", "2025", "2026"];
                    asked.extend(years.map(|year| ask(state, "en", day, view, &[("year", year)]).unwrap()));
                }
                for section in
                    asked.iter().flat_map(|sheet| &sheet.sections).filter(|one| one.name != "coverage")
                {
                    for row in &section.rows {
                        let said = row.cells.iter().map(|cell| cell.words()).collect::<Vec<_>>().join(" | ");
                        let marked = ABSENCE.iter().any(|mark| said.contains(mark))
                            || ["not-yet-carried", "carried"].contains(&section.name);
                        let words = apart(&said);
                        let named = names.iter().find(|name| words.contains(apart(name).as_str()));
                        assert!(!marked || named.is_none(), "{view} {}: {named:?} in {said}", section.name);
                    }
                }
            }
        }
    }
}

#[test]
fn what_a_date_leaves_open_is_marked_possible() {
    let sheet = en(&CICA, "2008-05-01", "decisions", &[]);
    let open = sheet.sections[0].rows.iter().flat_map(|row| &row.cells[0].parts);
    assert!(open.clone().any(|part| part.truth == Some(Truth::Possibly)));
    assert!(open.clone().any(|part| part.truth.is_none()));
}

/// The rows of the lake forum with a host and a place in every plan, and nothing told of what came of any item.
fn planned_and_never_told() -> State {
    let mut changed = pack_rows("ilvar");
    changed.retain(|(act, _)| act != "hold");
    for (_, row) in changed.iter_mut().filter(|(act, _)| act == "schedule") {
        row.insert("host".into(), "participant/hlm".into());
        row.insert("place".into(), "Tirn".into());
        row.insert("what".into(), format!("{} offered by Halmere", row["what"]));
    }
    fold_rows("ilvar", changed)
}

#[test]
fn an_item_of_which_nothing_is_known_stands_without_its_host_wherever_it_is_listed() {
    let state = planned_and_never_told();
    let mut seen = 0;
    for year in ["2016", "2018", "2020", "2023", "2025"] {
        let sheet = en(&state, "2026-04-01", "plan", &[("year", year)]);
        for row in rows(&sheet, "items") {
            let named = row.concat().contains("Halmere");
            let marked = row[3].contains("not known");
            assert!(!(named && marked), "{row:?}");
            assert!(row[6].is_empty() && !row.concat().contains("Tirn"), "{row:?}");
            seen += 1;
        }
    }
    assert!(seen > 15);
    let open = en(&state, "2026-04-01", "undertakings", &[]);
    assert!(!rows(&open, "open").is_empty() && !rows(&open, "open").concat().concat().contains("Halmere"));
}

#[test]
fn no_view_at_all_names_the_host_beside_an_outcome_that_is_not_known() {
    let state = planned_and_never_told();
    let day: Option<Day> = "2026-04-01".parse().ok();
    let mut sheets = Vec::new();
    for view in VIEWS.iter().filter(|view| view.params.iter().all(|param| !param.required)) {
        sheets.push(ask(&state, "en", day, view.name, &[]).unwrap());
    }
    for activity in state.all(Noun::Activity) {
        sheets.push(ask(&state, "en", day, "thing", &[("id", activity.id.as_str())]).unwrap());
    }
    for area in state.all(Noun::Area) {
        sheets.push(ask(&state, "en", day, "thread", &[("of", area.id.as_str())]).unwrap());
    }
    for sheet in &sheets {
        for section in &sheet.sections {
            for row in &section.rows {
                let said = row.cells.iter().map(|cell| cell.words()).collect::<Vec<_>>().join(" | ");
                let marked = said.contains("not known to have been") || said.contains("no report");
                assert!(!(marked && said.contains("Halmere")), "{} {}: {said}", sheet.view, section.name);
            }
        }
    }
}

#[test]
fn nothing_that_an_author_says_of_the_world_is_left_without_the_overlay() {
    let mut own = pack_rows("cica");
    own.retain(|(_, row)| row.get("overlay").is_none_or(String::is_empty));
    let bare = fold_rows("cica", own);
    let with = en(&CICA, "", "claims", &[]);
    let without = en(&bare, "", "claims", &[]);
    assert!(column(&without, "claims", "overlay").concat().is_empty());
    let of_overlay = with.sections[0].rows.iter().filter(|row| !row.cells.last().unwrap().parts.is_empty());
    let json = views::json(&without);
    for row in of_overlay {
        assert!(!json.contains(row.id.as_ref().unwrap().as_str()), "{:?}", row.id);
    }
    let places = |state: &State| state.all(Noun::Place).count();
    assert_eq!(places(&CICA), places(&bare), "no place of an author's is a thing of the forum");
    let handover = en(&CICA, "", "handover", &[("to", "2014-05-20")]);
    assert!(!rows(&handover, "standing").concat().concat().contains("opium"));
}

#[test]
fn no_answer_shows_the_key_of_a_message() {
    let is_key = |text: &str| {
        text.contains('-')
            && !text.contains(' ')
            && text.is_ascii()
            && text == text.to_lowercase()
            && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
    };
    for language in ["en", "ru"] {
        for (state, year) in [(&*CICA, "2023"), (&*ILVAR, "2018")] {
            for view in VIEWS.iter().filter(|view| view.params.iter().all(|param| !param.required)) {
                let with_year = view.params.iter().any(|param| param.name == "year");
                let asked: &[(&str, &str)] = if with_year { &[("year", year)] } else { &[] };
                let sheet = ask(state, language, None, view.name, asked).unwrap();
                let mut words = vec![sheet.title.clone(), sheet.answer.clone()];
                words.extend(sheet.notes.iter().map(views::Cell::words));
                for section in &sheet.sections {
                    words.extend([section.title.clone(), section.lead.clone()]);
                    words.extend(section.empty.clone());
                    words.extend(section.columns.iter().map(|column| column.label.clone()));
                }
                for text in words {
                    assert!(!is_key(&text), "{language} {}: {text}", view.name);
                    assert!(
                        !text.contains("{$") && !text.contains("{ $"),
                        "{language} {}: {text}",
                        view.name
                    );
                }
            }
        }
    }
}

#[test]
fn the_first_page_of_a_long_document_says_what_it_holds_and_counts_nothing_of_a_participant() {
    let written = |view: &str, id: &[(&str, &str)]| {
        let words = words::Words::new("en", &std::collections::BTreeMap::new());
        let library = trace::Library::default();
        let scene = Scene {
            state: &CICA,
            day: None,
            today: TODAY,
            words: &words,
            library: &library,
            eyes: Eyes::Forum,
        };
        let params = id.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let sheet = views::show(&scene, view, &params).unwrap();
        text::plain::write(&views::document(&scene, &sheet, &[]))
    };
    let file = written("handover", &[]);
    let (head, rest) = file.split_once("Set aside, and why").unwrap();
    assert!(head.contains("What this document holds"), "{head}");
    assert!(rest.trim_start().starts_with("– The military-political dimension"), "{rest:.200}");
    let one = written("thing", &[("id", "participant/kaz")]);
    assert!(one.lines().all(|line| !line.contains("What refers to it –")), "{one:.600}");
}
