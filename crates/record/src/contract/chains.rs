//! Entries for the contract: real ones, chained, of one volume each.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::envelope::FORMAT;
use crate::opening::OPEN;
use crate::{Digest, Envelope, Head, Heads, Level, Mode, Opening, RecordError, Stored, VolumeId};

/// A volume that one writer has in mind: what it believes to be the head.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chain {
    pub volume: VolumeId,
    pub head: Head,
}

impl Chain {
    pub(super) fn fresh() -> Result<Self, RecordError> {
        Ok(Self { volume: VolumeId::random()?, head: Head::NONE })
    }

    /// The next entry, by a writer of that name. The first one opens the volume.
    pub(super) fn next(&mut self, writer: &str) -> Result<Stored, RecordError> {
        let position = self.head.position + 1;
        let (act, payload) = match position {
            1 => (OPEN, Opening::new(&Level::Public, None, "0123456789abcdef0123456789abcdef").payload()?),
            _ => ("claim", json!({ "writer": writer })),
        };
        let bytes = self.envelope(position, act, payload).encode()?;
        let digest = Digest::of_entry(bytes.as_bytes());
        self.head = Head { position, digest };
        Ok(Stored { volume: self.volume, position, digest, bytes, asleep: false })
    }

    /// So many entries, one after the other.
    pub(super) fn batch(&mut self, writer: &str, length: usize) -> Result<Vec<Stored>, RecordError> {
        (0..length).map(|_| self.next(writer)).collect()
    }

    fn envelope(&self, position: u64, act: &str, payload: Value) -> Envelope {
        Envelope {
            format: FORMAT,
            forum: super::FORUM.to_owned(),
            volume: self.volume,
            position,
            previous: self.head.digest,
            heads: Heads::new(),
            recorded: Timestamp::UNIX_EPOCH,
            act: act.to_owned(),
            version: 1,
            mode: Mode::Live,
            actor: None,
            recorder: "contract".to_owned(),
            sources: Value::Array(Vec::new()),
            payload,
        }
    }
}
