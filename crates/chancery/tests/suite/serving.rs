//! Pages on a loopback port: the address is printed, they are served, and Ctrl-C ends them cleanly.

use std::process::Command;

use crate::ground::Ground;
use crate::served::Served;

/// "The two README commands work as written, the first ending with the CICA matrix in a browser": the browser is told
/// the address that is printed, and what stands there is the matrix.
#[test]
fn the_example_is_shown_in_the_browser_from_a_temporary_file_that_goes_with_it() {
    let ground = Ground::new();
    std::fs::create_dir(ground.path("tmp")).unwrap();
    std::fs::create_dir(ground.path("bin")).unwrap();
    let opener = ground.path("bin").join(if cfg!(target_os = "macos") { "open" } else { "xdg-open" });
    std::fs::write(&opener, format!("#!/bin/sh\necho \"$1\" > '{}'\n", ground.path("shown").display()))
        .unwrap();
    assert!(Command::new("chmod").arg("+x").arg(&opener).status().unwrap().success());
    let mut command = ground.command();
    command
        .env("TMPDIR", ground.path("tmp"))
        .env("PATH", format!("{}:/usr/bin:/bin", ground.path("bin").display()));
    let served = Served::begin(command.arg("demo"));
    let page = served.get("/");
    let text = String::from_utf8(page.body).unwrap();
    assert_eq!(page.status, 200);
    for words in ["CICA", "Military-political", "New challenges and threats", "Set aside"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(std::fs::read_dir(ground.path("tmp")).unwrap().count() > 0, "there is a file while it is shown");
    let address = served.address();
    assert_eq!(served.stop(), Some(0), "Ctrl-C is the way to end it, not a fault");
    assert_eq!(std::fs::read_dir(ground.path("tmp")).unwrap().count(), 0);
    assert_eq!(std::fs::read_to_string(ground.path("shown")).unwrap().trim(), address);
}

#[test]
fn a_file_is_served_and_stays_sound() {
    let ground = Ground::with_cica();
    let served = Served::open(&ground, "cica.forum");
    assert!(served.address().starts_with("http://127.0.0.1:"), "{}", served.address());
    assert_eq!(served.get("/").status, 200);
    assert_eq!(served.stop(), Some(0));
    assert_eq!(ground.run(&["check"]).done().out, "");
}

#[test]
fn a_port_that_is_taken_is_told_with_what_to_do() {
    let ground = Ground::with_cica();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    ground.run(&["open", "cica.forum", "--no-browser", "--port", &port]).refused(3);
}
