//! A file that is a package of parts (ZIP), as Word and OpenDocument have it. Nothing that it declares is trusted: what
//! it unpacks is counted while it is unpacked, and nothing of it is ever written to a disk.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{ReadError, limit};

/// What begins each entry of the directory of a package.
const ENTRY: &[u8] = b"PK\x01\x02";
/// The least bytes that one entry of the directory takes.
const ENTRY_SIZE: usize = 46;
/// What begins a compound file: Word before 2007, and documents under a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// An open package.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part lies, by its name as [`folded`].
    parts: HashMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens the package without unpacking anything.
    ///
    /// # Errors
    /// When it is no package, is cut off, or holds more parts, twins or names than a document has.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        recognised(bytes)?;
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| packed(WHOLE, &error))?;
        if archive.len() > limit::PARTS {
            return Err(too_many_parts());
        }
        if archive.has_duplicate_names() {
            return Err(ReadError::damaged(
                WHOLE,
                "two of its parts have the same name, so that nobody can tell which is meant",
            ));
        }
        let mut parts = HashMap::with_capacity(archive.len());
        for (place, name) in archive.file_names_raw().enumerate() {
            let name = folded(&String::from_utf8_lossy(name))?;
            if let Some(name) = name.filter(|name| !name.ends_with('/'))
                && parts.insert(name.clone(), place).is_some()
            {
                return Err(ReadError::damaged(
                    name,
                    "two parts have this name, so that nobody can tell which is meant",
                ));
            }
        }
        Ok(Self { archive, parts, left: limit::UNPACKED })
    }

    /// Whether there is such a part; great and small letters are one.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_ascii_lowercase())
    }

    /// The names of all parts, in small letters, in no order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The bytes of a part, or `None` where there is no such part.
    ///
    /// # Errors
    /// When it is damaged, or when all parts unpacked so far are larger than any document is.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some(place) = self.parts.get(&name.to_ascii_lowercase()) else { return Ok(None) };
        let entry = self.archive.by_index(*place).map_err(|error| packed(name, &error))?;
        let mut bytes = Vec::new();
        let read = entry.take(self.left + 1).read_to_end(&mut bytes);
        let taken = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(taken).ok_or_else(|| {
            ReadError::too_much(
                name,
                format!("unpacks to more than {} MiB, as no document does", limit::UNPACKED >> 20),
            )
        })?;
        read.map_err(|error| ReadError::damaged(name, format!("cannot be unpacked: {error}")))?;
        Ok(Some(bytes))
    }

    /// A part as text, decoded as XML says.
    ///
    /// # Errors
    /// As [`Self::part`] and [`super::xml::decode`].
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        self.part(name)?.map(|bytes| super::xml::decode(name, bytes)).transpose()
    }
}

/// What errors call the file as a whole.
const WHOLE: &str = "the file";

/// Refuses what is no package before anything is made of its directory.
fn recognised(bytes: &[u8]) -> Result<(), ReadError> {
    if bytes.len() > limit::FILE {
        return Err(ReadError::too_much(WHOLE, format!("is larger than {} MiB", limit::FILE >> 20)));
    }
    if bytes.starts_with(COMPOUND) {
        return Err(ReadError::Form(
            "this is a document under a password or of Word before 2007: save it as .docx without a password"
                .to_owned(),
        ));
    }
    if !bytes.starts_with(b"PK") && memmem::find(bytes, ENTRY).is_none() {
        return Err(ReadError::damaged(
            WHOLE,
            "is no package of parts, as .docx and .odt are, or was cut off",
        ));
    }
    // The directory is read whole, whatever number it declares: count its entries first.
    let many =
        bytes.len() / ENTRY_SIZE > limit::PARTS && memmem::find_iter(bytes, ENTRY).count() > limit::PARTS;
    if many { Err(too_many_parts()) } else { Ok(()) }
}

fn too_many_parts() -> ReadError {
    ReadError::too_much(WHOLE, format!("holds more than {} parts", limit::PARTS))
}

/// The name by which a part is found: small letters, slashes, no slash before it. Names of things that no document needs
/// to find, such as `./x`, are left out.
fn folded(name: &str) -> Result<Option<String>, ReadError> {
    let name = name.replace('\\', "/").to_ascii_lowercase();
    let name = name.trim_start_matches('/');
    if name.split('/').any(|step| step == "..") {
        return Err(ReadError::damaged(name, "is the name of a part and leads out of the package"));
    }
    Ok((!name.is_empty()).then(|| name.to_owned()))
}

fn packed(place: &str, error: &ZipError) -> ReadError {
    let what = match error {
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => {
            "is under a password: save the document without one".to_owned()
        }
        ZipError::CompressionMethodNotSupported(method) => {
            format!("is packed by method {method}; documents are deflated or stored")
        }
        error => format!("is damaged or cut off: {error}"),
    };
    ReadError::damaged(place, what)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::Package;

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (name, bytes) in parts {
            zip.start_file(*name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn refused(bytes: &[u8]) -> String {
        Package::open(bytes).err().unwrap().to_string()
    }

    #[test]
    fn a_part_is_found_whatever_its_letters_and_slashes() {
        let bytes = packed(&[("Word\\Document.xml", b"<a/>")]);
        let mut package = Package::open(&bytes).unwrap();
        assert_eq!(package.text("word/document.xml").unwrap().as_deref(), Some("<a/>"));
        assert_eq!(package.part("word/styles.xml").unwrap(), None);
    }

    #[test]
    fn a_bomb_stops_at_the_bound_whatever_it_declares() {
        let zeros = vec![0; 400_000];
        let bytes = packed(&[("a", &zeros), ("b", &zeros), ("c", &zeros)]);
        assert!(bytes.len() < 10_000);
        let mut package = Package::open(&bytes).unwrap();
        package.left = 1_000_000;
        assert!(package.part("a").unwrap().is_some() && package.part("b").unwrap().is_some());
        assert!(package.part("c").unwrap_err().to_string().contains("256 MiB"));
    }

    #[test]
    fn names_that_lead_out_and_twins_are_refused() {
        assert!(refused(&packed(&[("word/../../x", b"")])).contains("leads out"));
        assert!(refused(&packed(&[("a.xml", b""), ("A.xml", b"")])).contains("two parts"));
        let mut twins = packed(&[("a.xml", b""), ("b.xml", b"")]);
        for at in 0..twins.len() - 5 {
            if &twins[at..at + 5] == b"b.xml" {
                twins[at] = b'a';
            }
        }
        assert!(refused(&twins).contains("same name"));
    }

    #[test]
    fn more_parts_than_a_document_has_are_refused_before_they_are_listed() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for number in 0..10_001 {
            zip.start_file(format!("{number:06}"), options).unwrap();
        }
        assert!(refused(&zip.finish().unwrap().into_inner()).contains("more than 10000 parts"));
    }

    #[test]
    fn what_is_no_package_says_what_it_is() {
        assert!(refused(b"").contains("cut off"));
        assert!(refused(b"Hello").contains("no package"));
        assert!(refused(&[0xd0, 0xcf, 0x11, 0xe0, 0]).contains("password"));
        let whole = packed(&[("a", b"hello hello hello")]);
        assert!(refused(&whole[..whole.len() - 10]).contains("cut off"));
    }
}
