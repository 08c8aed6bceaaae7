### Что говорят таблица нитей и страница одной нити.

column-thread = нить
column-words = слова
column-carried-by = кто ведёт
column-came-of-it = что вышло
column-set-aside = отложено
column-step = шаг
column-who = кто
column-from-step = от
column-to-step = до
column-elapsed = прошло времени

threads-title = Нити
threads-answer = От слов к делам: { $threads ->
        [one] { $threads } нить
        [few] { $threads } нити
       *[other] { $threads } нитей
    }; { $count-provisions ->
        [one] { $count-provisions } положение
        [few] { $count-provisions } положения
       *[other] { $count-provisions } положений
    }, { $count-undertakings ->
        [one] { $count-undertakings } обязательство
        [few] { $count-undertakings } обязательства
       *[other] { $count-undertakings } обязательств
    }, отложено: { $aside }
threads-how = Строка на каждый предмет: какие слова о нём согласованы, кто за них взялся, что из этого вышло и что отложено. Название в первом столбце открывает всю нить; точка показывает, кто это говорит.
threads-cannot-see = Чего в этом деле не видно
threads-matrix = От слов к делам
threads-matrix-empty = Нити появятся здесь, когда будет внесена область, вызов или текст с положениями.
threads-overlay = В прочтении автора
threads-overlay-lead = Эти заголовки взяты из слоя: так автор говорит о мире. Слой можно не включать.
threads-no-dimension = Вне измерений
threads-challenges = Вызовы
threads-concerns = Озабоченности вне каталога
threads-texts = Как устроена работа
threads-whole = Измерение в целом
threads-more = и ещё { $count }
threads-no-words = положений не учтено
threads-text = { $text }, { $date }
threads-provision = { $text }: { $words }{ $more ->
        [0] {""}
       *[other] {" "}(и ещё { $more })
    }
threads-under = см. { $area }
threads-undertakings = Обещано вне этих заголовков
threads-set-asides = Отложено вне этих заголовков
threads-coordinator = { $office }: { $holder }{ $truth ->
        [possibly] {" "}(возможно)
       *[other] {""}
    }
threads-undertaking = { $by }: { $what }
threads-revived = вновь поднято, { $date }
threads-page = Страница { $page } из { $pages }.
threads-next = Следующая страница

thread-title = Нить
thread-nothing = Под этим заголовком пока ничего не учтено
thread-provisions = { $count ->
        [one] { $count } положение
        [few] { $count } положения
       *[other] { $count } положений
    }
thread-undertakings = { $count ->
        [one] { $count } обязательство
        [few] { $count } обязательства
       *[other] { $count } обязательств
    }
thread-activities = { $count ->
        [one] { $count } мероприятие
        [few] { $count } мероприятия
       *[other] { $count } мероприятий
    }
thread-reports = { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
       *[other] { $count } сообщений
    }
thread-reviews = { $count ->
        [one] { $count } обзор
        [few] { $count } обзора
       *[other] { $count } обзоров
    }
thread-set-asides = отложено: { $count }
thread-steps = Шаг за шагом
thread-steps-empty = Шаги появятся здесь, когда под этим заголовком будет что-либо сказано, согласовано или сделано.
thread-times = Время между этапами
thread-times-lead = Промежуток, если даты не точны. Речь о работе форума, никто не называется.
thread-words = Слова
thread-statements = От имени председательства
thread-statements-lead = Здесь говорит только председательство. Это не принятые тексты.
thread-carried = Что обещано и сделано
thread-coordinated = Кто координирует
thread-came = Что сообщено и рассмотрено
thread-aside = Отложено
thread-aside-lead = Не принято и не отклонено.
thread-linked = Связанные вызовы, по словам источников
thread-layer = { $layer }: { $date }

## Этапы

step-concern = Озабоченность высказана
step-challenge = Вызов назван
step-tenure = Назначение
step-agenda = Темы определены
step-meeting = Заседание
step-text = Текст
step-compilation = Мнения сведены
step-consultation = Разослано
step-reply = Ответ
step-submission = Внесено в орган
step-position = Позиция изложена
step-decision = Решено
step-set-aside = Отложено
step-revival = Вновь поднято
step-measure = Мера каталога
step-undertaking = Взято обязательство
step-variation = Обязательство изменено
step-activity = Запланировано
step-held = Проведено
step-report = Сообщено
step-exchange = Сведения переданы
step-review = Рассмотрено

## Прошло времени

elapsed-up-to = до { $most }
elapsed-between = от { $least } до { $most }
elapsed-at-least = не менее { $least }
elapsed-not-known = не известно
elapsed-arithmetic = с { $from } по { $to }: от { $least } до { $most } дней
