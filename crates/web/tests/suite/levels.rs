//! What others may not see is on no page of theirs.

use axum::http::StatusCode;

use super::ground::ground;

#[tokio::test]
async fn a_marker_at_the_desk_is_on_no_page_that_others_see() {
    let ground = ground("ilvar");
    let note =
        [("step", "record"), ("about", "ilvar/text/founding-protocol"), ("matter", "marker-desk-note")];
    assert_eq!(ground.post("/record/remark", &note).await.status, StatusCode::SEE_OTHER);
    let meeting = |place: &'static str, level: &'static str| {
        [
            ("step", "record"),
            ("body", "council"),
            ("date", "2026-03"),
            ("place", place),
            ("source", "Letter"),
            ("level", level),
        ]
    };
    for (place, level) in [("marker-desk", "desk"), ("marker-forum", "forum"), ("marker-public", "public")] {
        let came = ground.post("/record/convene", &meeting(place, level)).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{level}: {}", came.text());
    }
    let sees = [
        ("desk", &["marker-desk", "marker-forum", "marker-public"][..], &[][..]),
        ("forum", &["marker-forum", "marker-public"], &["marker-desk"]),
        ("public", &["marker-public"], &["marker-desk", "marker-forum"]),
    ];
    for (eyes, there, absent) in sees {
        let mut all = String::new();
        for view in views::VIEWS {
            all += &ground.get(&format!("/{}?eyes={eyes}", view.name)).await.text();
        }
        all += &ground.get(&format!("/search?q=marker&eyes={eyes}")).await.text();
        all += &ground.get(&format!("/t/ilvar/text/founding-protocol?eyes={eyes}")).await.text();
        all += &ground.get(&format!("/meetings.csv?eyes={eyes}")).await.text();
        for marker in there {
            assert!(all.contains(marker), "{eyes} sees {marker}");
        }
        for marker in absent {
            assert!(!all.contains(marker), "{eyes} sees no {marker}");
        }
        assert_eq!(all.contains("marker-desk-note"), eyes == "desk");
    }
}

#[tokio::test]
async fn the_footer_shows_the_heads_of_what_is_shown_and_of_nothing_else() {
    let ground = ground("ilvar");
    let foot =
        |page: String| page.split_once("<footer>").unwrap().1.split_once("</footer>").unwrap().0.to_owned();
    let before = foot(ground.get("/texts?eyes=public").await.text());
    let note = [("step", "record"), ("about", "ilvar/text/founding-protocol"), ("matter", "a note")];
    assert_eq!(ground.post("/record/remark", &note).await.status, StatusCode::SEE_OTHER);
    assert_eq!(foot(ground.get("/texts?eyes=public").await.text()), before);
    assert!(!before.contains("level desk"));
    assert!(foot(ground.get("/texts").await.text()).contains("level desk"), "a mark on what is not public");
}

#[tokio::test]
async fn eyes_of_an_unknown_name_see_the_least() {
    let ground = ground("ilvar");
    let page = ground.get("/record/convene?eyes=dekc").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN, "nothing is recorded with the eyes of others");
}
