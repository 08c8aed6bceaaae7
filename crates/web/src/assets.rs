//! The style sheet, the script and the mark of the house, under addresses that name their content.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::answer::Answer;

/// One embedded file.
pub(crate) struct Asset {
    /// Its address.
    pub(crate) address: String,
    media: &'static str,
    bytes: &'static [u8],
}

/// The style sheet.
pub(crate) static STYLE: LazyLock<Asset> =
    LazyLock::new(|| asset("style", "css", "text/css; charset=utf-8", include_bytes!("../assets/style.css")));
/// The script.
pub(crate) static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    asset("keys", "js", "text/javascript; charset=utf-8", include_bytes!("../assets/keys.js"))
});
/// The mark in the browser's tab: a thread through three points.
pub(crate) static ICON: LazyLock<Asset> =
    LazyLock::new(|| asset("mark", "svg", "image/svg+xml", include_bytes!("../assets/mark.svg")));

fn asset(name: &str, end: &str, media: &'static str, bytes: &'static [u8]) -> Asset {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    Asset { address: format!("/assets/{name}.{hash}.{end}"), media, bytes }
}

/// The file at an address.
pub(crate) fn at(path: &str) -> Option<Answer> {
    let found = [&*STYLE, &*SCRIPT, &*ICON].into_iter().find(|asset| asset.address == path)?;
    let mut answer = Answer::of(found.media, found.bytes);
    answer.lasting = true;
    Some(answer)
}
