//! What must be true of every date, tried on many.

use proptest::prelude::*;

use super::{Day, End, Reading, Span, Truth, When, overlaps_certainly, read};

fn any_day() -> impl Strategy<Value = Day> {
    (1990_i16..2030, 1_i8..=12, 1_i8..=31).prop_map(|(year, month, day)| {
        Day::new(year, month, day).unwrap_or_else(|_| Day::new(year, month, 28).unwrap())
    })
}

/// A day, month, season or year around some day, perhaps with a mark.
fn point() -> impl Strategy<Value = String> {
    (any_day(), 0..4, prop::sample::select(vec!["", "", "", "~", "?", "%"])).prop_map(
        |(day, precision, mark)| {
            let bare = match precision {
                0 => day.to_string(),
                1 => format!("{:04}-{:02}", day.year(), day.month()),
                2 => format!("{:04}-{}", day.year(), 21 + day.day() % 4),
                _ => format!("{:04}", day.year()),
            };
            format!("{bare}{mark}")
        },
    )
}

/// Any written date that names no other fact.
fn written() -> impl Strategy<Value = String> {
    let pair =
        || (point(), point()).prop_map(|(one, other)| if one <= other { (one, other) } else { (other, one) });
    let text = prop_oneof![
        4 => point(),
        1 => Just("unknown".to_owned()),
        2 => pair().prop_map(|(first, last)| format!("{first}/{last}")),
        2 => pair().prop_map(|(first, last)| format!("[{first}..{last}]")),
        1 => point().prop_map(|first| format!("{first}/..")),
        1 => point().prop_map(|last| format!("../{last}")),
        1 => point().prop_map(|first| format!("[{first}..]")),
        1 => point().prop_map(|last| format!("[..{last}]")),
        1 => prop::collection::vec(point(), 2..4).prop_map(|all| format!("[{}]", all.join(","))),
    ];
    text.prop_filter("two like alternatives, or backwards by precision", |text| When::parse(text).is_ok())
}

fn when() -> impl Strategy<Value = When> {
    written().prop_map(|text| When::parse(&text).unwrap())
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![1 => Just(End::NoneYet), 1 => Just(End::NotKnown), 3 => when().prop_map(End::from)]
}

fn span() -> impl Strategy<Value = Span> {
    (when(), end(), prop::collection::vec(when(), 0..3)).prop_map(|(from, to, attested)| Span {
        from,
        to,
        attested,
    })
}

fn plus(day: Day, days: i64) -> Day {
    day.saturating_add(jiff::Span::new().days(days))
}

/// What a source that knows this day only roughly may write: the day lies within.
fn rough(day: Day, precision: u8, before: i64, after: i64) -> When {
    let text = match precision {
        0 => day.to_string(),
        1 => format!("{:04}-{:02}", day.year(), day.month()),
        2 => format!("{:04}", day.year()),
        3 => format!("[{}..{}]", plus(day, -before), plus(day, after)),
        4 => format!("[..{}]", plus(day, after)),
        5 => format!("[{}..]", plus(day, -before)),
        _ => "unknown".to_owned(),
    };
    When::parse(&text).unwrap()
}

/// A day together with something that a source may truly say of it.
type Roughness = (u8, i64, i64);

fn roughness() -> impl Strategy<Value = Roughness> {
    (0_u8..7, 0_i64..500, 0_i64..500)
}

fn say(day: Day, (precision, before, after): Roughness) -> When {
    rough(day, precision, before, after)
}

proptest! {
    #[test]
    fn what_was_written_is_read_and_written_again_alike(text in written()) {
        let when = When::parse(&text).unwrap();
        prop_assert_eq!(when.written(), text.as_str());
        prop_assert_eq!(When::of(when.shape().clone()), when);
    }

    #[test]
    fn a_date_in_words_is_read_as_the_same_date(when in when()) {
        prop_assert_eq!(read(&when.to_words()), Reading::Understood(when));
    }

    #[test]
    fn no_text_stops_the_readers(text in "[0-9~?%@./ ,\\[\\]a-z\\-]{0,24}|\\PC{0,16}|(after |from |20 |or |May |2014 |to |- |с |и ){0,6}") {
        if let Ok(when) = When::parse(&text) {
            prop_assert_eq!(when.written(), text.as_str());
        }
        if let Reading::Ambiguous(choices) = read(&text) {
            prop_assert!(choices.len() > 1);
        }
    }

    #[test]
    fn a_day_outside_the_bounds_is_never_possible(when in when(), day in any_day()) {
        let outside = when.earliest().is_some_and(|first| day < first) || when.latest().is_some_and(|last| last < day);
        prop_assert!(!outside || when.holds_on(day) == Truth::No);
        prop_assert_eq!(when.may_be(day), when.holds_on(day) != Truth::No);
    }

    #[test]
    fn nothing_is_certain_outside_the_outer_bounds(span in span(), day in any_day()) {
        let before = span.from.earliest().is_some_and(|first| day < first);
        let after = span.to.date().and_then(When::latest).is_some_and(|end| end <= day);
        prop_assert!(!(before || after) || span.holds_on(day) != Truth::Yes);
        prop_assert!(!(before || after) || !span.attested.is_empty() || span.holds_on(day) == Truth::No);
    }

    #[test]
    fn certain_days_are_those_on_which_it_holds(span in span(), day in any_day()) {
        let certain = span.certain_days().is_some_and(|(first, last)| first <= day && last.is_none_or(|last| day <= last));
        prop_assert_eq!(certain, span.holds_on(day) == Truth::Yes);
    }

    #[test]
    fn true_but_rough_sources_never_give_a_false_answer(
        start in any_day(), length in 1_i64..3000, ends in any::<bool>(), known in any::<bool>(),
        (from, to) in (roughness(), roughness()),
        attested in prop::collection::vec((0_i64..3000, roughness()), 0..4),
        day in any_day(),
    ) {
        let end = plus(start, length);
        let to = match (ends, known) {
            (true, true) => End::from(say(end, to)),
            (false, true) => End::NoneYet,
            (_, false) => End::NotKnown,
        };
        let within = |offset: i64| if ends { offset % length } else { offset };
        let attested = attested.into_iter().map(|(offset, how)| say(plus(start, within(offset)), how)).collect();
        let span = Span { from: say(start, from), to, attested };
        let held = start <= day && (!ends || day < end);
        prop_assert_ne!(span.holds_on(day), if held { Truth::No } else { Truth::Yes }, "{:?}", span);
    }

    #[test]
    fn wider_bounds_are_never_more_certain(
        start in any_day(), length in 1_i64..3000, (near, far) in ((0_i64..200, 0_i64..200), (0_i64..200, 0_i64..200)),
        attested in prop::option::of(0_i64..3000), day in any_day(),
    ) {
        let end = plus(start, length);
        let attested: Vec<When> = attested.map(|offset| When::from(plus(start, offset % length))).into_iter().collect();
        let span = |wider: (i64, i64)| Span {
            from: rough(start, 3, near.0 + wider.0, near.1 + wider.1),
            to: End::from(rough(end, 3, far.0 + wider.0, far.1 + wider.1)),
            attested: attested.clone(),
        };
        let (narrow, wide) = (span((0, 0)).holds_on(day), span((far.1, near.1)).holds_on(day));
        prop_assert!(wide == narrow || wide == Truth::Possibly, "{} then {}", narrow, wide);
    }

    #[test]
    fn a_mark_only_turns_yes_into_possibly(from in any_day(), length in 1_i64..3000, day in any_day()) {
        let to = End::from(When::from(plus(from, length)));
        let plain = Span { from: When::from(from), to: to.clone(), attested: Vec::new() };
        let marked = Span { from: When::parse(&format!("{from}~")).unwrap(), to, attested: Vec::new() };
        prop_assert_eq!(marked.holds_on(day), plain.holds_on(day).at_most_possibly());
    }

    #[test]
    fn a_certain_overlap_has_a_day_and_no_order(one in span(), other in span()) {
        let overlap = overlaps_certainly(&one, &other);
        prop_assert_eq!(overlap, overlaps_certainly(&other, &one));
        if overlap {
            let day = one.certain_days().unwrap().0.max(other.certain_days().unwrap().0);
            prop_assert_eq!(one.holds_on(day).and(other.holds_on(day)), Truth::Yes);
        }
    }

    #[test]
    fn true_but_rough_sources_never_conflict(day in any_day(), one in roughness(), other in roughness()) {
        prop_assert_eq!(say(day, one).intersects(&say(day, other)), Truth::Yes);
    }

    #[test]
    fn a_date_agrees_with_itself_and_conflicts_have_no_order(one in when(), other in when()) {
        prop_assert_eq!(one.intersects(&one), Truth::Yes);
        prop_assert_eq!(one.intersects(&other), other.intersects(&one));
        let apart = one.latest().is_some_and(|last| other.earliest().is_some_and(|first| last < first));
        prop_assert!(!apart || one.intersects(&other) != Truth::Yes);
    }

    #[test]
    fn what_is_known_to_be_earlier_sorts_before(one in when(), other in when()) {
        let known = one.latest().is_some_and(|last| other.earliest().is_some_and(|first| last < first));
        prop_assert!(!known || one.sort_key() < other.sort_key());
    }

    #[test]
    fn words_are_never_read_more_narrowly_than_said(text in point(), day in any_day()) {
        let named = When::parse(&text).unwrap();
        let words = named.to_words();
        let may_be = |phrase: &str| match read(&phrase.replace('X', &words)) {
            Reading::Understood(when) => when.may_be(day),
            other => panic!("`{words}` in `{phrase}` is read as {other:?}"),
        };
        let (after, before) = (named.latest().unwrap() < day, day < named.earliest().unwrap());
        prop_assert!(!after || (may_be("after X") && may_be("since X") && may_be("X or later")));
        prop_assert!(!before || (may_be("before X") && may_be("by X") && may_be("X or earlier")));
        let within = named.may_be(day);
        prop_assert!(!within || (may_be("on or after X") && may_be("by X") && may_be("between X and 2040") && may_be("X or 2041")));
    }

    #[test]
    fn numbers_are_never_read_without_the_date_that_was_meant(day in any_day(), first in 0..3) {
        let (year, month, number) = (day.year(), day.month(), day.day());
        let text = match first {
            0 => format!("{number}.{month}.{year}"),
            1 => format!("{month}/{number:02}/{year}"),
            _ => format!("{year}/{month:02}/{number:02}"),
        };
        let dates: Vec<When> = match read(&text) {
            Reading::Understood(when) => vec![when],
            Reading::Ambiguous(choices) => choices.into_iter().map(|choice| choice.when).collect(),
            Reading::NotUnderstood { .. } => Vec::new(),
        };
        prop_assert!(dates.contains(&When::from(day)));
        prop_assert_eq!(dates.len() == 2, number <= 12 && number != month);
    }
}
