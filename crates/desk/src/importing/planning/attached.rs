//! Provisions that are known without words, from a summary in a pack: words are attached to them where the address says so, or
//! the officer does; never by a guess.

use forum::id::Id;

use super::super::asked::Import;
use super::super::held::{Bare, Held};
use super::super::lines::LineKind;
use super::super::matched::Matched;
use super::super::reading::Said;
use crate::problem::Problem;

/// Gives new provisions the identity of those known without words that stand at their address. What is left is told: id, and
/// what is known of it.
pub(super) fn attach(
    held: &Held,
    import: &Import,
    said: &[Said],
    found: &mut Matched,
    problems: &mut Vec<Problem>,
) -> Vec<(Id, String)> {
    let mut left: Vec<&Bare> = held.bare.iter().collect();
    for (provision, address) in &import.attach {
        if let Err(problem) = told(import, said, provision, address, &left) {
            problems.push(*problem);
        }
    }
    for known in &mut found.known {
        let Some(said) = said.get(known.place).filter(|_| known.new && known.from.is_empty()) else {
            continue;
        };
        let Some(at) = left.iter().position(|bare| answers(import, bare, said)) else { continue };
        let bare = left.remove(at);
        if let Some(line) = found.lines.iter_mut().find(|line| line.provision == known.provision) {
            line.provision = bare.provision.clone();
            line.kind = LineKind::Attached;
            line.before = vec![bare.known.clone()];
        }
        known.provision = bare.provision.clone();
        known.new = false;
    }
    left.into_iter().map(|bare| (bare.provision.clone(), bare.known.clone())).collect()
}

fn answers(import: &Import, bare: &Bare, said: &Said) -> bool {
    let told = import.attach.iter().find(|(provision, _)| is(bare, provision));
    match told {
        Some((_, address)) => address.trim() == said.address,
        None => bare.addresses.contains(&said.address),
    }
}

fn is(bare: &Bare, called: &str) -> bool {
    let called = called.trim();
    [bare.provision.as_str(), bare.provision.short(), bare.provision.words()].contains(&called)
}

fn told(
    import: &Import,
    said: &[Said],
    provision: &str,
    address: &str,
    left: &[&Bare],
) -> Result<(), Box<Problem>> {
    let refused = |what: String, code, expected: String| {
        let problem = Problem::new(super::super::place(import), what).field("attach").expected(expected);
        Err(Box::new(problem.coded(code, [("given", provision), ("address", address)])))
    };
    if !left.iter().any(|bare| is(bare, provision)) {
        let known: Vec<&str> = left.iter().map(|bare| bare.provision.short()).take(12).collect();
        let what = format!("`{provision}` is no provision of this text that has no words yet");
        return refused(what, "import-attach-what", known.join(", "));
    }
    if !said.iter().any(|said| said.address == address.trim()) {
        let known: Vec<&str> = said.iter().map(|said| said.address.as_str()).take(12).collect();
        let what = format!("the file has nothing at the address `{address}`");
        return refused(what, "import-attach-where", known.join(", "));
    }
    Ok(())
}
