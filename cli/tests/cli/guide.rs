use std::fs;

use crate::edit::EVERY;
use crate::support::{captured, sdp};

/// The cells of each row about a flag in the table of edits.
fn rows() -> Vec<Vec<String>> {
    let guide = fs::read_to_string(captured().join("../../../docs/sdp.md")).unwrap();
    let row = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect();
    let rows = guide.lines().filter(|line| line.starts_with('|') && line.contains("| `--"));
    rows.map(row).collect()
}

#[test]
fn the_table_of_edits_in_the_guide_is_what_the_program_says() {
    let path = "chromium/audio-video.offer.sdp";
    let rows = rows();
    assert_eq!(rows.len(), EVERY.len() + 2);
    for row in rows {
        let [_, _, flag, class, side, instead, _] = row.as_slice() else { panic!("{row:?}") };
        let flag = flag.trim_matches('`');
        let value: &[_] = match flag {
            "--candidates" => &["relay"],
            "--remove-simulcast" => &["video"],
            _ => EVERY.iter().find(|(name, ..)| flag.trim_start_matches('-') == *name).unwrap().1,
        };
        let err = sdp(&[&["edit", path, flag], value].concat()).err;
        let remote = if side == "remote" { "; for what the other side gets" } else { "" };
        assert!(err.contains(&format!("({class}{remote})\n")), "{flag}: {err}");
        let note = err.lines().nth(1).map(|line| line.trim().to_owned());
        let expected = format!("without an edit: {instead}");
        assert_eq!(note, Some(expected).filter(|_| !instead.is_empty()), "{flag}");
    }
}
