//! `open`: the pages of a forum file on a loopback port, and the browser that shows them.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use clap::Args;
use desk::{Access, Desk};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::out;
use crate::problem::{Kind, Problem};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The file [default: the forum file]
    file: Option<PathBuf>,
    #[command(flatten)]
    serving: Serving,
}

/// How pages are served.
#[derive(Args)]
pub struct Serving {
    /// Only print the address
    #[arg(long)]
    no_browser: bool,
    /// The port on this machine; 0 takes any that is free
    #[arg(long, default_value_t = 0)]
    port: u16,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let file = self.file.clone().map_or_else(|| asking.file(), Ok)?;
        self.serving.serve(asking, Desk::open(&file, Access::Write)?)?;
        Ok(Ending::Done)
    }
}

impl Serving {
    /// Serves the pages until Ctrl-C.
    pub fn serve(&self, asking: &Asking, mut desk: Desk) -> Result<(), Problem> {
        let title = desk.look(&desk::Scope::default())?.title;
        let runtime = tokio::runtime::Runtime::new().map_err(|error| fault(&error))?;
        runtime.block_on(async {
            let house = web::House::new(desk, &asking.language);
            let stop = async {
                // Without the signal the pages are served until the process ends otherwise.
                if tokio::signal::ctrl_c().await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            let (address, served) =
                web::serve(house, self.port, stop).await.map_err(|error| self.taken(&error))?;
            self.tell(asking, &title, &format!("http://{address}/"))?;
            served.await.map_err(|error| fault(&error))?;
            out::tell(&(asking.plain_paper().words.say("command-stopped") + "\n"));
            Ok(())
        })
    }

    fn tell(&self, asking: &Asking, title: &str, address: &str) -> Result<(), Problem> {
        let words = asking.plain_paper().words;
        let serving = words.with("command-serving", &[("title", title.into()), ("address", address.into())]);
        out::say(&format!("{serving}\n{}\n", words.say("command-stop-hint")))?;
        if !self.no_browser {
            browse(address);
        }
        Ok(())
    }

    fn taken(&self, error: &std::io::Error) -> Problem {
        Problem::new(
            Kind::File,
            format!("the pages cannot be served: {error}"),
            format!("port {} of this machine", self.port),
            "choose another port with --port, or leave it out to take any that is free",
        )
    }
}

fn fault(error: &std::io::Error) -> Problem {
    Problem::new(
        Kind::Fault,
        error.to_string(),
        "serving the pages",
        "try again; the record was not touched by this",
    )
}

/// Opens the browser where there is one to open; the address was printed in any case.
fn browse(address: &str) {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let mut command = Command::new(opener);
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _ = command.spawn();
}
