//! Bytes on the wire: packed where the browser unpacks them.

use std::io::Write as _;

use axum::http::{HeaderMap, header};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::answer::Answer;

/// Below this many bytes packing gains nothing.
const SMALL: usize = 1_400;

/// The body, and whether it is packed.
pub(crate) fn pack(answer: Answer, headers: &HeaderMap) -> (Vec<u8>, bool) {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let takes = accepted.is_some_and(|kinds| kinds.split(',').any(|kind| kind.trim().starts_with("gzip")));
    let text =
        answer.media.starts_with("text/") || answer.media.contains("json") || answer.media.contains("svg");
    let body = answer.body.into_owned();
    if !takes || !text || body.len() < SMALL {
        return (body, false);
    }
    let mut packed = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::fast());
    match packed.write_all(&body).and_then(|()| packed.finish()) {
        Ok(packed) => (packed, true),
        Err(_) => (body, false),
    }
}
