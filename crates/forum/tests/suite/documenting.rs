//! What the guide shows is checked like anybody's input.

use forum::charter::{Charter, RestsOn, problems};
use forum::schema;

use super::ground::{House, day};

/// The examples of a page, one after the other.
fn examples(page: &str, language: &str) -> String {
    let fence = format!("```{language}\n");
    page.split(&fence).skip(1).filter_map(|rest| rest.split("```").next()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_examples_of_the_guide_to_charters_make_a_sound_charter() {
    let page = include_str!("../../../../docs/charter.md");
    let table: toml::Table = examples(page, "toml").parse().unwrap();
    let mut house = House::empty();
    house.report("establish", &[("id", "body/council"), ("name", "Council")]);
    house.report("register", &[("id", "text/founding-protocol"), ("title", "Protocol"), ("kind", "charter")]);
    let provision = [("id", "provision/protocol-equality"), ("text", "text/founding-protocol")];
    house.report("set out", &provision);
    let parts = table["provide"].as_array().unwrap();
    for part in parts {
        let cells: Vec<(String, String)> = part
            .as_table()
            .unwrap()
            .iter()
            .filter(|(column, _)| !matches!(column.as_str(), "source" | "confidence"))
            .map(|(column, value)| (column.clone(), super::packs::written(value)))
            .collect();
        let cells: Vec<(&str, &str)> =
            cells.iter().map(|(column, cell)| (column.as_str(), cell.as_str())).collect();
        house.report("provide", &cells);
    }
    let told: Vec<String> = problems(&house.state).iter().map(ToString::to_string).collect();
    assert_eq!(told, [""; 0]);
    let charter = Charter::at(&house.state, day("2020-01-01"));
    assert_eq!(charter.parts().len(), parts.len() - 1);
    assert_eq!(charter.policies_of("council")[1].days(), Some(10));
    assert!(charter.parts().iter().any(|part| matches!(part.rests_on, RestsOn::Provision(_))));
}

#[test]
fn the_guide_to_acts_shows_an_act_as_it_is() {
    let page = include_str!("../../../../docs/adding-an-act.md");
    let shown = examples(page, "rust,ignore");
    let kind = schema::act("nominate").unwrap();
    assert!(shown.contains(kind.about));
    let mut shown = shown.split('"').skip(1).step_by(2).skip(3);
    assert!(kind.fields.iter().all(|field| shown.next() == Some(field.name)));
    for column in schema::COMMON_COLUMNS {
        assert!(page.contains(&format!("`{column}`")), "{column}");
    }
}

#[test]
fn every_kind_of_part_is_explained() {
    let page = include_str!("../../../../docs/charter.md");
    for part in forum::charter::PARTS {
        assert!(page.contains(&format!("`{part}`")), "{part}");
    }
}
