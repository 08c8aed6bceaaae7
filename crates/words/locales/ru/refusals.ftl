### Why an act may not be recorded as it stands, and what the officer should know of one that may.
### Every message is named after its code in the domain; things come by their names.

## The form of an act

refusal-field-absent = Нужно поле «{ $name }»: заполните его.
refusal-several-values = Поле «{ $name }» принимает одно значение, а дано несколько: оставьте одно.
refusal-id-absent = «{ $act }» вносит новое в запись, и ему нужен идентификатор, например { $expected }.
refusal-id-unclear = По { $id } не видно, что он называет: ожидается идентификатор вроде { $expected }.
refusal-id-taken = { $id } уже называет другое ({ $noun }), а «{ $act }» такого не создаёт: выберите другой идентификатор.
refusal-nothing-named = { $id } в поле «{ $name }» ничего в записи не называет{ $hint }
refusal-another-noun = { $id } в поле «{ $name }»: { $noun }; ожидается: { $expected }.
refusal-no-fact-for-date = Дата в поле «{ $name }» берёт границу у { $fact }, чего в записи нет{ $hint }
refusal-source-absent = Рассказанному нужен источник: скажите, кто это говорит, со страницей или строкой.
refusal-live-in-overlay = В слое лежит чьё-то прочтение, а «{ $act }» совершается здесь: уберите слой или запишите как рассказанное источником.
refusal-reason-blank = Причина отступления от устава ({ $charter }) пуста: скажите почему или уберите её.
refusal-attributed-twice = Эти слова приписаны и { $by }, и чужому рассказу: оставьте одно из двух.
refusal-attributed-to-nobody = Не сказано, чьи это слова: назовите, кто говорит или по чьим словам это известно.
refusal-spoken-for-by-another = Слова { $by } передаёт { $actor }: сказанное другими ({ $participant }) стоит в поле «по словам».
refusal-attribution-is-reported = Чей-то рассказ о других не совершается здесь: запишите его как рассказанное источником.
refusal-more-private = { $id } в поле «{ $name }» известно лишь на этом уровне: { $level }. Сначала откройте его или запишите это на том же уровне.
refusal-of-an-overlay = { $id } в поле «{ $name }» принадлежит слою { $overlay }: запишите это в слое или только для этого стола.

## Outcomes and versions

refusal-outcome-unknown = «{ $outcome }» не может быть исходом для { $provision }: ожидается { $expected }{ $hint }
refusal-two-outcomes = Для { $provision } даны два исхода: оставьте один.
refusal-not-of-text = { $provision } не входит в { $text }: называйте только то, что входит в решаемый документ.
refusal-version-of-another-text = { $version } не версия документа { $text }: назовите версию решаемого документа.

## Who may do it

refusal-seat-absent = Файл не говорит, чей это стол, поэтому «{ $act }» здесь не совершить: назовите место или запишите как рассказанное источником.
refusal-another-seat = Это стол { $seat }, а действует { $actor }: сделанное другими запишите как рассказанное источником.
refusal-seat-without-right = На { $day } { $charter } не позволяет этому столу ({ $seat }) записать «{ $right }»: запишите как рассказанное источником или укажите причину отступления.
refusal-seat-uncertain = Не ясно, может ли этот стол ({ $seat }) записать «{ $right }»: { $why }. Решите это или укажите причину отступления ({ $charter }).
refusal-actor-absent = «{ $act }» совершает сам { $participant }: назовите, кто действует.
refusal-actor-unknown = { $actor } не называет в записи никого, кто действует ({ $participant }, { $body }){ $hint }
refusal-actor-mismatch = Действует { $actor }, а в поле «{ $name }» стоит { $named }: сделанное здесь принадлежит действующему.
refusal-right-absent = У { $actor } нет права «{ $right }»: { $why }. Запишите как рассказанное источником или укажите причину отступления ({ $charter }).
refusal-right-uncertain = Не ясно, есть ли у { $actor } право «{ $right }»: { $why }. Решите это или укажите причину отступления ({ $charter }).
refusal-cannot-object = { $actor } не может возражать: { $why }. Сказанное можно записать иначе: { $position }.
refusal-no-charter = На { $day } не действует { $charter }, поэтому «{ $act }» здесь не совершить: запишите как рассказанное источником.

## How bodies decide

refusal-body-absent = Для принимаемого здесь ({ $decision }) нужно назвать, кто решает: { $body } или { $meeting }.
refusal-no-policy = На { $day } { $charter } не говорит, как решает { $body }: запишите как рассказанное источником или укажите причину отступления.
refusal-policy-not-of-body = { $body } не решает способом { $policy }: ожидается { $expected }{ $hint }
refusal-policy-adopts-nothing = { $body } не может принять способом { $policy }: запишите, что документ принят к сведению или передан, или назовите другой орган.
refusal-policy-uncertain = Не ясно, решает ли { $body } в этот день способом { $policy }: решите это или укажите причину отступления ({ $charter }).
refusal-open-bracket = В { $provision } открыты скобки ({ $bracket }): снимите их или примите в части, отложив это.
refusal-standing-objection = Возражение против { $to } в силе ({ $objection }): поверх него ничего не принять. Примите без того, против чего оно, или отложите вопрос.
refusal-uncertain-objection = Возражение против { $to } в силе ({ $objection }), и не ясно, вправе ли возражать тот, кто возразил: решите это или укажите причину отступления ({ $charter }).
refusal-part-incomplete = Принятие в части говорит, что стало со всем, а у { $provision } исхода нет: добавьте его.
refusal-part-is-no-part = Принятие в части принимает одно и не принимает другое: дайте каждому исход или выберите другой исход для документа.
refusal-whole-without-part = { $provision }: «{ $outcome }», поэтому документ не принят целиком: выберите принятие в части.
refusal-silence-not-asked = { $text } не рассылался с днём для возражений: сначала запишите это или решайте иначе.
refusal-silence-runs = Период молчания для { $text } длится: { $until }. Дождитесь его конца.
refusal-silence-too-short = Не ясно, что { $text } рассылался все дни периода молчания ({ $days }): разошлите снова или укажите причину отступления ({ $charter }).
refusal-not-for-adoption = { $text }: { $kind }, такого никто не принимает. Зарегистрируйте документ, который из этого выйдет, и примите его.

## What the officer should know

warning-overridden = Записано вопреки уставу ({ $charter }), с указанной причиной. { $what }
warning-departs = Рассказанное отступает от устава ({ $charter }). { $what }
warning-reason-not-needed = Здесь ничто не отступает от устава ({ $charter }), поэтому причина не записывается.
warning-more-private-says-otherwise = Оценено по тому, что столь же открыто. Нечто более закрытое в этом файле говорит против. { $what }
warning-kept-at-desk = «{ $act }» остаётся за этим столом, какой бы уровень ни был указан.
warning-lies-with-its-objections = { $decision } со списком возражений лежит на этом уровне: { $level }. Более открытое несёт только исход.
warning-set-aside-not-revived = { $set_aside } было отложено и не взято снова: запишите это, чтобы нить показала путь назад.
