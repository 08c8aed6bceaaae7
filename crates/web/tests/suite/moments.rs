//! The moment one looks at: heads by their receipts, and overlays left out, kept in every link.

use super::ground::{Ground, ground};

/// The link of a page to itself at exactly its heads.
fn here(page: &str) -> String {
    let (before, _) = page.split_once("rel=\"bookmark\"").expect("a link to these heads");
    before.rsplit_once("href=\"").unwrap().1.split('"').next().unwrap().replace("&amp;", "&")
}

async fn convene(ground: &Ground, place: &str) {
    let fields =
        [("step", "record"), ("body", "council"), ("date", "2026"), ("place", place), ("source", "Letter")];
    ground.post("/record/convene", &fields).await;
}

#[tokio::test]
async fn a_page_leads_to_itself_at_its_heads_and_stays_what_it_was() {
    let ground = ground("ilvar");
    convene(&ground, "Early Bay").await;
    let then = here(&ground.get("/meetings").await.text());
    convene(&ground, "Late Bay").await;
    assert!(ground.get("/meetings").await.text().contains("Late Bay"));
    let page = ground.get(&then).await.text();
    assert!(page.contains("Early Bay") && !page.contains("Late Bay"), "{then}");
    assert!(page.contains("receipts") && here(&page) == then, "it says at which heads it stands");
    assert!(page.contains("href=\"/texts?known_at="), "links keep it");
}

#[tokio::test]
async fn receipts_that_this_file_does_not_hold_are_asked_about_beside_the_field() {
    let ground = ground("ilvar");
    let then = here(&ground.get("/meetings").await.text());
    let (start, digest) = then.rsplit_once(':').unwrap();
    let other = format!("{start}:{}", digest.chars().rev().collect::<String>());
    for path in [other.as_str(), "/meetings?known_at=abc:1:2"] {
        let page = ground.get(path).await.text();
        assert!(page.contains("id=\"known_at-error\""), "{path}: {page}");
    }
}

#[tokio::test]
async fn an_overlay_left_out_is_named_above_and_kept_in_every_link() {
    let ground = ground("cica");
    let page = ground.get("/overlays").await.text();
    assert!(page.contains("href=\"/?without=paper\""), "{page}");
    let page = ground.get("/meetings?without=paper").await.text();
    assert!(page.contains("without paper"));
    let kept = page.matches("without=paper").count();
    let inside = page.matches("href=\"/").count();
    assert!(kept + 12 > inside, "{kept} of {inside} links keep it");
    assert!(!page.contains("class=\"overlay\""), "nothing of the overlay is there");
    let page = ground.get("/overlays?without=paper").await.text();
    assert!(page.contains("left out") && page.contains("href=\"/\""), "the way back in");
    assert!(!ground.get("/meetings?without=nothing").await.text().contains("without nothing"));
}
