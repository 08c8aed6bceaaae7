//! Histories that chance writes: three writers who record, cite, keep, forget, and merge what another has.

use proptest::collection::vec;
use proptest::prelude::*;
use record::{Access, File, Heads, Level, Receipt, Stored};
use serde_json::json;
use tempfile::TempDir;

use super::ground::{citing, draft, file, forgetting, levels, reading, record, with_document, with_matter};

/// One step of a history: who, what, and at which level.
pub type Step = (usize, u8, usize);

/// Plays a history of three writers who record, cite and now and then merge what another has.
pub fn play(folder: &TempDir, steps: &[Step]) -> Vec<File> {
    let mut files: Vec<File> = (0..3).map(|index| file(folder, &format!("{index}.forum"))).collect();
    let mut last: Vec<Option<Receipt>> = vec![None; 3];
    for &(who, what, level) in steps {
        let level = levels()[level].1.clone();
        let drafts = match (what, last[who]) {
            (3, _) => vec![with_document(draft(level, json!({})), &format!("{who}.txt"), "one text")],
            (4, _) => {
                let (working, digest) = with_matter(draft(level.clone(), json!({})), "a draft");
                vec![working, forgetting(level, digest)]
            }
            (0, _) => {
                let other = File::open(files[(who + 1) % 3].path(), Access::Read).unwrap();
                files[who].merge(&[&other], &[]).unwrap();
                continue;
            }
            (1, Some(receipt)) => vec![draft(Level::Desk, citing(&receipt))],
            (2, _) => vec![reading(level, "paper", json!({}))],
            _ => vec![draft(level, json!({})), draft(Level::Public, json!({}))],
        };
        let heads = files[who].heads().unwrap();
        last[who] = record(&mut files[who], drafts).unwrap().first().copied();
        continued(&files[who], &heads);
    }
    files
}

/// What was read after some heads is what a replay of everything ends with, wherever it says so.
fn continued(file: &File, heads: &Heads) {
    let (after, all) = (file.read_after(heads).unwrap(), file.replay(|_| true, None).unwrap());
    let new = |entry: &&Stored| heads.get(&entry.volume).is_none_or(|head| entry.position > head.position);
    let (mut expected, mut found): (Vec<_>, Vec<_>) =
        (all.entries.iter().filter(new).collect(), after.entries.iter().collect());
    if after.continues {
        assert!(all.entries.ends_with(&after.entries));
    }
    for entries in [&mut expected, &mut found] {
        entries.sort_by_key(|entry| (entry.volume, entry.position));
    }
    assert_eq!(found, expected);
}

/// A history.
pub fn history() -> impl Strategy<Value = Vec<Step>> {
    vec((0..3_usize, 0..8_u8, 0..5_usize), 4..24)
}
