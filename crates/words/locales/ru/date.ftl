### Dates in words.
###
### A piece comes once plain and once more for each grammatical case named in date-cases: $from, $from-genitive.
### $precision is day or longer; $case is the case in which a piece is wanted.

# Of: genitive, dative, accusative, instrumental, prepositional; none where the language needs none.
date-cases = genitive accusative instrumental

month-1 = { $case ->
       *[nominative] январь
        [genitive] января
        [accusative] январь
        [instrumental] январём
    }
month-2 = { $case ->
       *[nominative] февраль
        [genitive] февраля
        [accusative] февраль
        [instrumental] февралём
    }
month-3 = { $case ->
       *[nominative] март
        [genitive] марта
        [accusative] март
        [instrumental] мартом
    }
month-4 = { $case ->
       *[nominative] апрель
        [genitive] апреля
        [accusative] апрель
        [instrumental] апрелем
    }
month-5 = { $case ->
       *[nominative] май
        [genitive] мая
        [accusative] май
        [instrumental] маем
    }
month-6 = { $case ->
       *[nominative] июнь
        [genitive] июня
        [accusative] июнь
        [instrumental] июнем
    }
month-7 = { $case ->
       *[nominative] июль
        [genitive] июля
        [accusative] июль
        [instrumental] июлем
    }
month-8 = { $case ->
       *[nominative] август
        [genitive] августа
        [accusative] август
        [instrumental] августом
    }
month-9 = { $case ->
       *[nominative] сентябрь
        [genitive] сентября
        [accusative] сентябрь
        [instrumental] сентябрём
    }
month-10 = { $case ->
       *[nominative] октябрь
        [genitive] октября
        [accusative] октябрь
        [instrumental] октябрём
    }
month-11 = { $case ->
       *[nominative] ноябрь
        [genitive] ноября
        [accusative] ноябрь
        [instrumental] ноябрём
    }
month-12 = { $case ->
       *[nominative] декабрь
        [genitive] декабря
        [accusative] декабрь
        [instrumental] декабрём
    }

season-spring = { $case ->
       *[nominative] весна
        [genitive] весны
        [accusative] весну
        [instrumental] весной
    }
season-summer = { $case ->
       *[nominative] лето
        [genitive] лета
        [accusative] лето
        [instrumental] летом
    }
season-autumn = { $case ->
       *[nominative] осень
        [genitive] осени
        [accusative] осень
        [instrumental] осенью
    }
season-winter = { $case ->
       *[nominative] зима
        [genitive] зимы
        [accusative] зиму
        [instrumental] зимой
    }

## One date

date-day = { $day } { $month } { $year } года
date-day-month = { $day } { $month }
date-day-alone = { $day }
date-month = { $month } { $year } года
date-season = { $season } { $year } года
date-year = { $case ->
       *[nominative] { $year } год
        [genitive] { $year } года
        [accusative] { $year } год
        [instrumental] { $year } годом
    }
date-about = ориентировочно { $date }
date-uncertain = предположительно { $date }
date-of-fact = { $case ->
       *[nominative] дата записи { $id }
        [genitive] даты записи { $id }
        [accusative] дату записи { $id }
        [instrumental] датой записи { $id }
    }
date-instant = { $date }, { $time } UTC
date-unknown = дата не известна

## Ranges and alternatives

date-days-lasting = с { $from } по { $to }
date-lasting = с { $from-genitive } по { $to-accusative }
date-lasting-from = начиная с { $from-genitive }
date-lasting-until = до { $to-genitive }
date-within = между { $from-instrumental } и { $to-instrumental }
date-within-from = не ранее { $from-genitive }
date-within-until = не позднее { $to-genitive }
date-or = { $first } или { $second }

## What holds over time

end-none-yet = пока без окончания
end-not-known = окончание не известно
span-from-to = с { $from-genitive } до { $to-genitive }
span-from-to-ranges = начало: { $from }; окончание: { $to }
span-since = с { $from-genitive } по настоящее время
span-since-ranges = начало: { $from }; пока без окончания
span-from = с { $from-genitive }, окончание не известно
span-from-ranges = начало: { $from }; окончание не известно
span-until = начало не известно, до { $to-genitive }
span-until-ranges = начало не известно; окончание: { $to }
span-start-unknown-no-end = начало не известно, пока без окончания
span-unknown = даты не известны
span-attested = { $span }; засвидетельствовано: { $dates }

## How long

count-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
about-months = { $count ->
        [one] около { $count } месяца
       *[many] около { $count } месяцев
    }
about-years = { $count ->
        [one] около { $count } года
       *[many] около { $count } лет
    }
