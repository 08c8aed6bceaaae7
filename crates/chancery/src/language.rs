//! The language of answers.

use words::Words;

use crate::problem::Problem;

/// The language asked for, else that of the environment, else English.
pub fn choose(asked: Option<&str>) -> Result<String, Problem> {
    let languages = Words::languages();
    match asked {
        Some(tag) if known(tag) => Ok(tag.to_owned()),
        Some(tag) => Err(Problem::usage(
            format!("there is no language `{tag}`"),
            "--lang",
            format!("choose one of {}", languages.join(", ")),
        )),
        None => Ok(of_environment().unwrap_or_else(|| "en".to_owned())),
    }
}

fn known(tag: &str) -> bool {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    Words::languages().iter().any(|language| language.eq_ignore_ascii_case(first))
}

/// `ru` for `ru_KZ.UTF-8`.
fn of_environment() -> Option<String> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let tag = set.into_iter().find(|value| !value.is_empty())?;
    let tag = tag.split(['_', '.', '@']).next()?.to_owned();
    known(&tag).then_some(tag)
}
