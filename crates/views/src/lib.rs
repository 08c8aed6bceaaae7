//! Answers as plain data: what the forum agreed, who was to do it, what came of it. No markup, no storage.
//!
//! Nothing here is keyed by a participant in what others may see (invariants I1 and I8).

mod absence;
mod absent;
mod adopted;
mod agreed;
mod bodies;
mod cadence;
mod called;
mod catalogue;
mod cells;
mod cites;
mod claims;
mod communities;
mod compare;
mod conflicts;
mod decisions;
mod due;
mod elapsed;
mod export;
mod formal;
mod gather;
mod handover;
mod labels;
mod languages;
mod ledger;
mod lineage;
mod linkages;
mod lookup;
mod meetings;
mod members;
mod offices;
mod order;
mod ours;
mod passages;
mod plan;
mod promises;
mod quote;
mod reach;
mod readings;
mod record;
mod refusals;
mod relations;
mod reports;
mod review;
mod rules;
mod scene;
mod search;
mod set_asides;
mod sheet;
mod shown;
mod tables;
mod texts;
mod thing;
mod thread;
mod threads;
mod undertakings;
mod unsearched;
mod view;
mod who;

pub use cells::{text_of, value as value_of};
pub use export::{csv, document, json};
pub use formal::{Choices, Formal, SetOut, choices, text_document};
pub use labels::of as name_of;
pub use refusals::{date_expected, problem, refusal, warning};
pub use scene::{Eyes, Scene};
pub use sheet::{Bar, Cell, Column, Link, Mark, Part, Picture, Row, Section, Sheet, Tone};
pub use view::{Param, ParamKind, Params, View, ViewError, show, view};

/// Every view, in the order of the guide.
pub static VIEWS: &[View] = &[
    threads::VIEW,
    thread::VIEW,
    thing::VIEW,
    texts::VIEW,
    texts::ONE,
    meetings::VIEW,
    meetings::ONE,
    bodies::VIEW,
    offices::VIEW,
    who::VIEW,
    members::VIEW,
    decisions::VIEW,
    set_asides::VIEW,
    catalogue::VIEW,
    plan::VIEW,
    undertakings::VIEW,
    reports::VIEW,
    due::VIEW,
    review::VIEW,
    communities::VIEW,
    linkages::VIEW,
    relations::VIEW,
    claims::VIEW,
    conflicts::VIEW,
    readings::VIEW,
    handover::VIEW,
    record::VIEW,
    rules::VIEW,
    cadence::VIEW,
    search::VIEW,
    lineage::VIEW,
    agreed::VIEW,
    quote::VIEW,
    absent::VIEW,
    compare::VIEW,
    languages::VIEW,
    cites::VIEW,
    search::NAMES,
    ours::VIEW,
];
