//! The nouns of the forum (docs/glossary.md), as kinds of things that entries speak of.

use serde::{Deserialize, Serialize};

macro_rules! nouns {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// What kind of thing an id names. Known from the act that brought it into the record, never from the
        /// letters of the id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Noun { $($(#[$doc])* #[serde(rename = $word)] $name,)* }

        impl Noun {
            /// Every noun, in the order of the glossary.
            pub const ALL: &[Noun] = &[$(Noun::$name,)*];

            /// The noun as the record writes it.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Noun::$name => $word,)* }
            }
        }
    };
}

nouns! {
    /// A state or organisation, apart from who holds its credentials.
    Participant = "participant",
    /// An organisation outside the forum.
    Organisation = "organisation",
    /// A named place.
    Place = "place",
    /// Another name of something, with who used it and when.
    Alias = "alias",
    /// A participant's status over a period.
    Standing = "standing",
    /// An organ of the forum.
    Body = "body",
    /// A function that a participant can hold.
    Office = "office",
    /// The holding of an office by a participant over a period.
    Tenure = "tenure",
    /// One dated part of the charter as data.
    Part = "part",
    /// A rule of the forum over a period, in our words, with the text it rests on.
    Rule = "rule",
    /// A sitting of a body, or a decision without one.
    Meeting = "meeting",
    /// The topics fixed for a meeting.
    Agenda = "agenda",
    /// What one participant, in its own words, says matters to it.
    Concern = "concern",
    /// A neutral heading under which concerns are grouped.
    Challenge = "challenge",
    /// A concern placed under a challenge, with who placed it.
    Grouping = "grouping",
    /// A sourced "this affects that" between challenges.
    Linkage = "linkage",
    /// A tie of the forum with another organisation.
    Relation = "relation",
    /// An attributed, checkable statement.
    Claim = "claim",
    /// A value or text set beside a claim.
    Rival = "rival",
    /// Assertions that a source or reader sets against each other.
    Conflict = "conflict",
    /// A document of a kind.
    Text = "text",
    /// One version of a text.
    Version = "version",
    /// The addressable paragraph of a text.
    Provision = "provision",
    /// The words of a provision in a version and a language.
    Wording = "wording",
    /// Two languages of a version compared and found to say the same.
    Concordance = "concordance",
    /// A word or formula whose lineage is kept.
    Term = "term",
    /// A use of a term in a text, as a source attests it.
    Use = "use",
    /// One round of consultation.
    Consultation = "consultation",
    /// A reply to a consultation.
    Reply = "reply",
    /// A bracket opened in a provision.
    Bracket = "bracket",
    /// The clearing of a bracket.
    Clearance = "clearance",
    /// A text brought before a body.
    Submission = "submission",
    /// An objection stated to a text or provision.
    Objection = "objection",
    /// A position on a text or item.
    Position = "position",
    /// The recorded outcome of a body.
    Decision = "decision",
    /// An item without agreement, kept with a way back.
    SetAside = "set-aside",
    /// The reopening of a set-aside.
    Revival = "revival",
    /// A dimension of the catalogue.
    Dimension = "dimension",
    /// An area of a dimension.
    Area = "area",
    /// An area's place in a frame of a given time.
    Frame = "frame",
    /// An entry of the catalogue.
    Measure = "measure",
    /// A plan of a period.
    Plan = "plan",
    /// A concrete item that gives a measure content.
    Activity = "activity",
    /// A voluntary "we will".
    Undertaking = "undertaking",
    /// A dated change or withdrawal of an undertaking.
    Variation = "variation",
    /// What somebody chose to tell was done or learned.
    Report = "report",
    /// Information given to the others.
    Exchange = "exchange",
    /// A body's look at what came of something.
    Review = "review",
    /// A functional point of contact.
    Contact = "contact",
    /// An author's reading of the forum, such as a division into stages.
    Reading = "reading",
    /// A desk note on anything.
    Remark = "remark",
    /// A draft kept as working material.
    Draft = "draft",
    /// An original document kept byte for byte.
    Original = "original",
}
