//! Durability: the disk has confirmed journal, database and folder before an entry is acknowledged.

use std::process::{Command, Stdio};

use record::{Access, File};

use super::child;
use super::ground::{file, folder, sound};

/// What strace saw, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    JournalWritten,
    JournalSynced,
    DatabaseWritten,
    DatabaseSynced,
    JournalGone,
    FolderSynced,
    Acknowledged,
}

#[test]
fn an_entry_is_on_the_disk_before_it_is_acknowledged() {
    let folder = folder();
    let path = file(&folder, "a.forum").path().to_owned();
    let trace = folder.path().join("trace");
    let program = std::env::current_exe().unwrap();
    let task = child::command(&program, "append five", &path);
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-s", "64", "-e", "trace=write,pwrite64,fsync,fdatasync,unlink,unlinkat", "-o"]);
    strace.arg(&trace).arg(&program).args(child::arguments());
    strace.envs(task.get_envs().filter_map(|(name, value)| Some((name, value?)))).stdout(Stdio::null());
    let traced = strace.stderr(Stdio::piped()).output();
    if !traced.as_ref().is_ok_and(|output| output.status.success()) {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "the trace is required here: {traced:?}");
        return eprintln!("SKIPPED: no order of writing was seen, strace does not run here: {traced:?}");
    }
    let seen: Vec<Seen> = std::fs::read_to_string(trace).unwrap().lines().filter_map(seen).collect();
    let rounds: Vec<&[Seen]> = seen.split_inclusive(|seen| *seen == Seen::Acknowledged).collect();
    assert_eq!(rounds.len(), 5, "{seen:?}");
    for round in rounds {
        durable(round);
    }
    sound(&File::open(&path, Access::Read).unwrap());
}

/// Each step comes after the last of the one before it; acknowledging comes last of all.
fn durable(round: &[Seen]) {
    let last = |wanted: Seen| round.iter().rposition(|seen| *seen == wanted);
    let order = [
        Seen::JournalWritten,
        Seen::JournalSynced,
        Seen::DatabaseWritten,
        Seen::DatabaseSynced,
        Seen::JournalGone,
        Seen::FolderSynced,
        Seen::Acknowledged,
    ];
    let places: Vec<Option<usize>> = order.into_iter().map(last).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{round:?}");
}

fn seen(line: &str) -> Option<Seen> {
    let (_, call) = line.split_once(' ')?;
    let call = call.trim_start();
    let written = call.starts_with("write(") || call.starts_with("pwrite64(");
    let synced = call.starts_with("fsync(") || call.starts_with("fdatasync(");
    if written && call.contains("\"ack ") {
        Some(Seen::Acknowledged)
    } else if call.starts_with("unlink") && call.contains(".forum-journal") {
        Some(Seen::JournalGone)
    } else if call.contains(".forum-journal>") {
        written.then_some(Seen::JournalWritten).or(synced.then_some(Seen::JournalSynced))
    } else if call.contains(".forum>") {
        written.then_some(Seen::DatabaseWritten).or(synced.then_some(Seen::DatabaseSynced))
    } else {
        synced.then_some(Seen::FolderSynced)
    }
}
