//! What the desk, the record and the views refuse, in three lines.

use desk::{Desk, DeskError, Place, Refused};
use record::RecordError;
use views::ViewError;
use words::Words;

use crate::asked::Asking;
use crate::problem::{Kind, Problem};

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        let told = error.to_string();
        match error {
            DeskError::Record(error) => error.into(),
            DeskError::Refused(refused) => {
                let place =
                    refused.iter().find_map(|one| one.place.as_ref().map(|place| place.file.to_string()));
                let reasons: Vec<String> = refused.iter().map(ToString::to_string).collect();
                Self::refused(
                    format!("nothing was recorded\n{}", reasons.join("\n")),
                    place.unwrap_or_else(|| "the acts handed in".to_owned()),
                    "change what each line says and try again; --dry-run shows what would be recorded",
                )
            }
            DeskError::Problems(problems) => of_problems(&problems),
            DeskError::Busy(file) => {
                Self::new(Kind::Busy, "others kept recording, and nothing was recorded", file, "try again")
            }
            DeskError::NotUnderstood(_) => {
                Self::new(Kind::File, told, "the file", "open it with a newer Chancery")
            }
            DeskError::NoOverlay { .. } => {
                Self::usage(told, "the overlays of this file", "`chancery overlay list` names them")
            }
            _ => split(Kind::Refused, &told, "the record"),
        }
    }
}

/// What the desk says against what was handed in, in the language asked for and with the names of things.
pub fn in_words(asking: &Asking, desk: &mut Desk, error: DeskError) -> Problem {
    if asking.plain_paper().words.language() == "en" {
        return error.into();
    }
    let (DeskError::Refused(_) | DeskError::Problems(_), Ok(looked)) =
        (&error, asking.look_from(desk, "desk"))
    else {
        return error.into();
    };
    let words = asking.plain_paper().words;
    let scene = looked.scene();
    let (lines, place) = match &error {
        DeskError::Refused(refused) => {
            let line = |one: &Refused| {
                let told = views::refusal(&scene, &one.refusal);
                one.place.as_ref().map_or_else(|| told.clone(), |place| at(&words, place, &told))
            };
            (refused.iter().map(line).collect::<Vec<_>>(), refused.iter().find_map(|one| one.place.clone()))
        }
        DeskError::Problems(problems) => {
            let line = |one: &desk::Problem| {
                let message =
                    one.message.as_ref().map(|message| (message.code, message.arguments.as_slice()));
                let told = views::problem(&words, message, one.suggestion.as_deref(), &one.what);
                at(&words, &one.place, &told)
            };
            (problems.iter().map(line).collect(), problems.first().map(|one| one.place.clone()))
        }
        _ => (Vec::new(), None),
    };
    let what = words.say("command-nothing-recorded") + "\n" + &lines.join("\n");
    let place = place.map_or_else(|| words.say("command-acts-handed-in"), |place| place.file.to_string());
    // The exit code is the same in every language.
    let kind = if matches!(error, DeskError::Refused(_)) { Kind::Refused } else { Kind::Usage };
    Problem::new(kind, what, place, words.say("command-change-and-retry"))
}

fn at(words: &Words, place: &Place, told: &str) -> String {
    let number = |number: u64| number.to_string();
    let args = [
        ("file", (&*place.file).into()),
        ("line", number(place.line).into()),
        ("column", number(place.column).into()),
    ];
    let key = match (place.line, place.column) {
        (0, _) => return format!("{}: {told}", place.file),
        (_, 0) => "command-at-line",
        _ => "command-at-line-column",
    };
    format!("{}: {told}", words.with(key, &args))
}

/// Everything that is wrong with what was handed in.
pub fn of_problems(problems: &[desk::Problem]) -> Problem {
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let place = problems.first().map_or_else(String::new, |problem| problem.place.file.to_string());
    let remedy = match problems.len() {
        1 => "change it and try again; nothing was done".to_owned(),
        several => format!("change these {several} places and try again; nothing was done"),
    };
    Problem::usage(told.join("\n"), place, remedy)
}

impl From<RecordError> for Problem {
    fn from(error: RecordError) -> Self {
        let kind = match &error {
            RecordError::Locked(_) | RecordError::Moved { .. } => Kind::Busy,
            RecordError::Fork(_)
            | RecordError::NotWriter { .. }
            | RecordError::CitesMorePrivate { .. }
            | RecordError::CitesNothing { .. }
            | RecordError::NoDocument { .. }
            | RecordError::NoMatter { .. }
            | RecordError::Draft { .. }
            | RecordError::OtherForum { .. }
            | RecordError::Unsound { .. } => Kind::Refused,
            RecordError::NoCopyAt(_) | RecordError::NoOverlay(_) | RecordError::NoVolume(_) => Kind::Usage,
            _ => Kind::File,
        };
        let place = place(&error);
        split(kind, &error.to_string(), &place)
    }
}

fn place(error: &RecordError) -> String {
    match error {
        RecordError::NotFound(path)
        | RecordError::Locked(path)
        | RecordError::Full(path)
        | RecordError::Exists(path)
        | RecordError::Spent(path)
        | RecordError::NotAForum { path, .. }
        | RecordError::NewerVersion { path, .. }
        | RecordError::Damaged { path, .. }
        | RecordError::ReadOnly { path, .. }
        | RecordError::Unsound { path, .. }
        | RecordError::Doubt { path, .. }
        | RecordError::Folder { path, .. }
        | RecordError::Storage { path, .. } => path.display().to_string(),
        RecordError::Fork(fork) => format!("{} and {}", fork.file.display(), fork.other.display()),
        RecordError::NotWriter { volume } | RecordError::NoVolume(volume) => format!("volume {volume}"),
        _ => "the record".to_owned(),
    }
}

/// Messages of the record end in what to do, behind a semicolon.
fn split(kind: Kind, told: &str, place: &str) -> Problem {
    match told.rsplit_once("; ") {
        Some((what, remedy)) => Problem::new(kind, what, place, remedy),
        None => Problem::new(
            kind,
            told,
            place,
            "look at the message, and see docs/commands.md for what was asked",
        ),
    }
}

impl From<ViewError> for Problem {
    fn from(error: ViewError) -> Self {
        let told = error.to_string();
        match error {
            ViewError::NoView(_) => {
                Self::usage(told, "the question", "`chancery --help` lists the questions")
            }
            ViewError::Needs { view, param } => Self::usage(
                told,
                format!("chancery {view}"),
                format!("add --{} ...", param.replace('_', "-")),
            ),
            ViewError::NotFound { given, hint } => {
                let first = given.split_whitespace().next().unwrap_or_default().to_owned();
                let remedy = match hint.trim_start_matches("; ") {
                    "" => format!("look for it with `chancery search {first}`"),
                    hint => hint.to_owned(),
                };
                Self::usage(
                    format!("nothing in this record is called `{given}`"),
                    "the record, as it was asked for",
                    remedy,
                )
            }
            ViewError::Several { given, ids } => {
                Self::usage(format!("`{given}` names several things"), ids, "give one of these ids")
            }
            ViewError::Value { param, given, expected } => Self::usage(
                format!("`{given}` cannot stand for `{param}`"),
                format!("--{}", param.replace('_', "-")),
                format!("expected {expected}"),
            ),
        }
    }
}
