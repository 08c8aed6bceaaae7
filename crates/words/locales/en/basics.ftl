### Small words that every face uses.

yes = yes
no = no
possibly = possibly

## How sure a source is

confidence = confidence
confidence-high = high
confidence-medium = medium
confidence-low = low

## How open an entry is

level = level
level-public = public
level-forum = forum
level-addressees = addressees
level-desk = desk
level-public-about = for everybody
level-forum-about = for all { $members }
level-addressees-about = for the addressees named, and nobody else
level-desk-about = for this desk alone

## Done here, or told by a source

live = live
reported = reported
live-about = done here by the seat entitled to it
reported-about = a source says that it happened

## Statuses, as lists and tables show them

status-adopted = adopted
status-adopted-in-part = adopted in part
status-in-part = in part
status-agreed-as-basis = agreed as basis
status-as-basis = as basis
status-endorsed = endorsed
status-signed = signed
status-noted = noted
status-referred = referred
status-withdrawn = withdrawn
status-set-aside = set aside
status-revived = revived
status-no-consensus-recorded = no consensus recorded
status-planned = planned
status-held = held
status-postponed = postponed
status-dropped = dropped
status-not-known-to-have-been-held = not known to have been held
status-listed = listed
status-activated = activated

## What is not known, and who says so

none-recorded = none recorded
date-not-known = date not known
sources-differ = sources differ
according-to = according to { $source }
no-reply-recorded = no reply recorded
no-undertaking-recorded = no { $undertaking } recorded
no-report-recorded = no { $report } recorded
no-consensus-recorded = no consensus recorded
last-known-holder = last known holder

## Sources and times

source = source
sources = sources
recorded = recorded
recorded-on = recorded { $date }
true-from = true from { $date }
as-of = as of { $date }
known-at = known at { $date }
