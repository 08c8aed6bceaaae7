//! Every address there is, in one table, and the way of a request through the house: guarded, read, computed on a
//! thread of its own, answered. A panic ends one request and shows a page that says so.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{RawPathParams, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use axum::routing::{MethodFilter, on};

use crate::answer::{Answer, Problem};
use crate::asked::Asked;
use crate::house::House;
use crate::visit::Visit;
use crate::{assets, guard, page, pages, posted};

/// What computes an answer.
type Serve = fn(&Visit) -> Result<Answer, Problem>;

/// One address.
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path, parts that stand for something in braces.
    pub path: &'static str,
    serve: Serve,
}

const fn get(path: &'static str, serve: Serve) -> Route {
    Route { method: Method::GET, path, serve }
}

const fn post(path: &'static str, serve: Serve) -> Route {
    Route { method: Method::POST, path, serve }
}

/// Every address.
pub static ROUTES: &[Route] = &[
    get("/", pages::start::show),
    get("/search", pages::search::show),
    get("/t/{origin}/{kind}/{words}", pages::thing::show),
    get("/t/{origin}/{kind}/{words}/write", pages::written::file),
    get("/e/{entry}", pages::entry::show),
    get("/record", pages::acts::show),
    get("/record/{act}", pages::record::show),
    post("/record/{act}", pages::record::send),
    get("/record/{act}/template.csv", pages::file::template),
    get("/date", pages::date::show),
    get("/file", pages::file::show),
    post("/file", pages::file::send),
    get("/import", pages::import::show),
    post("/import", pages::import::send),
    get("/recorded", pages::recorded::show),
    get("/withdraw/{entry}", pages::withdraw::show),
    post("/withdraw/{entry}", pages::withdraw::send),
    get("/correct/{entry}", pages::correct::show),
    post("/correct/{entry}", pages::correct::send),
    get("/release/{entry}", pages::release::show),
    post("/release/{entry}", pages::release::send),
    get("/forget/{origin}/{kind}/{words}", pages::forget::show),
    post("/forget/{origin}/{kind}/{words}", pages::forget::send),
    get("/original/{digest}", pages::original::show),
    get("/seat", pages::seat::show),
    post("/seat", pages::seat::send),
    get("/remarks", pages::remarks::show),
    get("/overlays", pages::overlays::show),
    get("/overlays/{overlay}", pages::overlays::one),
    post("/overlays/{overlay}", pages::overlays::send),
    get("/packs", pages::packs::show),
    get("/packs/{pack}", pages::packs::one),
    post("/packs/{pack}", pages::packs::send),
    get("/merge", pages::merge::show),
    post("/merge", pages::merge::send),
    get("/copy", pages::copy::show),
    post("/copy", pages::copy::send),
    get("/{view}", pages::view::show),
];

/// Whether a form can be sent to a path: what it shows is about to be recorded, and is no answer to come back to.
pub(crate) fn takes_forms(path: &str) -> bool {
    let is = |route: &Route| {
        let pairs = route.path.split('/').zip(path.split('/'));
        let same = pairs.into_iter().all(|(own, asked)| own.starts_with('{') || own == asked);
        same && route.path.split('/').count() == path.split('/').count()
    };
    ROUTES.iter().filter(|route| route.method == Method::POST).any(is)
}

/// The house as a service.
pub fn router(house: &Arc<House>) -> Router {
    let mut router = Router::new()
        .route("/assets/{name}", axum::routing::get(asset))
        .route("/progress", axum::routing::get(progress));
    for route in ROUTES {
        let filter = if route.method == Method::POST { MethodFilter::POST } else { MethodFilter::GET };
        let serve = route.serve;
        let handler = move |state: State<Arc<House>>, path: RawPathParams, request: Request| {
            arrive(state, path, request, serve)
        };
        router = router.route(route.path, on(filter, handler));
    }
    router.fallback(nowhere).method_not_allowed_fallback(nowhere).with_state(Arc::clone(house))
}

async fn asset(headers: HeaderMap, uri: Uri) -> Response {
    if !guard::is_loopback(&headers) {
        return plain(StatusCode::MISDIRECTED_REQUEST, "this house answers to loopback names only\n");
    }
    assets::at(uri.path())
        .map_or_else(|| plain(StatusCode::NOT_FOUND, "no such file\n"), |answer| send(answer, &headers))
}

/// How far the desk is with what was sent to it. It does not wait for the desk, as every page does.
async fn progress(State(house): State<Arc<House>>, headers: HeaderMap) -> Response {
    if !guard::is_loopback(&headers) {
        return plain(StatusCode::MISDIRECTED_REQUEST, "this house answers to loopback names only\n");
    }
    let (done, of) = house.progress();
    let body = format!("{{\"done\":{done},\"of\":{of}}}").into_bytes();
    send(Answer::of("application/json", body), &headers)
}

async fn nowhere(state: State<Arc<House>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    travel(state, parts.method, parts.uri, parts.headers, Vec::new(), Bytes::new(), |_| Err(Problem::NoPage))
        .await
}

async fn arrive(state: State<Arc<House>>, path: RawPathParams, request: Request, serve: Serve) -> Response {
    let path = path.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, posted::LIMIT).await else {
        return plain(StatusCode::PAYLOAD_TOO_LARGE, "what was sent is larger than 32 MB\n");
    };
    travel(state, parts.method, parts.uri, parts.headers, path, body, serve).await
}

async fn travel(
    State(house): State<Arc<House>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    path: Vec<(String, String)>,
    body: Bytes,
    serve: Serve,
) -> Response {
    if !guard::is_loopback(&headers) {
        return plain(StatusCode::MISDIRECTED_REQUEST, "this house answers to loopback names only\n");
    }
    let sent = headers.clone();
    let computed = tokio::task::spawn_blocking(move || {
        let asked = Asked::read(uri.path(), posted::pairs(uri.query().unwrap_or_default().as_bytes()));
        compute(&house, asked, &method, &sent, path, &body, serve)
    });
    match computed.await {
        Ok(answer) if answer.status == StatusCode::NOT_MODIFIED => unchanged(&answer),
        Ok(answer) => send(answer, &headers),
        Err(_) => send(fault(), &headers),
    }
}

fn compute(
    house: &Arc<House>,
    asked: Asked,
    method: &Method,
    headers: &HeaderMap,
    path: Vec<(String, String)>,
    body: &[u8],
    serve: Serve,
) -> Answer {
    let mut visit = match Visit::new(Arc::clone(house), asked) {
        Ok(visit) => visit,
        Err(problem) => return failed(&problem),
    };
    visit.path = path;
    let tag = tag(&visit);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    if *method == Method::GET && known == Some(tag.as_str()) {
        // Only a page that was there has a tag, and at the same heads it still says the same.
        let mut answer = Answer::of("text/plain", Vec::new()).status(StatusCode::NOT_MODIFIED);
        answer.tag = Some(tag);
        return answer;
    }
    let answered = admit(&mut visit, method, headers, body).and_then(|()| serve(&visit));
    let mut answer = answered
        .unwrap_or_else(|problem| Answer::page(page::problem(&visit, &problem)).status(problem.status()));
    if *method == Method::GET && answer.status == StatusCode::OK {
        answer.tag = Some(tag);
    }
    answer
}

/// A posted form is read only if it comes from a page of this house.
fn admit(visit: &mut Visit, method: &Method, headers: &HeaderMap, body: &[u8]) -> Result<(), Problem> {
    if *method != Method::POST {
        return Ok(());
    }
    let media = headers.get(header::CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
    (visit.posted, visit.file) = posted::read(media, body);
    let token = visit.posted("token");
    if !guard::is_own(headers) || visit.house.token.is_empty() || !guard::same(token, &visit.house.token) {
        return Err(Problem::Refused("web-not-from-here"));
    }
    Ok(())
}

/// The record itself cannot be read: there is no page to say it on.
fn failed(problem: &Problem) -> Answer {
    Answer::of(
        "text/plain; charset=utf-8",
        format!("The forum file cannot be read: {problem}\n").into_bytes(),
    )
    .status(problem.status())
}

/// The page after a fault of the program. It needs nothing that may be at fault.
fn fault() -> Answer {
    let page = maud::html! {
        (maud::DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; title { "A fault in the program" } link rel="stylesheet" href=(assets::STYLE.address); }
            body { main {
                h1 { "A fault in the program" }
                p.answer { "This page could not be made. Nothing was changed by it, and other pages go on." }
                p { "Go back, and report what you were doing. " code { "chancery check" } " tells whether the file is sound." }
                p { a href="/" { "To the threads" } }
            } }
        }
    };
    Answer::page(page).status(StatusCode::INTERNAL_SERVER_ERROR)
}

/// What a page shows, in a word: the heads it was computed at, the day, and what was asked.
fn tag(visit: &Visit) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for part in [visit.sight.heads(), visit.today.to_string(), visit.words.language().to_owned()] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.update(visit.asked.path.as_bytes());
    for (name, value) in &visit.asked.pairs {
        hash.update(format!("\0{name}\0{value}").as_bytes());
    }
    hash.update(visit.house.token.as_bytes());
    hash.update(env!("CARGO_PKG_VERSION").as_bytes());
    let digest: String = hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{digest}\"")
}

fn unchanged(answer: &Answer) -> Response {
    let mut response = Response::builder().status(StatusCode::NOT_MODIFIED);
    if let Some(tag) = &answer.tag {
        response = response.header(header::ETAG, tag);
    }
    for (name, value) in guard::HEADERS {
        response = response.header(*name, *value);
    }
    response.body(Body::empty()).unwrap_or_default()
}

fn send(answer: Answer, headers: &HeaderMap) -> Response {
    let lasting = if answer.lasting { "public, max-age=31536000, immutable" } else { "no-cache" };
    // A document keeps the media type that it came with; what is no media type is plain bytes.
    let media = HeaderValue::from_str(&answer.media);
    let media = media.unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let mut response = Response::builder()
        .status(answer.status)
        .header(header::CONTENT_TYPE, media)
        .header(header::CACHE_CONTROL, lasting)
        .header(header::VARY, "accept-encoding");
    for (name, value) in guard::HEADERS {
        response = response.header(*name, *value);
    }
    for (name, value) in [(header::ETAG, &answer.tag), (header::LOCATION, &answer.location)] {
        if let Some(value) = value {
            response = response.header(name, value);
        }
    }
    if let Some(name) = &answer.save_as {
        response = response.header(header::CONTENT_DISPOSITION, attachment(name));
    }
    let (body, packed) = crate::pack::pack(answer, headers);
    if packed {
        response = response.header(header::CONTENT_ENCODING, "gzip");
    }
    response.body(Body::from(body)).unwrap_or_default()
}

/// A file to be saved: its name in plain letters, and as it is for browsers that know how.
fn attachment(name: &str) -> String {
    let safe =
        |letter: char| if letter.is_ascii_graphic() && !"\"\\%;".contains(letter) { letter } else { '_' };
    let plain: String = name.chars().map(safe).collect();
    if plain == name {
        return format!("attachment; filename=\"{plain}\"");
    }
    let mut whole = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => whole.push(char::from(byte)),
            other => whole.push_str(&format!("%{other:02X}")),
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

fn plain(status: StatusCode, words: &'static str) -> Response {
    send(Answer::of("text/plain; charset=utf-8", words.as_bytes()).status(status), &HeaderMap::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_saved_under_its_own_name_in_any_script() {
        assert_eq!(attachment("one.csv"), "attachment; filename=\"one.csv\"");
        let told = attachment("Акт \"1\";\r\n.pdf");
        assert!(told.is_ascii() && !told.contains('\n') && told.matches('"').count() == 2, "{told}");
        assert!(told.ends_with("filename*=UTF-8''%D0%90%D0%BA%D1%82%20%221%22%3B%0D%0A.pdf"), "{told}");
    }

    #[tokio::test]
    async fn a_panic_ends_its_own_request_with_a_page_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let pack = desk::Pack::built_in("ilvar").unwrap();
        let desk = desk::Desk::create(
            folder.path().join("one.forum"),
            &pack,
            &desk::NewOptions::default(),
            &mut |_, _| {},
        )
        .unwrap();
        let house = State(Arc::new(House::new(desk, "en")));
        let headers = HeaderMap::from_iter([(header::HOST, "localhost".parse().unwrap())]);
        let ask = |serve: Serve| {
            travel(
                house.clone(),
                Method::GET,
                Uri::from_static("/texts"),
                headers.clone(),
                Vec::new(),
                Bytes::new(),
                serve,
            )
        };
        let fails: Serve = |visit| visit.house.at_desk(|_| panic!("a fault")).map_err(|_| Problem::NoPage);
        assert_eq!(ask(fails).await.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(ask(pages::start::show).await.status(), StatusCode::OK);
    }
}
