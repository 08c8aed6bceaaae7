//! Pages on a loopback port: the address is printed, they are served, and Ctrl-C ends them cleanly.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::ground::Ground;

struct Served {
    child: Child,
    out: BufReader<ChildStdout>,
    address: String,
}

fn serve(ground: &Ground, args: &[&str]) -> Served {
    let mut command = ground.command();
    command.args(args).args(["--no-browser", "--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    let address = line.split("http://").nth(1).unwrap_or_else(|| panic!("{line}")).trim().to_owned();
    Served { child, out, address: address.trim_end_matches('/').to_owned() }
}

impl Served {
    fn page(&self, path: &str) -> String {
        assert!(self.address.starts_with("127.0.0.1:"), "{}", self.address);
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let host = &self.address;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut page = Vec::new();
        stream.read_to_end(&mut page).unwrap();
        String::from_utf8_lossy(&page).into_owned()
    }

    fn stopped(mut self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
    }
}

#[test]
fn the_example_is_served_from_a_temporary_file_that_goes_with_it() {
    let ground = Ground::new();
    std::fs::create_dir(ground.path("tmp")).unwrap();
    let mut command = ground.command();
    command.env("TMPDIR", ground.path("tmp")).args(["demo", "--no-browser"]).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    let address = line.split("http://").nth(1).unwrap().trim().trim_end_matches('/').to_owned();
    let served = Served { child, out, address };
    let page = served.page("/");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("CICA"), "{page}");
    served.stopped();
    assert_eq!(std::fs::read_dir(ground.path("tmp")).unwrap().count(), 0);
}

#[test]
fn a_file_is_served_and_stays_sound() {
    let ground = Ground::with_cica();
    let served = serve(&ground, &["open", "cica.forum"]);
    assert!(served.page("/").starts_with("HTTP/1.1 200"));
    served.stopped();
    assert_eq!(ground.run(&["check"]).done().out, "");
}

#[test]
fn a_port_that_is_taken_is_told_with_what_to_do() {
    let ground = Ground::with_cica();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    ground.run(&["open", "cica.forum", "--no-browser", "--port", &port]).refused(3);
}
