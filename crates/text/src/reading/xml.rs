//! XML read one piece after another: no document types, no entities but the five, bounded depth and number of elements,
//! namespaces by names of our own, so that a reader never meets the prefixes that a file happens to use.

use std::borrow::Cow;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::attributes::Attributes;
use quick_xml::events::{BytesStart, Event};

use super::{ReadError, limit};

/// What a reader calls a namespace; what it does not name, it does not read.
pub(crate) type Spaces = fn(&str) -> Option<&'static str>;

/// An element's or attribute's name: what the reader calls its namespace (`""` for none, `"?"` for one that it does not
/// know), and the name in it.
pub(crate) type Name<'a> = (&'static str, &'a str);

/// What comes next.
pub(crate) enum Node<'a> {
    /// An element begins. One with nothing inside begins and ends all the same.
    Open(Element<'a>),
    /// The innermost open element ends.
    Close(Name<'a>),
    /// Words, or a part of them: what stands between two elements may come in several pieces.
    Text(Cow<'a, str>),
}

/// A part being read.
pub(crate) struct Pull<'a> {
    part: &'a str,
    text: &'a str,
    reader: Reader<&'a [u8]>,
    spaces: Spaces,
    bindings: Rc<Vec<Binding<'a>>>,
    open: Vec<Name<'a>>,
    /// An element without anything inside began: it ends next.
    ends: bool,
    elements: usize,
}

#[derive(Clone)]
struct Binding<'a> {
    prefix: &'a str,
    space: &'static str,
    depth: usize,
}

/// An element that begins.
#[derive(Clone)]
pub(crate) struct Element<'a> {
    name: Name<'a>,
    /// Everything between its angle brackets.
    tag: &'a str,
    /// Where its attributes begin in it.
    attributes: usize,
    bindings: Rc<Vec<Binding<'a>>>,
}

/// More namespaces than any part declares in one place.
const BINDINGS: usize = 512;
/// A namespace that the reader does not know.
const UNKNOWN: &str = "?";

impl<'a> Pull<'a> {
    /// Begins to read a part.
    pub(crate) fn new(part: &'a str, text: &'a str, spaces: Spaces) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let reader = Reader::from_str(text);
        let bindings = Rc::new(vec![Binding { prefix: "xml", space: "xml", depth: 0 }]);
        Self { part, text, reader, spaces, bindings, open: Vec::new(), ends: false, elements: 0 }
    }

    /// What comes next, or `None` behind the last.
    ///
    /// # Errors
    /// When the part is not well formed, declares a document type, uses an entity of its own or breaks a bound.
    pub(crate) fn next(&mut self) -> Result<Option<Node<'a>>, ReadError> {
        if self.ends {
            self.ends = false;
            return Ok(Some(self.close()));
        }
        loop {
            let event = self
                .reader
                .read_event()
                .map_err(|error| self.fail(format!("is not well formed: {error}")))?;
            let node = match event {
                Event::Start(start) => self.open(&start, 1)?,
                Event::Empty(start) => {
                    self.ends = true;
                    self.open(&start, 2)?
                }
                Event::End(_) => self.close(),
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Node::Text(self.resolved(&reference)?),
                Event::DocType(_) => {
                    return Err(self.fail("declares a document type, as no document part does"));
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Eof if self.open.is_empty() && self.elements > 0 => return Ok(None),
                Event::Eof => return Err(self.fail("ends before its last element does: it is cut off")),
            };
            return Ok(Some(node));
        }
    }

    /// Passes over everything up to the end of the element that began last.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        let depth = self.open.len();
        while self.open.len() >= depth && self.next()?.is_some() {}
        Ok(())
    }

    /// All words inside the element that began last, and passes over it.
    ///
    /// # Errors
    /// As [`Self::next`].
    pub(crate) fn words(&mut self) -> Result<String, ReadError> {
        let depth = self.open.len();
        let mut words = String::new();
        while self.open.len() >= depth
            && let Some(node) = self.next()?
        {
            if let Node::Text(text) = node {
                words.push_str(&text);
            }
        }
        Ok(words)
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// An error at this place.
    pub(crate) fn fail(&self, what: impl Into<String>) -> ReadError {
        ReadError::damaged(self.place(), what)
    }

    /// Where in the part this is.
    pub(crate) fn place(&self) -> String {
        format!("{}, byte {}", self.part, self.reader.error_position())
    }

    fn open(&mut self, start: &BytesStart<'_>, closing: usize) -> Result<Node<'a>, ReadError> {
        self.elements += 1;
        if self.open.len() >= limit::DEPTH {
            return Err(self.too_much(format!("elements lie more than {} deep in one another", limit::DEPTH)));
        }
        if self.elements > limit::ELEMENTS {
            return Err(self.too_much(format!("holds more than {} elements", limit::ELEMENTS)));
        }
        let (tag, attributes) = self.tag(start, closing)?;
        self.bind(tag, attributes)?;
        let name = split(tag.get(..attributes).unwrap_or_default());
        let name = (space(&self.bindings, name.0, true), name.1);
        self.open.push(name);
        Ok(Node::Open(Element { name, tag, attributes, bindings: Rc::clone(&self.bindings) }))
    }

    /// The tag as it stands in the part, so that it lives as long as the part does.
    fn tag(&self, start: &BytesStart<'_>, closing: usize) -> Result<(&'a str, usize), ReadError> {
        let end =
            usize::try_from(self.reader.buffer_position()).ok().and_then(|end| end.checked_sub(closing));
        let tag = end.and_then(|end| self.text.get(end.checked_sub(start.len())?..end));
        let tag = tag.filter(|tag| **tag == **start).ok_or_else(|| self.fail("is not well formed"))?;
        Ok((tag, start.name().as_ref().len()))
    }

    /// Checks the attributes, and takes note of the namespaces among them.
    fn bind(&mut self, tag: &'a str, attributes: usize) -> Result<(), ReadError> {
        let mut all = Attributes::new(tag, attributes);
        for attribute in all.with_checks(false) {
            let attribute = attribute.map_err(|error| self.fail(format!("is not well formed: {error}")))?;
            let value = match attribute.value {
                Cow::Borrowed(value) => value,
                Cow::Owned(_) => continue,
            };
            if value.contains('&') {
                unescape(value).map_err(|error| self.fail(format!("uses an entity of its own: {error}")))?;
            }
            let key: &'a str = attribute.key.0;
            let prefix = match key.split_once(':') {
                None if key == "xmlns" => "",
                Some(("xmlns", prefix)) => prefix,
                _ => continue,
            };
            if self.bindings.len() > BINDINGS {
                return Err(self.too_much(format!("declares more than {BINDINGS} namespaces in one place")));
            }
            let space = if value.is_empty() { "" } else { (self.spaces)(value).unwrap_or(UNKNOWN) };
            let depth = self.open.len() + 1;
            Rc::make_mut(&mut self.bindings).push(Binding { prefix, space, depth });
        }
        Ok(())
    }

    fn close(&mut self) -> Node<'a> {
        let depth = self.open.len();
        if self.bindings.last().is_some_and(|binding| binding.depth == depth && depth > 0) {
            Rc::make_mut(&mut self.bindings).retain(|binding| binding.depth < depth);
        }
        Node::Close(self.open.pop().unwrap_or_default())
    }

    /// The letter that a reference stands for.
    fn resolved(&self, reference: &quick_xml::events::BytesRef<'_>) -> Result<Cow<'a, str>, ReadError> {
        if let Some(known) = resolve_predefined_entity(reference) {
            return Ok(Cow::Borrowed(known));
        }
        match reference.resolve_char_ref() {
            Ok(Some(letter)) => Ok(Cow::Owned(letter.to_string())),
            Ok(None) => Err(self.fail(format!("uses an entity of its own, `&{};`", shortened(reference)))),
            Err(error) => Err(self.fail(format!("is not well formed: {error}"))),
        }
    }

    fn too_much(&self, what: String) -> ReadError {
        ReadError::too_much(self.place(), what)
    }
}

impl<'a> Element<'a> {
    /// Its name.
    pub(crate) fn name(&self) -> Name<'a> {
        self.name
    }

    /// What the reader calls the namespace of a prefix at this place.
    pub(crate) fn space(&self, prefix: &str) -> &'static str {
        space(&self.bindings, prefix, true)
    }

    /// The value of an attribute, by what the reader calls its namespace (`""` for none) and its name.
    pub(crate) fn attribute(&self, space_name: &str, local: &str) -> Option<Cow<'a, str>> {
        let mut all = Attributes::new(self.tag, self.attributes);
        let found = all.with_checks(false).flatten().find(|attribute| {
            let (prefix, name) = split(attribute.key.0);
            name == local && space(&self.bindings, prefix, false) == space_name
        })?;
        match found.value {
            Cow::Borrowed(value) if !value.contains(['&', '\n', '\r', '\t']) => Some(Cow::Borrowed(value)),
            _ => found.normalized_value(XmlVersion::Implicit1_0).ok(),
        }
    }
}

/// Prefix and name.
fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

/// What the reader calls the namespace of a prefix. Attributes without a prefix are in none.
fn space(bindings: &[Binding<'_>], prefix: &str, is_element: bool) -> &'static str {
    if prefix.is_empty() && !is_element {
        return "";
    }
    let bound = bindings.iter().rev().find(|binding| binding.prefix == prefix);
    bound.map_or(if prefix.is_empty() { "" } else { UNKNOWN }, |binding| binding.space)
}

fn shortened(name: &str) -> String {
    name.chars().take(40).collect()
}

/// The words of a part, by its byte order mark or declaration: UTF-8, UTF-16 or Latin-1.
///
/// # Errors
/// When it declares another encoding, or is not written in the one that it declares.
pub(crate) fn decode(part: &str, bytes: Vec<u8>) -> Result<String, ReadError> {
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => return wide(part, rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return wide(part, rest, u16::from_be_bytes),
        [b'<', 0, ..] => return wide(part, &bytes, u16::from_le_bytes),
        [0, b'<', ..] => return wide(part, &bytes, u16::from_be_bytes),
        _ => {}
    }
    match declared(&bytes).as_deref() {
        None | Some("utf-8" | "utf8" | "us-ascii" | "ascii") => String::from_utf8(bytes).map_err(|error| {
            let place = format!("{part}, byte {}", error.utf8_error().valid_up_to());
            ReadError::damaged(place, "is not written in UTF-8")
        }),
        Some("iso-8859-1" | "latin1") => Ok(bytes.into_iter().map(char::from).collect()),
        Some(other) => Err(ReadError::damaged(
            part,
            format!("is written in `{other}`; documents are in UTF-8 or UTF-16"),
        )),
    }
}

fn wide(part: &str, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(ReadError::damaged(part, "is not written in UTF-16")),
    }
}

/// The encoding that the XML declaration names, in small letters.
fn declared(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = bytes.strip_prefix(b"<?xml")?;
    let end = head.iter().take(200).position(|byte| *byte == b'>')?;
    let head = String::from_utf8_lossy(head.get(..end)?).into_owned();
    let (_, value) = head.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    Some(value.get(1..)?.split(quote).next()?.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{Node, Pull, decode};

    fn named(address: &str) -> Option<&'static str> {
        (address == "urn:x").then_some("x")
    }

    /// Everything in a part, one piece a line.
    fn told(text: &str) -> Result<String, String> {
        let mut pull = Pull::new("part", text, named);
        let mut out = String::new();
        while let Some(node) = pull.next().map_err(|error| error.to_string())? {
            match node {
                Node::Open(element) => {
                    let value = element.attribute("x", "v").or_else(|| element.attribute("", "v"));
                    out.push_str(&format!("<{:?} {:?}", element.name(), value.as_deref()));
                }
                Node::Close(name) => out.push_str(&format!(">{name:?}")),
                Node::Text(text) => out.push_str(&text),
            }
        }
        Ok(out)
    }

    #[test]
    fn a_namespace_is_known_by_its_address_and_not_by_its_prefix() {
        let text = "<?xml version='1.0'?><p:a xmlns:p='urn:x' v='1'><p:b p:v='2&amp;3'/><a xmlns='urn:x'/><a/></p:a>";
        let expected = "<(\"x\", \"a\") Some(\"1\")<(\"x\", \"b\") Some(\"2&3\")>(\"x\", \"b\")\
                        <(\"x\", \"a\") None>(\"x\", \"a\")<(\"\", \"a\") None>(\"\", \"a\")>(\"x\", \"a\")";
        assert_eq!(told(text).unwrap(), expected);
    }

    #[test]
    fn letters_are_referred_to_and_entities_are_refused() {
        assert!(told("<a>&lt;&#x41;<![CDATA[&b;]]></a>").unwrap().contains("<A&b;"));
        let bomb = "<!DOCTYPE a [<!ENTITY b 'cccc'><!ENTITY d '&b;&b;'>]><a>&d;</a>";
        assert!(told(bomb).unwrap_err().contains("declares a document type"));
        assert!(told("<a>&d;</a>").unwrap_err().contains("entity of its own"));
        assert!(told("<a v='&d;'/>").unwrap_err().contains("entity of its own"));
        assert!(told("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>").is_err());
    }

    #[test]
    fn depth_elements_and_namespaces_are_bounded() {
        assert!(told(&"<a>".repeat(300)).unwrap_err().contains("deep"));
        let many: String = (0..600).map(|number| format!(" xmlns:n{number}='urn:{number}'")).collect();
        assert!(told(&format!("<a{many}/>")).unwrap_err().contains("namespaces"));
    }

    #[test]
    fn what_is_cut_off_or_crossed_is_an_error() {
        for text in ["", "<a>", "<a><b></a></b>", "<a b=>", "<a b='>", "<a/", "</a>", "text"] {
            assert!(told(text).is_err(), "{text}");
        }
    }

    #[test]
    fn encodings_are_told_by_mark_or_declaration() {
        let wide: Vec<u8> = "\u{feff}<a>й</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode("part", wide).unwrap(), "<a>й</a>");
        let bare: Vec<u8> = "<a>й</a>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode("part", bare).unwrap(), "<a>й</a>");
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>".to_vec();
        assert!(decode("part", latin).unwrap().ends_with("<a>é</a>"));
        assert!(decode("part", b"<a>\xff</a>".to_vec()).is_err());
        assert!(decode("part", b"<?xml version='1.0' encoding='koi8-r'?><a/>".to_vec()).is_err());
        assert!(decode("part", vec![0xff, 0xfe, 0x00]).is_err());
    }
}
