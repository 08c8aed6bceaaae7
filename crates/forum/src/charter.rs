//! The charter as data: parts with dates of validity, each resting on a provision or on a default of ours
//! (DESIGN.md, rule 17). Nothing of any one forum is code.

/// Kinds of parts, as the `part` field of the act `provide` writes them.
///
/// `status`, `office` and `seat` give rights to their holders; `policy` names a way of deciding with its
/// parameters; `decision` says which policies a body uses; `route` lists the steps of a way of preparing a
/// text; `tier` and `catalogue` order bodies and headings; `series` numbers documents; `language`,
/// `vocabulary` and `outcome` give the forum's own words.
pub const PARTS: &[&str] = &[
    "status",
    "office",
    "seat",
    "policy",
    "decision",
    "route",
    "tier",
    "catalogue",
    "series",
    "language",
    "vocabulary",
    "outcome",
];
