//! What a browser sends: the pairs of an address, of a form, and of a form with a file.

/// The most that one request may hold.
pub(crate) const LIMIT: usize = 32 * 1024 * 1024;

type Pairs = Vec<(String, String)>;
type File = Option<(String, Vec<u8>)>;

/// Pairs as addresses and plain forms write them.
pub(crate) fn pairs(text: &[u8]) -> Pairs {
    text.split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let mut half = || decoded(halves.next().unwrap_or_default());
            (half(), half())
        })
        .collect()
}

fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter().copied();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let pair = (rest.next().and_then(digit), rest.next().and_then(digit));
                if let (Some(high), Some(low)) = pair {
                    bytes.push(high * 16 + low);
                }
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// A posted form, with its file where it has one.
pub(crate) fn read(media: &str, body: &[u8]) -> (Pairs, File) {
    let boundary = media.split(';').find_map(|part| part.trim().strip_prefix("boundary="));
    match boundary {
        Some(boundary) if media.starts_with("multipart/form-data") => {
            parts(body, format!("--{}", boundary.trim_matches('"')).as_bytes())
        }
        _ => (pairs(body), None),
    }
}

/// The parts between the boundary lines.
fn parts(body: &[u8], boundary: &[u8]) -> (Pairs, File) {
    let (mut pairs, mut file) = (Vec::new(), None);
    for part in split(body, boundary) {
        let Some(at) = find(part, b"\r\n\r\n") else { continue };
        let (head, content) = part.split_at(at);
        let head = String::from_utf8_lossy(head);
        let content = content.get(4..).unwrap_or_default();
        let content = content.strip_suffix(b"\r\n").unwrap_or(content);
        let Some(name) = quoted(&head, "name=\"") else { continue };
        match quoted(&head, "filename=\"") {
            Some(given) if !given.is_empty() => file = Some((given, content.to_vec())),
            Some(_) => {}
            None => pairs.push((name, String::from_utf8_lossy(content).into_owned())),
        }
    }
    (pairs, file)
}

fn quoted(head: &str, before: &str) -> Option<String> {
    let marked = format!("; {before}");
    let (_, after) = head.split_once(marked.as_str())?;
    after.split_once('"').map(|(name, _)| name.to_owned())
}

/// What stands between boundary lines. The same letters within a line, or at the start of a longer one, are content.
fn split<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let (mut found, mut start, mut from) = (Vec::new(), 0, 0);
    while let Some(at) = body.get(from..).and_then(|rest| find(rest, boundary)).map(|at| from + at) {
        from = at + boundary.len();
        let before = body.get(..at).unwrap_or_default();
        let after = body.get(from..).unwrap_or_default();
        let opens = before.is_empty() || before.ends_with(b"\r\n");
        if opens && (after.starts_with(b"\r\n") || after.starts_with(b"--") || after.starts_with(b" ")) {
            found.push(body.get(start..at).unwrap_or_default());
            start = from;
        }
    }
    found
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_byte_for_byte_whatever_it_holds() {
        for content in [
            &b""[..],
            b"\r\n",
            b"x--line",
            b"a--line--b",
            b"\r\n--liner\r\n",
            b"\r\n\r\n--lin\0\xff",
            b"\n--line\n",
        ] {
            let head = b"--line\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n1\r\n--line\r\ncontent-disposition: \
                form-data; name=\"file\"; filename=\"x.bin\"\r\ncontent-type: any\r\n\r\n";
            let body = [head, content, b"\r\n--line--\r\n"].concat();
            let (pairs, file) = read("multipart/form-data; boundary=line", &body);
            assert_eq!(pairs, [("a".to_owned(), "1".to_owned())]);
            assert_eq!(file, Some(("x.bin".to_owned(), content.to_vec())));
        }
    }
}
