//! Which text a file belongs to, and what a body did with it.

use forum::date::{When, read};
use forum::id::{Id, words_for_id};
use forum::noun::Noun;
use forum::schema::OUTCOMES;
use forum::suggest::nearest;
use forum::value::Value;
use text::Document;

use super::super::acts::Acts;
use super::super::asked::Import;
use super::super::names::Named;
use super::super::plan::{OfText, Reading};
use super::super::reading;
use super::Planning;
use crate::problem::Problem;

impl Planning<'_> {
    /// The text that is meant, begun where it is new.
    pub(super) fn whose(
        &mut self,
        import: &Import,
        document: &Document,
        acts: &mut Acts,
        problems: &mut Vec<Problem>,
    ) -> Option<OfText> {
        let given = |field: &Option<String>| field.clone().filter(|text| !text.trim().is_empty());
        let stem = super::super::folder::stem(&import.name);
        let title = given(&import.title).or_else(|| reading::title(document));
        // A file that was taken in before is known by its name.
        let known = || Some(stem.to_owned()).filter(|stem| matches!(self.texts.find(stem), Named::One(_)));
        let called = given(&import.text).or_else(known).or_else(|| title.clone());
        let called = called.unwrap_or_else(|| stem.to_owned());
        match self.texts.find(called.trim()) {
            Named::One(id) if import.text.is_none() && self.made.contains(&id) => {
                let what = format!("another file of this folder is called `{called}` too");
                let problem = Problem::new(super::super::place(import), what).field("text");
                let problem = problem.suggest("say in a list which text each file is: --list texts.csv");
                problems.push(problem.coded("import-same-title", [("given", &called)]));
                None
            }
            Named::One(id) => {
                let title = self.hold(&id, &called).title.clone();
                self.also_called(import, &id, acts);
                Some(OfText { id, title, new: false })
            }
            Named::Several(ids) => {
                let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
                let problem =
                    Problem::new(super::super::place(import), format!("`{called}` names several texts"));
                let problem = problem.field("text").expected(format!("one of {}", ids.join(", ")));
                problems
                    .push(problem.coded("import-several", [("given", &called), ("ids", &ids.join(", "))]));
                None
            }
            Named::Nothing => match given(&import.kind) {
                Some(kind) => self.begun(import, &called, title, &kind, acts, problems),
                None => {
                    problems.push(self.unknown(import, &called));
                    None
                }
            },
        }
    }

    fn unknown(&self, import: &Import, called: &str) -> Problem {
        let what = format!("no text of this record is called `{called}`");
        let problem = Problem::new(super::super::place(import), what).field("text");
        let begin = "say its kind to begin it, as in --kind declaration";
        let near = self.texts.nearest(called);
        let problem = match near {
            Some(near) => problem.suggest(format!("did you mean `{near}`? If it is new, {begin}")),
            None => problem.suggest(format!("if it is new, {begin}")),
        };
        problem.coded("import-no-text", [("given", called), ("near", near.unwrap_or_default())])
    }

    /// Registers a new text under what it is called.
    fn begun(
        &mut self,
        import: &Import,
        called: &str,
        title: Option<String>,
        kind: &str,
        acts: &mut Acts,
        problems: &mut Vec<Problem>,
    ) -> Option<OfText> {
        let as_id = Id::within(self.origin, called).ok().filter(|id| id.short().starts_with("text/"));
        let named =
            if as_id.is_some() { title } else { import.title.clone().or_else(|| Some(called.to_owned())) };
        let title = named.unwrap_or_else(|| called.to_owned());
        let date = self.date(import, import.date.as_deref(), "date", problems);
        let body = self.body(import, problems);
        let symbol = import.symbol.as_deref().map(str::trim).filter(|symbol| !symbol.is_empty());
        let words = words_for_id(symbol.unwrap_or(&title));
        let words = if words.is_empty() { "imported".to_owned() } else { words };
        let id = match as_id.filter(|id| self.is_free(id)) {
            Some(id) => id,
            None => self.named("text", &words).ok()?,
        };
        self.made.insert(id.clone());
        let fields = [("title", Value::Text(title.clone())), ("kind", Value::Text(kind.to_owned()))];
        let symbol = symbol.map(|symbol| ("symbol", Value::Text(symbol.to_owned())));
        let date = date.map(|date| ("date", Value::When(date)));
        let body = body.map(|body| ("body", Value::Ref(body)));
        acts.reported(
            "register",
            Some(id.clone()),
            fields.into_iter().chain(symbol.clone()).chain(date).chain(body),
        );
        self.texts.add(&title, &id);
        self.texts.add_id(&id);
        if let Some((_, Value::Text(symbol))) = &symbol {
            self.texts.add(symbol, &id);
        }
        self.hold(&id, &title);
        self.also_called(import, &id, acts);
        Some(OfText { id, title, new: true })
    }

    fn also_called(&mut self, import: &Import, text: &Id, acts: &mut Acts) {
        for alias in import.aliases.iter().map(|alias| alias.trim()).filter(|alias| !alias.is_empty()) {
            if self.texts.has(alias, text) {
                continue;
            }
            let fields = [("target", Value::Ref(text.clone())), ("alias", Value::Text(alias.to_owned()))];
            acts.reported("name", None, fields);
            self.texts.add(alias, text);
        }
    }

    fn date(
        &self,
        import: &Import,
        written: Option<&str>,
        field: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<When> {
        let written = written.map(str::trim).filter(|written| !written.is_empty())?;
        match When::parse(written).ok().or_else(|| read(written).understood().cloned()) {
            Some(when) => Some(when),
            None => {
                let what = format!("`{written}` is no date, or can be meant in two ways");
                let problem = Problem::new(super::super::place(import), what).field(field);
                let problem =
                    problem.expected("a date such as `1999-09-14`, `1999-09` or `14 September 1999`");
                problems.push(problem.coded("import-date", [("given", written)]));
                None
            }
        }
    }

    /// The body that adopted the text.
    fn body(&self, import: &Import, problems: &mut Vec<Problem>) -> Option<Id> {
        let body =
            import.adoption.as_ref()?.body.as_deref().map(str::trim).filter(|body| !body.is_empty())?;
        match self.bodies.find(body) {
            Named::One(id) => Some(id),
            _ => {
                let what = format!("no one body of this record is called `{body}`");
                let problem = Problem::new(super::super::place(import), what)
                    .field("body")
                    .meant(self.bodies.nearest(body));
                if !problems.iter().any(|told| told.field.as_deref() == Some("body")) {
                    problems.push(problem.coded("import-body", [("given", body)]));
                }
                None
            }
        }
    }

    /// Reports what a body did with the text, where that was said and is not known.
    pub(super) fn adopted(
        &mut self,
        import: &Import,
        text: &OfText,
        reading: Option<&Reading>,
        acts: &mut Acts,
        problems: &mut Vec<Problem>,
    ) {
        let Some(adoption) = &import.adoption else { return };
        let outcome = adoption.outcome.trim();
        if outcome.is_empty() {
            return;
        }
        if !OUTCOMES.contains(&outcome) {
            let problem = Problem::new(super::super::place(import), format!("`{outcome}` is no outcome"));
            let problem = problem.field("outcome").expected(OUTCOMES.join(", "));
            let problem = problem.meant(nearest(outcome, OUTCOMES.iter().copied()));
            problems.push(problem.coded("import-outcome", [("given", outcome)]));
            return;
        }
        let decisions = self.state.referring(Noun::Decision, "text", &text.id);
        if decisions.iter().any(|decision| decision.text("outcome") == Some(outcome))
            || !self.adopted.insert((text.id.clone(), outcome.to_owned()))
        {
            return;
        }
        let written = adoption.date.as_deref().or(import.date.as_deref());
        let date = self.date(import, written, "date", &mut Vec::new());
        let body = self.body(import, problems);
        let fields = [("text", Value::Ref(text.id.clone())), ("outcome", Value::Text(outcome.to_owned()))];
        let version = reading.map(|reading| ("version", Value::Ref(reading.version.id.clone())));
        let date = date.map(|date| ("date", Value::When(date)));
        let body = body.map(|body| ("body", Value::Ref(body)));
        acts.reported("adopt", None, fields.into_iter().chain(version).chain(date).chain(body));
    }
}
