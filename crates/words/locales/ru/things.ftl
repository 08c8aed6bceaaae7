### Что говорят страницы текстов, заседаний, органов, должностей и отдельных записей.

## Столбцы, которые не являются полями

column-before = прежде
column-after = после
column-property = что
column-true-from = верно с
column-recorded = внесено
column-became = что с этим стало
column-why = почему
column-entry = запись
column-act = действие
column-mode = здесь или по источнику
column-holder = кто занимает
column-held = в этот день
column-term = срок
column-names = названия в разное время
column-sittings = учтённые заседания
column-decisions = { $decisions }
column-provisions = { $provisions }
column-original = подлинный документ
column-revived = вновь поднято
column-reports = { $reports }
column-what = что

## Одна запись

thing-title = Запись
thing-answer = { $noun }: { $facts }
thing-id = В деле: { $id }
thing-is = { $noun }
thing-said = Что об этом сказано
thing-earlier = Прежние значения
thing-earlier-lead = Исправлены, отозваны или заменены. В деле сохраняется и то, и другое.
thing-names = Другие названия
thing-references = Что на это ссылается
thing-group = { $nouns }, где это названо («{ $field }»)
thing-entries = Записи в деле
thing-acts = Что можно об этом записать
became-corrected = исправлено
became-withdrawn = отозвано
became-changed = с более поздней даты действует другое значение
became-spoken-for = говорит более закрытая запись

## Тексты

texts-title = { CAP($texts) }
texts-answer = { $count ->
        [one] Учтён { $count } текст
        [few] Учтено { $count } текста
       *[other] Учтено { $count } текстов
    }, из них по { $decided } есть решение органа
texts-decided = По которым есть решение
texts-decided-empty = Тексты, которые орган принял, принял к сведению или передал, появятся здесь, когда будет внесено решение.
texts-other = Предложения, проекты, сводки и прочее
texts-other-lead = Решений по ним не учтено. Это не принятые тексты.
texts-chair = От имени председательства
texts-chair-lead = Здесь говорит только председательство. Это не принятые тексты.
text-title = { CAP($text) }
text-decided = { $outcome }, { $date }
text-undecided = решений по нему не учтено
text-about = Об этом тексте
text-provisions = { CAP($provisions) }
text-provisions-empty = Положения этого текста появятся здесь по порядку, когда будут внесены, со словами на каждом имеющемся языке.
text-changes = Что изменили позднейшие редакции
text-changes-lead = Что стояло прежде, рядом с тем, что стало.
text-names = Названия и кто ими пользуется
text-versions = Редакции
text-decisions = { CAP($decisions) }
text-outcomes = Исход по каждому положению
text-carried = Что обещано и сделано
text-aside = Отложено
text-aside-lead = Не принято и не отклонено.
text-positions = Позиции в записанных словах
text-uses = Отмеченные в нём термины
text-originals = Подлинные документы

## Заседания

meetings-title = { CAP($meetings) }
meetings-answer = { $count ->
        [one] Учтено { $count } заседание, в порядке того, что известно о его дате
        [few] Учтено { $count } заседания, в порядке того, что известно об их датах
       *[other] Учтено { $count } заседаний, в порядке того, что известно об их датах
    }
meetings-number = №
meetings-list = { CAP($meetings) }
meetings-list-empty = Заседания появятся здесь, когда будут созваны или о них будет сообщено.
meeting-title = { CAP($meeting) }
meeting-answer = { $count ->
        [0] Его решений не учтено
        [one] Учтено { $count } решение
        [few] Учтено { $count } решения
       *[other] Учтено { $count } решений
    }
meeting-about = Об этом заседании
meeting-agenda = Темы
meeting-decisions = Решения и тексты
meeting-others = Что на нём сказано и сделано

## Органы

bodies-title = { CAP($bodies) }
bodies-answer = { $count ->
        [one] Учтён { $count } орган
        [few] Учтено { $count } органа
       *[other] Учтено { $count } органов
    }
bodies-list = { CAP($bodies) }
bodies-list-empty = Органы появятся здесь, когда будут учреждены.
bodies-tier = { $tier ->
        [decision] Принимающие решения
        [working] Рабочие
        [functional] Обслуживающие и консультативные
       *[other] { $tier }
    }
bodies-name = { $name } ({ $term })

## Должности

offices-title = { CAP($offices) }
offices-answer = { $count ->
        [0] Сроков полномочий не учтено
        [one] Учтён { $count } срок полномочий
        [few] Учтено { $count } срока полномочий
       *[other] Учтено { $count } сроков полномочий
    }
offices-tenures = Сроки полномочий
offices-tenures-empty = Сроки появятся здесь, когда кто-либо будет назначен.

who-title = Кто занимал должность
who-answer = { $office }, { $date }: { $holders }
who-none = { $office }, { $date }: занимающий должность не учтён
who-holder = { $holder } ({ $truth })
who-holder-of = { $holder }, { $area } ({ $truth })
who-undated = Если ни одна дата срока не известна, он мог приходиться и не приходиться на этот день.
who-holders = Кто занимает
who-holders-empty = На этот день никто не учтён.
who-before = Другие учтённые
who-others = Другие учтённые

## Кто входит

members-title = Кто входит: { $forum }
members-answer = На { $date }: { $counts }
members-none = На { $date }: статусов не учтено
members-count = { $count ->
        [0] { $status } — возможно, { $possibly }
       *[other] { $status } — { $count }{ $possibly ->
            [0] {""}
           *[other] {" "}и, возможно, ещё { $possibly }
        }
    }
members-standings = Статусы
members-standings-empty = Статусы появятся здесь, когда кто-либо будет принят.

## Что на это ссылается, по виду записи и полю

refers-rule-text = { CAP($rules) }, которые на этом основаны
refers-rule-provision = { CAP($rules) }, которые на этом основаны
refers-part-text = Части устройства, которые на этом основаны
refers-part-provision = Части устройства, которые на этом основаны
refers-claim-about = { CAP($claims) } об этом
refers-rival-claim = Что стоит рядом
refers-meeting-body = { CAP($meetings) } этого органа
refers-decision-body = { CAP($decisions) } этого органа
refers-decision-meeting = Там решено
refers-decision-text = { CAP($decisions) } об этом
refers-decision-version = { CAP($decisions) } об этом
refers-decision-provisions = { CAP($decisions) } об этом
refers-version-text = Редакции
refers-provision-text = { CAP($provisions) }
refers-wording-provision = Слова, по языкам и редакциям
refers-wording-version = Слова
refers-text-body = { CAP($texts) } этого органа
refers-text-meeting = { CAP($texts) } этого заседания
refers-text-area = { CAP($texts) } об этом
refers-text-about = { CAP($texts) } об этом
refers-text-replaces = Чем заменено
refers-tenure-office = Сроки полномочий
refers-tenure-participant = Занимаемые должности
refers-tenure-area = Кто это координировал
refers-standing-participant = Статусы во времени
refers-undertaking-by = Принятые обязательства
refers-undertaking-provision = Принятые обязательства
refers-undertaking-about = Принятые обязательства
refers-activity-provision = Запланировано и проведено
refers-activity-about = Запланировано и проведено
refers-activity-measure = Запланировано и проведено
refers-report-on = { CAP($reports) } об этом
refers-review-of = Рассмотрено
refers-measure-area = { CAP($measures) } в этой области
refers-measure-provision = { CAP($measures) }, которые отсюда следуют
refers-area-dimension = { CAP($areas) } этого измерения
refers-set-aside-text = Отложено отсюда
refers-position-on = { CAP($positions) } об этом
refers-linkage-cause = На что это влияет, по источникам
refers-linkage-effect = Что на это влияет, по источникам
refers-concern-about = { CAP($concerns) } об этом
refers-grouping-challenge = { CAP($concerns) }, сведённые сюда
refers-original-of = Подлинники
refers-use-term = Где это встречается
refers-use-text = { CAP($terms) }, которые здесь встречаются
refers-undertaking-meeting = Принято там
refers-concern-meeting = Высказано там
refers-activity-meeting = Запланировано и проведено
refers-rival-evidence = Значения, которые на это опираются
refers-claim-evidence = { CAP($claims) }, которые на это опираются
refers-report-evidence = { CAP($reports) }, которые на это опираются
refers-reading-about = Как это читают авторы
refers-conflict-about = В чём источники расходятся
refers-remark-about = Заметки этого стола

## Куда идти за полным рассказом

way-text = { CAP($text) } целиком: { $provisions }
way-meeting = { CAP($meeting) }: { $decisions }
way-thread = Нить: от слов к делам
way-body-meetings = { CAP($meetings) } этого органа
way-body-decisions = { CAP($decisions) } этого органа
way-office = Кто занимал, во времени
way-area-offices = Кто это координировал
way-catalogue = { CAP($measures) } в этой области
way-set-asides = Всё отложенное
way-linkages = Что на что влияет
