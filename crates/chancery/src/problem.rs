//! What is told when something cannot be done: what, where, what to do. Three lines and a stable exit code.

use std::fmt;
use std::io;
use std::process::ExitCode;

use words::Words;

/// Why a command ended as it did, as scripts see it (documented in `docs/commands.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The record says no: an act was refused, a check found something, a scenario does not hold.
    Refused = 1,
    /// The command cannot be understood, or names what is not there.
    Usage = 2,
    /// A file cannot be used.
    File = 3,
    /// Another process is writing to the same file.
    Busy = 4,
    /// The program itself went wrong.
    Fault = 5,
}

/// A problem in three lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which kind, and with it the exit code.
    pub kind: Kind,
    /// What happened.
    pub what: String,
    /// Where: a file, a line, a word of the command.
    pub place: String,
    /// What to do.
    pub remedy: String,
}

impl Problem {
    /// A problem of a kind.
    pub fn new(
        kind: Kind,
        what: impl Into<String>,
        place: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { kind, what: what.into(), place: place.into(), remedy: remedy.into() }
    }

    /// The command cannot be carried out as it was written.
    pub fn usage(what: impl Into<String>, place: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Kind::Usage, what, place, remedy)
    }

    /// The record says no.
    pub fn refused(what: impl Into<String>, place: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::new(Kind::Refused, what, place, remedy)
    }

    /// A file cannot be read or written.
    pub fn file(path: &std::path::Path, error: &io::Error) -> Self {
        let remedy = match error.kind() {
            io::ErrorKind::NotFound => "check the name; `ls` shows what is there",
            io::ErrorKind::PermissionDenied => "ask for permission to this file, or choose another place",
            io::ErrorKind::AlreadyExists => "choose another name, or move the file that is there",
            io::ErrorKind::StorageFull => "make room on this disk and try again; nothing was changed",
            _ => "look at the file and the disk it lies on, and try again",
        };
        Self::new(Kind::File, lower(&error.to_string()), path.display().to_string(), remedy)
    }

    /// The exit code.
    pub fn code(&self) -> ExitCode {
        ExitCode::from(self.kind as u8)
    }
}

/// The message of the system without its number: `no such file or directory`.
fn lower(message: &str) -> String {
    let plain = message.split(" (os error").next().unwrap_or(message);
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

impl Problem {
    /// The three lines, with their labels in a language.
    pub fn in_words(&self, words: &Words) -> String {
        let lines =
            [("command-error", &self.what), ("command-where", &self.place), ("command-to-do", &self.remedy)];
        let labels = lines.map(|(key, _)| words.say(key) + ":");
        let width = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0) + 3;
        let behind = format!("\n{:width$}", "");
        let line = |(label, (_, text)): (&String, (&str, &String))| {
            format!("{label:width$}{}\n", text.trim_end().replace('\n', &behind))
        };
        labels.iter().zip(lines).map(line).collect()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.in_words(&Words::new("en", &std::collections::BTreeMap::new())))
    }
}
