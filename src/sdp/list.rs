use std::borrow::Cow;

use super::reader::{Fault, Reader};
use super::writer::Writer;

/// Words with a space between them, as in the formats of an `m=` line.
///
/// ```
/// use rtcweb::sdp::Words;
///
/// let formats = Words::from("111 63  9");
/// assert_eq!(formats.iter().collect::<Vec<_>>(), ["111", "63", "9"]);
/// assert!(formats.contains("63"));
///
/// let mids: Words = ["0", "1"].into_iter().collect();
/// assert_eq!(mids.as_str(), "0 1");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Words<'a>(Cow<'a, str>);

impl<'a> Words<'a> {
    /// The words, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.split(' ').filter(|word| !word.is_empty())
    }

    /// The words as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this word is among them.
    pub fn contains(&self, word: &str) -> bool {
        self.iter().any(|other| other == word)
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The words that are left of a value; at least one.
    pub(super) fn read(input: &mut Reader<'a>, expected: &'static str) -> Result<Self, Fault> {
        let words = Self::read_any(input);
        if words.is_empty() { Err(input.fault(expected)) } else { Ok(words) }
    }

    /// The words that are left of a value, if any.
    pub(super) fn read_any(input: &mut Reader<'a>) -> Self {
        Self(Cow::Borrowed(input.rest().trim_ascii_end()))
    }

    pub(super) fn write(&self, out: &mut Writer, what: &'static str) {
        if self.is_empty() {
            out.refuse(what);
        }
        out.text(&self.0, what);
    }
}

impl<'a> From<&'a str> for Words<'a> {
    fn from(words: &'a str) -> Self {
        Self(Cow::Borrowed(words))
    }
}

impl From<String> for Words<'_> {
    fn from(words: String) -> Self {
        Self(Cow::Owned(words))
    }
}

impl<T: AsRef<str>> FromIterator<T> for Words<'_> {
    fn from_iter<I: IntoIterator<Item = T>>(words: I) -> Self {
        let mut text = String::new();
        for word in words {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word.as_ref());
        }
        Self(Cow::Owned(text))
    }
}

/// An array of strings.
impl serde::Serialize for Words<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
