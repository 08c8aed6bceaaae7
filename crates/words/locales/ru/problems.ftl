### Что не так с переданным файлом или формой. Каждое сообщение названо по своему коду за столом.

or = или
did-you-mean = может быть, «{ $word }»?

problem-absent = «{ $name }»: не указано; ожидается { $expected }
problem-act-absent = не сказано, какое это действие: добавьте столбец или поле act, например convene
problem-cannot-stand = «{ $given }» не может стоять в поле «{ $name }»: ожидается { $expected }
problem-cells-differ = ячеек в строке: { $cells }, а в заголовке: { $header }; возьмите ячейку с запятой в кавычки и пересчитайте запятые
problem-column-twice = столбец «{ $name }» стоит здесь во второй раз: оставьте один
problem-document-unreadable = документ { $given } не читается: { $what }
problem-file-kind = неизвестный вид файла: имя должно оканчиваться на .csv, .toml или .json
problem-file-unreadable = файл не читается: { $what }
problem-holds-table = «{ $name }» содержит объект: ожидается текст, число или их список
problem-names-nothing = «{ $given }» в поле «{ $name }» ничего в записи не называет
problem-no-act = действия «{ $given }» нет
problem-no-acts = в файле нет действий: ожидается список объектов, каждый с полем act
problem-no-column = ни у одного действия нет поля «{ $given }»: ожидается act, поле действий этого файла или один из столбцов, которые есть у каждого действия
problem-no-field = у действия «{ $act }» нет поля «{ $given }»: ожидается { $listed } или один из столбцов, которые есть у каждого действия
problem-no-fields = «{ $given }» не действие с полями
problem-no-header = в файле нет заголовка: возьмите таблицу для заполнения
problem-no-participant = «{ $given }» не называет здесь никого ({ $participant })
problem-not-utf8 = байт { $byte } не текст UTF-8: сохраните файл как UTF-8 (в таблице «CSV UTF-8») и попробуйте снова
problem-nul = в тексте стоит нулевой знак: это не текстовый файл или он повреждён
problem-quote-open = кавычка открыта и не закрыта: закройте её в конце ячейки; кавычка внутри ячейки пишется дважды
problem-several = «{ $name }» принимает одно значение, а дано несколько
problem-syntax = файл не читается: { $what }
problem-too-large = в файле байт: { $bytes }, а за раз читается не больше { $most }; разделите его на несколько
problem-utf16 = файл в UTF-16: сохраните его как UTF-8 (в таблице «CSV UTF-8») и попробуйте снова

## What a field takes

wanted-words = слова
wanted-anything = идентификатор чего угодно в записи
wanted-thing = идентификатор: { $nouns }
wanted-id = идентификатор, например meeting/words
wanted-when = дата: 2004-10-22, 2004-10, 2004, 2008-21 (весна), [2010-06-08..2012-02-27] (однажды в этих пределах)
wanted-end = дата, .. (пока нет) или unknown (не известно)
wanted-choice = одно из: { $listed }
wanted-number = целое число
wanted-flag = yes или no
wanted-language = обозначение языка, например en или ru
wanted-matter = рабочий текст; его можно потом забыть
wanted-document = файл
wanted-outcome = provision/words = adopted
wanted-confidence = high, medium или low
wanted-level = public, forum, desk или addressees: participant/words ; participant/words
wanted-when-in-words = ожидается день, который есть в календаре, месяц, время года или год четырьмя цифрами, например 5 октября 1992, октябрь 2004, после октября 2004, между июнем 2010 и февралём 2012, 20 или 21 мая 2014, весна 2008, около августа 2008 или не известно
date-error-empty = ничего не написано: ожидается дата, например 2004-10-22, или unknown, если источники молчат
date-error-not-a-date = «{ $text }» не дата: ожидается, например, { $example }
date-error-not-in-calendar = «{ $part }» нет в календаре: ожидается, например, { $example }
date-error-backwards = в «{ $text }» поздняя дата стоит первой: ожидается { $turned }

## Why a right is absent or not certain

why-no-charter = на { $day } не действует { $charter }
why-no-participant = свои права есть лишь у того, кто участвует сам ({ $participant }), а это не так
why-no-status = на { $day } у него нет статуса в форуме
why-not-given = { $charter } на { $day } не даёт его: { $holds }
why-holding-open = источники не говорят точно, действует ли в этот день «{ $id }»
why-charter-open = источники не говорят точно, действует ли в этот день «{ $id }» ({ $charter })
why-contested = «{ $one }» оспаривает «{ $other }»
why-not-holder = на { $day } эту должность занимает другой: не { $id }
why-no-holder = кто занимает эту должность на { $day }, не известно
why-more-private = то, что его даёт, лежит в более закрытом томе, чем эта запись

## Pages

web-at-line = Строка { $line }
web-at-line-column = Строка { $line }, столбец { $column }
web-busy = В { $file } тем временем записывали другие, и ничего не записано: попробуйте снова.
web-nothing-to-forget = Рабочих слов, которые можно забыть, здесь нет; они есть у пометок, черновиков и ответов.

## On the command line

command-error = ошибка
command-where = где
command-to-do = что делать
command-nothing-recorded = ничего не записано
command-acts-handed-in = переданные действия
command-change-and-retry = исправьте названное в каждой строке и попробуйте снова; --dry-run показывает, что было бы записано
command-at-line = { $file }, строка { $line }
command-at-line-column = { $file }, строка { $line }, столбец { $column }
