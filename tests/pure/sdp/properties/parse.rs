//! Reading and printing.

use rtcweb::sdp::{Line, LineEnding, LineKind, ParseError, ParseErrorKind, ParseOptions, Sdp};

use super::typed;

/// Without limits, so that they are not what is tested.
pub(crate) fn limitless() -> ParseOptions {
    let all = usize::MAX;
    ParseOptions::new().max_bytes(all).max_lines(all).max_line_length(all).max_sections(all)
}

/// Whatever these bytes are: read leniently they print back; read strictly they
/// are refused where the rules say so and with an error that names the place;
/// every value that can be read can be written and reads the same.
pub(crate) fn any_bytes(bytes: &[u8]) {
    let lenient = limitless().lenient(true).parse_bytes(bytes).expect("there is no limit");
    is_made_of(&lenient, bytes);
    typed::every_line(&lenient);

    match limitless().parse_bytes(bytes) {
        Ok(sdp) => {
            assert!(is_strict(bytes), "accepted against the rules");
            same(&sdp, &lenient);
            is_made_of(&sdp.into_owned(), bytes);
        }
        Err(error) => {
            assert!(!is_strict(bytes), "refused against the rules: {error}");
            is_located(&error, bytes);
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let again = limitless().lenient(true).parse(text).expect("there is no limit");
        same(&again, &lenient);
        assert_eq!(again.to_string(), text);
        assert_eq!(limitless().parse(text).is_ok(), is_strict(bytes));
    }
    // With the limits that strangers get: an error, or the same.
    if let Ok(sdp) = Sdp::parse_bytes(bytes) {
        same(&sdp, &lenient);
    }
}

/// The lines in their order are these bytes, each is where it says, and the
/// sections are where the `m=` lines are.
pub(crate) fn is_made_of(sdp: &Sdp<'_>, bytes: &[u8]) {
    assert_eq!(sdp.as_bytes(), bytes, "does not print back");
    assert_eq!(sdp.is_utf8(), std::str::from_utf8(bytes).is_ok());
    assert_eq!(sdp.as_str().len(), bytes.len());
    if sdp.is_utf8() {
        assert_eq!(sdp.as_str().as_bytes(), bytes);
    }
    let mut end = 0;
    let mut sections = 0;
    for (number, line) in (1..).zip(sdp.lines()) {
        let span = line.span();
        assert_eq!((line.number(), span.start), (number, end), "a gap before the line");
        assert_eq!(line.bytes(), &bytes[span.clone()]);
        assert_eq!(line.text(), &sdp.as_str()[span.clone()]);
        assert!(!line.bytes().contains(&b'\n'));
        let ending = line.ending().as_str().as_bytes();
        assert_eq!(&bytes[span.end..span.end + ending.len()], ending);
        end = span.end + ending.len();
        assert!(line.ending() != LineEnding::None || end == bytes.len(), "no end, and more lines");
        assert_eq!(line.kind().letter().is_some_and(|letter| letter == 'a'), line.name().is_some());
        let known = line.kind().attribute();
        assert!(known.is_none() || known == line.name(), "{known:?}: {:?}", line.text());
        if line.kind() == LineKind::Media {
            let section = sdp.section(sections).expect("an m= line begins a section");
            assert_eq!(section.lines().next().map(|line| line.number()), Some(number));
            sections += 1;
        }
    }
    assert_eq!(end, bytes.len(), "bytes behind the last line");
    assert_eq!(sdp.sections().len(), sections);
    let parts = sdp.session().lines().chain(sdp.sections().flat_map(|section| section.lines()));
    // Blank lines that end a part belong to none.
    let numbers = |line: Line<'_>| (line.kind() != LineKind::Blank).then_some(line.number());
    assert!(parts.filter_map(numbers).eq(sdp.lines().filter_map(numbers)), "a line in no section");
}

/// The same lines, of the same kinds and in the same places.
pub(crate) fn same(sdp: &Sdp<'_>, other: &Sdp<'_>) {
    assert_eq!(sdp.as_bytes(), other.as_bytes());
    assert_eq!((sdp.as_str(), sdp.is_utf8()), (other.as_str(), other.is_utf8()));
    assert_eq!(sdp.lines().len(), other.lines().len());
    for (line, other) in sdp.lines().zip(other.lines()) {
        assert_eq!((line.number(), line.span()), (other.number(), other.span()));
        assert_eq!((line.kind(), line.ending()), (other.kind(), other.ending()));
        assert_eq!((line.name(), line.value()), (other.name(), other.value()));
    }
    let begins = |sdp: &Sdp<'_>| -> Vec<_> {
        sdp.sections().map(|section| section.lines().next().map(|line| line.number())).collect()
    };
    assert_eq!(begins(sdp), begins(other));
}

/// Line, column and span say the same place, and it is in the text.
pub(crate) fn is_located(error: &ParseError, bytes: &[u8]) {
    let span = error.span();
    assert!(span.start <= span.end && span.end <= bytes.len(), "{error} is at {span:?}");
    let before = &bytes[..span.start];
    let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
    let begin = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    let column = 1 + masked(&before[begin..]).chars().count();
    assert_eq!((error.line() as usize, error.column() as usize), (line, column), "{error}");
    assert!(!bytes[span].contains(&b'\n'), "{error}: the span is in two lines");
    assert!(!error.expected().is_empty());
}

/// The text of a line as [`rtcweb::sdp::Line::text`] gives it.
pub(super) fn masked(bytes: &[u8]) -> String {
    let chunks = bytes.utf8_chunks();
    chunks.map(|chunk| chunk.valid().to_owned() + &"?".repeat(chunk.invalid().len())).collect()
}

/// The rules of a strict description, written down a second time.
fn is_strict(bytes: &[u8]) -> bool {
    let mut lines: Vec<&[u8]> = bytes.split(|&byte| byte == b'\n').collect();
    let last = lines.pop().unwrap_or_default();
    for line in &mut lines {
        *line = line.strip_suffix(b"\r").unwrap_or(line);
    }
    if !last.is_empty() {
        lines.push(last);
    }
    while lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    let begins = lines.first().is_some_and(|line| line.trim_ascii_end() == b"v=0");
    begins
        && lines.iter().all(|line| {
            let letter = line.first().is_some_and(u8::is_ascii_alphabetic);
            letter && line.get(1) == Some(&b'=') && !line.contains(&0) && !line.contains(&b'\r')
        })
}

/// That a limit that these bytes are above is the error, and one that they meet
/// is none.
pub(crate) fn limits(bytes: &[u8]) {
    let sdp = limitless().lenient(true).parse_bytes(bytes).expect("there is no limit");
    let longest = sdp.lines().map(|line| line.bytes().len()).max().unwrap_or_default();
    let options = |bytes, lines, length, sections| {
        let options = limitless().lenient(true).max_bytes(bytes).max_lines(lines);
        options.max_line_length(length).max_sections(sections)
    };
    let (lines, sections) = (sdp.lines().len(), sdp.sections().len());
    let met = options(bytes.len(), lines, longest, sections).parse_bytes(bytes);
    same(&met.expect("every limit is met"), &sdp);
    let all = usize::MAX;
    let refused = |options: ParseOptions| {
        let error = options.parse_bytes(bytes).expect_err("above the limit");
        assert!(error.span().end <= bytes.len());
        error.kind()
    };
    if let Some(max) = bytes.len().checked_sub(1) {
        assert_eq!(refused(options(max, all, all, all)), ParseErrorKind::TooLong { max });
    }
    if let Some(max) = lines.checked_sub(1) {
        assert_eq!(refused(options(all, max, all, all)), ParseErrorKind::TooManyLines { max });
    }
    if let Some(max) = longest.checked_sub(1) {
        assert_eq!(refused(options(all, all, max, all)), ParseErrorKind::LineTooLong { max });
    }
    if let Some(max) = sections.checked_sub(1) {
        assert_eq!(refused(options(all, all, all, max)), ParseErrorKind::TooManySections { max });
    }
}
