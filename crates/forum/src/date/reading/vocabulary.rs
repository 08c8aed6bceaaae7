//! The words for months, seasons, weekdays and doubt, in English and Russian.

use super::super::Season;
use super::super::point::Doubt;
use super::super::words::MONTHS;

const RUSSIAN_MONTHS: [&str; 12] = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
];
const RUSSIAN_ENDINGS: [&str; 10] = ["", "ь", "я", "й", "е", "ю", "а", "у", "ем", "ом"];
const MAY: [&str; 5] = ["май", "мая", "мае", "маю", "маем"];

const WEEKDAYS: [(&str, &str); 7] = [
    ("monday", "понедельник"),
    ("tuesday", "вторник"),
    ("wednesday", "среда"),
    ("thursday", "четверг"),
    ("friday", "пятница"),
    ("saturday", "суббота"),
    ("sunday", "воскресенье"),
];

/// Words that say nothing about the date itself.
const FILLERS: [&str; 24] = [
    "on",
    "in",
    "at",
    "the",
    "of",
    "during",
    "sometime",
    "some",
    "time",
    "year",
    "date",
    "day",
    "в",
    "во",
    "на",
    "г",
    "год",
    "года",
    "году",
    "годом",
    "гг",
    "числа",
    "где-то",
    "время",
];

const ABOUT: [&str; 11] = [
    "about",
    "approximately",
    "approx",
    "around",
    "circa",
    "c",
    "ca",
    "roughly",
    "около",
    "примерно",
    "приблизительно",
];
const PERHAPS: [&str; 8] =
    ["perhaps", "possibly", "probably", "maybe", "presumably", "возможно", "вероятно", "предположительно"];

/// Parts of a month, season or year whose limits nobody has fixed.
const PARTLY: [&str; 19] = [
    "early",
    "mid",
    "middle",
    "late",
    "beginning",
    "start",
    "end",
    "начало",
    "начале",
    "начала",
    "конец",
    "конце",
    "конца",
    "середина",
    "середине",
    "середины",
    "началом",
    "концом",
    "серединой",
];

/// The month from 1 to 12 that a word names, in full or with at least three letters.
pub(super) fn month(word: &str) -> Option<i8> {
    let english = |name: &str| {
        let name = name.to_lowercase();
        word == name || word == name.get(..3).unwrap_or_default() || (word == "sept" && name == "september")
    };
    let russian = |stem: &str| {
        if stem == "ма" {
            MAY.contains(&word)
        } else {
            word.strip_prefix(stem).is_some_and(|ending| RUSSIAN_ENDINGS.contains(&ending))
        }
    };
    let place = MONTHS
        .iter()
        .position(|name| english(name))
        .or_else(|| RUSSIAN_MONTHS.iter().position(|stem| russian(stem)))?;
    i8::try_from(place + 1).ok()
}

/// The season that a word names.
pub(super) fn season(word: &str) -> Option<Season> {
    match word {
        "spring" | "весна" | "весны" | "весной" | "весну" | "весне" => {
            Some(Season::Spring)
        }
        "summer" | "лето" | "лета" | "летом" | "лету" => Some(Season::Summer),
        "autumn" | "fall" | "осень" | "осени" | "осенью" => Some(Season::Autumn),
        "winter" | "зима" | "зимы" | "зимой" | "зиму" | "зиме" => Some(Season::Winter),
        _ => None,
    }
}

/// The weekday that a word names, counted from Monday as 0.
pub(super) fn weekday(word: &str) -> Option<i8> {
    let place = WEEKDAYS.iter().position(|names| names.0 == word || names.1 == word)?;
    i8::try_from(place).ok()
}

/// The doubt that a word expresses.
pub(super) fn doubt(word: &str) -> Option<Doubt> {
    let approximate = ABOUT.contains(&word);
    let uncertain = PERHAPS.contains(&word);
    (approximate || uncertain).then_some(Doubt { approximate, uncertain })
}

/// Whether the word stands for some part of a longer time, as in `early May`.
pub(super) fn is_partly(word: &str) -> bool {
    PARTLY.contains(&word)
}

/// Whether the word may be left out.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}
