//! Draws any answer: its title and first line, what cannot be seen, its tables and pictures.

mod diagram;
mod mark;
mod part;
mod table;
mod timeline;

use forum::entry::Openness;
use maud::{Markup, html};
use views::{Mark, Picture, Section, Sheet};
use words::Words;

use crate::asked::Asked;
pub(crate) use mark::{Cards, cards};
pub(crate) use part::{cell, level_mark};

/// What is needed to draw a part: the words of the page and what its links keep.
#[derive(Clone, Copy)]
pub(crate) struct Pen<'a> {
    /// The words.
    pub(crate) words: &'a Words,
    /// What was asked.
    pub(crate) asked: &'a Asked,
    /// Whether the page records anything for these eyes.
    pub(crate) records: bool,
    /// The cards of sources that this page has.
    pub(crate) cards: &'a Cards,
    /// The level that a mark at the head of the row already tells.
    pub(crate) told: Option<&'a Openness>,
    /// The overlay that the head of the row already tells.
    pub(crate) overlaid: Option<&'a str>,
    /// The sources that the head of the row rests on.
    pub(crate) rests_on: Option<&'a [Mark]>,
}

/// The whole answer below the title.
pub(crate) fn body(pen: Pen<'_>, sheet: &Sheet) -> Markup {
    // What has no title leads on: it stands before the list of what follows.
    let leading = sheet.sections.iter().take_while(|section| section.title.is_empty()).count();
    let (leading, titled) = sheet.sections.split_at(leading);
    html! {
        @for section in leading { (self::section(pen, sheet, section)) }
        @if titled.iter().filter(|section| !section.title.is_empty()).count() > 3 { (contents(pen, sheet)) }
        @for section in titled { (self::section(pen, sheet, section)) }
    }
}

/// The answer itself and how to read it.
pub(crate) fn lead(pen: Pen<'_>, sheet: &Sheet) -> Markup {
    let many = sheet.notes.len() > 2;
    html! {
        @if !sheet.answer.is_empty() { p.answer { (sheet.answer) } }
        @if many {
            details.notes {
                summary { (pen.words.say("web-notes")) }
                ul { @for note in &sheet.notes { li { (cell(pen, note)) } } }
            }
        } @else if !sheet.notes.is_empty() {
            div.notes { @for note in &sheet.notes { p { (cell(pen, note)) } } }
        }
    }
}

fn contents(pen: Pen<'_>, sheet: &Sheet) -> Markup {
    // The page of a thing may be that of a participant, and of a participant nothing is counted.
    let counts = sheet.view != "thing";
    html! {
        nav.contents aria-label=(pen.words.say("web-contents")) {
            ul {
                @for section in sheet.sections.iter().filter(|section| !section.title.is_empty()) {
                    li {
                        a href={ "#" (section.name) } { (section.title) }
                        @if counts && !section.rows.is_empty() { " " span.count { (section.rows.len()) } }
                    }
                }
            }
        }
    }
}

fn section(pen: Pen<'_>, sheet: &Sheet, section: &Section) -> Markup {
    html! {
        section id=(section.name) {
            @if !section.title.is_empty() { h2 { (section.title) } }
            @if !section.lead.is_empty() { p.lead { (section.lead) } }
            @if let Some(picture) = &section.picture { (self::picture(pen, section, picture)) }
            @if !section.lines.is_empty() {
                div.lines { @for line in &section.lines { p { (cell(pen, line)) } } }
            }
            @if !section.rows.is_empty() {
                (table::table(pen, section, if section.title.is_empty() { &sheet.title } else { &section.title }))
            } @else if section.lines.is_empty() && section.picture.is_none() {
                (empty(pen, sheet, section))
            }
        }
    }
}

fn picture(pen: Pen<'_>, section: &Section, picture: &Picture) -> Markup {
    match picture {
        Picture::Timeline(bars) => timeline::draw(pen, section, bars),
        Picture::Diagram { boxes, arrows } => diagram::draw(pen, section, boxes, arrows),
    }
}

/// What would stand here and how it comes about, with the one thing to do about it.
fn empty(pen: Pen<'_>, sheet: &Sheet, section: &Section) -> Markup {
    let act = act_that_fills(section.name).or_else(|| act_that_fills(sheet.view));
    html! {
        div.empty {
            p { @if let Some(words) = &section.empty { (words) } @else { (pen.words.say("web-nothing-recorded")) } }
            @if let Some(act) = act.filter(|_| pen.records) {
                p { a.button href=(pen.asked.link(&format!("/record/{}", act.replace(' ', "-")), &[])) {
                    (pen.words.with("web-record-act", &[("act", pen.words.act(act).into())]))
                } }
            }
        }
    }
}

/// The act by which a table gets its first row.
fn act_that_fills(name: &str) -> Option<&'static str> {
    let acts: &[(&str, &str)] = &[
        ("threads", "raise"),
        ("concerns", "raise"),
        ("texts", "register"),
        ("provisions", "set out"),
        ("versions", "issue"),
        ("meetings", "convene"),
        ("offices", "appoint"),
        ("who", "appoint"),
        ("bodies", "establish"),
        ("catalogue", "list measure"),
        ("measures", "list measure"),
        ("plan", "schedule"),
        ("activities", "schedule"),
        ("set-asides", "set aside"),
        ("decisions", "adopt"),
        ("claims", "cite"),
        ("conflicts", "oppose"),
        ("linkages", "link"),
        ("review", "review"),
        ("reviews", "review"),
        ("undertakings", "undertake"),
        ("reports", "report"),
        ("rules", "lay down"),
        ("remarks", "remark"),
    ];
    acts.iter().find(|(section, _)| *section == name).map(|(_, act)| *act)
}
