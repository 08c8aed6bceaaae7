//! How the program behaves whatever is asked: errors, exit codes, plain output, shells.

use std::io::Read;
use std::process::Stdio;

use crate::ground::Ground;

#[test]
fn a_command_that_cannot_be_understood_ends_with_2_in_three_lines() {
    let ground = Ground::with_cica();
    let misread: &[&[&str]] = &[
        &["nonsense"],
        &["who"],
        &["plan", "--yaer", "2025"],
        &["who", "chair", "--as-of", "5/6/2014"],
        &["who", "chair", "--as-of", "when pigs fly"],
        &["who", "chair", "--lang", "xx"],
        &["who", "chair", "--level", "secret"],
        &["show", "no such thing"],
        &["copy", "-o", "copy.forum"],
        &["handover", "-o", "handover.pdf"],
        &["record", "--template", "vote"],
        &["withdraw", "ffff:1", "--why", "x"],
        &["bodies", "--without", "papre"],
    ];
    for args in misread {
        ground.run(args).refused(2);
    }
}

#[test]
fn a_misspelt_word_is_answered_with_the_near_one() {
    let ground = Ground::with_cica();
    assert!(ground.run(&["thread-s"]).refused(2).err.contains("threads"));
    assert!(ground.run(&["bodies", "--without", "papre"]).refused(2).err.contains("`paper`"));
    assert!(ground.run(&["record", "--template", "undertke"]).refused(2).err.contains("`undertake`"));
}

#[test]
fn an_ambiguous_date_is_asked_about_with_both_readings() {
    let said = Ground::with_cica().run(&["who", "chair", "--as-of", "5/6/2014"]).refused(2);
    assert!(said.err.contains("2014-06-05") && said.err.contains("2014-05-06"), "{}", said.err);
}

#[test]
fn a_file_that_cannot_be_used_ends_with_3() {
    let ground = Ground::new();
    ground.run(&["bodies"]).refused(3);
    ground.run(&["bodies", "-f", "none.forum"]).refused(3);
    ground.write("letter.forum", "not a database, and long enough to be read as the header of one");
    ground.run(&["bodies"]).refused(3);
    ground.run(&["new", "letter.forum", "--pack", "cica"]).refused(3);
}

#[test]
fn the_only_forum_file_is_taken_and_of_several_one_has_to_be_named() {
    let ground = Ground::with_cica();
    ground.run(&["bodies"]).done();
    ground.run(&["new", "ilvar.forum", "--pack", "ilvar"]).done();
    let said = ground.run(&["bodies"]).refused(3);
    assert!(said.err.contains("cica.forum, ilvar.forum"), "{}", said.err);
    let mut command = ground.command();
    command.env("CHANCERY_FORUM", "ilvar.forum").arg("bodies");
    crate::ground::said(&command.output().unwrap()).done().has(&["Assembly"]);
}

#[test]
fn output_that_is_piped_has_no_colour_and_neither_has_no_color() {
    let ground = Ground::with_cica();
    assert!(!ground.run(&["who", "chair"]).done().out.contains('\u{1b}'));
    let mut command = ground.command();
    command.env("NO_COLOR", "1").args(["who", "chair"]);
    assert!(!crate::ground::said(&command.output().unwrap()).done().out.contains('\u{1b}'));
}

#[test]
fn no_line_is_wider_than_the_page() {
    let ground = Ground::with_cica();
    for width in ["60", "120"] {
        for view in views::VIEWS.iter().filter(|view| view.params.iter().all(|param| !param.required)) {
            let mut command = ground.command();
            command.env("COLUMNS", width).args([crate::questions::verb(view.name), "--sources"]);
            let said = crate::ground::said(&command.output().unwrap()).done();
            let widest = said.out.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
            assert!(widest <= width.parse().unwrap(), "{} at {width}: {widest}", view.name);
        }
    }
}

#[test]
fn a_reader_that_has_had_enough_ends_it_quietly() {
    let ground = Ground::with_cica();
    let mut child = ground
        .command()
        .args(["threads", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(err, "");
}

#[test]
fn every_shell_gets_its_completions() {
    let ground = Ground::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        ground.run(&["completions", shell]).done().has(&["set-asides", "handover"]);
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let ground = Ground::new();
    for args in [&["--help"][..], &["--version"], &["record", "--help"], &["who", "--help"]] {
        let said = ground.run(args).done();
        assert!(!said.out.is_empty() && said.err.is_empty());
    }
}

#[test]
fn what_is_refused_is_told_in_the_language_asked_for_with_the_same_code() {
    let ground = Ground::with_cica();
    let told = |text: &str, code: i32, all: &[&str]| {
        ground.write("acts.csv", text);
        let said = ground.run(&["record", "acts.csv", "--lang", "ru"]);
        assert_eq!((said.code, ground.run(&["record", "acts.csv"]).code), (code, code), "{}", said.err);
        for words in ["ошибка:", "где:", "что делать:"].iter().chain(all) {
            assert!(said.err.contains(words), "`{words}` is told: {}", said.err);
        }
    };
    let head = "act,body,date,place,source\n";
    let unread =
        format!("{head}convene,body/sumit,2026,Almaty,\nconvene,body/summit,someday,Almaty,Letter\n");
    told(&unread, 2, &["строка 3, столбец 3", "не может стоять", "Может быть, «body/summit»"]);
    told(
        &format!("{head}convene,body/summit,2026,Almaty,\n"),
        1,
        &["Рассказанному нужен источник", "строка 2"],
    );
}
