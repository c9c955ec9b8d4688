use crate::support::{DATA, program, with_input};

const ESCAPE: char = '\u{1B}';

#[test]
fn colours_go_to_terminals_or_where_they_are_asked_for() {
    let colored = |arguments: &[&str]| with_input(arguments, DATA).text().contains(ESCAPE);
    assert!(!colored(&["print", "-"]));
    assert!(!colored(&["print", "-", "--color", "never"]));
    assert!(colored(&["print", "-", "--color", "always"]));
    assert!(!colored(&["print", "--raw", "-", "--color", "always"]));
    assert!(!colored(&["json", "-", "--color", "always"]));

    let run = with_input(&["print", "-", "--color", "always"], "hello");
    assert!(run.err.contains(ESCAPE), "{}", run.err);
}

#[test]
fn no_color_wins_over_a_terminal_that_wants_colours() {
    let path = "chromium/data-only.offer.sdp";
    let colored = |no_color: &str| {
        let mut command = program(&["print", path]);
        command.env("CLICOLOR_FORCE", "1").env("NO_COLOR", no_color);
        let output = command.output().unwrap();
        output.stdout.contains(&0x1B)
    };
    // Empty counts as not set (no-color.org).
    assert!(colored(""));
    assert!(!colored("1"));
}
