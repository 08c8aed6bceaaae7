### What pages say.

## Frame of every page

web-skip = К странице
web-search = Поиск
web-search-hint = Имена, тексты, слова
web-search-do = Найти
web-search-about = Находит имена, другие имена, тексты, { $provisions } и { $concerns }. Должны встретиться все слова.
web-and-more = … и ещё { $count }; добавьте слово
web-narrow = Сузить
web-search-for = Искать «{ $words }»
web-language = Язык
web-sections = Разделы
web-beside = Ещё в этом разделе
web-contents = На этой странице
document-contents = Что в этом документе
web-notes = Как это читать и чего здесь не видно
web-filter = Отбор
web-show = Показать
web-field = Что сказано
web-says = Значение

## The moment and the eyes

web-as-of = На { $date }
web-as-of-today = На сегодня
web-as-of-label = На дату
web-as-of-hint = Конец дня, месяца или года: 2008-03-01, май 2014
web-known-at = известно к { $date }
web-known-at-now = всё, что записано
web-known-at-label = Известно к
web-known-at-hint = Только записанное к этому времени
web-eyes = Кто видит
web-eyes-desk = этот стол
web-eyes-forum = все { $members }
web-eyes-public = все
web-eyes-hint = Чего другим видеть нельзя, того здесь нет вовсе
web-moment-change = Изменить
web-moment-show = Посмотреть
web-moment-now = Назад в настоящее
web-date-not-understood = «{ $given }» не понято: { $expected }
web-date-ambiguous = «{ $given }» можно прочесть по-разному. Что имеется в виду?

## Sections

web-section-threads = Нити
web-section-texts = { CAP($texts) }
web-section-meetings = { CAP($meetings) }
web-section-offices = { CAP($bodies) } и { $offices }
web-section-catalogue = { CAP($catalogue) }
web-section-plan = План и проведённое
web-section-set-asides = Отложенное
web-section-conflicts = { CAP($claims) } и расхождения
web-section-linkages = { CAP($linkages) }
web-section-review = { CAP($review) }
web-section-handover = Передача дел
web-section-record = Запись

## Facts and pictures

web-sources-of = { $count ->
        [one] Источник: { $count }
       *[other] Источники: { $count }
    }, { $sure ->
        [high] высокая достоверность
        [medium] средняя достоверность
        [low] низкая достоверность
       *[unsaid] достоверность не указана
    }
web-sure-high = высокая достоверность
web-sure-medium = средняя достоверность
web-sure-low = низкая достоверность
web-arithmetic = Как получено это число
web-entry = запись { $position }
web-entry-answer = Действие «{ $act }», том { $volume }
web-recorder = Кто записал
web-mode = Как это стало известно
web-from-overlay = Из слоя: прочтение автора
web-nothing-recorded = Здесь пока ничего не записано.
web-record-act = Записать: { $act }
web-timeline = Во времени
web-timeline-about = Плотные полосы достоверны, светлые возможны; острый конец открыт. То же говорит таблица.
web-diagram = Что на что влияет
web-diagram-about = Стрелки идут от того, что влияет, к тому, на что влияет. То же говорит таблица.
web-key-certain = достоверно
web-key-possible = возможно
web-key-open = конец открыт
web-key-affects = влияет, по словам источника
web-key-contested = оспаривается

## Foot and keys

web-computed-at = { $count ->
        [one] Вычислено по { $entries } записям { $count } тома
       *[other] Вычислено по { $entries } записям { $count } томов
    }
web-how-to-check = Эту страницу проверит любой, у кого есть файл:
web-keys = Клавиши
web-key-search = поиск
web-key-go = затем буква: раздел
web-key-rows = следующая и предыдущая строка
web-key-open-row = открыть строку
web-key-help = эта справка
web-close = Закрыть

## Problems

web-no-page = Здесь ничего нет
web-no-page-at = Страницы { $path } нет. Адреса постоянны: возможно, по дороге потерялась буква.
web-view-no-view = Страницы «{ $given }» нет.
web-view-needs = Этой странице нужно указать: { $param }.
web-view-not-found = В этом деле ничто не называется «{ $given }».
web-view-several = «{ $given }» называет несколько вещей. Какая имеется в виду?
web-view-value = «{ $given }» не подходит: { $param }. Ожидается: { $expected }.
web-did-you-mean = Может быть, «{ $name }»?
web-no-answer = На это нет ответа
web-refused = Не сделано
web-not-from-here = Присланное пришло не со страницы этого рабочего места, или оно было запущено заново после открытия страницы. Ничего не записано. Вернитесь, откройте страницу снова и отправьте с неё: набранное осталось в браузере.
web-desk-cannot = Стол не может этого сделать
web-back-to-start = К нитям
web-say-what-to-show = Скажите, что показать.

## Forms

web-record-something = Записать что-нибудь
web-desk-of = Чей это стол: { $seat }. Отмеченное можно сделать здесь, как предусматривает { $charter }; всё можно записать как рассказанное источником.
web-desk-of-nobody = Файл не говорит, чей это стол. Всё можно записать как рассказанное источником.
web-may-here = можно сделать здесь
web-record-file = Записать из таблицы
web-what-others-see = Что увидели бы другие
web-acts-structure = Кто это и что это
web-acts-talk = Разговор
web-acts-texts = { CAP($texts) }
web-acts-deeds = Дела
web-acts-desk = Сам стол
web-needed = нужно
web-not-said = не сказано
web-what-is-it = Что это?
web-say-what-it-is = Скажите, что это из названного.
web-who-says-so = Кто это говорит
web-source-hint = Адрес в сети или название труда. Рассказанному другими нужен источник.
web-source-place = Страница, строка или статья
web-source-place-hint = 14 или 351-353
web-second-source = Второй источник
web-mode-reported = Рассказано источником
web-mode-live = Сделано здесь, тем, кто вправе
web-actor-hint = Нужно для сделанного здесь, если действует сам { $participant }
web-override = Отступить от устава
web-override-hint = Только для того, чего { $charter } не допускает и что всё же сделано. Причина записывается.
web-who-may-read = Кто может это читать
web-addressees = Адресаты
web-name-addressees = Назовите хотя бы одного адресата.
web-note-hint = Для читателей записи: что им знать, чтобы понять её верно
web-hint-when = 22 октября 2004, октябрь 2004, после октября 2004, весна 2008, между июнем 2010 и февралём 2012
web-hint-end = Дата; «пока нет», если длится; «не известно», если источники молчат
web-hint-thing = Имя или его часть
web-hint-things = По одному в строке: имя или его часть
web-hint-number = Целое число
web-hint-language = Обозначение языка: en, ru, fa
web-hint-matter = Хранится рядом с записью, может быть забыто
web-hint-document = Хранится байт в байт
web-hint-outcome = Каждое { $provision } и что с ним стало
web-hint-several = По одному в строке
web-understood = Понято: { $date }, пишется { $written }
web-none-yet = пока нет
web-not-known = не известно
web-day-first = сначала день
web-month-first = сначала месяц
web-year-month-day = год, месяц, день
web-year-day-month = год, день, месяц
web-lasting = длилось от первого до последнего
web-sometime-within = однажды в этих пределах
web-name-several = «{ $given }» называет несколько. Что имеется в виду?
web-name-near = С именем «{ $given }» ничего нет. Одно из этих?
web-name-unknown = В этой записи нет имени «{ $given }». Сначала запишите его или напишите имя иначе.
web-to-settle = { $count ->
        [one] Нужно решить { $count } вопрос; ничего не записано
        [few] Нужно решить { $count } вопроса; ничего не записано
       *[other] Нужно решить { $count } вопросов; ничего не записано
    }
web-fill-in = Это нужно: заполните.
web-to-preview = Показать, что будет записано
web-nothing-yet = Пока ничего не записано.
web-preview-about = Будет записано это. Пока ничего не записано.
web-record-now = Записать
web-change-it = Изменить
web-who-will-see = Кто это увидит
web-to-know = Что следует знать
web-reads-only = С этой страницы ничего записать нельзя: файл открыт для чтения, или вы смотрите на прежний момент либо глазами других.

## What was recorded, and the way back

web-recorded = Записано
web-recorded-answer = { $count ->
        [one] Сделана { $count } запись.
        [few] Сделаны { $count } записи.
       *[other] Сделано { $count } записей.
    }
web-receipts = Расписки
web-receipts-about = Сохраните их. Только расписка покажет потом, что конец записи был отрезан.
web-way-back = Путь назад
web-way-back-about = Только что записанное можно отозвать. Запись хранит и то и другое.
web-record-more = Записать ещё
web-withdraw-entry = Отозвать запись { $position }
web-withdraw-about = Запись больше не будет учитываться. Она сохранится вместе с причиной.
web-withdraw-now = Отозвать
web-why = Почему
web-say-why = Скажите почему: причина записывается.
web-leave-it = Оставить как есть
web-correct = Исправить
web-correct-entry = Исправить запись { $position }
web-correct-about = Лучшее значение займёт место прежнего. Запись хранит оба.
web-correct-now = Записать исправление
web-property = Что исправляется
web-choose-property = Выберите, что исправляется.
web-new-value = Лучшее значение
web-new-value-hint = Имена и даты как в любой форме; несколько значений по одному в строке; пусто, если никакого
web-change-from = Новое лишь с
web-change-from-hint = Пусто для исправления. С датой: прежнее значение действовало до неё.
web-release = Открыть
web-release-entry = Открыть запись { $position }
web-release-about = Ниже до последнего слова то, что станет видно: { $readers }.
web-release-now = Открыть
web-release-hidden = Здесь названо то, чего эти читатели не знают. Сначала откройте это:
web-forget = Забыть слова: { $thing }
web-forget-about = Слова будут уничтожены здесь и навсегда. Что они были, останется в записи.
web-forget-now = Уничтожить
web-remark = Добавить пометку стола
web-withdraw = Отозвать
web-do = За этим столом
web-record-about = Записать что-нибудь об этом
web-forgotten = Слова уничтожены; что они были, сохранено.
web-kept-elsewhere = Слова остались за столом, где были написаны.

## Spreadsheets and copies

web-file = Таблица
web-file-about = Много действий сразу: все или ни одного. Сначала видно, что будет записано.
web-file-hint = CSV, TOML или JSON в письменной форме
web-file-act = Действие
web-file-act-told = как сказано в строке
web-file-here = Файл, как он прочитан. Его можно поправить здесь и отправить снова.
web-file-kind = Выберите файл с именем на .csv, .toml или .json.
web-file-would = { $count ->
        [one] Будет записано { $count } действие. Пока ничего не записано.
        [few] Будут записаны { $count } действия, все или ни одного. Пока ничего не записано.
       *[other] Будет записано { $count } действий, все или ни одного. Пока ничего не записано.
    }
web-templates = Таблицы для заполнения
web-copy-answer = Копия ({ $readers }) содержала бы записей: { $entries }, томов: { $volumes }, { $documents ->
        [0] ни одного документа
       *[other] документов: { $documents }
    }.
web-read-as-they = Читать запись их глазами
web-volumes = Тома
web-volume = Том
web-entries = Записи
web-documents = Документы
web-documents-none = Документов с ней не будет. Подлинник открывается отдельно.
web-matter-goes = Рабочих материалов с ней: { $count }
web-handover-word = Файл передачи дел, Word
web-handover-page = Файл передачи дел, HTML
web-handover-copy = Файл форума для следующего председателя: что в нём будет?
web-handover-about = В обоих то, что видят все { $members }. Известное одному этому столу остаётся здесь.
web-copy-save = Сохранить копию
