//! Measurements that anyone can repeat; figures and commands are in `docs/benchmarks.md`.
//!
//! `cargo run --release -p bench -- record [ENTRIES]` makes a large invented forum, opens, folds, checks and
//! shows it. `cargo run --release -p bench -- pages [PEER-ADDRESS PEER-PID...]` starts the program on its built-in
//! pack and measures its main pages, and the same on a peer in the same run. `cargo run --release -p bench -- reuse
//! [--passim FOLDER]` plants passages and finds them again, with the peer set up in that folder where one is named.
//! `cargo run --release -p bench -- word FOLDER`
//! reads the Word files of a folder beside pandoc.

mod chance;
mod client;
mod exchange;
mod invented;
mod made;
mod pages;
mod process;
mod record;
mod reuse;
mod unsc;
mod word;

/// Whatever went wrong, in words.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["record"] => record::measure(100_000),
        ["record", entries] => record::measure(entries.parse()?),
        ["open", file] => record::open(std::path::Path::new(file)),
        ["reuse", arguments @ ..] => reuse::run(arguments),
        ["pages"] => pages::measure(None),
        ["pages", address, pids @ ..] => {
            let pids = pids.iter().map(|pid| pid.parse()).collect::<Result<Vec<u32>, _>>()?;
            pages::measure(Some((address, &pids)))
        }
        ["word", folder] => word::measure(std::path::Path::new(folder)),
        _ => Err("expected `record [ENTRIES]`, `open FILE`, `reuse [--passim FOLDER]`, `word FOLDER` or `pages [PEER-ADDRESS PEER-PID...]`".into()),
    }
}
