//! Numbers as they are spoken: ordinals, English words, Chinese and Japanese counting.

/// The number with what makes it an ordinal in the language.
pub(super) fn ordinal(number: u32, language: &str) -> String {
    let tag = language.split('-').next().unwrap_or_default();
    let behind = match (tag, number % 10, number % 100) {
        ("en" | "", 1, tens) if tens != 11 => "st",
        ("en" | "", 2, tens) if tens != 12 => "nd",
        ("en" | "", 3, tens) if tens != 13 => "rd",
        ("en" | "", ..) => "th",
        ("fr", 1, _) if number == 1 => "er",
        ("fr", ..) => "e",
        ("es" | "pt" | "it" | "gl", ..) => "º",
        ("ru" | "uk" | "be", ..) => "-й",
        ("nl", ..) => "e",
        _ => ".",
    };
    format!("{number}{behind}")
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number in English words, the first letter great.
pub(super) fn cardinal(number: u32) -> String {
    let mut words = words(number);
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// The ordinal in English words, the first letter great.
pub(super) fn ordinal_word(number: u32) -> String {
    let words = cardinal(number);
    let (before, last) = words.rfind([' ', '-']).map_or(("", words.as_str()), |at| words.split_at(at + 1));
    let changed = match last.to_ascii_lowercase().as_str() {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        other => other.strip_suffix('y').map_or_else(|| format!("{other}th"), |stem| format!("{stem}ieth")),
    };
    let mut whole = format!("{before}{changed}");
    if let Some(first) = whole.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    whole
}

fn words(number: u32) -> String {
    const STEPS: [(u32, &str); 3] = [(1_000_000, "million"), (1_000, "thousand"), (100, "hundred")];
    let mut rest = number;
    let mut out: Vec<String> = Vec::new();
    for (value, name) in STEPS {
        if rest >= value {
            let many = rest / value;
            // The thousands of a number have no thousands of their own: this goes no deeper than once.
            out.push(format!("{} {name}", if many < 1_000 { words(many) } else { many.to_string() }));
            rest %= value;
        }
    }
    if rest > 0 || number == 0 {
        out.push(below_hundred(rest));
    }
    out.join(" ")
}

fn below_hundred(number: u32) -> String {
    let word = |row: &[&'static str], at: u32| row.get(at as usize).copied().unwrap_or_default();
    match (number / 10, number % 10) {
        (0 | 1, _) => word(&ONES, number).to_owned(),
        (tens, 0) => word(&TENS, tens).to_owned(),
        (tens, ones) => format!("{}-{}", word(&TENS, tens), word(&ONES, ones)),
    }
}

/// The number as counted in signs: ten figures from nought, then ten, hundred, thousand, ten thousand.
pub(super) fn spoken(signs: &str, number: u32) -> String {
    let sign = |at: u32| signs.chars().nth(at as usize).unwrap_or_default();
    if number == 0 || number > 99_999 {
        return if number == 0 { sign(0).to_string() } else { number.to_string() };
    }
    let mut out = String::new();
    let mut gap = false;
    for place in (0..=4).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap && !out.ends_with(sign(0)) {
            out.push(sign(0));
        }
        gap = false;
        // Ten to nineteen begin with ten itself, but for the signs that nobody can forge.
        if !(digit == 1 && place == 1 && out.is_empty() && !signs.contains(['壹', '壱'])) {
            out.push(sign(digit));
        }
        if place > 0 {
            out.push(sign(9 + place));
        }
    }
    out
}
