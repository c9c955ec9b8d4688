use std::process::Stdio;

use crate::support::{DATA, file, program, read, sdp, with_input};

#[test]
fn a_description_in_the_json_of_a_browser_is_taken_out_of_it() {
    let path = file("offer.json", serde_json::json!({ "type": "offer", "sdp": DATA }).to_string());
    let run = sdp(&["print", "--raw", &path]);
    assert_eq!((run.code, run.text()), (Some(0), DATA));
    assert_eq!(sdp(&["json", &path]).json()["type"], "offer");
    assert!(sdp(&["print", &path]).text().contains("#sdp: offer, 1 media section"));

    let text = serde_json::to_string(DATA).unwrap();
    assert_eq!(with_input(&["print", "--raw", "-"], text).text(), DATA);
}

#[test]
fn what_is_no_description_fails_with_a_place_and_advice() {
    for (input, expected) in [
        (
            "hello\n",
            "error: the text does not begin with v=0\n --> <stdin>:1:1\n  |\n1 | hello\n  | ^^^^^ v=0\nhelp: --lenient",
        ),
        ("", "help: there is nothing in it"),
        ("\u{FEFF}v=0\r\n", "help: the file begins with a byte order mark"),
        ("v=0\\r\\no=- 1 1", "help: the ends of the lines are written as \\r\\n"),
        (
            "v=0\nmaudio 9\n",
            " --> <stdin>:2:1\n  |\n2 | maudio 9\n  | ^^^^^^^^ a letter, = and a value\nhelp: --lenient",
        ),
        ("v=0\ns=a\0b\n", " --> <stdin>:2:4\n  |\n2 | s=a␀b\n  |    ^ a NUL\n"),
        ("{\"type\":\"offer\"}", "error: <stdin>: no JSON with a description: missing field `sdp`"),
        ("\"v=0", "error: <stdin>: no string of JSON: EOF"),
    ] {
        for command in ["print", "json"] {
            let run = with_input(&[command, "-"], input);
            assert_eq!((run.code, run.text()), (Some(2), ""), "{command} {input:?}");
            assert!(run.err.contains(expected), "{command} {input:?}: {}", run.err);
        }
    }
}

#[test]
fn a_file_that_is_not_there_does_not_keep_the_others_from_being_read() {
    let run = sdp(&["print", "--raw", "nowhere.sdp", "firefox/data-only.offer.sdp"]);
    assert_eq!((run.code, run.text()), (Some(2), read("firefox/data-only.offer.sdp").as_str()));
    assert!(run.err.starts_with("error: nowhere.sdp cannot be read: "), "{}", run.err);
    assert!(
        run.err.ends_with("help: name the file of a description, or - for the standard input\n")
    );
}

#[test]
fn bad_arguments_end_with_2_and_help_with_0() {
    for arguments in [&["print"] as &[_], &["prin", "-"], &["print", "--no-such-flag", "-"], &[]] {
        let run = sdp(arguments);
        assert_eq!(
            (run.code, run.err.contains("Usage: rtcweb sdp")),
            (Some(2), true),
            "{arguments:?}"
        );
    }
    for command in ["print", "json", "check", "diff", "edit"] {
        let run = sdp(&[command, "--help"]);
        assert!(run.code == Some(0) && run.text().contains("Example"), "{command}");
    }
}

#[test]
fn the_standard_input_is_read_once() {
    let run = with_input(&["print", "--raw", "-", "-"], DATA);
    assert_eq!((run.code, run.text()), (Some(2), DATA));
    assert!(run.err.contains("the standard input can be read once"), "{}", run.err);
}

#[test]
fn limits_hold_until_they_are_lifted() {
    let large = format!("{DATA}{}", "a=x:0123456789\r\n".repeat(70_000));
    let run = with_input(&["print", "--raw", "-"], &large);
    assert_eq!((run.code, run.text()), (Some(2), ""));
    assert_eq!(
        run.err,
        "error: <stdin>: the text has more than 1048576 bytes\nhelp: --no-limits reads it nevertheless\n"
    );
    let huge = with_input(&["check", "-"], vec![b' '; (8 << 20) + 1]);
    let expected =
        "error: <stdin> is larger than any description\nhelp: --no-limits reads it nevertheless\n";
    assert_eq!((huge.code, huge.err.as_str()), (Some(2), expected));
    let lifted = with_input(&["print", "--raw", "--no-limits", "-"], &large);
    assert_eq!((lifted.code, lifted.text() == large), (Some(0), true));
}

#[test]
fn a_long_line_is_shown_around_what_is_meant() {
    let run = with_input(
        &["print", "-"],
        format!("v=0\r\ns={}\0{}\r\n", "x".repeat(500), "y".repeat(500)),
    );
    let expected =
        format!("2 | …{}␀{}…\n  | {}^ a NUL\n", "x".repeat(50), "y".repeat(49), " ".repeat(51));
    assert!(run.err.contains(&expected), "{}", run.err);
}

#[test]
fn a_reader_who_has_read_enough_is_no_error() {
    let files = vec!["chromium/twenty-sections.offer.sdp"; 40];
    let mut child = program(&[&["print", "--raw"], files.as_slice()].concat())
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}
