//! A document with one of everything, as a handover would have it.

use text::{Block, Cell, Direction, Document, Item, Link, Run, Style, Table};

pub const PERSIAN: &str = "طرف‌ها برنامهٔ سال ۱۳۹۳ را تصویب کردند.";
pub const ARABIC: &str = "تتعهد الأطراف بتبادل المعلومات (الفقرة 14).";
pub const RUSSIAN: &str = "Государства-члены обмениваются сведениями до 20 мая 2014 года.";

/// How many rows the long table has: more than two pages of them.
pub const ROWS: usize = 90;

pub fn handover() -> Document {
    let mut document = Document::new("Handover of the presidency", "en");
    document.subtitle = "State of the record before 20 May 2014".to_owned();
    document.header = "LAKE/2014/H.1 · Distribution: forum".to_owned();
    document.footer =
        vec!["Receipt: 5f2c0a7e91d84b06 : 412 : 9b1f".to_owned(), "Computed at position 412".to_owned()];
    document.blocks = vec![
        Block::heading(1, "What was agreed"),
        Block::paragraph([
            Run::new("Two texts differ on this point; see "),
            Run::new("the areas without a lead").link(Link::Anchor("areas/open".to_owned())),
            Run::new(", the words in "),
            Run::said("the Declaration of 2011").italic(),
            Run::new(" and "),
            Run::new("the source").link(Link::Address("https://example.org/план?a=1&b=2".to_owned())),
            Run::new("."),
        ]),
        Block::styled(
            Style::Quote,
            [Run::said("The Parties shall exchange forecasts of low water before the first of May.")],
        ),
        Block::styled(Style::Source, [Run::new("Declaration, paragraph 14; confidence high")]),
        Block::styled(Style::Quote, [Run::said(PERSIAN).language("fa")]),
        Block::styled(Style::Quote, [Run::said(ARABIC).language("ar")]),
        Block::styled(Style::Quote, [Run::said(RUSSIAN).language("ru")]),
        Block::Note(vec![
            Run::new("What cannot be seen: "),
            Run::new("sittings before 2011 left no record.").bold(),
        ]),
        Block::heading(2, "What stands open").anchored("areas/open"),
        Block::List { ordered: true, items: items() },
        Block::list(false, [vec![Run::new("a mark")], vec![Run::new("another mark")]]),
        Block::list(
            true,
            [vec![Run::new("a second numbered list begins again")], vec![Run::new("بند نخست.")]],
        ),
        Block::heading(3, "Planned and held"),
        Block::Table(long_table()),
        Block::PageBreak,
        Block::heading(1, "Names").anchored("names"),
        Block::Table(names()),
    ];
    document
}

fn items() -> Vec<Item> {
    let item = |level, text: &str| Item { level, runs: vec![Run::new(text)] };
    vec![
        item(0, "the first item"),
        item(1, "an item below it"),
        item(1, "another below"),
        item(0, "the second item"),
    ]
}

fn long_table() -> Table {
    let rows = (1..=ROWS).map(|number| {
        vec![
            Cell::from(format!("Sitting {number}")),
            Cell::new([Run::said(
                "Exchange of forecasts, with some words that run over one line in their column",
            )]),
            Cell::from("not known to have been held"),
            Cell::from(format!("{}", number * 7)).at_end(),
        ]
    });
    Table {
        caption: vec![Run::new("Table 1. Activities of the programme")],
        head: vec![
            "Sitting".into(),
            "What was planned".into(),
            "Outcome".into(),
            Cell::from("Persons").at_end(),
        ],
        rows: rows.collect(),
        widths: vec![15, 50, 25, 10],
        anchor: Some("table/activities".to_owned()),
    }
}

fn names() -> Table {
    let two = Cell {
        paragraphs: vec![vec![Run::new("first line")], vec![Run::new("second line")]],
        ..Cell::default()
    };
    Table {
        head: vec!["Name".into(), "In its own script".into(), "Remark".into()],
        rows: vec![
            vec!["Persian".into(), Cell::new([Run::said(PERSIAN).language("fa")]), two],
            vec![
                "Hebrew".into(),
                Cell::new([Run::said("הצדדים יחליפו תחזיות").language("he")]),
                "mixed: פסקה 14, paragraph 3".into(),
            ],
            vec!["Chinese".into(), "各方应交换信息".into()],
            vec!["Thai".into(), "ภาคีจะแลกเปลี่ยนข้อมูล".into(), "ends early".into()],
        ],
        ..Table::default()
    }
}

pub fn persian() -> Document {
    let mut document = Document::new("تحویل ریاست کمیسیون", "fa");
    document.direction = Direction::RightToLeft;
    document.header = "LAKE/2014/H.1 · توزیع: طرف‌ها".to_owned();
    document.footer = vec!["رسید: 5f2c0a7e : 412".to_owned()];
    document.blocks = vec![
        Block::heading(1, "آنچه توافق شد"),
        Block::paragraph([Run::said(PERSIAN), Run::new(" (Declaration, paragraph 14)")]),
        Block::list(true, [vec![Run::new("بند نخست")], vec![Run::new("بند دوم: CBM و 2014")]]),
        Block::styled(Style::Quote, [Run::said("The Parties shall exchange forecasts.").language("en")]),
        Block::Table(Table {
            caption: vec![Run::new("جدول ۱. گام‌ها")],
            head: vec!["گام".into(), "وضعیت".into(), Cell::from("شمار").at_end()],
            rows: vec![
                vec!["مبادلهٔ پیش‌بینی‌ها".into(), "برگزار شد".into(), Cell::from("۱۴").at_end()],
                vec!["Exchange of forecasts".into(), "held".into(), Cell::from("14 A").at_end()],
            ],
            ..Table::default()
        }),
        Block::Note(vec![Run::new("نشست‌های پیش از ۱۳۹۰ ثبت نشده‌اند.")]),
    ];
    document
}
