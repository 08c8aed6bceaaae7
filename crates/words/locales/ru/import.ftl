### Тексты из файлов: отчёт до и после записи.

import-title = Ввод текстов
import-would-begin = { $file } откроет «{ $text }» редакцией «{ $version }», язык: { $language }; { $counted }
import-would = { $file } станет редакцией «{ $version }» текста «{ $text }», язык: { $language }; { $counted }
import-did-begin = { $file } открывает «{ $text }» редакцией «{ $version }», язык: { $language }; { $counted }
import-did = { $file } — редакция «{ $version }» текста «{ $text }», язык: { $language }; { $counted }
import-nothing = Ничего не меняется: в { $file } слова редакции «{ $version }» текста «{ $text }», язык: { $language }
import-not-ready = { $file } нельзя ввести в таком виде
import-would-many = { $files ->
    [one] Будет введён { $files } файл, положений: { $provisions }.
    [few] Будут введены { $files } файла, положений: { $provisions }.
   *[other] Будут введены { $files } файлов, положений: { $provisions }.
 }
import-did-many = { $files ->
    [one] Введён { $files } файл, положений: { $provisions }.
    [few] Введены { $files } файла, положений: { $provisions }.
   *[other] Введены { $files } файлов, положений: { $provisions }.
 }
import-nothing-many = Ничего не меняется.
import-same-many = { $count ->
    [one] В { $count } файле те слова, что уже записаны.
   *[other] В { $count } файлах те слова, что уже записаны.
 }
import-unread-many = { $count ->
    [one] { $count } файл не читается и пропущен.
    [few] { $count } файла не читаются и пропущены.
   *[other] { $count } файлов не читаются и пропущены.
 }
import-unread-remedy = посмотрите на причину у каждого, сохраните его в читаемом здесь виде и введите отдельно; остальное сделано
import-same = те же слова
import-against = Рядом с редакцией «{ $version }», язык: { $language }. То, что осталось как было, только сосчитано.
import-aligned-with = Рядом с редакцией «{ $version }», язык: { $language }, по обозначению и порядку.
import-times = раз: { $count }
import-more = и ещё { $count }
import-nothing-recorded = ничего не записано: ничего не меняется
import-reading = файлы читаются
import-recording = тексты записываются
import-undo-hint = взять всё назад: chancery withdraw { $entry } --all --why ...

## Что стало с положением

import-kept = сохранено
import-renumbered = другой номер
import-edited = изменено
import-moved = перенесено
import-moved-and-edited = перенесено и изменено
import-split = часть разделённого
import-merged = объединено
import-new = новое
import-deleted = исключено
import-attached = слова к известному
import-aligned = сопоставлено
import-count-kept = сохранено: { $count }
import-count-edited = изменено: { $count }
import-count-moved = перенесено: { $count }
import-count-moved-and-edited = перенесено и изменено: { $count }
import-count-split = частей разделённого: { $count }
import-count-merged = объединено: { $count }
import-count-new = новых: { $count }
import-count-deleted = исключено: { $count }
import-count-attached = слов к известному: { $count }
import-count-aligned = сопоставлено: { $count }

## Правки и примечания

import-inserted = вставлено
import-deleted-there = вычеркнуто
import-comment = примечание

## Разделы и столбцы

import-section-provisions = Что станет с положениями
import-section-files = Файлы
import-section-suspects = Знаки, которых не видно или которые похожи на другие
import-section-tracked = Правки в файле
import-section-comments = Примечания в файле
import-section-remarks = Что не взято из файла или осталось неясным
import-section-unattached = Положения, к которым слова не отнесены
import-section-unread = Файлы, которые не читаются
import-column-change = что
import-column-address = обозначение
import-column-before = прежде
import-column-words = слова
import-column-place = где
import-column-shown = видимым образом
import-column-author = кто
import-column-date = когда
import-column-remark = что
import-column-provision = положение
import-column-known = что о нём известно
import-column-file = файл
import-column-text = текст
import-column-version = редакция
import-column-language = язык
import-column-outcome = что с ним станет
import-column-reason = почему

## Что мешает вводу

problem-import-attach-what = «{ $given }» — не положение этого текста, у которого ещё нет слов
problem-import-attach-where = в файле ничего нет под обозначением «{ $address }»
problem-import-body = ни один орган этой записи не называется «{ $given }» однозначно
problem-import-changes = в файле есть правки ({ $count }), и он читается двояко: выберите, принять их, отклонить или взять обе редакции
problem-import-column = в списке файлов не бывает столбца «{ $given }»
problem-import-column-file = в списке нет столбца «file»
problem-import-date = «{ $given }» — не дата, или её можно понять двояко: напишите, например, 1999-09-14, 1999-09 или 14 сентября 1999
problem-import-language = файл не называет своего языка: назовите его
problem-import-language-tag = «{ $given }» — не обозначение языка: напишите, например, en, ru или zh-Hans
problem-import-level = «{ $given }» — не уровень
problem-import-no-text = ни один текст этой записи не называется «{ $given }»: если он новый, назовите его вид
problem-import-no-words = в файле нет слов, которые можно взять
problem-import-outcome = «{ $given }» — не исход решения
problem-import-reads-otherwise = редакция «{ $version }» на этом языке читается иначе: дайте файлу свою редакцию или исправьте отдельные слова
problem-import-row-file = строка не называет файла
problem-import-same-title = другой файл тоже называется «{ $given }»: скажите в списке, какой файл какой текст
problem-import-several = «{ $given }» называет несколько текстов: скажите какой, { $ids }
problem-import-suspects = в файле есть знаки, которых не видно или которые похожи на другие ({ $count }): посмотрите на них ниже, затем возьмите их как есть или исправьте файл
problem-import-unreadable = файл не читается: { $what }

## Страница

web-import-title = Ввести текст
web-import-version-of = Ввести редакцию
web-import-another = Ввести другой файл
web-import-about = Файл становится абзацами, на которые можно ссылаться, которые можно искать и сравнивать. Сначала видно, что станет с каждым.
web-import-choose = выберите файл
web-import-file = файл
web-import-file-hint = Word, OpenDocument, HTML, Markdown, простой текст или PDF; не больше { $size } МБ. Он хранится на рабочем месте байт в байт.
web-import-laid = { $file } уже принят; выбирайте файл, только если нужен другой.
web-import-text = текст
web-import-text-hint = Любое название имеющегося текста или название нового. Пусто — заглавие из файла.
web-import-kind = вид
web-import-kind-hint = Только для нового текста: декларация, резолюция, план.
web-import-language = язык
web-import-language-hint = en, ru, zh-Hans. Пусто — как говорит файл.
web-import-authentic = Этот язык аутентичен
web-import-version = редакция
web-import-version-hint = Имеющаяся или название новой. Пусто — другие слова станут новой редакцией.
web-import-changes = В файле есть правки. Какое чтение взять?
web-import-changes-accepted = со всеми правками
web-import-changes-rejected = как было до правок
web-import-changes-both = оба, двумя редакциями
web-import-despite = Взять эти знаки как есть
web-import-more = Ещё о тексте и его источнике
web-import-symbol = индекс
web-import-symbol-hint = Для нового текста.
web-import-date = дата
web-import-date-hint = Для нового текста: 1999-09-14 или 14 сентября 1999.
web-import-alias = другие названия
web-import-alias-hint = По одному в строке.
web-import-source = источник
web-import-source-hint = Пусто — сам файл, по имени и контрольной сумме.
web-import-level = для кого записать
web-import-attach = абзацы, известные без слов
web-import-attach-hint = По одному в строке: обозначение, знак равенства и место в файле, например provision/purpose = 2.
web-import-unverified = Никто не сличал эти слова с текстом
web-original-read = Что говорит сам файл; прочитано из его байтов только для этого рабочего места. Имён людей запись не хранит.
