//! A second process: this very binary, told by its environment to do one thing and nothing else.

use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use record::{Access, File, Level, RecordError};
use serde_json::json;

use super::ground::{at, draft};

/// What the child does, and on which file.
const TASK: &str = "RECORD_TEST_TASK";
const PATH: &str = "RECORD_TEST_PATH";

/// Starts a child that works on a file; what it acknowledges comes out line by line.
pub fn start(task: &str, path: &Path) -> Child {
    command(&std::env::current_exe().unwrap(), task, path).spawn().unwrap()
}

/// The command that starts such a child.
pub fn command(program: &Path, task: &str, path: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(arguments()).env(TASK, task).env(PATH, path);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What makes the test binary run the child's side alone.
pub fn arguments() -> [&'static str; 4] {
    ["--exact", "suite::child::works_when_told_to", "--nocapture", "--test-threads=1"]
}

/// The child's side. Without a task in the environment there is nothing to do.
#[test]
fn works_when_told_to() {
    let Ok(task) = std::env::var(TASK) else { return };
    let path = std::env::var(PATH).unwrap();
    match task.as_str() {
        "append without end" => append(&path, usize::MAX),
        "append five" => append(&path, 5),
        "append two hundred" => append(&path, 200),
        "append where it may not" => tell(&path, appending(&path)),
        "copy where it may not" => tell(&path, copying(&path)),
        other => panic!("no task `{other}`"),
    }
}

/// Appends one entry at a time and acknowledges each with its receipt in one write.
fn append(path: &str, count: usize) {
    let mut file = File::open(path, Access::Write).unwrap();
    for turn in 0..count {
        let level = [Level::Public, Level::Desk][turn % 2].clone();
        let receipt = loop {
            let heads = file.heads().unwrap();
            match file.append(&heads, at(0), vec![draft(level.clone(), json!({ "turn": turn }))]) {
                Ok(receipts) => break receipts[0],
                Err(RecordError::Moved { .. } | RecordError::Locked(_)) => {}
                Err(error) => panic!("{error}"),
            }
        };
        std::io::stdout().write_all(format!("ack {receipt}\n").as_bytes()).unwrap();
    }
}

fn appending(path: &str) -> Result<(), RecordError> {
    let mut file = File::open(path, Access::Write)?;
    let heads = file.heads()?;
    file.append(&heads, at(0), vec![draft(Level::Public, json!({ "note": "x".repeat(20_000) }))]).map(drop)
}

fn copying(path: &str) -> Result<(), RecordError> {
    File::open(path, Access::Read)?.copy(format!("{path}.copy"), &Level::Forum, &[]).map(drop)
}

/// Tells what it was told, and how many findings a check has afterwards.
fn tell(path: &str, refused: Result<(), RecordError>) {
    let found = File::open(path, Access::Read).unwrap().check(&[]).unwrap().len();
    let told = format!("told {found} {}\n", refused.unwrap_err());
    std::io::stdout().write_all(told.as_bytes()).unwrap();
}
