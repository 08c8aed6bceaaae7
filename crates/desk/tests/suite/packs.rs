//! Packs: what comes with the program is without problems.

use desk::Pack;

#[test]
fn the_packs_of_the_program_have_no_problem() {
    for name in Pack::built_in_names() {
        let pack = Pack::built_in(name);
        let problems = pack.err().unwrap_or_default();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{name}: {}\n{}", told.len(), told.join("\n"));
    }
}
