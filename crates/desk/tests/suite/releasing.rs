//! What open entries name, and what becomes of the two that tell one thing: the private and the released.

use desk::{Access, Desk, DeskError, Eyes, Level, NewDocument};
use forum::entry::Ref;

use super::ground::{LAKE, desk, entry, folder, holds, id, lake, record, see, sound};

const FERRY: &str =
    "[[register]]\nid = \"text/ferry\"\ntitle = \"Fery plan\"\nkind = \"plan\"\nsource = \"G 1\"\n";

fn act(desk: &mut Desk, toml: &str) -> Result<desk::Recorded, DeskError> {
    let items = desk.read("acts.toml", toml.as_bytes(), desk::Dialect::Toml, None, None)?;
    desk.record_items(items)
}

fn titles(desk: &mut Desk, eyes: Eyes) -> Vec<String> {
    let look = see(desk, eyes);
    let thing = look.state.thing(&id("desk-test/text/ferry"));
    thing.map(|thing| thing.texts("title").into_iter().map(str::to_owned).collect()).unwrap_or_default()
}

/// A text of the desk's, released to everybody: its private entry and its open one.
fn released(desk: &mut Desk) -> (Ref, Ref) {
    let private = record(desk, FERRY).entries[0].clone();
    desk.release(&private, &Level::Public).unwrap();
    let public = see(desk, Eyes::Public).state;
    let open = public.thing(&id("desk-test/text/ferry")).unwrap().said().next().unwrap().at.clone();
    (private, open)
}

#[test]
fn what_was_released_is_corrected_where_it_stands_open() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let (private, open) = released(&mut desk);
    desk.correct(&private, "title", "Ferry plan", "a misprint", &[]).unwrap();
    assert_eq!(titles(&mut desk, Eyes::Public), ["Fery plan"]);
    desk.correct(&open, "title", "Ferry plan", "a misprint", &[]).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(titles(&mut desk, Eyes::Public), ["Ferry plan"]);
    assert_eq!(titles(&mut desk, Eyes::Desk), ["Ferry plan"]);
    sound(&desk);
}

#[test]
fn what_was_released_is_named_by_open_entries() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    released(&mut desk);
    let version =
        "[[issue]]\ntext = \"text/ferry\"\nlabel = \"first\"\nlevel = \"public\"\nsource = \"G 1\"\n";
    record(&mut desk, version);
    sound(&desk);
}

#[test]
fn a_private_entry_that_was_taken_back_speaks_for_nothing() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let (private, open) = released(&mut desk);
    desk.withdraw(&private, "").unwrap();
    assert_eq!(titles(&mut desk, Eyes::Public), ["Fery plan"]);
    assert_eq!(titles(&mut desk, Eyes::Desk), ["Fery plan"], "others see it, so the desk does");
    desk.withdraw(&open, "").unwrap();
    assert!(titles(&mut desk, Eyes::Desk).is_empty() && titles(&mut desk, Eyes::Public).is_empty());
    sound(&desk);
}

#[test]
fn nobody_acts_openly_whom_the_readers_do_not_know() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut desk,
        "[[introduce]]\nid = \"participant/secret\"\nname = \"S\"\nform = \"state\"\nsource = \"G 1\"\n",
    );
    let text = "[[register]]\ntitle = \"T\"\nkind = \"plan\"\nactor = \"participant/secret\"\nlevel = \"LEVEL\"\nsource = \"G 1\"\n";
    for level in ["public", "forum", "addressees: lake/participant/north"] {
        let refused = act(&mut desk, &text.replace("LEVEL", level));
        assert!(matches!(refused, Err(DeskError::Refused(_))), "{level}: {refused:?}");
    }
    let at = record(&mut desk, &text.replace("LEVEL", "desk")).entries[0].clone();
    assert!(desk.release(&at, &Level::Public).unwrap_err().to_string().contains("release it first"));
    sound(&desk);
}

#[test]
fn no_date_takes_its_bound_from_what_the_readers_do_not_know() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut desk,
        "[[convene]]\nid = \"meeting/secret\"\nbody = \"lake/body/council\"\ndate = \"2003\"\nsource = \"G 1\"\n",
    );
    let date = "[@desk-test/meeting/secret..]";
    let text = format!(
        "[[register]]\ntitle = \"T\"\nkind = \"plan\"\ndate = \"{date}\"\nlevel = \"LEVEL\"\nsource = \"G 1\"\n"
    );
    assert!(matches!(act(&mut desk, &text.replace("LEVEL", "public")), Err(DeskError::Refused(_))));
    let at = entry(&mut desk, "lake/meeting/first");
    assert!(desk.correct(&at, "date", date, "why", &[]).is_err());
    assert!(desk.correct(&at, "date", "[@desk-test/meeting/nowhere..]", "why", &[]).is_err());
    assert!(desk.change(&at, "place", "Pier", date, "why", &[]).is_err());
    let at = record(&mut desk, &text.replace("LEVEL", "desk")).entries[0].clone();
    let preview = desk.preview_release(&at, &Level::Public).unwrap();
    assert_eq!(preview.hidden, [id("desk-test/meeting/secret")]);
    assert!(desk.release(&at, &Level::Public).is_err());
    sound(&desk);
}

#[test]
fn handing_over_openly_names_no_tenure_that_only_the_desk_knows() {
    let folder = folder();
    let charter = LAKE[5].1.replace("\"decide\",", "\"decide\", \"hand over\",");
    let pack = lake(&folder, "lake", &[("charter.toml", &charter)]);
    let mut desk = desk(&folder, "a.forum", &pack);
    record(
        &mut desk,
        "[[establish]]\nid = \"lake/office/chair\"\nname = \"Chair\"\none_holder = \"yes\"\nlevel = \"forum\"\nsource = \"G 1\"\n\
         [[appoint]]\nid = \"tenure/secret\"\noffice = \"lake/office/chair\"\nparticipant = \"lake/participant/north\"\nfrom = \"2020\"\nto = \"..\"\nsource = \"G 1\"\n\
         [[\"hand over\"]]\nid = \"tenure/next\"\noffice = \"lake/office/chair\"\nparticipant = \"lake/participant/south\"\nfrom = \"2026-05-01\"\nlive = true\n",
    );
    let path = folder.path().join("f.forum");
    desk.copy(&path, &Level::Forum, &[]).unwrap();
    assert!(holds(&path, "tenure/next") && !holds(&path, "tenure/secret"));
    sound(&desk);
}

#[test]
fn a_decision_lies_as_openly_as_its_objections_were_released() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let recorded = record(
        &mut desk,
        "[[register]]\nid = \"text/t\"\ntitle = \"T\"\nkind = \"plan\"\nlevel = \"forum\"\nsource = \"G 1\"\n\
         [[object]]\nid = \"objection/o\"\nto = \"text/t\"\nby = \"lake/participant/east\"\nsource = \"G 2\"\n",
    );
    desk.release(&recorded.entries[1], &Level::Forum).unwrap();
    let decided = record(
        &mut desk,
        "[[adopt]]\nid = \"decision/d\"\ntext = \"text/t\"\noutcome = \"adopted\"\nbody = \"body/council\"\nlive = true\nlevel = \"forum\"\n",
    );
    assert_eq!(decided.entries.len(), 1, "one entry with its list, readable by all members");
    sound(&desk);
}

#[test]
fn what_a_released_correction_names_is_known_to_its_readers() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut desk,
        "[[convene]]\nid = \"meeting/secret\"\nbody = \"lake/body/council\"\ndate = \"2003\"\nsource = \"G 1\"\n",
    );
    let (private, _) = released(&mut desk);
    let date = "[@desk-test/meeting/secret..]";
    let corrected = desk.change(&private, "title", "Ferry plan", date, "renamed", &[]).unwrap();
    let preview = desk.preview_release(&corrected.entries[0], &Level::Public).unwrap();
    assert_eq!(preview.hidden, [id("desk-test/meeting/secret")]);
    assert!(desk.release(&corrected.entries[0], &Level::Public).is_err());
    sound(&desk);
}

#[test]
fn an_original_is_released_byte_for_byte_to_those_alone_whom_it_was_released_to() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let bytes: Vec<u8> = (0..=u8::MAX).chain(*b"originalmarker").collect();
    let document = NewDocument::new("original.bin", "application/octet-stream", bytes.clone());
    let digest = document.digest();
    let at =
        desk.keep_document("As printed", document, Some(&id("lake/text/plan"))).unwrap().entries[0].clone();
    desk.release(&at, &Level::Forum).unwrap();
    for (level, there) in [(Level::Forum, true), (Level::Public, false)] {
        let path = folder.path().join(format!("{level}.forum"));
        desk.copy(&path, &level, &[]).unwrap();
        let copy = Desk::open(&path, Access::Read).unwrap();
        let held = copy.file().document(digest).unwrap().map(|(_, bytes)| bytes);
        assert_eq!(held.as_ref(), Some(&bytes).filter(|_| there));
        assert_eq!(holds(&path, "originalmarker"), there);
        sound(&copy);
    }
    sound(&desk);
}

#[test]
fn what_was_withdrawn_or_stands_open_already_is_not_released() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let (private, open) = released(&mut desk);
    let again = desk.release(&private, &Level::Public).unwrap_err().to_string();
    assert!(again.contains("already"), "{again}");
    desk.withdraw(&open, "too early").unwrap();
    assert!(titles(&mut desk, Eyes::Public).is_empty());
    desk.release(&private, &Level::Public).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(titles(&mut desk, Eyes::Public), ["Fery plan"]);
    desk.correct(&private, "title", "Ferry plan", "a misprint", &[]).unwrap();
    let withdrawn = record(&mut desk, &FERRY.replace("ferry", "boat")).entries[0].clone();
    desk.withdraw(&withdrawn, "").unwrap();
    assert!(desk.release(&withdrawn, &Level::Public).unwrap_err().to_string().contains("withdrawn"));
    sound(&desk);
}

#[test]
fn no_act_names_what_a_later_act_of_its_file_tells_more_privately() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text = "[[issue]]\ntext = \"text/secret\"\nlabel = \"first\"\nlevel = \"public\"\nsource = \"G 1\"\n\
                [[register]]\nid = \"text/secret\"\ntitle = \"S\"\nkind = \"plan\"\nlevel = \"LEVEL\"\nsource = \"G 1\"\n";
    for level in ["desk", "forum"] {
        let refused = act(&mut desk, &text.replace("LEVEL", level));
        assert!(matches!(refused, Err(DeskError::Refused(_))), "{level}: {refused:?}");
    }
    record(&mut desk, &text.replace("LEVEL", "public"));
    sound(&desk);
}
