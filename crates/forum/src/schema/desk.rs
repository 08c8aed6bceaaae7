//! Acts of the desk itself: notes on anything, drafts, original documents.

use super::ActKind;
use super::field::{FieldKind, of_kind, refer, text, when};
use crate::noun::Noun::{Draft, Original, Remark, Text, Version};

/// See the module.
pub(super) const ACTS: &[ActKind] = &[
    ActKind {
        name: "remark",
        version: 1,
        makes: &[Remark],
        about: "A desk note on anything; only this desk sees it, and it can be forgotten",
        right: None,
        fields: &[refer("about", &[]).required(), of_kind("matter", FieldKind::Matter).required()],
    },
    ActKind {
        name: "draft",
        version: 1,
        makes: &[Draft],
        about: "A draft kept as working material; it can be forgotten",
        right: None,
        fields: &[
            refer("text", &[Text]),
            text("title").required(),
            of_kind("matter", FieldKind::Matter).required(),
            when("date"),
        ],
    },
    ActKind {
        name: "keep",
        version: 1,
        makes: &[Original],
        about: "An original document is kept byte for byte",
        right: None,
        fields: &[
            refer("of", &[Text, Version]),
            text("title").required(),
            of_kind("document", FieldKind::Document).required(),
        ],
    },
];
