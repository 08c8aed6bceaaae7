//! What every test stands on: a folder of its own, and the executable run in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value as Json;
use tempfile::TempDir;

/// A folder in which commands are run.
pub struct Ground {
    folder: TempDir,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    /// On standard output.
    pub out: String,
    /// On standard error.
    pub err: String,
    /// The exit code.
    pub code: i32,
}

impl Ground {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A folder with a fresh `cica.forum` in it, which is made once.
    pub fn with_cica() -> Self {
        static FRESH: OnceLock<Vec<u8>> = OnceLock::new();
        let ground = Self::new();
        let fresh = FRESH.get_or_init(|| {
            ground.run(&["new", "cica.forum", "--pack", "cica"]).done();
            std::fs::read(ground.path("cica.forum")).unwrap()
        });
        std::fs::write(ground.path("cica.forum"), fresh).unwrap();
        ground
    }

    /// The path of a file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// The executable, in this folder, with an environment that no machine changes.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
        command.current_dir(self.folder.path()).env_clear();
        command
            .env("COLUMNS", "100")
            .env("LANG", "en_GB.UTF-8")
            .env("TZ", "UTC")
            .env("HOME", self.folder.path());
        command
    }

    /// Runs a command.
    pub fn run(&self, args: &[&str]) -> Said {
        said(&self.command().args(args).output().unwrap())
    }

    /// Runs a command that answers in JSON.
    pub fn json(&self, args: &[&str]) -> Json {
        let said = self.run(&[args, &["--json"]].concat()).done();
        serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{args:?}: {error}\n{}", said.out))
    }
}

/// What a process said.
pub fn said(output: &Output) -> Said {
    Said {
        out: String::from_utf8(output.stdout.clone()).unwrap(),
        err: String::from_utf8(output.stderr.clone()).unwrap(),
        code: output.status.code().expect("it ended by itself"),
    }
}

impl Said {
    /// It was done.
    #[track_caller]
    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "{}\n{}", self.out, self.err);
        self
    }

    /// It ended with that code and a message of three parts.
    #[track_caller]
    pub fn refused(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        let starts = |start: &str| self.err.lines().any(|line| line.starts_with(start));
        assert!(starts("error:") && starts("where:") && starts("to do:"), "{}", self.err);
        self
    }

    /// The output has these words.
    #[track_caller]
    pub fn has(self, words: &[&str]) -> Self {
        let flat = self.out.split_whitespace().collect::<Vec<_>>().join(" ");
        for one in words {
            assert!(flat.contains(one), "`{one}` is not in:\n{}", self.out);
        }
        self
    }

    /// The output has none of these words.
    #[track_caller]
    pub fn lacks(self, words: &[&str]) -> Self {
        for one in words {
            assert!(!self.out.contains(one), "`{one}` is in:\n{}", self.out);
        }
        self
    }

    /// The first entry that a recording offered to take back.
    #[track_caller]
    pub fn entry(&self) -> String {
        let after = self.out.split("chancery withdraw ").nth(1).unwrap_or_else(|| panic!("{}", self.out));
        after.split_whitespace().next().unwrap().to_owned()
    }

    /// The last receipt that was printed.
    #[track_caller]
    pub fn receipt(&self) -> String {
        let mut lines = self.out.lines().filter_map(|line| line.trim().strip_prefix("receipt "));
        lines.next_back().unwrap_or_else(|| panic!("no receipt in {}", self.out)).to_owned()
    }
}

/// The repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every text of the parts of a JSON answer.
pub fn texts(sheet: &Json) -> Vec<String> {
    let mut found = Vec::new();
    collect(sheet, &mut found);
    found
}

fn collect(json: &Json, into: &mut Vec<String>) {
    match json {
        Json::Object(members) => {
            into.extend(members.get("text").and_then(Json::as_str).map(str::to_owned));
            members.values().for_each(|value| collect(value, into));
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, into)),
        _ => {}
    }
}
