//! What is done to entries is shown in words before it is recorded, and can be undone.

use axum::http::StatusCode;

use super::ground::{Ground, ground};

async fn meeting(ground: &Ground, place: &str) -> String {
    let fields = [
        ("step", "record"),
        ("body", "council"),
        ("date", "2025-05"),
        ("place", place),
        ("source", "Letter"),
    ];
    let came = ground.post("/record/convene", &fields).await;
    ground.entry(&came).await
}

async fn log(ground: &Ground) -> Vec<u8> {
    ground.get("/record.json").await.body
}

#[tokio::test]
async fn a_withdrawal_is_shown_with_its_readers_and_what_stays_then_recorded_then_withdrawn() {
    let ground = ground("ilvar");
    let at = meeting(&ground, "Wrong Bay").await;
    let before = log(&ground).await;
    let path = format!("/withdraw/{at}");
    for fields in [&[("why", "recorded twice")][..], &[("step", "preview"), ("why", "recorded twice")]] {
        let seen = ground.post(&path, fields).await;
        assert_eq!(seen.status, StatusCode::OK);
        for words in ["recorded twice", "For this desk alone", "can itself be withdrawn", "value=\"record\""]
        {
            assert!(seen.text().contains(words), "the preview says `{words}`: {}", seen.text());
        }
    }
    let back = ground.post(&path, &[("step", "change"), ("why", "recorded twice")]).await.text();
    assert!(back.contains("value=\"recorded twice\""), "what was typed comes back");
    assert_eq!(log(&ground).await, before, "nothing was recorded");
    let done = ground.post(&path, &[("step", "record"), ("why", "recorded twice")]).await;
    let taken = ground.entry(&done).await;
    assert!(!ground.get("/meetings").await.text().contains("Wrong Bay"));
    assert!(ground.get(&done.location()).await.text().contains("Withdraw the withdrawal"));
    let again = ground.post(&path, &[("step", "preview"), ("why", "again")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text().contains("withdrawn already") && again.text().contains("value=\"again\""));
    let seen =
        ground.post(&format!("/withdraw/{taken}"), &[("step", "preview"), ("why", "it was right")]).await;
    assert!(seen.text().contains("It brings back"), "{}", seen.text());
    ground.post(&format!("/withdraw/{taken}"), &[("step", "record"), ("why", "it was right")]).await;
    assert!(ground.get("/meetings").await.text().contains("Wrong Bay"));
}

#[tokio::test]
async fn a_correction_and_a_change_are_shown_with_both_values_before_they_are_recorded() {
    let ground = ground("ilvar");
    let at = meeting(&ground, "Wrong Bay").await;
    let before = log(&ground).await;
    let fields = |step: &'static str, from: &'static str| {
        [
            ("step", step),
            ("property", "place"),
            ("value", "Right Bay"),
            ("why", "misread"),
            ("from", from),
            ("source", "Gazette 7"),
        ]
    };
    let path = format!("/correct/{at}");
    let seen = ground.post(&path, &fields("preview", "")).await.text();
    for words in
        ["Wrong Bay", "Right Bay", "misread", "Gazette 7", "For this desk alone", "The old value stays"]
    {
        assert!(seen.contains(words), "the preview says `{words}`: {seen}");
    }
    let seen = ground.post(&path, &fields("preview", "spring 2026")).await.text();
    assert!(seen.contains("2026-21") && seen.contains("Until that date"), "{seen}");
    let asked = ground.post(&path, &fields("preview", "11/9/2026")).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text().contains("taken:from:11/9/2026") && asked.text().contains("Right Bay"));
    let back = ground.post(&path, &fields("change", "")).await.text();
    assert!(back.contains("Right Bay") && back.contains("value=\"Gazette 7\""));
    assert_eq!(log(&ground).await, before, "nothing was recorded");
    let done = ground.post(&path, &fields("record", "")).await;
    let correction = ground.entry(&done).await;
    assert!(ground.get("/meetings").await.text().contains("Right Bay"));
    ground.post(&format!("/withdraw/{correction}"), &[("step", "record"), ("why", "it was right")]).await;
    let meetings = ground.get("/meetings").await.text();
    assert!(meetings.contains("Wrong Bay") && !meetings.contains("Right Bay"), "a correction is undone");
}

#[tokio::test]
async fn forgetting_shows_the_words_and_says_that_it_cannot_be_undone() {
    let ground = ground("ilvar");
    let note =
        [("step", "record"), ("about", "ilvar/text/founding-protocol"), ("matter", "ask the Registry")];
    ground.post("/record/remark", &note).await;
    let page = ground.get("/remarks").await.text();
    assert!(page.contains("ask the Registry") && page.contains("/t/ilvar/text/founding-protocol"));
    let path =
        format!("/forget/{}", page.split_once("href=\"/forget/").unwrap().1.split('"').next().unwrap());
    let seen = ground.post(&path, &[("step", "preview"), ("why", "done with")]).await.text();
    for words in ["ask the Registry", "done with", "cannot be undone", "What stays", "backups"] {
        assert!(seen.contains(words), "the preview says `{words}`: {seen}");
    }
    assert!(ground.get("/remarks").await.text().contains("ask the Registry"), "nothing is destroyed yet");
    let done = ground.post(&path, &[("step", "record"), ("why", "done with")]).await;
    assert!(ground.get(&done.location()).await.text().contains("no way back"));
    assert!(!ground.get("/remarks").await.text().contains("ask the Registry"));
    assert_eq!(ground.get("/remarks?eyes=forum").await.status, StatusCode::NOT_FOUND, "at this desk alone");
}

#[tokio::test]
async fn a_withdrawn_note_is_listed_until_its_words_are_forgotten() {
    let ground = ground("ilvar");
    let note =
        [("step", "record"), ("about", "ilvar/text/founding-protocol"), ("matter", "ask the Registry")];
    let came = ground.post("/record/remark", &note).await;
    let at = ground.entry(&came).await;
    ground.post(&format!("/withdraw/{at}"), &[("step", "record"), ("why", "asked")]).await;
    let page = ground.get("/remarks").await.text();
    assert!(page.contains("ask the Registry"), "its words lie here still");
    let path =
        format!("/forget/{}", page.split_once("href=\"/forget/").unwrap().1.split('"').next().unwrap());
    let done = ground.post(&path, &[("step", "record"), ("why", "done with")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(!ground.get("/remarks").await.text().contains("ask the Registry"));
}

#[tokio::test]
async fn a_release_says_who_will_see_it_and_records_only_when_told() {
    let ground = ground("ilvar");
    let at = meeting(&ground, "Kept Bay").await;
    let path = format!("/release/{at}");
    let before = log(&ground).await;
    let seen = ground.post(&path, &[("level", "public")]).await.text();
    for words in ["Kept Bay", "Who will see it", "cannot be unread"] {
        assert!(seen.contains(words), "the preview says `{words}`: {seen}");
    }
    assert_eq!(log(&ground).await, before);
    let done = ground.post(&path, &[("step", "record"), ("level", "public")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(ground.get("/meetings?eyes=public").await.text().contains("Kept Bay"));
    let seen = ground.post(&format!("/withdraw/{at}"), &[("step", "preview"), ("why", "twice")]).await.text();
    assert!(seen.contains("still stands for its readers"), "the open telling is named: {seen}");
}
