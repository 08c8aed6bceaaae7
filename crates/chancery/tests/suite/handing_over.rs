//! The handover file, in three forms, and exports that are the same bytes every time.

use crate::ground::Ground;

#[test]
fn the_handover_file_answers_who_has_what_what_is_set_aside_promised_and_due() {
    let ground = Ground::with_cica();
    ground.run(&["handover", "--to", "2014-05-20", "-o", "handover.html"]).done();
    let text = std::fs::read_to_string(ground.path("handover.html")).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "New challenges and threats",
        "Turkey",
        "The military-political dimension in the Cooperative Approach",
        "Views differed on carrying out measures of this dimension",
        "Strive for a military-political agenda",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.contains("Shanghai Declaration"), "nothing of the day itself is in it");
}

#[test]
fn the_handover_file_is_word_and_html_and_the_same_bytes_twice() {
    let ground = Ground::with_cica();
    for end in ["docx", "html", "txt"] {
        let (one, two) = (format!("one.{end}"), format!("two.{end}"));
        for file in [&one, &two] {
            ground.run(&["handover", "--to", "2014-05-20", "-o", file]).done();
        }
        let bytes = std::fs::read(ground.path(&one)).unwrap();
        assert!(bytes == std::fs::read(ground.path(&two)).unwrap(), "{end}");
        match end {
            "docx" => assert!(bytes.starts_with(b"PK")),
            "html" => assert!(String::from_utf8(bytes).unwrap().contains("set aside")),
            _ => assert!(bytes.len() > 2000),
        }
    }
}

#[test]
fn the_record_of_one_day_is_exported_to_the_same_bytes() {
    let ground = Ground::with_cica();
    for format in ["json", "csv", "html"] {
        let export = || {
            let args = ["export", "--format", format, "--view", "decisions", "--as-of", "2020-01-01"];
            ground.run(&args).done().out
        };
        let first = export();
        assert!(first.contains("Almaty Act"), "{first}");
        assert_eq!(first, export());
    }
}
