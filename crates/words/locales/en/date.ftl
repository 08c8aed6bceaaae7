### Dates in words.
###
### A piece comes once plain and once more for each grammatical case named in date-cases: $from, $from-genitive.
### $precision is day or longer; $case is the case in which a piece is wanted.

# Of: genitive, dative, accusative, instrumental, prepositional; none where the language needs none.
date-cases = none

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

season-spring = spring
season-summer = summer
season-autumn = autumn
season-winter = winter

## One date

date-day = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-day-alone = { $day }
date-month = { $month } { $year }
date-season = { $season } { $year }
date-year = { $year }
date-about = about { $date }
date-uncertain = perhaps { $date }
date-of-fact = the date of { $id }
date-instant = { $date }, { $time } UTC
date-unknown = date not known

## Ranges and alternatives

date-days-lasting = { $from } to { $to }
date-lasting = from { $from } to { $to }
date-lasting-from = from { $from } on
date-lasting-until = until { $to }
date-within = between { $from } and { $to }
date-within-from = { $precision ->
        [day] on
       *[longer] in
    } or after { $from }
date-within-until = { $precision ->
        [day] on
       *[longer] in
    } or before { $to }
date-or = { $first } or { $second }

## What holds over time

end-none-yet = no end yet
end-not-known = end not known
span-from-to = from { $from } to { $to }
span-from-to-ranges = start: { $from }; end: { $to }
span-since = since { $from }
span-since-ranges = start: { $from }; no end yet
span-from = from { $from }, end not known
span-from-ranges = start: { $from }; end not known
span-until = start not known, until { $to }
span-until-ranges = start not known; end: { $to }
span-start-unknown-no-end = start not known, no end yet
span-unknown = dates not known
span-attested = { $span }; attested: { $dates }

## How long

count-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
about-months = { $count ->
        [one] about { $count } month
       *[other] about { $count } months
    }
about-years = { $count ->
        [one] about { $count } year
       *[other] about { $count } years
    }
