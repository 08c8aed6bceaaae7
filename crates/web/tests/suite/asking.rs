//! Every address answers, and says plainly what it cannot answer.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use web::ROUTES;

use super::ground::{HOST, ground};

/// Each route with an address that it answers. A route that is not here and not in [`SENT`] fails.
const ANSWERED: &[(&str, &str)] = &[
    ("/", "/"),
    ("/search", "/search?q=almaty"),
    ("/t/{origin}/{kind}/{words}", "/t/cica/text/almaty-act"),
    ("/t/{origin}/{kind}/{words}/write", "WRITE"),
    ("/e/{entry}", "ENTRY"),
    ("/record", "/record"),
    ("/record/{act}", "/record/convene"),
    ("/record/{act}/template.csv", "/record/convene/template.csv"),
    ("/date", "/date?text=after+October+2004"),
    ("/file", "/file"),
    ("/import", "/import"),
    ("/recorded", "RECORDED"),
    ("/withdraw/{entry}", "WITHDRAW"),
    ("/correct/{entry}", "CORRECT"),
    ("/release/{entry}", "RELEASE"),
    ("/forget/{origin}/{kind}/{words}", "/forget/cica/text/almaty-act"),
    ("/original/{digest}", "ORIGINAL"),
    ("/seat", "/seat"),
    ("/remarks", "/remarks"),
    ("/overlays", "/overlays"),
    ("/overlays/{overlay}", "/overlays/paper"),
    ("/packs", "/packs"),
    ("/packs/{pack}", "/packs/cica"),
    ("/merge", "/merge"),
    ("/copy", "/copy?level=public"),
    ("/{view}", "/texts"),
];

/// Routes that take a form: each is tried with and without the word of the run in `guarding`.
pub const SENT: &[&str] = &[
    "/record/{act}",
    "/file",
    "/import",
    "/withdraw/{entry}",
    "/correct/{entry}",
    "/release/{entry}",
    "/forget/{origin}/{kind}/{words}",
    "/seat",
    "/overlays/{overlay}",
    "/packs/{pack}",
    "/merge",
    "/copy",
];

#[test]
fn every_route_is_tried() {
    for route in ROUTES {
        let tried = if route.method == "POST" {
            SENT.contains(&route.path)
        } else {
            ANSWERED.iter().any(|(path, _)| *path == route.path)
        };
        assert!(tried, "{} {} is in no test", route.method, route.path);
    }
}

#[tokio::test]
async fn every_route_answers() {
    let ground = ground("cica");
    let page = ground.get("/t/cica/text/almaty-act").await.text();
    let (_, after) = page.split_once("/e/").expect("a fact leads to its entry");
    let entry = after.split(['"', '?']).next().unwrap();
    let digest = ground.keep("letter.txt", "cica/text/almaty-act", b"Kept").await;
    for (route, address) in ANSWERED.iter().filter(|(_, address)| *address != "WRITE") {
        let address = match *address {
            "ENTRY" => format!("/e/{entry}"),
            "RECORDED" => format!("/recorded?at={entry}"),
            "WITHDRAW" => format!("/withdraw/{entry}"),
            "CORRECT" => format!("/correct/{entry}?property=title"),
            "ORIGINAL" => format!("/original/{digest}"),
            "RELEASE" => format!("/release/{entry}"),
            address => address.to_owned(),
        };
        let came = ground.get(&address).await;
        assert_eq!(came.status, StatusCode::OK, "{route} at {address}: {}", came.text());
    }
}

#[tokio::test]
async fn every_view_has_a_page_in_both_packs_and_languages_and_leads_nowhere_that_is_not_there() {
    for pack in ["cica", "ilvar"] {
        let ground = ground(pack);
        for view in views::VIEWS {
            for language in ["en", "ru"] {
                let came = ground.get(&format!("/{}?lang={language}", view.name)).await;
                assert_eq!(came.status, StatusCode::OK, "{pack} {}: {}", view.name, came.text());
                let text = came.text();
                assert!(
                    text.contains("<h1>") && !text.contains("<h1></h1>"),
                    "{pack} {} has a title",
                    view.name
                );
                assert!(!text.contains(&format!(">{}-title<", view.name)), "{pack} {} is named", view.name);
            }
        }
    }
}

#[tokio::test]
async fn links_of_the_main_pages_are_answered() {
    let ground = ground("ilvar");
    let mut seen = std::collections::BTreeSet::new();
    for page in ["/", "/texts", "/meetings", "/offices", "/plan", "/set-asides", "/conflicts", "/record"] {
        let text = ground.get(page).await.text();
        for link in text.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
            seen.insert(format!("/{}", link.replace("&amp;", "&").split('#').next().unwrap()));
        }
    }
    assert!(seen.len() > 100, "pages lead somewhere: {}", seen.len());
    for link in seen {
        let came = ground.get(&link).await;
        assert_eq!(came.status, StatusCode::OK, "{link}");
    }
}

#[tokio::test]
async fn every_view_leaves_as_csv_json_word_and_page() {
    let ground = ground("ilvar");
    for (end, begins) in [("csv", "id,"), ("json", "{"), ("docx", "PK"), ("html", "<!")] {
        let came = ground.get(&format!("/texts.{end}")).await;
        assert_eq!(came.status, StatusCode::OK, "{end}");
        assert!(came.text().to_lowercase().starts_with(&begins.to_lowercase()), "{end}: {:.80}", came.text());
    }
    assert_eq!(ground.get("/texts.xls").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_not_there_is_told_with_a_way_on() {
    let ground = ground("cica");
    for address in
        ["/nothing", "/t/cica/text/nothing", "/e/none:1", "/record/vote", "/assets/other.css", "/a/b"]
    {
        assert_eq!(ground.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let page = ground.get("/t/cica/text/almaty-akt").await.text();
    assert!(page.contains("almaty-act") || page.contains("/search?q=almaty+akt"), "a suggestion: {page}");
}

#[tokio::test]
async fn a_date_that_is_no_date_or_two_is_asked_about_beside_its_field() {
    let ground = ground("cica");
    let page = ground.get("/meetings?as_of=11/9/2001").await.text();
    assert!(page.contains("as_of=2001-09-11") && page.contains("as_of=2001-11-09"), "both are offered");
    let page = ground.get("/meetings?as_of=next+week").await.text();
    assert!(
        page.contains("id=\"as_of-error\"") && page.contains("value=\"next week\""),
        "what was typed stays"
    );
}

#[tokio::test]
async fn the_moment_stays_in_every_link_and_is_said_in_words() {
    let ground = ground("cica");
    let page = ground.get("/meetings?as_of=May+2004&lang=ru").await.text();
    assert!(page.contains("31 мая 2004"), "the end of the month, in words");
    let inside = page.matches("href=\"/").count();
    let kept = page.matches("as_of=2004-05-31").count();
    assert!(kept + 12 > inside, "{kept} of {inside} links keep the moment");
    let (_, main) = page.split_once("<main").unwrap();
    // Names of volumes are chosen by chance and may hold any figures.
    let mut words = main.split(|letter: char| !letter.is_ascii_alphanumeric());
    assert!(words.all(|word| word != "2014"), "nothing later is shown");
}

#[tokio::test]
async fn a_page_that_has_not_changed_is_not_sent_again() {
    let ground = ground("ilvar");
    let first = ground.get("/texts").await;
    let tag = first.headers.get("etag").expect("a tag").clone();
    let again = Request::get("/texts")
        .header("host", HOST)
        .header("if-none-match", &tag)
        .body(Body::empty())
        .unwrap();
    let again = ground.ask(again).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    ground
        .post(
            "/record/convene",
            &[("step", "record"), ("body", "council"), ("date", "2026"), ("source", "Letter")],
        )
        .await;
    assert_ne!(ground.get("/texts").await.headers.get("etag"), Some(&tag), "other heads, another page");
}

#[tokio::test]
async fn five_main_pages_are_small_on_the_wire() {
    let ground = ground("ilvar");
    let mut assets = 0;
    for page in ["/", "/texts", "/meetings", "/offices", "/plan"] {
        let request = |path: &str| {
            Request::get(path)
                .header("host", HOST)
                .header("accept-encoding", "gzip")
                .body(Body::empty())
                .unwrap()
        };
        let came = ground.ask(request(page)).await;
        assert_eq!(came.headers.get("content-encoding").unwrap(), "gzip");
        if assets == 0 {
            let plain = ground.get(page).await.text();
            for link in plain.split('"').filter(|part| part.starts_with("/assets/")) {
                assets += ground.ask(request(link)).await.body.len();
            }
        }
        assert!(came.body.len() + assets < 60_000, "{page}: {} and {assets}", came.body.len());
    }
}

#[tokio::test]
async fn pictures_have_a_name_an_account_and_the_table_that_says_the_same() {
    let ground = ground("cica");
    let page = ground.get("/offices").await.text();
    let (_, chair) = page.split_once("<svg").expect("a timeline");
    let (picture, after) = chair.split_once("</svg>").unwrap();
    assert!(picture.contains("<title id=") && picture.contains("<desc id="));
    assert!(
        picture.contains("class=\"certain\"") && picture.contains("class=\"possible\""),
        "both ends are honest"
    );
    assert!(after.split_once("<table").unwrap().0.len() < 2_000, "the table stands beside it");
    let page = ground.get("/linkages").await.text();
    assert!(
        page.contains("<svg class=\"diagram\"")
            && page.contains("class=\"shaft\"")
            && page.contains("<table")
    );
}
