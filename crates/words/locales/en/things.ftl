### What the pages of texts, meetings, bodies, offices and single things say.

## Columns that are no fields

column-property = what
column-true-from = true from
column-recorded = recorded
column-became = what became of it
column-why = why
column-entry = entry
column-act = act
column-mode = live or reported
column-holder = holder
column-held = held the day
column-term = term
column-names = names over time
column-sittings = { $meetings } recorded
column-decisions = { $decisions }
column-provisions = { $provisions }
column-original = original document
column-revived = taken up again
column-reports = { $reports }
column-what = what

## One thing

thing-title = Thing
thing-answer = { $noun } { $id }, spoken of in { $entries ->
        [one] { $entries } entry
       *[other] { $entries } entries
    }
thing-is = { $noun } { $id }
thing-said = What is said of it
thing-earlier = Earlier values
thing-earlier-lead = Corrected, withdrawn or replaced. The record keeps both.
thing-names = Other names
thing-references = What refers to it
thing-group = { $nouns }, as { $field }
thing-entries = Entries
thing-acts = What can be recorded about it
became-corrected = corrected
became-withdrawn = withdrawn
became-changed = another value holds from a later date
became-spoken-for = the more private entry speaks

## Texts

texts-title = { CAP($texts) }
texts-answer = { $count ->
        [one] { $count } { $text } recorded
       *[other] { $count } { $texts } recorded
    }, { $decided } of them decided on by a { $body }
texts-decided = Decided on
texts-decided-empty = { CAP($texts) } that a { $body } adopted, noted or referred stand here once the { $decision } is recorded.
texts-other = Proposals, drafts, compilations and others
texts-other-lead = No { $decision } on these is recorded. They are not adopted { $texts }.
texts-chair = Issued in the name of the { $chair }
texts-chair-lead = These speak for the { $chair } alone. They are not adopted { $texts }.
text-title = { CAP($text) }
text-decided = { $outcome }, { $date }
text-undecided = no { $decision } on it recorded
text-about = About this { $text }
text-provisions = { CAP($provisions) }
text-provisions-empty = The { $provisions } of this { $text } stand here in their order once they are set out, with their words in each language held.
text-names = Names and who uses them
text-versions = Versions
text-decisions = { CAP($decisions) }
text-outcomes = Outcome for each { $provision }
text-carried = Undertaken and done
text-aside = Set aside
text-aside-lead = Neither accepted nor rejected.
text-positions = { CAP($positions) }, in the words recorded
text-uses = { CAP($terms) } attested in it
text-originals = Original documents

## Meetings

meetings-title = { CAP($meetings) }
meetings-answer = { $count ->
        [one] { $count } { $meeting } recorded, in the order of what is known of its date
       *[other] { $count } { $meetings } recorded, in the order of what is known of their dates
    }
meetings-list = { CAP($meetings) }
meetings-list-empty = { CAP($meetings) } stand here once they are convened or told of.
meeting-title = { CAP($meeting) }
meeting-answer = { $count ->
        [0] No { $decision } of it recorded
        [one] { $count } { $decision } recorded
       *[other] { $count } { $decisions } recorded
    }
meeting-about = About this { $meeting }
meeting-agenda = Topics
meeting-decisions = { CAP($decisions) } and { $texts }
meeting-others = Said and done there

## Bodies

bodies-title = { CAP($bodies) }
bodies-answer = { $count ->
        [one] { $count } { $body } recorded
       *[other] { $count } { $bodies } recorded
    }
bodies-list = { CAP($bodies) }
bodies-list-empty = { CAP($bodies) } stand here once they are established.
bodies-tier = { $tier ->
        [decision] Deciding
        [working] Working
        [functional] Serving and advising
       *[other] { $tier }
    }
bodies-name = { $name } ({ $term })

## Offices

offices-title = { CAP($offices) }
offices-answer = { $count ->
        [0] No term of office recorded
        [one] { $count } term of office recorded
       *[other] { $count } terms of office recorded
    }
offices-tenures = Terms of office
offices-tenures-empty = Terms stand here once somebody is appointed.

who-title = Who held an { $office }
who-answer = { $office } on { $date }: { $holders }
who-none = { $office }: no holder recorded on { $date }
who-holder = { $holder } ({ $truth })
who-holder-of = { $holder }, { $area } ({ $truth })
who-undated = Where no date of a term is known, it may or may not have held on that day.
who-holders = Holders
who-holders-empty = No holder recorded on that day.
who-before = Other holders recorded
who-others = Other holders recorded

## Who belongs

members-title = Who belongs to the { $forum }
members-answer = On { $date }: { $counts }
members-none = On { $date }: no status recorded
members-count = { $count } { $status }{ $possibly ->
        [0] {""}
       *[other] {" "}and possibly { $possibly } more
    }
members-standings = Statuses
members-standings-empty = Statuses stand here once somebody is admitted.
