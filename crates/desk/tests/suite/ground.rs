//! The ground that every test stands on: a folder, a file, a desk with its own clock, and a full check at the end.

use std::fs;
use std::path::Path;

use desk::{Desk, Eyes, Look, NewOptions, Pack, Recorded, Scope};
use forum::entry::Ref;
use forum::id::Id;
use forum::schema;
use forum::state::Seat;
use jiff::Timestamp;
use tempfile::TempDir;

/// The first instant of 2026-05-01 in UTC.
pub fn now() -> Timestamp {
    "2026-05-01T09:00:00Z".parse().unwrap()
}

pub fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A small forum of this test's own.
pub const LAKE: &[(&str, &str)] = &[
    (
        "pack.toml",
        "name = \"lake\"\nversion = \"1.0.0\"\nforum = \"lake\"\ntitle = \"Lake Forum\"\n\
         [[overlay]]\nname = \"reading\"\ntitle = \"A reading\"\n\
         [[file]]\npath = \"participants.csv\"\nact = \"introduce\"\n\
         [[file]]\npath = \"bodies.csv\"\nact = \"establish\"\n\
         [[file]]\npath = \"meetings.csv\"\nact = \"convene\"\n\
         [[file]]\npath = \"texts.csv\"\nact = \"register\"\n\
         [[file]]\npath = \"charter.toml\"\n\
         [[file]]\npath = \"reading.csv\"\nact = \"cite\"\n",
    ),
    (
        "participants.csv",
        "id,name,form,source\nparticipant/north,North,state,Register 1\nparticipant/south,South,state,Register 1\n\
         participant/east,East,state,Register 1\n",
    ),
    ("bodies.csv", "id,name,tier,from,source\nbody/council,Council,decision,2001,Register 2\n"),
    (
        "meetings.csv",
        "id,row,body,date,place,source,note\nmeeting/first,,body/council,2002-06-04,Harbour,Register 3,\n\
         meeting/second,,body/council,2004,Harbour,Register 4,\nmeeting/third,,body/council,2006,,Register 5,\n\
         meeting/second,meeting/second-b,body/council,2005,,Gazette 9,another source\n",
    ),
    ("texts.csv", "id,title,kind,source\ntext/plan,Plan,plan,Register 6\n"),
    (
        "charter.toml",
        "[[admit]]\nid = \"standing/north\"\nparticipant = \"participant/north\"\nstatus = \"member\"\nfrom = \"2001\"\nto = \"..\"\nsource = \"Register 1\"\n\
         [[admit]]\nid = \"standing/south\"\nparticipant = \"participant/south\"\nstatus = \"member\"\nfrom = \"2001\"\nto = \"..\"\nsource = \"Register 1\"\n\
         [[admit]]\nid = \"standing/east\"\nparticipant = \"participant/east\"\nstatus = \"observer\"\nfrom = \"2001\"\nto = \"..\"\nsource = \"Register 1\"\n\
         [[provide]]\nid = \"part/member\"\npart = \"status\"\nname = \"member\"\nvalue = [\"raise\", \"object\", \"undertake\", \"report\"]\nfrom = \"2001\"\nto = \"..\"\nruling = \"T1\"\nsource = \"our default\"\n\
         [[provide]]\nid = \"part/observer\"\npart = \"status\"\nname = \"observer\"\nvalue = [\"raise\"]\nfrom = \"2001\"\nto = \"..\"\nruling = \"T1\"\nsource = \"our default\"\n\
         [[provide]]\nid = \"part/seat\"\npart = \"seat\"\nname = \"secretariat\"\nvalue = [\"register\", \"convene\", \"decide\", \"raise\", \"object\", \"undertake\", \"report\"]\nfrom = \"2001\"\nto = \"..\"\nruling = \"T1\"\nsource = \"our default\"\n\
         [[provide]]\nid = \"part/consensus\"\npart = \"policy\"\nname = \"consensus\"\nvalue = [\"absence of objection\"]\nfrom = \"2001\"\nto = \"..\"\nruling = \"T1\"\nsource = \"our default\"\n\
         [[provide]]\nid = \"part/council\"\npart = \"decision\"\nname = \"council\"\nvalue = [\"consensus\"]\nfrom = \"2001\"\nto = \"..\"\nruling = \"T1\"\nsource = \"our default\"\n",
    ),
    (
        "reading.csv",
        "id,subject,value,about,overlay,source\nclaim/turn,overlaymarker of the years,2004,meeting/second,reading,An author 12\n",
    ),
];

/// Writes the pack into a folder of its own, with some files replaced.
pub fn lake(folder: &TempDir, name: &str, replaced: &[(&str, &str)]) -> Pack {
    let path = folder.path().join(name);
    fs::create_dir(&path).unwrap();
    for (file, text) in LAKE {
        let text = replaced.iter().find(|(name, _)| name == file).map_or(*text, |(_, text)| *text);
        fs::write(path.join(file), text).unwrap();
    }
    Pack::read(&path).unwrap_or_else(|problems| panic!("{}", told(&problems)))
}

pub fn told(items: &[impl ToString]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

pub fn secretariat() -> Option<Seat> {
    Some(Seat { kind: "secretariat".to_owned(), participant: None })
}

/// A file of a pack, open at the desk of the secretariat.
pub fn desk(folder: &TempDir, name: &str, pack: &Pack) -> Desk {
    let options = NewOptions {
        seat: secretariat(),
        origin: Some("desk-test".to_owned()),
        now: Some(now()),
        ..NewOptions::default()
    };
    let desk = Desk::create(folder.path().join(name), pack, &options, &mut |_, _| {}).unwrap();
    desk.with_clock(now)
}

/// Records acts in the written form.
pub fn record(desk: &mut Desk, toml: &str) -> Recorded {
    let items = desk
        .read("acts.toml", toml.as_bytes(), desk::Dialect::Toml, None, None)
        .unwrap_or_else(|e| panic!("{e}"));
    desk.record_items(items).unwrap_or_else(|error| panic!("{error}"))
}

pub fn see(desk: &mut Desk, eyes: Eyes) -> Look {
    desk.look(&Scope::of(eyes)).unwrap()
}

pub fn id(text: &str) -> Id {
    text.parse().unwrap()
}

/// The first entry that brought a thing up.
pub fn entry(desk: &mut Desk, thing: &str) -> Ref {
    let look = see(desk, Eyes::Desk);
    let thing = look.state.thing(&id(thing)).unwrap_or_else(|| panic!("no {thing}"));
    thing.said().next().unwrap().at.clone()
}

/// The standing values of a property, as cells write them.
pub fn values(desk: &mut Desk, thing: &str, property: &str) -> Vec<String> {
    let look = see(desk, Eyes::Desk);
    let thing = look.state.thing(&id(thing));
    thing.map(|thing| thing.values(property).map(forum::value::Value::written).collect()).unwrap_or_default()
}

/// The full check, with which every test ends that made a file.
#[track_caller]
pub fn sound(desk: &Desk) {
    let found = desk.check(&[]).unwrap();
    assert!(found.is_empty(), "{}: {}", desk.path().display(), told(&found));
}

/// Whether the raw bytes of a file hold a word.
pub fn holds(path: &Path, word: &str) -> bool {
    let bytes = fs::read(path).unwrap();
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

pub fn kind(name: &str) -> &'static schema::ActKind {
    schema::act(name).unwrap()
}
