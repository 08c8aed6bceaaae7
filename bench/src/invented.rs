//! A large forum that never was, as a pack: the same rows each time.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::Outcome;

const PARTICIPANTS: usize = 28;
const AREAS: usize = 20;

/// Writes a pack of about so many rows into a folder: texts with provisions, and undertakings, activities and
/// reports on them.
pub fn write(folder: &Path, rows: usize) -> Outcome {
    let provisions = rows * 2 / 5;
    let deeds = rows / 5;
    let mut pack = String::from(
        "name = \"large\"\nversion = \"1.0.0\"\nforum = \"large\"\ntitle = \"An invented large forum\"\nshort = \"Large\"\n\
         languages = [\"en\"]\nabout = \"Invented for measuring.\"\ncoverage = [\"Nothing in it is real.\"]\n",
    );
    let mut file =
        |name: &str, act: &str, head: &str, rows: usize, row: &dyn Fn(usize) -> String| -> Outcome {
            write!(pack, "\n[[file]]\npath = \"{name}.csv\"\nact = \"{act}\"\n")?;
            let mut text = format!("{head},source,confidence\n");
            for number in 0..rows {
                writeln!(text, "{},Register {},high", row(number), number + 1)?;
            }
            fs::write(folder.join(format!("{name}.csv")), text)?;
            Ok(())
        };
    file("participants", "introduce", "id,name,form", PARTICIPANTS, &|n| {
        format!("participant/p-{n},Party {n},state")
    })?;
    file("standings", "admit", "id,participant,status,from,to", PARTICIPANTS, &|n| {
        format!("standing/s-{n},participant/p-{n},member,1990-01-01,..")
    })?;
    file("bodies", "establish", "id,name,tier,from,to", 1, &|_| {
        "body/council,Council,decision,1990-01-01,..".into()
    })?;
    file("dimensions", "define", "id,name", 5, &|n| format!("dimension/d-{n},Dimension {n}"))?;
    file("areas", "define", "id,name,dimension", AREAS, &|n| {
        format!("area/a-{n},Area {n},dimension/d-{}", n % 5)
    })?;
    file("meetings", "convene", "id,body,date,state", rows / 50, &|n| {
        format!("meeting/m-{n},body/council,{},held", day(n * 50))
    })?;
    file("texts", "register", "id,title,kind,date,body", rows / 100, &|n| {
        format!("text/t-{n},Declaration number {n},declaration,{},body/council", day(n * 100))
    })?;
    file("decisions", "adopt", "id,text,outcome,date,body", rows / 100, &|n| {
        format!("decision/d-{n},text/t-{n},adopted,{},body/council", day(n * 100))
    })?;
    file("provisions", "set out", "id,text,summary,nature,order,about", provisions, &|n| {
        let text = n % (rows / 100).max(1);
        let nature = if n % 4 == 0 { "declaratory" } else { "operative" };
        format!(
            "provision/p-{n},text/t-{text},Parties share what they learn on subject {n},{nature},{},area/a-{}",
            n / 40,
            n % AREAS
        )
    })?;
    file("undertakings", "undertake", "id,by,what,kind,made,provision,about", deeds, &|n| {
        let provision = n % provisions.max(1);
        format!(
            "undertaking/u-{n},participant/p-{},Hold a course on subject {n},train,{},provision/p-{provision},area/a-{}",
            n % PARTICIPANTS,
            day(n * 5),
            n % AREAS
        )
    })?;
    file("reports", "report", "id,on,form,outcome,date", deeds, &|n| {
        format!("report/r-{n},undertaking/u-{n},data,done,{}", day(n * 5 + 300))
    })?;
    file("activities", "hold", "id,what,date,state,area,provision", rows / 6, &|n| {
        format!(
            "activity/a-{n},Seminar {n},{},held,area/a-{},provision/p-{}",
            day(n * 6),
            n % AREAS,
            n % provisions.max(1)
        )
    })?;
    fs::write(folder.join("pack.toml"), pack)?;
    Ok(())
}

fn day(number: usize) -> String {
    let (year, month, day) = (1990 + number / 336 % 36, 1 + number / 28 % 12, 1 + number % 28);
    format!("{year:04}-{month:02}-{day:02}")
}
