//! What a statement expects of an answer, and what is found instead.

use views::Sheet;

use super::file::Then;
use super::finding::Finding;
use super::{rows, text};

/// Everything in which an answer differs from the statement. `Err` is a question that has no answer.
pub fn differences(then: &Then, answer: &Result<Sheet, String>) -> Vec<Finding> {
    match answer {
        Ok(sheet) if then.refused.0.is_empty() => of_sheet(then, sheet),
        Ok(sheet) => {
            vec![Finding::new(format!("no answer: {}", then.refused.0.join(", ")), sheet.answer.clone())]
        }
        Err(message) if then.refused.0.is_empty() => vec![Finding::new("an answer", message.clone())],
        Err(message) => {
            let unsaid = then.refused.0.iter().filter(|words| !text::stands_in(words, message));
            unsaid.map(|words| Finding::new(format!("a message with \"{words}\""), message.clone())).collect()
        }
    }
}

fn of_sheet(then: &Then, sheet: &Sheet) -> Vec<Finding> {
    let mut findings = Vec::new();
    for words in &then.answer.0 {
        if !text::stands_in(words, &sheet.answer) {
            findings.push(Finding::new(format!("first line with \"{words}\""), sheet.answer.clone()));
        }
    }
    findings.extend(contains(then, sheet));
    findings.extend(absent(then, sheet));
    match rows::looked_at(then, sheet) {
        Ok(looked_at) => findings.extend(rows::differences(then, &looked_at)),
        Err(finding) => findings.push(finding),
    }
    findings
}

fn contains(then: &Then, sheet: &Sheet) -> Vec<Finding> {
    let lines = text::of_sheet(sheet);
    let unsaid =
        then.contains.0.iter().filter(|words| !lines.iter().any(|line| text::stands_in(words, line)));
    unsaid.map(|words| Finding::new(format!("somewhere \"{words}\""), nearest(words, &lines))).collect()
}

/// What is to be absent is looked for in everything that leaves the program, ids and links included.
fn absent(then: &Then, sheet: &Sheet) -> Vec<Finding> {
    let all = serde_json::to_string(sheet).unwrap_or_default();
    let said = then.absent.0.iter().filter(|words| text::stands_in(words, &all));
    said.map(|words| Finding::new(format!("nowhere \"{words}\""), around(words, &all))).collect()
}

/// What stands around a word, so that it can be found.
fn around(words: &str, all: &str) -> String {
    let at = all.to_lowercase().find(&words.to_lowercase()).unwrap_or(0);
    let from = (0..=at.saturating_sub(60)).rev().find(|at| all.is_char_boundary(*at)).unwrap_or(0);
    all.get(from..).unwrap_or(all).chars().take(160).collect()
}

/// The lines that have most words in common with what was expected, so that the difference can be seen.
fn nearest(expected: &str, lines: &[String]) -> String {
    const SHOWN: usize = 6;
    let expected = expected.to_lowercase();
    let words: Vec<&str> =
        expected.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2).collect();
    let common = |line: &String| {
        let line = line.to_lowercase();
        words.iter().filter(|word| line.contains(**word)).count()
    };
    let mut near: Vec<&String> = lines.iter().collect();
    near.sort_by_key(|line| std::cmp::Reverse(common(line)));
    near.dedup();
    let more = near.len().saturating_sub(SHOWN);
    let mut shown: Vec<String> = near.into_iter().take(SHOWN).cloned().collect();
    if more > 0 {
        shown.push(format!("and {more} lines more"));
    }
    format!("\n{}", shown.join("\n"))
}

#[cfg(test)]
mod tests {
    use views::{Cell, Column, Part, Section};

    use super::*;

    fn sheet() -> Sheet {
        let columns = vec![Column::new("office", "Office"), Column::new("holder", "Holder")];
        let mut section = Section::table("holders", "", columns);
        let holder = Part::text("Turkey").truth(forum::date::Truth::Possibly);
        let id = "cica/tenure/one".parse().ok();
        section.push(id, vec![Cell::text("Coordinator"), Cell::one(holder)]);
        section.push(None, vec![Cell::text("Chair"), Cell::text("Kazakhstan")]);
        Sheet { answer: "Two holders".into(), sections: vec![section], ..Sheet::default() }
    }

    fn then(toml: &str) -> Then {
        toml::from_str(&format!("says = \"x\"\nview = \"who\"\n{toml}")).unwrap()
    }

    fn holds(toml: &str) -> bool {
        differences(&then(toml), &Ok(sheet())).is_empty()
    }

    #[test]
    fn every_expectation_can_be_met_and_can_fail() {
        let pairs = [
            ("answer = \"two\"", "answer = \"three\""),
            ("contains = [\"turkey\", \"chair\"]", "contains = \"China\""),
            ("absent = \"China\"", "absent = \"tenure/one\""),
            (
                "row = { id = \"tenure/one\", truth = \"possibly\" }",
                "row = { holder = \"Turkey\", truth = \"yes\" }",
            ),
            ("no_row = { holder = \"China\" }", "no_row = { holder = \"Kazakhstan\" }"),
            (
                "rows = [{ holder = \"Turkey\" }, { holder = \"Kazakhstan\" }]",
                "rows = [{ holder = \"Turkey\" }]",
            ),
            ("count = 2", "count = 3"),
            ("order = [\"tenure/one\", \"Chair\"]", "order = [\"Chair\", \"tenure/one\"]"),
            ("section = \"holders\"\ncount = 2", "section = \"others\"\ncount = 2"),
        ];
        for (met, failed) in pairs {
            assert!(holds(met), "{met}: {:?}", differences(&then(met), &Ok(sheet())));
            assert!(!holds(failed), "{failed} holds");
        }
    }

    #[test]
    fn a_question_without_answer_holds_only_where_that_was_expected() {
        let message = || Err("nothing in this record is called `x`".to_owned());
        assert!(differences(&then("refused = \"nothing in this record\""), &message()).is_empty());
        assert!(!differences(&then("refused = \"several\""), &message()).is_empty());
        assert!(!differences(&then("count = 0"), &message()).is_empty());
        assert!(!holds("refused = \"nothing\""));
    }
}
