### What rules in force, cadence, search and the desk's own page say.

column-in-force = in force
column-rests-on = rests on
column-values = what it says
column-last-meeting = last { $meeting }
column-next-meeting = next { $meeting }
column-window = the next, as a window
column-result = found
column-other-names = other names
column-also-said = { $claims } about it
column-matched = what matched
column-changed = changed

## Rules in force

rules-title = Rules in force
rules-answer = In force on { $date }: { $texts }
rules-none = On { $date }: no adopted { $text } in force recorded
rules-vocabulary = The { $forum }'s own words for things
rules-formulas = The formulas that open paragraphs of its texts
rules-texts = Adopted { $texts } in force
rules-texts-empty = Adopted { $texts } stand here once a rule or a part of the { $charter } that rests on them is recorded.
rules-rules = Rules
rules-parts = Parts of the { $charter }
rules-defaults = Our defaults
rules-defaults-lead = No { $text } says so. Each stands under a ruling of ours and applies only to what is done here.
rules-default = our default, ruling { $ruling }
rules-no-text = no { $text } named

## Cadence

cadence-title = Cadence
cadence-answer = { $count-bodies ->
        [one] { $count-bodies } { $body } with a stated cadence
       *[other] { $count-bodies } { $bodies } with a stated cadence
    }, { $intervals ->
        [one] { $intervals } interval between regular { $meetings }
       *[other] { $intervals } intervals between regular { $meetings }
    }
cadence-nominal = As stated
cadence-nominal-empty = Cadences stand here once a { $body } is established with one.
cadence-actual = As it was
cadence-actual-lead = From one regular { $meeting } that was held to the next.
cadence-next = The next
cadence-next-lead = From the last one, by the shortest to the longest of what is stated and what was. A window, not a date.
cadence-years = By year
cadence-years-lead = Regular { $meetings } recorded in each year. Years without any show where no source was found.
cadence-from-to = { $least } to { $most }
cadence-arithmetic = last on { $first } to { $last }; stated months: { $months }; intervals so far, in days: { $shortest } to { $longest }
cadence-apart = { $body }: not counted as regular
cadence-apart-one = { $meeting } ({ $why })

## Search

search-title = Search
search-answer = { $count ->
        [one] { $count } thing
       *[other] { $count } things
    } found for “{ $q }”
search-of = Found for “{ $q }”
search-none = Nothing found for “{ $q }”
search-near = Nothing found for “{ $q }”; did you mean “{ $near }”?
search-more = The first { $count } are shown.
search-found = Found
search-found-empty = Names, other names, texts, their provisions and wordings, and threads are searched.
search-matched = { $field }: { $words }
search-name = { $name } ({ $user })
search-expected = at least one letter or figure

## The desk's own

ours-title = Ours
ours-of = Ours: { $participant }
ours-answer = { $count-undertakings ->
        [0] No { $undertaking } of this seat recorded
        [one] { $count-undertakings } { $undertaking } of this seat recorded
       *[other] { $count-undertakings } { $undertakings } of this seat recorded
    }
ours-no-participant = This desk's seat is not that of one { $participant }.
ours-not-here = Only the desk that keeps the file sees its own page.
ours-undertakings = Our { $undertakings }
ours-undertakings-empty = What this seat says that it will do stands here.
ours-dates = Dates ahead
ours-dates-empty = Dates of our { $undertakings } and of { $consultations } that wait for views stand here.
ours-offices = Our { $offices }
ours-offices-empty = { CAP($offices) } that this seat holds or held stand here.
ours-contacts = Our { $contacts }
ours-contacts-empty = { CAP($contacts) } that this seat names stand here.
ours-statements = What we said
ours-statements-empty = { CAP($concerns) }, { $positions }, replies and { $reports } of this seat stand here.
ours-hosted = What we held
ours-hosted-empty = { CAP($activities) } that this seat hosts stand here.
