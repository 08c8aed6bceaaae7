//! The clauses, one function each.

use super::chains::Chain;
use super::{Broken, Pair, clause};
use crate::{LogError, RecordError, Stored};

pub(super) fn all(make: &mut impl FnMut() -> Pair) -> Result<(), Broken> {
    kept_as_given(make())?;
    taken_at_its_place_alone(make())?;
    all_or_none(make())?;
    several_volumes(make())?;
    a_second_writer_is_behind(make())?;
    told_when_it_moves(make())
}

fn of(error: RecordError) -> Broken {
    Broken::Refused(LogError::Record(error))
}

fn kept_as_given((mut one, two): Pair) -> Result<(), Broken> {
    let mut chain = Chain::fresh().map_err(of)?;
    let batch = chain.batch("one", 5).map_err(of)?;
    one.append(&batch)?;
    let tail = two.read(chain.volume, 3)?;
    clause(two.read(chain.volume, 1)? == batch, || {
        "what was appended is read unchanged, in order".to_owned()
    })?;
    clause(batch.get(2..) == Some(&tail[..]), || "a read from n begins at n".to_owned())?;
    clause(two.read(chain.volume, 6)?.is_empty(), || "beyond the head there is nothing".to_owned())?;
    let other = Chain::fresh().map_err(of)?;
    clause(two.read(other.volume, 1)?.is_empty(), || "a volume never written is empty".to_owned())
}

fn taken_at_its_place_alone((mut one, _): Pair) -> Result<(), Broken> {
    let mut chain = Chain::fresh().map_err(of)?;
    let first = chain.batch("one", 2).map_err(of)?;
    let skipped = chain.next("one").map_err(of)?;
    let beyond = chain.next("one").map_err(of)?;
    refused(one.append(std::slice::from_ref(&skipped)), 0, 3)?;
    one.append(&first)?;
    refused(one.append(std::slice::from_ref(&beyond)), 2, 4)?;
    refused(one.append(&first), 2, 1)?;
    one.append(&[skipped, beyond])?;
    clause(one.read(chain.volume, 1)?.len() == 4, || "what was refused leaves nothing".to_owned())
}

fn all_or_none((mut one, two): Pair) -> Result<(), Broken> {
    let mut chain = Chain::fresh().map_err(of)?;
    let mut batch = chain.batch("one", 4).map_err(of)?;
    let last = batch.pop();
    batch.pop();
    batch.extend(last);
    refused(one.append(&batch), 2, 4)?;
    clause(two.read(chain.volume, 1)?.is_empty(), || "a batch with a gap leaves nothing".to_owned())?;
    one.append(&[])?;
    clause(two.read(chain.volume, 1)?.is_empty(), || "an empty batch is taken and does nothing".to_owned())
}

fn several_volumes((mut one, mut two): Pair) -> Result<(), Broken> {
    let (mut left, mut right) = (Chain::fresh().map_err(of)?, Chain::fresh().map_err(of)?);
    let mut batch = left.batch("one", 2).map_err(of)?;
    batch.extend(right.batch("one", 3).map_err(of)?);
    one.append(&batch)?;
    let mut ahead = right;
    one.append(&ahead.batch("one", 1).map_err(of)?)?;
    let mut late = left.batch("two", 1).map_err(of)?;
    late.extend(right.batch("two", 1).map_err(of)?);
    refused(two.append(&late), 4, 4)?;
    let lengths = (two.read(left.volume, 1)?.len(), two.read(right.volume, 1)?.len());
    clause(lengths == (2, 4), || "a batch behind in one volume leaves nothing in another".to_owned())
}

fn a_second_writer_is_behind((mut one, mut two): Pair) -> Result<(), Broken> {
    let mut chain = Chain::fresh().map_err(of)?;
    one.append(&chain.batch("one", 1).map_err(of)?)?;
    let mut believed = chain;
    one.append(&chain.batch("one", 1).map_err(of)?)?;
    refused(two.append(&believed.batch("two", 1).map_err(of)?), 2, 2)?;
    two.append(&chain.batch("two", 1).map_err(of)?)?;
    clause(one.read(chain.volume, 3)?.len() == 1, || "a writer that caught up is taken".to_owned())
}

fn told_when_it_moves((mut one, mut two): Pair) -> Result<(), Broken> {
    let mut chain = Chain::fresh().map_err(of)?;
    two.moved()?;
    clause(!two.moved()?, || "nothing moved, nothing is told".to_owned())?;
    one.append(&chain.batch("one", 1).map_err(of)?)?;
    clause(two.moved()?, || "an append through another handle is told".to_owned())?;
    clause(!two.moved()?, || "it is told once".to_owned())
}

/// The refusal of an entry offered at a position where the head does not stand before it.
fn refused(outcome: Result<(), LogError>, head: u64, offered: u64) -> Result<(), Broken> {
    let told = match &outcome {
        Err(LogError::Behind { head, offered, .. }) => Some((*head, *offered)),
        _ => None,
    };
    clause(told == Some((head, offered)), || {
        format!(
            "an entry of position {offered} on a head at {head} is refused as behind; instead: {outcome:?}"
        )
    })
}

/// Positions 1, 2, 3 and so on, and each entry once.
pub(super) fn whole(entries: &[Stored]) -> Result<(), Broken> {
    let in_order = (1..).zip(entries).all(|(position, entry)| entry.position == position);
    clause(in_order, || "positions have neither gap nor duplicate".to_owned())
}
