### What the matrix of threads and the page of one thread say.

column-thread = thread
column-words = words
column-carried-by = carried by
column-came-of-it = came of it
column-set-aside = set aside
column-step = step
column-who = who
column-from-step = from
column-to-step = to
column-elapsed = time between

threads-title = Threads
threads-answer = { $threads ->
        [one] { $threads } thread
       *[other] { $threads } threads
    } from words to deeds: { $count-provisions ->
        [one] { $count-provisions } { $provision }
       *[other] { $count-provisions } { $provisions }
    }, { $count-undertakings ->
        [one] { $count-undertakings } { $undertaking }
       *[other] { $count-undertakings } { $undertakings }
    }, { $aside } set aside
threads-how = One line for each subject: the words agreed on it, who carries them, what came of it, and what was set aside. A name in the first column opens the whole thread; a dot opens who says so.
threads-cannot-see = What this record cannot see
threads-matrix = From words to deeds
threads-matrix-empty = Threads stand here once an { $area }, a { $challenge } or a { $text } with { $provisions } is recorded.
threads-overlay = As an author reads it
threads-overlay-lead = These headings come from an overlay: what an author says of the world. They can be left out.
threads-no-dimension = Under no { $dimension }
threads-challenges = { CAP($challenges) }
threads-concerns = { CAP($concerns) } outside the { $catalogue }
threads-texts = How the { $forum } works
threads-whole = The { $dimension } as a whole
threads-more = and { $count } more
threads-no-words = no { $provision } recorded
threads-text = { $text }, { $date }
threads-provision = { $text }: { $words }{ $more ->
        [0] {""}
       *[other] {" "}(and { $more } more)
    }
threads-under = see { $area }
threads-undertakings = Undertaken under no heading
threads-set-asides = Set aside under no heading
threads-coordinator = { $office }: { $holder }{ $truth ->
        [possibly] {" "}(possibly)
       *[other] {""}
    }
threads-undertaking = { $by }: { $what }
threads-revived = taken up again, { $date }
threads-page = Page { $page } of { $pages }.
threads-next = Next page

thread-title = Thread
thread-nothing = Nothing recorded under this heading yet
thread-provisions = { $count ->
        [one] { $count } { $provision }
       *[other] { $count } { $provisions }
    }
thread-undertakings = { $count ->
        [one] { $count } { $undertaking }
       *[other] { $count } { $undertakings }
    }
thread-activities = { $count ->
        [one] { $count } { $activity }
       *[other] { $count } { $activities }
    }
thread-reports = { $count ->
        [one] { $count } { $report }
       *[other] { $count } { $reports }
    }
thread-reviews = { $count ->
        [one] { $count } { $review }
       *[other] { $count } { $reviews }
    }
thread-set-asides = { $count } set aside
thread-steps = Step by step
thread-steps-empty = Steps stand here once something is said, agreed or done under this heading.
thread-times = Time between stages
thread-times-lead = A range where the dates are not exact. It is about the forum's work and names nobody.
thread-words = Words
thread-statements = Issued in the name of the { $chair }
thread-statements-lead = These speak for the { $chair } alone. They are not adopted { $texts }.
thread-carried = Undertaken and done
thread-coordinated = Coordinated by
thread-came = What was told and reviewed
thread-aside = Set aside
thread-aside-lead = Neither accepted nor rejected.
thread-linked = Linked { $challenges }, as sources say
thread-layer = { $layer }: { $date }

## Stages

step-concern = { CAP($concern) } raised
step-challenge = { CAP($challenge) } named
step-tenure = Appointed
step-agenda = Topics fixed
step-meeting = { CAP($meeting) }
step-text = { CAP($text) }
step-compilation = Views compiled
step-consultation = Circulated
step-reply = Reply
step-submission = Brought before a { $body }
step-position = { CAP($position) } stated
step-decision = Decided
step-set-aside = Set aside
step-revival = Taken up again
step-measure = { CAP($measure) } of the { $catalogue }
step-undertaking = Undertaken
step-variation = { CAP($undertaking) } changed
step-activity = Planned
step-held = Held
step-report = Reported
step-exchange = Information given
step-review = Reviewed

## Time between

elapsed-up-to = up to { $most }
elapsed-between = between { $least } and { $most }
elapsed-at-least = at least { $least }
elapsed-not-known = not known
elapsed-arithmetic = from { $from } to { $to }: { $least } to { $most } days
