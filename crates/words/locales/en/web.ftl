### What pages say.

## Frame of every page

web-skip = Skip to the page
web-search = Search
web-search-hint = Names, texts, words
web-search-do = Find
web-search-about = Finds names, other names, texts, { $provisions } and { $concerns }. All the words have to be there.
web-and-more = … and { $count } more; add a word
web-narrow = Narrow it
web-search-for = Search for “{ $words }”
web-language = Language
web-sections = Sections
web-beside = Also in this section
web-contents = On this page
document-contents = What this document holds
web-notes = How to read this, and what cannot be seen
web-filter = Filter
web-show = Show
web-field = Said
web-says = Value

## The moment and the eyes

web-as-of = As of { $date }
web-as-of-today = As of today
web-as-of-label = As of
web-as-of-hint = The end of a day, month or year: 2008-03-01, May 2014
web-known-at = known by { $date }
web-known-at-now = all that is recorded
web-known-at-label = Known by
web-known-at-hint = Only what was recorded by then
web-eyes = Seen by
web-eyes-desk = this desk
web-eyes-forum = all { $members }
web-eyes-public = everybody
web-eyes-hint = What others may not see is not there at all
web-moment-change = Change
web-moment-show = Look
web-moment-now = Back to the present
web-date-not-understood = “{ $given }” was not understood: { $expected }
web-date-ambiguous = “{ $given }” can be read in several ways. Which is meant?

## Sections

web-section-threads = Threads
web-section-texts = { CAP($texts) }
web-section-meetings = { CAP($meetings) }
web-section-offices = { CAP($bodies) } and { $offices }
web-section-catalogue = { CAP($catalogue) }
web-section-plan = { CAP($plan) } and held
web-section-set-asides = Set aside
web-section-conflicts = { CAP($claims) } and conflicts
web-section-linkages = { CAP($linkages) }
web-section-review = { CAP($review) }
web-section-handover = Handover
web-section-record = Record

## Facts and pictures

web-sources-of = { $count ->
        [one] Source
       *[other] { $count } sources
    }, { $sure ->
        [high] high confidence
        [medium] medium confidence
        [low] low confidence
       *[unsaid] confidence not said
    }
web-sure-high = high confidence
web-sure-medium = medium confidence
web-sure-low = low confidence
web-arithmetic = How this figure came about
web-entry = entry { $position }
web-entry-answer = The act “{ $act }”, in volume { $volume }
web-recorder = Recorded by
web-mode = How it came in
web-from-overlay = From an overlay: an author’s reading
web-nothing-recorded = Nothing is recorded here yet.
web-record-act = Record: { $act }
web-timeline = Over time
web-timeline-about = Solid bars are certain, light bars possible; a pointed end is open. The table says the same.
web-diagram = What affects what
web-diagram-about = Arrows run from what affects to what is affected. The table says the same.
web-key-certain = certain
web-key-possible = possible
web-key-open = open end
web-key-affects = affects, as a source says
web-key-contested = contested

## Foot and keys

web-computed-at = { $count ->
        [one] Computed from { $entries } entries of one volume
       *[other] Computed from { $entries } entries of { $count } volumes
    }
web-how-to-check = Anybody with the file can check this page:
web-keys = Keys
web-key-search = search
web-key-go = then a letter: a section
web-key-rows = next and previous row
web-key-open-row = open the row
web-key-help = this help
web-close = Close

## Problems

web-no-page = Nothing lies here
web-no-page-at = There is no page at { $path }. Addresses are permanent: perhaps a letter was lost on the way.
web-view-no-view = There is no page “{ $given }”.
web-view-needs = This page needs to be told: { $param }.
web-view-not-found = Nothing in this record is called “{ $given }”.
web-view-several = “{ $given }” names several things. Which one is meant?
web-view-value = “{ $given }” cannot stand for { $param }. Expected: { $expected }.
web-did-you-mean = Did you mean “{ $name }”?
web-no-answer = No answer to that
web-refused = Not done
web-not-from-here = What was sent does not come from a page of this workbench, or the workbench was started anew since that page was opened. Nothing was recorded. Go back, open the page again and send it from there: what you typed is still in your browser.
web-desk-cannot = The desk cannot do that
web-back-to-start = To the threads
web-say-what-to-show = Say what to show.

## Forms

web-record-something = Record something
web-desk-of = This is the desk of: { $seat }. What is marked can be done here, as the { $charter } provides; everything can be recorded as told by a source.
web-desk-of-nobody = This file does not say whose desk it is on. Everything can be recorded as told by a source.
web-may-here = can be done here
web-record-file = Record from a spreadsheet
web-what-others-see = What others would see
web-acts-structure = Who and what it is
web-acts-talk = Talk
web-acts-texts = { CAP($texts) }
web-acts-deeds = Deeds
web-acts-desk = The desk itself
web-needed = needed
web-not-said = not said
web-what-is-it = What is it?
web-say-what-it-is = Say which of these it is.
web-who-says-so = Who says so
web-source-hint = An address on the web, or the name of a work. What somebody else tells needs one.
web-source-place = Page, line or article
web-source-place-hint = 14, or 351-353
web-second-source = A second source
web-mode-reported = Told by a source
web-mode-live = Done here, by the seat entitled to it
web-actor-hint = Needed for what is done here, where it is a { $participant }’s own act
web-override = Depart from the { $charter }
web-override-hint = Only for what the { $charter } does not allow and was done all the same. The reason is recorded.
web-who-may-read = Who may read it
web-addressees = Addressees
web-name-addressees = Name at least one addressee.
web-note-hint = For users of this entry: what they should know to read it rightly
web-hint-when = 22 October 2004, October 2004, after October 2004, spring 2008, between June 2010 and February 2012
web-hint-end = A date; “none yet” if it lasts; “not known” if no source says
web-hint-thing = Its name, or a part of it
web-hint-things = One a line: its name, or a part of it
web-hint-number = A whole number
web-hint-language = A language tag: en, ru, fa
web-hint-matter = Kept beside the record, and forgettable
web-hint-document = Kept byte for byte
web-hint-outcome = Each { $provision } with what became of it
web-hint-several = One a line
web-understood = Understood: { $date }, written { $written }
web-none-yet = none yet
web-not-known = not known
web-day-first = day first
web-month-first = month first
web-year-month-day = year, month, day
web-year-day-month = year, day, month
web-lasting = lasting from the first to the last
web-sometime-within = once, some time within
web-name-several = “{ $given }” names several things. Which is meant?
web-name-near = Nothing is called “{ $given }”. One of these?
web-name-unknown = Nothing in this record is called “{ $given }”. Record it first, or write its name otherwise.
web-to-settle = { $count ->
        [one] One thing is to be settled; nothing was recorded
       *[other] { $count } things are to be settled; nothing was recorded
    }
web-fill-in = This is needed: fill it in.
web-to-preview = Show what will be recorded
web-nothing-yet = Nothing is recorded yet.
web-preview-about = This will be recorded. Nothing is recorded yet.
web-record-now = Record it
web-change-it = Change something
web-who-will-see = Who will see it
web-to-know = What you should know
web-reads-only = Nothing can be recorded from this page: the file was opened for reading, or one looks at an earlier moment or with the eyes of others.

## What was recorded, and the way back

web-recorded = Recorded
web-recorded-answer = { $count ->
        [one] One entry was recorded.
       *[other] { $count } entries were recorded.
    }
web-receipts = Receipts
web-receipts-about = Keep these. Only a receipt can show later that the end of a record was cut off.
web-way-back = The way back
web-way-back-about = What was just recorded can be withdrawn. The record keeps both, the entry and its withdrawal.
web-record-more = Record something else
web-withdraw-entry = Withdraw entry { $position }
web-withdraw-about = The entry will no longer count. The record keeps it, with the reason.
web-withdraw-now = Withdraw it
web-why = Why
web-say-why = Say why: the reason is recorded.
web-leave-it = Leave it as it is
web-correct = Correct
web-correct-entry = Correct entry { $position }
web-correct-about = A better value takes the place of one that stands. The record keeps both.
web-correct-now = Record the correction
web-property = What is corrected
web-choose-property = Choose what is corrected.
web-new-value = The better value
web-new-value-hint = Names and dates as in every form; several values one a line; empty for none
web-change-from = New only from
web-change-from-hint = Empty for a correction. With a date, the old value held until then.
web-release = Release
web-release-entry = Release entry { $position }
web-release-about = Below is what would be { $readers }, to the last word.
web-release-now = Release it
web-release-hidden = It names what these readers do not know. Release that first:
web-forget = Forget the words of this { $thing }
web-forget-about = The words will be destroyed, here and for good. That there were some stays in the record.
web-forget-now = Destroy them
web-remark = Add a desk note
web-withdraw = Withdraw
web-do = At this desk
web-record-about = Record something about it
web-forgotten = The words were destroyed; that there were some is kept.
web-kept-elsewhere = The words stayed at the desk that wrote them.

## Spreadsheets and copies

web-file = Spreadsheet
web-file-about = Many acts at once, all or none. First you see what would be recorded.
web-file-hint = CSV, TOML or JSON in the written form
web-file-act = Act
web-file-act-told = as each row says
web-file-here = The file as it was read. It can be mended here and sent again.
web-file-kind = Choose a file whose name ends in .csv, .toml or .json.
web-file-would = { $count ->
        [one] One act would be recorded. Nothing is recorded yet.
       *[other] { $count } acts would be recorded, all or none. Nothing is recorded yet.
    }
web-templates = Spreadsheets to fill in
web-copy-answer = A copy { $readers } would hold { $entries } entries of { $volumes } volumes, and { $documents ->
        [0] no document
        [one] one document
       *[other] { $documents } documents
    }.
web-read-as-they = Read the record as they would
web-volumes = Volumes
web-volume = Volume
web-entries = Entries
web-documents = Documents
web-documents-none = No document would go with it. An original is released by itself.
web-matter-goes = Working material that goes with it: { $count }
web-handover-word = Handover file, Word
web-handover-page = Handover file, HTML
web-handover-copy = The file of the { $forum } for the next { $chair }: what would it hold?
web-handover-about = Both hold what all { $members } may see. What is at this desk alone stays here.
web-copy-save = Save the copy
