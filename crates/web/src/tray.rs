//! Files that were sent and wait for a second word: in memory alone, a few at a time, gone when the house closes.

use std::collections::VecDeque;
use std::sync::Arc;

/// The most files, and bytes of them together, that wait at one time; the oldest go first.
const FILES: usize = 8;
const BYTES: usize = 96 * 1024 * 1024;

/// A file as it was sent.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Laid {
    /// Its name, without folders.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// The files that wait, each behind a word that only its form knows.
#[derive(Debug, Default)]
pub(crate) struct Tray(VecDeque<(String, Arc<Laid>)>);

impl Tray {
    /// Lays a file down behind a word.
    pub(crate) fn lay(&mut self, word: String, name: &str, bytes: Vec<u8>) {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
        self.0.push_back((word, Arc::new(Laid { name, bytes })));
        let held = |tray: &Self| tray.0.iter().map(|(_, laid)| laid.bytes.len()).sum::<usize>();
        while self.0.len() > 1 && (self.0.len() > FILES || held(self) > BYTES) {
            self.0.pop_front();
        }
    }

    /// The file behind a word, if it still waits.
    pub(crate) fn take_up(&self, word: &str) -> Option<Arc<Laid>> {
        self.0.iter().find(|(other, _)| other == word).map(|(_, laid)| Arc::clone(laid))
    }

    /// Takes a file away: it was recorded.
    pub(crate) fn clear(&mut self, word: &str) {
        self.0.retain(|(other, _)| other != word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_waits_under_its_own_name_until_it_is_cleared_or_others_push_it_out() {
        let mut tray = Tray::default();
        tray.lay("a".to_owned(), "C:\\letters\\one.pdf", vec![1]);
        assert_eq!(tray.take_up("a").unwrap().name, "one.pdf");
        for word in ["b", "c", "d", "e", "f", "g", "h"] {
            tray.lay(word.to_owned(), word, vec![2]);
        }
        assert!(tray.take_up("a").is_some() && tray.take_up("nothing").is_none());
        tray.lay("i".to_owned(), "i", vec![3]);
        assert!(tray.take_up("a").is_none() && tray.take_up("b").is_some());
        tray.clear("b");
        assert!(tray.take_up("b").is_none());
        tray.lay("large".to_owned(), "large", vec![0; BYTES + 1]);
        assert!(tray.take_up("large").is_some() && tray.take_up("i").is_none(), "the newest stays");
    }
}
