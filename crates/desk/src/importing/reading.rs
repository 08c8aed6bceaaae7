//! What a file says, as provisions with their notes: the footnotes of a provision stand behind it, each under an address of
//! its own, so that no word of the text is left out.

use text::{ChangeKind, Conventions, Document, Nature, Run};

use super::plan::{Suspicious, Tracked};

/// A provision as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub address: String,
    pub under: Option<String>,
    pub nature: Nature,
    pub words: String,
}

/// The provisions of a document with their notes, in reading order.
pub(super) fn said(document: &Document, conventions: &Conventions) -> Vec<Said> {
    let mut all = Vec::new();
    let mut noted = vec![false; document.notes.len()];
    for provision in text::provisions(document, conventions) {
        let address = provision.address.clone();
        let under = provision.heading.clone();
        all.push(Said {
            address: provision.address,
            under: provision.heading,
            nature: provision.nature,
            words: provision.words,
        });
        for note in provision.notes {
            if let Some(noted) = noted.get_mut(note) {
                *noted = true;
            }
            all.extend(note_of(document, note, &address, under.clone()));
        }
    }
    // What hangs on a heading or the title comes last.
    let rest = noted.iter().enumerate().filter(|(_, noted)| !**noted).map(|(note, _)| note);
    all.extend(rest.filter_map(|note| note_of(document, note, "", None)));
    apart(&mut all);
    all
}

/// No two provisions of a version have the same address.
fn apart(all: &mut [Said]) {
    let mut taken: std::collections::HashSet<String> = std::collections::HashSet::new();
    for said in all {
        let numbered = (2..).map(|number: u32| format!("{} ({number})", said.address));
        let free =
            std::iter::once(said.address.clone()).chain(numbered).find(|address| !taken.contains(address));
        if let Some(address) = free {
            taken.insert(address.clone());
            said.address = address;
        }
    }
}

fn note_of(document: &Document, note: usize, address: &str, under: Option<String>) -> Option<Said> {
    let footnote = document.notes.get(note)?;
    let words = plain(&footnote.runs);
    let address = format!("{address} note {}", footnote.label).trim().to_owned();
    (!words.is_empty()).then_some(Said { address, under, nature: Nature::Declaratory, words })
}

/// Words of runs in one line, without what was deleted.
fn plain(runs: &[Run]) -> String {
    let stands = |run: &&Run| run.change.as_ref().is_none_or(|change| change.kind != ChangeKind::Deleted);
    let words: String = runs.iter().filter(stands).map(|run| run.text.as_str()).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The title that a file gives: its own, else its first heading, else nothing.
pub(super) fn title(document: &Document) -> Option<String> {
    let of = |runs: &Vec<Run>| plain(runs);
    let in_body = document.blocks.iter().find_map(|block| match block {
        text::Block::Paragraph { style: text::Style::Title, runs, .. } => Some(of(runs)),
        _ => None,
    });
    let heading = || {
        document.blocks.iter().find_map(|block| match block {
            text::Block::Heading { runs, .. } => Some(of(runs)),
            _ => None,
        })
    };
    let first = || {
        document.blocks.iter().find_map(|block| match block {
            text::Block::Paragraph { runs, .. } => Some(of(runs)).filter(|words| !words.is_empty()),
            _ => None,
        })
    };
    let own = || Some(document.title.trim().to_owned()).filter(|title| !title.is_empty());
    let title = in_body.filter(|title| !title.is_empty()).or_else(own).or_else(heading).or_else(first)?;
    Some(title.chars().take(300).collect()).filter(|title: &String| !title.trim().is_empty())
}

/// The tracked changes of a document, neighbours of one hand as one.
pub(super) fn tracked(document: &Document) -> Vec<Tracked> {
    let mut all: Vec<Tracked> = Vec::new();
    for run in document.runs() {
        let Some(change) = &run.change else { continue };
        let kind = match change.kind {
            ChangeKind::Inserted => "inserted",
            ChangeKind::Deleted => "deleted",
        };
        match all.last_mut() {
            Some(last) if last.kind == kind && last.author == change.author && last.date == change.date => {
                last.words.push_str(&run.text);
            }
            _ => all.push(Tracked {
                kind,
                author: change.author.clone(),
                date: change.date.clone(),
                words: run.text.clone(),
            }),
        }
    }
    all
}

/// The comments of a document.
pub(super) fn comments(document: &Document) -> Vec<Tracked> {
    let one = |comment: &text::Comment| Tracked {
        kind: "comment",
        author: comment.author.clone(),
        date: comment.date.clone(),
        words: comment.text.clone(),
    };
    document.comments.iter().map(one).collect()
}

/// Characters that deceive, each where it stands and made visible.
pub(super) fn suspects(document: &Document) -> Vec<Suspicious> {
    let one = |suspect: text::Suspect| Suspicious {
        place: suspect.place,
        word: suspect.word,
        name: suspect.name,
        what: suspect.what,
        count: suspect.count,
    };
    text::suspects(document).into_iter().map(one).collect()
}
