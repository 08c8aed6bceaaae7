//! Levels: what lies at a private one is absent from every more open look and copy, and is released by recording it afresh.

use desk::{Access, Desk, Eyes, KnownAt, Level, Scope};

use super::ground::{desk, entry, folder, holds, id, lake, now, record, see, sound, values};

const LEVELS: &[(&str, &str)] = &[
    ("publicmarker", "public"),
    ("forummarker", "forum"),
    ("northmarker", "addressees: participant/north"),
    ("bothmarker", "addressees: participant/north ; participant/south"),
    ("deskmarker", "desk"),
];

fn filled(folder: &tempfile::TempDir) -> Desk {
    let mut desk = desk(folder, "a.forum", &lake(folder, "lake", &[]));
    for (marker, level) in LEVELS {
        record(
            &mut desk,
            &format!(
                "[[register]]\ntitle = \"{marker}\"\nkind = \"plan\"\nlevel = \"{level}\"\nsource = \"G 1\"\n"
            ),
        );
    }
    desk.remark(&id("lake/text/plan"), "remarkmarker").unwrap();
    desk
}

fn seen(desk: &mut Desk, eyes: Eyes) -> Vec<&'static str> {
    let state = see(desk, eyes).state;
    let text = format!("{state:?}");
    LEVELS.iter().map(|(marker, _)| *marker).filter(|marker| text.contains(marker)).collect()
}

#[test]
fn each_eye_sees_its_levels_and_prints_their_heads_only() {
    let folder = folder();
    let mut desk = filled(&folder);
    let north = Eyes::Addressee("lake/participant/north".to_owned());
    let south = Eyes::Addressee("lake/participant/south".to_owned());
    assert_eq!(seen(&mut desk, Eyes::Public), ["publicmarker"]);
    assert_eq!(seen(&mut desk, Eyes::Forum), ["publicmarker", "forummarker"]);
    assert_eq!(seen(&mut desk, north), ["publicmarker", "forummarker", "northmarker", "bothmarker"]);
    assert_eq!(seen(&mut desk, south), ["publicmarker", "forummarker", "bothmarker"]);
    assert_eq!(seen(&mut desk, Eyes::Desk).len(), 5);
    let volumes = desk.file().volumes().unwrap();
    for (eyes, level) in
        [(Eyes::Public, Level::Public), (Eyes::Forum, Level::Forum), (Eyes::Desk, Level::Desk)]
    {
        let shown: Vec<_> = see(&mut desk, eyes).receipts.iter().map(|receipt| receipt.volume).collect();
        let permitted = volumes.iter().filter(|volume| volume.level.as_open_as(&level));
        assert_eq!(shown, permitted.map(|volume| volume.id).collect::<Vec<_>>());
    }
    sound(&desk);
}

#[test]
fn a_copy_holds_exactly_the_markers_of_its_level() {
    let folder = folder();
    let desk = filled(&folder);
    let expected: &[(Level, &[&str])] = &[
        (Level::Public, &["publicmarker", "overlaymarker"]),
        (Level::Forum, &["publicmarker", "forummarker", "overlaymarker"]),
    ];
    for (level, markers) in expected {
        let path = folder.path().join(format!("{level}.forum"));
        let preview = desk.preview_copy(level, &[]).unwrap();
        assert_eq!(desk.copy(&path, level, &[]).unwrap(), preview);
        let all = LEVELS.iter().map(|(marker, _)| *marker).chain(["remarkmarker", "overlaymarker"]);
        for marker in all {
            assert_eq!(holds(&path, marker), markers.contains(&marker), "{marker} at {level}");
        }
        let mut copy = Desk::open(&path, Access::Write).unwrap().with_clock(now);
        assert_ne!(copy.origin(), "desk-test");
        record(
            &mut copy,
            "[[register]]\ntitle = \"Written in the copy\"\nkind = \"plan\"\nlevel = \"public\"\nsource = \"G 2\"\n",
        );
        sound(&copy);
    }
    sound(&desk);
}

#[test]
fn a_state_kept_in_memory_is_the_one_folded_afresh() {
    let folder = folder();
    let mut desk = filled(&folder);
    let scopes = [Eyes::Public, Eyes::Forum, Eyes::Desk].map(Scope::of);
    for scope in &scopes {
        desk.look(scope).unwrap();
    }
    let at = entry(&mut desk, "lake/meeting/first");
    desk.correct(&at, "place", "Pier", "a misprint", &[]).unwrap();
    let mut fresh = Desk::open(desk.path(), Access::Read).unwrap();
    for scope in &scopes {
        let (kept, fresh) = (desk.look(scope).unwrap(), fresh.look(scope).unwrap());
        assert_eq!(kept.state.digest(), fresh.state.digest(), "{scope:?}");
        assert_eq!(kept.receipts, fresh.receipts);
    }
    assert_eq!(see(&mut desk, Eyes::Desk).state.digest(), desk.state_digest().unwrap());
    sound(&desk);
}

#[test]
fn the_record_can_be_seen_as_it_was_known() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let heads = desk.file().heads().unwrap();
    let before = see(&mut desk, Eyes::Desk).state.digest();
    record(&mut desk, "[[register]]\ntitle = \"Later\"\nkind = \"plan\"\nsource = \"G 1\"\n");
    let known = |known_at| Scope { known_at: Some(known_at), ..Scope::default() };
    assert_eq!(desk.look(&known(KnownAt::Heads(heads))).unwrap().state.digest(), before);
    let early = "2026-04-30T00:00:00Z".parse().unwrap();
    assert_eq!(desk.look(&known(KnownAt::Instant(early))).unwrap().state.entries(), 0);
    sound(&desk);
}

#[test]
fn a_release_records_afresh_and_hides_where_from() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let recorded = record(
        &mut desk,
        "[[register]]\nid = \"text/ferry\"\ntitle = \"Ferry plan\"\nkind = \"plan\"\nsource = \"G 1\"\n\
         [[issue]]\nid = \"version/ferry\"\ntext = \"text/ferry\"\nlabel = \"first\"\nsource = \"G 1\"\n",
    );
    let (text, version) = (recorded.entries[0].clone(), recorded.entries[1].clone());
    let preview = desk.preview_release(&version, &Level::Public).unwrap();
    assert_eq!(preview.hidden, [id("desk-test/text/ferry")]);
    assert!(desk.release(&version, &Level::Public).unwrap_err().to_string().contains("release it first"));
    desk.release(&text, &Level::Public).unwrap();
    desk.release(&version, &Level::Public).unwrap();
    assert!(desk.release(&text, &Level::Desk).is_err());
    let public = see(&mut desk, Eyes::Public);
    assert_eq!(public.state.thing(&id("desk-test/text/ferry")).unwrap().texts("title"), ["Ferry plan"]);
    assert_eq!(values(&mut desk, "desk-test/text/ferry", "title"), ["Ferry plan"]);
    let path = folder.path().join("p.forum");
    desk.copy(&path, &Level::Public, &[]).unwrap();
    assert!(!holds(&path, &text.volume));
    sound(&Desk::open(&path, Access::Read).unwrap());
    sound(&desk);
}

#[test]
fn a_more_open_entry_names_nothing_more_private() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut desk,
        "[[register]]\nid = \"text/ferry\"\ntitle = \"Ferry plan\"\nkind = \"plan\"\nsource = \"G 1\"\n",
    );
    let text = "[[issue]]\ntext = \"text/ferry\"\nlabel = \"first\"\nlevel = \"public\"\nsource = \"G 1\"\n";
    let items = desk.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
    assert!(desk.record_items(items).is_err());
    let at = entry(&mut desk, "lake/text/plan");
    assert!(desk.correct(&at, "replaces", "desk-test/text/ferry", "x", &[]).is_err());
    sound(&desk);
}

#[test]
fn an_addressee_that_nobody_knows_is_told() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text = "[[register]]\ntitle = \"T\"\nkind = \"plan\"\nlevel = \"addressees: lake/participant/nort\"\nsource = \"G 1\"\n";
    let items = desk.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
    let error = desk.record_items(items).unwrap_err().to_string();
    assert!(
        error.contains("a.toml, line 4") && error.contains("did you mean `lake/participant/north`?"),
        "{error}"
    );
    sound(&desk);
}

#[test]
fn a_moment_of_the_record_is_an_instant_a_day_or_receipts() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let receipts = desk.receipts().unwrap().iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let before = see(&mut desk, Eyes::Desk).state.digest();
    record(&mut desk, "[[register]]\ntitle = \"Later\"\nkind = \"plan\"\nsource = \"G 1\"\n");
    let known_at = Some(KnownAt::read(&receipts).unwrap());
    assert_eq!(desk.look(&Scope { known_at, ..Scope::default() }).unwrap().state.digest(), before);
    for (text, entries) in [("2026-05-03", true), ("2026-04-29", false), ("2026-05-01T09:00:00Z", true)] {
        let known_at = Some(KnownAt::read(text).unwrap());
        let look = desk.look(&Scope { known_at, ..Scope::default() }).unwrap();
        assert_eq!(look.state.entries() > 0, entries, "{text}");
    }
    assert!(KnownAt::read("yesterday").is_err());
    sound(&desk);
}

#[test]
fn a_released_decision_carries_the_digest_of_its_objections_and_never_the_list() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut desk,
        "[[register]]\nid = \"text/t\"\ntitle = \"T\"\nkind = \"plan\"\nlevel = \"public\"\nsource = \"G 1\"\n\n\
         [[object]]\nid = \"objection/secretmarker\"\nto = \"text/t\"\nby = \"participant/north\"\n\
         actor = \"participant/north\"\nlive = true\nlevel = \"forum\"\n\n\
         [[adopt]]\nid = \"decision/d\"\ntext = \"text/t\"\noutcome = \"no consensus recorded\"\n\
         body = \"body/council\"\nlive = true\nlevel = \"forum\"\n",
    );
    let decision = entry(&mut desk, "desk-test/decision/d");
    let opened = desk.preview_release(&decision, &Level::Public).unwrap().payload;
    assert!(opened["objections_digest"].is_string());
    let closed = ["objections", "objections_key", "electorate", "charter", "cites"];
    assert!(closed.iter().all(|member| opened.get(member).is_none()), "{opened}");
    desk.release(&decision, &Level::Public).unwrap();
    let path = folder.path().join("public.forum");
    desk.copy(&path, &Level::Public, &[]).unwrap();
    assert!(!holds(&path, "secretmarker"));
    sound(&desk);
}

#[test]
fn a_release_tells_no_more_than_a_release_may() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let remark = desk.remark(&id("lake/text/plan"), "for us").unwrap();
    assert!(desk.release(&remark.entries[0], &Level::Forum).is_err());
    record(
        &mut desk,
        "[[object]]\nid = \"objection/north\"\nto = \"text/plan\"\nby = \"participant/north\"\nactor = \"participant/north\"\nlive = true\n",
    );
    let decided = record(
        &mut desk,
        "[[adopt]]\nid = \"decision/plan\"\ntext = \"text/plan\"\noutcome = \"no consensus recorded\"\nbody = \"body/council\"\nlive = true\n",
    );
    desk.release(&decided.entries[0], &Level::Public).unwrap();
    let path = folder.path().join("public.forum");
    desk.copy(&path, &Level::Public, &[]).unwrap();
    assert!(holds(&path, "decision/plan") && holds(&path, "objections_digest"));
    for word in ["objection/north", "electorate", "objections_key"] {
        assert!(!holds(&path, word), "{word}");
    }
    sound(&Desk::open(&path, Access::Read).unwrap());
    sound(&desk);
}

#[test]
fn a_correction_and_a_withdrawal_are_released_separately() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text =
        "[[register]]\nid = \"text/ferry\"\ntitle = \"Fery plan\"\nkind = \"plan\"\nsource = \"G 1\"\n";
    let private = record(&mut desk, text).entries[0].clone();
    let corrected =
        desk.correct(&private, "title", "Ferry plan", "a misprint", &[]).unwrap().entries[0].clone();
    assert!(desk.release(&corrected, &Level::Public).unwrap_err().to_string().contains("release that first"));
    let released = desk.release(&private, &Level::Public).unwrap();
    let public = |desk: &mut Desk| -> Vec<String> {
        let state = see(desk, Eyes::Public).state;
        let thing = state.thing(&id("desk-test/text/ferry"));
        thing
            .map(|thing| thing.texts("title").iter().map(|text| (*text).to_owned()).collect())
            .unwrap_or_default()
    };
    assert_eq!(public(&mut desk), ["Fery plan"]);
    desk.release(&corrected, &Level::Public).unwrap();
    assert_eq!(public(&mut desk), ["Ferry plan"]);
    assert_eq!(values(&mut desk, "desk-test/text/ferry", "title"), ["Ferry plan"]);
    desk.correct(&released.entries[0], "kind", "draft plan", "seen in print", &[]).unwrap();
    assert_eq!(
        see(&mut desk, Eyes::Public).state.thing(&id("desk-test/text/ferry")).unwrap().texts("kind"),
        ["draft plan"]
    );
    let withdrawn = desk.withdraw(&private, "never existed").unwrap().entries[0].clone();
    desk.release(&withdrawn, &Level::Public).unwrap();
    assert!(public(&mut desk).is_empty());
    let path = folder.path().join("p.forum");
    desk.copy(&path, &Level::Public, &[]).unwrap();
    assert!(!holds(&path, &private.volume));
    sound(&Desk::open(&path, Access::Read).unwrap());
    sound(&desk);
}
