//! Word files read: what Word writes, made by hand part by part, and what our own writer writes, read back.

use std::io::{Cursor, Write as _};

use text::{Document, Read, docx};
use zip::write::SimpleFileOptions;

use crate::sample;
use crate::shown;

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A Word file with this body and these other parts.
pub fn word(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let document = format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>");
    let mut put = |name: &str, content: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    };
    put("word/document.xml", &document);
    for (name, content) in parts {
        let root = match *name {
            "styles" => "styles",
            "numbering" => "numbering",
            "footnotes" => "footnotes",
            "endnotes" => "endnotes",
            "comments" => "comments",
            "settings" => "settings",
            name => {
                put(name, content);
                continue;
            }
        };
        put(&format!("word/{name}.xml"), &format!("<w:{root} {W}>{content}</w:{root}>"));
    }
    zip.finish().unwrap().into_inner()
}

/// What a Word file with this body and these parts says.
pub fn told(body: &str, parts: &[(&str, &str)]) -> Read {
    docx::read(&word(body, parts)).unwrap()
}

/// The document on lines, one a block.
fn shown(document: &Document) -> String {
    shown::shown(document).replace("\n        ", "\n")
}

/// A paragraph of one run.
pub fn p(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

#[test]
fn what_we_write_we_read() {
    for document in [sample::handover(), sample::persian()] {
        let read = docx::read(&docx::write(&document).unwrap()).unwrap();
        assert_eq!(read.remarks, []);
        assert_eq!(read.document.title, document.title);
        assert_eq!(read.document.subtitle, document.subtitle);
        assert_eq!(read.document.header, document.header);
        assert_eq!(read.document.footer, document.footer);
        assert_eq!(read.document.language, document.language);
        assert_eq!(read.document.direction, document.direction);
        let words = |document: &text::Document| -> Vec<String> {
            document
                .all_runs()
                .map(|run| run.text.trim().to_owned())
                .filter(|text| !text.is_empty())
                .collect()
        };
        assert_eq!(words(&read.document).join("|"), words(&document).join("|"));
    }
}

#[test]
fn text_between_elements_is_read_once_in_order() {
    let read = told(
        "<w:p><w:r><w:t>The </w:t></w:r><w:smartTag><w:r><w:t>Parties</w:t></w:r></w:smartTag>\
         <w:r><w:t> shall</w:t><w:tab/><w:t>meet</w:t><w:br/><w:t>in</w:t><w:noBreakHyphen/><w:t>ter</w:t></w:r></w:p>",
        &[],
    );
    assert_eq!(shown(&read.document), "p The Parties shall\tmeet\\nin\u{2011}ter");
}

/// The labels of a document, with the words behind them.
fn labels(read: &Read) -> Vec<String> {
    let label = |number: &Option<text::Number>, runs: &[text::Run]| {
        let words: String = runs.iter().map(|run| run.text.as_str()).collect();
        number.as_ref().map_or(words.clone(), |number| format!("{} {words}", number.label))
    };
    let blocks = read.document.blocks.iter();
    blocks
        .filter_map(|block| match block {
            text::Block::Paragraph { number, runs, .. } | text::Block::Heading { number, runs, .. } => {
                Some(label(number, runs))
            }
            _ => None,
        })
        .collect()
}

/// A level of a definition.
fn level(place: usize, format: &str, pattern: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{place}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}\
         <w:lvlText w:val=\"{pattern}\"/></w:lvl>"
    )
}

fn numbered(number: usize, level: usize, words: &str) -> String {
    p(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"), words)
}

fn legal(more: &str) -> String {
    let levels = [
        level(0, "upperRoman", "%1.", ""),
        level(1, "decimal", "%2.", ""),
        level(2, "lowerLetter", "(%3)", ""),
        level(3, "decimal", "%1.%2.%4", "<w:isLgl/>"),
    ];
    format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>{more}",
        levels.concat()
    )
}

#[test]
fn numbers_count_as_the_reader_sees_them() {
    let body = [
        numbered(1, 0, "a"),
        numbered(1, 1, "b"),
        numbered(1, 2, "c"),
        numbered(1, 2, "d"),
        numbered(1, 1, "e"),
        numbered(1, 2, "f"),
        numbered(1, 0, "g"),
        numbered(1, 3, "h"),
        p("", "i"),
        numbered(1, 1, "j"),
    ];
    let read = told(&body.concat(), &[("numbering", &legal(""))]);
    let expected = ["I. a", "1. b", "(a) c", "(b) d", "2. e", "(a) f", "II. g", "2.1.1 h", "i", "2. j"];
    assert_eq!(labels(&read), expected);
}

#[test]
fn a_level_that_never_begins_again_counts_through_the_chapters() {
    let definition =
        legal("").replace("<w:lvl w:ilvl=\"1\">", "<w:lvl w:ilvl=\"1\"><w:lvlRestart w:val=\"0\"/>");
    let body = [numbered(1, 0, "a"), numbered(1, 1, "b"), numbered(1, 0, "c"), numbered(1, 1, "d")];
    assert_eq!(
        labels(&told(&body.concat(), &[("numbering", &definition)])),
        ["I. a", "1. b", "II. c", "2. d"]
    );
}

#[test]
fn numbers_of_one_definition_count_on_unless_one_says_where_it_begins() {
    let more = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>\
                <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">\
                <w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>\
                <w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:lvl w:ilvl=\"1\">\
                <w:start w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:lvlOverride></w:num>";
    let body = [
        numbered(1, 1, "a"),
        numbered(2, 1, "b"),
        numbered(3, 1, "c"),
        numbered(3, 1, "d"),
        numbered(4, 1, "e"),
    ];
    let read = told(&body.concat(), &[("numbering", &legal(more))]);
    assert_eq!(labels(&read), ["1. a", "2. b", "7. c", "8. d", "ix) e"]);
}

#[test]
fn numbers_come_through_styles_and_what_they_are_based_on() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr>\
                  <w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"Überschrift 2\"/>\
                  <w:basedOn w:val=\"berschrift1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr>\
                  <w:outlineLvl w:val=\"1\"/></w:pPr></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>\
                  <w:style w:type=\"numbering\" w:styleId=\"Legal\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    let more = "<w:abstractNum w:abstractNumId=\"9\"><w:numStyleLink w:val=\"Legal\"/></w:abstractNum>\
                <w:num w:numId=\"5\"><w:abstractNumId w:val=\"9\"/></w:num>";
    let numbering =
        legal(more).replace("<w:lvl w:ilvl=\"0\">", "<w:styleLink w:val=\"Legal\"/><w:lvl w:ilvl=\"0\">");
    let style = |name: &str| format!("<w:pStyle w:val=\"{name}\"/>");
    let none = "<w:pStyle w:val=\"berschrift1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = [
        p(&style("berschrift1"), "a"),
        p(&style("berschrift2"), "b"),
        p(none, "c"),
        p(&style("Loop"), "d"),
        numbered(5, 0, "e"),
    ];
    let read = told(&body.concat(), &[("numbering", &numbering), ("styles", styles)]);
    assert_eq!(labels(&read), ["I. a", "1. b", "c", "d", "II. e"]);
    assert!(
        shown(&read.document).starts_with("h1 <0:I.> a\nh2 <1:1.> b\nh1 c\np d"),
        "{}",
        shown(&read.document)
    );
}

const CHANGE: &str = "w:id=\"1\" w:author=\"A. Author\" w:date=\"2026-05-01T09:00:00Z\"";

#[test]
fn tracked_changes_keep_who_and_when() {
    let body = format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">The Parties </w:t></w:r>\
         <w:del {CHANGE}><w:r><w:delText>shall</w:delText></w:r></w:del>\
         <w:ins {CHANGE}><w:r><w:t>will</w:t></w:r></w:ins>\
         <w:r><w:t xml:space=\"preserve\"> meet.</w:t></w:r></w:p>\
         <w:p><w:pPr><w:rPr><w:del {CHANGE}/></w:rPr></w:pPr><w:del {CHANGE}><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>\
         <w:p><w:pPr><w:rPr><w:del {CHANGE}/></w:rPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>two.</w:t></w:r></w:p>\
         <w:p><w:moveFrom {CHANGE}><w:r><w:t>Away</w:t></w:r></w:moveFrom><w:moveTo {CHANGE}><w:r><w:t>Here</w:t></w:r></w:moveTo></w:p>\
         <w:tbl><w:tr><w:trPr><w:ins {CHANGE}/></w:trPr><w:tc><w:p><w:r><w:t>new row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    );
    let read = told(&body, &[]);
    let mut told = Vec::new();
    for run in read.document.all_runs() {
        if let Some(change) = &run.change {
            assert_eq!((change.author.as_str(), change.date.as_str()), ("A. Author", "2026-05-01T09:00:00Z"));
            told.push(format!("{:?} {}", change.kind, run.text));
        }
    }
    let expected = [
        "Deleted shall",
        "Inserted will",
        "Deleted Gone.",
        "Deleted \n",
        "Deleted Away",
        "Inserted Here",
        "Inserted new row",
    ];
    assert_eq!(told, expected);
    let after: Vec<String> = labels(&Read { document: read.document.accepted(), ..read.clone() });
    assert_eq!(after, ["The Parties will meet.", "Onetwo.", "Here"]);
    let before: Vec<String> = labels(&Read { document: read.document.rejected(), ..read });
    assert_eq!(before, ["The Parties shall meet.", "Gone.", "One\ntwo.", "Away"]);
}

#[test]
fn a_paragraph_that_is_taken_out_does_not_count() {
    let gone = format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del {CHANGE}/></w:rPr></w:pPr>\
         <w:del {CHANGE}><w:r><w:delText>b</w:delText></w:r></w:del></w:p>"
    );
    let body = [numbered(1, 1, "a"), gone, numbered(1, 1, "c")];
    assert_eq!(labels(&told(&body.concat(), &[("numbering", &legal(""))])), ["1. a", "2. b", "2. c"]);
}

#[test]
fn notes_have_the_marks_of_the_page_and_comments_their_words() {
    let body = "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>\
                <w:commentRangeStart w:id=\"7\"/><w:r><w:t> two</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>\
                <w:r><w:commentReference w:id=\"7\"/></w:r>\
                <w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r>\
                <w:r><w:t> three</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r>\
                <w:r><w:footnoteReference w:id=\"4\"/></w:r></w:p>";
    let note = |id: u8, words: &str| {
        format!(
            "<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> {words}</w:t></w:r></w:p></w:footnote>"
        )
    };
    let footnotes = [
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            .to_owned(),
        note(2, "first"),
        note(3, "* own mark"),
        note(4, "last"),
    ];
    let endnotes = "<w:endnote w:id=\"1\"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t>at the end</w:t></w:r></w:p></w:endnote>";
    let comments = "<w:comment w:id=\"7\" w:author=\"B\" w:date=\"2026-05-02T10:00:00Z\"><w:p><w:r><w:annotationRef/></w:r>\
                    <w:r><w:t>Why?</w:t></w:r></w:p><w:p><w:r><w:t>Say more.</w:t></w:r></w:p></w:comment>";
    let parts = [
        ("footnotes", footnotes.concat()),
        ("endnotes", endnotes.to_owned()),
        ("comments", comments.to_owned()),
    ];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, content)| (*name, content.as_str())).collect();
    let document = told(body, &parts).document;
    let notes: Vec<_> =
        document.notes.iter().map(|note| (note.label.as_str(), note.runs[0].text.as_str())).collect();
    assert_eq!(notes, [("1", "first"), ("*", "own mark"), ("i", "at the end"), ("2", "last")]);
    let marked: Vec<_> =
        document.all_runs().map(|run| (run.text.as_str(), run.note, run.comments.as_slice())).collect();
    let expected: [(&str, Option<usize>, &[usize]); 4] =
        [("One", Some(0), &[]), (" two", Some(1), &[0]), (" three", Some(2), &[]), ("", Some(3), &[])];
    assert_eq!(marked, expected);
    assert_eq!(
        (document.comments[0].author.as_str(), document.comments[0].text.as_str()),
        ("B", "Why?\nSay more.")
    );
}

#[test]
fn fields_show_their_last_result_and_lead_where_they_say() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let field = |instruction: &str, result: &str| {
        format!(
            "{}<w:r><w:instrText>{instruction}</w:instrText></w:r>{}<w:r><w:t>{result}</w:t></w:r>{}",
            mark("begin"),
            mark("separate"),
            mark("end")
        )
    };
    // A field whose instruction holds a field: only the outer result is shown.
    let inner = field(" DATE ", "inner");
    let (begin, show, end) = (mark("begin"), mark("separate"), mark("end"));
    let outer = format!("{begin}{inner}{show}<w:r><w:t>outer</w:t></w:r>{end}");
    let body = format!(
        "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_Ref1\"/><w:r><w:t>Target</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>\
         <w:p>{}{}<w:fldSimple w:instr=\" REF nowhere \"><w:r><w:t>lost</w:t></w:r></w:fldSimple>{}</w:p>",
        field(" REF _Ref1 \\h ", "see"),
        field(" HYPERLINK \"https://example.org/\" ", "there"),
        outer,
    );
    let read = told(&body, &[]);
    assert_eq!(
        shown(&read.document),
        "p#_Ref1 Target\np [#_Ref1: see][https://example.org/: there]lostouter"
    );
}

#[test]
fn cells_that_span_keep_their_columns_and_inner_tables_their_words() {
    let cell = |properties: &str, inside: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>");
    let words = |words: &str| p("", words);
    let inner = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl>{}",
        cell("", &words("x")),
        cell("", &words("y")),
        words("")
    );
    let rows = [
        format!(
            "<w:trPr><w:tblHeader/></w:trPr>{}{}",
            cell("<w:gridSpan w:val=\"2\"/>", &words("head")),
            cell("", &words("h"))
        ),
        format!(
            "{}{}{}",
            cell("<w:vMerge w:val=\"restart\"/>", &words("a")),
            cell("", &words("b")),
            cell("", &inner)
        ),
        format!(
            "{}{}{}",
            cell("<w:vMerge/>", &words("")),
            cell("", &words("c")),
            cell("", &numbered(1, 2, "d"))
        ),
    ];
    let rows: String = rows.iter().map(|row| format!("<w:tr>{row}</w:tr>")).collect();
    let read = told(&format!("<w:tbl>{rows}</w:tbl>"), &[("numbering", &legal(""))]);
    assert_eq!(shown(&read.document), "table\nhead | head |  | h\nrow | a | b | x\ty\nrow |  | c | (a) d");
    assert_eq!(read.remarks.len(), 1);
}

#[test]
fn bold_and_italic_come_through_styles_that_undo_each_other() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:b/></w:rPr></w:style>\
                  <w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:b/><w:i/></w:rPr></w:style>";
    let run = |look: &str, words: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>");
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:t>a</w:t></w:r>{}{}{}</w:p>",
        run("<w:rStyle w:val=\"C\"/>", "b"),
        run("<w:b w:val=\"0\"/>", "c"),
        run("<w:rStyle w:val=\"C\"/><w:b/>", "d"),
    );
    let read = told(&body, &[("styles", styles)]);
    let looks: Vec<_> =
        read.document.all_runs().map(|run| (run.text.as_str(), run.bold, run.italic)).collect();
    assert_eq!(looks, [("a", true, false), ("b", false, true), ("c", false, false), ("d", true, true)]);
}

#[test]
fn languages_and_directions_are_of_the_letters() {
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-GB\" w:bidi=\"fa-IR\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    let body = "<w:p><w:r><w:t>Most of the words are English. </w:t></w:r><w:r><w:rPr><w:lang w:val=\"ru-RU\"/></w:rPr><w:t>Стороны</w:t></w:r></w:p>\
                <w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>طرف‌ها ۱۳۹۳</w:t></w:r></w:p><w:p><w:r><w:t>日本語</w:t></w:r></w:p>";
    let document = told(body, &[("styles", styles)]).document;
    assert_eq!((document.language.as_str(), document.direction), ("en-GB", text::Direction::LeftToRight));
    let languages: Vec<_> = document.all_runs().map(|run| (run.language.as_deref(), run.direction)).collect();
    assert_eq!(
        languages,
        [(None, None), (Some("ru-RU"), None), (Some("fa-IR"), None), (Some("ja-JP"), None)]
    );
}

#[test]
fn what_is_left_out_is_told() {
    let body = "<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r>\
                <w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r></w:p>\
                <w:p><w:r><w:drawing xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
                xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><wp:inline><wp:docPr descr=\"A map\"/>\
                <a:blip/></wp:inline></w:drawing></w:r></w:p>";
    let read = told(body, &[("word/vbaProject.bin", "")]);
    assert_eq!(shown(&read.document), "p Seen.struck");
    let remarks: Vec<_> =
        read.remarks.iter().map(|remark| format!("{}: {}", remark.place, remark.what)).collect();
    assert_eq!(remarks[0], "paragraph 2: a picture was left out: A map");
    assert!(
        remarks[1].contains("macros")
            && remarks[2].contains("6 letters of hidden text")
            && remarks[3].contains("6 letters are struck through")
    );
}

#[test]
fn the_words_of_a_box_are_read_once_behind_their_paragraph() {
    let inner = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><w:t>before </w:t><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
         xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><mc:Choice Requires=\"wps\"><w:drawing>{inner}</w:drawing>\
         </mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent><w:t xml:space=\"preserve\"> behind</w:t></w:r></w:p>"
    );
    assert_eq!(shown(&told(&body, &[]).document), "p before  behind\np boxed");
    let unknown = body.replace("Requires=\"wps\"", "Requires=\"new\"");
    assert_eq!(shown(&told(&unknown, &[]).document), "p before  behind\np boxed");
}

#[test]
fn the_strict_form_and_other_prefixes_are_the_same() {
    let plain = word(&p("<w:outlineLvl w:val=\"0\"/>", "Strict"), &[]);
    let mut zip = zip::ZipArchive::new(Cursor::new(plain)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut text).unwrap();
    let strict = text
        .replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace("w:", "x:")
        .replace("xmlns:w=", "xmlns:x=");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    zip.write_all(strict.as_bytes()).unwrap();
    let read = docx::read(&zip.finish().unwrap().into_inner()).unwrap();
    assert_eq!(shown(&read.document), "h1 Strict");
}

#[test]
fn tables_of_contents_are_left_out_and_a_first_title_is_the_title() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"toc 1\"/></w:style>";
    let body = [
        p("<w:pStyle w:val=\"T\"/>", "The"),
        p("<w:pStyle w:val=\"T\"/>", "Act"),
        p("<w:pStyle w:val=\"C\"/>", "One 3"),
        p("", "Words"),
    ];
    let read = told(&body.concat(), &[("styles", styles)]);
    assert_eq!((read.document.title.as_str(), shown(&read.document).as_str()), ("The Act", "p Words"));
    assert!(read.remarks[0].what.contains("1 lines of tables of contents"));
}
