//! Documents as a model, readers and writers of it. Nothing here knows the record.
//!
//! The same document gives the same bytes, on every machine and on every day.
//!
//! ```
//! use text::{Block, Document, Run};
//! let mut handover = Document::new("Handover", "en");
//! handover.blocks.push(Block::heading(1, "What stands open"));
//! handover.blocks.push(Block::paragraph([Run::new("The members will continue."), Run::new(" (paragraph 14)").italic()]));
//! let word = text::docx::write(&handover)?;
//! assert!(word.starts_with(b"PK"));
//! assert!(text::html::write(&handover).contains("What stands open"));
//! assert!(text::plain::write(&handover).contains("The members will continue. (paragraph 14)"));
//! # Ok::<(), text::docx::DocxError>(())
//! ```

pub mod akn;
mod differences;
mod direction;
mod document;
pub mod docx;
pub mod html;
mod link;
pub mod markdown;
mod matching;
pub mod odt;
pub mod pdf;
pub mod plain;
mod provisions;
mod reading;
mod share;
mod suspects;
mod xml;

pub use differences::{Piece, PieceKind, differences};
pub use direction::Direction;
pub use document::{
    Align, Block, Cell, Change, ChangeKind, Comment, Document, Face, Footnote, Item, Number, Parallel, Run,
    Style, Table,
};
pub use link::Link;
pub use matching::{Step, matching};
pub use provisions::{Conventions, Formula, Heading, Nature, Outline, Provision, outline, provisions};
pub use reading::{Form, Read, ReadError, Remark, read};
pub use suspects::{Suspect, SuspectKind, suspects, visible};
