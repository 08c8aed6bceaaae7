//! Another forum, with other bodies, words and a script from right to left, needs nothing but its folder.

use crate::ground::Ground;

#[test]
fn every_question_is_answered_in_the_words_of_the_other_forum() {
    let ground = Ground::new();
    ground.run(&["new", "ilvar.forum", "--pack", "ilvar"]).done();
    assert_eq!(ground.run(&["check"]).done().out, "");
    for view in views::VIEWS.iter().filter(|view| view.params.iter().all(|param| !param.required)) {
        let sheet = ground.json(&[crate::questions::verb(view.name)]).to_string();
        assert!(!sheet.contains("cica"), "{}", view.name);
    }
    ground.run(&["members"]).done().has(&["Party"]);
    ground.run(&["who", "--office", "chair"]).done().has(&["President of the Basin"]);
    ground.run(&["set-asides"]).done().has(&["revived"]);
    ground.run(&["handover", "-o", "handover.docx"]).done();
}

#[test]
fn text_from_right_to_left_is_isolated_in_the_line() {
    let ground = Ground::new();
    ground.run(&["new", "ilvar.forum", "--pack", "ilvar"]).done();
    let said = ground.run(&["texts", "--lang", "en"]).done();
    let found = ground.run(&["search", "پروتکل"]).done();
    let isolated = |text: &str| text.contains('\u{2068}') && text.contains('\u{2069}');
    assert!(isolated(&said.out) || isolated(&found.out), "{}", found.out);
}
