use crate::shown::{expected, shown};

fn page(markup: &str) -> text::Read {
    text::html::read(markup.as_bytes()).unwrap()
}

fn body(markup: &str) -> String {
    shown(&page(markup).document)
}

#[test]
fn headings_paragraphs_and_words_keep_their_look_language_and_direction() {
    let read = page(
        "<!DOCTYPE html><html lang=en><head><title>Act</title><style>p{}</style><script>var x = '<p>no</p>';</script>
        <body><h1>The <i>Act</i></h1><h2>Part one</h2><p>The <b>Parties</b>\n agree
        <span lang=fa>طرف‌ها</span> and <span lang=en dir=rtl>so on</span>.<h3>Below</h3>
        <div>loose words<p>then<br>a line</div><blockquote>quoted <p>twice</blockquote><pre>a  b\n c</pre>",
    );
    let document = read.document;
    assert_eq!((document.title.as_str(), document.language.as_str()), ("Act", "en"));
    let wanted = expected(
        "
        title The [i: Act]
        h1 Part one
        p The [b: Parties] agree [fa: طرف‌ها] and [rtl: so on].
        h2 Below
        p loose words
        p then\\na line
        quote quoted
        quote twice
        p a  b\\n c",
    );
    assert_eq!(shown(&document), wanted);
}

#[test]
fn lists_are_numbered_as_the_page_shows_them() {
    let markup = "<ol><li>one<ul><li>mark</ul><li value=5>five<ol type=a><li>deep<p>more<li>deeper</ol><li>six</ol>
        <ol start=3 type=I reversed><li>x<li>y</ol><ol reversed><li>b<li>a</ol>
        <ol style='list-style-type: lower-alpha'><li><li>second</ol><ul style='list-style:none'><li>bare</ul>";
    let wanted = expected(
        "
        p <0:1.> one
        p <1:•> mark
        p <0:5.> five
        p <1:a.> deep
        p more
        p <1:b.> deeper
        p <0:6.> six
        p <0:III.> x
        p <0:II.> y
        p <0:2.> b
        p <0:1.> a
        p <0:a.> 
        p <0:b.> second
        p bare",
    );
    assert_eq!(body(markup), wanted);
}

#[test]
fn tables_keep_their_cells_where_they_stand_and_frames_of_the_page_fall_away() {
    let markup = "<table><caption>T</caption><tr><th>A<th>B<th>C<tr><td rowspan=2>1<td colspan=2>2<tr><td><p>3<p>4<td align=right>5</table>
        <table><tr><td><h2>Menu</h2><td><p>Words<table><tr><td>x<td>y</table></table>";
    let wanted = expected(
        "
        table T
        head | A | B | C
        row | 1 | 2 | 
        row |  | 3 / 4 | 5
        h1 Menu
        p Words
        table
        row | x | y",
    );
    assert_eq!(body(markup), wanted);
}

#[test]
fn tracked_changes_keep_who_and_when() {
    let markup = "<p>The Parties <del cite='Nera' datetime='2026-05-01T09:00:00Z'>shall</del><ins datetime=2026-05-02>will</ins> meet.</p>
        <ins><p>New.</ins>";
    let wanted = expected(
        "
        p The Parties [- Nera 2026-05-01T09:00:00Z: shall][+  2026-05-02: will] meet.
        p [+: New.]",
    );
    assert_eq!(body(markup), wanted);
}

#[test]
fn links_lead_to_anchors_that_are_there_and_to_web_addresses() {
    let markup = "<p><a href='#end'>down</a> <a href='#nowhere'>lost</a> <a href='javascript:x()'>js</a>
        <a href='https://example.org/a'>out</a> <a href='#also'>too</a><h2 id=end><a name=also></a>End</h2>";
    let wanted = expected(
        "
        p [#end: down] lost js [https://example.org/a: out] [#end: too]
        h1#end End",
    );
    assert_eq!(body(markup), wanted);
}

#[test]
fn footnotes_are_found_however_a_page_links_them() {
    // As word processors and encyclopaedias write them.
    let markup =
        "<p>One<a class=x name=a1 href='#s1'><sup>1</sup></a>, two<sup id=r2><a href='#n2'>[2]</a></sup>, one
        again<a href='#s1'><sup>1</sup></a>.</p><hr>
        <div id=sdfootnote1><p><a name=s1 href='#a1'>1</a> First.</p><p>More.</p></div>
        <ol><li id=n2><a href='#r2'>↑</a> <i>Second</i>.</ol><p>See <a href='#x'>3</a><p id=x>three";
    let wanted = expected(
        "
        p One^0, two^1, one again^0.
        p See [#x: 3]
        p#x three
        note 1: First.\\nMore.
        note 2: [i: Second].",
    );
    assert_eq!(body(markup), wanted);
}

#[test]
fn what_no_reader_sees_is_left_out_and_said() {
    let read = page(
        "<p>Seen<span style='display:none'>x</span><img alt=a><nav>menu</nav><p hidden>y<p>10<sup>2</sup> m, H<sub>2</sub>O",
    );
    assert_eq!(shown(&read.document), "p Seen\n        p 10² m, H₂O");
    let said: Vec<_> = read.remarks.iter().map(|remark| remark.what.as_str()).collect();
    assert_eq!(said, ["hidden parts left out: 2", "pictures left out: 1", "navigation left out: 1"]);
}

#[test]
fn a_page_says_its_encoding() {
    let (russian, _, _) = encoding_rs::WINDOWS_1251.encode("<meta charset=windows-1251><p>Стороны согласны");
    assert_eq!(shown(&text::html::read(&russian).unwrap().document), "p Стороны согласны");
}

#[test]
fn a_page_of_ours_reads_back_as_it_was() {
    let handover = crate::sample::handover();
    let read = page(&text::html::write(&handover)).document;
    assert_eq!(
        (read.title, read.subtitle, read.header, read.footer),
        (handover.title, handover.subtitle, handover.header, handover.footer)
    );
    let text = shown(&text::Document { blocks: read.blocks, ..text::Document::default() });
    for words in ["What stands open", "an item below it", "Sitting 90", "no record."] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn a_page_that_is_deep_or_wide_or_full_of_attributes_stops_at_a_bound() {
    let deep = "<div>".repeat(200_000);
    let templates = "<template>".repeat(200_000);
    let attributes = format!("<p {}>", (0..100_000).map(|at| format!("a{at} ")).collect::<String>());
    let cells = format!("<table><tr>{}", "<td colspan=1000>x".repeat(5000));
    for (markup, what) in [(deep, "deep"), (templates, "deep"), (attributes, "attributes"), (cells, "cells")]
    {
        let error = text::html::read(markup.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(what), "{error}");
    }
    let fonts: String = (0..3000).map(|at| format!("<p><font size={at}>x</p>")).collect();
    assert!(text::html::read(fonts.as_bytes()).is_err());
}

#[test]
fn markdown_reads_as_the_page_that_it_stands_for() {
    let read = text::markdown::read(
        b"# The Act\n\nThe *Parties* **agree**[^1] [to meet] in\nMay.  \nNext line.\n\n## Part\n\n3) third\n4) fourth\n   - mark\n\n1. one\n1. two\n5. odd\n\n> quoted\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n~~out~~ <ins>in</ins>\n\n[^1]: The note.\n",
    )
    .unwrap();
    let wanted = expected(
        "
        title The Act
        p The [i: Parties] [b: agree]^0 [to meet] in May.\\nNext line.
        h1 Part
        p <0:3)> third
        p <0:4)> fourth
        p <1:•> mark
        p <0:1.> one
        p <0:2.> two
        p <0:3.> odd
        quote quoted
        table
        head | A | B
        row | 1 | 2
        p [-: out] [+: in]
        note 1: The note.",
    );
    assert_eq!(shown(&read.document), wanted);
    let said: Vec<_> =
        read.remarks.iter().map(|remark| (remark.place.as_str(), remark.what.as_str())).collect();
    assert_eq!(
        said,
        [
            ("line 15", "an item is numbered 5 here and shown as 3, as Markdown counts"),
            ("line 23", "struck-out words are read as taken out")
        ]
    );
}
