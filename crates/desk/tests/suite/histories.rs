//! Levels and overlays over generated histories (I9, I10): whatever was recorded, and in whatever order.

use desk::{Access, Desk, Eyes, Level, Scope};
use proptest::prelude::*;
use tempfile::TempDir;

use super::ground::{desk, folder, id, lake, now, see, sound};

/// What somebody does, told by small numbers so that failures shrink.
#[derive(Clone, Debug)]
enum Deed {
    Register(usize),
    Correct(usize),
    Withdraw(usize),
    Release(usize, usize),
    Remark(usize),
    Read,
    /// Corrects what everybody holds.
    Shared(usize),
}

const LEVELS: [&str; 5] = [
    "public",
    "forum",
    "addressees: lake/participant/north",
    "addressees: lake/participant/north ; lake/participant/south",
    "desk",
];

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..5_usize).prop_map(Deed::Register),
        2 => (0..20_usize).prop_map(Deed::Correct),
        2 => (0..20_usize).prop_map(Deed::Withdraw),
        2 => ((0..20_usize), (0..2_usize)).prop_map(|(which, level)| Deed::Release(which, level)),
        1 => (0..20_usize).prop_map(Deed::Remark),
        1 => Just(Deed::Read),
        1 => (0..3_usize).prop_map(Deed::Shared),
    ]
}

/// Does what can be done; what is refused is refused, and changes nothing.
fn done(desk: &mut Desk, deeds: &[Deed]) {
    let mut entries = Vec::new();
    for (number, deed) in deeds.iter().enumerate() {
        let at = |which: &usize| entries.get(which % entries.len().max(1)).cloned();
        let outcome = match deed {
            Deed::Register(level) => {
                let text = format!(
                    "[[register]]\nid = \"text/n{number}\"\ntitle = \"N{number}\"\nkind = \"plan\"\nlevel = \"{}\"\nsource = \"G {number}\"\n",
                    LEVELS[*level]
                );
                let items = desk.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
                Some(desk.record_items(items))
            }
            Deed::Correct(which) => {
                at(which).map(|at| desk.correct(&at, "title", &format!("C{number}"), "a misprint", &[]))
            }
            Deed::Shared(which) => {
                let (thing, property) = [("first", "place"), ("second", "place"), ("third", "date")][*which];
                let at = super::ground::entry(desk, &format!("lake/meeting/{thing}"));
                Some(desk.correct(&at, property, &format!("20{:02}", number + 10), "seen elsewhere", &[]))
            }
            Deed::Withdraw(which) => at(which).map(|at| desk.withdraw(&at, "a mistake")),
            Deed::Release(which, level) => {
                at(which).map(|at| desk.release(&at, &[Level::Public, Level::Forum][*level]))
            }
            Deed::Remark(which) => {
                let text = format!("desk-test/text/n{which}");
                Some(desk.remark(&id(&text), "a note"))
            }
            Deed::Read => {
                let text = format!(
                    "[[cite]]\nid = \"claim/n{number}\"\nsubject = \"S{number}\"\noverlay = \"reading\"\nlevel = \"public\"\nsource = \"A 1\"\n"
                );
                let items = desk.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
                Some(desk.record_items(items))
            }
        };
        if let Some(Ok(recorded)) = outcome {
            entries.extend(recorded.entries);
        }
    }
}

fn opened(folder: &TempDir, name: &str) -> Desk {
    Desk::open(folder.path().join(name), Access::Read).unwrap().with_clock(now)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_copy_says_what_its_readers_would_see_and_no_more(deeds in proptest::collection::vec(deed(), 0..14)) {
        let folder = folder();
        let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
        done(&mut here, &deeds);
        for (eyes, level) in [(Eyes::Public, Level::Public), (Eyes::Forum, Level::Forum)] {
            let name = format!("{}.forum", level);
            here.copy(folder.path().join(&name), &level, &[]).unwrap();
            let mut copy = opened(&folder, &name);
            let (seen, copied) = (see(&mut here, eyes), see(&mut copy, Eyes::Desk));
            prop_assert_eq!(seen.state.digest(), copied.state.digest());
            prop_assert_eq!(&seen.receipts, &copied.receipts);
            sound(&copy);
        }
        sound(&here);
    }

    #[test]
    fn files_of_three_writers_merged_in_every_order_say_the_same(
        deeds in proptest::collection::vec(proptest::collection::vec(deed(), 0..6), 3)
    ) {
        let folder = folder();
        let here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
        let names = ["one.forum", "two.forum", "three.forum"];
        for (name, deeds) in names.iter().zip(&deeds) {
            here.copy(folder.path().join(name), &Level::Forum, &[]).unwrap();
            let mut there = Desk::open(folder.path().join(name), Access::Write).unwrap().with_clock(now);
            done(&mut there, deeds);
            sound(&there);
        }
        let mut digests = Vec::new();
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let name = format!("{order:?}.forum");
            here.copy(folder.path().join(&name), &Level::Forum, &[]).unwrap();
            let mut merged = Desk::open(folder.path().join(&name), Access::Write).unwrap().with_clock(now);
            for which in order {
                merged.merge(&[folder.path().join(names[which])], &[]).unwrap();
            }
            sound(&merged);
            digests.push(merged.state_digest().unwrap());
        }
        prop_assert!(digests.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn without_an_overlay_everything_else_is_as_it_was(deeds in proptest::collection::vec(deed(), 0..14)) {
        let folder = folder();
        let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
        done(&mut here, &deeds);
        let without = Scope { without: vec!["reading".to_owned()], ..Scope::of(Eyes::Forum) };
        let before = here.look(&without).unwrap();
        here.remove_overlay("reading").unwrap();
        let after = see(&mut here, Eyes::Forum);
        prop_assert_eq!(before.state.digest(), after.state.digest());
        prop_assert_eq!(before.receipts, after.receipts);
        sound(&here);
    }

    #[test]
    fn what_is_kept_in_memory_is_what_a_fresh_reading_gives(deeds in proptest::collection::vec(deed(), 0..14)) {
        let folder = folder();
        let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
        let eyes = [Eyes::Public, Eyes::Forum, Eyes::Addressee("lake/participant/north".to_owned()), Eyes::Desk];
        for eyes in &eyes {
            see(&mut here, eyes.clone());
        }
        done(&mut here, &deeds);
        let mut fresh = opened(&folder, "a.forum");
        for eyes in &eyes {
            let (kept, fresh) = (see(&mut here, eyes.clone()), see(&mut fresh, eyes.clone()));
            prop_assert_eq!(kept.state.digest(), fresh.state.digest());
        }
        sound(&here);
    }
}
