//! A plain HTTP/1.1 client on one connection, so that what is measured is the server.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::Outcome;

/// One connection to a server.
pub struct Client {
    host: String,
    stream: BufReader<TcpStream>,
}

/// One answer.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The body as it came.
    pub body: Vec<u8>,
    /// From the first byte sent to the last received.
    pub took: Duration,
}

/// Host and path of an `http://` address.
pub fn parts(address: &str) -> Outcome<(String, String)> {
    let rest = address.strip_prefix("http://").ok_or("expected an address that begins with http://")?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    Ok((host.to_owned(), format!("/{path}")))
}

impl Client {
    /// Connects.
    pub fn connect(host: &str) -> Outcome<Self> {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self { host: host.to_owned(), stream: BufReader::new(stream) })
    }

    /// Asks for a path, as browsers do: compressed where the server can.
    pub fn get(&mut self, path: &str) -> Outcome<Answer> {
        self.ask(path, "Accept-Encoding: gzip\r\n")
    }

    /// Asks for a path, to be read here.
    pub fn get_plain(&mut self, path: &str) -> Outcome<Answer> {
        self.ask(path, "")
    }

    fn ask(&mut self, path: &str, accepts: &str) -> Outcome<Answer> {
        let began = Instant::now();
        write!(self.stream.get_mut(), "GET {path} HTTP/1.1\r\nHost: {}\r\n{accepts}\r\n", self.host)?;
        let status = self.line()?.split_whitespace().nth(1).ok_or("no status line")?.parse()?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse()?;
            }
            chunked |= line.starts_with("transfer-encoding:") && line.contains("chunked");
        }
        let body = if chunked { self.chunks()? } else { self.exactly(length)? };
        Ok(Answer { status, body, took: began.elapsed() })
    }

    fn line(&mut self) -> Outcome<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }

    fn exactly(&mut self, length: usize) -> Outcome<Vec<u8>> {
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(body)
    }

    fn chunks(&mut self) -> Outcome<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let size = usize::from_str_radix(self.line()?.trim(), 16)?;
            body.extend(self.exactly(size)?);
            self.line()?;
            if size == 0 {
                return Ok(body);
            }
        }
    }
}
