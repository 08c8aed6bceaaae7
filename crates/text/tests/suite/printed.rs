//! Texts as printers and mail programs break them, read back into their paragraphs.

use text::{Block, Document};

use crate::shown::{expected, shown};

fn read(text: &str) -> text::Read {
    text::read("x.txt", text.as_bytes()).unwrap()
}

/// The words of each paragraph and heading.
fn paragraphs(document: &Document) -> Vec<String> {
    let words = |block: &Block| match block {
        Block::Paragraph { runs, .. } | Block::Heading { runs, .. } => {
            runs.iter().map(|run| run.text.as_str()).collect::<String>()
        }
        _ => String::new(),
    };
    document.blocks.iter().map(words).collect()
}

/// A paragraph in lines of a width.
fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let line = lines.last_mut().unwrap();
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// How a printer sets paragraphs apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    /// An empty line between them, pages by form feeds.
    Apart,
    /// An empty line between them, pages by their lengths alone.
    Typed,
    /// The first line further in, no empty lines.
    Indented,
}

/// The text on pages of so many lines, each with its header and number.
fn printed(paragraphs: &[String], number: u64, set: Set) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in paragraphs {
        if set == Set::Indented {
            let mut own = wrapped(&format!("_____{paragraph}"), 72);
            own[0] = own[0].replacen("_____", "     ", 1);
            lines.extend(own);
        } else {
            lines.extend(wrapped(paragraph, 72));
            lines.push(String::new());
        }
    }
    if set != Set::Indented {
        lines.pop();
    }
    let pages: Vec<&[String]> = lines.chunks(44).collect();
    let page = |(at, lines): (usize, &&[String])| {
        let missing = if set == Set::Typed && at + 1 < pages.len() { 44 - lines.len() } else { 0 };
        let number_of_page = format!("{:>36}", format!("- {} -", at + 1));
        format!("S/RES/{number}\n\n{}{}\n\n{number_of_page}", lines.join("\n"), "\n".repeat(missing))
    };
    let pages = pages.iter().enumerate().map(page).collect::<Vec<_>>();
    pages.join(if set == Set::Typed { "\n\n\n" } else { "\n\u{c}" })
}

/// The words without hyphens: the originals have some that only the ends of printed lines explain.
fn unbroken(words: &str) -> String {
    words.replace("- ", "").replace('-', "")
}

/// The resolutions whose paragraphs do not come back, and how many paragraphs there are.
fn lost(set: Set) -> Option<(Vec<u64>, usize, Vec<String>)> {
    let (mut wrong, mut count, mut told) = (Vec::new(), 0, Vec::new());
    for (number, text) in crate::corpus::resolutions()? {
        let clean = text.replace('\u{c}', "\n\n");
        let parts = clean.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
        let original: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        let found = paragraphs(&read(&printed(&original, number, set)).document);
        count += original.len();
        let differ = original.iter().zip(&found).find(|(one, other)| unbroken(one) != unbroken(other));
        if let Some((one, other)) = differ {
            told.push(format!("{number}:\n  {one}\n  {other}"));
            wrong.push(number);
        } else if original.len() != found.len() {
            told.push(format!("{number}: {} paragraphs became {}", original.len(), found.len()));
            wrong.push(number);
        }
    }
    Some((wrong, count, told))
}

#[test]
fn the_paragraphs_of_every_resolution_come_back_from_a_printed_page() {
    for set in [Set::Apart, Set::Typed] {
        let Some((wrong, count, told)) = lost(set) else { return };
        assert!(count > 12_000);
        // Its original runs paragraphs 7 and 8 into one, and they come back as two.
        assert_eq!(wrong, [688], "{}", told.join("\n"));
    }
}

#[test]
fn paragraphs_that_only_begin_further_in_come_back_as_well() {
    let Some((wrong, _, told)) = lost(Set::Indented) else { return };
    assert!(wrong.len() < 15, "{} texts:\n{}", wrong.len(), told.join("\n"));
}

#[test]
fn headings_lists_notes_and_columns_of_a_typed_text_are_told_apart() {
    let text = "\
LAKE/2014/2

                        DECLARATION ON LOW WATER

The Parties,1/ having met in the town of the lower lake on the first day
of May, and recalling the Agree-
ment of 2011, agree as follows:

I. GENERAL

   1. Forecasts are exchanged
      before the first of May, in the form that the secretariat has pro-
      posed.
   2. Each Party names a contact;
      (a) for the upper lake;
      (b) for the lower lake.

Year        Held    Planned
2012           7          9
2013          11         12

What stands open
----------------
A review is due. The Agreement of 2011 provides for one.
__________
1/ Meeting for the third
   time.
";
    let read = read(text);
    let wanted = expected(
        "
        title DECLARATION ON LOW WATER
        p The Parties,^0 having met in the town of the lower lake on the first day of May, and recalling the Agreement of 2011, agree as follows:
        h1 I. GENERAL
        p 1. Forecasts are exchanged before the first of May, in the form that the secretariat has pro-posed.
        p 2. Each Party names a contact;
        p (a) for the upper lake;
        p (b) for the lower lake.
        p Year        Held    Planned\\n2012           7          9\\n2013          11         12
        h2 What stands open
        p A review is due. The Agreement of 2011 provides for one.
        note 1: Meeting for the third time.",
    );
    assert_eq!(shown(&read.document), wanted);
    assert_eq!(
        (read.document.header.as_str(), read.document.title.as_str()),
        ("LAKE/2014/2", "DECLARATION ON LOW WATER")
    );
    let said: Vec<_> = read.remarks.iter().map(|remark| remark.what.as_str()).collect();
    assert_eq!(
        said,
        [
            "page headers, footers and numbers left out: `LAKE/2014/2`",
            "columns and drawings kept as lines: 1",
            "`pro-posed` was broken at the end of a line; whether its hyphen belongs to it is not known"
        ]
    );
}

#[test]
fn a_text_that_was_never_broken_keeps_its_lines_apart() {
    let line = "The Parties shall exchange forecasts of low water before the first of May of each year and shall keep each other informed of any change in them.";
    let document = read(&format!("{line}\n{line}\nShort.\n")).document;
    assert_eq!(paragraphs(&document), [line, line, "Short."]);
}

#[test]
fn letters_of_any_encoding_arrive_and_a_guess_is_told() {
    let russian = "Государства-члены обмениваются сведениями до 20 мая. Стороны согласны с этим порядком.";
    let (coded, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
    let guessed = text::read("x.txt", &coded).unwrap();
    assert_eq!(shown(&guessed.document), format!("p {russian}"));
    assert!(
        guessed.remarks[0].what.contains("windows-1251 (guessed): see that `Государства-члены`"),
        "{:?}",
        guessed.remarks
    );
    let wide: Vec<u8> = russian.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xff\xfe".as_slice(), &wide].concat();
    assert_eq!(shown(&text::read("x.txt", &marked).unwrap().document), format!("p {russian}"));
    let latin: Vec<u8> = "The Parties agree.".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(shown(&text::read("x.txt", &latin).unwrap().document), "p The Parties agree.");
    let mut cut = russian.as_bytes().to_vec();
    cut.truncate(cut.len() - 2);
    let damaged = text::read("x.txt", &cut).unwrap();
    assert!(damaged.remarks[0].what.contains("1 letters are damaged"), "{:?}", damaged.remarks);
}

#[test]
fn what_is_not_read_says_what_to_save_it_as() {
    let compound = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &wide].concat()
    };
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("a.doc", compound("WordDocument"), "save it as .docx"),
        ("a.docx", compound("EncryptedPackage"), "with its password"),
        ("a.rtf", b"{\\rtf1 x}".to_vec(), "(.rtf)"),
        ("a.jpg", b"\xff\xd8\xff\xe0x".to_vec(), "picture"),
        ("a.docx", Vec::new(), "empty"),
        ("a.txt", b" \n\n ".to_vec(), "empty"),
        ("a.bin", (0..=255).collect(), "no text"),
        ("a.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), "archive"),
        ("a.xml", b"<?xml version='1.0'?><akomaNtoso/>".to_vec(), "XML"),
    ];
    for (name, bytes, what) in cases {
        let error = text::read(name, &bytes).unwrap_err().to_string();
        assert!(error.contains(what), "{name}: {error}");
    }
}

#[test]
fn the_form_is_told_by_content_whatever_the_name() {
    let docx = text::docx::write(&crate::sample::handover()).unwrap();
    assert_eq!(text::read("a.txt", &docx).unwrap().form, text::Form::Word);
    assert_eq!(text::read("a.txt", b"<!DOCTYPE html><p>x").unwrap().form, text::Form::Html);
    assert_eq!(text::read("a.md", b"# x").unwrap().form, text::Form::Markdown);
    assert_eq!(text::read("a", b"# x").unwrap().form, text::Form::Plain);
}
