//! Which form a file is in, told by its first bytes and only then by its name; what is not read here is named, with
//! what to save it as.

use std::io::Cursor;

use super::{Form, ReadError};

const AS_WORD: &str = "open it in a word processor and save it as .docx";

/// The form of a file.
pub(super) fn form(name: &str, bytes: &[u8]) -> Result<Form, ReadError> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(ReadError::Form("the file is empty: it holds no words".to_owned()));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(refusal) = refused(bytes) {
        return Err(ReadError::Form(refusal));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(name, bytes);
    }
    if window(bytes, 1024).windows(5).any(|five| five == b"%PDF-") {
        return Ok(Form::Pdf);
    }
    written(name, bytes)
}

/// Why a file is not read, where its first bytes say so.
fn refused(bytes: &[u8]) -> Option<String> {
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if begins(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]) {
        return Some(compound(bytes));
    }
    if begins(&[b"{\\rtf"]) {
        return Some(format!("this is a rich text (.rtf) file, which is not read; {AS_WORD}"));
    }
    let riff = begins(&[b"RIFF"]) && bytes.get(8..12) == Some(b"WEBP");
    let heif = bytes.get(4..8) == Some(b"ftyp");
    let pictures: [&[u8]; 7] =
        [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"\xff\x4f\xff\x51", b"%!PS"];
    if begins(&pictures) || riff || heif || (begins(&[b"BM"]) && bytes.get(6..10) == Some(&[0; 4])) {
        let what = "this is a picture or a printed page, not text; run it through character recognition and save \
                    the words as .docx";
        return Some(what.to_owned());
    }
    if begins(&[b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd"]) {
        return Some("this is an archive; unpack it and import the files in it".to_owned());
    }
    begins(&[b"SQLite format 3\0"])
        .then(|| "this is a database, not a document; a forum file is opened with `--file`".to_owned())
}

/// What a compound file of Office is: an encrypted one, or one from before 2007.
fn compound(bytes: &[u8]) -> String {
    let named = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        window(bytes, 8 << 20).windows(wide.len()).any(|part| part == wide)
    };
    if named("EncryptedPackage") {
        "this Office file is encrypted; open it with its password, save it without one and import that"
            .to_owned()
    } else if named("WordDocument") {
        format!("this is a Word file of the form before 2007 (.doc), which is not read; {AS_WORD}")
    } else {
        format!(
            "this is an Office file of the form before 2007, which is not read; if it is a text, {AS_WORD}"
        )
    }
}

/// The form of a ZIP archive, by the parts it lists.
fn packed(name: &str, bytes: &[u8]) -> Result<Form, ReadError> {
    let by_name = match extension(name).as_str() {
        "docx" | "docm" | "dotx" | "dotm" => Some(Form::Word),
        "odt" | "ott" => Some(Form::OpenDocument),
        _ => None,
    };
    let Ok(archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        // Its reader says where it is damaged.
        return by_name.ok_or_else(|| {
            ReadError::damaged(
                "the archive",
                "its list of parts is missing or damaged: the file may be cut off",
            )
        });
    };
    let has = |start: &str| archive.file_names().flatten().any(|part| part.starts_with(start));
    let refusal = if has("word/") {
        return Ok(Form::Word);
    } else if has("META-INF/manifest.xml") && has("content.xml") {
        return Ok(Form::OpenDocument);
    } else if has("xl/") || has("ppt/") {
        "this is a spreadsheet or a presentation, not a text; copy its words into a document and save it as .docx"
            .to_owned()
    } else if has("Index/Document.iwa") || has("Index.zip") || has("index.apxl") {
        "this is a Pages file, which is not read; open it in Pages and export it as Word (.docx)".to_owned()
    } else if has("META-INF/container.xml") {
        "this is an electronic book (.epub), which is not read; unpack it and import the pages in it"
            .to_owned()
    } else {
        return by_name.ok_or_else(|| {
            ReadError::Form("this is an archive; unpack it and import the files in it".to_owned())
        });
    };
    Err(ReadError::Form(refusal))
}

/// The form of a file that is written in letters, or seems so.
fn written(name: &str, bytes: &[u8]) -> Result<Form, ReadError> {
    let start = String::from_utf8_lossy(window(bytes, 4096)).replace('\0', "").to_lowercase();
    let start = start.trim_start();
    if start.starts_with("<?xml") || start.starts_with("<office:") {
        return marked_up(start);
    }
    if start.starts_with("mime-version:") || start.starts_with("from: <saved by") {
        return Err(ReadError::Form(
            "this is a web archive (.mht), which is not read; save the page as HTML".to_owned(),
        ));
    }
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Ok(Form::Html);
    }
    Ok(match extension(name).as_str() {
        "html" | "htm" | "xhtml" => Form::Html,
        "md" | "markdown" | "mkd" => Form::Markdown,
        _ if start.starts_with('<') && (start.contains("<body") || start.contains("<head>")) => Form::Html,
        _ => Form::Plain,
    })
}

/// The form of a file that says it is XML.
fn marked_up(start: &str) -> Result<Form, ReadError> {
    if start.contains("<office:document") {
        return Ok(Form::OpenDocument);
    }
    if start.contains("<html") || start.contains("<!doctype html") {
        return Ok(Form::Html);
    }
    let what = if start.contains("w:worddocument") || start.contains("pkg:package") {
        format!("this is a Word file written as XML, which is not read; {AS_WORD}")
    } else {
        "this is XML of a form that is not read; if it is a text, save it as .docx, .odt or HTML".to_owned()
    };
    Err(ReadError::Form(what))
}

/// What stands behind the last dot of a name, in small letters.
fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default()
}

fn window(bytes: &[u8], length: usize) -> &[u8] {
    bytes.get(..length).unwrap_or(bytes)
}
