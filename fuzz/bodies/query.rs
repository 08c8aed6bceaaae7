//! What the fuzz target of the query grammar does with bytes.

/// A query as somebody types it.
pub fn query(bytes: &[u8]) {
    let _ = trace::Query::read(&String::from_utf8_lossy(bytes));
}
