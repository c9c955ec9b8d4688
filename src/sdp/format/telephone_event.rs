use std::borrow::Cow;
use std::ops::RangeInclusive;

use crate::sdp::reader::{Fault, Reader};
use crate::sdp::{EditError, FormatParameters, Parameters};

/// The parameters of `telephone-event`: the keys and tones that a receiver knows
/// ([RFC 4733, 2.4.1](https://www.rfc-editor.org/rfc/rfc4733#section-2.4.1)).
/// 0 to 9 are the digits, 10 is `*`, 11 is `#`, 12 to 15 are `A` to `D`.
///
/// ```
/// use rtcweb::sdp::{FormatParameters, TelephoneEvents};
///
/// let events = TelephoneEvents::parse("0-15,66")?;
/// assert!(events.contains(11) && events.contains(66) && !events.contains(16));
/// assert!(TelephoneEvents::default().contains(15));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TelephoneEvents<'a>(Cow<'a, str>);

impl TelephoneEvents<'_> {
    /// The events, in ranges; 0 to 15 where nothing is said.
    pub fn ranges(&self) -> impl Iterator<Item = RangeInclusive<u8>> + Clone {
        let text = if self.0.is_empty() { "0-15" } else { &self.0 };
        text.split(',').filter_map(|part| range(&mut Reader::new(part)).ok())
    }

    /// Whether this event is among them.
    pub fn contains(&self, event: u8) -> bool {
        self.ranges().any(|range| range.contains(&event))
    }

    /// The events as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn range(input: &mut Reader<'_>) -> Result<RangeInclusive<u8>, Fault> {
    const EVENT: &str = "an event from 0 to 255";
    input.spaces();
    let first = input.u8(EVENT)?;
    let last = if input.eat(b'-') { input.u8(EVENT)? } else { first };
    Ok(first..=last)
}

impl<'a> FormatParameters<'a> for TelephoneEvents<'a> {
    fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
        input.spaces();
        if input.is_empty() {
            return Ok(Self::default());
        }
        let start = input.at();
        range(input)?;
        while input.eat(b',') {
            range(input)?;
        }
        let text = input.since(start);
        input.end()?;
        Ok(Self(Cow::Borrowed(text)))
    }

    /// Replaces them: the list is all there is.
    fn apply_to(&self, parameters: &mut Parameters<'_>) -> Result<(), EditError> {
        *parameters = Parameters::from(self.0.to_string());
        Ok(())
    }
}

/// The text of the list.
impl serde::Serialize for TelephoneEvents<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
