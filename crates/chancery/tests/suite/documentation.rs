//! Documentation that shows commands is executed: every line that begins with `$ chancery` in `docs/commands.md` and
//! `docs/scenarios.md` is run, one document in one folder, and ends as the document says.

use crate::ground::{Ground, Said, repository, said};

struct Shown {
    line: usize,
    command: String,
    code: i32,
    output: Vec<String>,
}

/// Blocks marked `console`; `# exit 1` behind a command says how it ends; a line `...` stands for any lines, and at the end
/// of a line for its rest. A block
/// marked `toml name.toml` is a file that the commands read.
fn shown(text: &str, ground: &Ground) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    let (mut block, mut file) = (String::new(), String::new());
    for (number, line) in text.lines().enumerate() {
        if let Some(mark) = line.strip_prefix("```") {
            if let Some(name) = block.split_whitespace().nth(1).filter(|_| !file.is_empty()) {
                ground.write(name, &file);
            }
            file.clear();
            block = if block.is_empty() { mark.to_owned() } else { String::new() };
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| block == "console") {
            let (command, code) =
                command.split_once(" # exit ").map_or((command, 0), |(c, code)| (c, code.parse().unwrap()));
            shown.push(Shown { line: number + 1, command: command.to_owned(), code, output: Vec::new() });
        } else if block == "console" {
            shown.last_mut().expect("output stands below a command").output.push(line.to_owned());
        } else if !block.is_empty() {
            file.push_str(line);
            file.push('\n');
        }
    }
    shown
}

fn run(ground: &Ground, shown: &Shown) -> Said {
    let words = words(&shown.command);
    assert_eq!(words[0], "chancery", "line {}", shown.line);
    said(&ground.command().args(&words[1..]).output().unwrap())
}

/// Words as a shell takes them, with double quotes.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in command.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().unwrap().push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether what was said is what is shown, `...` standing for any lines.
fn alike(shown: &[String], said: &str) -> bool {
    let said: Vec<&str> = said.lines().map(str::trim_end).collect();
    let mut at = 0;
    let mut any = false;
    for line in shown.iter().map(|line| line.trim_end()) {
        if line == "..." {
            any = true;
            continue;
        }
        let same = |one: &str| match line.strip_suffix("...") {
            Some(start) => one.starts_with(start),
            None => one == line,
        };
        let found = said.iter().skip(at).position(|one| same(one));
        match found {
            Some(skipped) if any || skipped == 0 => at += skipped + 1,
            _ => return false,
        }
        any = false;
    }
    any || at == said.len()
}

fn execute(document: &str) {
    let text = std::fs::read_to_string(repository().join("docs").join(document)).unwrap();
    let ground = Ground::new();
    let shown = shown(&text, &ground);
    assert!(!shown.is_empty(), "{document} shows no command");
    for one in &shown {
        let said = run(&ground, one);
        assert_eq!(said.code, one.code, "{document}:{}: {}\n{}{}", one.line, one.command, said.out, said.err);
        let output = format!("{}{}", said.out, said.err);
        if !one.output.is_empty() {
            assert!(alike(&one.output, &output), "{document}:{}: {}\n{output}", one.line, one.command);
        }
    }
}

#[test]
fn what_the_ten_tasks_show_is_what_happens() {
    execute("guide.md");
}

#[test]
fn what_the_guide_of_commands_shows_is_what_happens() {
    execute("commands.md");
}

#[test]
fn what_the_guide_of_scenarios_shows_is_what_happens() {
    execute("scenarios.md");
}

#[test]
fn every_verb_stands_in_the_guide_of_commands() {
    let text = std::fs::read_to_string(repository().join("docs/commands.md")).unwrap();
    let help = Ground::new().run(&["--help"]).done().out;
    let verbs =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    for verb in verbs.filter_map(|line| line.split_whitespace().next()) {
        let named = [format!("`{verb}"), format!("`chancery {verb}")];
        assert!(named.iter().any(|name| text.contains(name)), "`{verb}` is not in docs/commands.md");
    }
}
