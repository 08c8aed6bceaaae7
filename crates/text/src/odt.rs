//! OpenDocument text: `.odt`, and the form of it that is one file of XML.

mod reading;

pub use reading::read;
