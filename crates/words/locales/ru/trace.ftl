### Слова сквозь тексты: поиск, происхождение, согласованный язык, цитаты, отсутствие, сравнение, ссылки.

## Столбцы

column-text-decided = что с ним стало
column-in-version = редакция
column-manner = как
column-known-by = откуда известно
column-carried-from = перенято из
column-component = составная часть
column-first-in = впервые
column-next-in = затем
column-last-in = в последний раз
column-first-year = с
column-last-year = по
column-count-texts = { $texts }
column-count-exact = слово в слово
column-dropped-in = нет в
column-how-dropped = как
column-why-unsearched = почему
column-also-in = также
column-when-beside = когда
column-cited = на что ссылается
column-citing = кто ссылается
column-old-place = прежде
column-new-place = теперь
column-languages = языки
column-versions = редакции
column-words-held = слова на
column-finding = вывод

## Какие места

reach-status-any = все
reach-status-adopted = принятые
reach-status-other = прочие

unsearched-no-words = его слов здесь нет
unsearched-line = Где искать было нельзя: { $count ->
        [one] { $count } текст, самих слов которого здесь нет
        [few] { $count } текста, самих слов которых здесь нет
       *[other] { $count } текстов, самих слов которых здесь нет
    }.
unsearched-rendered = есть только пересказ, изложение или непроверенные слова

## Поиск в словах

search-in-words = «{ $q }»: { $count ->
        [one] { $count } место
        [few] { $count } места
       *[other] { $count } мест
    } в текстах
search-in-both = «{ $q }»: { $count ->
        [one] { $count } место
        [few] { $count } места
       *[other] { $count } мест
    } в текстах; в названиях и описаниях — { $things ->
        [one] { $things } запись
        [few] { $things } записи
       *[other] { $things } записей
    }
search-unread = В словах текстов поиска не было: { $error }.
search-provisions = В словах текстов
search-provisions-empty = Этих слов нет ни в одном месте из тех, о которых спрошено. Кавычки ищут выражение; NEAR/5 — слова поблизости; * — любое окончание; ~1 — слово с другой буквой; OR — одно из нескольких; - исключает.

## Происхождение

trace-title = Происхождение
trace-of = Происхождение: «{ $q }»
trace-answer = «{ $q }» впервые стоит в тексте: { $name } ({ $date }). { $count ->
        [one] Всего { $count } текст
        [few] Всего { $count } текста
       *[other] Всего { $count } текстов
    }, слово в слово: { $exact }.
trace-first = «{ $q }» впервые стоит в тексте: { $name } ({ $date }).
trace-first-attested = По источнику, «{ $q }» впервые стоит в тексте: { $name } ({ $date }); самих слов здесь нет.
trace-none = «{ $q }» не найдено в имеющихся словах, и ни один источник этого не отмечает.
trace-readings = Искали как { $readings }.
trace-reading = «{ $words }» ({ $language })
trace-first-differs = Источник отмечает первое употребление в другом тексте: { $name }.
trace-near-before = Близкие к этому слова стоят раньше, в тексте: { $name }.
trace-more = Показаны первые 500 употреблений.
trace-uses = Все употребления по времени
trace-uses-empty = Употребления появятся здесь, когда будут слова текста, где они есть, или когда их отметит источник.
trace-manner-exact = слово в слово
trace-manner-inflected = в другой форме
trace-manner-varied = с изменениями
trace-manner-reordered = в другом порядке
trace-manner-attested = отмечено
trace-found = найдено в словах
trace-attested = отмечено источником
trace-attested-first = отмечено источником как первое
trace-words-not-told = слов источник не приводит
trace-from-cited = на него ссылается
trace-from-body = прежний текст того же органа
trace-from-words = с ним больше всего общих слов
trace-components = Составные части
trace-components-lead = Каждая с текстом, где она стоит впервые.
trace-nowhere = в имеющихся словах нет
trace-bodies = Кто перенимал
trace-years = По годам
trace-drops = Где выпало
trace-drops-lead = Сказать, что чего-то нет, можно только о тексте, слова которого имеются.
trace-dropped-version = следующая редакция того же текста
trace-dropped-text = следующий текст того же органа и вида
trace-unsearched = Где искать было нельзя
trace-unsearched-lead = Эти тексты известны, но самих слов здесь нет.
trace-no-words = Слов этого положения здесь нет.
trace-near = Те же или близкие слова в других местах
trace-near-lead = Зачёркнуто то, что есть в этом положении и нет в другом; подчёркнуто то, что там вместо этого.
trace-near-empty = Близких слов в других текстах нет.
trace-before = раньше
trace-later = позже
trace-provision-earlier = Близкие слова впервые стоят в тексте: { $name } ({ $date }).
trace-provision-first = Более ранних близких слов нет; затем они стоят в тексте: { $name } ({ $date }).
trace-provision-alone = Слов, близких к «{ $name }», больше нет.
trace-provision-no-words = Слов положения «{ $name }» здесь нет.

## Согласованный язык

agreed-title = Согласованный язык
agreed-draft = Проект: «{ $q }»
agreed-same = Все слова проекта стоят в этом порядке в тексте: { $name } ({ $date }).
agreed-nearest = Ближе всего: { $name } ({ $date }).
agreed-held-only = Среди принятых положений близкого нет; есть близкие слова, которые не приняты: ближе всего { $name } ({ $date }).
agreed-in-versions = в { $count ->
        [one] { $count } редакции
       *[other] { $count } редакциях
    }
agreed-held = Имеется, но не принято
agreed-held-lead = Сначала ближайшее. Подчёркнуто то, что в проекте вместо этого; зачёркнуто то, чего в нём нет.
agreed-none = Ничего близкого к этому проекту нет.
agreed-adopted-only = Показаны только принятые положения. Показать всё, что имеется.
agreed-near = Сначала ближайшее
agreed-near-lead = Подчёркнуто то, что в проекте вместо этого; зачёркнуто то, чего в нём нет.
agreed-near-empty = Ближайшие положения появятся здесь, когда будут слова текстов, близкие к проекту.

## Цитаты

quote-title = Проверка цитаты
quote-verbatim = дословно
quote-altered = изменено
quote-paraphrase = пересказ
quote-not-found = не найдено
quote-unverified = не проверено
quote-is-verbatim = Дословно: { $place }.
quote-is-altered = Изменено: в источнике ({ $place }) слова другие.
quote-is-paraphrase = Пересказ: { $place } говорит это другими словами.
quote-is-not-found = Не найдено в имеющихся словах: { $place }.
quote-is-unverified = Не проверено: принятых слов здесь нет ({ $place }).
quote-is-verbatim-nowhere = Дословно.
quote-is-altered-nowhere = Изменено.
quote-is-paraphrase-nowhere = Пересказ.
quote-is-not-found-nowhere = Не найдено в имеющихся словах.
quote-is-unverified-nowhere = Не проверено: нет ничего, что могло бы это подтвердить.
quote-way-elides = Слова пропущены, и пропуски отмечены.
quote-way-adds = В квадратных скобках добавлены слова.
quote-way-capitals = Отличаются прописные буквы.
quote-way-punctuates = Отличаются знаки препинания.
quote-way-spans = Цитата выходит за пределы одного положения.
quote-way-of-rendering = Ближайшие имеющиеся слова сами лишь пересказ или изложение: они ничего не подтверждают.
quote-shared = Общие слова: { $words }. Возможно, это обратный перевод с другого языка.
quote-held-only = Сравнивали только с имеющимися словами; в тексте могут быть и другие.
quote-checked = Рядом с источником
quote-checked-lead = Зачёркнуто то, что есть в источнике и нет в цитате; подчёркнуто то, что в ней вместо этого.
quote-checked-empty = Здесь появятся ближайшие слова.
quote-also = Те же слова в других местах
quote-claims = Что из него приводят другие

## Отсутствие

absent-title = Отсутствие
absent-of = «{ $q }»: встречается ли?
absent-answer = «{ $q }» не встречается. { $count ->
        [one] Просмотрен { $count } текст
        [few] Просмотрено { $count } текста
       *[other] Просмотрено { $count } текстов
    } ({ $versions ->
        [one] { $versions } редакция
        [few] { $versions } редакции
       *[other] { $versions } редакций
    }; { $languages }).
absent-answer-in = «{ $q }» не встречается в имеющихся словах текста: { $name } ({ $versions ->
        [one] { $versions } редакция
        [few] { $versions } редакции
       *[other] { $versions } редакций
    }; { $languages }).
absent-occurs = «{ $q }» встречается: { $occurs ->
        [one] { $occurs } текст
        [few] { $occurs } текста
       *[other] { $occurs } текстов
    }.
absent-nothing-held = Встречается ли «{ $q }», сказать нельзя: слов того, о чём спрошено, здесь нет.
absent-readings = Искали как { $readings }, при любом написании и окончании слов.
absent-no-participant = слова, в которых не назван участник: о нём отсутствие не утверждается
absent-found = Где встречается
absent-near = Что близко к этому
absent-searched = Что просмотрено
absent-searched-lead = Слова, какие они в самом тексте.
absent-searched-empty = Тексты с их собственными словами появятся здесь, когда будут внесены редакция и её слова.
absent-claims = Что об этом утверждают другие
absent-claims-lead = С указанием, кто утверждает; здесь об этом не судят.

## Сравнение

compare-title = Сравнение
compare-of = { $old } рядом с { $new }
compare-answer = Сохранено: { $kept }; изменено: { $edited }; перемещено: { $moved }; добавлено: { $added }; снято: { $deleted }.
compare-language = Язык сравнения: { $language }.
compare-nothing = У этих двух нет слов на языке, который есть у обоих.
compare-provisions = { CAP($provisions) }
compare-provisions-empty = Обе стороны появятся здесь рядом, когда будут их слова.
compare-kept = сохранено
compare-edited = изменено
compare-moved = перемещено
compare-moved-and-edited = перемещено и изменено
compare-split = разделено
compare-merged = соединено
compare-added = добавлено
compare-deleted = снято

## Ссылки

cites-title = Ссылки
cites-of = Ссылки: { $name }
cites-answer = { $name }: ссылается на другие тексты — { $cites }, ссылаются на него — { $cited }.
cites-network = { $pairs ->
        [one] { $pairs } ссылка
        [few] { $pairs } ссылки
       *[other] { $pairs } ссылок
    } одного текста на другой: ссылаются { $citing }, на них ссылаются { $cited }.
cites-cites = На что ссылается
cites-cites-empty = В словах ищут названия, обозначения и другие имена текстов; в имеющихся словах не найдено ни одного.
cites-cited-by = Что на него ссылается
cites-cited-by-empty = В имеющихся словах он не назван.
cites-pairs = Кто на что ссылается
cites-pairs-empty = Ссылки появятся здесь, когда будут слова текстов, где названы другие.
cites-not-held = в этой записи его нет
cites-ambiguous = это имя нескольких текстов

## На странице текста

column-elsewhere = в других текстах
text-margin-before = Прежде: { $place }
text-margin-same = Тогда же: { $place }
text-margin-after = Затем: { $place }
text-margin-all = Происхождение
way-cites = Ссылки
way-compare = Рядом с прежней редакцией
way-trace = Происхождение

## Два языка

languages-title = Два языка
languages-of = { $text }: два языка
languages-answer =
    { $left } и { $right }, { $version }: на обоих языках { $both ->
        [one] { $both } положение
        [few] { $both } положения
       *[other] { $both } положений
    }, сверено и с тех пор не изменилось: { $compared }, нужно сверить снова: { $stale }{ $one ->
        [0] .
       *[other] , только на одном языке: { $one }.
    }
languages-one = Из слов редакции «{ $version }» хранится только один язык: { $left }.
languages-none = Слова этого текста не хранятся.
languages-versions = Другие редакции:
languages-others = Рядом с другими языками:
languages-provisions = Положения
languages-provisions-empty = Здесь стоят рядом оба языка, когда слова этой редакции внесены.
languages-no-words = Слов на этом языке нет: { $language }.
languages-alone = сверять не с чем
languages-never = не сверено
languages-compared = Сверено: { $facts }
languages-stale = { $changed }: слова изменены, { $other } с ними с тех пор не сверен
languages-stale-both = { $changed } и { $other }: слова изменены и с тех пор не сверены
languages-not-authentic = не аутентичный
column-concordance = сверка
text-languages = Два языка рядом
