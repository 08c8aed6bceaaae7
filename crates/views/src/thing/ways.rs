//! From a thing to where it is told in full: its text, its meeting, its thread, who holds it.

use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::table;
use crate::{Cell, Link, Part, Scene, Section};

/// The message of a way, the view, and the parameter that takes the thing.
type Way = (&'static str, &'static str, &'static str);

/// One line with every way.
pub fn section_of(scene: &Scene<'_>, thing: &Thing) -> Section {
    let mut section = table(scene, "thing", "ways", &[]);
    section.title = String::new();
    let part = |(key, view, param): &Way| {
        let params = if param.is_empty() { Vec::new() } else { vec![(*param, thing.id.to_string())] };
        Part::text(scene.words.say(key)).to(Link::View(view, params))
    };
    let parts: Vec<Part> = ways(thing.noun).iter().map(part).collect();
    if !parts.is_empty() {
        section.lines.push(Cell { parts, stacked: false });
    }
    section
}

const fn ways(noun: Noun) -> &'static [Way] {
    match noun {
        Noun::Text => &[
            ("way-text", "text", "id"),
            ("way-thread", "thread", "of"),
            ("way-cites", "cites", "of"),
            ("way-compare", "compare", "old"),
        ],
        Noun::Provision => {
            &[("way-text", "text", "id"), ("way-thread", "thread", "of"), ("way-trace", "trace", "q")]
        }
        Noun::Version => &[("way-text", "text", "id"), ("way-compare", "compare", "old")],
        Noun::Term => &[("way-trace", "trace", "q")],
        Noun::Meeting => &[("way-meeting", "meeting", "id")],
        Noun::Body => {
            &[("way-body-meetings", "meetings", "body"), ("way-body-decisions", "decisions", "body")]
        }
        Noun::Office => &[("way-office", "offices", "office")],
        Noun::Area => &[
            ("way-thread", "thread", "of"),
            ("way-area-offices", "offices", "area"),
            ("way-catalogue", "catalogue", "area"),
        ],
        Noun::Dimension => &[("way-thread", "thread", "of"), ("way-catalogue", "catalogue", "dimension")],
        Noun::SetAside => &[("way-thread", "thread", "of"), ("way-set-asides", "set-asides", "")],
        Noun::Challenge => &[("way-thread", "thread", "of"), ("way-linkages", "linkages", "")],
        Noun::Concern | Noun::Consultation | Noun::Measure | Noun::Undertaking | Noun::Activity => {
            &[("way-thread", "thread", "of")]
        }
        _ => &[],
    }
}
