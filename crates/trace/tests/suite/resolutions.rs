//! The 902 resolutions of the Security Council beside the checkout, as passages. Where they are absent a test says so
//! and is passed over; where `CI` is set they have to be there.

use std::io::Read;
use std::path::PathBuf;
use std::sync::OnceLock;

use forum::id::Id;
use trace::{Corpus, Passage};

use crate::made::passage;

/// The resolutions: number, year, paragraphs.
pub struct Resolution {
    pub number: u64,
    pub year: u64,
    pub paragraphs: Vec<String>,
}

/// All of them in order, or none.
pub fn all() -> Option<&'static Vec<Resolution>> {
    static ALL: OnceLock<Option<Vec<Resolution>>> = OnceLock::new();
    ALL.get_or_init(read).as_ref()
}

fn read() -> Option<Vec<Resolution>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let name = "corpora/unsc/unsc_resolutions_en_gold.jsonl.gz";
    let found = ["../shared", "../../shared"]
        .iter()
        .map(|beside| root.join(beside).join(name))
        .find(|at| at.is_file());
    let Some(found) = found else {
        assert!(std::env::var_os("CI").is_none(), "the corpus {name} has to lie in ../shared");
        eprintln!("passed over: {name} does not lie in ../shared");
        return None;
    };
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(found).unwrap()).read_to_string(&mut text).unwrap();
    Some(text.lines().map(resolution).collect())
}

fn resolution(line: &str) -> Resolution {
    let json: serde_json::Value = serde_json::from_str(line).unwrap();
    let text = json["text"].as_str().unwrap();
    let paragraphs =
        text.split("\n\n").map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect();
    Resolution { number: json["res_no"].as_u64().unwrap(), year: json["year"].as_u64().unwrap(), paragraphs }
}

impl Resolution {
    /// Its key in ids.
    pub fn key(&self) -> String {
        format!("resolution-{}", self.number)
    }

    /// How it is cited.
    pub fn name(&self) -> String {
        format!("Resolution {} ({})", self.number, self.year)
    }

    /// Its id.
    pub fn id(&self) -> Id {
        Id::within("made", &format!("text/{}", self.key())).unwrap()
    }

    fn passages(&self) -> impl Iterator<Item = Passage> + '_ {
        self.paragraphs.iter().zip(1..).map(|(words, order)| passage(&self.key(), order, words))
    }
}

/// All of them as a corpus, or none.
pub fn corpus() -> Option<&'static Corpus> {
    static CORPUS: OnceLock<Option<Corpus>> = OnceLock::new();
    CORPUS.get_or_init(|| Some(all()?.iter().flat_map(Resolution::passages).collect())).as_ref()
}
