//! The fuzz targets' seeds: what holds for any bytes holds for what browsers
//! wrote.

use rtcweb::sdp::Candidate;

use super::data::{captured, pairs};
use super::properties::differential;
use super::properties::edit::{Change, Edit, Written, any_edits};
use super::properties::munge;
use super::properties::{candidate, check};

#[test]
fn another_crate_sees_the_same_attributes_in_what_browsers_wrote() {
    for description in captured() {
        differential::agrees(&description.bytes);
    }
}

#[test]
fn edits_of_what_browsers_wrote_change_their_lines_and_no_other() {
    let changes = [
        Change::Set(Written::Bandwidth("TIAS".to_owned(), 64_000)),
        Change::Push(Written::Bandwidth("AS".to_owned(), 64)),
        Change::Set(Written::IceUfrag("abcd".to_owned())),
        Change::Set(Written::Direction(true, false)),
        Change::Retain(0b1010_1101_1110_0111),
        Change::Remove(9),
    ];
    let edits = |part| changes.iter().map(move |change| Edit { part, change: change.clone() });
    for (index, description) in captured().into_iter().enumerate() {
        let all: Vec<Edit> = (0..3).flat_map(edits).collect();
        any_edits(&description.bytes, &all);
        // What is true of one section is true of most others.
        if index % 4 == 0 {
            munge::any_description(&description.bytes);
        }
    }
}

#[test]
fn what_is_found_between_what_browsers_wrote_is_in_it() {
    for (offer, answer) in pairs() {
        check::any_texts(&offer.bytes, &answer.bytes);
        // The wrong way round, so that there is much to find.
        check::any_texts(&answer.bytes, &offer.bytes);
    }
}

#[test]
fn candidates_that_browsers_wrote_are_written_as_they_are() {
    let mut count = 0;
    for description in captured() {
        for line in description.text().lines().filter(|line| line.starts_with("a=candidate:")) {
            candidate::any_text(line);
            let read = Candidate::parse(line).unwrap();
            assert_eq!(read.to_text().as_deref(), Ok(&line[2..]));
            count += 1;
        }
    }
    assert!(count > 100, "{count} candidates");
}
