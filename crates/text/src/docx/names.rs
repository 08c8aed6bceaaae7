//! Names that a Word document needs: a bookmark for each anchor, a relationship for each address.

use std::collections::BTreeMap;

use super::package;
use crate::{Block, Document, Link, Run, link};

/// Bookmarks and addresses of one document, numbered in the order in which they stand.
pub(super) struct Names {
    bookmarks: BTreeMap<String, usize>,
    addresses: Vec<String>,
}

impl Names {
    pub(super) fn of(document: &Document) -> Self {
        let mut names = Self { bookmarks: BTreeMap::new(), addresses: Vec::new() };
        for block in document.blocks.iter().flat_map(Block::with_inner) {
            if let Some(anchor) = block.anchor() {
                // The first of a name is the one that links find.
                let next = names.bookmarks.len() + 1;
                names.bookmarks.entry(anchor.to_owned()).or_insert(next);
            }
        }
        document.blocks.iter().flat_map(Block::all_runs).for_each(|run| names.take(run));
        names
    }

    fn take(&mut self, run: &Run) {
        if let Some(Link::Address(written)) = &run.link
            && let Some(address) = link::address(written)
            && !self.addresses.contains(&address)
        {
            self.addresses.push(address);
        }
    }

    /// The number of an anchor's bookmark, which is named `p` and that number: Word allows no other letters.
    pub(super) fn bookmark(&self, anchor: &str) -> Option<usize> {
        self.bookmarks.get(anchor).copied()
    }

    /// The relationship of an address; none where it is no plain web address.
    pub(super) fn address(&self, written: &str) -> Option<String> {
        let address = link::address(written)?;
        self.addresses.iter().position(|known| *known == address).map(package::address_id)
    }

    pub(super) fn relationships(&self, parts: &[package::Part]) -> String {
        package::document_relationships(parts, &self.addresses)
    }
}
