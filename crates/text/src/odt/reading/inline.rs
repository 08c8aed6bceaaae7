//! What stands among words: spans, links, notes, comments, bookmarks, marks of changes, boxes.

use super::body::Body;
use super::{levels, settle};
use crate::reading::ReadError;
use crate::reading::blocks::{joined, paragraphs};
use crate::reading::xml::{Element, Node, Pull};
use crate::{Block, Comment, Footnote, Link, Run};

/// No real text has more spaces in one place.
const SPACES: i64 = 200;
/// Bytes of an address, which goes with every run of its words.
const ADDRESS: usize = 2000;

/// One element, whose end is read as well.
pub(super) fn element(
    body: &mut Body<'_>,
    element: &Element<'_>,
    pull: &mut Pull<'_>,
) -> Result<(), ReadError> {
    let name = || element.attribute("text", "name").unwrap_or_default().into_owned();
    match element.name() {
        ("text", "span") => return span(body, element, pull),
        ("text", "a") => return link(body, element, pull),
        ("text", "note") => return note(body, pull),
        ("office", "annotation") => return comment(body, element, pull),
        ("office", "annotation-end") => {
            let name = element.attribute("office", "name").unwrap_or_default();
            body.comments.remove(name.as_ref());
        }
        ("text", "s") => kept(body, &" ".repeat(count(element))),
        ("text", "tab") => kept(body, "\t"),
        ("text", "line-break") => {
            let look = body.look_here("");
            body.blocks.flow.line(&look);
        }
        ("text", "bookmark" | "bookmark-start" | "reference-mark" | "reference-mark-start") => {
            body.blocks.anchor(&name());
        }
        ("text", "bookmark-ref" | "reference-ref" | "note-ref" | "sequence-ref") => {
            let to = element.attribute("text", "ref-name").filter(|to| to.len() <= ADDRESS);
            let to = to.map(|to| Link::Anchor(to.into_owned()));
            let outer = std::mem::replace(&mut body.look.link, to);
            body.inside(pull)?;
            body.look.link = outer;
            return Ok(());
        }
        ("text", "change-start") => {
            let id = change(element);
            body.changes.begin(&id);
        }
        ("text", "change-end") => {
            let id = change(element);
            body.changes.end(&id);
        }
        ("text", "change") => {
            let id = change(element);
            taken_out(body, &id);
        }
        ("text", "ruby-text") | ("svg", "title" | "desc") => {}
        ("text", "hidden-text" | "hidden-paragraph") => body.leave_out("hidden parts"),
        ("draw", "image") => body.leave_out("pictures"),
        ("draw", "object" | "object-ole") | ("math", _) => body.leave_out("formulas and other objects"),
        ("draw", "text-box") => {
            let blocks = body.apart(|body| body.inside(pull))?;
            body.boxes.extend(blocks);
            return Ok(());
        }
        ("form" | "?", _) => {}
        _ => return body.inside(pull),
    }
    pull.skip()
}

fn change(element: &Element<'_>) -> String {
    element.attribute("text", "change-id").unwrap_or_default().into_owned()
}

fn count(element: &Element<'_>) -> usize {
    usize::try_from(levels::number(element, "c").unwrap_or(1).clamp(1, SPACES)).unwrap_or(1)
}

fn kept(body: &mut Body<'_>, text: &str) {
    let look = body.look_here("");
    body.blocks.flow.kept(&look, text);
}

fn span(body: &mut Body<'_>, element: &Element<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
    let name = element.attribute("text", "style-name").unwrap_or_default();
    let style = body.styles.own("text", &name);
    if style.hidden() {
        body.leave_out("hidden parts");
        return pull.skip();
    }
    let (look, languages) = (body.look.clone(), body.languages.clone());
    body.look.bold = style.bold.unwrap_or(look.bold);
    body.look.italic = style.italic.unwrap_or(look.italic);
    body.look.small_capitals = style.small_capitals.unwrap_or(look.small_capitals);
    let or = |own: Option<String>, outer: &Option<String>| own.or_else(|| outer.clone());
    body.languages.western = or(style.languages.western, &languages.western);
    body.languages.asian = or(style.languages.asian, &languages.asian);
    body.languages.complex = or(style.languages.complex, &languages.complex);
    body.inside(pull)?;
    (body.look, body.languages) = (look, languages);
    Ok(())
}

fn link(body: &mut Body<'_>, element: &Element<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
    let to = element.attribute("xlink", "href").filter(|href| href.len() <= ADDRESS).and_then(|href| {
        let web = href.starts_with("https://") || href.starts_with("http://");
        match href.strip_prefix('#') {
            Some(anchor) => Some(Link::Anchor(anchor.to_owned())),
            None => web.then(|| Link::Address(href.into_owned())),
        }
    });
    let outer = std::mem::replace(&mut body.look.link, to);
    body.inside(pull)?;
    body.look.link = outer;
    Ok(())
}

fn note(body: &mut Body<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
    let look = body.look_here("");
    let at = body.document.notes.len();
    body.document.notes.push(Footnote::default());
    body.blocks.flow.note(&look, at);
    let depth = pull.depth();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(element) = node else { continue };
        let mut read = Footnote::default();
        match element.name() {
            ("text", "note-citation") => read.label = pull.words()?.trim().to_owned(),
            ("text", "note-body") => {
                let blocks = body.apart(|body| body.inside(pull))?;
                read.runs = joined(paragraphs(blocks));
            }
            _ => {}
        }
        if let Some(note) = body.document.notes.get_mut(at) {
            note.label.push_str(&read.label);
            note.runs.extend(read.runs);
        }
    }
    Ok(())
}

fn comment(body: &mut Body<'_>, element: &Element<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
    let mut comment = Comment::default();
    let mut blocks = Vec::new();
    let depth = pull.depth();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(inner) = node else { continue };
        match inner.name() {
            ("dc", "creator") => comment.author = pull.words()?,
            ("dc", "date") => comment.date = pull.words()?,
            ("text", "p" | "list") => blocks.extend(body.apart(|body| body.element(&inner, pull))?),
            _ => pull.skip()?,
        }
    }
    comment.text = settle::lines(blocks).join("\n");
    let at = body.document.comments.len();
    body.document.comments.push(comment);
    match element.attribute("office", "name") {
        Some(name) => drop(body.comments.insert(name.into_owned(), at)),
        None => {
            let look = body.look_here("");
            body.blocks.flow.comment(&look, at);
        }
    }
    Ok(())
}

/// Puts what was taken out where it stood. A paragraph that is gone as a whole stands by itself, without the number,
/// which belongs to what still stands; where a break alone is gone, what stood on both sides is one paragraph.
fn taken_out(body: &mut Body<'_>, id: &str) {
    let number = body.blocks.take_number();
    let (change, blocks) = body.changes.taken_out(id);
    for (place, block) in blocks.into_iter().enumerate() {
        if place > 0 && body.blocks.flow.is_deleted() {
            body.blocks.end();
        } else if place > 0 {
            let gone = Run { change: change.clone(), ..Run::default() };
            body.blocks.flow.line(&gone);
        }
        match block {
            Block::Paragraph { runs, .. } | Block::Heading { runs, .. } => body.blocks.flow.append(runs),
            block => body.blocks.push(block),
        }
    }
    if let Some(number) = number {
        body.blocks.put_number(number);
    }
}
