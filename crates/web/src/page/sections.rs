//! The sections: one column, one letter each.

use maud::{Markup, html};
use words::Words;

use crate::visit::Visit;

/// A section of the house.
pub(crate) struct Entry {
    /// Its address without the slash; also the view that opens it.
    pub(crate) name: &'static str,
    /// The letter that goes there after `g`.
    pub(crate) key: char,
    /// Other views that belong to it.
    pub(crate) also: &'static [&'static str],
}

/// All sections, in their order.
pub(crate) const ALL: &[Entry] = &[
    Entry { name: "threads", key: 't', also: &["thread", "concerns", "readings"] },
    Entry {
        name: "texts",
        key: 'x',
        also: &["text", "languages", "cites", "decisions", "trace", "agreed", "quote", "absent", "compare"],
    },
    Entry { name: "meetings", key: 'm', also: &["meeting", "cadence"] },
    Entry {
        name: "offices",
        key: 'b',
        also: &["bodies", "who", "rules", "members", "relations", "contacts"],
    },
    Entry { name: "catalogue", key: 'c', also: &["measures"] },
    Entry { name: "plan", key: 'p', also: &["undertakings", "reports", "due", "ours"] },
    Entry { name: "set-asides", key: 's', also: &[] },
    Entry { name: "conflicts", key: 'd', also: &["claims"] },
    Entry { name: "linkages", key: 'l', also: &[] },
    Entry { name: "review", key: 'v', also: &["communities"] },
    Entry { name: "handover", key: 'h', also: &["copy"] },
    Entry { name: "record", key: 'r', also: &["entry", "thing", "packs", "overlays"] },
];

/// Where a page stands: the section of a view, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place(Option<&'static str>);

impl Place {
    /// Nowhere in particular.
    pub(crate) const NOWHERE: Self = Self(None);

    /// The section that a view belongs to.
    pub(crate) fn of(view: &str) -> Self {
        let found = ALL.iter().find(|entry| entry.name == view || entry.also.contains(&view));
        Self(found.map(|entry| entry.name))
    }
}

/// What a section is called in the forum's own words.
pub(crate) fn title(words: &Words, entry: &Entry) -> String {
    words.say(&format!("web-section-{}", entry.name))
}

/// The column.
pub(crate) fn column(visit: &Visit, place: Place) -> Markup {
    html! {
        nav.sections aria-label=(visit.words.say("web-sections")) {
            ul { @for entry in ALL {
                li { a href=(visit.asked.link(&format!("/{}", entry.name), &[])) data-key=(entry.key)
                    aria-current=[(place == Place(Some(entry.name))).then_some("page")] { (title(&visit.words, entry)) } }
            } }
        }
    }
}

/// The other views of a section, beside the title of the one that is shown.
pub(crate) fn beside(visit: &Visit, place: Place, view: &str) -> Markup {
    let Place(Some(section)) = place else { return html! {} };
    // What only needs words asks for them on its own page.
    let open = |name: &str| {
        views::view(name).is_ok_and(|view| {
            view.params.iter().all(|param| !param.required || param.kind == views::ParamKind::Words)
        })
    };
    let names = ALL
        .iter()
        .filter(|entry| entry.name == section)
        .flat_map(|entry| [entry.name].into_iter().chain(entry.also.iter().copied()));
    let here = |name: &str| name == view && name != "thing" && views::view(name).is_ok();
    let names: Vec<&str> = names.filter(|name| here(name) || open(name)).collect();
    if names.len() < 2 {
        return html! {};
    }
    html! {
        nav.beside aria-label=(visit.words.say("web-beside")) { ul { @for name in names {
            li { a href=(visit.asked.link(&format!("/{name}"), &[])) aria-current=[(name == view).then_some("page")] { (visit.words.say(&format!("{name}-title"))) } }
        } } }
    }
}
