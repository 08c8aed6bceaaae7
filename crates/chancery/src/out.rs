//! Where output goes: whole pages to standard output, quietly ended when a reader like `head` has had enough.

use std::io::{self, IsTerminal, Write};

use crate::problem::{Kind, Problem};

/// Writes to standard output.
pub fn say(text: &str) -> Result<(), Problem> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Problem::new(Kind::File, error.to_string(), "standard output", "make room, and try again"))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error: what is told beside an answer. Losing it loses nothing.
pub fn tell(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether standard output may carry colour: a terminal, and nobody asked for none (`NO_COLOR`).
pub fn coloured() -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stdout().is_terminal() && !unwanted && !dumb
}

/// How many columns a page may take: `COLUMNS`, else the terminal, else 100.
pub fn width() -> usize {
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or_else(terminal).unwrap_or(100).clamp(40, 160)
}
