//! Nobody but a page of this run, on this machine, is told or may record anything.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::asking::SENT;
use super::ground::{HOST, encoded, form, ground};

#[tokio::test]
async fn another_host_name_is_told_nothing() {
    let ground = ground("ilvar");
    for host in ["evil.example", "127.0.0.1.evil.example", "10.0.0.1:4000", ""] {
        for path in ["/", "/texts.json", "/assets/x"] {
            let came = ground.ask(Request::get(path).header("host", host).body(Body::empty()).unwrap()).await;
            assert_eq!(came.status, StatusCode::MISDIRECTED_REQUEST, "{host}{path}");
            assert!(!came.text().contains("Ilvar"));
        }
    }
    for host in ["localhost", "localhost:4000", "127.0.0.1:1", "[::1]:4000"] {
        let came = ground.ask(Request::get("/").header("host", host).body(Body::empty()).unwrap()).await;
        assert_eq!(came.status, StatusCode::OK, "{host}");
    }
}

#[tokio::test]
async fn a_form_without_the_word_of_this_run_or_from_elsewhere_records_nothing() {
    let ground = ground("ilvar");
    let token = ground.token().await;
    let before = ground.get("/record.json").await.body;
    let own = format!("http://{HOST}");
    let tries = [
        ("wrong", own.as_str()),
        ("", own.as_str()),
        (token.as_str(), "http://evil.example"),
        (token.as_str(), "null"),
    ];
    for route in SENT {
        let path = route
            .replace("{act}", "convene")
            .replace("{entry}", "x:1")
            .replace("{overlay}", "reading")
            .replace("{pack}", "ilvar")
            .replace("{origin}/{kind}/{words}", "ilvar/text/x");
        for (word, origin) in tries {
            let fields = [
                ("token", word),
                ("step", "record"),
                ("body", "Council"),
                ("date", "2026"),
                ("source", "x"),
                ("why", "x"),
            ];
            let request = form(&path, &fields).header("origin", origin).body(encoded(&fields)).unwrap();
            assert_eq!(
                ground.ask(request).await.status,
                StatusCode::FORBIDDEN,
                "{path} with `{word}` from {origin}"
            );
        }
    }
    assert_eq!(ground.get("/record.json").await.body, before, "nothing was recorded");
}

#[tokio::test]
async fn every_answer_forbids_what_it_does_not_need() {
    let ground = ground("ilvar");
    for path in ["/", "/nothing", "/texts.csv"] {
        let came = ground.get(path).await;
        let policy = came.headers.get("content-security-policy").expect("a policy").to_str().unwrap();
        for rule in ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"]
        {
            assert!(policy.contains(rule), "{path}: {rule}");
        }
        assert!(!policy.contains("unsafe"));
        assert_eq!(came.headers.get("x-content-type-options").unwrap(), "nosniff");
    }
    let page = ground.get("/").await.text();
    assert!(
        !page.contains(" style=") && !page.contains("onclick"),
        "nothing inline that the policy would stop"
    );
}

#[tokio::test]
async fn what_is_typed_is_never_markup() {
    let ground = ground("ilvar");
    let evil = "<script>alert(1)</script>\"'><img src=x>";
    let query: String = evil.bytes().map(|byte| format!("%{byte:02X}")).collect();
    for path in [
        format!("/search?q={query}"),
        format!("/texts?as_of={query}"),
        format!("/texts?kind={query}"),
        format!("/record/convene?place={query}"),
        format!("/{query}"),
    ] {
        let page = ground.get(&path).await.text();
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{path}");
    }
}

#[tokio::test]
async fn more_than_the_limit_is_not_taken() {
    let ground = ground("ilvar");
    let large = Body::from(vec![b'a'; 33 * 1024 * 1024]);
    let request = form("/file", &[]).header("origin", format!("http://{HOST}")).body(large).unwrap();
    assert_eq!(ground.ask(request).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}
