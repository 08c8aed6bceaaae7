//! "A marker word is put at every level: desk note, two sets of addressees, forum, public, overlay, an original document,
//! a forgotten draft. A raw search of the bytes of `copy --level public`, of `copy --level forum`, of every export,
//! every page and the handover file finds exactly the markers that belong there; footers do not differ from those of a
//! file that never held the others."

use std::collections::BTreeSet;
use std::path::Path;

use crate::ground::{Ground, repository};
use crate::served::{Served, unpacked};

/// Each marker with the eyes that may see it.
const MARKERS: &[(&str, &[&str])] = &[
    ("MARKPUBLIC", &["public", "forum", "desk"]),
    ("MARKOVERLAY", &["public", "forum", "desk"]),
    ("MARKFORUM", &["forum", "desk"]),
    ("MARKONE", &["desk"]),
    ("MARKPAIR", &["desk"]),
    ("MARKDESK", &["desk"]),
    ("MARKNOTE", &["desk"]),
    ("MARKORIGINAL", &["desk"]),
    ("MARKOBJECTION", &["desk"]),
    ("MARKFORGOTTEN", &[]),
];

/// A pack with what the test has to know of it: two participants, a text, and where readings stand.
struct Marked {
    pack: &'static str,
    parties: [&'static str; 2],
    text: &'static str,
    readings: &'static str,
    row: &'static str,
}

const CICA: Marked = Marked {
    pack: "cica",
    parties: ["participant/kaz", "participant/tur"],
    text: "text/almaty-act",
    readings: "readings.csv",
    row: "reading/marked,MARKOVERLAY as a name,four stages,MARKOVERLAY in words,an author,2001,2002,,paper,paper 1,low,\n",
};

const ILVAR: Marked = Marked {
    pack: "ilvar",
    parties: ["participant/adl", "participant/bls"],
    text: "text/draft-strategy",
    readings: "reading.toml",
    row: "\n[[read]]\nid = \"reading/marked\"\nname = \"MARKOVERLAY as a name\"\nwords = \"MARKOVERLAY in words\"\n\
          by = \"I. Merrek\"\nfrom = \"2012\"\nto = \"2013\"\nsource = \"Merrek 1\"\noverlay = \"reading\"\n",
};

impl Marked {
    /// A file with every marker in it.
    fn file(&self) -> Ground {
        let ground = Ground::new();
        let folder = ground.path("pack");
        std::fs::create_dir(&folder).unwrap();
        for entry in std::fs::read_dir(repository().join("forums").join(self.pack)).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
        let readings = folder.join(self.readings);
        let text = std::fs::read_to_string(&readings).unwrap();
        std::fs::write(&readings, text + self.row).unwrap();
        ground.run(&["new", "a.forum", "--pack", "./pack", "--seat", "secretariat"]).done();
        ground.write("acts.toml", &self.acts());
        ground.run(&["record", "acts.toml"]).done();
        ground.write("MARKORIGINAL.txt", "MARKORIGINAL in the bytes");
        ground.run(&["keep", "MARKORIGINAL.txt", "--of", self.text]).done();
        ground.run(&["remark", self.text, "MARKNOTE"]).done();
        ground.run(&["forget", "draft/gone", "--why", "it was sent"]).done();
        assert_eq!(ground.run(&["check"]).done().out, "");
        ground
    }

    /// An undertaking, a concern, a meeting, a set-aside and a report at each level, so that every view meets them.
    fn acts(&self) -> String {
        let [one, two] = self.parties;
        let levels = [
            ("MARKPUBLIC", "public".to_owned()),
            ("MARKFORUM", "forum".to_owned()),
            ("MARKONE", format!("addressees: {one}")),
            ("MARKPAIR", format!("addressees: {one} ; {two}")),
            ("MARKDESK", "desk".to_owned()),
        ];
        let mut acts = format!(
            "[[draft]]\nid = \"draft/gone\"\ntitle = \"A draft\"\nmatter = \"MARKFORGOTTEN\"\nlive = true\n\
             [[object]]\nto = \"{}\"\nby = \"{one}\"\nactor = \"{one}\"\nwords = \"MARKOBJECTION\"\nlive = true\n\
             level = \"addressees: {one}\"\n",
            self.text
        );
        for (mark, level) in levels {
            let id = mark.to_lowercase();
            let end = format!("level = \"{level}\"\nsource = \"a letter of {mark}\"\n");
            acts += &format!(
                "[[undertake]]\nid = \"undertaking/{id}\"\nby = \"{one}\"\nwhat = \"Lend {mark}\"\nmade = \"2026-01\"\ndue = \"2030\"\n{end}\
                 [[report]]\non = \"undertaking/{id}\"\nby = \"{one}\"\nwords = \"{mark} was lent\"\ndate = \"2026-02\"\n{end}\
                 [[raise]]\nwords = \"What about {mark}?\"\nby = \"{two}\"\ndate = \"2026-02\"\n{end}\
                 [[convene]]\nbody = \"{}\"\ndate = \"2026-03\"\nstate = \"held\"\nplace = \"{mark}\"\n{end}\
                 [[\"set aside\"]]\nitem = \"{mark}\"\ntext = \"{}\"\nreason = \"{mark} needs time\"\ndate = \"2026-03\"\n{end}\
                 [[name]]\ntarget = \"{}\"\nalias = \"{mark} Text\"\n{end}",
                if self.pack == "cica" { "body/soc" } else { "body/council" },
                self.text,
                self.text
            );
        }
        acts
    }
}

/// The markers that stand in these bytes, packed or not.
fn found(bytes: &[u8]) -> BTreeSet<&'static str> {
    let all = MARKERS.iter().map(|(mark, _)| *mark);
    let bytes = unpacked(bytes);
    let text = String::from_utf8_lossy(&bytes).to_uppercase();
    all.filter(|mark| text.contains(mark)).collect()
}

/// The markers that these eyes may see, the overlay left out or not.
fn permitted(eyes: &str, overlay: bool) -> BTreeSet<&'static str> {
    let seen = MARKERS.iter().filter(|(_, seen)| seen.contains(&eyes)).map(|(mark, _)| *mark);
    seen.filter(|mark| overlay || *mark != "MARKOVERLAY").collect()
}

fn every_file(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(path).unwrap()))
        .collect();
    all.sort();
    all
}

#[test]
fn copies_hold_exactly_their_markers() {
    let ground = CICA.file();
    assert_eq!(found(&std::fs::read(ground.path("a.forum")).unwrap()), permitted("desk", true));
    for level in ["public", "forum"] {
        for (extra, overlay) in [(&[][..], true), (&["--without", "paper"][..], false)] {
            let file = format!("{level}-{overlay}.forum");
            let args = ["copy", "-f", "a.forum", "--level", level, "-o", &file];
            ground.run(&[&args[..], extra].concat()).done();
            let bytes = std::fs::read(ground.path(&file)).unwrap();
            assert_eq!(found(&bytes), permitted(level, overlay), "{file}");
            assert_eq!(ground.run(&["check", &file]).done().out, "");
        }
    }
}

#[test]
fn every_export_and_handover_holds_exactly_its_markers_and_is_that_of_a_file_that_never_held_the_others() {
    let ground = CICA.file();
    for (level, overlay) in [("public", true), ("public", false), ("forum", true)] {
        let copy = format!("{level}-{overlay}.forum");
        let without: &[&str] = if overlay { &[] } else { &["--without", "paper"] };
        let args = ["copy", "-f", "a.forum", "--level", level, "-o", &copy];
        ground.run(&[&args[..], without].concat()).done();
        let whole = every_output(&ground, "whole", &[&["-f", "a.forum", "--level", level], without].concat());
        let there = every_output(&ground, "there", &["-f", &copy, "--level", level]);
        let mut seen = BTreeSet::new();
        for ((name, here), (_, there)) in whole.iter().zip(&there) {
            let marks = found(here);
            assert!(marks.is_subset(&permitted(level, overlay)), "{level} {name}: {marks:?}");
            if name.starts_with("handover-file") {
                assert!(marks.contains("MARKPUBLIC"), "{name}");
                assert_eq!(marks.contains("MARKFORUM"), level == "forum", "{name}");
            }
            assert!(here == there, "{level} {name} tells that there was more");
            seen.extend(marks);
        }
        assert_eq!(whole.len(), there.len());
        assert_eq!(seen, permitted(level, overlay), "{level}");
    }
}

/// Every export in every form, and the handover file in every form.
pub fn every_output(ground: &Ground, folder: &str, extra: &[&str]) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for format in ["json", "csv", "html"] {
        let to = format!("{folder}-{format}");
        ground.run(&[&["export", "--format", format, "-o", &to], extra].concat()).done();
        all.extend(every_file(&ground.path(&to)));
    }
    for end in ["docx", "html", "txt"] {
        let to = format!("handover-file.{end}");
        ground.run(&[&["handover", "-o", &to], extra].concat()).done();
        all.push((to.clone(), std::fs::read(ground.path(&to)).unwrap()));
    }
    let receipts = ground.run(&[&["receipt"], extra].concat()).done().out;
    all.push(("receipts".to_owned(), receipts.into_bytes()));
    all
}

#[test]
fn every_page_holds_exactly_its_markers_and_is_that_of_a_file_that_never_held_the_others() {
    let ground = ILVAR.file();
    let served = Served::open(&ground, "a.forum");
    for eyes in ["public", "forum"] {
        let file = format!("{eyes}.forum");
        ground.run(&["copy", "-f", "a.forum", "--level", eyes, "-o", &file]).done();
        let pages = served.crawl(eyes);
        let there = Served::open(&ground, &file).crawl(eyes);
        assert!(pages.len() > 1000, "{} pages", pages.len());
        assert_eq!(pages.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>(), "{eyes}");
        let mut seen = BTreeSet::new();
        for (address, body) in &pages {
            let marks = found(body);
            assert!(marks.is_subset(&permitted(eyes, true)), "{address}: {marks:?}");
            seen.extend(marks);
            assert!(*body == there[address], "{address} tells that there was more");
        }
        assert_eq!(seen, permitted(eyes, true), "{eyes}");
    }
    let mut seen = BTreeSet::new();
    for (address, body) in served.crawl("desk") {
        let marks = found(&body);
        assert!(!marks.contains("MARKFORGOTTEN"), "{address}");
        seen.extend(marks);
    }
    assert_eq!(seen, permitted("desk", true), "the desk sees all that is its own");
    assert_eq!(served.stop(), Some(0));
}
