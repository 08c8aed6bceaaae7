### What the command line says.

## Titles and columns

command-sources-hint = Числа в скобках — источники: их раскрывает --sources.
command-and-more = и ещё { $count }
command-entry = запись { $entry }
command-contested = оспаривается

## What a view answers, as the help says it

command-view-threads = Что согласовано, кто этим занимается, что из этого вышло
command-view-thread = Одна нить, от озабоченности до обзора
command-view-texts = Все тексты, их названия и статус
command-view-text = Один текст: названия, версии, положения, его судьба
command-view-meetings = Все встречи в порядке времени
command-view-meeting = Одна встреча: что она решила
command-view-bodies = Органы форума
command-view-offices = Кто какую должность занимал, во времени
command-view-who = Кто занимает должность, в форуме или по направлению
command-view-members = Кто входит в форум и в каком статусе
command-view-rules = Какие правила действуют и на чём они основаны
command-view-cadence = Как часто заседают органы: по замыслу и на деле, и окно следующей встречи
command-view-search = Всё, что носит эти слова, и положения, где они стоят
command-view-decisions = Все решения и их исход
command-view-plan = План года и то, что состоялось
command-view-set-asides = Что отложено: позиции, причины и путь назад
command-view-catalogue = Каталог мер: внесены, введены в действие, запланированы
command-view-undertakings = Какие добровольные обязательства приняты
command-view-reports = О чём сообщено
command-view-due = Что предстоит или обещано, по текстам и положениям
command-view-review = Каждое положение: выполняется и доложено, выполняется, пока нет, декларативное, заменённое
command-view-communities = Что запись показывает для каждого из четырёх сообществ и чего в ней не видно
command-view-linkages = Что на что влияет, по словам источников
command-view-relations = Связи форума с другими организациями
command-view-readings = Как авторы прочитывают историю форума
command-view-claims = Проверяемые утверждения с арифметикой и другими числами
command-view-conflicts = Где источники расходятся
command-view-ours = Что принял на себя, занимает и сказал хозяин этого стола
command-view-challenges = Что заботит участников, под нейтральными заголовками
command-view-concerns = Что участники называют важным для себя
command-view-thing = Всё, что записано об одном предмете
command-view-handover = Что принимает следующий председатель
command-view-record = Записи реестра
command-view-terms = Формулы и где они встречаются
command-view-term = Одна формула в текстах
command-view-agreed = Принятый язык, ближайший к проекту, с отличиями
command-view-consultations = Раунды консультаций
command-view-measure = Одна мера каталога
command-view-activities = Что планировалось и состоялось
command-view-trace = Выражение или положение сквозь тексты: где впервые, где ещё, кто перенял, где выпало
command-view-quote = Цитата рядом с источником: дословно, изменено, пересказ, не найдено
command-view-absent = Что слова не встречаются, и что просмотрено
command-view-compare = Два текста или две редакции, положение за положением
command-view-languages = Один текст на двух языках, по положениям
command-view-cites = Что на что ссылается
command-view-names = Все названия и то, что они называют
command-view-contacts = Контактные пункты по направлениям

## Results

command-recorded = { $count ->
    [one] Записан { $count } акт.
    [few] Записано { $count } акта.
   *[other] Записано { $count } актов.
 }
command-would-record = { $count ->
    [one] Был бы записан { $count } акт. Ничего не записано.
    [few] Было бы записано { $count } акта. Ничего не записано.
   *[other] Было бы записано { $count } актов. Ничего не записано.
 }
command-receipt = квитанция { $receipt }
command-withdraw-hint = Чтобы отозвать: chancery withdraw { $entry } --why "..."
command-made = { $file }: записей { $count }, { $title }.
command-serving = { $title }: открыто по адресу { $address }
command-stop-hint = Остановить: Ctrl-C.
command-stopped = Остановлено.
command-warning = замечание: { $what }

command-reading = чтение реестра
command-checking = проверка
command-merging = слияние
command-making = создаётся { $file }
command-copied = { $file }, записей { $count }:
command-would-copy = В копии было бы записей { $count }:
command-merged = { $count ->
    [0] Ничего не добавлено: всё это уже есть в файле.
    [one] Добавлена { $count } запись.
    [few] Добавлено { $count } записи.
   *[other] Добавлено { $count } записей.
 }
command-overlay-left-out = Слой { $overlay } не взят; его берёт --overlay { $overlay }.
command-entries = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
 }
command-no-overlays = В этом файле нет слоёв.
command-overlay-removed = Слой { $overlay } удалён; всё остальное осталось как было.
command-no-seat = Место не названо: chancery seat secretariat, chair или участник.
command-pack-updated = { $count ->
    [0] Отличий от { $pack } нет.
    [one] { $count } отличие от { $pack }, записано:
    [few] { $count } отличия от { $pack }, записано:
   *[other] { $count } отличий от { $pack }, записано:
 }
command-pack-would-update = { $count ->
    [0] Отличий от { $pack } нет.
    [one] { $count } отличие от { $pack }; ничего не записано:
    [few] { $count } отличия от { $pack }; ничего не записано:
   *[other] { $count } отличий от { $pack }; ничего не записано:
 }
command-row-new = { $row }: новая строка
command-row-vanished = { $row }: строки больше нет, сказанное в ней отозвано
command-row-retold = { $row }: сказано заново, по другим источникам или с другим примечанием
command-row-changed = { $field }, { $before } становится { $after }
command-pack-note = что набор данных говорит о себе
command-beside = рядом остаётся: { $said }

## Stories

command-rests-on = Основано на { $source }.
command-given = дано
command-when = когда
command-then = тогда
command-twin = двойник
command-holds = верно
command-does-not-hold = неверно
command-expected = ожидалось
command-found = найдено
command-stated-at = утверждается в { $place }
command-empty-record = пустой реестр
command-pack-record = набор данных { $pack }
command-pack-only = только то, что говорит { $source }
command-pack-without = без слоя { $overlay }
command-twin-same = двойник из { $place } даёт тот же ответ, что и рассказ: его изменение ничего не доказывает
command-stories = { $count ->
    [one] { $count } рассказ
    [few] { $count } рассказа
   *[other] { $count } рассказов
 }
command-stories-hold = { $stories }: всё верно
command-stories-do-not-hold = { $stories }: неверное утверждение в { $wrong }

## Problems
