//! A large forum: how long it takes to make, open, fold, check, show and add to, and how much memory.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use desk::{Access, Desk, NewOptions, Pack, Scope};
use views::{Eyes, Params, Scene};
use words::Words;

use crate::{Outcome, invented, process};

/// Measures and prints, a line each.
pub fn measure(rows: usize) -> Outcome {
    let folder = tempfile::tempdir()?;
    let (pack_folder, file) = (folder.path().join("pack"), folder.path().join("large.forum"));
    std::fs::create_dir(&pack_folder)?;
    invented::write(&pack_folder, rows)?;

    let began = Instant::now();
    let pack = Pack::read(&pack_folder).map_err(|problems| format!("{problems:?}"))?;
    say("read the pack", began);
    let began = Instant::now();
    drop(Desk::create(&file, &pack, &NewOptions::default(), &mut |_, _| {})?);
    say("record it, durably", began);
    drop(pack);
    println!("{:<44}{:>9.1} MiB", "size of the file", std::fs::metadata(&file)?.len() as f64 / 1_048_576.0);

    // In a process of its own, so that memory is that of opening alone.
    let opened = Command::new(std::env::current_exe()?).arg("open").arg(&file).status()?;
    if opened.success() { Ok(()) } else { Err("the second process did not succeed".into()) }
}

/// Opens a file, folds it, shows some views, checks it.
pub fn open(file: &Path) -> Outcome {
    let began = Instant::now();
    let mut desk = Desk::open(file, Access::Read)?;
    let look = desk.look(&Scope::default())?;
    say("open and fold", began);
    println!("{:<44}{:>9}", "entries folded", look.state.entries());
    println!("{:<44}{:>9.1} MiB", "peak memory so far", process::peak_memory(std::process::id())?);
    let words = Words::new("en", &Default::default());
    let today = jiff::civil::date(2026, 1, 1);
    let scene = Scene {
        state: &look.state,
        day: None,
        today,
        words: &words,
        library: &look.library,
        eyes: Eyes::Desk,
    };
    for view in ["threads", "review", "conflicts"] {
        let began = Instant::now();
        let sheet = views::show(&scene, view, &Params::new())?;
        say(
            &format!(
                "view `{view}` ({} rows)",
                sheet.sections.iter().map(|part| part.rows.len()).sum::<usize>()
            ),
            began,
        );
    }
    let began = Instant::now();
    let findings = desk.check(&[])?;
    say(&format!("check ({} findings)", findings.len()), began);
    println!("{:<44}{:>9.1} MiB", "peak memory of all this", process::peak_memory(std::process::id())?);
    Ok(())
}

fn say(what: &str, began: Instant) {
    println!("{what:<44}{:>9.3} s", began.elapsed().as_secs_f64());
}
