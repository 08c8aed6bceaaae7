//! Claims, conflicts, linkages, readings, ties and communities: what sources and authors say, with who says it.

use views::{Picture, Tone};

use super::ledger::{column, en, rows};
use super::pack::{CICA, ILVAR, fold_rows, rows as pack_rows};

#[test]
fn the_share_of_attacks_is_recomputed_and_its_totals_stand_contested() {
    let sheet = en(&CICA, "", "claims", &[("about", "challenge/terrorism")]);
    let share = rows(&sheet, "claims").into_iter().find(|row| row[0] == "share of Asia in attacks").unwrap();
    assert_eq!((share[1].as_str(), share[3].as_str()), ("75.28 percent", "the author of the paper"));
    assert_eq!(share[4], "100*1794/2383 = 75.2833; recomputed: 75.2833");
    assert_eq!(share[5], "arithmetic consistent, total contested");
    assert!(share[6].contains("13463 attacks") && share[6].contains("16903 attacks"));
    assert!(sheet.sections.iter().all(|section| section.picture.is_none()), "no chart mixes rival series");
    let asked = en(&CICA, "", "claims", &[("status", "arithmetic consistent, total contested")]);
    assert!(rows(&asked, "claims").iter().any(|row| row[0] == "share of Asia in attacks"));
}

#[test]
fn arithmetic_that_differs_is_said_with_both_figures() {
    let sheet = en(&ILVAR, "", "claims", &[("status", "arithmetic differs")]);
    let claims = rows(&sheet, "claims");
    assert!(claims.iter().any(|row| row[4].contains("recomputed: 62.5, where 62 is written")), "{claims:?}");
}

#[test]
fn beside_the_name_of_a_participant_it_is_only_said_whether_the_arithmetic_comes_out() {
    let sheet = en(&CICA, "", "claims", &[("about", "challenge/refugees")]);
    let claims = rows(&sheet, "claims");
    let one = claims.iter().find(|row| row[4].starts_with("1.61 + 1.00")).unwrap();
    assert!(one[4].ends_with("recomputed: it comes out"), "{one:?}");
}

#[test]
fn a_claim_without_its_rivals_is_not_contested() {
    let without: Vec<_> = pack_rows("cica").into_iter().filter(|(act, _)| act != "contest").collect();
    let sheet = en(&fold_rows("cica", without), "", "claims", &[("about", "challenge/terrorism")]);
    assert!(column(&sheet, "claims", "status").contains(&"arithmetic consistent".to_owned()));
    assert!(!column(&sheet, "claims", "status").concat().contains("contested"));
}

#[test]
fn conflicts_have_every_side_with_its_source_and_no_winner() {
    let sheet = en(&CICA, "", "conflicts", &[]);
    let all = rows(&sheet, "standing");
    for sentence in [
        "ministers met once or twice in 1999",
        "nine dimensions",
        "number of attacks",
        "every two or every four years",
    ] {
        assert!(all.iter().any(|row| row[0].contains(sentence)), "{sentence}");
    }
    for row in &sheet.sections[0].rows {
        let sides = &row.cells[1].parts;
        assert!(sides.len() >= 2 && sides.iter().all(|side| side.tone == Tone::Contested));
        assert!(sides.iter().all(|side| !side.sources.is_empty()), "{sides:?}");
    }
    let nine = all.iter().find(|row| row[0].contains("nine dimensions")).unwrap();
    assert!(nine[1].contains("9 dimensions") && nine[1].contains("5 dimensions"));
}

#[test]
fn linkages_are_a_picture_and_a_table_of_the_same_with_chains() {
    let sheet = en(&CICA, "", "linkages", &[]);
    let links = sheet.sections.iter().find(|one| one.name == "links").unwrap();
    let Some(Picture::Diagram { boxes, arrows }) = &links.picture else { panic!("no picture") };
    assert_eq!(arrows.len(), links.rows.len());
    assert!(!boxes.is_empty());
    assert!(rows(&sheet, "links").iter().all(|row| row[1] == "affects"));
    let chains = sheet.sections.iter().find(|one| one.name == "chains").unwrap();
    let words: Vec<_> = chains.lines.iter().map(|line| line.words()).collect();
    assert!(words.iter().any(|line| line.starts_with("Drought and fires → Food security → ")), "{words:?}");
}

#[test]
fn a_link_whose_only_source_is_gone_is_gone_and_one_with_a_rival_is_contested() {
    let without: Vec<_> = pack_rows("ilvar")
        .into_iter()
        .filter(|(_, row)| row.get("id").is_none_or(|id| id != "claim/storage-share"))
        .collect();
    let count = |sheet: &views::Sheet| rows(sheet, "links").len();
    let (with, gone) =
        (en(&ILVAR, "", "linkages", &[]), en(&fold_rows("ilvar", without), "", "linkages", &[]));
    assert_eq!(count(&gone) + 1, count(&with));
    let links = with.sections.iter().find(|one| one.name == "links").unwrap();
    let contested = links.rows.iter().filter(|row| row.cells[1].parts[0].tone == Tone::Contested).count();
    assert_eq!(contested, 2, "one link and the claim of another have a rival beside them");
}

#[test]
fn the_stages_are_the_authors_and_what_contests_them_stands_beside() {
    let sheet = en(&CICA, "", "readings", &[]);
    let periods = sheet.sections.iter().find(|one| one.name == "periods").unwrap();
    assert_eq!(periods.rows.len(), 4);
    let Some(Picture::Timeline(bars)) = &periods.picture else { panic!("no timeline") };
    for (one, next) in bars.iter().zip(bars.iter().skip(1)) {
        assert!(one.latest < next.earliest, "a boundary belongs to one stage only: {one:?} {next:?}");
    }
    let two = rows(&sheet, "periods").into_iter().find(|row| row[0].starts_with("Second stage")).unwrap();
    assert!(two[6].contains("comprehensive security") && two[6].contains("Almaty Act"), "{two:?}");
    assert!(column(&sheet, "periods", "by").iter().all(|by| by == "the author of the paper"));
    assert!(sheet.notes.iter().any(|note| note.words().contains("removed without a trace")));
}

#[test]
fn without_its_overlay_no_reading_is_left_and_the_forums_own_ledgers_are_the_same() {
    let own = |rows: Vec<(String, std::collections::BTreeMap<String, String>)>| {
        rows.into_iter()
            .filter(|(_, row)| row.get("overlay").is_none_or(String::is_empty))
            .collect::<Vec<_>>()
    };
    let bare = fold_rows("cica", own(pack_rows("cica")));
    assert!(rows(&en(&bare, "", "readings", &[]), "periods").is_empty());
    for view in ["decisions", "plan", "catalogue", "undertakings", "reports", "due", "review"] {
        let (with, without) = (en(&CICA, "", view, &[]), en(&bare, "", view, &[]));
        let plain = |sheet: &views::Sheet| {
            sheet
                .sections
                .iter()
                .filter(|one| one.name != "set-asides")
                .map(|one| {
                    format!(
                        "{:?}",
                        one.rows
                            .iter()
                            .map(|row| row.cells.iter().map(|cell| cell.words()).collect::<Vec<_>>())
                            .collect::<Vec<_>>()
                    )
                })
                .collect::<String>()
        };
        assert_eq!(plain(&with), plain(&without), "{view}");
    }
}

#[test]
fn the_four_communities_are_evidence_lists_under_their_authors_name() {
    let sheet = en(&CICA, "", "communities", &[]);
    let evidence = sheet.sections.iter().find(|one| one.name == "evidence").unwrap();
    let mut lists: Vec<_> = evidence.rows.iter().filter_map(|row| row.group.clone()).collect();
    lists.dedup();
    let named = ["cognition", "interests", "responsibility", "shared destiny"];
    assert_eq!(lists, named.map(|name| format!("Community of {name}")));
    assert!(evidence.rows.len() > 20 && evidence.columns.iter().all(|column| !column.figures));
    assert!(sheet.sections.iter().any(|one| one.name == "coverage"));
    assert!(en(&ILVAR, "", "communities", &[]).answer.starts_with("No author's reading"));
}

#[test]
fn ties_with_other_organisations_are_the_forums_own() {
    let sheet = en(&CICA, "", "relations", &[]);
    assert!(column(&sheet, "ties", "organisation").iter().any(|name| name.contains("Shanghai Cooperation")));
    let columns: Vec<_> = sheet.sections[0].columns.iter().map(|one| one.name).collect();
    assert!(!columns.contains(&"participant") && !columns.contains(&"members"));
    let ilvar = en(&ILVAR, "", "relations", &[]);
    assert!(rows(&ilvar, "overlaps").iter().any(|row| row[0] == "Sampling"));
}

#[test]
fn the_log_is_newest_first_in_pages_and_says_what_became_of_entries() {
    let first = en(&CICA, "", "record", &[]);
    assert_eq!(rows(&first, "entries").len(), 100);
    let second = en(&CICA, "", "record", &[("page", "2")]);
    assert_ne!(rows(&first, "entries")[0], rows(&second, "entries")[0]);
    assert!(rows(&en(&CICA, "", "record", &[("level", "desk")]), "entries").is_empty());
    let error = super::pack::ask(&CICA, "en", None, "record", &[("page", "0")]).unwrap_err();
    assert!(error.to_string().contains("a number from 1"));
}
