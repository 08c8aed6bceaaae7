//! An original document, byte for byte as it was handed in. It is readable where the page it is asked from says so:
//! by the eyes that see an entry which names it, and a volume under which it stands.

use desk::Desk;
use forum::noun::Noun;
use forum::schema::{self, FieldKind};
use forum::state::{Assertion, Thing};
use maud::{Markup, html};
use views::{Eyes, Section, Sheet};

use crate::answer::{Answer, Problem};
use crate::sight::Sight;
use crate::visit::Visit;

/// The bytes, to be saved under the name that they came with.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let digest = visit.part("digest");
    if !visit.sight.state.things().any(|thing| digests(thing).any(|one| one == digest)) {
        return Err(Problem::NoPage);
    }
    let found = visit.house.at_desk(|desk| original(desk, &visit.sight, digest));
    let original = found.map_err(|error| Problem::Desk(error.to_string()))?.ok_or(Problem::NoPage)?;
    let mut answer = Answer::of("application/octet-stream", original.bytes).saved_as(original.name);
    answer.media = original.media.into();
    answer.lasting = false;
    Ok(answer)
}

struct Original {
    name: String,
    media: String,
    bytes: Vec<u8>,
}

/// The document, if it stands under one of the volumes that the page was computed from.
fn original(desk: &mut Desk, sight: &Sight, digest: &str) -> Result<Option<Original>, desk::DeskError> {
    let file = desk.file();
    let seen = |volume: &str| sight.seals.iter().any(|seal| seal.volume == volume);
    let kept = file.documents()?;
    let kept =
        kept.into_iter().find(|kept| kept.digest.to_string() == digest && seen(&kept.volume.to_string()));
    let Some(kept) = kept else { return Ok(None) };
    let bytes = file.document(kept.digest)?.map(|(_, bytes)| bytes);
    Ok(bytes.map(|bytes| Original { name: kept.name, media: kept.media, bytes }))
}

/// The digests of originals that a thing names.
fn digests(thing: &Thing) -> impl Iterator<Item = &str> {
    let names = |one: &&Assertion| {
        let field = schema::act(one.said.act).and_then(|kind| kind.field(one.property));
        one.stands() && field.is_some_and(|field| field.kind == FieldKind::Document)
    };
    thing.assertions.iter().filter(names).filter_map(|one| one.value.as_text())
}

/// The originals kept of a thing, each to be saved.
pub(super) fn kept_of(visit: &Visit, thing: &Thing) -> Markup {
    let state = &visit.sight.state;
    let keeps = state.mentions(&thing.id).into_iter().filter(|(_, field)| *field == "of").map(|(one, _)| one);
    let keeps: Vec<&Thing> = keeps.chain([thing]).filter(|one| digests(one).next().is_some()).collect();
    let listed = keeps.iter().flat_map(|one| digests(one).map(move |digest| (*one, digest)));
    let found: Vec<(&Thing, &str, String, u64)> = visit
        .house
        .at_desk(|desk| {
            let documents = desk.file().documents()?;
            let seen = |volume: String| visit.sight.seals.iter().any(|seal| seal.volume == volume);
            let of = |digest: &str| {
                documents.iter().find(|one| one.digest.to_string() == digest && seen(one.volume.to_string()))
            };
            Ok(listed
                .filter_map(|(one, digest)| {
                    of(digest).map(|kept| (one, digest, kept.name.clone(), kept.length))
                })
                .collect())
        })
        .unwrap_or_default();
    html! {
        @if !found.is_empty() {
            section.originals { h2 { (visit.words.say("web-originals")) }
                p.lead { (visit.words.say("web-originals-about")) }
                ul.results { @for (keep, digest, name, length) in &found { li {
                    a href=(visit.asked.link(&format!("/original/{digest}"), &[])) download=(name) { bdi { (name) } } " "
                    small { (size(visit, *length)) }
                    @if keep.id != thing.id { " " small { a href=(visit.asked.link(&format!("/t/{}", keep.id), &[])) { bdi { (keep.text("title").unwrap_or_default()) } } } }
                    @for said in keep.said().take(1) { (crate::sheet::level_mark(visit.pen(), &said.openness)) }
                    p { small { "SHA-256 " code { (digest) } } }
                } } }
            }
        }
    }
}

/// What was read from an original that this page is of: tracked changes and comments with who made them, read anew from the
/// bytes. Names of persons stand nowhere in the record, and are shown at the desk alone.
pub(super) fn read_of(visit: &Visit, thing: &Thing) -> Markup {
    if thing.noun != Noun::Original || visit.asked.eyes != Eyes::Desk {
        return html! {};
    }
    let read = digests(thing).filter_map(|digest| {
        let found = visit.house.at_desk(|desk| original(desk, &visit.sight, digest)).ok()??;
        Some(desk::told_of_original(&found.name, &found.bytes, &visit.words))
    });
    let sections: Vec<Section> = read.flatten().collect();
    if sections.is_empty() {
        return html! {};
    }
    let sheet = Sheet { view: "original", sections, ..Sheet::default() };
    html! { p.lead { (visit.words.say("web-original-read")) } (crate::sheet::body(visit.pen(), &sheet)) }
}

/// A length in words.
pub(super) fn size(visit: &Visit, bytes: u64) -> String {
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    visit.words.with("web-bytes", &[("count", bytes.into()), ("bytes", visit.words.number(bytes).into())])
}
