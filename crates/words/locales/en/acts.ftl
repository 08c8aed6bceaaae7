### Acts: the verb, and what it does in a line.

## Who and what the forum is

act-introduce = introduce
act-introduce-about = A { $participant }, an outside organisation or a place enters the record under a name
act-name = name
act-name-about = Something has another name, used by somebody over a time
act-admit = admit
act-admit-about = A { $participant } has a status in the { $forum } over a period
act-establish = establish
act-establish-about = The { $forum } has a { $body } or an { $office }
act-define = define
act-define-about = A heading of the { $catalogue }, a { $challenge } or a { $term } enters the record
act-frame = frame
act-frame-about = An { $area } has its place under a { $dimension } in the frame of a time
act-appoint = appoint
act-appoint-about = A { $participant } holds an { $office }, of the { $forum } or of an { $area }, over a period
act-hand-over = hand over
act-hand-over-about = An { $office } passes from its holder to another { $participant }
act-lay-down = lay down
act-lay-down-about = A rule holds over a period, resting on a { $text } or a practice
act-provide = provide
act-provide-about = The { $charter } as data has a part over a period, resting on a { $provision } or on a default of ours
act-relate = relate
act-relate-about = The { $forum } has a tie with another organisation

## Talk

act-convene = convene
act-convene-about = A { $body } sits, or decides without a sitting
act-lock = lock
act-lock-about = The topics of a { $meeting } are fixed
act-raise = raise
act-raise-about = Something matters to a { $participant }, in its own words, or according to somebody
act-group = group
act-group-about = A { $concern } is placed under a { $challenge }
act-link = link
act-link-about = One { $challenge } affects another, as a source says
act-cite = cite
act-cite-about = Somebody states something that can be checked
act-contest = contest
act-contest-about = Another value or text stands beside a { $claim } or a { $linkage }
act-oppose = set against each other
act-oppose-about = Assertions do not agree, where no computation can see it
act-circulate = circulate
act-circulate-about = A { $text } or a compilation goes round for views, with the topics fixed
act-reply = reply
act-reply-about = A { $participant } answers a { $consultation }
act-compile = compile
act-compile-about = A { $coordinator } compiles the views heard; the compilation is not an adopted { $text }
act-state-position = state a position
act-state-position-about = A { $position } on a { $text } or item, in the words recorded
act-object = object
act-object-about = A { $participant } states an objection to a { $text } or a { $provision }
act-read = read
act-read-about = An author reads the { $forum }'s history in a certain way

## Texts

act-register = register
act-register-about = A { $text } exists, of a kind, under a title
act-issue = issue
act-issue-about = A { $text } has a version
act-set-out = set out
act-set-out-about = A { $text } has a { $provision }; its words may come later
act-word = word
act-word-about = A { $provision } reads so, in a version and a language
act-concord = concord
act-concord-about = Two languages of a version were compared, { $provision } by { $provision }, and say the same
act-trace = trace
act-trace-about = A source attests that a { $text } uses a { $term }
act-bracket = bracket
act-bracket-about = Words of a { $provision } are put in brackets: not agreed yet
act-clear = clear
act-clear-about = A bracket is cleared
act-submit = submit
act-submit-about = A { $text } is brought before a { $body }
act-adopt = adopt
act-adopt-about = A { $body } adopts a { $text }, wholly or in part, or agrees it as a basis
act-note = note
act-note-about = A { $body } takes note of a { $text } or { $report }
act-refer = refer
act-refer-about = A { $body } sends a { $text } to another { $body }, with or without a recommendation
act-set-aside = set aside
act-set-aside-about = An item without agreement is put aside, neither accepted nor rejected, with a way back
act-revive = revive
act-revive-about = A { $set-aside } is taken up again

## Deeds

act-list-measure = list a { $measure }
act-list-measure-about = The { $catalogue } has a { $measure }; listed, activated and planned are three separate dates
act-plan = plan
act-plan-about = There is a { $plan } for a year
act-schedule = schedule
act-schedule-about = An { $activity } is planned
act-hold = hold
act-hold-about = An { $activity } was held, postponed or dropped
act-undertake = undertake
act-undertake-about = A { $participant } or { $body } says, of its own will: we will
act-vary = vary
act-vary-about = An { $undertaking } is changed or taken back, with a dated note
act-report = report
act-report-about = Somebody tells the others what was done or learned
act-exchange = exchange
act-exchange-about = Information is given to the others under a { $measure } or { $area }
act-review = review
act-review-about = A { $body } looks at what came of something
act-nominate = nominate
act-nominate-about = A { $participant } names a functional point of contact in an { $area }

## The desk itself

act-remark = note at the desk
act-remark-about = A desk note on anything; only this desk sees it, and it can be forgotten
act-draft = draft
act-draft-about = A draft kept as working material; it can be forgotten
act-keep = keep an original
act-keep-about = An original document is kept byte for byte

## The record itself

act-open-volume = open a volume
act-open-volume-about = A volume of the record begins
act-seat = take a seat
act-seat-about = The desk says whose it is
act-pack = take in a pack
act-pack-about = A pack of data is taken in, or brought up to date
act-correct = correct
act-correct-about = An assertion is replaced by a better one, with the reason
act-change = change
act-change-about = Something has a new value from a date
act-withdraw = withdraw
act-withdraw-about = An assertion is taken back, with the reason; the record keeps both
act-release = release
act-release-about = What was private is recorded afresh for more readers
act-forget = forget
act-forget-about = Working material is destroyed; that it existed stays
act-leave-overlay = leave out an overlay
act-leave-overlay-about = An overlay is removed from this file
