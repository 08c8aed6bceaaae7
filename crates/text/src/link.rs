//! Where words lead: to an anchor of the same document, or to an address.

use std::fmt::Write as _;

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Link {
    /// A place in the same document, by the name of its anchor.
    Anchor(String),
    /// A web address. Only `https:` and `http:` with a plain host become links; other words stay words.
    Address(String),
}

/// The address in letters that every reader accepts, or `None` where it is no plain web address. A word processor
/// takes a file with one malformed address for a damaged file.
pub(crate) fn address(written: &str) -> Option<String> {
    let rest = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"))?;
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    let scheme = written.strip_suffix(rest)?;
    is_host(host).then(|| format!("{scheme}{host}{}", escaped(path)))
}

fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    let labelled = name.split('.').all(|label| !label.is_empty() && label.bytes().all(plain));
    labelled && port.parse::<u16>().is_ok() && port.bytes().all(|digit| digit.is_ascii_digit())
}

/// What stands behind the host, with every byte that an address must not hold written as `%XX`.
fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut hashes = 0;
    for (at, byte) in path.bytes().enumerate() {
        let pair =
            || path.as_bytes().get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        hashes += usize::from(byte == b'#');
        let kept = match byte {
            b'%' => pair(),
            b'#' => hashes == 1,
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        // Writing to a string cannot fail.
        let _ = if kept { write!(out, "{}", char::from(byte)) } else { write!(out, "%{byte:02X}") };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_that_no_reader_would_refuse_stays_as_it_is() {
        let plain = "https://www.example.org:8080/a/b.html?x=1&y=%20#p-14";
        assert_eq!(address(plain).as_deref(), Some(plain));
    }

    #[test]
    fn letters_that_an_address_must_not_hold_are_escaped() {
        let escaped = address("http://example.org/план\"<x>% 1#a#b");
        assert_eq!(
            escaped.as_deref(),
            Some("http://example.org/%D0%BF%D0%BB%D0%B0%D0%BD%22%3Cx%3E%25%201#a%23b")
        );
    }

    #[test]
    fn what_is_no_plain_web_address_is_no_link() {
        let refused = [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https:///x",
            "https://a b/",
            "https://ex..org",
            "https://user:word@example.org/",
            "https://example.org:99999/",
            "paper 351-353",
            "",
        ];
        for written in refused {
            assert_eq!(address(written), None, "{written}");
        }
    }
}
