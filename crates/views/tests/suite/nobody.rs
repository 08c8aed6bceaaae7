//! No derived value is keyed by a participant, and no row joins one to a mark of absence, in any answer that others
//! may see: invariants I1 and I8, over every view, both packs, both languages and several days.

use forum::noun::Noun;
use forum::state::State;
use views::{Eyes, Link, ParamKind, Row, Section, Sheet, Tone, VIEWS};

use super::pack::{CICA, ILVAR, ask_as, day, words};

/// The names that participants bear, longer than a code.
fn names(state: &State) -> Vec<String> {
    let all = state
        .all(Noun::Participant)
        .flat_map(|one| state.as_of(None).all_names(one).into_iter().map(str::to_owned).collect::<Vec<_>>());
    all.filter(|name| name.chars().count() > 3).map(|name| apart(&name)).collect()
}

fn names_one(state: &State, names: &[String], row: &Row) -> bool {
    row.cells.iter().flat_map(|cell| &cell.parts).any(|part| {
        let linked =
            matches!(&part.link, Some(Link::Thing(id)) if state.thing_of(Noun::Participant, id).is_some());
        let words = apart(&part.text);
        linked || names.iter().any(|name| words.contains(name.as_str()))
    })
}

/// Words apart from one another by single spaces; addresses of sources are not words about anybody.
fn apart(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    let words = words.flat_map(|word| word.split(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).fold(String::from(" "), |all, word| all + word + " ")
}

/// Marks of absence in either language.
const ABSENT: &[&str] =
    &["none recorded", "no undertaking", "no offer", "no report", "no reply", "no provision", "не учтен"];

fn check(state: &State, names: &[String], sheet: &Sheet) {
    for section in &sheet.sections {
        for row in &section.rows {
            let of = format!("{} / {}: {:?}", sheet.view, section.name, row.id);
            let participant =
                row.id.as_ref().is_some_and(|id| state.thing_of(Noun::Participant, id).is_some());
            if participant || names_one(state, names, row) {
                says_only_what_was_said(section, row, &of);
            }
            let group = row.group.as_deref().unwrap_or_default();
            assert!(!names.contains(&apart(group)), "{of} is grouped by a participant");
        }
    }
}

/// A row that names a participant bears no computed figure and no mark of absence.
fn says_only_what_was_said(section: &Section, row: &Row, of: &str) {
    for (column, cell) in section.columns.iter().zip(&row.cells) {
        for part in &cell.parts {
            assert!(part.arithmetic.is_none(), "{of}: a computed figure beside a participant: {}", part.text);
            let absent = part.tone == Tone::Quiet && ABSENT.iter().any(|word| part.text.contains(word));
            assert!(!absent, "{of}: `{}` beside a participant", part.text);
        }
        let counted =
            column.figures && cell.parts.iter().any(|part| part.value.is_some()) && column.name != "ordinal";
        let said = ["number", "order", "cadence_months"].contains(&column.name);
        assert!(!counted || said, "{of}: a figure in `{}` beside a participant", column.name);
    }
}

/// What to ask of a view: nothing where nothing is needed, else every thing that it could be about.
fn questions(state: &State, view: &views::View) -> Vec<Vec<(&'static str, String)>> {
    let needed: Vec<_> = view.params.iter().filter(|param| param.required).collect();
    let Some(param) = needed.first() else { return vec![vec![]] };
    let of = |noun: Noun| state.all(noun).map(|thing| thing.id.to_string()).collect::<Vec<_>>();
    let values = match (view.name, param.kind) {
        ("text", _) => of(Noun::Text),
        ("compare", _) => of(Noun::Text).into_iter().take(9).collect(),
        ("meeting", _) => of(Noun::Meeting),
        ("thread", _) => [
            Noun::Area,
            Noun::Challenge,
            Noun::Concern,
            Noun::SetAside,
            Noun::Consultation,
            Noun::Undertaking,
        ]
        .into_iter()
        .flat_map(of)
        .collect(),
        ("who", _) => of(Noun::Office),
        (_, ParamKind::Words) => ["security", "plan", "Turkey", "notice"].map(str::to_owned).to_vec(),
        (_, ParamKind::Year) => ["2016", "2023"].map(str::to_owned).to_vec(),
        _ => state.things().step_by(23).map(|thing| thing.id.to_string()).collect(),
    };
    values.into_iter().map(|value| vec![(param.name, value)]).collect()
}

fn every_sheet(
    state: &State,
    language: &str,
    on: Option<forum::date::Day>,
    eyes: Eyes,
    mut see: impl FnMut(&Sheet),
) {
    for view in VIEWS {
        for params in questions(state, view) {
            let params: Vec<(&str, &str)> =
                params.iter().map(|(name, value)| (*name, value.as_str())).collect();
            // A view of one kind of thing answers with an error for another kind; that is an answer too.
            if let Ok(sheet) = ask_as(state, language, on, eyes, view.name, &params) {
                see(&sheet);
            }
        }
    }
}

#[test]
fn no_shared_row_keyed_by_a_participant_has_a_derived_value_or_a_mark_of_absence() {
    for state in [&*CICA, &*ILVAR] {
        let names = names(state);
        let mut seen = 0;
        for (language, on, eyes) in [
            ("en", None, Eyes::Public),
            ("en", day("2012-01-01"), Eyes::Forum),
            ("ru", day("2024-06-01"), Eyes::Forum),
        ] {
            every_sheet(state, language, on, eyes, |sheet| {
                seen += 1;
                check(state, &names, sheet);
            });
        }
        assert!(seen > 300, "{seen} sheets were looked at");
    }
}

#[test]
fn every_view_answers_and_every_word_is_said_in_both_languages() {
    for state in [&*CICA, &*ILVAR] {
        for language in ["en", "ru"] {
            let mut seen = std::collections::BTreeSet::new();
            every_sheet(state, language, None, Eyes::Desk, |sheet| {
                seen.insert(sheet.view);
                let said = words(sheet);
                assert!(!said.contains("{ $") && !said.contains("{$"), "{}: {said}", sheet.view);
                for section in &sheet.sections {
                    assert!(!is_key(&section.title), "{}: `{}`", sheet.view, section.title);
                    for column in &section.columns {
                        assert!(!is_key(&column.label), "{}: `{}`", sheet.view, column.label);
                    }
                }
                assert!(!is_key(&sheet.title) && !is_key(&sheet.answer), "{}: {}", sheet.view, sheet.answer);
            });
            let absent: Vec<&str> =
                VIEWS.iter().map(|view| view.name).filter(|name| !seen.contains(name)).collect();
            assert!(absent.is_empty(), "no answer from {absent:?}");
        }
    }
}

/// Whether a text is the key of a message that nobody wrote: `view-section`.
fn is_key(text: &str) -> bool {
    text.contains('-')
        && VIEWS.iter().any(|view| text.starts_with(&format!("{}-", view.name)))
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b'_')
}

#[test]
fn nothing_is_called_by_a_word_of_blame() {
    const BLAME: &[&str] = &["overdue", "compliance", "non-compliant", "blocked", "delinquent"];
    for state in [&*CICA, &*ILVAR] {
        every_sheet(state, "en", None, Eyes::Public, |sheet| {
            let said = words(sheet).to_lowercase();
            for word in BLAME {
                assert!(!said.contains(word), "{}: {word}", sheet.view);
            }
        });
    }
}

#[test]
fn the_same_record_gives_the_same_answer() {
    let once = || {
        let mut all = Vec::new();
        every_sheet(&ILVAR, "en", day("2024-01-01"), Eyes::Public, |sheet| {
            all.push(serde_json::to_string(sheet).unwrap());
        });
        all
    };
    assert_eq!(once(), once());
}

#[test]
fn removing_an_overlay_leaves_the_forums_own_rows_as_they_were() {
    let rows: Vec<_> = super::pack::rows("cica")
        .into_iter()
        .filter(|(_, row)| row.get("overlay").is_none_or(String::is_empty))
        .collect();
    let without = super::pack::fold_rows("cica", rows);
    for name in ["texts", "meetings", "members", "offices", "bodies"] {
        let of = |state: &State| ask_as(state, "en", None, Eyes::Public, name, &[]).unwrap();
        let (with, without) = (of(&CICA), of(&without));
        assert_eq!(words(&with), words(&without), "{name}");
    }
    let threads = |state: &State| {
        let sheet = ask_as(state, "en", None, Eyes::Public, "threads", &[]).unwrap();
        sheet.sections[0].rows.iter().map(|row| format!("{:?}", row.id)).collect::<Vec<_>>()
    };
    assert_eq!(threads(&CICA), threads(&without));
}
