//! What an officer does at the desk: recording, taking back, correcting, noting, forgetting.

use crate::ground::Ground;

const MEETING: &str = r#"
[[convene]]
id = "meeting/almaty-2027"
body = "body/soc"
date = "after October 2027"
state = "held"
source = "a letter of 3 May"

[[undertake]]
id = "undertaking/guide"
by = "participant/kaz"
what = "Write a guide to the record"
made = "2027-11"
source = "a letter of 3 May"
"#;

fn recorded(ground: &Ground, toml: &str) -> crate::ground::Said {
    ground.write("acts.toml", toml);
    ground.run(&["record", "acts.toml"])
}

#[test]
fn many_acts_are_recorded_from_one_file_with_receipts_and_a_way_back() {
    let ground = Ground::with_cica();
    let meeting = MEETING.replace("after October 2027", "[2027-11-01..]");
    ground.write("acts.toml", &meeting);
    ground
        .run(&["record", "acts.toml", "--dry-run"])
        .done()
        .has(&["Would record 2 acts", "Nothing was recorded"]);
    ground.run(&["show", "meeting/almaty-2027"]).refused(2);
    let said = ground.run(&["record", "acts.toml"]).done().has(&[
        "Recorded 2 acts",
        "receipt ",
        "chancery withdraw",
    ]);
    ground.run(&["show", "meeting/almaty-2027", "--sources"]).done().has(&["after", "a letter of 3 May"]);
    ground.run(&["check", "--receipt", &said.receipt()]).done();
}

#[test]
fn all_problems_of_a_file_are_told_at_once_and_nothing_is_recorded() {
    let ground = Ground::with_cica();
    let wrong = MEETING
        .replace("body/soc", "body/sock")
        .replace("by = \"participant/kaz\"", "bye = \"participant/kaz\"");
    let said = recorded(&ground, &wrong).refused(2);
    assert!(said.err.contains("bye") && said.err.contains("acts.toml, line"), "{}", said.err);
    let wrong = MEETING.replace("body/soc", "body/sock").replace("after October 2027", "[2027-11-01..]");
    let said = recorded(&ground, &wrong).refused(1);
    assert!(said.err.contains("body/sock") && said.err.contains("nothing was recorded"), "{}", said.err);
    ground.run(&["show", "undertaking/guide"]).refused(2);
}

#[test]
fn a_spreadsheet_made_from_the_template_is_recorded() {
    let ground = Ground::with_cica();
    let template = ground.run(&["record", "--template", "undertake"]).done().out;
    let header = template.lines().next().unwrap();
    let columns: Vec<&str> = header.split(',').collect();
    let cell = |name: &str| match name {
        "id" => "undertaking/from-a-sheet",
        "by" => "participant/kaz",
        "what" => "Lend a hall",
        "source" => "a letter",
        _ => "",
    };
    let row: Vec<&str> = columns.iter().map(|name| cell(name)).collect();
    ground.write("sheet.csv", &format!("{template}{}\n", row.join(",")));
    ground.run(&["record", "sheet.csv", "--act", "undertake"]).done().has(&["Recorded one act"]);
    ground.run(&["undertakings"]).done().has(&["Lend a hall"]);
}

#[test]
fn every_act_has_a_template_and_a_line() {
    let ground = Ground::new();
    let acts = ground.run(&["record", "--acts"]).done().out;
    for act in forum::schema::acts() {
        assert!(acts.lines().any(|line| line.starts_with(act.name)), "{}", act.name);
        assert!(!ground.run(&["record", "--template", act.name]).done().out.is_empty());
    }
    assert!(!acts.contains("vote"));
}

#[test]
fn an_entry_is_withdrawn_and_the_record_keeps_both() {
    let ground = Ground::with_cica();
    let meeting = MEETING.replace("after October 2027", "2027-11");
    let entry = recorded(&ground, &meeting).done().entry();
    ground.run(&["undertakings"]).done().has(&["Write a guide to the record"]);
    ground.run(&["withdraw", &entry, "--why", "entered twice"]).done();
    ground.run(&["undertakings"]).done().lacks(&["Write a guide to the record"]);
    ground.run(&["withdraw", &entry, "--why", "entered twice"]).refused(1);
    ground.run(&["check"]).done();
}

#[test]
fn a_correction_stands_with_its_reason_beside_what_it_corrects() {
    let ground = Ground::with_cica();
    let entry = recorded(&ground, &MEETING.replace("after October 2027", "2027-11")).done().entry();
    let correct = [
        "correct",
        &entry,
        "what",
        "Write a longer guide",
        "--why",
        "misread",
        "--source",
        "a second letter",
    ];
    ground.run(&correct).done().has(&["receipt "]);
    ground.run(&["undertakings"]).done().has(&["Write a longer guide"]);
    let shown = ground.run(&["show", "undertaking/guide"]).done();
    shown.has(&["Write a longer guide", "Write a guide to the record", "misread"]);
    ground.run(&["correct", &entry, "waht", "x", "--why", "y"]).refused(1);
}

#[test]
fn a_desk_note_is_seen_at_the_desk_alone_and_can_be_forgotten() {
    let ground = Ground::with_cica();
    ground.run(&["remark", "meeting/beijing-2009", "ask", "the", "archive"]).done();
    let note = ground.json(&["show", "meeting/beijing-2009"]).to_string();
    assert!(note.contains("remark"), "{note}");
    ground.run(&["show", "meeting/beijing-2009", "--level", "forum"]).done().lacks(&["remark"]);
    let bytes = std::fs::read(ground.path("cica.forum")).unwrap();
    assert!(holds(&bytes, "ask the archive"));
    let remark = note.split("/remark/").nth(1).unwrap().split(['"', '\\']).next().unwrap().to_owned();
    ground.run(&["forget", &format!("remark/{remark}"), "--why", "settled"]).done();
    assert!(!holds(&std::fs::read(ground.path("cica.forum")).unwrap(), "ask the archive"));
    assert_eq!(ground.run(&["check"]).done().out, "");
}

#[test]
fn a_private_entry_is_released_and_the_public_sees_it_then() {
    let ground = Ground::with_cica();
    let entry = recorded(&ground, &MEETING.replace("after October 2027", "2027-11")).done().entry();
    ground.run(&["undertakings", "--level", "public"]).done().lacks(&["Write a guide"]);
    ground
        .run(&["release", &entry, "--level", "public", "--preview"])
        .done()
        .has(&["Write a guide to the record"]);
    ground.run(&["release", &entry]).refused(2);
    ground.run(&["release", &entry, "--level", "public"]).done();
    ground.run(&["undertakings", "--level", "public"]).done().has(&["Write a guide to the record"]);
    ground.run(&["check"]).done();
}

#[test]
fn the_seat_is_named_and_told() {
    let ground = Ground::with_cica();
    ground.run(&["seat"]).done().has(&["No seat is named"]);
    ground.run(&["seat", "Kazakhstan"]).done();
    ground.run(&["seat"]).done().has(&["participant", "cica/participant/kaz"]);
}

#[test]
fn an_original_document_is_kept_byte_for_byte_at_the_desk() {
    let ground = Ground::with_cica();
    ground.write("scan.txt", "MARK-OF-THE-ORIGINAL");
    ground.run(&["keep", "scan.txt", "--of", "Almaty Act"]).done();
    assert!(holds(&std::fs::read(ground.path("cica.forum")).unwrap(), "MARK-OF-THE-ORIGINAL"));
    ground.run(&["copy", "--level", "forum", "-o", "copy.forum"]).done();
    assert!(!holds(&std::fs::read(ground.path("copy.forum")).unwrap(), "MARK-OF-THE-ORIGINAL"));
    assert_eq!(ground.run(&["check", "cica.forum"]).done().out, "");
}

/// Whether a file holds a text anywhere in its bytes.
pub fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
