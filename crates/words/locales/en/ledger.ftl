### What the ledgers say: decisions, plans, set-asides, the catalogue, promises, reviews, claims, the handover.

## Columns that are no fields

column-in-part = { $provisions }, each with its outcome
column-planned-for = planned for
column-held-on = held on
column-standing = where it stands
column-made-possible = { $decision } taken beside it
column-revivals = taken up again
column-numbered = number
column-activities = { $activities } that used it
column-dimensions = { $dimensions }
column-areas = { $areas }
column-areas-in-it = { $areas } in it
column-undertaken = what was undertaken, and what was told of it
column-told = what was told
column-noun = kind
column-under = under
column-carriers = carried by
column-superseded-by = superseded by
column-reading = reading
column-recorded-of-it = recorded of it
column-affects = how
column-beside-it = what stands beside it
column-over = when
column-claims-on-it = { $claims } about it
column-thing = about
column-recorder = recorder
column-fate = what became of it
column-items = { $activities } in the { $plan }
column-items-held = held
column-items-postponed = postponed
column-items-dropped = dropped
column-items-not-known = not known to have been held
column-items-ahead = still ahead
column-items-outside = tied to no { $plan }

## Of all of them

coverage = What this record cannot see
not-known = not known

## Decisions

decisions-title = { CAP($decisions) }
decisions-answer = { $count ->
        [0] No outcome is recorded.
        [one] { $count } outcome is recorded.
       *[other] { $count } outcomes are recorded.
    }
decisions-note = The outcome is shown, and never who objected. An outcome of earlier times is not judged by later rules.
decisions-outcomes = Outcomes
decisions-outcomes-empty = Outcomes stand here once a { $body } adopts, notes, refers or sets something aside, or a source tells of it.
decisions-referred = referred to { $body }
decisions-referred-recommended = referred to { $body } with a recommendation
decisions-referred-without = referred to { $body } without a recommendation

## Plan and held

plan-title = { CAP($plan) } and held
plan-title-year = { CAP($plan) } and held, { $year }
plan-note = Only what a source tells is shown. That an { $activity } is not known to have been held says nothing about whether it was, and no share is drawn from a record known in part.
plan-answer = { $count ->
        [one] { $count } { $activity } of the { $plan } for { $year } is in this record
       *[other] { $count } { $activities } of the { $plan } for { $year } are in this record
    }: { $held } held, { $unknown } not known to have been held.
plan-answer-none = No { $activity } that a source ties to a { $plan } for { $year } is in this record; { $count ->
        [0] no other { $activity } of that year is.
        [one] { $count } other { $activity } of that year is.
       *[other] { $count } other { $activities } of that year are.
    }
plan-years-answer = { $count ->
        [0] No { $plan } and no { $activity } is recorded.
        [one] { $plans } and { $activities } of { $count } year are in this record.
       *[other] { CAP($plans) } and { $activities } of { $count } years are in this record.
    }
plan-years = By year
plan-years-empty = { CAP($plans) } stand here by year once they are recorded.
plan-plans = The { $plan }
plan-plans-empty = No { $plan } for this year is recorded.
plan-certain-and-possible = { $certain }, possibly { $possible }
plan-by-dimension = By { $dimension }
plan-by-dimension-lead = How many { $activities } this record holds, not how many there were.
plan-no-dimension = no { $dimension } named
plan-items = Planned, and what is known of it
plan-items-lead = The planned date stands beside the date on which it was held.
plan-items-empty = No source read so far says which { $activities } stood in this { $plan }.
plan-outside = { CAP($activities) } that no source ties to a { $plan }
plan-outside-empty = No other { $activity } of this year is recorded.

## Set-asides

set-asides-title = { CAP($set-asides) }
set-asides-answer = { $count ->
        [0] Nothing is recorded as set aside.
        [one] { $count } item is recorded as set aside
       *[other] { $count } items are recorded as set aside
    }{ $count ->
        [0] {""}
       *[other] ; { $open ->
            [0] each was taken up again and agreed.
            [one] { $open } is open or came back in part.
           *[other] { $open } are open or came back in part.
        }
    }
set-asides-note = Set aside means neither accepted nor rejected. Whatever is open can be taken up again as its way back says.
set-asides-register = Register
set-asides-register-empty = An item stands here once a { $body } puts it aside so that the rest can be agreed.
set-asides-open = open
set-asides-in-part = partly revived
set-asides-whole = revived
set-asides-position-withdrawn = a position recorded then was withdrawn since
set-asides-position = { $words } ({ $who })

## Catalogue

catalogue-title = { CAP($catalogue) }
catalogue-answer = { $count ->
        [0] No { $measure } is recorded.
        [one] { $count } { $measure } is recorded.
       *[other] { $count } { $measures } are recorded.
    }
catalogue-note = Listed, activated and planned are three layers with dates of their own. One does not follow from another.
catalogue-measures = { CAP($measures) }
catalogue-measures-empty = { CAP($measures) } stand here once the { $catalogue } lists them.
catalogue-frames = Frames
catalogue-frames-lead = Which { $dimensions } and { $areas } there are is dated data, and so is their number.
catalogue-frames-empty = Frames stand here once a source gives the { $areas } of a time.
catalogue-places = Where each { $area } stands
catalogue-places-empty = The place of each { $area } stands here once a frame gives it.

## Undertakings and reports

promises-due = due { $date }
promises-no-text = Under no { $provision }
undertakings-title = { CAP($undertakings) }
undertakings-answer = { $count ->
        [0] No { $undertaking } is recorded.
        [one] { $count } { $undertaking } is recorded.
       *[other] { $count } { $undertakings } are recorded.
    }
undertakings-note = Everything here is voluntary. What was varied or taken back keeps its dated note; nothing follows where a line ends.
undertakings-undertakings = By { $text } and { $provision }
undertakings-undertakings-empty = An { $undertaking } stands here once somebody says: we will.
undertakings-open = Planned { $activities } with no { $undertaking } yet
undertakings-open-lead = Anybody may say: we will.
undertakings-open-empty = No planned { $activity } is without an { $undertaking }.
reports-title = { CAP($reports) }
reports-answer = { $count ->
        [0] No { $report } is recorded.
        [one] { $count } { $report } is recorded.
       *[other] { $count } { $reports } are recorded.
    }
reports-note = Data, nil, nothing new and a wish not to tell are all answers.
reports-reports = By { $text } and { $provision }
reports-reports-empty = A { $report } stands here once somebody tells the others what was done or learned.
due-title = Ahead
due-answer = { $count ->
        [0] Nothing with a date after { $date } is recorded.
        [one] { $count } thing has a date after { $date }.
       *[other] { $count } things have a date after { $date }.
    }
due-note = Listed by date and by what it is about.
due-hindsight = Seen from an earlier day, { $meetings } are those of the year after it, as the record has them now.
due-ahead = What has a date ahead
due-ahead-empty = { CAP($meetings) }, { $undertakings } and planned { $activities } stand here while their date is ahead.

## Review

review-title = { CAP($review) }
review-answer = Every { $provision } adopted by { $date }, each under one of five headings.
review-note = There is no total and no index here. A { $provision } that states something and asks for nothing is declaratory; one that a later text replaces is superseded.
review-carried-and-reported = Carried and reported
review-carried-and-reported-empty = No { $provision } of which something was told.
review-carried = Carried
review-carried-lead = Something was undertaken, planned or exchanged under it.
review-carried-empty = No other { $provision } under which something was undertaken.
review-not-yet-carried = Not yet carried
review-not-yet-carried-lead = No { $undertaking } and no { $activity } under it is in this record.
review-not-yet-carried-empty = No { $provision } stands here.
review-declaratory = Declaratory by nature
review-declaratory-empty = No { $provision } stands here.
review-superseded = Superseded
review-superseded-empty = No { $provision } stands here.
review-set-asides = Set aside
review-reviews = { CAP($reviews) } by the bodies of the { $forum }
review-reviews-empty = No { $review } by a { $body } is recorded for this time.

## Communities

communities-title = What should be shared, as evidence
communities-answer = { $author } names { $names }; what the record holds on each follows, for the { $forum } as a whole.
communities-none = No author's reading in view names what the { $forum } should share.
communities-note = These are an author's headings. The lists show what the record holds; they measure nothing, and nothing follows from what they do not show.
communities-readings = What the author says
communities-readings-empty = A reading that is about other readings stands here, with those that it is about.
communities-nothing = nothing that it names is in view
communities-evidence = Evidence
communities-evidence-empty = Nothing that this reading names is in view.

## Linkages

linkages-title = { CAP($linkages) }
linkages-answer = { $count ->
        [0] No { $linkage } is recorded
        [one] { $count } { $linkage } is recorded
       *[other] { $count } { $linkages } are recorded
    }{ $contested ->
        [0] .
        [one] , { $contested } of them contested.
       *[other] , { $contested } of them contested.
    }
linkages-note = Each says that one { $challenge } affects another, as a source has it. None says who is at fault, and one whose only source is gone is not shown.
linkages-links = What affects what
linkages-links-empty = A { $linkage } stands here once a source says that one { $challenge } affects another.
linkages-affects = affects
linkages-chains = Chains
linkages-chains-empty = No two { $linkages } follow one another.
linkages-loops = Loops
linkages-loops-empty = No chain comes back to where it began.

## Relations

relations-title = Ties with other organisations
relations-answer = { $count ->
        [0] No tie with another organisation is recorded.
        [one] Ties with { $count } organisation are recorded.
       *[other] Ties with { $count } organisations are recorded.
    }
relations-note = These are ties of the { $forum } itself. Who belongs to what elsewhere is not recorded here.
relations-ties = Ties
relations-ties-empty = A tie stands here once a memorandum, a protocol or a working contact is recorded.
relations-overlaps = Where they touch the work of the { $forum }
relations-overlaps-empty = No tie names an { $area } or { $provision } that it touches.

## Readings

readings-title = Readings
readings-answer = { $count ->
        [0] No reading is in view.
        [one] { $count } reading is in view. It is its author's, not the { $forum }'s.
       *[other] { $count } readings are in view. They are their authors', not the { $forum }'s.
    }
readings-note = A reading is shown beside what contests it. Nothing here decides between them.
readings-overlay = From the overlay “{ $title }”, which can be left out and removed without a trace.
readings-periods = Periods
readings-periods-lead = The day on which a period ends belongs to the next.
readings-periods-empty = A reading that divides time stands here.
readings-others = Other readings
readings-others-empty = No other reading is in view.

## Record

record-title = The record
record-answer = { $count ->
        [one] { $count } entry, newest first; page { $page } of { $pages }.
       *[other] { $count } entries, newest first; page { $page } of { $pages }.
    }
record-entries = Entries
record-entries-empty = No entry stands on this page.
record-fate = { $act }: { $why }
record-newer = Newer entries
record-older = Older entries

## Claims

column-claimed-by = claimed by
column-told-status = as the record has it
claims-title = { CAP($claims) }
claims-answer = { $count ->
        [0] No { $claim } is recorded
        [one] { $count } { $claim } is recorded
       *[other] { $count } { $claims } are recorded
    }{ $contested ->
        [0] .
        [one] , { $contested } of them with another value against it.
       *[other] , { $contested } of them with other values against them.
    }
claims-note = Every number stays with whoever states it. Arithmetic is recomputed; whether a number is right is not decided here. Values of different sources stand beside one another and are never drawn as one series.
claims-claims = What is claimed, and what stands beside it
claims-claims-empty = A { $claim } stands here once somebody states something that can be checked.
claims-arithmetic-consistent = arithmetic consistent
claims-arithmetic-differs = arithmetic differs
claims-arithmetic-not-read = arithmetic not recomputed
claims-total-contested = total contested
claims-contested = contested
claims-as-stated = as stated
claims-recomputed = recomputed: { $computed }
claims-recomputed-differs = recomputed: { $computed }, where { $written } is written
claims-comes-out = recomputed: it comes out
claims-comes-out-otherwise = recomputed: it comes out otherwise
claims-not-recomputed = not of a kind that is recomputed
claims-beside = { $value } ({ $source })

## Conflicts

column-sides = what each side says
column-how-found = how it was found
conflicts-title = Where sources differ
conflicts-answer = { $count ->
        [0] No conflict between sources is recorded.
        [one] { $count } conflict between sources stands.
       *[other] { $count } conflicts between sources stand.
    }
conflicts-note = All sides stand. Nothing here picks one, neither the latest nor the most confident.
conflicts-standing = Conflicts
conflicts-standing-empty = A conflict stands here when two sources say what cannot both be true, or somebody sets things against each other.
conflicts-values = values that cannot all be true
conflicts-holders = two holders of an office for one
conflicts-entered = set against each other by somebody
conflicts-unlisted = an objection lodged before the decision is not in its list
conflicts-lapsed = Lapsed
conflicts-lapsed-lead = Something on a side was withdrawn or corrected.
conflicts-gone = { $thing } was withdrawn
conflicts-corrected = { $thing } was corrected

## Handover

column-steps = on its way
handover-title = Handover
handover-title-to = Handover, { $date }
handover-answer = The state before anything of { $date }: { $holder }.
handover-answer-none = The state before anything of { $date }; no holder of the office that passes is recorded.
handover-holder = { $office }: { $holder } ({ $truth })
handover-term = The term is taken from { $from } to { $to }.
handover-note = Every text, thread and { $undertaking } stays whose it was; only the office passes. Nothing here says who did not act.
handover-offices = Offices
handover-offices-empty = No holder of an office is recorded for this day.
handover-coordinators = Who coordinates what
handover-coordinators-lead = Yes or possibly, as far as dates are known; last the { $areas } for which no holder is recorded.
handover-coordinators-empty = No { $area } is recorded for this day.
handover-no-holder = no holder recorded
handover-undated = no date recorded
handover-set-asides = Set aside, and why
handover-before-bodies = Before a { $body }
handover-before-bodies-lead = Circulated, submitted, referred or agreed as a basis; nothing further is recorded.
handover-before-bodies-empty = No { $text } is recorded as lying before a { $body }.
handover-threads = Open threads
handover-threads-lead = Adopted { $provisions } that ask for something and were not superseded, with what carries them.
handover-threads-empty = No adopted { $provision } that asks for something is recorded.
handover-promised-in-term = Promised in the term
handover-promised-in-term-lead = By { $text } and { $provision }, with what was told of it.
handover-promised-in-term-empty = No { $undertaking } of the term is recorded.
handover-promised-before = Promised before the term
handover-promised-before-empty = No earlier { $undertaking } is recorded.
handover-decisions = { CAP($decisions) } of the term
handover-decisions-empty = No { $decision } of the term is recorded.
handover-language = Agreed language
handover-language-lead = { CAP($texts) } adopted, and those of their { $provisions } that nothing superseded.
handover-language-empty = No adopted { $text } is recorded.
