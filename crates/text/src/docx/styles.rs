//! Styles: a serif for what the forum said, a sans for what the program says, one scale, ink on paper.

use super::body::NAMESPACE;
use super::package::PROLOG;
use super::page;
use crate::xml::{self, Xml};
use crate::{Block, Direction, Document};

/// Families that are on every desk, with those for scripts that join or run from right to left.
const SERIF: [&str; 2] = ["Cambria", "Times New Roman"];
const SANS: [&str; 2] = ["Calibri", "Arial"];

const INK: &str = "1A1A1A";
const GREY: &str = "595959";
const HAIRLINE: &str = "BFBFBF";
/// The one accent, a deep ink blue, for links.
const ACCENT: &str = "1F3A63";
const TINT: &str = "F3F1EC";
const BAR: &str = "8A8577";

/// A paragraph style.
#[derive(Clone)]
struct Paragraph {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    next: &'static str,
    family: [&'static str; 2],
    /// Half points.
    size: u32,
    bold: bool,
    colour: &'static str,
    /// Twentieths of a point, before and after.
    space: [u32; 2],
    /// 240 is a single line.
    line: u32,
    /// Anything else, in the order of Word: what comes before the spacing, what after.
    more: [&'static str; 2],
}

const NORMAL: Paragraph = Paragraph {
    id: "Normal",
    name: "Normal",
    based_on: "",
    next: "Normal",
    family: SANS,
    size: 21,
    bold: false,
    colour: INK,
    space: [0, 120],
    line: 288,
    more: ["<w:widowControl/>", ""],
};

const KEPT: [&str; 2] = ["<w:keepNext/><w:keepLines/>", ""];

const PARAGRAPHS: &[Paragraph] = &[
    NORMAL,
    Paragraph {
        id: "Title",
        name: "Title",
        family: SERIF,
        size: 44,
        space: [0, 60],
        line: 252,
        more: KEPT,
        ..BASED
    },
    Paragraph {
        id: "Subtitle",
        name: "Subtitle",
        size: 24,
        colour: GREY,
        space: [0, 360],
        more: KEPT,
        ..BASED
    },
    Paragraph {
        id: "Heading1",
        name: "heading 1",
        size: 30,
        bold: true,
        space: [400, 120],
        line: 252,
        more: [KEPT[0], "<w:outlineLvl w:val=\"0\"/>"],
        ..BASED
    },
    Paragraph {
        id: "Heading2",
        name: "heading 2",
        size: 25,
        bold: true,
        space: [300, 100],
        line: 252,
        more: [KEPT[0], "<w:outlineLvl w:val=\"1\"/>"],
        ..BASED
    },
    Paragraph {
        id: "Heading3",
        name: "heading 3",
        size: 21,
        bold: true,
        space: [240, 80],
        line: 252,
        more: [KEPT[0], "<w:outlineLvl w:val=\"2\"/>"],
        ..BASED
    },
    Paragraph {
        id: "Quote",
        name: "Quote",
        family: SERIF,
        size: 22,
        space: [60, 160],
        more: ["", "<w:ind w:left=\"425\" w:right=\"425\"/>"],
        next: "Normal",
        ..BASED
    },
    Paragraph { id: "Source", name: "Source", size: 17, colour: GREY, space: [0, 160], line: 252, ..BASED },
    Paragraph {
        id: "Note",
        name: "Note",
        size: 20,
        space: [120, 200],
        line: 276,
        more: ["", "<w:ind w:left=\"170\" w:right=\"170\"/>"],
        ..BASED
    },
    Paragraph { id: "ListParagraph", name: "List Paragraph", space: [0, 60], next: "ListParagraph", ..BASED },
    Paragraph {
        id: "Caption",
        name: "caption",
        size: 19,
        bold: true,
        colour: GREY,
        space: [240, 80],
        line: 252,
        more: KEPT,
        ..BASED
    },
    Paragraph {
        id: "TableText",
        name: "Table text",
        size: 18,
        space: [30, 30],
        line: 252,
        next: "TableText",
        ..BASED
    },
    Paragraph {
        id: "TableHead",
        name: "Table head",
        size: 18,
        bold: true,
        colour: GREY,
        space: [30, 30],
        line: 240,
        next: "TableText",
        ..BASED
    },
    Paragraph { id: "AfterTable", name: "After table", size: 8, space: [0, 120], line: 240, ..BASED },
    Paragraph { id: "Header", name: "header", size: 17, colour: GREY, space: [0, 0], line: 240, ..BASED },
    Paragraph { id: "Footer", name: "footer", size: 16, colour: GREY, space: [0, 0], line: 240, ..BASED },
];

/// Of formal documents: the lines at the head of the first page.
const FORMAL: &[Paragraph] =
    &[Paragraph { id: "Masthead", name: "Masthead", size: 20, space: [0, 20], line: 240, ..BASED }];

/// Of documents with footnotes.
const NOTES: &[Paragraph] =
    &[Paragraph { id: "FootnoteText", name: "footnote text", size: 17, space: [0, 40], line: 240, ..BASED }];

/// Of documents with comments.
const COMMENTS: &[Paragraph] =
    &[Paragraph { id: "CommentText", name: "annotation text", size: 20, space: [0, 0], line: 240, ..BASED }];

/// The style in a formal document: what the forum said in the serif, its title in the middle. Who speaks in an own
/// name keeps the sans and the edge of the page.
fn formal(style: &Paragraph, document: &Document) -> Paragraph {
    let mut style = style.clone();
    let common = document.face.as_ref().is_some_and(|face| !face.own_name);
    if common {
        let is_said = matches!(
            style.id,
            "Normal"
                | "Title"
                | "Subtitle"
                | "Heading1"
                | "Heading2"
                | "Heading3"
                | "ListParagraph"
                | "FootnoteText"
        );
        if is_said {
            style.family = SERIF;
            style.colour = INK;
        }
        match style.id {
            "Title" => (style.size, style.bold, style.space, style.more[1]) = (32, true, [240, 80], MIDDLE),
            "Subtitle" => (style.size, style.space, style.more[1]) = (22, [0, 360], MIDDLE),
            "Heading1" => (style.size, style.space) = (25, [320, 140]),
            "Heading2" => (style.size, style.space) = (23, [260, 120]),
            "Normal" => (style.size, style.space) = (22, [0, 140]),
            _ => {}
        }
    } else if document.face.is_some() && style.id == "Title" {
        (style.family, style.size, style.space) = (SANS, 36, [240, 60]);
    }
    style
}

const MIDDLE: &str = "<w:jc w:val=\"center\"/>";

/// What all styles but the first share.
const BASED: Paragraph = Paragraph { based_on: "Normal", more: ["", ""], ..NORMAL };

/// A bar where the lines begin and a tint behind, which the lines above and below in its colour give some air.
fn note(direction: Direction) -> String {
    let side = |name: &str, size: &str, space: &str, colour: &str| {
        format!("<w:{name} w:val=\"single\" w:sz=\"{size}\" w:space=\"{space}\" w:color=\"{colour}\"/>")
    };
    let (top, bottom) = (side("top", "4", "4", TINT), side("bottom", "4", "4", TINT));
    // Word names the sides of a paragraph's border as they are on paper, whichever way its words run.
    let (left, right) = match direction {
        Direction::LeftToRight => (side("left", "18", "8", BAR), side("right", "4", "8", TINT)),
        Direction::RightToLeft => (side("left", "4", "8", TINT), side("right", "18", "8", BAR)),
    };
    let shade = format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{TINT}\"/>");
    format!("<w:keepLines/><w:pBdr>{top}{left}{bottom}{right}</w:pBdr>{shade}")
}

/// The part with all styles.
pub(super) fn part(document: &Document) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("w:styles", &[("xmlns:w", NAMESPACE)], |xml| {
        defaults(xml, document);
        PARAGRAPHS.iter().for_each(|style| paragraph(xml, &formal(style, document), document));
        let notes: [(bool, &[Paragraph]); 3] = [
            (document.face.is_some(), FORMAL),
            (!document.notes.is_empty(), NOTES),
            (!document.comments.is_empty(), COMMENTS),
        ];
        for style in notes.iter().filter(|(has, _)| *has).flat_map(|(_, styles)| *styles) {
            paragraph(xml, &formal(style, document), document);
        }
        characters(xml, document);
        register(xml);
        if document.blocks.iter().any(|block| matches!(block, Block::Parallel(_))) {
            columns(xml);
        }
    });
    xml.finish()
}

fn defaults(xml: &mut Xml, document: &Document) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                fonts_of(xml, SANS);
                let language = xml::tag(&document.language).unwrap_or("en");
                xml.empty("w:lang", &[("w:val", language), ("w:bidi", language)]);
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

fn fonts_of(xml: &mut Xml, family: [&str; 2]) {
    let [plain, script] = family;
    xml.empty("w:rFonts", &[("w:ascii", plain), ("w:hAnsi", plain), ("w:cs", script)]);
}

fn paragraph(xml: &mut Xml, style: &Paragraph, document: &Document) {
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", style.id)];
    attributes.extend((style.id == "Normal").then_some(("w:default", "1")));
    xml.element("w:style", &attributes, |xml| {
        xml.empty("w:name", &[("w:val", style.name)]);
        if !style.based_on.is_empty() {
            xml.empty("w:basedOn", &[("w:val", style.based_on)]);
        }
        xml.empty("w:next", &[("w:val", style.next)]);
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| shape(xml, style, document));
        xml.element("w:rPr", &[], |xml| {
            fonts_of(xml, style.family);
            if style.bold {
                xml.raw("<w:b/><w:bCs/>");
            }
            let size = style.size.to_string();
            xml.empty("w:color", &[("w:val", style.colour)]);
            xml.empty("w:sz", &[("w:val", &size)]);
            xml.empty("w:szCs", &[("w:val", &size)]);
        });
    });
}

fn shape(xml: &mut Xml, style: &Paragraph, document: &Document) {
    let direction = document.direction;
    let [before, after] = style.more;
    xml.raw(before);
    match style.id {
        "Note" => xml.raw(&note(direction)),
        "Header" => {
            xml.raw(&edge("bottom"));
            if document.face.is_some() {
                end_tab(xml, document);
            }
        }
        "Footer" => {
            xml.raw(&edge("top"));
            end_tab(xml, document);
        }
        "Masthead" => end_tab(xml, document),
        _ => {}
    }
    if direction == Direction::RightToLeft {
        xml.empty("w:bidi", &[]);
    }
    let [above, below] = style.space.map(|space| space.to_string());
    let line = style.line.to_string();
    let spacing =
        [("w:before", above.as_str()), ("w:after", &below), ("w:line", &line), ("w:lineRule", "auto")];
    xml.empty("w:spacing", &spacing);
    // The indents of a style come before its outline level, and both behind the spacing.
    xml.raw(after);
}

/// A stop at the end of the line.
fn end_tab(xml: &mut Xml, document: &Document) {
    let end = page::measure(document).to_string();
    xml.element("w:tabs", &[], |xml| xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &end)]));
}

/// A hairline at one side, with some air.
fn edge(side: &str) -> String {
    format!("<w:pBdr><w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"{HAIRLINE}\"/></w:pBdr>")
}

fn characters(xml: &mut Xml, document: &Document) {
    let styles = [
        ("Said", "Said", SERIF, false),
        ("Hyperlink", "Hyperlink", SANS, true),
        ("SaidLink", "Said link", SERIF, true),
    ];
    for (id, name, family, link) in styles {
        xml.element("w:style", &[("w:type", "character"), ("w:styleId", id)], |xml| {
            xml.empty("w:name", &[("w:val", name)]);
            xml.element("w:rPr", &[], |xml| {
                if family == SERIF {
                    fonts_of(xml, family);
                }
                if link {
                    xml.empty("w:color", &[("w:val", ACCENT)]);
                    xml.empty("w:u", &[("w:val", "single")]);
                }
            });
        });
    }
    if !document.notes.is_empty() {
        xml.element("w:style", &[("w:type", "character"), ("w:styleId", "FootnoteReference")], |xml| {
            xml.empty("w:name", &[("w:val", "footnote reference")]);
            xml.element("w:rPr", &[], |xml| xml.empty("w:vertAlign", &[("w:val", "superscript")]));
        });
    }
}

/// Columns side by side: hairlines between and around, air inside.
fn columns(xml: &mut Xml) {
    let line =
        |name: &str| format!("<w:{name} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{HAIRLINE}\"/>");
    xml.element("w:style", &[("w:type", "table"), ("w:styleId", "Columns")], |xml| {
        xml.empty("w:name", &[("w:val", "Columns")]);
        xml.element("w:tblPr", &[], |xml| {
            let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line);
            xml.element("w:tblBorders", &[], |xml| xml.raw(&lines.concat()));
            xml.raw(
                "<w:tblCellMar><w:top w:w=\"57\" w:type=\"dxa\"/><w:left w:w=\"113\" w:type=\"dxa\"/>\
                 <w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"113\" w:type=\"dxa\"/></w:tblCellMar>",
            );
        });
        xml.element("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", TINT)]);
            });
        });
    });
}

/// The table: hairlines between rows, a stronger line under the head, no boxes.
fn register(xml: &mut Xml) {
    let line = |name: &str, size: &str, colour: &str| {
        format!("<w:{name} w:val=\"single\" w:sz=\"{size}\" w:space=\"0\" w:color=\"{colour}\"/>")
    };
    xml.element("w:style", &[("w:type", "table"), ("w:styleId", "Register")], |xml| {
        xml.empty("w:name", &[("w:val", "Register")]);
        xml.element("w:tblPr", &[], |xml| {
            let lines = [line("top", "8", INK), line("bottom", "8", INK), line("insideH", "4", HAIRLINE)];
            xml.element("w:tblBorders", &[], |xml| xml.raw(&lines.concat()));
            xml.raw(
                "<w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/>\
                 <w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>",
            );
        });
        xml.element("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.element("w:tcBorders", &[], |xml| xml.raw(&line("bottom", "8", INK)));
                xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", TINT)]);
            });
        });
    });
}

/// What kind each family is, so that a desk without it takes one that looks alike.
pub(super) fn fonts() -> String {
    let mut xml = Xml::new(PROLOG);
    let families = [
        (SERIF[0], "Caladea", "roman"),
        (SERIF[1], "Liberation Serif", "roman"),
        (SANS[0], "Carlito", "swiss"),
        (SANS[1], "Liberation Sans", "swiss"),
    ];
    xml.element("w:fonts", &[("xmlns:w", NAMESPACE)], |xml| {
        for (name, other, kind) in families {
            xml.element("w:font", &[("w:name", name)], |xml| {
                xml.empty("w:altName", &[("w:val", other)]);
                xml.empty("w:family", &[("w:val", kind)]);
                xml.empty("w:pitch", &[("w:val", "variable")]);
            });
        }
    });
    xml.finish()
}
