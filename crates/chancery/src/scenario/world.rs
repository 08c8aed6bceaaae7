//! The record of one playing: a file of its own in a temporary folder, written and read through the same desk and
//! views as any other.

use std::path::PathBuf;

use desk::{Desk, DeskError, Dialect, Import, Item, NewOptions, Pack, Scope};
use forum::date::Day;
use forum::state::PackNote;
use serde_json::Value as Json;
use tempfile::TempDir;
use toml::Table;
use views::{Cell, Params, Sheet};

use super::file::{Scenario, Start, Then};
use super::finding::Finding;
use super::step::{Deed, Step};
use super::{restricted, text};
use crate::looked::Looked;
use crate::problem::{Kind, Problem};
use crate::{eyes, moment, refusals, seats};

/// The day on which a story is told that does not say.
const TODAY: Day = Day::constant(2026, 6, 1);

/// When everything of a story is recorded: the same bytes every day.
const NOW: &str = "2026-06-01T09:00:00Z";

/// A record, and the day on which the story is told.
pub struct World {
    folder: TempDir,
    desk: Desk,
    today: Day,
}

/// A question, read.
pub struct Asking {
    views: Vec<&'static str>,
    params: Params,
    day: Option<Day>,
    scope: Scope,
    language: String,
}

impl Asking {
    /// Reads the question of a statement.
    pub fn of(then: &Then, place: &str) -> Result<Self, Problem> {
        let at_place = |mut problem: Problem| {
            place.clone_into(&mut problem.place);
            problem
        };
        let day = then.as_of.as_deref().map(|text| moment::last_day(text, place)).transpose()?;
        let eyes = eyes::read(then.level.as_deref().unwrap_or("desk")).map_err(at_place)?;
        Ok(Self {
            views: views_named(&then.view).map_err(at_place)?,
            params: then.with.clone(),
            day,
            scope: Scope { eyes, known_at: None, without: then.without.clone() },
            language: then.lang.clone().unwrap_or_else(|| "en".to_owned()),
        })
    }
}

fn views_named(name: &str) -> Result<Vec<&'static str>, Problem> {
    if name == "*" {
        let free = views::VIEWS.iter().filter(|view| view.params.iter().all(|param| !param.required));
        return Ok(free.map(|view| view.name).collect());
    }
    Ok(vec![views::view(name)?.name])
}

impl World {
    /// A fresh record as the story starts.
    pub fn start(start: &Start, scenario: &Scenario) -> Result<Self, Problem> {
        let pack = match &start.pack {
            Some(name) => {
                let pack = Pack::named(name).map_err(|problems| refusals::of_problems(&problems))?;
                restricted::to(pack, start.only.as_deref())
            }
            None => empty(),
        };
        let folder = tempfile::tempdir().map_err(|error| Problem::file(&std::env::temp_dir(), &error))?;
        let options = NewOptions {
            without: start.without.clone(),
            seat: start.seat.as_deref().map(|seat| seats::read(seat, &pack.note.pack)).transpose()?,
            origin: Some("story".to_owned()),
            now: NOW.parse().ok(),
        };
        let desk = Desk::create(folder.path().join("story.forum"), &pack, &options, &mut |_, _| ())?;
        let today = scenario.today.as_deref().map(|text| moment::last_day(text, "today")).transpose()?;
        let today = today.unwrap_or(TODAY);
        Ok(Self { folder, desk: with_clock(desk), today })
    }

    /// Records what was there before, all or none.
    pub fn given(&mut self, acts: &[(&str, &Table)]) -> Result<(), Problem> {
        let mut items = Vec::new();
        for (place, act) in acts {
            items.extend(self.items(place, act)?);
        }
        if items.is_empty() {
            return Ok(());
        }
        self.desk.record_items(items)?;
        Ok(())
    }

    /// Does one thing of the story: findings say where it went otherwise than written.
    pub fn step(&mut self, place: &str, written: &Table) -> Result<Vec<Finding>, Problem> {
        let step = Step::read(written, place)?;
        let done = self.done(place, &step)?;
        Ok(match (done, step.refused.as_slice()) {
            (Ok(()), []) => Vec::new(),
            (Ok(()), expected) => {
                vec![Finding::new(format!("refused: {}", expected.join(", ")), "it was recorded")]
            }
            (Err(told), []) => vec![Finding::new("it is recorded", told)],
            (Err(told), expected) => {
                let unsaid = expected.iter().filter(|words| !text::stands_in(words, &told));
                unsaid.map(|words| Finding::new(format!("refused: {words}"), told.clone())).collect()
            }
        })
    }

    fn done(&mut self, place: &str, step: &Step) -> Result<Result<(), String>, Problem> {
        let done = match &step.deed {
            Deed::Act(act) => {
                let items = self.items(place, act)?;
                self.desk.record_items(items).map(|_| ())
            }
            Deed::Import(import) => return self.import(import),
            Deed::RemoveOverlay(overlay) => self.desk.remove_overlay(overlay).map(|_| ()),
            Deed::Withdraw { id, why } => self.withdraw(id, why, place)?,
        };
        Ok(match done {
            Ok(()) => Ok(()),
            Err(DeskError::Refused(refused)) => {
                let told = refused.iter().map(|one| format!("{} [{}]", one.refusal, one.refusal.code()));
                Err(told.collect::<Vec<_>>().join("; "))
            }
            Err(error) => return Err(error.into()),
        })
    }

    /// Takes a text in; what stands against it is told as a refusal is.
    fn import(&mut self, import: &Import) -> Result<Result<(), String>, Problem> {
        let plans = self.desk.plan_imports(std::slice::from_ref(import), &mut |_| ())?;
        match self.desk.import(plans) {
            Ok(_) => Ok(Ok(())),
            Err(DeskError::Problems(problems)) => {
                let told = problems.iter().map(|problem| {
                    let code = problem.message.as_ref().map_or("", |message| message.code);
                    format!("{} [{code}]", problem.what)
                });
                Ok(Err(told.collect::<Vec<_>>().join("; ")))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Withdraws every entry that speaks of a thing.
    fn withdraw(&mut self, id: &str, why: &str, place: &str) -> Result<Result<(), DeskError>, Problem> {
        let look = self.desk.look(&Scope::default())?;
        let thing =
            look.state.find(id).ok_or_else(|| unplayable(format!("nothing is called `{id}`"), place))?;
        let entries: Vec<_> = thing.said().map(|said| said.at.clone()).collect();
        for entry in entries {
            if let Err(error) = self.desk.withdraw(&entry, why) {
                return Ok(Err(error));
            }
        }
        Ok(Ok(()))
    }

    /// An act in the one written form. What a story tells is public unless it says otherwise, as in a pack.
    fn items(&mut self, place: &str, act: &Table) -> Result<Vec<Item>, Problem> {
        let mut act = act.clone();
        act.remove("says");
        let own = matches!(act.get("act").and_then(toml::Value::as_str), Some("remark" | "draft" | "keep"));
        let live =
            act.get("live").is_some_and(|live| live.as_str() == Some("yes") || live.as_bool() == Some(true));
        if !own && !live && !act.contains_key("level") {
            act.insert("level".to_owned(), "public".into());
        }
        let row: Json = serde_json::to_value(&act).unwrap_or_default();
        let bytes = Json::Array(vec![row]).to_string();
        Ok(self.desk.read(place, bytes.as_bytes(), Dialect::Json, None, None)?)
    }

    /// The answer to a question; that of every view as one. A question that has none is told in words.
    pub fn ask(&mut self, asking: &Asking) -> Result<Result<Sheet, String>, Problem> {
        let looked = look(&mut self.desk, asking, &asking.scope, self.today)?;
        let answers = asking.views.iter().map(|view| looked.ask(view, &asking.params));
        let answers: Result<Vec<Sheet>, _> = answers.collect();
        Ok(answers.map(as_one).map_err(|error| error.to_string()))
    }

    /// Views whose answer without an overlay is another once the overlay was removed from the file.
    pub fn moved_by_removing(&mut self, overlay: &str, asking: &Asking) -> Result<Vec<Finding>, Problem> {
        let without = Scope { without: vec![overlay.to_owned()], ..asking.scope.clone() };
        let before = self.bytes(asking, &without, None)?;
        let copy = self.copied()?;
        let mut desk = with_clock(Desk::open(&copy, desk::Access::Write)?);
        desk.remove_overlay(overlay)?;
        let after = self.bytes(asking, &asking.scope, Some(&mut desk))?;
        Ok(unlike(asking, &before, &after, &format!("the same bytes after removing the overlay `{overlay}`")))
    }

    /// Views whose answer is another when the file is opened again and everything folded afresh.
    pub fn differing_bytes(&mut self, asking: &Asking) -> Result<Vec<Finding>, Problem> {
        let before = self.bytes(asking, &asking.scope, None)?;
        let copy = self.copied()?;
        let mut desk = Desk::open(&copy, desk::Access::Read)?;
        let after = self.bytes(asking, &asking.scope, Some(&mut desk))?;
        Ok(unlike(asking, &before, &after, "the same bytes when asked again"))
    }

    fn copied(&self) -> Result<PathBuf, Problem> {
        let copy = self.folder.path().join("again.forum");
        std::fs::copy(self.desk.path(), &copy).map_err(|error| Problem::file(&copy, &error))?;
        Ok(copy)
    }

    fn bytes(
        &mut self,
        asking: &Asking,
        scope: &Scope,
        other: Option<&mut Desk>,
    ) -> Result<Vec<String>, Problem> {
        let desk = other.unwrap_or(&mut self.desk);
        let looked = look(desk, asking, scope, self.today)?;
        let answer = |view: &&str| {
            looked
                .ask(view, &asking.params)
                .map_or_else(|error| error.to_string(), |sheet| views::json(&sheet))
        };
        Ok(asking.views.iter().map(answer).collect())
    }
}

/// Answers one after another as one: its lines and tables are those of all.
fn as_one(answers: Vec<Sheet>) -> Sheet {
    let mut answers = answers.into_iter();
    let mut one = answers.next().unwrap_or_default();
    for other in answers {
        one.notes.extend([Cell::text(other.title), Cell::text(other.answer)]);
        one.notes.extend(other.notes);
        one.sections.extend(other.sections);
    }
    one
}

fn look(desk: &mut Desk, asking: &Asking, scope: &Scope, today: Day) -> Result<Looked, Problem> {
    let look = desk.look(scope)?;
    Ok(Looked::new(look, scope, asking.day, today, &asking.language))
}

fn unlike(asking: &Asking, before: &[String], after: &[String], expected: &str) -> Vec<Finding> {
    let pairs = asking.views.iter().zip(before.iter().zip(after));
    let unlike = pairs.filter(|(_, (before, after))| before != after);
    unlike
        .map(|(view, (before, after))| {
            let lines = before.lines().zip(after.lines()).find(|(one, other)| one != other);
            let (one, other) = lines.unwrap_or(("", "more or fewer lines"));
            Finding::new(expected, format!("{view} says `{}` and then `{}`", one.trim(), other.trim()))
        })
        .collect()
}

fn with_clock(desk: Desk) -> Desk {
    let now = NOW.parse().unwrap_or_else(|_| jiff::Timestamp::now());
    desk.with_clock(move || now)
}

/// A forum of which nothing is known.
fn empty() -> Pack {
    let note = PackNote {
        pack: "story".to_owned(),
        version: "1".to_owned(),
        title: "A story".to_owned(),
        ..PackNote::default()
    };
    Pack { forum: "story".to_owned(), note, overlays: Vec::new(), rows: Vec::new() }
}

/// An act or step in words: what the file says of it, or the act with what it is about.
pub fn in_words(written: &Table) -> String {
    let text = |name: &str| written.get(name).and_then(toml::Value::as_str);
    if let Some(says) = text("says") {
        return says.to_owned();
    }
    if let Some(overlay) = text("remove_overlay") {
        return format!("remove the overlay {overlay}");
    }
    if let Some(file) = text("import") {
        return format!("import {file}");
    }
    let about = ["title", "name", "what", "item", "words", "subject", "topic", "alias", "sentence", "value"];
    let about = about.iter().find_map(|name| text(name)).or_else(|| text("id")).unwrap_or_default();
    let when = ["date", "from", "made", "year"].iter().find_map(|name| text(name));
    let when = when.map_or_else(String::new, |when| format!(" ({when})"));
    format!("{} {about}{when}", text("act").unwrap_or_default())
}

/// A story's file that cannot be played as it stands.
pub fn unplayable(what: impl Into<String>, place: &str) -> Problem {
    Problem::new(Kind::Usage, what, place, "see docs/scenarios.md for what a step can say")
}
