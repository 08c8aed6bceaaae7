### Что говорят реестры: решения, планы, отложенное, каталог, обещанное, обзоры, утверждения, передача дел.

## Столбцы, которые не являются полями

column-in-part = { $provisions } и исход по каждому
column-planned-for = на когда запланировано
column-held-on = когда проведено
column-standing = как обстоит дело
column-made-possible = какое решение принято наряду с этим
column-revivals = вновь поднято
column-numbered = номер
column-activities = в каких мероприятиях применена
column-dimensions = { $dimensions }
column-areas = { $areas }
column-areas-in-it = { $areas } в составе
column-undertaken = что обещано и что об этом сообщено
column-told = что сообщено
column-noun = вид
column-under = к чему относится
column-carriers = чем осуществляется
column-superseded-by = чем заменено
column-reading = трактовка
column-recorded-of-it = что об этом учтено
column-affects = как
column-beside-it = что стоит рядом
column-over = когда
column-claims-on-it = утверждения об этом
column-thing = о чём
column-recorder = кто внёс
column-fate = что с этим стало
column-items = в плане
column-items-held = проведено
column-items-postponed = перенесено
column-items-dropped = снято с плана
column-items-not-known = сведений о проведении нет
column-items-ahead = ещё предстоит
column-items-outside = не отнесено ни к одному плану

## Общее

coverage = Чего эта запись не видит
not-known = не известно

## Решения

decisions-title = { CAP($decisions) }
decisions-answer = { $count ->
        [0] Не учтено ни одного исхода.
        [one] Учтён { $count } исход.
        [few] Учтено { $count } исхода.
       *[other] Учтено { $count } исходов.
    }
decisions-note = Показан исход и никогда — кто возражал. Исходы прежних лет не оцениваются по позднейшим правилам.
decisions-outcomes = Исходы
decisions-outcomes-empty = Исходы появятся здесь, когда орган что-либо примет, примет к сведению, передаст или отложит либо об этом сообщит источник.
decisions-referred = передано на рассмотрение: { $body }
decisions-referred-recommended = передано на рассмотрение с рекомендацией: { $body }
decisions-referred-without = передано на рассмотрение без рекомендации: { $body }

## План и проведённое

plan-title = План и проведённое
plan-title-year = План и проведённое, { $year }
plan-note = Показано только то, о чём сообщает источник. Если сведений о проведении нет, это не значит, что мероприятие не проводилось; доли по неполной записи не вычисляются.
plan-answer = { $count ->
        [one] Из плана на { $year } год в записи { $count } мероприятие
        [few] Из плана на { $year } год в записи { $count } мероприятия
       *[other] Из плана на { $year } год в записи { $count } мероприятий
    }: проведено — { $held }, сведений о проведении нет — { $unknown }.
plan-answer-none = Ни одно мероприятие источники не относят к плану на { $year } год; { $count ->
        [0] других мероприятий этого года в записи нет.
        [one] в записи { $count } другое мероприятие этого года.
        [few] в записи { $count } других мероприятия этого года.
       *[other] в записи { $count } других мероприятий этого года.
    }
plan-years-answer = { $count ->
        [0] Не учтено ни планов, ни мероприятий.
        [one] В записи планы и мероприятия за { $count } год.
        [few] В записи планы и мероприятия за { $count } года.
       *[other] В записи планы и мероприятия за { $count } лет.
    }
plan-years = По годам
plan-years-empty = Планы появятся здесь по годам, когда будут внесены.
plan-plans = План
plan-plans-empty = План на этот год не учтён.
plan-certain-and-possible = { $certain }, возможно { $possible }
plan-by-dimension = По измерениям
plan-by-dimension-lead = Сколько мероприятий есть в этой записи, а не сколько их было.
plan-no-dimension = измерение не названо
plan-items = Запланированное и что о нём известно
plan-items-lead = Дата по плану стоит рядом с датой проведения.
plan-items-empty = Ни один прочитанный источник не говорит, какие мероприятия входили в этот план.
plan-outside = Мероприятия, которые источники не относят ни к одному плану
plan-outside-empty = Других мероприятий этого года не учтено.

## Отложенное

set-asides-title = Отложенные вопросы
set-asides-answer = { $count ->
        [0] Отложенных вопросов не учтено.
        [one] Учтён { $count } отложенный вопрос
        [few] Учтено { $count } отложенных вопроса
       *[other] Учтено { $count } отложенных вопросов
    }{ $count ->
        [0] {""}
       *[other] ; { $open ->
            [0] все вновь подняты и согласованы.
            [one] { $open } открыт или возвращён частично.
            [few] { $open } открыты или возвращены частично.
           *[other] { $open } открыты или возвращены частично.
        }
    }
set-asides-note = Отложено — значит ни принято, ни отвергнуто. Открытый вопрос можно поднять вновь, как указано в графе о пути назад.
set-asides-register = Реестр
set-asides-register-empty = Вопрос появится здесь, когда орган отложит его, чтобы согласовать остальное.
set-asides-open = открыт
set-asides-in-part = возобновлён частично
set-asides-whole = возобновлён
set-asides-position-withdrawn = записанная тогда позиция позднее отозвана
set-asides-position = { $words } ({ $who })

## Каталог

catalogue-title = { CAP($catalogue) }
catalogue-answer = { $count ->
        [0] Ни одной меры не учтено.
        [one] Учтена { $count } мера.
        [few] Учтено { $count } меры.
       *[other] Учтено { $count } мер.
    }
catalogue-note = Включение в каталог, введение в действие и план — три слоя, у каждого своя дата. Одно из другого не следует.
catalogue-measures = { CAP($measures) }
catalogue-measures-empty = Меры появятся здесь, когда их перечислит каталог.
catalogue-frames = Системы рубрик
catalogue-frames-lead = Какие есть измерения и области — датированные данные, как и их число.
catalogue-frames-empty = Системы рубрик появятся здесь, когда источник назовёт области того или иного времени.
catalogue-places = Место каждой области
catalogue-places-empty = Место каждой области появится здесь, когда его укажет система рубрик.

## Обещанное и сообщения

promises-due = срок: { $date }
promises-no-text = Вне положений документов
undertakings-title = { CAP($undertakings) }
undertakings-answer = { $count ->
        [0] Не учтено ни одного добровольного обязательства.
        [one] Учтено { $count } добровольное обязательство.
        [few] Учтено { $count } добровольных обязательства.
       *[other] Учтено { $count } добровольных обязательств.
    }
undertakings-note = Всё здесь добровольно. Изменённое или снятое хранит датированное примечание; из того, что строка кончается, ничего не следует.
undertakings-undertakings = По документам и положениям
undertakings-undertakings-empty = Обязательство появится здесь, когда кто-либо скажет: мы сделаем.
undertakings-open = Запланированные мероприятия, по которым ещё ничего не обещано
undertakings-open-lead = Любой может сказать: мы сделаем.
undertakings-open-empty = Таких мероприятий нет.
reports-title = { CAP($reports) }
reports-answer = { $count ->
        [0] Не учтено ни одного сообщения.
        [one] Учтено { $count } сообщение.
        [few] Учтено { $count } сообщения.
       *[other] Учтено { $count } сообщений.
    }
reports-note = Данные, нулевое сообщение, отсутствие нового и желание не сообщать — всё это ответы.
reports-reports = По документам и положениям
reports-reports-empty = Сообщение появится здесь, когда кто-либо расскажет другим, что сделано или узнано.
due-title = Что впереди
due-answer = { $count ->
        [0] После этой даты ({ $date }) ничего не учтено.
        [one] После этой даты ({ $date }) учтено { $count } событие или срок.
        [few] После этой даты ({ $date }) учтено { $count } события или срока.
       *[other] После этой даты ({ $date }) учтено { $count } событий или сроков.
    }
due-note = В порядке дат и по предмету.
due-hindsight = Если смотреть из прошлого, заседания даны за год после этого дня, как их знает запись сейчас.
due-ahead = Что имеет дату впереди
due-ahead-empty = Заседания, обязательства и запланированные мероприятия стоят здесь, пока их дата впереди.

## Обзор

review-title = { CAP($review) }
review-answer = Все положения, принятые к этой дате ({ $date }), каждое под одним из пяти заголовков.
review-note = Здесь нет ни итогов, ни индекса. Положение, которое нечто утверждает и ни о чём не просит, декларативно; заменённое позднейшим документом — заменено.
review-carried-and-reported = Осуществляется, и об этом сообщено
review-carried-and-reported-empty = Положений, о которых что-либо сообщено, нет.
review-carried = Осуществляется
review-carried-lead = По нему что-либо обещано, запланировано или передано.
review-carried-empty = Других положений, по которым что-либо обещано, нет.
review-not-yet-carried = Пока не осуществляется
review-not-yet-carried-lead = Обязательств и мероприятий по нему в этой записи нет.
review-not-yet-carried-empty = Таких положений нет.
review-declaratory = Декларативно по природе
review-declaratory-empty = Таких положений нет.
review-superseded = Заменено
review-superseded-empty = Таких положений нет.
review-set-asides = Отложено
review-reviews = Обзоры, проведённые органами форума
review-reviews-empty = За это время обзоров, проведённых органами, не учтено.

## Сообщества

communities-title = Что должно быть общим: свидетельства
communities-answer = { $author } называет: { $names }; далее — что по каждому есть в записи, по форуму в целом.
communities-none = Ни одна авторская трактовка в поле зрения не называет, что форуму следует иметь общим.
communities-note = Это заголовки автора. Списки показывают, что есть в записи; они ничего не измеряют, и из того, чего в них нет, ничего не следует.
communities-readings = Что говорит автор
communities-readings-empty = Трактовка, которая говорит о других трактовках, появится здесь вместе с ними.
communities-nothing = ничего из названного в поле зрения нет
communities-evidence = Свидетельства
communities-evidence-empty = Ничего из того, что называет эта трактовка, в поле зрения нет.

## Связи

linkages-title = { CAP($linkages) }
linkages-answer = { $count ->
        [0] Ни одной связи не учтено
        [one] Учтена { $count } связь
        [few] Учтено { $count } связи
       *[other] Учтено { $count } связей
    }{ $contested ->
        [0] .
        [one] , из них оспаривается { $contested }.
       *[other] , из них оспариваются { $contested }.
    }
linkages-note = Каждая говорит, что один вызов влияет на другой, как утверждает источник. Ни одна не говорит, кто виноват; связь, единственный источник которой снят, не показывается.
linkages-links = Что на что влияет
linkages-links-empty = Связь появится здесь, когда источник скажет, что один вызов влияет на другой.
linkages-affects = влияет на
linkages-chains = Цепочки
linkages-chains-empty = Никакие две связи не следуют одна за другой.
linkages-loops = Круги
linkages-loops-empty = Ни одна цепочка не возвращается к своему началу.

## Отношения

relations-title = Связи с другими организациями
relations-answer = { $count ->
        [0] Связей с другими организациями не учтено.
        [one] Учтены связи с { $count } организацией.
       *[other] Учтены связи с { $count } организациями.
    }
relations-note = Это связи самого форума. Кто в чём ещё состоит, здесь не записывается.
relations-ties = Связи
relations-ties-empty = Связь появится здесь, когда будет учтён меморандум, протокол или рабочий контакт.
relations-overlaps = Где они соприкасаются с работой форума
relations-overlaps-empty = Ни одна связь не называет области или положения, которых она касается.

## Трактовки

readings-title = Трактовки
readings-answer = { $count ->
        [0] Трактовок в поле зрения нет.
        [one] В поле зрения { $count } трактовка. Она принадлежит автору, а не форуму.
        [few] В поле зрения { $count } трактовки. Они принадлежат авторам, а не форуму.
       *[other] В поле зрения { $count } трактовок. Они принадлежат авторам, а не форуму.
    }
readings-note = Трактовка показана рядом с тем, что её оспаривает. Здесь между ними ничего не решается.
readings-overlay = Из слоя «{ $title }», который можно не подключать и убрать бесследно.
readings-periods = Периоды
readings-periods-lead = День, которым период кончается, принадлежит следующему.
readings-periods-empty = Здесь стоит трактовка, которая делит время.
readings-others = Другие трактовки
readings-others-empty = Других трактовок в поле зрения нет.

## Запись

record-title = Запись
record-answer = { $count ->
        [one] { $count } запись, новейшие вверху; страница { $page } из { $pages }.
        [few] { $count } записи, новейшие вверху; страница { $page } из { $pages }.
       *[other] { $count } записей, новейшие вверху; страница { $page } из { $pages }.
    }
record-entries = Записи
record-entries-empty = На этой странице записей нет.
record-fate = { $act }: { $why }
record-newer = Более новые записи
record-older = Более старые записи

## Утверждения

column-claimed-by = кто утверждает
column-told-status = как значится в записи
claims-title = { CAP($claims) }
claims-answer = { $count ->
        [0] Ни одного утверждения не учтено
        [one] Учтено { $count } утверждение
        [few] Учтено { $count } утверждения
       *[other] Учтено { $count } утверждений
    }{ $contested ->
        [0] .
        [one] , против { $contested } из них стоит другое значение.
       *[other] , против { $contested } из них стоят другие значения.
    }
claims-note = Каждое число остаётся за тем, кто его назвал. Вычисления проверены; верно ли число, здесь не решается. Значения разных источников стоят рядом и никогда не рисуются одним рядом.
claims-claims = Что утверждается и что стоит рядом
claims-claims-empty = Утверждение появится здесь, когда кто-либо скажет то, что можно проверить.
claims-arithmetic-consistent = вычисление сходится
claims-arithmetic-differs = вычисление расходится
claims-arithmetic-not-read = вычисление не проверено
claims-total-contested = итог оспаривается
claims-contested = оспаривается
claims-as-stated = как указано
claims-recomputed = пересчитано: { $computed }
claims-recomputed-differs = пересчитано: { $computed }, тогда как указано { $written }
claims-comes-out = пересчитано: сходится
claims-comes-out-otherwise = пересчитано: получается иначе
claims-not-recomputed = вычисление не того вида, который пересчитывается
claims-beside = { $value } ({ $source })

## Противоречия

column-sides = что говорит каждая сторона
column-how-found = как обнаружено
conflicts-title = В чём источники расходятся
conflicts-answer = { $count ->
        [0] Противоречий между источниками не учтено.
        [one] Между источниками есть { $count } противоречие.
        [few] Между источниками есть { $count } противоречия.
       *[other] Между источниками есть { $count } противоречий.
    }
conflicts-note = Все стороны остаются в силе. Ни одна здесь не выбирается: ни самая поздняя, ни самая уверенная.
conflicts-standing = Противоречия
conflicts-standing-empty = Противоречие появится здесь, когда два источника скажут то, что не может быть верно вместе, или кто-либо сопоставит одно с другим.
conflicts-values = значения, которые не могут быть верны все
conflicts-holders = два исполнителя должности, рассчитанной на одного
conflicts-entered = сопоставлено кем-либо
conflicts-unlisted = возражение, поданное до решения, не внесено в его список
conflicts-lapsed = Отпали
conflicts-lapsed-lead = Сказанное одной из сторон отозвано или исправлено.
conflicts-gone = отозвано: { $thing }
conflicts-corrected = исправлено: { $thing }

## Передача дел

column-steps = на каком пути
handover-title = Передача дел
handover-title-to = Передача дел, { $date }
handover-answer = Состояние до всего, что было в этот день ({ $date }): { $holder }.
handover-answer-none = Состояние до всего, что было в этот день ({ $date }); кто занимает передаваемую должность, не учтено.
handover-holder = { $office }: { $holder } ({ $truth })
handover-term = Срок считается с этого дня: { $from }, по этот: { $to }.
handover-note = Каждый документ, каждая нить и каждое обязательство остаются за теми, чьими были; переходит только должность. Здесь ничего не сказано о том, кто чего не сделал.
handover-offices = Должности
handover-offices-empty = На этот день никто, занимающий должность, не учтён.
handover-coordinators = Кто что координирует
handover-coordinators-lead = Да или возможно — насколько известны даты; в конце области, для которых никто не учтён.
handover-coordinators-empty = На этот день ни одной области не учтено.
handover-no-holder = никто не учтён
handover-undated = даты не учтены
handover-set-asides = Отложено и почему
handover-before-bodies = На рассмотрении
handover-before-bodies-lead = Разослано, внесено, передано или согласовано как основа; больше ничего не учтено.
handover-before-bodies-empty = Документов на рассмотрении органа не учтено.
handover-threads = Открытые нити
handover-threads-lead = Принятые положения, которые о чём-то просят и не заменены, и то, чем они осуществляются.
handover-threads-empty = Принятых положений, которые о чём-то просят, не учтено.
handover-promised-in-term = Обещано за срок
handover-promised-in-term-lead = По документам и положениям, с тем, что об этом сообщено.
handover-promised-in-term-empty = За срок обязательств не учтено.
handover-promised-before = Обещано до этого срока
handover-promised-before-empty = Более ранних обязательств не учтено.
handover-decisions = Решения за срок
handover-decisions-empty = За срок решений не учтено.
handover-language = Согласованные формулировки
handover-language-lead = Принятые документы и те их положения, которые ничем не заменены.
handover-language-empty = Принятых документов не учтено.
