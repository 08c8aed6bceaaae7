//! Numbers written as Word's formats write them.

mod counting;

/// How a level writes its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// 1, 2, 3.
    #[default]
    Decimal,
    /// With zeros before it up to a width: 01, 02.
    Padded(usize),
    /// I, II, III.
    UpperRoman,
    /// i, ii, iii.
    LowerRoman,
    /// Letters of an alphabet, doubled behind its end: a, b, .. z, aa, bb.
    Letters(&'static str),
    /// Signs of a row, then figures.
    Signs(&'static str),
    /// Figures of another script, place by place.
    Figures(&'static str),
    /// Hebrew letters by their value: א, ב, .. יא.
    HebrewValue,
    /// Chinese and Japanese, as spoken: 一, 二, .. 十一.
    Counting(&'static str),
    /// 1st, 2nd.
    Ordinal,
    /// One, Two.
    Cardinal,
    /// First, Second.
    OrdinalWord,
    /// 1F.
    Hexadecimal,
    /// - 1 -
    Dashed,
    /// *, †, ‡, §, **.
    Chicago,
    /// A mark, the same for all.
    Bullet,
    /// Nothing.
    None,
}

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const LATIN_UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const RUSSIAN_UPPER: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const THAI: &str = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
const HINDI_VOWELS: &str = "अआइईउऊऋएऐओऔ";
const HINDI_CONSONANTS: &str = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह";
const AIUEO: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const IROHA: &str =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const GANADA: &str = "가나다라마바사아자차카타파하";
const CHOSUNG: &str = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const CIRCLED_IDEOGRAPHS: &str = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";
const WITH_STOP: &str = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const BRACKETED: &str = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const HAN: &str = "〇一二三四五六七八九";
const HANGUL: &str = "영일이삼사오육칠팔구";

impl Format {
    /// The format of a name, as `w:numFmt` has it.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "upperRoman" => Self::UpperRoman,
            "lowerRoman" => Self::LowerRoman,
            "upperLetter" => Self::Letters(LATIN_UPPER),
            "lowerLetter" => Self::Letters(LATIN),
            "russianLower" => Self::Letters(RUSSIAN),
            "russianUpper" => Self::Letters(RUSSIAN_UPPER),
            "hebrew1" => Self::HebrewValue,
            "hebrew2" => Self::Letters(HEBREW),
            "arabicAlpha" => Self::Letters(ARABIC),
            "arabicAbjad" => Self::Letters(ABJAD),
            "thaiLetters" => Self::Letters(THAI),
            "hindiVowels" => Self::Letters(HINDI_VOWELS),
            "hindiConsonants" => Self::Letters(HINDI_CONSONANTS),
            "aiueo" | "aiueoFullWidth" => Self::Letters(AIUEO),
            "iroha" | "irohaFullWidth" => Self::Letters(IROHA),
            "ganada" => Self::Letters(GANADA),
            "chosung" => Self::Letters(CHOSUNG),
            "ideographTraditional" => Self::Signs(STEMS),
            "ideographZodiac" => Self::Signs(BRANCHES),
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Signs(CIRCLED),
            "ideographEnclosedCircle" => Self::Signs(CIRCLED_IDEOGRAPHS),
            "decimalEnclosedFullstop" => Self::Signs(WITH_STOP),
            "decimalEnclosedParen" => Self::Signs(BRACKETED),
            "decimalFullWidth" | "decimalFullWidth2" => Self::Figures("０１２３４５６７８９"),
            "hindiNumbers" | "hindiCounting" => Self::Figures("०१२३४५६७८९"),
            "thaiNumbers" | "thaiCounting" => Self::Figures("๐๑๒๓๔๕๖๗๘๙"),
            "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => Self::Figures(HAN),
            "koreanDigital2" => Self::Figures("零一二三四五六七八九"),
            "koreanDigital" => Self::Figures(HANGUL),
            "chineseCounting"
            | "chineseCountingThousand"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "japaneseCounting" => Self::Counting("〇一二三四五六七八九十百千万"),
            "koreanCounting" => Self::Counting("영일이삼사오육칠팔구십백천만"),
            "chineseLegalSimplified" => Self::Counting("零壹贰叁肆伍陆柒捌玖拾佰仟万"),
            "ideographLegalTraditional" => Self::Counting("零壹貳參肆伍陸柒捌玖拾佰仟萬"),
            "japaneseLegal" => Self::Counting("〇壱弐参四伍六七八九拾百阡萬"),
            "decimalZero" => Self::Padded(2),
            "ordinal" => Self::Ordinal,
            "cardinalText" => Self::Cardinal,
            "ordinalText" => Self::OrdinalWord,
            "hex" => Self::Hexadecimal,
            "numberInDash" => Self::Dashed,
            "chicago" => Self::Chicago,
            "bullet" => Self::Bullet,
            "none" => Self::None,
            _ => Self::Decimal,
        }
    }

    /// The format of a pattern such as `001, 002, 003, ...`.
    pub(super) fn custom(pattern: &str) -> Option<Self> {
        let first = pattern.split(',').next()?.trim();
        let padded = first.len() > 1 && first.len() < 20 && first.bytes().all(|byte| byte.is_ascii_digit());
        match first {
            _ if padded => Some(Self::Padded(first.len())),
            "α" => Some(Self::Letters("αβγδεζηθικλμνξοπρστυφχψω")),
            "Α" => Some(Self::Letters("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ")),
            _ => None,
        }
    }

    /// The number so written, in the language of the document where words depend on it.
    pub(super) fn write(&self, number: u32, language: &str) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::Padded(width) => format!("{number:0width$}"),
            Self::UpperRoman => roman(number),
            Self::LowerRoman => roman(number).to_lowercase(),
            Self::Letters(alphabet) => letters(alphabet, number),
            Self::Signs(signs) => {
                index(number).and_then(|at| signs.chars().nth(at)).map_or(number.to_string(), String::from)
            }
            Self::Figures(figures) => placed(figures, number),
            Self::HebrewValue => hebrew(number),
            Self::Counting(signs) => counting::spoken(signs, number),
            Self::Ordinal => counting::ordinal(number, language),
            Self::Cardinal => counting::cardinal(number),
            Self::OrdinalWord => counting::ordinal_word(number),
            Self::Hexadecimal => format!("{number:X}"),
            Self::Dashed => format!("- {number} -"),
            Self::Chicago => letters("*†‡§", number),
            Self::Bullet | Self::None => String::new(),
        }
    }
}

/// Where a number stands in a row that begins with 1.
fn index(number: u32) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)
}

/// The letter of a number; behind the end of the alphabet it is doubled, then tripled.
fn letters(alphabet: &str, number: u32) -> String {
    let count = alphabet.chars().count();
    let Some(at) = index(number) else { return number.to_string() };
    let times = at / count + 1;
    match alphabet.chars().nth(at % count) {
        // Nobody reads a row of thirty letters.
        Some(letter) if times <= 30 => String::from_iter(std::iter::repeat_n(letter, times)),
        _ => number.to_string(),
    }
}

fn placed(figures: &str, number: u32) -> String {
    let figure = |digit: char| {
        digit.to_digit(10).and_then(|digit| figures.chars().nth(digit as usize)).unwrap_or(digit)
    };
    number.to_string().chars().map(figure).collect()
}

fn roman(number: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > 32_767 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in STEPS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

/// Hebrew letters whose values add up to the number; 15 and 16 avoid the name of God.
fn hebrew(number: u32) -> String {
    const STEPS: [(u32, &str); 24] = [
        (400, "ת"),
        (300, "ש"),
        (200, "ר"),
        (100, "ק"),
        (90, "צ"),
        (80, "פ"),
        (70, "ע"),
        (60, "ס"),
        (50, "נ"),
        (40, "מ"),
        (30, "ל"),
        (20, "כ"),
        (16, "טז"),
        (15, "טו"),
        (10, "י"),
        (9, "ט"),
        (8, "ח"),
        (7, "ז"),
        (6, "ו"),
        (5, "ה"),
        (4, "ד"),
        (3, "ג"),
        (2, "ב"),
        (1, "א"),
    ];
    if number == 0 || number > 9_999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in STEPS {
        // 15 and 16 stand only where nothing but them is left.
        while rest >= value && (!matches!(value, 15 | 16) || rest == value) {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Format;

    fn written(name: &str, numbers: &[u32]) -> Vec<String> {
        let format = Format::named(name);
        numbers.iter().map(|number| format.write(*number, "en")).collect()
    }

    #[test]
    fn each_format_writes_as_word_does() {
        let cases: &[(&str, &[u32], &[&str])] = &[
            ("decimal", &[0, 1, 12], &["0", "1", "12"]),
            ("decimalZero", &[1, 10, 100], &["01", "10", "100"]),
            ("upperRoman", &[1, 4, 9, 14, 1999], &["I", "IV", "IX", "XIV", "MCMXCIX"]),
            ("lowerRoman", &[2, 40], &["ii", "xl"]),
            ("lowerLetter", &[1, 26, 27, 53], &["a", "z", "aa", "aaa"]),
            ("upperLetter", &[2, 28], &["B", "BB"]),
            (
                "ordinal",
                &[1, 2, 3, 4, 11, 12, 13, 21, 101],
                &["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "101st"],
            ),
            ("cardinalText", &[1, 21, 40, 115], &["One", "Twenty-one", "Forty", "One hundred fifteen"]),
            (
                "ordinalText",
                &[1, 12, 20, 21, 100],
                &["First", "Twelfth", "Twentieth", "Twenty-first", "One hundredth"],
            ),
            ("hebrew1", &[1, 11, 15, 16, 21, 115], &["א", "יא", "טו", "טז", "כא", "קטו"]),
            ("hebrew2", &[1, 2, 22], &["א", "ב", "ת"]),
            ("arabicAlpha", &[1, 2, 3], &["أ", "ب", "ت"]),
            ("arabicAbjad", &[3], &["ج"]),
            ("russianLower", &[1, 3, 9, 10], &["а", "в", "и", "к"]),
            ("russianUpper", &[30], &["АА"]),
            (
                "chineseCounting",
                &[1, 10, 11, 20, 21, 110],
                &["一", "十", "十一", "二十", "二十一", "一百一十"],
            ),
            ("ideographDigital", &[10], &["一〇"]),
            ("decimalEnclosedCircle", &[1, 20, 21], &["①", "⑳", "21"]),
            ("thaiNumbers", &[12], &["๑๒"]),
            ("numberInDash", &[3], &["- 3 -"]),
            ("chicago", &[1, 2, 5], &["*", "†", "**"]),
            ("none", &[1], &[""]),
            ("something new", &[7], &["7"]),
        ];
        for (name, numbers, expected) in cases {
            assert_eq!(&written(name, numbers), expected, "{name}");
        }
    }

    #[test]
    fn no_number_is_too_large_to_write() {
        for name in [
            "upperRoman",
            "lowerLetter",
            "hebrew1",
            "ordinalText",
            "cardinalText",
            "chineseCounting",
            "hex",
            "chicago",
        ] {
            for number in [0, 9_999, 32_768, u32::MAX] {
                assert!(Format::named(name).write(number, "en").chars().count() < 120, "{name} {number}");
            }
        }
    }

    #[test]
    fn a_pattern_of_zeros_gives_the_width() {
        assert_eq!(
            Format::custom("001, 002, 003, ...").map(|format| format.write(7, "en")).as_deref(),
            Some("007")
        );
        assert_eq!(Format::custom("x"), None);
    }
}
