//! What an officer does to entries: nothing is overwritten, and everything can be taken back.

use desk::{Desk, DeskError, Eyes, MatterText, NewDocument};
use forum::entry::Openness;
use forum::state::Seat;

use super::ground::{desk, entry, folder, holds, id, lake, record, see, sound, values};

#[test]
fn acts_of_a_file_see_each_other_and_get_ids() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let recorded = record(
        &mut desk,
        "[[convene]]\nid = \"meeting/fourth\"\nbody = \"body/council\"\ndate = \"2008\"\nsource = \"Gazette 1\"\n\
         [[register]]\ntitle = \"Ferry plan\"\nkind = \"plan\"\nmeeting = \"meeting/fourth\"\nsource = \"Gazette 1\"\n",
    );
    assert_eq!(recorded.ids[1], Some(id("desk-test/text/ferry-plan")));
    assert_eq!(values(&mut desk, "desk-test/text/ferry-plan", "meeting"), ["desk-test/meeting/fourth"]);
    assert_eq!(values(&mut desk, "desk-test/meeting/fourth", "body"), ["lake/body/council"]);
    let look = see(&mut desk, Eyes::Desk);
    assert_eq!(
        look.state.thing(&id("desk-test/text/ferry-plan")).unwrap().said().next().unwrap().openness,
        Openness::Desk
    );
    sound(&desk);
}

#[test]
fn a_refused_file_records_nothing_and_tells_every_refusal_with_its_line() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let before = desk.receipts().unwrap();
    let text = "[[convene]]\nbody = \"body/council\"\ndate = \"2008\"\nsource = \"G 1\"\n\
                [[convene]]\nbody = \"body/councl\"\ndate = \"2008\"\nsource = \"G 1\"\n\
                [[convene]]\nbody = \"body/council\"\ndate = \"2009\"\n";
    let items = desk.read("acts.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
    let Err(DeskError::Refused(refused)) = desk.record_items(items) else { panic!("recorded") };
    let told: Vec<String> = refused.iter().map(ToString::to_string).collect();
    assert_eq!(refused.len(), 2, "{told:?}");
    assert!(told[0].starts_with("acts.toml, line 6") && told[1].starts_with("acts.toml, line 9"), "{told:?}");
    assert_eq!(desk.receipts().unwrap(), before);
    sound(&desk);
}

#[test]
fn what_was_withdrawn_can_be_brought_back() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let recorded =
        record(&mut desk, "[[register]]\ntitle = \"Ferry plan\"\nkind = \"plan\"\nsource = \"G 1\"\n");
    let at = recorded.entries[0].clone();
    let taken = desk.withdraw(&at, "typed by mistake").unwrap();
    assert!(see(&mut desk, Eyes::Desk).state.thing(&id("desk-test/text/ferry-plan")).is_none());
    assert!(matches!(desk.withdraw(&at, "again"), Err(DeskError::Unfit { .. })));
    desk.withdraw(&taken.entries[0], "it was right").unwrap();
    assert!(see(&mut desk, Eyes::Desk).state.thing(&id("desk-test/text/ferry-plan")).is_some());
    assert_eq!(values(&mut desk, "desk-test/text/ferry-plan", "title"), ["Ferry plan"]);
    desk.withdraw(&at, "no, wrong after all").unwrap();
    assert!(see(&mut desk, Eyes::Desk).state.thing(&id("desk-test/text/ferry-plan")).is_none());
    sound(&desk);
}

#[test]
fn a_correction_replaces_one_value_and_says_why() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let at = entry(&mut desk, "lake/meeting/first");
    assert!(
        desk.correct(&at, "date", "2002-13", "a misprint", &[]).unwrap_err().to_string().contains("2002-13")
    );
    assert!(
        desk.correct(&at, "daet", "2002", "x", &[]).unwrap_err().to_string().contains("did you mean `date`?")
    );
    assert!(desk.correct(&at, "date", "2002-06-05", " ", &[]).is_err());
    desk.correct(&at, "date", "2002-06-05", "a misprint", &[]).unwrap();
    assert_eq!(values(&mut desk, "lake/meeting/first", "date"), ["2002-06-05"]);
    assert_eq!(values(&mut desk, "lake/meeting/first", "place"), ["Harbour"]);
    let at = entry(&mut desk, "lake/standing/north");
    desk.change(&at, "status", "observer", "2020", "", &[]).unwrap();
    assert_eq!(values(&mut desk, "lake/standing/north", "status"), ["observer"]);
    sound(&desk);
}

#[test]
fn a_remark_is_the_desks_alone_and_can_be_forgotten() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let recorded = desk.remark(&id("lake/meeting/first"), "remarkmarker: call the host").unwrap();
    let remark = recorded.ids[0].clone().unwrap();
    let digest = values(&mut desk, remark.as_str(), "matter").remove(0);
    assert_eq!(
        desk.matter_text(&digest).unwrap(),
        MatterText::Present("remarkmarker: call the host".to_owned())
    );
    assert!(see(&mut desk, Eyes::Forum).state.thing(&remark).is_none());
    assert!(holds(desk.path(), "remarkmarker"));
    desk.forget(&[remark.as_str()], "done with").unwrap();
    assert_eq!(desk.matter_text(&digest).unwrap(), MatterText::Forgotten);
    assert!(!holds(desk.path(), "remarkmarker"));
    assert!(matches!(desk.forget(&["lake/meeting/first"], ""), Err(DeskError::NothingToForget(_))));
    sound(&desk);
}

#[test]
fn drafts_and_documents_are_kept_at_the_desk() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let draft = desk.draft("First draft", "Paragraph one", Some(&id("lake/text/plan"))).unwrap();
    let document = NewDocument::new("plan.txt", desk::media("plan.txt"), b"the plan".to_vec());
    let digest = document.digest();
    desk.keep_document("The plan as printed", document, Some(&id("lake/text/plan"))).unwrap();
    assert_eq!(desk.file().document(digest).unwrap().unwrap().1, b"the plan");
    desk.forget(&[draft.ids[0].as_ref().unwrap().as_str()], "superseded").unwrap();
    sound(&desk);
}

#[test]
fn the_seat_is_noted_and_ours_is_the_participants() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    assert_eq!(desk.ours().unwrap(), None);
    let seat = Seat { kind: "participant".to_owned(), participant: Some(id("lake/participant/north")) };
    desk.set_seat(&seat).unwrap();
    assert_eq!(desk.ours().unwrap(), Some(id("lake/participant/north")));
    assert_eq!(see(&mut desk, Eyes::Forum).state.seat(), None);
    sound(&desk);
}

#[test]
fn no_desk_is_that_of_a_participant_whom_readers_of_its_entries_do_not_know() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let seat = Seat { kind: "participant".to_owned(), participant: Some(id("lake/participant/nobody")) };
    let before = desk.seat().unwrap();
    assert!(matches!(desk.set_seat(&seat), Err(desk::DeskError::NoSeat(_))));
    assert_eq!(desk.seat().unwrap(), before);
    sound(&desk);
}

#[test]
fn a_desk_can_be_handed_from_thread_to_thread() {
    fn sends<T: Send>() {}
    sends::<desk::Desk>();
}

#[test]
fn a_seat_is_named_by_word_id_or_code() {
    let pack = desk::Pack::built_in("cica").unwrap();
    assert_eq!(pack.seat("secretariat").unwrap().kind, "secretariat");
    for name in ["kaz", "KAZ", "participant/kaz", "cica/participant/kaz"] {
        assert_eq!(pack.seat(name).unwrap().participant, Some(id("cica/participant/kaz")));
    }
    let problems = pack.seat("secretariate").unwrap_err();
    assert!(problems[0].to_string().contains("did you mean `secretariat`?"));
}

#[test]
fn what_names_nothing_is_told_together_with_what_cannot_be_read() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let csv = "act,body,date,country,source\nconvene,body/council,2026-13,participant/nort,R 1\nconvene,body/council,,,R 1\n";
    let Err(DeskError::Problems(problems)) =
        desk.read("a.csv", csv.as_bytes(), desk::Dialect::Csv, None, None)
    else {
        panic!("read")
    };
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 3, "{told:#?}");
    assert!(told[1].contains("line 2, column 4: `participant/nort` names nothing"), "{told:#?}");
    assert!(
        told[1].contains("did you mean `participant/north`?") && told[2].contains("`date` was not given"),
        "{told:#?}"
    );
    sound(&desk);
}

#[test]
fn a_value_that_changed_more_than_once_speaks_for_its_own_days() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let newest = |desk: &mut Desk| {
        let look = see(desk, Eyes::Desk);
        look.state.keepings().map(|(said, _)| said.at.clone()).max().unwrap()
    };
    let at = entry(&mut desk, "lake/participant/north");
    desk.change(&at, "name", "Nord", "2010-01-01", "", &[]).unwrap();
    let at = newest(&mut desk);
    desk.correct(&at, "name", "Norden", "a misprint", &[]).unwrap();
    let at = newest(&mut desk);
    desk.change(&at, "name", "Nordland", "2020-01-01", "", &[]).unwrap();
    let at = newest(&mut desk);
    desk.change(&at, "name", "", "2024-01-01", "", &[]).unwrap();
    let look = see(&mut desk, Eyes::Desk);
    let north = look.state.thing(&id("lake/participant/north")).unwrap();
    for (day, name) in [
        ("2005-01-01", "North"),
        ("2009-12-31", "North"),
        ("2010-01-01", "Norden"),
        ("2020-01-01", "Nordland"),
    ] {
        let seen = look.state.as_of(Some(day.parse().unwrap()));
        let names: Vec<_> = seen.values(north, "name").iter().map(|one| one.value.written()).collect();
        assert_eq!(names, [name], "{day}");
    }
    assert!(look.state.as_of(Some("2024-01-01".parse().unwrap())).values(north, "name").is_empty());
    sound(&desk);
}

#[test]
fn a_correction_goes_with_the_entry_that_it_corrects() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text = "[[convene]]\nid = \"lake/meeting/first\"\nbody = \"lake/body/council\"\ndate = \"2003\"\nsource = \"G 1\"\n";
    let at = record(&mut desk, text).entries[0].clone();
    desk.correct(&at, "date", "2009", "a misprint", &[]).unwrap();
    let withdrawal = desk.withdraw(&at, "").unwrap().entries[0].clone();
    assert_eq!(values(&mut desk, "lake/meeting/first", "date"), ["2002-06-04"]);
    desk.withdraw(&withdrawal, "").unwrap();
    assert_eq!(values(&mut desk, "lake/meeting/first", "date"), ["2002-06-04", "2009"]);
    sound(&desk);
}

#[test]
fn what_is_foreseen_is_refused_as_the_deed_is_and_changes_nothing() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let recorded =
        record(&mut desk, "[[register]]\ntitle = \"Ferry plan\"\nkind = \"plan\"\nsource = \"G 1\"\n");
    let at = recorded.entries[0].clone();
    let note = desk.remark(&id("desk-test/text/ferry-plan"), "ask the harbour").unwrap();
    let note = note.ids[0].clone().unwrap();
    let before = desk.receipts().unwrap();
    let withdrawal = desk.preview_withdraw(&at, " typed by mistake ").unwrap();
    assert_eq!((withdrawal.of(), withdrawal.act()), (&at, "withdraw"));
    let correction = desk.preview_correct(&at, "title", "Ferries", "its own title").unwrap();
    let change = desk.preview_change(&at, "title", "Ferries", "2010", "renamed").unwrap();
    assert_eq!(desk.preview_forget(&[note.as_str()]).unwrap().len(), 1);
    for error in [
        desk.preview_correct(&at, "title", "Ferries", " ").err(),
        desk.preview_correct(&at, "titel", "Ferries", "why").err(),
        desk.preview_change(&at, "title", "Ferries", "soon", "why").err(),
        desk.preview_forget(&["desk-test/text/ferry-plan"]).err(),
    ] {
        assert!(error.is_some());
    }
    assert_eq!(desk.receipts().unwrap(), before, "nothing was recorded");
    desk.change(&at, "title", "Ferries", "2010", "renamed", &[]).unwrap();
    assert_eq!(correction.act(), "correct");
    desk.withdraw(&at, "typed by mistake").unwrap();
    let state = see(&mut desk, Eyes::Desk).state;
    let kept: Vec<_> = state.keepings().map(|(_, keeping)| keeping.clone()).collect();
    for foreseen in [change, withdrawal] {
        assert!(kept.contains(&foreseen), "{foreseen:?} is in {kept:?}");
    }
    sound(&desk);
}

#[test]
fn whoever_is_told_to_have_acted_is_in_the_record() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text =
        "[[register]]\ntitle = \"T\"\nkind = \"plan\"\nactor = \"participant/nort\"\nsource = \"G 1\"\n";
    let items = desk.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
    let told = desk.record_items(items).unwrap_err().to_string();
    assert!(told.contains("line 4, column 9") && told.contains("names no participant"), "{told}");
    record(&mut desk, &text.replace("nort", "north"));
    sound(&desk);
}
