//! A declaration with one of everything that a text may hold.

use text::{
    Block, Cell, Change, ChangeKind, Comment, Document, Face, Footnote, Link, Parallel, Run, Style, Table,
};

pub const PERSIAN: &str = "طرف‌ها برنامهٔ سال ۱۳۹۳ را تصویب کردند.";
pub const CHINESE: &str = "各方应交换信息。";
pub const RUSSIAN: &str = "Государства-члены обмениваются сведениями.";

fn change(kind: ChangeKind) -> Change {
    Change { kind, author: "Chancery".to_owned(), date: String::new() }
}

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
    document.notes =
        vec![Footnote { label: "1".to_owned(), runs: vec![Run::said("LAKE/2011/1, paragraph 4.")] }];
    document.comments = vec![Comment {
        author: "Registry".to_owned(),
        text: "Moved from paragraph 9.".to_owned(),
        ..Comment::default()
    }];
    let said = |text: &str| Run::said(text);
    document.blocks = vec![
        Block::paragraph([said("Recalling").italic(), said(" the Founding Protocol"), Run { note: Some(0), ..said(",") }]),
        Block::paragraph([said("Concerned").italic(), said(" by dredging near the [spawning waters] "), Run::new("[Upper Parties]").small_capitals(), said(",")]),
        Block::heading(1, Run::said("Measures")).numbered("I.", 0).anchored("measures"),
        Block::paragraph([said("The Parties shall exchange forecasts of low water before the first of May of each year, and shall tell each other at once of any change in them that could touch the waters in which fish spawn:")]).numbered("1.", 0),
        Block::paragraph([said("by letter;")]).numbered("(a)", 1),
        Block::paragraph([said("by "), said("telegram").changed(change(ChangeKind::Deleted)), said("wire").changed(change(ChangeKind::Inserted)), said(".")]).numbered("(b)", 1),
        Block::paragraph([Run { comments: vec![0], ..said("The President tells the Assembly.") }]).numbered("1 bis.", 0),
        Block::styled(Style::Quote, [Run::said(PERSIAN).language("fa")]),
        Block::styled(Style::Quote, [Run::said(CHINESE).language("zh")]),
        Block::styled(Style::Quote, [Run::said(RUSSIAN).language("ru")]),
        Block::paragraph([Run::new("See "), Run::new("the measures").link(Link::Anchor("measures".to_owned())), Run::new(".")]),
        Block::Table(table()),
        Block::Parallel(parallel()),
        Block::Note(vec![Run::new("What cannot be seen: sittings before 2011.")]),
        Block::list(true, [vec![Run::new("first")], vec![Run::new("second")]]),
    ];
    document
}

fn table() -> Table {
    let row = |number: usize| {
        vec![
            Cell::from(format!("Sitting {number}")),
            Cell::from("Exchange of forecasts"),
            Cell::from(format!("{number}")).at_end(),
        ]
    };
    Table {
        caption: vec![Run::new("Table 1. Sittings")],
        head: vec!["Sitting".into(), "What was planned".into(), Cell::from("Persons").at_end()],
        rows: (1..=60).map(row).collect(),
        ..Table::default()
    }
}

fn parallel() -> Parallel {
    Parallel {
        head: vec![vec![Run::new("Text")], vec![Run::new("Reply")]],
        widths: vec![3, 2],
        rows: vec![
            vec![
                vec![Block::paragraph([Run::said("The Parties keep the reed belts.")]).numbered("2.", 0)],
                Vec::new(),
            ],
            vec![
                vec![Block::paragraph([Run::said("The Parties meet each spring.")]).numbered("3.", 0)],
                Vec::new(),
            ],
        ],
    }
}
