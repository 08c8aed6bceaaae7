### Why an act may not be recorded as it stands, and what the officer should know of one that may.
### Every message is named after its code in the domain; things come by their names.

## The form of an act

refusal-field-absent = “{ $name }” is needed: fill it in.
refusal-several-values = “{ $name }” takes one value, and several were given: leave one.
refusal-id-absent = “{ $act }” brings something into the record and needs an id for it, such as { $expected }.
refusal-id-unclear = { $id } does not show what it names: expected an id such as { $expected }.
refusal-id-taken = { $id } already names something else ({ $noun }), and “{ $act }” makes none: choose another id.
refusal-nothing-named = { $id } in “{ $name }” names nothing in the record{ $hint }
refusal-another-noun = { $id } in “{ $name }” is a { $noun }: expected a { $expected }.
refusal-no-fact-for-date = The date in “{ $name }” takes its bound from { $fact }, which names nothing in the record{ $hint }
refusal-source-absent = What is told by a source needs one: say who tells it, with page or line.
refusal-live-in-overlay = An overlay holds somebody’s reading, and “{ $act }” is done here: leave the overlay out, or record it as told by a source.
refusal-reason-blank = The reason for departing from the { $charter } is blank: say why, or leave it out.
refusal-attributed-twice = These words are said both by { $by } and according to somebody else: keep one of the two.
refusal-attributed-to-nobody = It is not said whose words these are: name who says them, or according to whom they are told.
refusal-spoken-for-by-another = The words of { $by } are told by { $actor }: what another says of a { $participant } stands under “according to”.
refusal-attribution-is-reported = Somebody’s account of others is no act done here: record it as told by a source.
refusal-more-private = { $id } in “{ $name }” is known at this level only: { $level }. Release it first, or record this at that level.
refusal-of-an-overlay = { $id } in “{ $name }” belongs to the overlay { $overlay }: record this in the overlay, or for this desk alone.

## Outcomes and versions

refusal-outcome-unknown = “{ $outcome }” is no outcome for { $provision }: expected { $expected }{ $hint }
refusal-two-outcomes = { $provision } is given two outcomes: leave one.
refusal-not-of-text = { $provision } does not belong to { $text }: name only what belongs to the text decided on.
refusal-version-of-another-text = { $version } is no version of { $text }: name a version of the text decided on.

## Who may do it

refusal-seat-absent = This file does not say whose desk it is on, so “{ $act }” cannot be done here: name the seat, or record it as told by a source.
refusal-another-seat = This is the desk of { $seat }, and { $actor } is said to act: record what others did as told by a source.
refusal-seat-without-right = On { $day } the { $charter } does not let this desk ({ $seat }) record “{ $right }”: record it as told by a source, or give the reason for departing from the { $charter }.
refusal-seat-uncertain = Whether this desk ({ $seat }) may record “{ $right }” is not certain: { $why }. Settle it, or give the reason for departing from the { $charter }.
refusal-actor-absent = “{ $act }” is a { $participant }’s own act: name who acts.
refusal-actor-unknown = { $actor } names no { $participant } or { $body } in the record{ $hint }
refusal-actor-mismatch = { $actor } acts, and “{ $name }” names { $named }: what is done here is the actor’s own.
refusal-right-absent = { $actor } has no right to “{ $right }”: { $why }. Record it as told by a source, or give the reason for departing from the { $charter }.
refusal-right-uncertain = Whether { $actor } has the right to “{ $right }” is not certain: { $why }. Settle it, or give the reason for departing from the { $charter }.
refusal-cannot-object = { $actor } cannot object: { $why }. What it has to say can be recorded as a { $position }.
refusal-no-charter = No { $charter } is in force on { $day }, so “{ $act }” cannot be done here: record it as told by a source.

## How bodies decide

refusal-body-absent = A { $decision } made here names who makes it: give the { $body }, or its { $meeting }.
refusal-no-policy = On { $day } the { $charter } names no way in which { $body } decides: record it as told by a source, or give the reason for departing from the { $charter }.
refusal-policy-not-of-body = { $body } does not decide by { $policy }: expected { $expected }{ $hint }
refusal-policy-adopts-nothing = { $body } cannot adopt by { $policy }: record that it notes or refers the text, or name another { $body }.
refusal-policy-uncertain = Whether { $body } decides by { $policy } on this day is not certain: settle it, or give the reason for departing from the { $charter }.
refusal-open-bracket = { $provision } has an open bracket ({ $bracket }): clear it, or adopt in part and set this aside.
refusal-standing-objection = An objection to { $to } stands ({ $objection }): nothing can be adopted over it. Adopt without what it is to, or set the item aside.
refusal-uncertain-objection = An objection to { $to } stands ({ $objection }), and whether it comes from one who may object is not certain: settle it, or give the reason for departing from the { $charter }.
refusal-part-incomplete = Adoption in part says what became of everything, and { $provision } has no outcome: add it.
refusal-part-is-no-part = Adoption in part adopts some and not others: give each its outcome, or choose another outcome for the text.
refusal-whole-without-part = { $provision } is “{ $outcome }”, so the text is not adopted as a whole: choose adoption in part.
refusal-silence-not-asked = { $text } was not circulated with a day for objections: record that first, or decide in another way.
refusal-silence-runs = The silence period of { $text } runs until { $until }: wait until it is over.
refusal-silence-too-short = { $text } was not certainly circulated for the { $days } days of a silence period: circulate it again, or give the reason for departing from the { $charter }.
refusal-not-for-adoption = { $text } is a { $kind }, which nobody adopts: register the text that comes of it, and adopt that.

## What the officer should know

warning-overridden = Recorded against the { $charter }, with the reason given. { $what }
warning-departs = As told, this departs from the { $charter }. { $what }
warning-reason-not-needed = Nothing here departs from the { $charter }, so the reason given is not recorded.
warning-more-private-says-otherwise = Judged on what is as open as this entry. Something more private in this file speaks against it. { $what }
warning-kept-at-desk = “{ $act }” stays at this desk, whatever level was asked for.
warning-lies-with-its-objections = The { $decision } with its list of objections lies at this level: { $level }. What is more open carries the outcome alone.
warning-set-aside-not-revived = { $set_aside } was put aside and not taken up again: record that, so that the thread shows the way back.
