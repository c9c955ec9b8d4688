//! Writes one line, and nothing that a reader would take for two.

use super::edit_error::EditError;
use super::kind::LineKind;

/// The text of one line as it grows.
///
/// A value that does not belong where it is written is remembered; the line is
/// then never used. So nothing that a program gets from outside can end a line
/// and begin another.
#[derive(Debug)]
#[expect(unnameable_types, reason = "only the hidden part of `Value` has it")]
pub struct Writer {
    out: String,
    kind: LineKind,
    refused: Option<&'static str>,
}

impl Writer {
    /// Begins a line of this kind, with `a=name` where it is an attribute.
    pub(super) fn new(kind: LineKind) -> Self {
        let mut writer = Self { out: String::new(), kind, refused: None };
        writer.begin();
        writer
    }

    fn begin(&mut self) {
        match (self.kind.letter(), self.kind.attribute()) {
            (_, Some(name)) => {
                self.out.push_str("a=");
                self.out.push_str(name);
            }
            (Some(letter), None) if self.kind != LineKind::OtherAttribute => {
                self.out.push(letter);
                self.out.push('=');
            }
            _ => {}
        }
    }

    /// Whether the line is an attribute, so that `:` comes before its value.
    pub(super) fn is_attribute(&self) -> bool {
        self.kind.attribute().is_some()
    }

    /// Text of this crate: punctuation and keywords.
    pub(super) fn put(&mut self, text: &'static str) {
        self.out.push_str(text);
    }

    /// A value that must not be empty and has no space in it; `what` says what
    /// is expected.
    pub(super) fn word(&mut self, text: &str, what: &'static str) {
        let fine = |byte: u8| !matches!(byte, b' ' | b'\r' | b'\n' | 0);
        self.checked(text, !text.is_empty() && text.bytes().all(fine), what);
    }

    /// As [`word`](Self::word), and without those bytes either.
    pub(super) fn word_without(&mut self, text: &str, without: &[u8], what: &'static str) {
        let fine = |byte: u8| !matches!(byte, b' ' | b'\r' | b'\n' | 0) && !without.contains(&byte);
        self.checked(text, !text.is_empty() && text.bytes().all(fine), what);
    }

    /// A value that may hold spaces, or nothing.
    pub(super) fn text(&mut self, text: &str, what: &'static str) {
        let fine = |byte: u8| !matches!(byte, b'\r' | b'\n' | 0);
        self.checked(text, text.bytes().all(fine), what);
    }

    /// A decimal number.
    pub(super) fn number(&mut self, value: u64) {
        push_number(&mut self.out, value);
    }

    /// Says that the value as a whole cannot be written.
    pub(super) fn refuse(&mut self, what: &'static str) {
        self.refused.get_or_insert(what);
    }

    /// The line, without its end.
    pub(super) fn finish(self) -> Result<String, EditError> {
        match self.refused {
            None => Ok(self.out),
            Some(expected) => Err(EditError::invalid_value(self.kind, expected)),
        }
    }

    fn checked(&mut self, text: &str, fine: bool, what: &'static str) {
        if fine {
            self.out.push_str(text);
        } else {
            self.refuse(what);
        }
    }
}

/// Appends a decimal number.
pub(super) fn push_number(out: &mut String, mut value: u64) {
    let mut digits = [b'0'; 20];
    let mut first = digits.len();
    for (index, digit) in digits.iter_mut().enumerate().rev() {
        if value == 0 && index + 1 < 20 {
            break;
        }
        *digit = b'0' + u8::try_from(value % 10).unwrap_or_default();
        value /= 10;
        first = index;
    }
    let digits = digits.get(first..).unwrap_or_default();
    out.push_str(std::str::from_utf8(digits).unwrap_or_default());
}
