### Что говорят страницы действующих правил, периодичности, поиска и собственная страница.

column-in-force = действует
column-rests-on = на чём основано
column-values = что в ней сказано
column-last-meeting = последнее заседание
column-next-meeting = следующее заседание
column-window = следующее, в пределах
column-result = найдено
column-other-names = другие названия
column-also-said = утверждения об этом
column-matched = что совпало
column-changed = изменено

## Действующие правила

rules-title = Действующие правила
rules-answer = Действуют на { $date }: { $texts }
rules-none = На { $date }: действующих принятых текстов не учтено
rules-vocabulary = Собственные слова форума
rules-formulas = Формулы, которыми начинаются абзацы его текстов
rules-texts = Действующие принятые тексты
rules-texts-empty = Принятые тексты появятся здесь, когда будет внесено правило или часть устава, которые на них основаны.
rules-rules = Правила
rules-parts = Части устава
rules-defaults = Наши допущения
rules-defaults-lead = Ни один текст этого не говорит. За каждым стоит наше решение; они применяются только к тому, что делается здесь.
rules-default = наше допущение, решение { $ruling }
rules-no-text = текст не назван

## Периодичность

cadence-title = Периодичность
cadence-answer = Органов с заявленной периодичностью: { $count-bodies }; промежутков между очередными заседаниями: { $intervals }
cadence-nominal = Как заявлено
cadence-nominal-empty = Периодичность появится здесь, когда орган будет учреждён с её указанием.
cadence-actual = Как было
cadence-actual-lead = От одного состоявшегося очередного заседания до следующего.
cadence-next = Следующее
cadence-next-lead = От последнего — на самый короткий и на самый долгий из заявленных и бывших промежутков. Это пределы, а не дата.
cadence-years = По годам
cadence-years-lead = Учтённые очередные заседания каждого года. Год без них говорит лишь о том, что источник не найден.
cadence-from-to = от { $least } до { $most }
cadence-arithmetic = последнее с { $first } по { $last }; заявлено месяцев: { $months }; промежутки до сих пор, в днях: от { $shortest } до { $longest }
cadence-apart = { $body }: не считаются очередными
cadence-apart-one = { $meeting } ({ $why })

## Поиск

search-title = Поиск
search-answer = По запросу «{ $q }» { $count ->
        [one] найдена { $count } запись
        [few] найдено { $count } записи
       *[other] найдено { $count } записей
    }
search-of = Найдено по запросу «{ $q }»
search-none = По запросу «{ $q }» ничего не найдено
search-near = По запросу «{ $q }» ничего не найдено; может быть, «{ $near }»?
search-more = Показаны первые { $count }.
search-found = Найдено
search-found-empty = Поиск идёт по названиям, другим названиям, текстам, их положениям и словам, по нитям.
search-matched = { $field }: { $words }
search-name = { $name } ({ $user })
search-expected = хотя бы одна буква или цифра

## Собственная страница

ours-title = Наше
ours-of = Наше: { $participant }
ours-answer = { $count-undertakings ->
        [0] Обязательств этого места не учтено
        [one] Учтено { $count-undertakings } обязательство этого места
        [few] Учтено { $count-undertakings } обязательства этого места
       *[other] Учтено { $count-undertakings } обязательств этого места
    }
ours-no-participant = Место за этим столом принадлежит не одному участнику.
ours-not-here = Собственную страницу видит только тот, кто ведёт дело.
ours-undertakings = Наши обязательства
ours-undertakings-empty = Здесь появится то, что мы обещаем сделать.
ours-dates = Предстоящие даты
ours-dates-empty = Здесь появятся сроки наших обязательств и консультаций, по которым ждут мнений.
ours-offices = Наши должности
ours-offices-empty = Здесь появятся должности, которые мы занимаем или занимали.
ours-contacts = Наши контактные лица
ours-contacts-empty = Здесь появятся контактные лица, которых мы назвали.
ours-statements = Что мы говорили
ours-statements-empty = Здесь появятся наши озабоченности, позиции, ответы и отчёты.
ours-hosted = Что мы проводили
ours-hosted-empty = Здесь появятся мероприятия, которые мы принимаем.
