//! OpenDocument text, as its specification has it and as a word processor writes it.

use crate::shown::{expected, shown};

const SPACES: &str = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'
    xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'
    xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'
    xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'
    xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'";

/// A flat file of these styles and this body.
fn flat(styles: &str, body: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8'?><office:document {SPACES}>{styles}<office:body><office:text>{body}</office:text></office:body></office:document>"
    )
}

fn read(styles: &str, body: &str) -> text::Read {
    text::read("x.fodt", flat(styles, body).as_bytes()).unwrap()
}

const LISTS: &str = "<office:automatic-styles>
    <text:list-style style:name='L'>
        <text:list-level-style-number text:level='1' style:num-format='I' style:num-suffix='.'/>
        <text:list-level-style-number text:level='2' style:num-format='1' style:num-suffix=')' text:display-levels='2'/>
        <text:list-level-style-bullet text:level='3' text:bullet-char='&#xf0b7;'/>
    </text:list-style>
    <text:list-style style:name='M'><text:list-level-style-number text:level='1' style:num-format='a' style:num-prefix='(' style:num-suffix=')' text:start-value='3'/></text:list-style>
    <style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>
    <style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>
    <style:style style:name='R' style:family='paragraph'><style:paragraph-properties fo:text-align='end' fo:break-before='page'/></style:style>
    </office:automatic-styles>";

#[test]
fn lists_go_on_where_the_file_says_so_and_levels_show_those_above_them() {
    let item = |inside: &str| format!("<text:list-item>{inside}</text:list-item>");
    let p = |words: &str| format!("<text:p>{words}</text:p>");
    let deep = format!(
        "<text:list>{}{}</text:list>",
        item(&p("deep")),
        item(
            &(p("deeper") + "<text:list><text:list-item><text:p>mark</text:p></text:list-item></text:list>")
        )
    );
    let first = format!(
        "<text:list xml:id='one' text:style-name='L'>{}{}</text:list>",
        item(&p("one")),
        item(&(p("two") + &p("more") + &deep))
    );
    let other = format!(
        "<text:list text:style-name='M'>{}<text:list-item text:start-value='7'>{}</text:list-item></text:list>",
        item(&p("c")),
        p("seven")
    );
    let on = format!(
        "<text:list text:continue-list='one' text:style-name='L'>{}{}</text:list>",
        item(&format!("<text:list>{}</text:list>", item(&p("still below two")))),
        item(&p("three"))
    );
    let again = format!(
        "<text:list text:style-name='L' text:continue-numbering='true'>{}</text:list>",
        item(&p("four"))
    );
    let anew = format!(
        "<text:list text:style-name='L'><text:list-header>{}</text:list-header>{}</text:list>",
        p("head"),
        item(&p("anew"))
    );
    let wanted = expected(
        "
        p <0:I.> one
        p <0:II.> two
        p more
        p <1:II.1)> deep
        p <1:II.2)> deeper
        p <2:•> mark
        p <0:(c)> c
        p <0:(g)> seven
        p <1:II.3)> still below two
        p <0:III.> three
        p <0:IV.> four
        p head
        p <0:I.> anew",
    );
    assert_eq!(shown(&read(LISTS, &[first, other, on, again, anew].concat()).document), wanted);
}

#[test]
fn headings_are_numbered_by_the_outline() {
    let styles = "<office:styles><text:outline-style style:name='Outline'>
        <text:outline-level-style text:level='1' style:num-format='1' style:num-prefix='Chapter '/>
        <text:outline-level-style text:level='2' style:num-format='a' text:display-levels='2'/></text:outline-style></office:styles>";
    let h = |level: u8, more: &str| format!("<text:h text:outline-level='{level}' {more}>h</text:h>");
    let body = [
        h(1, ""),
        h(2, ""),
        h(2, ""),
        h(1, "text:is-list-header='true'"),
        h(1, ""),
        h(2, ""),
        h(1, "text:restart-numbering='true' text:start-value='9'"),
    ];
    let labels: Vec<String> =
        shown(&read(styles, &body.concat()).document).lines().map(|line| line.trim().to_owned()).collect();
    assert_eq!(
        labels,
        [
            "h1 <0:Chapter 1> h",
            "h2 <1:1.a> h",
            "h2 <1:1.b> h",
            "h1 h",
            "h1 <0:Chapter 2> h",
            "h2 <1:2.a> h",
            "h1 <0:Chapter 9> h"
        ]
    );
}

#[test]
fn words_keep_notes_comments_links_bookmarks_and_spaces_and_lose_what_is_hidden() {
    let body = "<text:p>The  <text:span text:style-name='B'>Parties</text:span><text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p><text:p>More.</text:p></text:note-body></text:note>
        <office:annotation office:name='c'><dc:creator>Nera</dc:creator><dc:date>2026-05-01T09:00:00</dc:date><text:p>Why?</text:p></office:annotation>agree<office:annotation-end office:name='c'/><text:s text:c='3'/>to<text:line-break/>meet<text:span text:style-name='H'> never</text:span>, <text:a xlink:href='https://example.org/'>here</text:a> and <text:bookmark-ref text:ref-name='b'>there</text:bookmark-ref>.</text:p>
        <text:p text:style-name='R'><text:bookmark text:name='b'/>Below<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box><draw:image/></draw:frame></text:p>";
    let read = read(LISTS, body);
    let wanted = expected(
        "
        p The [b: Parties]^0 [c0: agree]   to\\nmeet, [https://example.org/: here] and [#b: there].
        page
        p#b Below
        p boxed
        note 1: A note.\\nMore.
        comment Nera 2026-05-01T09:00:00: Why?",
    );
    assert_eq!(shown(&read.document), wanted);
    let said: Vec<_> = read.remarks.iter().map(|remark| remark.what.as_str()).collect();
    assert_eq!(said, ["hidden parts left out: 1", "pictures left out: 1"]);
}

#[test]
fn tracked_changes_stand_where_they_were_made() {
    let info =
        "<office:change-info><dc:creator>Sova</dc:creator><dc:date>2026-05-02</dc:date></office:change-info>";
    let body = format!(
        "<text:tracked-changes>
        <text:changed-region xml:id='i'><text:insertion>{info}</text:insertion></text:changed-region>
        <text:changed-region xml:id='d'><text:deletion>{info}<text:p>shall </text:p></text:deletion></text:changed-region>
        <text:changed-region xml:id='whole'><text:deletion>{info}<text:p>Gone.</text:p><text:p/></text:deletion></text:changed-region>
        <text:changed-region xml:id='break'><text:deletion>{info}<text:p/><text:p/></text:deletion></text:changed-region>
        </text:tracked-changes>
        <text:p>They <text:change text:change-id='d'/><text:change-start text:change-id='i'/>will<text:change-end text:change-id='i'/> meet.</text:p>
        <text:list text:style-name='L'><text:list-item><text:p><text:change text:change-id='whole'/>Stays.</text:p></text:list-item></text:list>
        <text:p>One<text:change text:change-id='break'/>two</text:p>"
    );
    let wanted = expected(
        "
        p They [- Sova 2026-05-02: shall ][+ Sova 2026-05-02: will] meet.
        p [- Sova 2026-05-02: Gone.]
        p <0:I.> Stays.
        p One[- Sova 2026-05-02: \\n]two",
    );
    assert_eq!(shown(&read(LISTS, &body).document), wanted);
}

#[test]
fn tables_have_their_cells_and_a_bomb_of_repeated_cells_stops() {
    let cell = |words: &str| {
        format!("<table:table-cell><text:p text:style-name='R'>{words}</text:p></table:table-cell>")
    };
    let body = format!(
        "<table:table><table:table-column/><table:table-header-rows><table:table-row>{}{}</table:table-row></table:table-header-rows>
        <table:table-row>{}<table:covered-table-cell/></table:table-row></table:table>",
        cell("A"),
        cell("B"),
        cell("1")
    );
    assert_eq!(shown(&read(LISTS, &body).document), "table\n        head | A | B\n        row | 1 | ");
    let row = format!(
        "<table:table-row table:number-rows-repeated='1000'>{}</table:table-row>",
        cell("x").replace("<table:table-cell", "<table:table-cell table:number-columns-repeated='1000'")
    );
    let bomb = flat("", &format!("<table:table>{}</table:table>", row.repeat(10)));
    assert!(text::odt::read(bomb.as_bytes()).unwrap_err().to_string().contains("cells"));
}

#[test]
fn the_language_is_that_of_most_words_and_the_direction_that_of_their_letters() {
    let styles = "<office:styles><style:default-style style:family='paragraph'><style:text-properties fo:language='en' fo:country='GB' style:language-complex='fa' style:country-complex='IR' style:language-asian='zh'/></style:default-style></office:styles>";
    let body = "<text:p>طرف‌ها برنامهٔ سال را تصویب کردند</text:p><text:p>The Parties</text:p>";
    let document = read(styles, body).document;
    assert_eq!((document.language.as_str(), document.direction), ("fa-IR", text::Direction::RightToLeft));
    assert_eq!(shown(&document), "p طرف‌ها برنامهٔ سال را تصویب کردند\n        p [en-GB: The Parties]");
}
