//! OpenDocument files.

use crate::{Read, ReadError};

/// Reads.
///
/// # Errors
/// Always.
pub fn read(_bytes: &[u8]) -> Result<Read, ReadError> {
    Err(ReadError::Form("not read yet".to_owned()))
}
