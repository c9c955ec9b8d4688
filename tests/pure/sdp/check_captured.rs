//! What browsers wrote is as it should be.

use rtcweb::sdp::Sdp;
use rtcweb::sdp::check::{Code, Diagnostic, Severity, check, check_answer};

use super::data::{captured, pairs};

fn errors(found: Vec<Diagnostic>) -> Vec<String> {
    let errors = found.iter().filter(|one| one.severity() == Severity::Error);
    errors.map(Diagnostic::to_string).collect()
}

#[test]
fn no_captured_description_has_an_error() {
    for description in captured() {
        let found = check(&Sdp::parse_bytes(&description.bytes).unwrap());
        assert_eq!(errors(found), [""; 0], "{}", description.path);
    }
}

#[test]
fn no_captured_answer_has_an_error_beside_its_offer() {
    for (offer, answer) in pairs() {
        let [offered, answered] =
            [&offer, &answer].map(|one| Sdp::parse_bytes(&one.bytes).unwrap());
        assert_eq!(errors(check_answer(&offered, &answered)), [""; 0], "{}", answer.path);
    }
}

/// What is strange in them, which is worth knowing and nothing to be refused.
#[test]
fn captured_descriptions_have_one_kind_of_warning() {
    let known = [(Code::UnknownPayload, "RFC 4585")];
    for description in captured() {
        for found in check(&Sdp::parse_bytes(&description.bytes).unwrap()) {
            assert!(known.contains(&(found.code(), found.rfc())), "{}: {found}", description.path);
        }
    }
}
