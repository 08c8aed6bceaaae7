//! Texts taken away from their page.

use axum::http::StatusCode;

use super::ground::ground;

#[tokio::test]
async fn a_text_with_words_can_be_taken_away_in_every_form_that_is_here() {
    let ground = ground("ilvar");
    let page = ground.get("/t/ilvar/text/declaration-spawning").await.text();
    assert!(page.contains("action=\"/t/ilvar/text/declaration-spawning/write\""), "{page}");
    for form in web::Taken::ALL.into_iter().filter(|form| form.is_here()) {
        let address = format!("/t/ilvar/text/declaration-spawning/write?form={}&language=en,fa", form.end());
        let came = ground.get(&address).await;
        assert_eq!(came.status, StatusCode::OK, "{address}");
        assert!(page.contains(&format!("value=\"{}\"", form.end())));
    }
    let text = ground.get("/t/ilvar/text/declaration-spawning/write?form=txt&version=draft").await.text();
    assert!(text.contains("[from the first day of April"), "{text}");
}

#[tokio::test]
async fn what_cannot_be_set_out_is_told() {
    let ground = ground("ilvar");
    let came = ground.get("/t/ilvar/text/declaration-spawning/write?form=exe").await;
    assert_eq!(came.status, StatusCode::NOT_FOUND);
    let came = ground.get("/t/ilvar/text/declaration-spawning/write?form=txt&version=final").await;
    assert_eq!(came.status, StatusCode::BAD_REQUEST);
    let page = ground.get("/t/ilvar/text/assessment-2014").await.text();
    assert!(!page.contains("/write\""), "no words, no form");
}
