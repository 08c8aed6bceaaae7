//! A verb for every view, its parameters as flags.

use clap::{Arg, ArgAction, ArgMatches, Command};
use views::{Param, ParamKind, Params, VIEWS, View};

use super::declared;
use crate::commands::view;

/// Parameters that every command has already.
const GLOBAL: &[&str] = &["forum", "as-of", "known-at", "json", "sources", "lang", "level", "without"];

/// Views whose names are verbs that do something, and the verb that asks them; none where that verb shows them.
const RENAMED: &[(&str, Option<&str>)] = &[("record", Some("entries")), ("handover", None), ("thing", None)];

/// Adds a verb for every view that no declared verb shows.
pub fn add(command: Command) -> Command {
    VIEWS.iter().filter_map(|view| verb(view, name_of(view)?)).fold(command, Command::subcommand)
}

/// The verb that asks a view.
fn name_of(view: &View) -> Option<&'static str> {
    RENAMED.iter().find(|(name, _)| *name == view.name).map_or(Some(view.name), |(_, verb)| *verb)
}

/// The view that a verb asks, where the verb is one of those made here.
pub fn of_table<'a>((name, matches): (&str, &'a ArgMatches)) -> Option<(&'static View, &'a ArgMatches)> {
    let view = VIEWS.iter().find(|view| name_of(view) == Some(name))?;
    (!declared().iter().any(|declared| declared == name)).then_some((view, matches))
}

fn verb(view: &'static View, name: &'static str) -> Option<Command> {
    if declared().iter().any(|declared| declared == name) {
        return None;
    }
    let params = view.params.iter().filter(|param| !GLOBAL.contains(&flag(param).as_str()));
    let words = words::Words::new("en", &std::collections::BTreeMap::new());
    let about = words.say(&format!("command-view-{}", view.name));
    Some(params.fold(Command::new(name).about(about), |command, param| {
        let command = command.arg(option(param));
        if is_positional(view, param) { command.arg(positional(view, param)) } else { command }
    }))
}

/// The verb that asks a view, as a person types it.
pub fn verb_of(view: &'static str) -> &'static str {
    match RENAMED.iter().find(|(name, _)| *name == view) {
        Some((_, Some(verb))) => verb,
        Some(("thing", None)) => "show",
        _ => view,
    }
}

fn flag(param: &Param) -> String {
    param.name.replace('_', "-")
}

fn option(param: &Param) -> Arg {
    let arg = Arg::new(param.name).long(flag(param));
    match param.kind {
        ParamKind::Flag => arg.action(ArgAction::SetTrue),
        kind => arg.value_name(placeholder(kind)),
    }
}

/// What a question is about, though it can do without.
const ABOUT: &[(&str, &str)] = &[("cites", "of"), ("compare", "new")];

/// What has to be given, or what the question is about, can be given without its flag.
fn is_positional(view: &View, param: &Param) -> bool {
    param.required || ABOUT.contains(&(view.name, param.name))
}

fn positional(view: &View, param: &Param) -> Arg {
    let given = view.params.iter().filter(|param| is_positional(view, param));
    let before = given.take_while(|other| other.name != param.name).count();
    let arg =
        Arg::new(format!("{} given", param.name)).index(before + 1).value_name(param.name.to_uppercase());
    if param.required { arg.required_unless_present(param.name) } else { arg }
}

const fn placeholder(kind: ParamKind) -> &'static str {
    match kind {
        ParamKind::Thing => "THING",
        ParamKind::Year => "YEAR",
        ParamKind::Day => "DATE",
        ParamKind::Words => "WORDS",
        ParamKind::Flag => "",
    }
}

/// What was asked of a view.
pub fn asked_of_view(view: &'static View, matches: &ArgMatches) -> view::Asked {
    let mut params = Params::new();
    for param in view.params {
        if let Some(value) = value(param, matches) {
            params.insert(param.name.to_owned(), value);
        }
    }
    view::Asked { view: view.name, params }
}

fn value(param: &Param, matches: &ArgMatches) -> Option<String> {
    if param.kind == ParamKind::Flag {
        let given = matches.try_get_one::<bool>(param.name).ok()?;
        return given.filter(|flag| **flag).map(|_| "yes".to_owned());
    }
    let of = |name: &str| matches.try_get_one::<String>(name).ok().flatten().cloned();
    of(param.name).or_else(|| of(&format!("{} given", param.name)))
}
