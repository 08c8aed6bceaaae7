//! The main pages under load, and a peer's page in the same run.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::client::{Client, parts};
use crate::{Outcome, process};

/// The pages that are asked for most.
const PAGES: &[&str] = &["/", "/texts", "/meetings", "/set-asides", "/review"];
const REQUESTS: usize = 400;

/// Measures our pages, then the peer's.
pub fn measure(peer: Option<(&str, &[u32])>) -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("cica.forum");
    let program = std::env::current_exe()?.with_file_name("chancery");
    let made = Command::new(&program)
        .arg("new")
        .arg(&file)
        .args(["--pack", "cica"])
        .stdout(Stdio::null())
        .status()?;
    if !made.success() {
        return Err("`chancery new` did not succeed; build it first: cargo build --release".into());
    }
    let began = Instant::now();
    let mut server = Server::start(&program, &file)?;
    let (host, _) = parts(&server.address)?;
    Client::connect(&host)?.get("/")?;
    println!("start to first page                         {:>9.3} s", began.elapsed().as_secs_f64());
    let assets = assets(&host, &Client::connect(&host)?.get_plain("/")?.body)?;
    println!("style and script, once                      {:>9.1} kB", assets as f64 / 1000.0);
    head();
    for page in PAGES {
        line(page, &host, page, &[server.child.id()], REQUESTS)?;
    }
    println!(
        "peak memory                                 {:>9.1} MiB",
        process::peak_memory(server.child.id())?
    );
    server.child.kill()?;
    server.child.wait()?;
    if let Some((address, pids)) = peer {
        println!("\npeer");
        head();
        let (host, path) = parts(address)?;
        line("meeting page of thirty items", &host, &path, pids, REQUESTS / 8)?;
        let memory = pids.iter().map(|pid| process::peak_memory(*pid)).sum::<Outcome<f64>>()?;
        println!("peak memory of its web workers              {memory:>9.1} MiB");
    }
    Ok(())
}

fn head() {
    println!("{:<44}{:>9}{:>10}{:>10}{:>9}", "page", "CPU ms", "median ms", "p99 ms", "kB");
}

fn line(name: &str, host: &str, path: &str, pids: &[u32], requests: usize) -> Outcome {
    let warm = Client::connect(host)?.get(path)?;
    if warm.status != 200 {
        return Err(format!("{path} answered {}", warm.status).into());
    }
    let before = process::cpu(pids)?;
    let mut took: Vec<Duration> = Vec::with_capacity(requests);
    for _ in 0..requests {
        // A connection for each, since the peer closes them.
        took.push(Client::connect(host)?.get(path)?.took);
    }
    let cpu = process::cpu(pids)?.saturating_sub(before);
    took.sort_unstable();
    let at = |share: usize| {
        took.get((took.len() - 1) * share / 100).copied().unwrap_or_default().as_secs_f64() * 1000.0
    };
    let each = cpu.as_secs_f64() * 1000.0 / requests as f64;
    println!("{name:<44}{each:>9.2}{:>10.2}{:>10.2}{:>9.1}", at(50), at(99), warm.body.len() as f64 / 1000.0);
    Ok(())
}

/// Bytes of the style sheets and scripts that a page names.
fn assets(host: &str, page: &[u8]) -> Outcome<usize> {
    let page = String::from_utf8_lossy(page);
    let names = page
        .split(['"', '\''])
        .filter(|text| text.starts_with('/') && (text.ends_with(".css") || text.ends_with(".js")));
    let mut client = Client::connect(host)?;
    let mut bytes = 0;
    for name in names.collect::<BTreeSet<_>>() {
        bytes += client.get(name)?.body.len();
    }
    Ok(bytes)
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(program: &std::path::Path, file: &std::path::Path) -> Outcome<Self> {
        let mut child =
            Command::new(program).arg("open").arg(file).arg("--no-browser").stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        for line in BufReader::new(output).lines() {
            let line = line?;
            if let Some(at) = line.find("http://") {
                let address =
                    line.get(at..).unwrap_or_default().split_whitespace().next().unwrap_or_default();
                return Ok(Self { child, address: address.trim_end_matches('/').to_owned() });
            }
        }
        Err("the program printed no address".into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone after a run that went well.
        let _ = self.child.kill();
    }
}
