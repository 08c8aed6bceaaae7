//! Documents, kept byte for byte, and working material, which can be forgotten (rule 8).

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::{Digest, RecordError, hex};

/// A document to keep beside the entry that names it as `{"document": "<digest>"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocument {
    digest: Digest,
    /// The file name that it came with.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media: String,
    /// Its bytes, unchanged.
    pub bytes: Vec<u8>,
}

impl NewDocument {
    /// A document and its digest.
    #[must_use]
    pub fn new(name: &str, media: &str, bytes: Vec<u8>) -> Self {
        Self { digest: Digest::of_document(&bytes), name: name.to_owned(), media: media.to_owned(), bytes }
    }

    /// SHA-256 of the bytes, for the payload that names it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

/// Working material to keep beside the entry that names it as `{"matter": "<digest>"}`.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMatter {
    digest: Digest,
    pub(crate) key: [u8; 32],
    pub(crate) bytes: Vec<u8>,
}

impl NewMatter {
    /// Seals the bytes under a fresh random key.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn seal(bytes: Vec<u8>) -> Result<Self, RecordError> {
        let key = hex::random()?;
        Ok(Self { digest: salted(&key, &bytes), key, bytes })
    }

    /// HMAC-SHA-256 of the bytes under the key, for the payload that names it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

impl std::fmt::Debug for NewMatter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("NewMatter").field("digest", &self.digest).finish_non_exhaustive()
    }
}

/// Working material as the file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Its bytes.
    Present(Vec<u8>),
    /// Text and key were destroyed by a forgetting entry.
    Forgotten,
}

/// The salted digest of working material.
pub(crate) fn salted(key: &[u8], bytes: &[u8]) -> Digest {
    // HMAC takes keys of every length, so the error arm only keeps the type honest.
    match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mac) => Digest::from_array(mac.chain_update(bytes).finalize().into_bytes().into()),
        Err(_) => Digest::NONE,
    }
}
