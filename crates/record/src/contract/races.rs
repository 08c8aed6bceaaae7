//! Two writers on one volume: in threads, and in every order that chance gives.

use super::chains::Chain;
use super::clauses::whole;
use super::{Broken, Pair, clause};
use crate::{Digest, Head, Log, LogError, RecordError, Stored, VolumeId};

/// How many batches each thread gets accepted.
const TURNS: usize = 25;

/// Two threads append as fast as they can, each catching up when it is behind.
pub(super) fn threads((one, two): Pair) -> Result<(), Broken> {
    let chain = Chain::fresh().map_err(LogError::from)?;
    let (one, two) = std::thread::scope(|scope| {
        let one = scope.spawn(move || write(one, chain, "one"));
        let two = scope.spawn(move || write(two, chain, "two"));
        (one.join(), two.join())
    });
    let stopped = |_| Broken::Clause("a writer's thread came to its end by a panic".to_owned());
    let (log, mut accepted) = one.map_err(stopped)??;
    let (_, more) = two.map_err(stopped)??;
    accepted.extend(more);
    kept(log.as_ref(), chain.volume, accepted)
}

type Accepted = (Box<dyn Log + Send>, Vec<Stored>);

fn write(mut log: Box<dyn Log + Send>, mut chain: Chain, name: &str) -> Result<Accepted, Broken> {
    let mut accepted = Vec::new();
    for turn in 0..TURNS {
        loop {
            let mut ahead = chain;
            let batch = ahead.batch(name, 1 + turn % 3).map_err(LogError::from)?;
            match log.append(&batch) {
                Ok(()) => {
                    chain = ahead;
                    accepted.extend(batch);
                    break;
                }
                Err(LogError::Behind { .. } | LogError::Record(RecordError::Locked(_))) => {
                    chain.head = head(log.as_ref(), chain)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok((log, accepted))
}

fn head(log: &dyn Log, chain: Chain) -> Result<Head, LogError> {
    let new = log.read(chain.volume, chain.head.position + 1)?;
    Ok(new.last().map_or(chain.head, |last| Head { position: last.position, digest: last.digest }))
}

/// What was accepted is kept, once and in its place, and nothing else is.
fn kept(log: &dyn Log, volume: VolumeId, mut accepted: Vec<Stored>) -> Result<(), Broken> {
    let entries = log.read(volume, 1)?;
    whole(&entries)?;
    accepted.sort_unstable_by_key(|entry| entry.position);
    clause(entries == accepted, || {
        format!("of {} entries accepted, {} are kept in their places", accepted.len(), entries.len())
    })
}

/// Lets two writers take steps in a random order: one looks, the other appends, nobody waits. Entries are bare
/// positions with a mark of their own, so that a store which reads the bytes is not to be tried with this.
///
/// # Errors
/// The first clause that does not hold, and the seed with which it shows.
pub fn interleaves(seed: u64, steps: u32, (one, two): Pair) -> Result<(), Broken> {
    let volume = VolumeId::random().map_err(LogError::from)?;
    let mut chance = Chance(seed | 1);
    let mut writers = [(one, 0), (two, 0)];
    let mut accepted = Vec::new();
    for step in 0..steps {
        let draw = chance.next();
        let [first, second] = &mut writers;
        let (log, believed) = if draw & 1 == 0 { first } else { second };
        if draw & 6 == 0 {
            *believed += log.read(volume, *believed + 1)?.len() as u64;
            continue;
        }
        let length = 1 + (draw >> 8) % 3;
        let batch: Vec<_> = (1..=length).map(|ahead| bare(volume, *believed + ahead, step)).collect();
        match log.append(&batch) {
            Ok(()) => {
                *believed += length;
                accepted.extend(batch);
            }
            Err(LogError::Behind { head, .. }) => {
                clause(head > *believed, || format!("a writer that is not behind is taken (seed {seed})"))?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    let [(log, _), _] = writers;
    kept(log.as_ref(), volume, accepted)
}

fn bare(volume: VolumeId, position: u64, step: u32) -> Stored {
    Stored { volume, position, digest: Digest::NONE, bytes: step.to_string(), asleep: false }
}

/// Xorshift: the same seed, the same order.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}
