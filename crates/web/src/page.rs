//! The frame of every page: whose forum, which moment, search, where one is, and at which heads it was computed.

mod footer;
mod moment;
mod problem;
mod sections;

use maud::{DOCTYPE, Markup, html};
use views::{Eyes, Sheet};
use words::Words;

use crate::assets::{ICON, SCRIPT, STYLE};
use crate::sheet::{self, Pen};
use crate::visit::Visit;
pub(crate) use problem::{problem, sentence};
pub(crate) use sections::Place;

/// A page between its frame: what stands in the title and in the middle.
pub(crate) struct Leaf<'a> {
    /// The title.
    pub(crate) title: &'a str,
    /// Where it stands among the sections.
    pub(crate) place: Place,
    /// Controls beside the title.
    pub(crate) tools: Markup,
    /// Everything below the title.
    pub(crate) body: Markup,
}

/// The whole page.
pub(crate) fn frame(visit: &Visit, leaf: &Leaf<'_>) -> Markup {
    let (words, asked, sight) = (&visit.words, &visit.asked, &visit.sight);
    html! {
        (DOCTYPE)
        html lang=(words.language()) dir=(words.direction().attribute()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (leaf.title) " · " (sight.short) }
                link rel="stylesheet" href=(STYLE.address);
                link rel="icon" href=(ICON.address);
                script src=(SCRIPT.address) defer {}
            }
            body data-eyes=(crate::asked::eyes_word(asked.eyes)) {
                a.skip href="#main" { (words.say("web-skip")) }
                header.masthead {
                    div.title {
                        a.short href=(asked.link("/", &[])) { (sight.short) }
                        span.forum { (sight.title) }
                    }
                    (search_box(visit))
                    (languages(visit))
                }
                (moment::bar(visit))
                div.columns {
                    (sections::column(visit, leaf.place))
                    main id="main" tabindex="-1" {
                        div.heading {
                            h1 { (leaf.title) }
                            (leaf.tools)
                        }
                        (leaf.body)
                        (sheet::cards(visit.pen()))
                    }
                }
                (footer::footer(visit))
                (help(words))
            }
        }
    }
}

/// An answer on its page.
pub(crate) fn answered(visit: &Visit, place: Place, tools: Markup, above: &Markup, sheet: &Sheet) -> Markup {
    let pen = visit.pen();
    // Where the answer follows what one types, the box stands before it.
    let live = sheet.view == "search";
    let body = html! {
        (sections::beside(visit, place, sheet.view))
        @if live {
            (above)
            div id="live" { (sheet::lead(pen, sheet)) div.sheet { (sheet::body(pen, sheet)) } }
        } @else {
            (sheet::lead(pen, sheet))
            (above)
            div.sheet { (sheet::body(pen, sheet)) }
        }
    };
    frame(visit, &Leaf { title: &sheet.title, place, tools, body })
}

/// An answer alone, for a page that stands already.
pub(crate) fn part(visit: &Visit, sheet: &Sheet) -> Markup {
    let pen = visit.pen();
    html! { (sheet::lead(pen, sheet)) div.sheet { (sheet::body(pen, sheet)) } (sheet::cards(pen)) }
}

fn search_box(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        form.search role="search" action="/search" method="get" {
            label.off for="q" { (words.say("web-search")) }
            input id="q" type="search" name="q" autocomplete="off" spellcheck="false"
                placeholder=(words.say("web-search-hint")) value=[visit.asked.rest.get("q")] aria-keyshortcuts="/";
            @for (name, value) in visit.asked.kept() { input type="hidden" name=(name) value=(value); }
            button { (words.say("web-search-do")) }
            div.found id="found" hidden {}
        }
    }
}

fn languages(visit: &Visit) -> Markup {
    let here = visit.words.language();
    html! {
        nav.languages aria-label=(visit.words.say("web-language")) {
            @for tag in Words::languages() {
                @if *tag == here { span aria-current="true" lang=(tag) { (Words::native_name(tag)) } }
                @else { a href=(visit.asked.with("lang", tag)) hreflang=(tag) lang=(tag) { (Words::native_name(tag)) } }
            }
        }
    }
}

/// The keys, for `?`. Without a script there are none, and nothing is lost.
fn help(words: &Words) -> Markup {
    let keys = [
        ("/", "web-key-search"),
        ("g", "web-key-go"),
        ("j  k", "web-key-rows"),
        ("Enter", "web-key-open-row"),
        ("?", "web-key-help"),
    ];
    html! {
        dialog id="help" aria-labelledby="help-title" {
            h2 id="help-title" { (words.say("web-keys")) }
            dl { @for (key, about) in keys { dt { kbd { (key) } } dd { (words.say(about)) } } }
            dl.go { @for place in sections::ALL { dt { kbd { "g " (place.key) } } dd { (sections::title(words, place)) } } }
            form method="dialog" { button { (words.say("web-close")) } }
        }
    }
}

impl Visit {
    /// What parts of this page are drawn with.
    pub(crate) fn pen(&self) -> Pen<'_> {
        let records = self.asked.eyes == Eyes::Desk && self.writable;
        Pen {
            words: &self.words,
            asked: &self.asked,
            records,
            cards: &self.cards,
            told: None,
            overlaid: None,
            rests_on: None,
        }
    }
}
