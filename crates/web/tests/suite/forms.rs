//! Forms: filled in, shown, recorded, taken back; what is refused comes back as it was typed.

use axum::http::StatusCode;
use forum::schema;

use super::ground::{HOST, ground, with_file};

#[tokio::test]
async fn every_act_has_a_form_with_every_field_and_a_template() {
    let ground = ground("ilvar");
    for act in schema::acts() {
        let name = act.name.replace(' ', "-");
        let page = ground.get(&format!("/record/{name}")).await;
        assert_eq!(page.status, StatusCode::OK, "{name}");
        for field in act.fields {
            assert!(page.text().contains(&format!("name=\"{}\"", field.name)), "{name} has {}", field.name);
        }
        assert_eq!(
            ground.get(&format!("/record/{name}/template.csv")).await.status,
            StatusCode::OK,
            "{name}"
        );
    }
}

#[tokio::test]
async fn an_empty_form_of_every_act_is_refused_beside_its_fields_and_nothing_is_recorded() {
    let ground = ground("ilvar");
    let before = ground.get("/record.json").await.body;
    for act in schema::acts() {
        let path = format!("/record/{}", act.name.replace(' ', "-"));
        let came = ground.post(&path, &[("step", "record"), ("note", "kept as typed")]).await;
        assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        let text = came.text();
        assert!(text.contains("role=\"alert\"") && text.contains("kept as typed"), "{path}");
        for field in act.required() {
            assert!(
                text.contains(&format!("href=\"#f-{}\"", field.name)),
                "{path} tells {}: {text}",
                field.name
            );
        }
    }
    assert_eq!(ground.get("/record.json").await.body, before);
}

#[tokio::test]
async fn a_meeting_is_shown_in_words_then_recorded_then_withdrawn() {
    let ground = ground("ilvar");
    let fields = |step: &'static str| {
        [
            ("step", step),
            ("body", "council"),
            ("date", "after October 2004"),
            ("place", "Sarvi Point"),
            ("source", "Letter of the Registry"),
            ("source-place", "7"),
            ("level", "forum"),
        ]
    };
    let seen = ground.post("/record/convene", &fields("preview")).await.text();
    for words in [
        "on or after 1 November 2004",
        "[2004-11-01..]",
        "Sarvi Point",
        "Letter of the Registry 7",
        "Council",
    ] {
        assert!(seen.contains(words), "the preview says `{words}`");
    }
    assert!(!ground.get("/meetings").await.text().contains("Sarvi Point"), "nothing is recorded yet");
    let recorded = ground.post("/record/convene", &fields("record")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER);
    let page = ground.get(&recorded.location()).await.text();
    let (_, after) = page.split_once("href=\"/withdraw/").expect("the way back is offered");
    let entry = after.split('"').next().unwrap().to_owned();
    assert!(ground.get("/meetings").await.text().contains("Sarvi Point"));
    let silent = ground.post(&format!("/withdraw/{entry}"), &[("step", "record"), ("why", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
    let back =
        ground.post(&format!("/withdraw/{entry}"), &[("step", "record"), ("why", "recorded twice")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
    assert!(!ground.get("/meetings").await.text().contains("Sarvi Point"));
}

#[tokio::test]
async fn an_ambiguous_date_is_asked_about_and_the_choice_is_taken() {
    let ground = ground("ilvar");
    let fields = [
        ("step", "record"),
        ("body", "council"),
        ("date", "11/9/2001"),
        ("place", "Kept Bay"),
        ("source", "Letter"),
    ];
    let came = ground.post("/record/convene", &fields).await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = came.text();
    assert!(
        text.contains("value=\"2001-09-11\"")
            && text.contains("value=\"2001-11-09\"")
            && text.contains("Kept Bay")
    );
    let chosen: Vec<_> = fields.iter().copied().chain([("taken:date:11/9/2001", "2001-11-09")]).collect();
    assert_eq!(ground.post("/record/convene", &chosen).await.status, StatusCode::SEE_OTHER);
    let page = ground.get("/meetings").await.text();
    assert!(page.contains("9 November 2001"), "the day that was chosen");
}

#[tokio::test]
async fn a_name_that_is_nobodys_is_asked_about_with_what_is_near() {
    let ground = ground("ilvar");
    let came = ground
        .post("/record/convene", &[("step", "record"), ("body", "Assem"), ("date", "2020"), ("source", "x")])
        .await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(came.text().contains("value=\"ilvar/body/assembly\""), "offered: {}", came.text());
    let came = ground
        .post("/record/convene", &[("step", "record"), ("body", "Qqqq"), ("date", "2020"), ("source", "x")])
        .await;
    assert!(came.text().contains("Qqqq") && came.status == StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_correction_keeps_both_and_a_release_shows_what_others_would_see() {
    let ground = ground("ilvar");
    let fields = [
        ("step", "record"),
        ("body", "council"),
        ("date", "2025-05"),
        ("place", "Wrong Bay"),
        ("source", "Letter"),
        ("level", "desk"),
    ];
    let recorded = ground.post("/record/convene", &fields).await.location();
    let page = ground.get(&recorded).await.text();
    let entry = page.split_once("href=\"/withdraw/").unwrap().1.split('"').next().unwrap().to_owned();
    let corrected = [("step", "record"), ("property", "place"), ("value", "Right Bay"), ("why", "misread")];
    let came = ground.post(&format!("/correct/{entry}"), &corrected).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
    let meetings = ground.get("/meetings").await.text();
    assert!(meetings.contains("Right Bay") && !meetings.contains("Wrong Bay"));
    let seen = ground.get(&format!("/release/{entry}?level=public")).await.text();
    assert!(seen.contains("Letter") && seen.contains("Council"), "to the last word");
    let came = ground.post(&format!("/release/{entry}"), &[("step", "record"), ("level", "public")]).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
}

#[tokio::test]
async fn a_spreadsheet_is_tried_first_and_recorded_whole_or_not_at_all() {
    let ground = ground("ilvar");
    let token = ground.token().await;
    let send = |step: &'static str, text: &'static str| {
        let (media, body) = with_file(
            &[("token", &token), ("step", step), ("act", "convene")],
            "meetings.csv",
            text.as_bytes(),
        );
        axum::http::Request::post("/file")
            .header("host", HOST)
            .header("origin", format!("http://{HOST}"))
            .header("content-type", media)
            .body(body)
            .unwrap()
    };
    let good = "body,date,place,source\nbody/council,2024-05,Tried Bay,Letter 4\nbody/council,2024-06,Second Bay,Letter 5\n";
    let bad = "body,date,place,source\nbody/council,2024-05,Tried Bay,Letter 4\nbody/council,someday,Second Bay,Letter 5\n";
    let tried = ground.ask(send("preview", good)).await;
    assert!(tried.status == StatusCode::OK && tried.text().contains("Second Bay"), "{}", tried.text());
    assert!(!ground.get("/meetings").await.text().contains("Tried Bay"), "a trial records nothing");
    let refused = ground.ask(send("record", bad)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text().contains("someday") && !ground.get("/meetings").await.text().contains("Tried Bay"),
        "all or none"
    );
    let laid = super::ground::laid(&tried.text());
    let came = ground.post("/file", &[("step", "record"), ("act", "convene"), ("laid", &laid)]).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
    let meetings = ground.get("/meetings").await.text();
    assert!(meetings.contains("Tried Bay") && meetings.contains("Second Bay"));
}

#[tokio::test]
async fn a_desk_note_is_read_and_forgotten() {
    let ground = ground("ilvar");
    let note = [
        ("step", "record"),
        ("about", "Founding Protocol of the Commission of the Ilvar Basin"),
        ("matter", "ask the Registry"),
    ];
    let came = ground.post("/record/remark", &note).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
    let page = ground.get("/t/ilvar/text/founding-protocol").await.text();
    assert!(page.contains("ask the Registry"));
    let remark = page
        .split("href=\"/t/")
        .find(|rest| rest.contains("/remark/") && rest.find("/remark/").unwrap() < 40)
        .unwrap();
    let id = remark.split(['"', '?']).next().unwrap();
    let came = ground.post(&format!("/forget/{id}"), &[("step", "record"), ("why", "asked")]).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
    assert!(!ground.get("/t/ilvar/text/founding-protocol").await.text().contains("ask the Registry"));
}

#[tokio::test]
async fn a_copy_is_a_file_that_opens_and_holds_what_was_shown() {
    let ground = ground("ilvar");
    let came = ground.post("/copy", &[("level", "public")]).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.text());
    let path = ground.folder.path().join("copy.forum");
    std::fs::write(&path, &came.body).unwrap();
    let desk = desk::Desk::open(&path, desk::Access::Read).unwrap();
    assert!(desk.check(&[]).unwrap().is_empty());
}

#[test]
fn every_refusal_warning_and_problem_is_said_in_every_language() {
    for language in words::Words::languages() {
        let words = words::Words::new(language, &std::collections::BTreeMap::new());
        let of = |kind: &'static str, codes: &'static [&str]| {
            codes.iter().map(move |code| format!("{kind}-{code}"))
        };
        let keys = of("refusal", forum::decide::Refusal::CODES)
            .chain(of("warning", forum::decide::Warning::CODES))
            .chain(of("why", forum::charter::Why::CODES))
            .chain(of("problem", desk::Message::CODES));
        for key in keys {
            assert_ne!(words.say(&key), key, "{language}");
            assert!(*language == "en" || words.say(&key) != english(&key), "{language} says {key} itself");
        }
    }
}

fn english(key: &str) -> String {
    words::Words::new("en", &std::collections::BTreeMap::new()).say(key)
}

#[tokio::test]
async fn a_refusal_speaks_the_language_of_the_page_and_names_things() {
    let ground = ground("ilvar");
    let fields = [("step", "record"), ("body", "council"), ("date", "2026")];
    let page = ground.post("/record/convene?lang=ru", &fields).await.text();
    assert!(page.contains("Рассказанному нужен источник"), "{page}");
    let fields = [("step", "record"), ("body", "council"), ("date", "someday"), ("source", "x")];
    let page = ground.post("/record/convene?lang=ru", &fields).await.text();
    assert!(page.contains("после октября 2004"), "what a date may be: {page}");
    let fields = [("step", "record"), ("body", "council"), ("date", "2026-13"), ("source", "x")];
    let page = ground.post("/record/convene?lang=ru", &fields).await.text();
    assert!(page.contains("нет в календаре"), "{page}");
    let fields =
        [("step", "record"), ("body", "council"), ("ordinal", "many"), ("date", "2026"), ("source", "x")];
    let page = ground.post("/record/convene?lang=ru", &fields).await.text();
    assert!(page.contains("ожидается целое число"), "{page}");
    let page = ground.get("/meetings?lang=ru&as_of=someday").await.text();
    assert!(page.contains("после октября 2004"), "beside the moment too");
}

#[tokio::test]
async fn every_problem_of_a_spreadsheet_is_told_with_line_and_column_in_the_language_of_the_page() {
    let ground = ground("ilvar");
    let text = "body,date,place,colour\nbody/council,2024-05,One,\nbody/councl,someday,Two,\nbody/council,2024-06,Three,,\n";
    let fields = [("step", "preview"), ("act", "convene")];
    let came = ground.send("/file", &fields, "meetings.csv", text.as_bytes()).await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = came.text();
    for words in
        ["Line 1, column 4", "Line 3, column 2", "someday", "Line 4", "5 cells", "value=\"meetings.csv\""]
    {
        assert!(page.contains(words), "`{words}` is told: {page}");
    }
    let page = ground.send("/file?lang=ru", &fields, "meetings.csv", text.as_bytes()).await.text();
    for words in ["Строка 1, столбец 4", "Строка 3, столбец 2", "ячеек в строке: 5"]
    {
        assert!(page.to_lowercase().contains(&words.to_lowercase()), "`{words}` is told: {page}");
    }
    let text = "body,date,place,source\nbody/councl,2024-05,One,Letter\n";
    let page = ground.send("/file?lang=ru", &fields, "meetings.csv", text.as_bytes()).await.text();
    assert!(page.contains("Строка 2, столбец 1") && page.contains("ilvar/body/council"), "meant: {page}");
}
