//! Originals are kept and given back byte for byte, at the level where they may be read.

use axum::http::StatusCode;

use super::ground::ground;

const BYTES: &[u8] = b"%PDF-1.7\r\n\0\xff\xfe<script>alert(1)</script>\r\n--liner\r\n";

#[tokio::test]
async fn an_original_is_given_back_byte_for_byte_under_its_own_name_and_media_type() {
    let ground = ground("ilvar");
    let digest = ground.keep("Протокол 1.pdf", "ilvar/text/founding-protocol", BYTES).await;
    let page = ground.get("/t/ilvar/text/founding-protocol").await.text();
    assert!(page.contains(&format!("href=\"/original/{digest}\"")) && page.contains("Протокол 1.pdf"));
    let came = ground.get(&format!("/original/{digest}")).await;
    assert_eq!((came.status, came.body.as_slice()), (StatusCode::OK, BYTES));
    assert_eq!(came.headers.get("content-type").unwrap(), "application/pdf");
    assert_eq!(came.headers.get("x-content-type-options").unwrap(), "nosniff");
    let saved = came.headers.get("content-disposition").unwrap().to_str().unwrap();
    assert!(
        saved.starts_with("attachment; ")
            && saved.ends_with("filename*=UTF-8''%D0%9F%D1%80%D0%BE%D1%82%D0%BE%D0%BA%D0%BE%D0%BB%201.pdf"),
        "{saved}"
    );
}

#[tokio::test]
async fn an_original_is_read_only_by_those_for_whom_it_was_released() {
    let ground = ground("ilvar");
    let digest = ground.keep("letter.html", "ilvar/text/founding-protocol", BYTES).await;
    for eyes in ["forum", "public"] {
        assert_eq!(
            ground.get(&format!("/original/{digest}?eyes={eyes}")).await.status,
            StatusCode::NOT_FOUND
        );
        let page = ground.get(&format!("/t/ilvar/text/founding-protocol?eyes={eyes}")).await.text();
        assert!(!page.contains("letter.html"));
    }
    assert_eq!(ground.get(&format!("/original/{}", "0".repeat(64))).await.status, StatusCode::NOT_FOUND);
    let page = ground.get("/record").await.text();
    let at = page.split_once("href=\"/e/").unwrap().1.split('"').next().unwrap();
    let done = ground.post(&format!("/release/{at}"), &[("step", "record"), ("level", "forum")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let came = ground.get(&format!("/original/{digest}?eyes=forum")).await;
    assert_eq!((came.status, came.body.as_slice()), (StatusCode::OK, BYTES));
    assert_eq!(came.headers.get("content-type").unwrap(), "text/html", "saved, never shown");
    assert_eq!(ground.get(&format!("/original/{digest}?eyes=public")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_refused_form_keeps_the_file_that_came_with_it() {
    let ground = ground("ilvar");
    let fields = [("step", "preview"), ("of", "ilvar/text/founding-protocol")];
    let came = ground.send("/record/keep", &fields, "letter.txt", b"kept").await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "a title is needed");
    assert!(came.text().contains("Received: letter.txt"), "{}", came.text());
    let laid = super::ground::laid(&came.text());
    let fields = [("step", "record"), ("title", "A letter"), ("laid", laid.as_str())];
    assert_eq!(ground.post("/record/keep", &fields).await.status, StatusCode::SEE_OTHER);
    let again = ground.post("/record/keep", &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "what was recorded waits no longer");
}
