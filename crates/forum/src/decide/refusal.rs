//! Why an act may not be recorded, and what the officer should know of one that may. Values, not failures: each
//! has a message id for translation and names the field of the form beside which it is shown.

use crate::charter::Why;
use crate::date::Day;
use crate::id::Id;
use crate::noun::Noun;

macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident { $($member:ident : $type:ty),* $(,)? }
        = $code:literal, $field:expr, $text:literal;)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        #[expect(missing_docs, reason = "the members are what the messages name")]
        pub enum $name { $($(#[$doc])* #[error($text)] $variant { $($member: $type),* },)* }

        impl $name {
            /// The ids of all messages, in the order of the list, for whoever translates them.
            pub const CODES: &[&str] = &[$($code,)*];

            /// What the message names, by the words that stand in it, for translation.
            #[must_use]
            pub fn arguments(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$variant { $($member),* } => vec![$((stringify!($member), $member.to_string())),*],)*
                }
            }

            /// The id of the message, for translation.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code,)* }
            }

            /// The field of the form that it is about, where it is about one.
            #[must_use]
            #[expect(unused_variables, reason = "most messages name no field, and bind their members all the same")]
            pub fn field(&self) -> Option<&str> {
                match self { $(Self::$variant { $($member),* } => $field,)* }
            }
        }
    };
}

coded! {
    /// A reason why an act may not be recorded as it stands.
    Refusal {
        /// A field has to be given.
        FieldAbsent { act: &'static str, name: &'static str } = "field-absent", Some(name),
            "`{act}` needs `{name}`: fill it in";
        /// One value is expected.
        SeveralValues { name: &'static str } = "several-values", Some(name),
            "`{name}` takes one value, and several were given: leave one";
        /// The thing has no id.
        IdAbsent { act: &'static str, expected: String } = "id-absent", Some("id"),
            "`{act}` brings something into the record and needs an id for it, such as {expected}";
        /// The act makes things of several nouns, and the id shows none of them.
        IdUnclear { id: Id, expected: String } = "id-unclear", Some("id"),
            "`{id}` does not show what it names: expected an id such as {expected}";
        /// The id already names something else.
        IdTaken { id: Id, noun: &'static str, act: &'static str } = "id-taken", Some("id"),
            "`{id}` already names a {noun}, and `{act}` makes none: choose another id";
        /// Nothing has that id.
        NothingNamed { name: &'static str, id: Id, hint: String } = "nothing-named", Some(name),
            "`{id}` in `{name}` names nothing in the record{hint}";
        /// Something of another noun has that id.
        AnotherNoun { name: &'static str, id: Id, noun: &'static str, expected: String } = "another-noun", Some(name),
            "`{id}` in `{name}` is a {noun}: expected a {expected}";
        /// A date takes its bound from a fact that is not there.
        NoFactForDate { name: &'static str, fact: String, hint: String } = "no-fact-for-date", Some(name),
            "the date in `{name}` takes its bound from `{fact}`, which names nothing in the record{hint}";
        /// A report without a source.
        SourceAbsent { act: &'static str } = "source-absent", Some("source"),
            "a report of `{act}` needs a source: say who tells it, with page or line";
        /// A live act in an overlay.
        LiveInOverlay { act: &'static str } = "live-in-overlay", Some("overlay"),
            "an overlay holds somebody's reading, and `{act}` is done here: leave the overlay out, or record it as reported";
        /// The reason for an override is blank.
        ReasonBlank {} = "reason-blank", Some("override"),
            "the reason for departing from the charter is blank: say why, or leave it out";
        /// Own words and an attribution at once.
        AttributedTwice { by: Id } = "attributed-twice", Some("according_to"),
            "these words are said both by `{by}` and according to somebody else: keep `by` for a participant's own words, or `according_to` for what others say of it";
        /// Neither own words nor an attribution.
        AttributedToNobody { act: &'static str } = "attributed-to-nobody", Some("by"),
            "`{act}` does not say whose words these are: give `by` for a participant's own words, or `according_to` for what somebody says of others";
        /// Somebody else acted than the one whose words they are said to be.
        SpokenForByAnother { by: Id, actor: Id } = "spoken-for-by-another", Some("by"),
            "the words of `{by}` are told by `{actor}`: what another says of a participant stands in `according_to`";
        /// A live attribution.
        AttributionIsReported { act: &'static str } = "attribution-is-reported", Some("according_to"),
            "`{act}` is live, and these words are somebody's account of others: record it as reported, with its source";
        /// Something more private is named.
        MorePrivate { name: &'static str, id: Id, level: &'static str } = "more-private", Some(name),
            "`{id}` in `{name}` is known at {level} level only, and this entry is more open: release it first, or record this at its level";
        /// Something of an overlay is named outside it.
        OfAnOverlay { name: &'static str, id: Id, overlay: String } = "of-an-overlay", Some(name),
            "`{id}` in `{name}` belongs to the overlay `{overlay}`: record this in the overlay or at desk level";
        /// No such outcome.
        OutcomeUnknown { provision: Id, outcome: String, expected: String, hint: String } = "outcome-unknown", Some("provisions"),
            "`{outcome}` is no outcome for `{provision}`: expected {expected}{hint}";
        /// Two outcomes for one provision.
        TwoOutcomes { provision: Id } = "two-outcomes", Some("provisions"),
            "`{provision}` is given two outcomes: leave one";
        /// A provision of another text.
        NotOfText { provision: Id, text: Id } = "not-of-text", Some("provisions"),
            "`{provision}` is no provision of `{text}`: name only provisions of the text decided on";
        /// A version of another text.
        VersionOfAnotherText { version: Id, text: Id } = "version-of-another-text", Some("version"),
            "`{version}` is no version of `{text}`: name a version of the text decided on";
        /// The desk has no seat.
        SeatAbsent { act: &'static str } = "seat-absent", None,
            "this file does not say whose desk it is on, so `{act}` cannot be done here: name the seat, or record it as reported";
        /// The desk of one participant acts for another.
        AnotherSeat { seat: Id, actor: Id } = "another-seat", Some("actor"),
            "this is the desk of `{seat}`, and `{actor}` is said to act: record what others did as reported";
        /// The charter gives the desk's seat no such right.
        SeatWithoutRight { seat: String, right: &'static str, day: Day } = "seat-without-right", None,
            "on {day} the charter does not let the desk of the {seat} record `{right}`: record it as reported, or give the reason for an override";
        /// The part of the charter that the desk's right rests on is not certain.
        SeatUncertain { seat: String, right: &'static str, why: Why } = "seat-uncertain", None,
            "whether the desk of the {seat} may record `{right}` is not certain: {why}; settle it, or give the reason for an override";
        /// Nobody is named as acting.
        ActorAbsent { act: &'static str } = "actor-absent", Some("actor"),
            "`{act}` is a participant's own act: name the participant that acts";
        /// The actor is nothing that can act.
        ActorUnknown { actor: Id, hint: String } = "actor-unknown", Some("actor"),
            "`{actor}` names no participant or body in the record{hint}";
        /// The act is done by one and said to be another's.
        ActorMismatch { name: &'static str, named: Id, actor: Id } = "actor-mismatch", Some(name),
            "`{actor}` acts, and `{name}` names `{named}`: a live act is the actor's own";
        /// The charter gives the actor no such right.
        RightAbsent { actor: Id, right: &'static str, why: Why } = "right-absent", Some("actor"),
            "`{actor}` has no right to `{right}`: {why}; record it as reported, or give the reason for an override";
        /// The right rests on something that is not certain.
        RightUncertain { actor: Id, right: &'static str, why: Why } = "right-uncertain", Some("actor"),
            "whether `{actor}` has the right to `{right}` is not certain: {why}; settle it, or give the reason for an override";
        /// Only those who have the right to object can object; nothing overrides this.
        CannotObject { actor: Id, why: Why } = "cannot-object", Some("actor"),
            "`{actor}` cannot object: {why}; what it has to say can be recorded as a position";
        /// There is no charter.
        NoCharter { act: &'static str, day: Day } = "no-charter", None,
            "no charter is in force on {day}, so `{act}` cannot be done here: record it as reported, with its source";
        /// Which body decides is not said.
        BodyAbsent {} = "body-absent", Some("body"),
            "a decision made here names the body that makes it: give `body`, or a `meeting` of one body";
        /// The charter has no way of deciding for the body.
        NoPolicy { body: Id, day: Day } = "no-policy", Some("body"),
            "on {day} the charter names no way in which `{body}` decides: record it as reported, or give the reason for an override";
        /// The body does not decide in that way.
        PolicyNotOfBody { policy: String, body: Id, expected: String, hint: String } = "policy-not-of-body", Some("policy"),
            "`{body}` does not decide by `{policy}`: expected {expected}{hint}";
        /// The way of deciding adopts nothing.
        PolicyAdoptsNothing { policy: String, body: Id } = "policy-adopts-nothing", Some("policy"),
            "`{body}` cannot adopt by `{policy}`: record `note` or `refer`, or name another body";
        /// The policy rests on a part that is not certain.
        PolicyUncertain { policy: String, body: Id } = "policy-uncertain", Some("policy"),
            "whether `{body}` decides by `{policy}` on this day is not certain: settle it, or give the reason for an override";
        /// A bracket is open; nothing overrides this.
        OpenBracket { provision: Id, bracket: Id } = "open-bracket", Some("provisions"),
            "`{provision}` has an open bracket (`{bracket}`): clear it, or adopt in part and set the provision aside";
        /// An objection stands; nothing overrides this.
        StandingObjection { to: Id, objection: Id } = "standing-objection", Some("provisions"),
            "an objection to `{to}` stands (`{objection}`): nothing can be adopted over it; adopt without what it is to, or set the item aside";
        /// An objection stands of which it is not certain whether it counts.
        UncertainObjection { to: Id, objection: Id } = "uncertain-objection", Some("provisions"),
            "an objection to `{to}` (`{objection}`) stands, and whether it comes from one who may object is not certain: settle it, or give the reason for an override";
        /// Adopted in part, without saying what became of every provision.
        PartIncomplete { provision: Id } = "part-incomplete", Some("provisions"),
            "adoption in part says what became of every provision, and `{provision}` has no outcome: add it";
        /// Adopted in part, and the list adopts everything or nothing.
        PartIsNoPart {} = "part-is-no-part", Some("provisions"),
            "adoption in part adopts some provisions and not others: give each its outcome, or choose another outcome for the text";
        /// Adopted as a whole, and the list leaves something out.
        WholeWithoutPart { provision: Id, outcome: String } = "whole-without-part", Some("provisions"),
            "`{provision}` is `{outcome}`, so the text is not adopted as a whole: use `adopted in part`";
        /// Nobody was asked.
        SilenceNotAsked { text: Id } = "silence-not-asked", Some("policy"),
            "`{text}` was not circulated with an `until` for objections: record `circulate` first, or decide in another way";
        /// The period still runs.
        SilenceRuns { text: Id, until: String } = "silence-runs", Some("policy"),
            "the silence period of `{text}` runs until {until}: wait until it is over";
        /// The period was shorter than the charter has it.
        SilenceTooShort { text: Id, days: i64 } = "silence-too-short", Some("policy"),
            "`{text}` was not certainly circulated for the {days} days of a silence period: circulate it again, or give the reason for an override";
        /// Such a text is not adopted.
        NotForAdoption { text: Id, kind: String } = "not-for-adoption", Some("text"),
            "`{text}` is a {kind}, which no body adopts: register the text that comes of it, and adopt that";
    }
}

impl Refusal {
    /// Whether a recorded reason lets the act pass all the same (invariant I13). What keeps the record sound, and what no
    /// chair can do (invariants I3, I4, I6), no reason lets pass.
    #[must_use]
    pub const fn can_be_overridden(&self) -> bool {
        matches!(
            self,
            Self::SeatWithoutRight { .. }
                | Self::SeatUncertain { .. }
                | Self::RightAbsent { .. }
                | Self::RightUncertain { .. }
                | Self::NoPolicy { .. }
                | Self::PolicyNotOfBody { .. }
                | Self::PolicyUncertain { .. }
                | Self::UncertainObjection { .. }
                | Self::SilenceTooShort { .. }
        )
    }
}

coded! {
    /// What the officer should know of an act that may be recorded.
    Warning {
        /// A live act departs from the charter, with a reason.
        Overridden { what: Box<Refusal> } = "overridden", what.field(),
            "recorded against the charter, with the reason given: {what}";
        /// A reported act departs from the charter.
        Departs { what: Box<Refusal> } = "departs", what.field(),
            "as reported, this departs from the charter: {what}";
        /// A reason was given and nothing needed it.
        ReasonNotNeeded {} = "reason-not-needed", Some("override"),
            "nothing here departs from the charter, so the reason given for an override is not recorded";
        /// What is more private would make a difference.
        MorePrivateSaysOtherwise { what: Box<Refusal> } = "more-private-says-otherwise", what.field(),
            "judged on what is as open as this entry; something more private in this file speaks against it: {what}";
        /// The desk's own acts stay at the desk.
        KeptAtDesk { act: &'static str } = "kept-at-desk", None,
            "`{act}` stays at this desk, whatever level was asked for";
        /// A decision lies where its list of objections lies.
        LiesWithItsObjections { level: &'static str } = "lies-with-its-objections", None,
            "the decision with its list of objections lies at {level} level; what is more open carries the outcome alone";
        /// An item that was put aside is adopted.
        SetAsideNotRevived { set_aside: Id } = "set-aside-not-revived", Some("provisions"),
            "`{set_aside}` was put aside and not revived: record `revive`, so that the thread shows the way back";
    }
}

/// `a body or an office`, for messages.
pub(super) fn nouns(nouns: &[Noun]) -> String {
    nouns.iter().map(|noun| noun.word()).collect::<Vec<_>>().join(" or ")
}

impl Refusal {
    /// Why a right is absent or not certain, where that is the reason.
    #[must_use]
    pub const fn why(&self) -> Option<&Why> {
        match self {
            Self::SeatUncertain { why, .. }
            | Self::RightAbsent { why, .. }
            | Self::RightUncertain { why, .. }
            | Self::CannotObject { why, .. } => Some(why),
            _ => None,
        }
    }
}
