//! Every view answers, in both languages, over both packs.

use super::pack::{CICA, ILVAR, ask};

#[test]
fn prints() {
    let Ok(asked) = std::env::var("ASK") else { return };
    let state = if std::env::var("ILVAR").is_ok() { &ILVAR } else { &CICA };
    let mut words = asked.split('|');
    let view = words.next().unwrap();
    let params: Vec<(&str, &str)> = words.map(|pair| pair.split_once('=').unwrap()).collect();
    let day = std::env::var("DAY").ok().map(|day| day.parse().unwrap());
    let lang = std::env::var("L").unwrap_or("en".into());
    match ask(state, &lang, day, view, &params) {
        Ok(sheet) => {
            println!("# {}\n{}", sheet.title, sheet.answer);
            for note in &sheet.notes {
                println!("  note: {}", note.words());
            }
            for section in &sheet.sections {
                println!("\n## {} [{}] {} {:?}", section.title, section.name, section.lead, section.empty);
                println!(
                    "{}",
                    section.columns.iter().map(|c| c.label.as_str()).collect::<Vec<_>>().join(" | ")
                );
                let mut group = None;
                for row in section
                    .rows
                    .iter()
                    .take(std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(15))
                {
                    if row.group != group {
                        println!("-- {:?}", row.group);
                        group.clone_from(&row.group);
                    }
                    println!("{}", row.cells.iter().map(|c| c.words()).collect::<Vec<_>>().join(" | "));
                }
                for line in section.lines.iter().take(10) {
                    println!("* {}", line.words());
                }
                if let Some(picture) = &section.picture {
                    println!("{}", &format!("{picture:?}").chars().take(300).collect::<String>());
                }
            }
        }
        Err(error) => println!("ERROR {error}"),
    }
}
