//! The pages of a file, served by the executable itself and read with nothing but a socket.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

use crate::ground::Ground;

/// A page that came.
pub struct Came {
    /// The status of the answer.
    pub status: u16,
    /// Its body.
    pub body: Vec<u8>,
}

/// A process that serves pages; it is stopped as Ctrl-C stops it.
pub struct Served {
    child: Child,
    host: String,
}

impl Served {
    /// Serves a file.
    pub fn open(ground: &Ground, file: &str) -> Self {
        Self::begin(ground.command().args(["open", "--no-browser", file]))
    }

    /// Begins a command that serves, and waits for its address.
    pub fn begin(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let line = lines.find(|line| line.contains("http://")).expect("an address is printed");
        let (_, host) = line.split_once("http://").unwrap();
        Self { child, host: host.split('/').next().unwrap().to_owned() }
    }

    /// The address that was printed.
    pub fn address(&self) -> String {
        format!("http://{}/", self.host)
    }

    /// Asks for a page.
    pub fn get(&self, address: &str) -> Came {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let host = &self.host;
        write!(stream, "GET {address} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let head = all.windows(4).position(|window| window == b"\r\n\r\n").expect("a head") + 4;
        let status = String::from_utf8_lossy(&all[..head]).split(' ').nth(1).unwrap().parse().unwrap();
        Came { status, body: all.split_off(head) }
    }

    /// Every page that links lead to from the first one, by address, as these eyes see it. Links to other eyes and
    /// languages are not followed, and of the desk's forms only those that are not filled in.
    pub fn crawl(&self, eyes: &str) -> BTreeMap<String, Vec<u8>> {
        self.crawl_all(eyes, |_| true)
    }

    /// The same without files to be saved and without the page of each single entry.
    pub fn crawl_pages(&self, eyes: &str) -> BTreeMap<String, Vec<u8>> {
        self.crawl_all(eyes, |path| {
            !path.starts_with("/e/") && !path.rsplit('/').next().is_some_and(|name| name.contains('.'))
        })
    }

    fn crawl_all(&self, eyes: &str, follow: fn(&str) -> bool) -> BTreeMap<String, Vec<u8>> {
        let crawl = Crawl::from(format!("/?eyes={eyes}"), follow);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| crawl.work(self, eyes));
            }
        });
        crawl.came.into_inner().unwrap()
    }

    /// Stops it as Ctrl-C does, and gives the exit code.
    pub fn stop(mut self) -> Option<i32> {
        self.interrupt();
        self.child.wait().unwrap().code()
    }

    fn interrupt(&self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// What is known on the way.
struct Crawl {
    ahead: Mutex<Ahead>,
    came: Mutex<BTreeMap<String, Vec<u8>>>,
    follow: fn(&str) -> bool,
}

/// Addresses that were met, those that still have to be asked for, and how many are being asked for.
struct Ahead {
    met: BTreeSet<String>,
    waiting: VecDeque<(String, String)>,
    under_way: usize,
}

impl Crawl {
    fn from(first: String, follow: fn(&str) -> bool) -> Self {
        let waiting = VecDeque::from([(first.clone(), String::new())]);
        let ahead = Ahead { met: BTreeSet::from([first]), waiting, under_way: 0 };
        Self { ahead: Mutex::new(ahead), came: Mutex::default(), follow }
    }

    fn work(&self, served: &Served, eyes: &str) {
        loop {
            let next = {
                let mut ahead = self.ahead.lock().unwrap();
                let next = ahead.waiting.pop_front();
                ahead.under_way += usize::from(next.is_some());
                if next.is_none() && ahead.under_way == 0 {
                    return;
                }
                next
            };
            match next {
                Some((address, from)) => self.ask(served, eyes, &address, &from),
                None => std::thread::sleep(std::time::Duration::from_millis(2)),
            }
        }
    }

    fn ask(&self, served: &Served, eyes: &str, address: &str, from: &str) {
        let came = served.get(address);
        let mut ahead = self.ahead.lock().unwrap();
        // Counted down before anything can fail, so that the other worker ends too.
        ahead.under_way -= 1;
        let links = links(&came.body, eyes).into_iter();
        for link in links.filter(|link| (self.follow)(link.split('?').next().unwrap_or_default())) {
            if ahead.met.insert(link.clone()) {
                ahead.waiting.push_back((link, address.to_owned()));
            }
        }
        drop(ahead);
        assert_eq!(came.status, 200, "{address}, to which {from} leads");
        self.came.lock().unwrap().insert(address.to_owned(), came.body);
    }
}

/// Addresses inside the house that a page leads to.
fn links(body: &[u8], eyes: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(body);
    let all = text.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    let same = |link: &str| match link.split_once("eyes=") {
        Some((_, after)) => after.split('&').next() == Some(eyes),
        None => eyes == "desk",
    };
    // Every page leads to itself at the heads that it prints: the same page once more.
    let form = |link: &str| {
        let starts = |start: &str| link.starts_with(start);
        link.contains("known_at=")
            || starts("/record/") && link.contains('?')
            || ["/correct/", "/change/", "/release/", "/withdraw/", "/forget/"].into_iter().any(starts)
    };
    all.map(|link| format!("/{}", link.replace("&amp;", "&")))
        .filter(|link| !link.starts_with("/assets/") && !link.contains("lang="))
        .filter(|link| same(link) && !form(link))
        .collect()
}

/// The text that is packed in a Word document; anything else as it is.
pub fn unpacked(bytes: &[u8]) -> Vec<u8> {
    if !bytes.starts_with(b"PK") {
        return bytes.to_vec();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for index in 0..archive.len() {
        archive.by_index(index).unwrap().read_to_end(&mut all).unwrap();
    }
    all
}
