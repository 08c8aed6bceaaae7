//! Pages as people read them. A change of one is looked at, not only counted.

use crate::ground::Ground;

/// Volumes have random ids: they are told apart by their letters only.
fn settled(text: &str) -> String {
    let mut settled = String::new();
    let mut run = String::new();
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_hexdigit() && !letter.is_ascii_uppercase() {
            run.push(letter);
            continue;
        }
        settled.push_str(if run.len() == 32 { "VOLUME" } else { &run });
        run.clear();
        settled.push(letter);
    }
    settled.trim_end().to_owned()
}

#[test]
fn the_help_is_read_as_a_table_of_contents() {
    insta::assert_snapshot!("help", settled(&Ground::new().run(&["--help"]).done().out));
}

#[test]
fn an_error_says_what_where_and_what_to_do() {
    let said = Ground::with_cica().run(&["who", "--office", "chair", "--as-of", "5/6/2014"]).refused(2);
    insta::assert_snapshot!("error", settled(&said.err));
}

#[test]
fn who_is_a_page_of_the_registry() {
    let ground = Ground::with_cica();
    let args = ["who", "--office", "chair", "--as-of", "2014-05-10"];
    insta::assert_snapshot!("who", settled(&ground.run(&args).done().out));
}

#[test]
fn conflicts_are_a_page_of_the_registry() {
    let said = Ground::with_cica().run(&["conflicts", "--level", "public", "--as-of", "2016-03-31"]).done();
    let first: Vec<&str> = said.out.lines().take(60).collect();
    insta::assert_snapshot!("conflicts", settled(&first.join("\n")));
}
