//! A declaration with one of everything that a formal text holds.

use text::{Block, Cell, Change, ChangeKind, Comment, Document, Face, Footnote, Parallel, Run, Style, Table};

pub fn change(kind: ChangeKind) -> Change {
    Change { kind, author: "Registry".to_owned(), date: "2026-05-01T09:00:00Z".to_owned() }
}

fn said(text: &str) -> Run {
    Run::said(text)
}

/// The numbers of its paragraphs, in order.
pub const NUMBERS: &[(&str, u8)] = &[
    ("1.", 0),
    ("(a)", 1),
    ("(b)", 1),
    ("(i)", 2),
    ("(ii)", 2),
    ("(d)", 1),
    ("2.", 0),
    ("14.", 0),
    ("14 bis.", 0),
    ("15.", 0),
    ("Article 3", 0),
    ("а)", 1),
    ("б)", 1),
    ("•", 0),
    ("۱.", 0),
];

pub fn declaration() -> Document {
    let mut document = Document::new("Declaration on Quiet Waters", "en");
    document.subtitle = "Adopted at the third session of the Assembly".to_owned();
    document.footer = vec!["Receipt: 5f2c0a7e : 412".to_owned()];
    document.face = Some(Face {
        issuer: "Lake Commission".to_owned(),
        symbol: "LAKE/2017/1".to_owned(),
        distribution: "Distribution: public".to_owned(),
        date: "8 June 2017".to_owned(),
        lines: vec!["Original: English".to_owned()],
        page: ["Page ".to_owned(), " of ".to_owned(), String::new()],
        ..Face::default()
    });
    document.notes = vec![
        Footnote { label: "1".to_owned(), runs: vec![said("LAKE/2011/1, paragraph 4.")] },
        Footnote { label: "*".to_owned(), runs: vec![said("Subject to paragraph 2.")] },
    ];
    document.comments = vec![Comment {
        author: "Registry".to_owned(),
        date: "2026-05-01T09:00:00Z".to_owned(),
        text: "Moved from paragraph 9.".to_owned(),
    }];
    document.blocks = vec![
        Block::paragraph([
            said("Recalling").italic(),
            said(" the Founding Protocol"),
            Run { note: Some(0), ..said(",") },
        ]),
        Block::paragraph([
            said("Concerned").italic(),
            said(" by dredging near the [spawning waters] "),
            said("Upper Parties").small_capitals(),
            said(","),
        ]),
        Block::heading(1, said("Measures")).numbered("I.", 0),
    ];
    for (place, (label, level)) in NUMBERS.iter().enumerate() {
        let words = format!("The provision that stands as number {} in its list;", place + 1);
        document.blocks.push(Block::paragraph([said(&words)]).numbered(*label, *level));
    }
    document.blocks.extend([
        Block::paragraph([
            said("They tell each other by "),
            said("telegram").changed(change(ChangeKind::Deleted)),
            said("wire").changed(change(ChangeKind::Inserted)),
            Run { note: Some(1), ..said(".") },
        ]),
        Block::paragraph([said("A paragraph put in as a whole.").changed(change(ChangeKind::Inserted))])
            .numbered("16.", 0),
        Block::paragraph([said("A paragraph taken out as a whole.").changed(change(ChangeKind::Deleted))])
            .numbered("17.", 0),
        Block::paragraph([Run { comments: vec![0], ..said("The President tells the Assembly.") }]),
        Block::heading(2, said("Closing")).numbered("II.", 0),
        Block::styled(Style::Quote, [said("طرف‌ها برنامه را تصویب کردند.").language("fa")]),
        Block::Table(Table {
            caption: vec![Run::new("Table 1. Sittings")],
            head: vec!["Sitting".into(), "Persons".into()],
            rows: vec![vec!["first".into(), Cell::from("7").at_end()]],
            ..Table::default()
        }),
        Block::list(true, [vec![Run::new("first")], vec![Run::new("second")]]),
    ]);
    document
}

/// A text with room for replies.
pub fn circulated() -> Document {
    let mut document = Document::new("Draft declaration", "en");
    document.landscape = true;
    let row = |number: usize| {
        let words = said(&format!("The Parties do what stands at number {number}."));
        vec![vec![Block::paragraph([words]).numbered(format!("{number}."), 0)], Vec::new()]
    };
    document.blocks = vec![Block::Parallel(Parallel {
        head: vec![vec![Run::new("Text")], vec![Run::new("Reply")]],
        widths: vec![3, 2],
        rows: (1..=40).map(row).collect(),
    })];
    document
}
