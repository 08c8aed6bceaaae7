### Как называется то, у чего нет собственного имени.

label-list = { $first }, { $second }
label-both = { $first } и { $second }
label-of = { $first }: { $second }
label-rival = { $first } — рядом с утверждением «{ $second }»
label-agenda = Повестка дня: { $first }
label-consultation = Консультация: { $first }
label-reply = Ответ: { $first }
label-submission = { $first } — внесено: { $second }
label-revival = Вновь поднято: { $first }
label-plan = { CAP($plan) }: { $first }
label-grouping = { $first } (под заголовком: { $second })
label-linkage = { $first } влияет на: { $second }
label-use = «{ $first }» — { $second }
label-frame = { $first } (структура { $second })
label-variation = { $first } ({ $second })
label-bracket = Скобки: { $first }
label-clearance = Скобки сняты: { $first }
label-concordance = Сверка языков: { $first }, { $second }
label-objection = Возражение: { $first }
label-remark = Заметка: { $first }
label-review = { CAP($review) }: { $first }
label-exchange = Обмен сведениями: { $first }
label-report = { CAP($report) }: { $first }
label-reported = { CAP($report) }: { $first } ({ $second })

## Ячейки

cells-outcome = { $thing }: { $outcome }

## Языки названий и формулировок

language-en = английский
language-ru = русский
language-fa = персидский
language-zh = китайский
language-tr = турецкий
language-ar = арабский
language-kk = казахский
language-ko = корейский
language-he = иврит
language-th = тайский
language-fr = французский
language-de = немецкий
language-ja = японский
language-mn = монгольский
language-uz = узбекский
language-az = азербайджанский

## Состояния, для которых нет обычных слов

state-reported-as-of-this-date = сообщено по состоянию на эту дату
state-decided-without-a-sitting-known = решено, о заседании не известно
