### What the command line says.

## Titles and columns

command-sources-hint = The numbers in brackets are sources: --sources opens them.
command-and-more = and { $count } more
command-entry = entry { $entry }
command-contested = contested

## What a view answers, as the help says it

command-view-threads = What was agreed, who carries it, what came of it
command-view-thread = One thread, from concern to review
command-view-texts = All texts, with their names and status
command-view-text = One text: names, versions, provisions, what became of it
command-view-meetings = All meetings, in the order of time
command-view-meeting = One meeting: what it decided
command-view-bodies = The bodies of the forum
command-view-offices = Who held which office, over time
command-view-who = Who holds an office, of the forum or of an area
command-view-members = Who belongs to the forum, in which status
command-view-rules = Which rules hold, and what they rest on
command-view-cadence = How often bodies sit: nominal beside actual, and the next as a window
command-view-search = Names and provisions in which words stand
command-view-decisions = Every decision, with its outcome
command-view-plan = The plan of a year against what was held
command-view-set-asides = What was set aside, with positions, reasons and the way back
command-view-catalogue = The catalogue of measures: listed, activated, planned
command-view-undertakings = What was undertaken, of free will
command-view-reports = What was reported
command-view-due = What is due or promised, by text and provision
command-view-review = Each provision: carried and reported, carried, not yet, declaratory, superseded
command-view-communities = What the record shows for each of the four communities, and what cannot be seen
command-view-linkages = What affects what, as sources say
command-view-relations = Ties of the forum with other organisations
command-view-readings = How authors read the forum's history
command-view-claims = Statements that can be checked, with arithmetic and rival figures
command-view-conflicts = Where sources differ
command-view-ours = What this desk's own seat undertook, holds and said
command-view-challenges = What members are concerned about, under neutral headings
command-view-concerns = What members say matters to them
command-view-thing = All that is recorded of one thing
command-view-handover = What the next chair takes over
command-view-record = The entries of the record
command-view-terms = Formulas and where they are used
command-view-term = One formula through the texts
command-view-agreed = Adopted language nearest to a draft, with the differences
command-view-consultations = Rounds of consultation
command-view-measure = One measure of the catalogue
command-view-activities = What was planned and held
command-view-trace = A phrase or a provision through the texts
command-view-quote = A quotation beside its source
command-view-absent = That words do not occur, with what was searched
command-view-compare = Two texts or versions, provision by provision
command-view-languages = One text in two languages, provision by provision
command-view-cites = What cites what
command-view-names = All names, and what they name
command-view-contacts = Points of contact, by area

## Results

command-recorded = { $count ->
    [one] Recorded one act.
   *[other] Recorded { $count } acts.
 }
command-would-record = { $count ->
    [one] Would record one act. Nothing was recorded.
   *[other] Would record { $count } acts. Nothing was recorded.
 }
command-receipt = receipt { $receipt }
command-withdraw-hint = To take it back: chancery withdraw { $entry } --why "..."
command-made = { $file } holds { $count } entries of { $title }.
command-serving = { $title } is open at { $address }
command-stop-hint = Stop with Ctrl-C.
command-stopped = Stopped.
command-warning = note: { $what }

command-reading = reading the record
command-checking = checking
command-merging = merging
command-making = making { $file }
command-copied = { $file } holds { $count } entries:
command-would-copy = A copy would hold { $count } entries:
command-merged = { $count ->
    [0] Nothing came in: this file holds all of it already.
    [one] One entry came in.
   *[other] { $count } entries came in.
 }
command-overlay-left-out = The overlay { $overlay } stayed out; --overlay { $overlay } takes it in.
command-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
 }
command-no-overlays = This file holds no overlay.
command-overlay-removed = The overlay { $overlay } was taken out; everything else stands as it was.
command-no-seat = No seat is named: chancery seat secretariat, chair or a participant.
command-pack-updated = { $count ->
    [0] Nothing differs from { $pack }.
    [one] One difference from { $pack }, recorded:
   *[other] { $count } differences from { $pack }, recorded:
 }
command-pack-would-update = { $count ->
    [0] Nothing differs from { $pack }.
    [one] One difference from { $pack }; nothing was recorded:
   *[other] { $count } differences from { $pack }; nothing was recorded:
 }
command-row-new = { $row } is new
command-row-vanished = { $row } is no longer there: what it said is withdrawn
command-row-retold = { $row } is told anew, on other sources or with another note
command-row-changed = { $field }, { $before } becomes { $after }
command-pack-note = what the pack says of itself
command-beside = stays beside it: { $said }

## Stories

command-rests-on = Rests on { $source }.
command-given = given
command-when = when
command-then = then
command-twin = twin
command-holds = holds
command-does-not-hold = does not hold
command-expected = expected
command-found = found
command-stated-at = stated at { $place }
command-empty-record = an empty record
command-pack-record = the pack { $pack }
command-pack-only = only what { $source } says
command-pack-without = without the overlay { $overlay }
command-twin-same = the twin of { $place } gives the same answer as the story, so its change proves nothing
command-stories = { $count ->
    [one] one story
   *[other] { $count } stories
 }
command-stories-hold = { $stories }: all hold
command-stories-do-not-hold = { $stories }: { $wrong } with a statement that does not hold

## Problems
