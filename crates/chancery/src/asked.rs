//! What was said of the command as a whole: which file, which moment, for whose eyes, in which language.

use std::collections::BTreeMap;
use std::path::PathBuf;

use desk::{Access, Desk, KnownAt, Scope};
use forum::date::Day;
use words::Words;

use crate::cli::Global;
use crate::looked::Looked;
use crate::paper::Paper;
use crate::problem::Problem;
use crate::{eyes, forum_file, language, moment, out, waiting};

/// What was said of the command as a whole.
#[derive(Clone, Debug)]
pub struct Asking {
    /// As it was written.
    pub global: Global,
    /// The language of answers.
    pub language: String,
}

impl Asking {
    /// Reads what can be read without a file.
    pub fn new(global: Global) -> Result<Self, Problem> {
        let language = language::choose(global.lang.as_deref())?;
        Ok(Self { global, language })
    }

    /// Words and a page before any forum was opened.
    pub fn plain_paper(&self) -> Paper {
        self.paper(Words::new(&self.language, &BTreeMap::new()))
    }

    /// A page in these words.
    pub fn paper(&self, words: Words) -> Paper {
        Paper { width: out::width(), colour: out::coloured(), sources: self.global.sources, words }
    }

    /// The file that is meant.
    pub fn file(&self) -> Result<PathBuf, Problem> {
        forum_file::find(self.global.forum.as_deref())
    }

    /// The file that is meant, opened for reading.
    pub fn reading(&self) -> Result<Desk, Problem> {
        Ok(Desk::open(self.file()?, Access::Read)?)
    }

    /// The file that is meant, opened for recording.
    pub fn writing(&self) -> Result<Desk, Problem> {
        Ok(Desk::open(self.file()?, Access::Write)?)
    }

    /// The day at whose end one looks.
    pub fn day(&self) -> Result<Option<Day>, Problem> {
        self.global.as_of.as_deref().map(|text| moment::last_day(text, "--as-of")).transpose()
    }

    /// What a look takes in; `level` stands where none was asked for.
    pub fn scope(&self, desk: &Desk, level: &str) -> Result<Scope, Problem> {
        let mut without = self.global.without.clone();
        if self.global.no_overlays {
            without = overlays(desk)?;
        }
        let known_at: Option<KnownAt> = self.global.known_at.as_deref().map(moment::known_at).transpose()?;
        Ok(Scope { eyes: eyes::read(self.global.level.as_deref().unwrap_or(level))?, known_at, without })
    }

    /// The state as it was asked for; `level` stands where none was asked for.
    pub fn look(&self, level: &str) -> Result<Looked, Problem> {
        let mut desk = self.reading()?;
        self.look_from(&mut desk, level)
    }

    /// The same from a desk that is open.
    pub fn look_from(&self, desk: &mut Desk, level: &str) -> Result<Looked, Problem> {
        let (day, scope) = (self.day()?, self.scope(desk, level)?);
        let message = self.plain_paper().words.say("command-reading");
        let look = waiting::while_telling(&message, || desk.look(&scope))?;
        for what in &look.waiting {
            out::tell(&format!(
                "{}\n",
                self.plain_paper().words.with("command-warning", &[("what", what.into())])
            ));
        }
        Ok(Looked::new(look, &scope, day, moment::today(), &self.language))
    }
}

/// The names of all overlays in the file.
fn overlays(desk: &Desk) -> Result<Vec<String>, Problem> {
    let volumes = desk.file().volumes().map_err(desk::DeskError::from)?;
    let mut names: Vec<String> = volumes.into_iter().filter_map(|volume| volume.overlay).collect();
    names.sort();
    names.dedup();
    Ok(names)
}
