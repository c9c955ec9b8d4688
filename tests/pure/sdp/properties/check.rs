//! Checking and comparing: whatever the text is, each finding is in it, and each
//! difference is told of.

use rtcweb::sdp::Sdp;
use rtcweb::sdp::check::{Diagnostic, Subject, check, check_answer};
use rtcweb::sdp::diff::diff;

use super::parse::{limitless, masked};

/// What is found in one text and between two is in them, in order, and told in
/// few words.
pub(crate) fn any_texts(offer: &[u8], answer: &[u8]) {
    let read = |bytes| limitless().lenient(true).parse_bytes(bytes).expect("there is no limit");
    let (offered, answered) = (read(offer), read(answer));
    for (sdp, bytes) in [(&offered, offer), (&answered, answer)] {
        let found = check(sdp);
        assert!(found.iter().all(|one| one.subject() == Subject::Description));
        are_located(&found, bytes);
    }
    let found = check_answer(&offered, &answered);
    let (of_offer, of_answer): (Vec<_>, Vec<_>) =
        found.iter().cloned().partition(|one| one.subject() == Subject::Offer);
    assert!(found.iter().eq(of_offer.iter().chain(&of_answer)), "the offer comes first");
    are_located(&of_offer, offer);
    are_located(&of_answer, answer);
    differs(&offered, &answered);
}

/// Nothing is different in the same bytes, and something in others.
fn differs(before: &Sdp<'_>, after: &Sdp<'_>) {
    assert_eq!(diff(before, &before.clone()), []);
    let changes = diff(before, after);
    assert_eq!(changes.is_empty(), before == after);
    assert_eq!(diff(after, before).is_empty(), before == after);
    for change in changes {
        let words = change.to_string();
        let short = words.chars().count() < 320 && !words.contains(char::is_control);
        assert!(!words.is_empty() && short, "{words}");
    }
}

fn are_located(found: &[Diagnostic], bytes: &[u8]) {
    assert!(found.is_sorted_by_key(|one| (one.line(), one.column())), "out of order");
    let mut begins = vec![0];
    begins
        .extend(bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1));
    for one in found {
        let span = one.span();
        let line = &bytes[begins[one.line() as usize - 1]..];
        let len = line.iter().position(|&byte| byte == b'\n').unwrap_or(line.len());
        let text = masked(&line[..len]);
        let mut columns = text.char_indices().map(|(at, _)| at).chain([len]);
        let at = columns.nth(one.column() as usize - 1).expect("the column is in the line");
        let begin = begins[one.line() as usize - 1];
        assert_eq!(span.start, begin + at, "{one}");
        assert!(span.start <= span.end && span.end <= begin + len, "{one}: {span:?}");
        let words = one.message().chars().count();
        assert!((1..160).contains(&words) && !one.message().contains(char::is_control), "{one}");
    }
}
