//! The words of the interface: messages by language through Fluent, with the forum's own vocabulary in every message.
//!
//! A language is a folder in `locales/`; its files are found at build time. What a language does not say is said in
//! English.
//!
//! ```
//! use std::collections::BTreeMap;
//! use words::Words;
//! let lake = BTreeMap::from([("member".to_owned(), "Party".to_owned())]);
//! let words = Words::new("en", &lake);
//! assert_eq!(words.term("member"), "Party");
//! assert_eq!(words.act("set aside"), "set aside");
//! ```

mod arg;
mod date;
mod direction;
mod elapsed;
mod locale;
mod naming;
mod needs;
mod number;
mod pieces;
mod span;
mod words;

pub use arg::Arg;
pub use direction::Direction;
pub use words::Words;
