//! Texts from files: identities outlive edits, moves and languages, and nothing passes silently (rule 16).

use desk::{Adoption, Desk, DeskError, Eyes, Folder, Import, LineKind, Plan, Recorded};
use forum::noun::Noun;

use super::ground::{desk, folder, lake, record, see, sound};

const FIRST: &str = "# Harbour Declaration\n\n1. The Parties agree to measure the level of the lake every week.\n\n\
    2. The Parties agree to publish what they measure in both languages.\n\n\
    3. The Parties shall keep every harbour open to research vessels in all seasons.\n";

/// The third paragraph comes first, and one word of it is another.
const MOVED: &str = "# Harbour Declaration\n\n1. The Parties may keep every harbour open to research vessels in all seasons.\n\n\
    2. The Parties agree to measure the level of the lake every week.\n\n\
    3. The Parties agree to publish what they measure in both languages.\n";

fn file(name: &str, words: &str) -> Import {
    Import {
        name: name.to_owned(),
        bytes: words.as_bytes().to_vec(),
        language: Some("en".to_owned()),
        ..Import::default()
    }
}

fn begun(name: &str, words: &str) -> Import {
    Import { kind: Some("declaration".to_owned()), ..file(name, words) }
}

fn of(name: &str, words: &str, text: &str) -> Import {
    Import { text: Some(text.to_owned()), ..file(name, words) }
}

fn plan(desk: &mut Desk, import: Import) -> Plan {
    let mut plans = desk.plan_imports(&[import], &mut |_| ()).unwrap();
    plans.pop().unwrap()
}

#[track_caller]
fn import(desk: &mut Desk, import: Import) -> (Plan, Recorded) {
    let plan = plan(desk, import);
    let recorded = desk.import(vec![plan.clone()]).unwrap_or_else(|error| panic!("{error}"));
    (plan, recorded)
}

fn kinds(plan: &Plan) -> Vec<LineKind> {
    plan.readings.iter().flat_map(|reading| &reading.lines).map(|line| line.kind).collect()
}

fn codes(plan: &Plan) -> Vec<&'static str> {
    plan.problems.iter().filter_map(|problem| problem.message.as_ref()).map(|message| message.code).collect()
}

fn count(desk: &mut Desk, noun: Noun) -> usize {
    see(desk, Eyes::Desk).state.all(noun).count()
}

#[test]
fn a_file_begins_a_text_with_a_version_provisions_words_and_the_original() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let (plan, _) = import(&mut here, begun("harbour.md", FIRST));
    assert!(plan.text.as_ref().unwrap().new && plan.readings[0].version.new);
    let look = see(&mut here, Eyes::Desk);
    let text = look.state.thing(&plan.text.as_ref().unwrap().id).unwrap();
    assert_eq!(text.text("title"), Some("Harbour Declaration"));
    let wordings: Vec<_> = look.state.all(Noun::Wording).collect();
    assert_eq!(wordings.len(), 3);
    assert!(wordings.iter().all(|one| one.text("fidelity") == Some("verbatim")));
    let original = look.state.all(Noun::Original).next().unwrap();
    assert_eq!(original.refs("of"), [&plan.readings[0].version.id]);
    let said = text.said().next().unwrap();
    assert!(said.sources[0].cite.contains("harbour.md"), "{:?}", said.sources);
    // What is reported stays at the desk until it is released.
    assert!(see(&mut here, Eyes::Forum).state.thing(&plan.text.unwrap().id).is_none());
    sound(&here);
}

#[test]
fn the_same_words_again_change_nothing_whatever_the_bytes() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    import(&mut here, begun("harbour.md", FIRST));
    let before = here.receipts().unwrap();
    for bytes in [FIRST.to_owned(), FIRST.replace("every week", "every\nweek")] {
        let (plan, recorded) = import(&mut here, of("again.md", &bytes, "Harbour Declaration"));
        assert!(plan.changes_nothing() && plan.readings[0].same);
        assert!(recorded.entries.is_empty());
    }
    assert_eq!(here.receipts().unwrap(), before);
}

#[test]
fn a_paragraph_that_moves_and_is_edited_stays_itself_and_its_edit_is_shown() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    import(&mut here, begun("harbour.md", FIRST));
    let (plan, _) = import(&mut here, of("harbour-2.md", MOVED, "Harbour Declaration"));
    let line = plan.readings[0].lines.iter().find(|line| line.kind == LineKind::MovedAndEdited);
    let line = line.unwrap_or_else(|| panic!("{:?}", kinds(&plan)));
    let changed = |kind| {
        line.words.iter().filter(|one| one.kind == kind).map(|one| one.text.trim()).collect::<String>()
    };
    assert_eq!((changed("out").as_str(), changed("in").as_str()), ("shall", "may"));
    assert_eq!((line.before[0].as_str(), line.address.as_str()), ("3", "1"));
    // No provision more than before: three, each with two wordings.
    assert_eq!(count(&mut here, Noun::Provision), 3);
    assert_eq!(count(&mut here, Noun::Version), 2);
    let look = see(&mut here, Eyes::Desk);
    let wordings = look.state.referring(Noun::Wording, "provision", &line.provision);
    assert_eq!(wordings.len(), 2);
    sound(&here);
}

#[test]
fn what_is_deleted_has_no_words_in_the_new_version_and_stays_in_the_old() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    import(&mut here, begun("harbour.md", FIRST));
    let shorter = FIRST.lines().filter(|line| !line.starts_with("2.")).collect::<Vec<_>>().join("\n");
    let shorter = shorter.replace("3. ", "2. ");
    let (plan, _) = import(&mut here, of("harbour-2.md", &shorter, "Harbour Declaration"));
    assert_eq!(plan.count(LineKind::Deleted), 1);
    assert_eq!((count(&mut here, Noun::Provision), count(&mut here, Noun::Wording)), (3, 5));
}

#[test]
fn another_language_of_the_same_version_has_the_same_provisions() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    import(&mut here, Import { authentic: true, ..begun("harbour.md", FIRST) });
    let russian = "1. Стороны договариваются измерять уровень озера каждую неделю.\n\n\
        2. Стороны договариваются публиковать измерения на двух языках.\n\n\
        3. Стороны держат все гавани открытыми для исследовательских судов.\n";
    let asked = Import {
        language: Some("ru".to_owned()),
        authentic: true,
        ..of("harbour-ru.md", russian, "Harbour Declaration")
    };
    let (plan, _) = import(&mut here, asked);
    assert_eq!(kinds(&plan), [LineKind::Aligned; 3]);
    assert!(!plan.readings[0].version.new);
    assert_eq!((count(&mut here, Noun::Provision), count(&mut here, Noun::Version)), (3, 1));
    sound(&here);
}

#[test]
fn what_is_not_known_is_asked_about_all_at_once() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let asked = Import { language: None, level: Some("secret".to_owned()), ..of("a.md", FIRST, "Plann") };
    let told = plan(&mut here, asked);
    assert_eq!(codes(&told), ["import-level", "import-no-text"]);
    assert!(told.problems[1].suggestion.as_ref().unwrap().contains("`Plan`"), "{:?}", told.problems);
    let told = plan(&mut here, Import { language: None, ..of("a.md", FIRST, "Plan") });
    assert_eq!(codes(&told), ["import-language"]);
    let before = here.receipts().unwrap();
    assert!(matches!(here.import(vec![told]), Err(DeskError::Problems(_))));
    assert_eq!(here.receipts().unwrap(), before);
}

#[test]
fn words_are_attached_to_provisions_known_without_them_by_address_or_when_told() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut here,
        "[[set-out]]\nid = \"provision/level\"\ntext = \"lake/text/plan\"\nsummary = \"The level is measured.\"\nsource = \"Gazette 1\"\n\
         [[issue]]\nid = \"version/plan-1\"\ntext = \"lake/text/plan\"\nlabel = \"As adopted\"\nsource = \"Gazette 1\"\n\
         [[word]]\nprovision = \"provision/level\"\nversion = \"version/plan-1\"\naddress = \"1\"\nlanguage = \"en\"\n\
         fidelity = \"our summary\"\nwording = \"The level is measured.\"\nsource = \"Gazette 1\"\n\
         [[set-out]]\nid = \"provision/harbours\"\ntext = \"lake/text/plan\"\nsummary = \"Harbours stay open.\"\nsource = \"Gazette 1\"\n",
    );
    let told = plan(&mut here, of("plan.md", FIRST, "Plan"));
    let reading = &told.readings[0];
    assert_eq!((reading.version.label.as_str(), reading.version.new), ("As adopted", false));
    assert_eq!(told.count(LineKind::Attached), 1, "{:?}", kinds(&told));
    let left: Vec<&str> = reading.unattached.iter().map(|(id, _)| id.short()).collect();
    assert_eq!(left, ["provision/harbours"]);
    let attach = vec![("provision/harbours".to_owned(), "3".to_owned())];
    let (told, _) = import(&mut here, Import { attach, ..of("plan.md", FIRST, "Plan") });
    assert_eq!(told.count(LineKind::Attached), 2);
    assert_eq!(count(&mut here, Noun::Provision), 3);
    let wrong = vec![("provision/harbour".to_owned(), "99".to_owned())];
    let told = plan(&mut here, Import { attach: wrong, ..of("other.md", MOVED, "Plan") });
    assert_eq!(codes(&told), ["import-attach-what"]);
    sound(&here);
}

#[test]
fn a_version_that_reads_otherwise_is_not_overwritten() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    import(&mut here, Import { version: Some("As signed".to_owned()), ..begun("harbour.md", FIRST) });
    let again = Import { version: Some("as signed".to_owned()), ..of("b.md", MOVED, "Harbour Declaration") };
    assert_eq!(codes(&plan(&mut here, again)), ["import-reads-otherwise"]);
}

#[test]
fn a_folder_with_a_list_is_taken_in_together_with_what_was_decided() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let texts = folder.path().join("texts");
    std::fs::create_dir(&texts).unwrap();
    std::fs::write(texts.join("a.txt"), "1. The Council decides to meet.\n").unwrap();
    std::fs::write(texts.join("b.txt"), "1. The Council decides to meet again.\n").unwrap();
    std::fs::write(texts.join("c.bin"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let list = texts.join("texts.csv");
    std::fs::write(
        &list,
        "file,title,kind,symbol,date,body,outcome,language,aliases\n\
         a.txt,Decision one,decision,D/1,14 September 1999,Council,adopted,en,The first ; One\n\
         b.txt,Decision two,decision,D/2,2000-01,Council,adopted,en,\n\
         c.bin,Decision three,decision,,,,,en,\ngone.txt,Decision four,decision,,,,,en,\n",
    )
    .unwrap();
    let gathered = Folder::gather(&texts, Some(&list), &Import::default()).unwrap();
    let (plans, unread) = here.plan_folder(gathered, &mut |_| ()).unwrap();
    assert_eq!(plans.len(), 2, "{unread:?}");
    assert_eq!(unread.iter().map(|one| one.file.as_str()).collect::<Vec<_>>(), ["gone.txt", "c.bin"]);
    here.import(plans).unwrap_or_else(|error| panic!("{error}"));
    let look = see(&mut here, Eyes::Desk);
    let adopted: Vec<_> =
        look.state.all(Noun::Decision).filter(|one| one.text("outcome") == Some("adopted")).collect();
    assert_eq!(adopted.len(), 2);
    assert!(look.state.find("text/d-1").is_some());
    let again = Folder::gather(&texts, Some(&list), &Import::default()).unwrap();
    let (plans, _) = here.plan_folder(again, &mut |_| ()).unwrap();
    assert!(plans.iter().all(Plan::changes_nothing));
    sound(&here);
}

#[test]
fn a_list_is_told_everything_that_is_wrong_with_it() {
    let folder = folder();
    let texts = folder.path().join("texts");
    std::fs::create_dir(&texts).unwrap();
    std::fs::write(texts.join("texts.csv"), "fil,titel\na.txt,One\n").unwrap();
    let Err(DeskError::Problems(problems)) =
        Folder::gather(&texts, Some(&texts.join("texts.csv")), &Import::default())
    else {
        panic!("a list without files is taken")
    };
    assert_eq!(problems.len(), 3, "{problems:?}");
    std::fs::write(texts.join("texts.csv"), "file\n../secret.txt\n").unwrap();
    let gathered = Folder::gather(&texts, Some(&texts.join("texts.csv")), &Import::default()).unwrap();
    assert!(gathered.imports.is_empty() && gathered.unread[0].why.contains("folder"));
}

#[test]
fn a_folder_without_a_list_is_known_again_by_the_names_of_its_files() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let texts = folder.path().join("texts");
    std::fs::create_dir_all(texts.join("2001")).unwrap();
    std::fs::write(texts.join("2001/harbour.md"), FIRST).unwrap();
    let common = Import { language: Some("en".to_owned()), ..Import::default() };
    let gather = || Folder::gather(&texts, None, &common).unwrap();
    let (plans, _) = here.plan_folder(gather(), &mut |_| ()).unwrap();
    here.import(plans).unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(texts.join("2001/harbour.md"), MOVED.replace("# Harbour", "# The Harbour")).unwrap();
    let (plans, _) = here.plan_folder(gather(), &mut |_| ()).unwrap();
    assert!(!plans[0].text.as_ref().unwrap().new && plans[0].readings[0].version.new);
    std::fs::write(texts.join("2001/other.md"), FIRST).unwrap();
    std::fs::write(texts.join("2001/third.md"), FIRST).unwrap();
    let adoption = Some(Adoption::default());
    let (plans, _) = here
        .plan_folder(Folder::gather(&texts, None, &Import { adoption, ..common }).unwrap(), &mut |_| ())
        .unwrap();
    assert!(
        plans.iter().all(|plan| codes(plan).is_empty()),
        "{:?}",
        plans.iter().map(codes).collect::<Vec<_>>()
    );
}

#[test]
fn characters_that_deceive_are_shown_and_need_a_word() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    // The second letter of "Parties" is Cyrillic.
    let words = FIRST.replacen("Parties", "P\u{430}rties", 1);
    let told = plan(&mut here, begun("harbour.md", &words));
    assert_eq!(codes(&told), ["import-suspects"]);
    assert!(told.suspects[0].word.contains("U+0430"), "{:?}", told.suspects);
    assert!(matches!(here.import(vec![told]), Err(DeskError::Problems(_))));
    let (told, _) = import(&mut here, Import { despite: true, ..begun("harbour.md", &words) });
    assert!(!told.suspects.is_empty());
}

#[test]
fn tracked_changes_ask_which_reading_is_meant_and_both_are_two_versions() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let html = "<html lang='en'><body><h1>Harbour Declaration</h1><p>The Parties <del>shall</del><ins>may</ins> keep every \
        harbour open in all seasons.</p></body></html>";
    let asked = || Import { language: None, ..begun("harbour.html", html) };
    let told = plan(&mut here, asked());
    assert_eq!(codes(&told), ["import-changes"]);
    assert_eq!(told.tracked.iter().map(|one| one.kind).collect::<Vec<_>>(), ["deleted", "inserted"]);
    let (told, _) = import(&mut here, Import { changes: Some(desk::Taking::Both), ..asked() });
    assert_eq!(told.readings.len(), 2);
    assert_eq!(told.readings[1].lines.iter().map(|line| line.kind).collect::<Vec<_>>(), [LineKind::Edited]);
    assert_eq!((count(&mut here, Noun::Version), count(&mut here, Noun::Provision)), (2, 1));
    assert_eq!(count(&mut here, Noun::Original), 1);
    sound(&here);
}

#[test]
fn an_import_is_taken_back_whole() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let clock = std::sync::atomic::AtomicI64::new(0);
    here = here.with_clock(move || {
        let second = clock.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        super::ground::now() + jiff::SignedDuration::from_secs(second)
    });
    import(&mut here, begun("harbour.md", FIRST));
    let before = count(&mut here, Noun::Text);
    let (_, recorded) = import(&mut here, of("harbour-2.md", MOVED, "Harbour Declaration"));
    let taken = here.withdraw_together(recorded.entries.last().unwrap(), "the wrong file").unwrap();
    assert_eq!(taken.entries.len(), recorded.entries.len());
    assert_eq!((count(&mut here, Noun::Text), count(&mut here, Noun::Version)), (before, 1));
    assert!(here.withdraw_together(recorded.entries.last().unwrap(), "again").is_err());
    sound(&here);
}

#[test]
fn the_index_of_an_import_is_kept_and_read_again_and_a_later_act_leaves_it_aside() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    import(&mut here, begun("harbour.md", FIRST));
    here.keep_index(usize::MAX).unwrap();
    let cached = |sql: &str| {
        let file = rusqlite::Connection::open(folder.path().join("a.forum")).unwrap();
        file.query_row(sql, [], |row| row.get::<_, i64>(0))
    };
    assert!(cached("SELECT count(*) FROM cache").is_err());
    here.keep_index(1).unwrap();
    assert_eq!(cached("SELECT count(*) FROM cache WHERE name = 'index'").unwrap(), 1);
    let path = here.path().to_owned();
    let query = trace::Query::read("research OR weekly").unwrap();
    let found = |desk: &mut Desk| see(desk, Eyes::Desk).library.corpus().find(&query, None, 9);
    let mine = found(&mut here);
    assert!(mine.count > 0);
    drop(here);
    let mut again = Desk::open(&path, record::Access::Write).unwrap();
    assert_eq!(found(&mut again), mine);
    import(&mut again, begun("other.md", "# Another\n\n1. The Parties agree on research.\n"));
    assert_eq!(found(&mut again).count, mine.count + 1);
    sound(&again);
}
