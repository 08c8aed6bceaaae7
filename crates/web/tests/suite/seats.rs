//! The seat is named from a page, with what it means.

use std::sync::Arc;

use axum::http::StatusCode;
use desk::{Desk, NewOptions, Pack};
use web::House;

use super::ground::{Ground, ground};

fn seatless() -> Ground {
    let folder = tempfile::tempdir().unwrap();
    let pack = Pack::built_in("ilvar").unwrap();
    let desk = Desk::create(folder.path().join("one.forum"), &pack, &NewOptions::default(), &mut |_, _| {});
    let house = Arc::new(House::new(desk.unwrap(), "en"));
    Ground { folder, house }
}

#[tokio::test]
async fn a_file_without_a_seat_says_so_at_first_and_the_seat_is_shown_before_it_is_taken() {
    let ground = seatless();
    assert!(ground.get("/").await.text().contains("href=\"/seat\""), "a hint on the opening page");
    assert!(!ground.get("/?eyes=public").await.text().contains("href=\"/seat"));
    let none = ground.post("/seat", &[("step", "preview")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let seen = ground.post("/seat", &[("step", "preview"), ("seat", "secretariat")]).await.text();
    assert!(seen.contains("Can be done here") && seen.contains("For this desk alone"), "{seen}");
    assert!(ground.get("/seat").await.text().contains("does not say whose desk"), "nothing is recorded yet");
    let done = ground.post("/seat", &[("step", "record"), ("seat", "secretariat")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(ground.get(&done.location()).await.text().contains("no way back"));
    assert!(!ground.get("/").await.text().contains("href=\"/seat\""));
}

#[tokio::test]
async fn the_seat_of_a_participant_is_named_by_its_name_and_has_its_own_list() {
    let ground = ground("ilvar");
    let page = ground.get("/seat").await.text();
    let id =
        page.split_once("option value=\"ilvar/participant/").unwrap().1.split('"').next().unwrap().to_owned();
    let id = format!("ilvar/participant/{id}");
    let unknown = [("step", "record"), ("seat", "participant"), ("participant", "Nobody at all")];
    let came = ground.post("/seat", &unknown).await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(came.text().contains("Nobody at all"));
    let body = [("step", "record"), ("seat", "participant"), ("participant", "ilvar/body/council")];
    assert_eq!(ground.post("/seat", &body).await.status, StatusCode::UNPROCESSABLE_ENTITY, "no participant");
    let done =
        ground.post("/seat", &[("step", "record"), ("seat", "participant"), ("participant", &id)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(ground.get("/seat").await.text().contains("href=\"/ours\""));
    assert_eq!(ground.get("/seat?eyes=forum").await.status, StatusCode::NOT_FOUND, "at this desk alone");
}
