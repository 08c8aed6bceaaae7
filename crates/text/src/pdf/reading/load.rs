//! A PDF taken apart: its pages as letters in places. Everything it unpacks is counted.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Error, LoadOptions, Object, ObjectId};

use super::font::Font;
use super::glyphs::{Glyph, Walk};
use crate::reading::{ReadError, Remark};

/// Bytes that all pages unpack to.
pub(super) const UNPACKED: usize = 64 << 20;
/// Bytes that all packed objects unpack to: each becomes many times as large when it is read.
const OBJECTS: usize = 24 << 20;
/// Words and numbers that stand in the file unpacked.
const TOKENS: usize = 6_000_000;
/// Pages.
const PAGES: usize = 20_000;
/// Letters.
pub(super) const GLYPHS: usize = 8_000_000;

/// The pages of a PDF.
pub(super) struct Pages {
    pub(super) glyphs: Vec<Vec<Glyph>>,
    pub(super) title: String,
    pub(super) remarks: Vec<Remark>,
}

/// Refuses a file that would become too large when it is taken apart. Its objects are held a hundred bytes each, however
/// short they are written.
pub(super) fn measure(bytes: &[u8]) -> Result<(), ReadError> {
    let mut tokens = 0;
    for window in bytes.chunks(4096) {
        let is_text = |byte: &&u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
        // What is packed looks like noise; of that, less than half are letters.
        if window.iter().filter(is_text).count() * 5 > window.len() * 3 {
            let starts = window.iter().zip(window.iter().skip(1));
            let starts =
                starts.filter(|(one, next)| !one.is_ascii_alphanumeric() && !next.is_ascii_whitespace());
            tokens += starts.count();
        }
    }
    if tokens > TOKENS {
        return Err(ReadError::too_much(
            "the file",
            format!("more than {TOKENS} words and numbers outside its pages"),
        ));
    }
    Ok(())
}

/// Takes a PDF apart.
pub(super) fn pages(bytes: &[u8]) -> Result<Pages, ReadError> {
    let streams = memchr::memmem::find_iter(bytes, b"ObjStm").count()
        + memchr::memmem::find_iter(bytes, b"#").count() / 64;
    let options =
        LoadOptions { max_decompressed_size: Some(OBJECTS / streams.max(1)), ..LoadOptions::default() };
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|error| failed("the file", &error))?;
    if document.is_encrypted() && !document.was_encrypted() {
        return Err(encrypted());
    }
    let mut taken = Taken { document: &document, fonts: HashMap::new(), left: UNPACKED, letters: GLYPHS };
    let (mut pages, mut remarks) = (Vec::new(), Vec::new());
    for (at, page) in document.page_iter().enumerate() {
        if at >= PAGES {
            return Err(ReadError::too_much("the file", format!("more than {PAGES} pages")));
        }
        let place = format!("page {}", at + 1);
        let walked = taken.page(page, &place)?;
        remarks.extend(walked.remarks(&place));
        pages.push(walked.glyphs);
    }
    if pages.is_empty() {
        return Err(ReadError::damaged("the file", "this PDF has no pages: it is damaged or cut off"));
    }
    Ok(Pages { glyphs: pages, title: title(&document), remarks })
}

/// What has been taken out of a document.
pub(super) struct Taken<'a> {
    pub(super) document: &'a Document,
    fonts: HashMap<ObjectId, std::rc::Rc<Font>>,
    pub(super) left: usize,
    pub(super) letters: usize,
}

impl<'a> Taken<'a> {
    fn page(&mut self, page: ObjectId, place: &str) -> Result<Walk, ReadError> {
        let content = match self.document.get_page_content_with_limit(page, self.left) {
            Ok(content) => content,
            Err(Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
                return Err(self.too_much(place));
            }
            Err(_) => Vec::new(),
        };
        self.spend(content.len(), place)?;
        let resources = self.resources(page);
        let mut walk = Walk::default();
        walk.run(self, &content, &resources, place, 0)?;
        Ok(walk)
    }

    /// Counts what was unpacked.
    pub(super) fn spend(&mut self, bytes: usize, place: &str) -> Result<(), ReadError> {
        self.left = self.left.checked_sub(bytes).ok_or_else(|| self.too_much(place))?;
        Ok(())
    }

    fn too_much(&self, place: &str) -> ReadError {
        ReadError::too_much(place, format!("the pages unpack to more than {} MB", UNPACKED >> 20))
    }

    /// The resources of a page, its own first.
    fn resources(&self, page: ObjectId) -> Vec<&'a Dictionary> {
        let Ok((own, others)) = self.document.get_page_resources(page) else { return Vec::new() };
        let others = others.into_iter().filter_map(|id| self.document.get_dictionary(id).ok());
        own.into_iter().chain(others).collect()
    }

    /// A font by its name.
    pub(super) fn font(
        &mut self,
        resources: &[&'a Dictionary],
        name: &[u8],
        place: &str,
    ) -> Result<Option<std::rc::Rc<Font>>, ReadError> {
        let found = self.find(resources, b"Font", name);
        let Some(object) = found else { return Ok(None) };
        let id = object.as_reference().ok();
        if let Some(font) = id.and_then(|id| self.fonts.get(&id)) {
            return Ok(Some(std::rc::Rc::clone(font)));
        }
        let Some(dictionary) = self.value(object).and_then(|object| object.as_dict().ok()) else {
            return Ok(None);
        };
        let (font, bytes) = Font::read(self.document, dictionary, self.left.min(4 << 20));
        // A font that is written into a page is read again on each: its cost is counted each time.
        self.spend(bytes, place)?;
        let font = std::rc::Rc::new(font);
        if let Some(id) = id {
            self.fonts.insert(id, std::rc::Rc::clone(&font));
        }
        Ok(Some(font))
    }

    /// A resource of a kind by its name, as it is written.
    pub(super) fn find(&self, resources: &[&'a Dictionary], kind: &[u8], name: &[u8]) -> Option<&'a Object> {
        let document = self.document;
        resources.iter().find_map(|one| one.get_deref(kind, document).ok()?.as_dict().ok()?.get(name).ok())
    }

    /// What a reference stands for.
    pub(super) fn value(&self, object: &'a Object) -> Option<&'a Object> {
        self.document.dereference(object).ok().map(|(_, object)| object)
    }
}

fn title(document: &Document) -> String {
    let title = || {
        let info = document.trailer.get_deref(b"Info", document).ok()?.as_dict().ok()?;
        lopdf::decode_text_string(info.get_deref(b"Title", document).ok()?).ok()
    };
    let title = title().unwrap_or_default();
    title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(500).collect()
}

fn encrypted() -> ReadError {
    ReadError::Form(
        "this PDF is encrypted; open it with its password, print it to a PDF without one and import that"
            .to_owned(),
    )
}

fn failed(place: &str, error: &Error) -> ReadError {
    match error {
        Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_) => encrypted(),
        Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            ReadError::too_much(place, format!("its objects unpack to more than {} MB", OBJECTS >> 20))
        }
        error => {
            let told: String = error.to_string().chars().take(120).collect();
            ReadError::damaged(place, format!("this PDF is damaged or cut off: {told}"))
        }
    }
}
