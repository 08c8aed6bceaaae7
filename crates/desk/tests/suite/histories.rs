//! Levels and overlays over generated histories (I9, I10): whatever was recorded, and in whatever order.

use desk::{Access, Desk, Eyes, Level, Pack, Scope};
use proptest::prelude::*;
use tempfile::TempDir;

use super::ground::{LAKE, desk, folder, id, lake, now, see, sound};

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
    /// Gives a title from a day on.
    Change(usize),
    /// Names a text at a level.
    Issue(usize, usize),
    /// Brings the pack to another version.
    Update(usize),
    Forget(usize),
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
        1 => (0..20_usize).prop_map(Deed::Change),
        2 => ((0..14_usize), (0..5_usize)).prop_map(|(which, level)| Deed::Issue(which, level)),
        2 => (0..3_usize).prop_map(Deed::Update),
        1 => (0..20_usize).prop_map(Deed::Forget),
    ]
}

/// Does what can be done; what is refused is refused, and changes nothing.
fn done(desk: &mut Desk, deeds: &[Deed], packs: &[Pack]) {
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
                let (thing, property) = [("first", "date"), ("second", "place"), ("first", "place")][*which];
                let at = super::ground::entry(desk, &format!("lake/meeting/{thing}"));
                Some(desk.correct(&at, property, &format!("20{:02}", number + 10), "seen elsewhere", &[]))
            }
            Deed::Withdraw(which) => at(which).map(|at| desk.withdraw(&at, "a mistake")),
            Deed::Release(which, level) => {
                at(which).map(|at| desk.release(&at, &[Level::Public, Level::Forum][*level]))
            }
            Deed::Change(which) => at(which).map(|at| {
                desk.change(&at, "title", &format!("Z{number}"), &format!("20{:02}", number + 10), "", &[])
            }),
            Deed::Issue(which, level) => {
                let text = format!(
                    "[[issue]]\ntext = \"desk-test/text/n{which}\"\nlabel = \"V{number}\"\ndate = \"[@desk-test/text/n{which}..]\"\nlevel = \"{}\"\nsource = \"G {number}\"\n",
                    LEVELS[*level]
                );
                desk.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None)
                    .ok()
                    .map(|items| desk.record_items(items))
            }
            Deed::Update(which) => Some(desk.pack_update(&packs[*which], false).map(|(_, recorded)| {
                assert!(desk.pack_differences(&packs[*which]).unwrap().is_empty());
                recorded
            })),
            Deed::Forget(which) => {
                let remarks: Vec<_> = see(desk, Eyes::Desk)
                    .state
                    .all(forum::noun::Noun::Remark)
                    .map(|remark| remark.id.to_string())
                    .collect();
                remarks
                    .get(which % remarks.len().max(1))
                    .map(|remark| desk.forget(&[remark.as_str()], "policy"))
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
        assert_eq!(see(desk, Eyes::Desk).state.digest(), desk.state_digest().unwrap(), "after {deed:?}");
    }
}

/// Three versions of one pack: a date corrected, a row vanished, a source changed.
fn packs(folder: &TempDir) -> [Pack; 3] {
    let manifest = |version: &str| LAKE[0].1.replace("1.0.0", version);
    let meetings = LAKE[3]
        .1
        .replace("2002-06-04", "2002-06-05")
        .replace("meeting/third,,body/council,2006,,Register 5,\n", "");
    let texts = LAKE[4].1.replace("Register 6", "Register 60");
    [
        lake(folder, "lake", &[]),
        lake(folder, "newer", &[("pack.toml", &manifest("1.1.0")), ("meetings.csv", &meetings)]),
        lake(folder, "newest", &[("pack.toml", &manifest("1.2.0")), ("texts.csv", &texts)]),
    ]
}

fn opened(folder: &TempDir, name: &str) -> Desk {
    Desk::open(folder.path().join(name), Access::Read).unwrap().with_clock(now)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_copy_says_what_its_readers_would_see_and_no_more(deeds in proptest::collection::vec(deed(), 0..14)) {
        let folder = folder();
        let packs = packs(&folder);
        let mut here = desk(&folder, "a.forum", &packs[0]);
        done(&mut here, &deeds, &packs);
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
        deeds in proptest::collection::vec(proptest::collection::vec(deed(), 0..6), 3),
        version in 0..3_usize,
    ) {
        let folder = folder();
        let packs = packs(&folder);
        let here = desk(&folder, "a.forum", &packs[0]);
        let names = ["one.forum", "two.forum", "three.forum"];
        for (name, deeds) in names.iter().zip(&deeds) {
            here.copy(folder.path().join(name), &Level::Forum, &[]).unwrap();
            let mut there = Desk::open(folder.path().join(name), Access::Write).unwrap().with_clock(now);
            done(&mut there, deeds, &packs);
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
            let digest = merged.state_digest().unwrap();
            merged.pack_update(&packs[version], false).unwrap();
            prop_assert!(merged.pack_differences(&packs[version]).unwrap().is_empty());
            sound(&merged);
            digests.push(digest);
        }
        prop_assert!(digests.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn without_an_overlay_everything_else_is_as_it_was(deeds in proptest::collection::vec(deed(), 0..14)) {
        let folder = folder();
        let packs = packs(&folder);
        let mut here = desk(&folder, "a.forum", &packs[0]);
        done(&mut here, &deeds, &packs);
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
        let packs = packs(&folder);
        let mut here = desk(&folder, "a.forum", &packs[0]);
        let eyes = [Eyes::Public, Eyes::Forum, Eyes::Addressee("lake/participant/north".to_owned()), Eyes::Desk];
        for eyes in &eyes {
            see(&mut here, eyes.clone());
        }
        done(&mut here, &deeds, &packs);
        let mut fresh = opened(&folder, "a.forum");
        for eyes in &eyes {
            let (kept, fresh) = (see(&mut here, eyes.clone()), see(&mut fresh, eyes.clone()));
            prop_assert_eq!(kept.state.digest(), fresh.state.digest());
        }
        sound(&here);
    }
}
