//! Seeds damaged by rule: the same damage on every machine and on every day.

/// Damages bytes, as the number says.
pub fn damaged(seed: &[u8], number: u64) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 11).unwrap_or(0) % below.max(1)
    };
    let mut bytes = seed.to_vec();
    for _ in 0..=next(6) {
        let (at, length) = (next(bytes.len()), 1 + next(40));
        let to = (at + length).min(bytes.len());
        match next(7) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..to)),
            2 => {
                let piece = bytes[at..to].to_vec();
                (0..=next(50)).for_each(|_| drop(bytes.splice(at..at, piece.iter().copied())));
            }
            3 => {
                let from = next(bytes.len());
                let piece: Vec<u8> = bytes[from..].iter().copied().take(length).collect();
                bytes.splice(at..to, piece);
            }
            _ => bytes[at..to].iter_mut().take(1 + next(3)).for_each(|byte| *byte ^= 1 << next(8)),
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}
