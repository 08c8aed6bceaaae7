//! A bar for what takes longer than a second: on standard error, on a terminal, and gone when it is done.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Does the work; tells after a second that it is going on.
pub fn while_telling<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let bar = ProgressBar::new_spinner();
    bar.set_style(ProgressStyle::default_spinner().tick_strings(&["·  ", "·· ", "···", "   "]));
    bar.set_message(what.to_owned());
    let (done, over) = std::sync::mpsc::channel::<()>();
    let shown = bar.clone();
    // The thread only draws: it ends with the work, and a failure to start it costs nothing but the bar.
    let drawing = std::thread::Builder::new().spawn(move || {
        if over
            .recv_timeout(Duration::from_secs(1))
            .is_err_and(|e| e == std::sync::mpsc::RecvTimeoutError::Timeout)
        {
            shown.enable_steady_tick(Duration::from_millis(250));
            let _ = over.recv();
        }
        shown.finish_and_clear();
    });
    let result = work();
    drop(done);
    if let Ok(drawing) = drawing {
        let _ = drawing.join();
    }
    result
}

/// A bar for work that is counted; drawn when it takes longer than a second.
pub fn counting(what: &str) -> ProgressBar {
    let bar = ProgressBar::hidden();
    let style = ProgressStyle::with_template("{msg}  {wide_bar}  {pos}/{len}");
    if let Ok(style) = style {
        bar.set_style(style.progress_chars("━━─"));
    }
    bar.set_message(what.to_owned());
    bar
}

/// So much of it is done.
pub fn counted(bar: &ProgressBar, done: usize, of: usize) {
    if bar.is_hidden() && bar.elapsed() > Duration::from_secs(1) && done < of {
        bar.set_draw_target(indicatif::ProgressDrawTarget::stderr());
    }
    bar.set_length(of as u64);
    bar.set_position(done as u64);
}
