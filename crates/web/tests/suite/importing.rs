//! A text from a file on the page: first what becomes of each paragraph, then all of it or nothing.

use axum::http::StatusCode;

use super::ground::{ground, laid};

const FIRST: &str = "# Harbour Declaration\n\n1. The Parties agree to measure the level of the lake every week.\n\n\
    2. The Parties shall keep every harbour open to research vessels in all seasons.\n";

#[tokio::test]
async fn a_text_is_shown_first_and_then_recorded_and_another_version_beside_it() {
    let ground = ground("ilvar");
    let fields = [("step", "preview"), ("kind", "declaration"), ("language", "en")];
    let came = ground.send("/import", &fields, "harbour.md", FIRST.as_bytes()).await;
    let page = came.text();
    assert_eq!(came.status, StatusCode::OK, "{page}");
    assert!(page.contains("would begin") && page.contains("every harbour open"), "{page}");
    assert!(!ground.get("/texts").await.text().contains("Harbour Declaration"), "nothing is recorded yet");
    let word = laid(&page);
    let fields = [("step", "record"), ("kind", "declaration"), ("language", "en"), ("laid", word.as_str())];
    assert_eq!(ground.post("/import", &fields).await.status, StatusCode::SEE_OTHER);
    assert!(ground.get("/texts").await.text().contains("Harbour Declaration"));

    let second = FIRST.replace("shall keep", "may keep");
    let fields = [("step", "preview"), ("text", "Harbour Declaration")];
    let page = ground.send("/import", &fields, "second.md", second.as_bytes()).await.text();
    assert!(page.contains("<del>") && page.contains("<ins>") && page.contains("1 edited"), "{page}");
    let page = ground.send("/import", &fields, "again.md", FIRST.as_bytes()).await.text();
    assert!(page.contains("Nothing changes") && !page.contains("value=\"record\""), "{page}");
}

#[tokio::test]
async fn what_stands_against_it_is_told_beside_its_field_and_what_was_typed_stays() {
    let ground = ground("ilvar");
    let fields = [("step", "preview"), ("kind", "declaration"), ("version", "As handed in")];
    let came = ground.send("/import", &fields, "harbour.md", FIRST.as_bytes()).await;
    let page = came.text();
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
    assert!(page.contains("href=\"#f-language\"") && page.contains("value=\"As handed in\""), "{page}");
    // The file need not be chosen again.
    let word = laid(&page);
    let fields = [("step", "preview"), ("kind", "declaration"), ("language", "en"), ("laid", word.as_str())];
    let came = ground.post("/import", &fields).await;
    assert_eq!(came.status, StatusCode::OK, "{}", came.text());
    let came = ground.post("/import", &[("step", "preview")]).await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ground.get("/import?eyes=forum").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn characters_that_deceive_are_boxed_and_need_a_tick() {
    let ground = ground("ilvar");
    let words = FIRST.replacen("Parties", "P\u{430}rties", 1);
    let fields = [("step", "preview"), ("kind", "declaration"), ("language", "en")];
    let came = ground.send("/import", &fields, "harbour.md", words.as_bytes()).await;
    let page = came.text();
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
    assert!(page.contains("U+0430") && page.contains("name=\"despite\""), "{page}");
    let word = laid(&page);
    let fields = [
        ("step", "record"),
        ("kind", "declaration"),
        ("language", "en"),
        ("despite", "yes"),
        ("laid", word.as_str()),
    ];
    assert_eq!(ground.post("/import", &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn tracked_changes_ask_for_a_reading_and_their_authors_stand_at_the_desk_alone() {
    let ground = ground("ilvar");
    let html = "<html lang=\"en\"><body><h1>Harbour Declaration</h1><p>The Parties <del datetime=\"2026-05-01T09:00:00Z\">shall</del>\
        <ins>may</ins> keep every harbour open in all seasons.</p></body></html>";
    let fields = [("step", "preview"), ("kind", "declaration")];
    let came = ground.send("/import", &fields, "harbour.html", html.as_bytes()).await;
    let page = came.text();
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
    assert!(page.contains("name=\"changes\"") && page.contains("value=\"both\""), "{page}");
    let word = laid(&page);
    let fields = [("step", "record"), ("kind", "declaration"), ("changes", "both"), ("laid", word.as_str())];
    let came = ground.post("/import", &fields).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
    let text = ground.get("/text.json?id=Harbour+Declaration").await.text();
    let at = text.find("/original/").expect("the original is kept");
    let start = text[..at].rfind('"').unwrap() + 1;
    let id: String = text[start..].chars().take_while(|letter| *letter != '"').collect();
    let page = ground.get(&format!("/t/{id}")).await.text();
    assert!(page.contains("<del>") && page.contains("id=\"tracked\""), "{page}");
    assert_eq!(ground.get(&format!("/t/{id}?eyes=forum")).await.status, StatusCode::NOT_FOUND);
}
