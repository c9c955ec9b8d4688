use std::borrow::Cow;

use crate::sdp::reader::Reader;
use crate::sdp::writer::Writer;

/// What follows the type and the related address of a candidate: names and
/// values, in order
/// ([RFC 8839, 5.1](https://www.rfc-editor.org/rfc/rfc8839#section-5.1)).
///
/// ```
/// use rtcweb::sdp::CandidateExtensions;
///
/// let extensions = CandidateExtensions::from("generation 0 ufrag Yx4f network-cost 999");
/// assert_eq!(extensions.get("ufrag"), Some("Yx4f"));
/// assert_eq!(extensions.iter().last(), Some(("network-cost", "999")));
///
/// let made: CandidateExtensions = [("generation", "0")].into_iter().collect();
/// assert_eq!(made.as_str(), "generation 0");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CandidateExtensions<'a>(Cow<'a, str>);

impl<'a> CandidateExtensions<'a> {
    /// No name and no value.
    pub const NONE: Self = Self(Cow::Borrowed(""));

    /// The names and their values. A name at the end that has no value has an
    /// empty one.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut words = self.0.split(' ').filter(|word| !word.is_empty());
        std::iter::from_fn(move || Some((words.next()?, words.next().unwrap_or_default())))
    }

    /// The first value of this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    /// The names and values as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The same with this value for a name: in place of the first, without
    /// others of that name; at the end where there is none.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> CandidateExtensions<'static> {
        let mut new = Some((name, value));
        let mut all: Vec<_> = self
            .iter()
            .filter_map(|pair| if pair.0 == name { new.take() } else { Some(pair) })
            .collect();
        all.extend(new);
        // A name without a value would take the next name for one.
        all.sort_by_key(|(_, value)| value.is_empty());
        all.into_iter().collect()
    }

    /// The same without a name.
    #[must_use]
    pub fn without(&self, name: &str) -> CandidateExtensions<'static> {
        self.iter().filter(|(other, _)| *other != name).collect()
    }

    /// The number that is the value of this name.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        let mut reader = Reader::new(self.get(name)?);
        let number = reader.u32("a number").ok()?;
        reader.is_empty().then_some(number)
    }

    pub(super) fn read(input: &mut Reader<'a>) -> Self {
        input.spaces();
        Self(Cow::Borrowed(input.rest().trim_ascii_end()))
    }

    pub(super) fn write(&self, out: &mut Writer) {
        if !self.0.is_empty() {
            out.put(" ");
            out.text(&self.0, "names and values of extensions");
        }
    }
}

impl<'a> From<&'a str> for CandidateExtensions<'a> {
    fn from(extensions: &'a str) -> Self {
        Self(Cow::Borrowed(extensions))
    }
}

impl<N: AsRef<str>, V: AsRef<str>> FromIterator<(N, V)> for CandidateExtensions<'_> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut text = String::new();
        for (name, value) in pairs {
            for word in [name.as_ref(), value.as_ref()] {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(word);
            }
        }
        Self(Cow::Owned(text))
    }
}

/// An object.
impl serde::Serialize for CandidateExtensions<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
