//! What blocks are: headings, quotations, paragraphs, lines that stay lines.

use super::Block as Lines;
use super::columns;
use super::join::is_rule;
use super::line::Line;
use crate::reading::lines::Hyphens;
use crate::{Block, Document, Run, Style};

/// Adds a block; whether it was kept as lines.
pub(super) fn push(document: &mut Document, lines: &Lines<'_>, hyphens: &mut Hyphens) -> bool {
    let owned: Vec<Line> = lines.lines.iter().map(|line| (*line).clone()).collect();
    if let [only] = lines.lines.as_slice()
        && is_rule(&only.text)
    {
        underline(document, &only.text);
        return false;
    }
    if owned.len() > 1 && columns::are(&owned) {
        document.blocks.push(Block::paragraph(lines.as_lines()));
        return true;
    }
    let words = lines.words(hyphens);
    let block = if lines.lines.len() <= 3 && is_capital_heading(&words) {
        Block::heading(1, words)
    } else {
        Block::paragraph([Run::new(words)])
    };
    document.blocks.push(block);
    false
}

/// A rule under a short paragraph makes it a heading; any other only parts what stands around it.
fn underline(document: &mut Document, rule: &str) {
    let level = if rule.starts_with(['=', '═', '*']) { 1 } else { 2 };
    let Some(last) = document.blocks.last_mut() else { return };
    let (Block::Paragraph { runs, .. } | Block::Heading { runs, .. }) = last else { return };
    let length: usize = runs.iter().map(|run| run.text.chars().count()).sum();
    let drawn = rule.chars().count();
    // Under a heading of several lines the rule is as long as the longest of them.
    if length <= 240 && drawn <= length + 4 && (drawn + 8 >= length || drawn * 3 >= length && length > 60) {
        *last = Block::Heading { level, runs: std::mem::take(runs), anchor: None, number: None };
    }
}

/// A short line of capital letters that ends like no sentence.
fn is_capital_heading(words: &str) -> bool {
    let letters = || words.chars().filter(|letter| letter.is_alphabetic());
    let capital = letters().filter(|letter| letter.is_uppercase()).count();
    let cased = letters().filter(|letter| letter.is_lowercase() || letter.is_uppercase()).count();
    let short = words.chars().count() <= 120 && capital >= 3;
    // A symbol or a signature of initials is no heading.
    let wordy = words
        .split_whitespace()
        .any(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 3);
    short
        && wordy
        && capital * 10 >= cased * 9
        && !words.contains('/')
        && !words.ends_with([',', ';', '.', ':'])
}

/// The title is the first heading where hardly anything stands before it; a text all in capitals has no headings.
pub(super) fn settle(document: &mut Document) {
    let headings = document.blocks.iter().filter(|block| matches!(block, Block::Heading { .. })).count();
    let paragraphs = document.blocks.len() - headings;
    if headings > 3 && headings > paragraphs * 2 {
        for block in &mut document.blocks {
            if let Block::Heading { runs, .. } = block {
                *block = Block::paragraph(std::mem::take(runs));
            }
        }
        return;
    }
    let first = document.blocks.iter().position(|block| matches!(block, Block::Heading { level: 1, .. }));
    let short = |block: &Block| match block {
        Block::Paragraph { runs, .. } => runs.iter().map(|run| run.text.chars().count()).sum::<usize>() <= 80,
        _ => false,
    };
    if let Some(at) = first.filter(|at| *at <= 3 && document.blocks.iter().take(*at).all(short))
        && let Some(Block::Heading { runs, .. }) = document.blocks.get_mut(at)
    {
        let runs = std::mem::take(runs);
        if let Some(block) = document.blocks.get_mut(at) {
            *block = Block::styled(Style::Title, runs);
        }
    }
}
