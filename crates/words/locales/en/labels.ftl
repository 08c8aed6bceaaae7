### What things are called that have no name of their own.

label-list = { $first }, { $second }
label-both = { $first } and { $second }
label-of = { $first }: { $second }
label-rival = { $first }, beside { $second }
label-agenda = Agenda of { $first }
label-consultation = Consultation on { $first }
label-reply = Reply in: { $first }
label-submission = { $first }, brought before { $second }
label-revival = Taken up again: { $first }
label-plan = { CAP($plan) } for { $first }
label-grouping = { $first } (under: { $second })
label-linkage = { $first } affects { $second }
label-use = “{ $first }” in { $second }
label-frame = { $first } (frame { $second })
label-variation = { $first } ({ $second })
label-bracket = Bracket in { $first }
label-clearance = Cleared: { $first }
label-concordance = Concordance of { $first }: { $second }
label-objection = Objection to { $first }
label-remark = Desk note on { $first }
label-review = { CAP($review) } of { $first }
label-exchange = Information given under { $first }
label-report = { CAP($report) } on { $first }
label-reported = { CAP($report) } on { $first } ({ $second })

## Cells

cells-outcome = { $thing }: { $outcome }

## Languages of names and wordings

language-en = English
language-ru = Russian
language-fa = Persian
language-zh = Chinese
language-tr = Turkish
language-ar = Arabic
language-kk = Kazakh
language-ko = Korean
language-he = Hebrew
language-th = Thai
language-fr = French
language-de = German
language-ja = Japanese
language-mn = Mongolian
language-uz = Uzbek
language-az = Azerbaijani

## States of which the usual words lack

state-reported-as-of-this-date = reported as of this date
state-decided-without-a-sitting-known = decided without a sitting known
