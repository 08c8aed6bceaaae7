//! Arithmetic of claims.

use forum::arithmetic::{Arithmetic, Rational, check};
use forum::noun::Noun;
use proptest::prelude::*;

use super::packs;

fn consistent(computed: &str) -> Arithmetic {
    Arithmetic::Consistent { computed: computed.to_owned() }
}

fn differs(computed: &str, written: &str) -> Arithmetic {
    Arithmetic::Differs { computed: computed.to_owned(), written: written.to_owned() }
}

#[test]
fn a_claim_is_compared_at_its_own_precision() {
    assert_eq!(check("100*1794/2383 = 75.2833", Some("75.28"), None), consistent("75.2833"));
    assert_eq!(check("100*1794/2383 = 75.2833", Some("75.29"), None), differs("75.2833", "75.29"));
    assert_eq!(check("100*(224000/209000-1) = 7.177", Some("7"), None), consistent("7.177"));
    assert_eq!(check("100*(224000/209000-1) = 7.177", Some("7"), Some(1)), differs("7.177", "7"));
    assert_eq!(check("100*1.5/2.4 = 62.5", Some("62"), None), differs("62.5", "62"));
    assert_eq!(check("5500/185 = 29.7", Some("40"), None), differs("29.7", "40"));
    assert_eq!(check("136.8 - 134.4 = 2.4", Some("2.4"), None), consistent("2.4"));
}

#[test]
fn a_wrong_result_behind_the_sign_is_told_with_what_it_comes_to() {
    assert_eq!(check("100*1794/2383 = 75.29", Some("75.28"), None), differs("75.2833", "75.29"));
    assert_eq!(check("0.1 + 0.2 = 0.3", None, None), consistent("0.3"));
    assert_eq!(check("1/3 = 2/6", None, None), consistent("0.3333"));
}

#[test]
fn a_chain_holds_or_breaks_where_it_breaks() {
    let chain = "123000 < 153676 < 209000 < 224000";
    assert_eq!(check(chain, Some("3"), None), consistent(chain));
    assert_eq!(check("1 < 3 < 2", None, None), differs("3", "2"));
    assert_eq!(check("1 ≤ 1 < 2,383", None, None), consistent("1 <= 1 < 2,383"));
}

#[test]
fn a_claimed_value_that_goes_into_the_sum_or_is_no_number_is_not_compared() {
    assert_eq!(check("1.61 + 1.00 = 2.61", Some("1.00"), None), consistent("2.61"));
    assert_eq!(check("100*4/9 = 44.4", Some("4 of 9"), None), consistent("44.4"));
}

#[test]
fn what_cannot_be_read_or_computed_is_not_guessed_at() {
    let nines = "9".repeat(38);
    let nested = format!("{}1", "(".repeat(400));
    let too_great = format!("{nines} * {nines} = 1");
    for text in ["", "75.28", "1 / 0 = 1", "2,38 = 2.38", "1 + = 2", "= 3", "1 2 = 3", &too_great, &nested] {
        assert_eq!(check(text, None, None), Arithmetic::NotReadable, "{text}");
    }
}

#[test]
fn every_claim_of_the_packs_comes_out_as_its_row_says() {
    let mut read = 0;
    for pack in ["cica", "ilvar"] {
        let house = packs::house(pack);
        for claim in house.state.all(Noun::Claim) {
            let Some(arithmetic) = claim.text("arithmetic") else { continue };
            let found = check(arithmetic, claim.text("value"), None);
            let differs = claim.text("status") == Some("not reproduced");
            assert_eq!(matches!(found, Arithmetic::Differs { .. }), differs, "{}: {found:?}", claim.id);
            assert_ne!(found, Arithmetic::NotReadable, "{}", claim.id);
            read += 1;
        }
    }
    assert_eq!(read, 12);
}

proptest! {
    #[test]
    fn no_text_stops_it(text in "[-+*/()<>=.,0-9 x]{0,60}", claimed in "[-0-9.,x]{0,50}") {
        if let Arithmetic::Consistent { computed } | Arithmetic::Differs { computed, .. } = check(&text, Some(&claimed), None) {
            prop_assert!(!computed.is_empty());
        }
    }

    #[test]
    fn fractions_obey_the_laws_of_numbers(a in -999i128..999, b in 1i128..99, c in -999i128..999, d in 1i128..99) {
        let (one, other) = (Rational::new(a, b).unwrap(), Rational::new(c, d).unwrap());
        prop_assert_eq!(one.plus(&other), other.plus(&one));
        prop_assert_eq!(one.plus(&other).unwrap().minus(&other), Some(one));
        prop_assert_eq!(one.times(&other), other.times(&one));
        if c != 0 {
            prop_assert_eq!(one.times(&other).unwrap().divided_by(&other), Some(one));
        }
        let rounded = one.rounded(2).unwrap();
        prop_assert_eq!(rounded.rounded(2), Some(rounded));
        let gap = one.minus(&rounded).unwrap();
        let gap = if gap.compared(&Rational::new(0, 1).unwrap()) == Some(std::cmp::Ordering::Less) { gap.negated().unwrap() } else { gap };
        prop_assert!(gap.compared(&Rational::new(1, 200).unwrap()).unwrap().is_le());
    }
}
