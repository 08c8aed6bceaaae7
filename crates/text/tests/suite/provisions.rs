//! Addresses as a lawyer would cite them, in any script; every word in one place; nothing deleted.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use text::{
    Block, Cell, Change, ChangeKind, Conventions, Document, Formula, Nature, Provision, Run, Style, Table,
    outline, provisions,
};

fn document(language: &str, lines: &[&str]) -> Document {
    let blocks = lines.iter().map(|line| Block::paragraph([Run::new(*line)])).collect();
    Document { blocks, ..Document::new("", language) }
}

fn addresses(found: &[Provision]) -> Vec<&str> {
    found.iter().map(|provision| provision.address.as_str()).collect()
}

/// The addresses of lines in a language, without any conventions.
fn of(language: &str, lines: &[&str]) -> Vec<String> {
    let found = provisions(&document(language, lines), &Conventions::default());
    found.into_iter().map(|provision| provision.address).collect()
}

fn conventions() -> Conventions {
    let formula = |words: &str, nature| Formula { words: words.into(), language: "en".into(), nature };
    Conventions {
        formulas: vec![
            formula("Recalling", Nature::Preambular),
            formula("Concerned", Nature::Preambular),
            formula("Decides", Nature::Operative),
            formula("Requests", Nature::Operative),
        ],
    }
}

#[test]
fn a_declaration_with_running_numbers_is_cited_by_them_alone() {
    let lines = [
        "DECLARATION ON SHARED WATERS",
        "Bararu, 4 June 2011",
        "We, the Heads of State and Government of the members, having gathered in Bararu,",
        "Recalling the Charter,",
        "Convinced that trust grows where:",
        "(a) words are kept;",
        "(b) visits are returned,",
        "Have agreed on the following:",
        "I. Political dimension",
        "1. We reaffirm our commitment to dialogue.",
        "2. We will:",
        "(a) exchange calendars:",
        "(i) by March;",
        "(ii) by June;",
        "(b) meet yearly,",
        "II. Economic dimension",
        "3. We note progress.",
        "4. We encourage:",
        "– trade;",
        "– transport;",
        "which serve all.",
        "4 bis. We also encourage visits.",
        "III. Follow-up",
        "We thank the hosts.",
        "5. We will meet again.",
        "Done at Bararu on 4 June 2011.",
        "Annex I: Plan",
        "1. Workshop on fisheries.",
        "2. Seminar.",
        "Annex II",
        "List of contacts",
    ];
    let read = outline(&document("en", &lines), &Conventions::default());
    let expected = [
        "opening",
        "preamble 1",
        "preamble 2",
        "preamble 2(a)",
        "preamble 2(b)",
        "preamble 3",
        "1",
        "2",
        "2(a)",
        "2(a)(i)",
        "2(a)(ii)",
        "2(b)",
        "3",
        "4",
        "4 bullet 1",
        "4 bullet 2",
        "4 ¶2",
        "4 bis",
        "III ¶1",
        "5",
        "closing",
        "annex I 1",
        "annex I 2",
        "annex II ¶1",
    ];
    assert_eq!(addresses(&read.provisions), expected);
    let titles: Vec<_> = read.titles.iter().map(|title| title.words.as_str()).collect();
    assert_eq!(titles, ["DECLARATION ON SHARED WATERS", "Bararu, 4 June 2011"]);
    let headings: Vec<_> = read.headings.iter().map(|one| (one.label.as_str(), one.words.as_str())).collect();
    assert_eq!(headings[0], ("I.", "Political dimension"));
    let third = &read.provisions[12];
    assert_eq!((third.label.as_str(), third.words.as_str()), ("3.", "We note progress."));
    assert_eq!(third.heading.as_deref(), Some("Economic dimension"));
    assert_eq!(third.nature, Nature::Operative);
    assert_eq!(read.provisions[3].nature, Nature::Preambular);
}

#[test]
fn sections_that_number_anew_stand_in_the_address() {
    let lines =
        ["A", "1. Finds this;", "2. Finds that:", "(a) here;", "B", "1. Requests this;", "2. Requests that."];
    assert_eq!(of("en", &lines), ["A.1", "A.2", "A.2(a)", "B.1", "B.2"]);
    let lines =
        ["I. Trade", "A. Goods", "1. This.", "B. Services", "1. That.", "II. Water", "A. Lakes", "1. Those."];
    assert_eq!(of("en", &lines), ["I.A.1", "I.B.1", "II.A.1"]);
}

#[test]
fn the_sequence_tells_letters_from_roman_figures() {
    let lines: Vec<String> = ('a'..='k').map(|letter| format!("({letter}) something;")).collect();
    let lines: Vec<&str> = std::iter::once("1. Decides:").chain(lines.iter().map(String::as_str)).collect();
    assert_eq!(of("en", &lines)[8..], ["1(h)", "1(i)", "1(j)", "1(k)"]);
    let below = ["1. Decides:", "(h) first;", "(i) one;", "(ii) two;", "(i) second."];
    assert_eq!(of("en", &below)[1..4], ["1(h)", "1(h)(i)", "1(h)(ii)"]);
    let on = ["1. Decides:", "(h) first;", "(i) second;", "(j) third."];
    assert_eq!(of("en", &on)[1..], ["1(h)", "1(i)", "1(j)"]);
}

#[test]
fn articles_take_their_paragraphs_along() {
    let lines = [
        "Article 5",
        "1. The members meet.",
        "2. They decide by consensus.",
        "Article 6",
        "The secretariat serves the members.",
        "Article 7. The seat is at Bararu.",
        "Article 5 of the old rules no longer applies, as everybody knows.",
    ];
    assert_eq!(of("en", &lines), ["Article 5.1", "Article 5.2", "Article 6", "Article 7", "Article 7 ¶2"]);
    assert_eq!(
        of("en", &["§ 4 The members meet.", "(1) Yearly.", "§ 5 They agree."]),
        ["§ 4", "§ 4(1)", "§ 5"]
    );
    assert_eq!(
        of("en", &["1.1. One.", "1.2. Two:", "(a) this.", "2.1. Three."]),
        ["1.1", "1.2", "1.2(a)", "2.1"]
    );
}

#[test]
fn numbers_are_read_in_the_scripts_of_declarations() {
    let russian = [
        "Мы, главы государств и правительств,",
        "подтверждая приверженность Уставу,",
        "1. Договорились:",
        "а) обмениваться планами;",
        "б) проводить встречи;",
        "в) извещать заранее.",
        "2. Проводить заседания.",
        "Принято в Барару 4 июня 2011 года.",
    ];
    let expected = ["opening", "preamble 1", "1", "1(а)", "1(б)", "1(в)", "2", "closing"];
    assert_eq!(of("ru", &russian), expected);
    let arabic = [
        "نحن، رؤساء الدول والحكومات، وقد اجتمعنا في بارارو،",
        "إذ نؤكد من جديد التزامنا بالميثاق،",
        "١- نقرر ما يلي:",
        "(أ) تبادل الخطط؛",
        "(ب) عقد الاجتماعات؛",
        "(ج) الإخطار المسبق؛",
        "(د) الزيارات.",
        "٢- نشجع التجارة.",
    ];
    assert_eq!(of("ar", &arabic), ["opening", "preamble 1", "1", "1(أ)", "1(ب)", "1(ج)", "1(د)", "2"]);
    let persian = [
        "ما، سران کشورها و دولت‌ها، گردهم‌آمده در بارارو،",
        "با تأکید مجدد بر منشور،",
        "۱. تصمیم می‌گیریم:",
        "الف) برنامه‌ها را مبادله کنیم؛",
        "ب) نشست برگزار کنیم؛",
        "پ) پیشاپیش اطلاع دهیم.",
        "۲. تجارت را تشویق می‌کنیم.",
    ];
    assert_eq!(of("fa", &persian), ["opening", "preamble 1", "1", "1(الف)", "1(ب)", "1(پ)", "2"]);
    let chinese = [
        "我们，委员会成员国元首和政府首脑，",
        "回顾《宪章》，",
        "第一章 总则",
        "第一条 成员国相互信任。",
        "第二条 成员国：",
        "（一）交换计划；",
        "（二）举行会议。",
        "附件一",
        "一、讲习班；",
        "二、研讨会。",
    ];
    let expected = [
        "opening",
        "preamble 1",
        "第一条",
        "第二条",
        "第二条(一)",
        "第二条(二)",
        "annex 一 一",
        "annex 一 二",
    ];
    assert_eq!(of("zh", &chinese), expected);
}

#[test]
fn formulas_tell_what_is_decided_where_no_number_does() {
    let lines = [
        "The Council,",
        "Recalling its earlier words,",
        "Deeply concerned at the drought,",
        "Decides to send relief;",
        "Also requests a report:",
        "(a) by June;",
        "(b) in writing;",
        "Decides to meet again.",
        "Adopted at the third meeting.",
    ];
    let found = provisions(&document("en", &lines), &conventions());
    let expected = [
        "opening",
        "preamble 1",
        "preamble 2",
        "operative 1",
        "operative 2",
        "operative 2(a)",
        "operative 2(b)",
        "operative 3",
        "closing",
    ];
    assert_eq!(addresses(&found), expected);
    assert_eq!(found[2].nature, Nature::Preambular);
    assert_eq!(found[7].nature, Nature::Operative);
    // Without conventions the commas of a preamble tell.
    let plain = provisions(&document("en", &lines), &Conventions::default());
    assert_eq!(addresses(&plain), expected);
}

#[test]
fn numbers_that_a_file_keeps_apart_count_like_typed_ones() {
    let numbered =
        |label: &str, level, words: &str| Block::paragraph([Run::new(words)]).numbered(label, level);
    let blocks = vec![
        Block::heading(1, "Rules"),
        Block::heading(2, "Trade").numbered("III.", 0),
        numbered("14.", 0, "The members:"),
        numbered("(a)", 0, "sell;"),
        numbered("(b)", 0, "buy."),
        Block::heading(2, "Water").numbered("IV.", 0),
        numbered("1.", 0, "They drink."),
        numbered("1.", 1, "Here."),
        numbered("2.", 1, "There."),
        numbered("2.", 0, "They wash."),
    ];
    let found = provisions(&Document { blocks, ..Document::new("", "en") }, &Conventions::default());
    assert_eq!(addresses(&found), ["14", "14(a)", "14(b)", "1", "1.1", "1.2", "2"]);
    assert_eq!(found[1].label, "(a)");
    assert_eq!(found[1].words, "sell;");
}

#[test]
fn a_number_that_stands_twice_has_two_addresses() {
    assert_eq!(
        of("en", &["1. One.", "3. Three.", "3. Again.", "3. Once more."]),
        ["1", "3", "3 [2]", "3 [3]"]
    );
}

#[test]
fn tables_are_cited_by_their_rows() {
    let row = |cells: [&str; 2]| cells.map(Cell::from).to_vec();
    let table = Table {
        caption: vec![Run::new("Plan")],
        head: row(["What", "When"]),
        rows: vec![row(["Workshop", "May"]), row(["Seminar", "June"])],
        ..Table::default()
    };
    let blocks = vec![
        Block::paragraph([Run::new("1. Adopts the plan:")]),
        Block::Table(table.clone()),
        Block::Table(table),
    ];
    let found = provisions(&Document { blocks, ..Document::new("", "en") }, &Conventions::default());
    let expected = [
        "1",
        "table 1 head",
        "table 1 row 1",
        "table 1 row 2",
        "table 2 head",
        "table 2 row 1",
        "table 2 row 2",
    ];
    assert_eq!(addresses(&found), expected);
    assert_eq!(found[2].words, "Workshop | May");
    assert_eq!(found[2].heading.as_deref(), Some("Plan"));
}

#[test]
fn what_was_deleted_is_out_and_was_there_before() {
    let change = |kind| Change { kind, author: "A".into(), date: String::new() };
    let runs = vec![
        Run::new("1. We "),
        Run::new("shall").changed(change(ChangeKind::Deleted)),
        Run::new("will").changed(change(ChangeKind::Inserted)),
        Run::new(" meet."),
    ];
    let gone = vec![Run::new("2. Never again.").changed(change(ChangeKind::Deleted))];
    let document =
        Document { blocks: vec![Block::paragraph(runs), Block::paragraph(gone)], ..Document::new("", "en") };
    let words = |document: &Document| -> Vec<String> {
        provisions(document, &Conventions::default()).into_iter().map(|provision| provision.words).collect()
    };
    assert_eq!(words(&document), ["We will meet."]);
    assert_eq!(words(&document.accepted()), ["We will meet."]);
    assert_eq!(words(&document.rejected()), ["We shall meet.", "Never again."]);
    assert!(document.accepted().blocks.iter().flat_map(Block::all_runs).all(|run| run.change.is_none()));
}

#[test]
fn notes_go_with_the_words_that_they_stand_behind() {
    let mut noted = Run::new("trade");
    noted.note = Some(3);
    let blocks = vec![Block::paragraph([Run::new("1. We "), noted, Run::new(".")])];
    let found = provisions(&Document { blocks, ..Document::new("", "en") }, &Conventions::default());
    assert_eq!((found[0].words.as_str(), found[0].notes.as_slice()), ("We trade.", [3].as_slice()));
}

fn line() -> impl Strategy<Value = String> {
    let starts = select(vec![
        "",
        "",
        "",
        "1. ",
        "2. ",
        "3.",
        "(a) ",
        "(b) ",
        "(i) ",
        "b) ",
        "I. ",
        "III. ",
        "A",
        "A. ",
        "Article 5. ",
        "Annex",
        "Annex II ",
        "§ 4 ",
        "1.2 ",
        "1.2.3. ",
        "• ",
        "– ",
        "“",
        "Adopted ",
        "а) ",
        "الف) ",
        "١- ",
        "一、",
        "第三条",
        "(十)",
        "14 bis. ",
        "Recalling ",
        "Decides ",
        "The Council,",
    ]);
    let words = select(vec![
        "",
        "the members agree",
        "to meet.",
        "water;",
        "peace,",
        "信任",
        "сотрудничество",
        " and: ",
    ]);
    (starts, vec(words, 0..3)).prop_map(|(start, words)| format!("{start}{}", words.join(" ")))
}

fn block() -> impl Strategy<Value = Block> {
    let label = select(vec!["1.", "2.", "(a)", "(b)", "•", "I.", "Table 1", "?"]);
    let number = proptest::option::of((label, 0_u8..3));
    prop_oneof![
        6 => (line(), number.clone()).prop_map(|(line, number)| {
            let block = Block::paragraph([Run::new(line)]);
            match number {
                Some((label, level)) => block.numbered(label, level),
                None => block,
            }
        }),
        1 => (line(), 1_u8..4).prop_map(|(line, level)| Block::heading(level, line)),
        1 => line().prop_map(|line| Block::styled(Style::Quote, [Run::new(line)])),
        1 => line().prop_map(|line| Block::styled(Style::Title, [Run::new(line)])),
        1 => vec(line(), 1..3).prop_map(|lines| Block::list(false, lines.into_iter().map(|line| vec![Run::new(line)]))),
        1 => (line(), vec(vec(line(), 1..3), 0..3)).prop_map(|(caption, rows)| Block::Table(Table {
            caption: vec![Run::new(caption)],
            rows: rows.into_iter().map(|row| row.into_iter().map(Cell::from).collect()).collect(),
            ..Table::default()
        })),
    ]
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '|').collect()
}

/// The words of a document block by block, the numbers kept apart before their words.
fn body(document: &Document) -> Vec<String> {
    let of = |block: &Block| {
        let number = match block {
            Block::Heading { number, .. } | Block::Paragraph { number, .. } => {
                number.as_ref().map(|one| one.label.clone())
            }
            _ => None,
        };
        let runs: String = match block {
            // Items bear a mark each, whatever they say.
            Block::List { items, .. } => items.iter().map(|item| format!("•{}", item.runs[0].text)).collect(),
            _ => block.all_runs().map(|run| run.text.as_str()).collect(),
        };
        letters(&(number.unwrap_or_default() + &runs))
    };
    document.blocks.iter().map(of).collect()
}

proptest! {
    #[test]
    fn every_word_is_in_one_provision_or_heading_and_no_address_is_there_twice(blocks in vec(block(), 0..14)) {
        let document = Document { blocks, ..Document::new("", "en") };
        let read = outline(&document, &conventions());
        let mut found: Vec<(usize, String)> = Vec::new();
        let headings = read.titles.iter().chain(&read.headings);
        found.extend(headings.map(|one| (one.block, format!("{}{}", one.label, one.words))));
        found.extend(read.provisions.iter().map(|one| (one.block, format!("{}{}", one.label, one.words))));
        // Captions stand among the headings: within a block, they come first as they do on paper.
        found.sort_by_key(|(block, _)| *block);
        let told: String = found.iter().map(|(_, text)| letters(text)).collect();
        prop_assert_eq!(told, body(&document).concat());
        let mut addresses = addresses(&read.provisions);
        prop_assert!(addresses.iter().all(|address| !address.is_empty()), "{:?}", addresses);
        addresses.sort_unstable();
        let count = addresses.len();
        addresses.dedup();
        prop_assert_eq!(addresses.len(), count);
    }
}
