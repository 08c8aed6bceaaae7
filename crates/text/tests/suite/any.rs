use proptest::collection::vec;
use proptest::prelude::*;
use text::{Align, Block, Cell, Direction, Document, Item, Link, Run, Style, Table, docx, html, plain};

use crate::parts::{parts, words_of};

/// Any letters at all, those that XML forbids and those that turn a line round more often than chance would.
fn words() -> impl Strategy<Value = String> {
    let odd = proptest::sample::select(
        "\0\u{1}\u{b}\r\n\t<>&\"']]>\u{202e}\u{2067}\u{ffff}\u{fffe}\u{feff}\u{85}בگا۱"
            .chars()
            .collect::<Vec<_>>(),
    );
    vec(prop_oneof![any::<char>(), odd, proptest::char::range('a', 'z')], 0..12).prop_map(String::from_iter)
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::LeftToRight), Just(Direction::RightToLeft)]
}

fn link() -> impl Strategy<Value = Link> {
    prop_oneof![
        words().prop_map(Link::Anchor),
        words().prop_map(|words| Link::Address(format!("https://example.org/{words}"))),
        words().prop_map(Link::Address),
    ]
}

fn run() -> impl Strategy<Value = Run> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    (
        words(),
        flags,
        proptest::option::of(words()),
        proptest::option::of(direction()),
        proptest::option::of(link()),
    )
        .prop_map(|(text, (bold, italic, said), language, direction, link)| Run {
            text,
            bold,
            italic,
            said,
            language,
            direction,
            link,
            ..Run::default()
        })
}

fn runs() -> impl Strategy<Value = Vec<Run>> {
    vec(run(), 0..4)
}

fn cell() -> impl Strategy<Value = Cell> {
    (vec(runs(), 0..3), any::<bool>())
        .prop_map(|(paragraphs, end)| Cell { paragraphs, align: if end { Align::End } else { Align::Start } })
}

fn table() -> impl Strategy<Value = Table> {
    (
        runs(),
        vec(cell(), 0..4),
        vec(vec(cell(), 0..4), 0..4),
        vec(any::<u32>(), 0..4),
        proptest::option::of(words()),
    )
        .prop_map(|(caption, head, rows, widths, anchor)| Table { caption, head, rows, widths, anchor })
}

fn block() -> impl Strategy<Value = Block> {
    let style = proptest::sample::select(vec![Style::Normal, Style::Quote, Style::Source]);
    let item = (any::<u8>(), runs()).prop_map(|(level, runs)| Item { level, runs });
    prop_oneof![
        (any::<u8>(), runs(), proptest::option::of(words()))
            .prop_map(|(level, runs, anchor)| Block::Heading { level, runs, anchor, number: None }),
        (style, runs(), proptest::option::of(words())).prop_map(|(style, runs, anchor)| Block::Paragraph {
            style,
            runs,
            anchor,
            number: None
        }),
        (any::<bool>(), vec(item, 0..5)).prop_map(|(ordered, items)| Block::List { ordered, items }),
        table().prop_map(Block::Table),
        runs().prop_map(Block::Note),
        Just(Block::PageBreak),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    (words(), words(), words(), direction(), words(), vec(words(), 0..3), vec(block(), 0..6)).prop_map(
        |(title, subtitle, language, direction, header, footer, blocks)| Document {
            title,
            subtitle,
            language,
            direction,
            header,
            footer,
            blocks,
            ..Document::default()
        },
    )
}

/// The letters of a text that anybody can see.
fn visible(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_letters_in_give_well_formed_parts_out(document in document()) {
        for part in parts(&document).values() {
            words_of(part);
        }
        words_of(&html::write(&document));
        prop_assert!(plain::write(&document).ends_with('\n'));
    }

    #[test]
    fn any_document_gives_the_same_bytes_again(document in document()) {
        prop_assert_eq!(docx::write(&document).unwrap(), docx::write(&document).unwrap());
    }

    #[test]
    fn every_letter_that_can_be_seen_arrives_in_every_form(runs in vec(run(), 1..4), right in any::<bool>()) {
        let said = visible(&runs.iter().map(|run| run.text.as_str()).collect::<String>());
        let mut document = Document::new("", "en");
        document.direction = if right { Direction::RightToLeft } else { Direction::LeftToRight };
        document.blocks = vec![Block::paragraph(runs)];
        prop_assert_eq!(visible(&words_of(&parts(&document)["word/document.xml"])), said.clone());
        let page = html::write(&document);
        let main = page.split("<main>").nth(1).unwrap().split("</main>").next().unwrap();
        prop_assert_eq!(visible(&words_of(&format!("<main>{main}</main>"))), said.clone());
        prop_assert_eq!(visible(&plain::write(&document)), said);
    }
}
