use std::borrow::Cow;

use crate::sdp::edit_error::EditError;
use crate::sdp::kind::LineKind;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::writer::Writer;

/// Parameters of a format: `key=value`, with a `;` between them, as they stand
/// in `a=fmtp` and `a=rid`.
///
/// The text is kept as it is. A key is compared whole and without regard to
/// case ([RFC 4855, 3](https://www.rfc-editor.org/rfc/rfc4855#section-3)):
/// `stereo` is not in `sprop-stereo=1`. Where a key stands twice, the last
/// counts, as it does in browsers.
///
/// ```
/// use rtcweb::sdp::Parameters;
///
/// let mut parameters = Parameters::from("minptime=10; sprop-stereo=1");
/// assert_eq!((parameters.get("minptime"), parameters.get("stereo")), (Some("10"), None));
/// parameters.set("stereo", "1")?;
/// parameters.remove("minptime");
/// assert_eq!(parameters.as_str(), "sprop-stereo=1; stereo=1");
/// assert!(parameters.set("stereo", "1;cbr=1").is_err());
/// # Ok::<(), rtcweb::sdp::EditError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parameters<'a>(Cow<'a, str>);

/// One of the [`Parameters`].
///
/// ```
/// use rtcweb::sdp::Parameters;
///
/// let parameters = Parameters::from("packetization-mode=1;0-15");
/// let all: Vec<_> = parameters.iter().map(|one| (one.key, one.value)).collect();
/// assert_eq!(all, [("packetization-mode", Some("1")), ("0-15", None)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Parameter<'a> {
    /// What stands before the `=`.
    pub key: &'a str,
    /// What stands after it; `None` where there is no `=`.
    pub value: Option<&'a str>,
}

impl<'a> Parameters<'a> {
    /// The parameters, in order.
    pub fn iter(&self) -> impl Iterator<Item = Parameter<'_>> + Clone {
        self.segments().filter_map(Parameter::of)
    }

    /// The parameters as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Whether there is a parameter with this key.
    pub fn contains(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// The value of the parameter with this key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.find(key)?.value
    }

    /// Gives the parameter with this key this value: in its place, or at the
    /// end. The text of the others stays as it is.
    ///
    /// # Errors
    ///
    /// The key or the value would not be one any more: it has a `;`, a line
    /// break or a NUL in it, the key a `=` or a space, or is empty
    /// ([`InvalidValue`](crate::sdp::EditErrorKind::InvalidValue)).
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), EditError> {
        self.put(key, Some(value))
    }

    /// As [`set`](Self::set); a parameter without a value has no `=` either.
    pub(super) fn put(&mut self, key: &str, value: Option<&str>) -> Result<(), EditError> {
        let (equals, value) = value.map_or(("", ""), |value| ("=", value));
        let stop = |byte: u8| matches!(byte, b';' | b'\r' | b'\n' | 0);
        if key.is_empty() || key.bytes().any(|byte| stop(byte) || matches!(byte, b'=' | b' ')) {
            return Err(EditError::invalid_value(LineKind::Fmtp, "the key of a parameter"));
        }
        if value.bytes().any(stop) || value.trim_ascii().len() != value.len() {
            return Err(EditError::invalid_value(LineKind::Fmtp, "the value of a parameter"));
        }
        if self.contains(key) {
            self.rebuild(key, Some(&[key, equals, value].concat()));
            return Ok(());
        }
        let between = match self.0.trim_ascii_end() {
            "" => "",
            text if text.ends_with(';') => "",
            _ if self.segments().nth(1).is_some_and(|second| second.starts_with(' ')) => "; ",
            _ => ";",
        };
        let text = self.0.to_mut();
        [between, key, equals, value].iter().for_each(|part| text.push_str(part));
        Ok(())
    }

    /// Removes the parameter with this key, and says whether there was one.
    pub fn remove(&mut self, key: &str) -> bool {
        let found = self.contains(key);
        if found {
            self.rebuild(key, None);
        }
        found
    }

    /// What is left of a value.
    pub(in crate::sdp) fn read_rest(input: &mut Reader<'a>) -> Self {
        input.spaces();
        Self(Cow::Borrowed(input.rest().trim_ascii_end()))
    }

    pub(in crate::sdp) fn write_text(&self, out: &mut Writer) {
        out.text(&self.0, "parameters in one line");
    }

    fn find(&self, key: &str) -> Option<Parameter<'_>> {
        self.iter().filter(|parameter| parameter.is(key)).last()
    }

    fn segments(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.split(';')
    }

    /// Puts `new` in the place of the first parameter with this key, and
    /// removes all others with it.
    fn rebuild(&mut self, key: &str, mut new: Option<&str>) {
        let mut text = String::with_capacity(self.0.len() + new.map_or(0, str::len));
        let mut between = "";
        for segment in self.segments() {
            let mut content = segment.trim_ascii_start();
            let indent = segment.strip_suffix(content).unwrap_or_default();
            if Parameter::of(segment).is_some_and(|parameter| parameter.is(key)) {
                let Some(new) = new.take() else { continue };
                content = new;
            }
            text.push_str(between);
            if !between.is_empty() {
                text.push_str(indent);
            }
            text.push_str(content);
            between = ";";
        }
        self.0 = Cow::Owned(text);
    }
}

impl<'a> Parameter<'a> {
    /// Whether this is its key; upper and lower case mean the same.
    pub fn is(&self, key: &str) -> bool {
        self.key.eq_ignore_ascii_case(key)
    }

    /// The parameter that stands between two `;`, if one does.
    fn of(segment: &'a str) -> Option<Self> {
        let segment = segment.trim_ascii();
        if segment.is_empty() {
            return None;
        }
        let mut input = Reader::new(segment);
        let key = input.until(|byte| byte == b'=').trim_ascii_end();
        let value = input.eat(b'=').then(|| input.rest().trim_ascii_start());
        Some(Self { key, value })
    }
}

/// Reads parameters one by one where they stand, so that a fault has its place.
pub(in crate::sdp) fn read_each<'a>(
    input: &mut Reader<'a>,
    mut each: impl FnMut(&'a str, &mut Reader<'a>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    loop {
        input.spaces();
        let key = input.until(|byte| matches!(byte, b'=' | b';')).trim_ascii_end();
        if input.eat(b'=') {
            input.spaces();
        }
        each(key, input)?;
        input.until(|byte| byte == b';');
        if !input.eat(b';') {
            return Ok(());
        }
    }
}

/// The value of a parameter, once it is found to end where the parameter does.
pub(in crate::sdp) fn whole<'a, T>(
    input: &mut Reader<'a>,
    expected: &'static str,
    read: impl FnOnce(&mut Reader<'a>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let start = input.clone();
    match read(input) {
        Ok(value) if matches!(input.peek(), None | Some(b';' | b' ')) => Ok(value),
        _ => {
            *input = start.clone();
            input.until(|byte| matches!(byte, b';' | b' '));
            Err(input.fault_since(start.at(), expected))
        }
    }
}

impl<'a> From<&'a str> for Parameters<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Parameters<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

/// An array of objects with `key` and `value`.
impl serde::Serialize for Parameters<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
