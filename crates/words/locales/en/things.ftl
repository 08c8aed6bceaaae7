### What the pages of texts, meetings, bodies, offices and single things say.

## Columns that are no fields

column-before = before
column-after = after
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
thing-answer = { $noun }: { $facts }
thing-id = In the record: { $id }
thing-is = { $noun }
thing-said = What is said of it
thing-earlier = Earlier values
thing-earlier-lead = Corrected, withdrawn or replaced. The record keeps both.
thing-names = Other names
thing-references = What refers to it
thing-group = { $nouns } that name it ({ $field })
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
text-changes = What later versions changed
text-changes-lead = What stood before beside what took its place.
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
meetings-number = No.
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
members-count = { $count ->
        [0] possibly { $possibly } { $status }
       *[other] { $count } { $status }{ $possibly ->
            [0] {""}
           *[other] {" "}and possibly { $possibly } more
        }
    }
members-standings = Statuses
members-standings-empty = Statuses stand here once somebody is admitted.

## What refers to a thing, by the noun and the field that does

refers-rule-text = { CAP($rules) } that rest on it
refers-rule-provision = { CAP($rules) } that rest on it
refers-part-text = Parts of the charter that rest on it
refers-part-provision = Parts of the charter that rest on it
refers-claim-about = { CAP($claims) } about it
refers-rival-claim = What stands beside it
refers-meeting-body = { CAP($meetings) } of it
refers-decision-body = { CAP($decisions) } of it
refers-decision-meeting = Decided there
refers-decision-text = { CAP($decisions) } on it
refers-decision-version = { CAP($decisions) } on it
refers-decision-provisions = { CAP($decisions) } on it
refers-version-text = Its versions
refers-provision-text = Its { $provisions }
refers-wording-provision = Its words, by language and version
refers-wording-version = Its words
refers-text-body = { CAP($texts) } of it
refers-text-meeting = { CAP($texts) } of it
refers-text-area = { CAP($texts) } about it
refers-text-about = { CAP($texts) } about it
refers-text-replaces = Replaced by
refers-tenure-office = Terms of office
refers-tenure-participant = Offices held
refers-tenure-area = Who coordinated it
refers-standing-participant = Statuses over time
refers-undertaking-by = Undertaken
refers-undertaking-provision = Undertaken on it
refers-undertaking-about = Undertaken on it
refers-activity-provision = Planned and held on it
refers-activity-about = Planned and held on it
refers-activity-measure = Planned and held on it
refers-report-on = { CAP($reports) } on it
refers-review-of = Reviewed
refers-measure-area = { CAP($measures) } under it
refers-measure-provision = { CAP($measures) } that come from it
refers-area-dimension = { CAP($areas) } under it
refers-set-aside-text = Set aside from it
refers-position-on = { CAP($positions) } on it
refers-linkage-cause = What it affects, as sources say
refers-linkage-effect = What affects it, as sources say
refers-concern-about = { CAP($concerns) } about it
refers-grouping-challenge = { CAP($concerns) } grouped under it
refers-original-of = Original documents
refers-use-term = Where it is attested
refers-use-text = { CAP($terms) } attested in it
refers-undertaking-meeting = Undertaken there
refers-concern-meeting = Raised there
refers-activity-meeting = Planned and held on it
refers-rival-evidence = Values that rest on it
refers-claim-evidence = { CAP($claims) } that rest on it
refers-report-evidence = { CAP($reports) } that rest on it
refers-reading-about = Authors’ readings of it
refers-conflict-about = Where sources differ on it
refers-remark-about = Notes of this desk

## Ways from a thing to where it is told in full

way-text = The { $text } with its { $provisions }
way-meeting = The { $meeting } with its { $decisions }
way-thread = The thread: from words to deeds
way-body-meetings = { CAP($meetings) } of it
way-body-decisions = { CAP($decisions) } of it
way-office = Who held it, over time
way-area-offices = Who coordinated it
way-catalogue = { CAP($measures) } under it
way-set-asides = All that is set aside
way-linkages = What affects what
