//! A large forum: what is recorded one by one continues the state in memory.

use std::fmt::Write as _;

use desk::{Access, Desk, Dialect, Eyes};

use super::ground::{desk, folder, lake, now, record, see};

#[test]
#[ignore = "a measurement, not a rule; run with --nocapture"]
fn a_hundred_thousand_entries() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let started = std::time::Instant::now();
    let lap = |what: &str| eprintln!("{what}: {:?}", started.elapsed());
    for part in 0..10 {
        let mut csv = String::from("act,id,body,date,place,level,source\n");
        for n in 0..10_000 {
            writeln!(
                csv,
                "convene,meeting/m{part}-{n},body/council,20{:02}-05-{:02},Harbour,public,Register {n}",
                n % 30,
                n % 28 + 1
            )
            .unwrap();
        }
        let items = here.read("a.csv", csv.as_bytes(), Dialect::Csv, None, None).unwrap();
        lap("read");
        here.record_items(items).unwrap();
        lap("recorded");
    }
    let path = here.path().to_owned();
    drop(here);
    let mut here = Desk::open(&path, Access::Write).unwrap().with_clock(now);
    lap("opened");
    see(&mut here, Eyes::Desk);
    lap("folded");
    record(&mut here, "[[register]]\ntitle = \"One more\"\nkind = \"plan\"\nsource = \"G 1\"\n");
    lap("one more recorded");
    see(&mut here, Eyes::Desk);
    lap("seen");
    record(
        &mut here,
        "[[register]]\ntitle = \"One more yet\"\nkind = \"plan\"\nlevel = \"public\"\nsource = \"G 1\"\n",
    );
    lap("one more recorded");
    see(&mut here, Eyes::Public);
    lap("public folded");
    here.state_digest().unwrap();
    lap("digest");
    let found = here.check(&[]).unwrap();
    lap("checked");
    assert!(found.is_empty());
}
