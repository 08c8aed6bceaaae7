//! A house over a fresh file made from a pack, and requests to it without a network.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use desk::{Desk, NewOptions, Pack};
use forum::state::Seat;
use tempfile::TempDir;
use tower::ServiceExt as _;
use web::House;

/// The name under which requests come in.
pub const HOST: &str = "127.0.0.1:4000";

/// A house and the folder of its file.
pub struct Ground {
    pub folder: TempDir,
    pub house: Arc<House>,
}

/// What came back.
pub struct Came {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub body: Vec<u8>,
}

impl Came {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn location(&self) -> String {
        self.headers.get("location").expect("goes somewhere").to_str().unwrap().to_owned()
    }
}

/// A desk of the secretariat over a fresh file.
pub fn desk(folder: &TempDir, pack: &str) -> Desk {
    let pack = Pack::built_in(pack).expect("the pack is sound");
    let seat = Some(Seat { kind: "secretariat".to_owned(), participant: None });
    let options = NewOptions { seat, origin: Some("desk".to_owned()), ..NewOptions::default() };
    Desk::create(folder.path().join("one.forum"), &pack, &options, &mut |_, _| {}).expect("a new file")
}

pub fn ground(pack: &str) -> Ground {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(desk(&folder, pack), "en");
    Ground { folder, house: Arc::new(house) }
}

impl Ground {
    pub async fn ask(&self, request: Request<Body>) -> Came {
        let response = web::router(&self.house).oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Came { status: parts.status, headers: parts.headers, body }
    }

    pub async fn get(&self, path: &str) -> Came {
        self.ask(Request::get(path).header("host", HOST).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as a page of the house does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Came {
        let token = self.token().await;
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("token", token.as_str())]).collect();
        self.ask(
            form(path, &fields).header("origin", format!("http://{HOST}")).body(encoded(&fields)).unwrap(),
        )
        .await
    }

    /// Sends a form with a file.
    pub async fn send(&self, path: &str, fields: &[(&str, &str)], name: &str, content: &[u8]) -> Came {
        let token = self.token().await;
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("token", token.as_str())]).collect();
        let (media, body) = with_file(&fields, name, content);
        let request = form(path, &[]).header("origin", format!("http://{HOST}"));
        let mut request = request.body(body).unwrap();
        request.headers_mut().insert("content-type", media.parse().unwrap());
        self.ask(request).await
    }

    /// Keeps an original, shown first as any act, and gives its digest.
    pub async fn keep(&self, name: &str, of: &str, content: &[u8]) -> String {
        let fields = [("step", "preview"), ("of", of), ("title", "Kept")];
        let shown = self.send("/record/keep", &fields, name, content).await.text();
        assert!(shown.contains("class=\"deed\"") && shown.contains(name), "{shown}");
        let digest = shown.split_once("SHA-256 <code>").expect("its digest").1[..64].to_owned();
        let laid = laid(&shown);
        let fields = [("step", "record"), ("of", of), ("title", "Kept"), ("laid", laid.as_str())];
        let came = self.post("/record/keep", &fields).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
        digest
    }

    /// The entry that was just recorded, from the page that says so.
    pub async fn entry(&self, came: &Came) -> String {
        let page = self.get(&came.location()).await.text();
        page.split_once("href=\"/withdraw/").expect("the way back").1.split('"').next().unwrap().to_owned()
    }

    /// The word of this run, as a page has it.
    pub async fn token(&self) -> String {
        let page = self.get("/record/convene").await.text();
        let (_, after) = page.split_once("name=\"token\" value=\"").expect("a form");
        after.split_once('"').unwrap().0.to_owned()
    }
}

/// A posted form without its origin.
pub fn form(path: &str, _: &[(&str, &str)]) -> axum::http::request::Builder {
    Request::builder()
        .method(Method::POST)
        .uri(path)
        .header("host", HOST)
        .header("content-type", "application/x-www-form-urlencoded")
}

pub fn encoded(fields: &[(&str, &str)]) -> Body {
    let encode = |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    Body::from(pairs.join("&"))
}

/// The word under which a page keeps a file that was sent.
pub fn laid(page: &str) -> String {
    let (_, after) = page.split_once("name=\"laid\" value=\"").expect("a file that waits");
    after.split('"').next().unwrap().to_owned()
}

/// The body of a form with a file.
pub fn with_file(fields: &[(&str, &str)], name: &str, content: &[u8]) -> (String, Body) {
    let mut body = String::new();
    for (field, value) in fields {
        body += &format!("--line\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
    }
    body += &format!(
        "--line\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: text/csv\r\n\r\n"
    );
    let body = [body.as_bytes(), content, b"\r\n--line--\r\n"].concat();
    ("multipart/form-data; boundary=line".to_owned(), Body::from(body))
}
