//! What a table shows where it is drawn, and what it keeps in its columns.

use views::{Cell, Column, Section};

use super::pack::{CICA, ask};

fn table() -> Section {
    let columns = vec![
        Column::new("what", "What"),
        Column::new("form", "Form").within("what", ""),
        Column::new("number", "Number").within("what", "No. "),
        Column::new("never", "Never"),
        Column::new("always", "Always").kept(),
    ];
    let mut section = Section::table("one", "", columns);
    section.push(None, ["Meeting", "regular", "2"].map(Cell::text).to_vec());
    section.push(None, vec![Cell::text("Other")]);
    section
}

#[test]
fn columns_in_which_no_row_says_anything_are_left_out_unless_they_are_kept() {
    let names: Vec<&str> = table().shown().columns.iter().map(|column| column.name).collect();
    assert_eq!(names, ["what", "always"]);
}

#[test]
fn small_columns_stand_within_the_cell_they_belong_to() {
    let shown = table().shown();
    let cells: Vec<String> = shown.rows.iter().map(|row| row.cells[0].words()).collect();
    assert_eq!(cells, ["Meeting; regular · No. 2", "Other"]);
}

#[test]
fn what_machines_read_keeps_every_column() {
    let sheet = ask(&CICA, "en", None, "meetings", &[]).unwrap();
    let csv = views::csv(&sheet, None).unwrap();
    let head = csv.lines().next().unwrap();
    assert!(head.contains("ordinal") && head.contains("form") && head.contains("place"), "{head}");
    let shown = sheet.sections[0].shown();
    assert!(shown.columns.iter().all(|column| !["ordinal", "form", "place"].contains(&column.name)));
}
