//! Faults: killed processes, full disks, closed files and second writers lose nothing that was acknowledged.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use record::{Access, File, Level, Receipt, RecordError};
use rusqlite::Connection;
use serde_json::json;

use super::child;
use super::ground::{draft, file, folder, on_disk, raw, record, rich, sound};

/// The receipts that a child acknowledges until it ends. A line cut by a kill acknowledges nothing.
fn acknowledged(child: &mut Child) -> thread::JoinHandle<Vec<Receipt>> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let receipt = |line: String| line.split_once("ack ").and_then(|(_, receipt)| receipt.parse().ok());
    thread::spawn(move || lines.filter_map(|line| receipt(line.unwrap())).collect())
}

#[test]
fn killed_at_any_instant_during_ten_thousand_appends_no_acknowledged_entry_is_lost() {
    let folder = folder();
    let path = file(&folder, "a.forum").path().to_owned();
    let mut receipts: Vec<Receipt> = Vec::new();
    let (mut chance, mut kills) = (0x9e37_79b9_7f4a_7c15_u64, 0);
    while receipts.len() < 10_000 || kills < 25 {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut child = child::start("append without end", &path);
        let acknowledged = acknowledged(&mut child);
        thread::sleep(Duration::from_micros(20_000 + chance % 400_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let more = acknowledged.join().unwrap();
        // Opening for writing turns back what the killed child had not committed.
        let file = File::open(&path, Access::Write).unwrap();
        for receipt in &more {
            let entry = file.entry(receipt.volume, receipt.position).unwrap();
            assert_eq!(
                entry.map(|entry| entry.digest),
                Some(receipt.digest),
                "an acknowledged entry is lost"
            );
        }
        if kills % 8 == 0 {
            sound(&file);
        }
        receipts.extend(more);
        kills += 1;
    }
    let file = File::open(&path, Access::Write).unwrap();
    assert_eq!(file.check(&receipts).unwrap(), []);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "one file is everything");
}

#[test]
fn the_journal_of_a_writer_stopped_before_it_changed_anything_is_taken_away() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let before = file.heads().unwrap();
    let journal = folder.path().join("a.forum-journal");
    fs::write(&journal, [0; 8_720]).unwrap();
    let reader = File::open(file.path(), Access::Read).unwrap();
    assert!(journal.exists(), "a reader changes nothing");
    let writer = File::open(file.path(), Access::Write).unwrap();
    assert!(!journal.exists());
    assert_eq!((reader.heads().unwrap(), writer.heads().unwrap()), (before.clone(), before));
    sound(&writer);
}

#[test]
fn two_processes_that_append_at_once_take_turns() {
    let folder = folder();
    let path = file(&folder, "a.forum").path().to_owned();
    let mut children = [(); 2].map(|()| child::start("append two hundred", &path));
    let readers = children.each_mut().map(acknowledged);
    let receipts: Vec<Receipt> = readers.into_iter().flat_map(|reader| reader.join().unwrap()).collect();
    assert!(children.iter_mut().all(|child| child.wait().unwrap().success()));
    assert_eq!(receipts.len(), 400);
    let file = File::open(&path, Access::Read).unwrap();
    assert_eq!(file.check(&receipts).unwrap(), []);
    let entries: u64 = file.heads().unwrap().values().map(|head| head.position).sum();
    assert_eq!(entries, 402, "two volumes, each opened once by whoever came first");
}

#[test]
fn a_full_disk_is_told_and_nothing_is_changed() {
    let folder = folder();
    let mut file = rich(&folder, "a.forum");
    let pages = u32::try_from(raw(file.path()).len() / 4096).unwrap();
    file.limit_pages(pages + 2).unwrap();
    let note = |turn: u32| draft(Level::Public, json!({ "note": "x".repeat(900), "turn": turn }));
    let mut turn = 0;
    let (before, refused) = loop {
        let before = raw(file.path());
        match record(&mut file, vec![note(turn), note(turn)]) {
            Ok(_) => turn += 1,
            Err(error) => break (before, error),
        }
    };
    assert!(turn > 0 && matches!(refused, RecordError::Full(_)), "{refused}");
    assert!(refused.to_string().contains("nothing was changed, make room and try again"));
    assert_eq!(raw(file.path()), before);
    sound(&file);
    file.limit_pages(pages + 100).unwrap();
    record(&mut file, vec![note(turn)]).unwrap();
    sound(&file);
}

#[test]
fn without_room_neither_a_recording_nor_a_copy_leaves_anything() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let before = raw(file.path());
    for task in ["append where it may not", "copy where it may not"] {
        let child = child::command(&std::env::current_exe().unwrap(), task, file.path());
        let mut limited = Command::new("sh");
        // No file may grow beyond 24 blocks of 512 bytes; with the signal ignored the write fails instead.
        limited.args(["-c", "trap '' XFSZ; ulimit -f 24; exec \"$0\" \"$@\""]).arg(child.get_program());
        limited
            .args(child.get_args())
            .envs(child.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let output = limited.output().unwrap();
        let told = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(told.contains("told 0 the disk is full"), "{task}: {told}");
        assert_eq!(raw(file.path()), before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
    sound(&file);
}

#[test]
fn a_writer_that_finds_another_at_work_waits_its_turn_or_is_told() {
    let folder = folder();
    let mut file = rich(&folder, "a.forum");
    let other = Connection::open(file.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap_err();
    assert!(matches!(refused, RecordError::Locked(_)));
    assert!(refused.to_string().contains("another process is writing"), "{refused}");
    assert!(file.heads().is_ok(), "reading goes on");
    let waiting =
        thread::spawn(move || record(&mut file, vec![draft(Level::Public, json!({}))]).map(|_| file));
    thread::sleep(Duration::from_millis(300));
    other.execute_batch("ROLLBACK").unwrap();
    sound(&waiting.join().unwrap().unwrap());
}

#[test]
fn a_file_and_a_folder_closed_to_writing_are_told_and_read_on() {
    let folder = on_disk();
    let file = rich(&folder, "a.forum");
    let path = file.path();
    // The owner of everything may write everywhere, so that a child of no rights does it.
    let program = folder.path().join("child");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mode = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(&program, 0o755);
    for (of_folder, of_file) in [(0o555, 0o444), (0o777, 0o444), (0o555, 0o666)] {
        mode(folder.path(), of_folder);
        mode(path, of_file);
        let before = raw(path);
        let mut command = child::command(&program, "append where it may not", path);
        if fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0) {
            command.uid(65_534).gid(65_534);
        }
        let output = command.output().unwrap();
        let told = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(
            told.contains("told 0 ") && told.contains("cannot be written"),
            "{of_folder:o} {of_file:o}: {told}"
        );
        assert!(told.contains("nothing was recorded"), "{told}");
        assert_eq!(raw(path), before);
    }
    mode(folder.path(), 0o755);
    sound(&file);
}
