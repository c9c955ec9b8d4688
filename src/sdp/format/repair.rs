use std::borrow::Cow;

use super::field::parameters;
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::writer::push_number;
use crate::sdp::{EditError, FormatParameters, Parameters};

parameters! {
    /// The parameters of RTX, which sends lost packets again
    /// ([RFC 4588, 8.1](https://www.rfc-editor.org/rfc/rfc4588#section-8.1)).
    ///
    /// ```
    /// use rtcweb::sdp::{FormatParameters, RtxParameters};
    ///
    /// let rtx = RtxParameters::parse("apt=96;rtx-time=3000")?;
    /// assert_eq!((rtx.apt, rtx.rtx_time), (Some(96), Some(3_000)));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    RtxParameters {
        /// The payload type whose packets are sent again.
        apt: u8 = "apt", "a payload type from 0 to 127", 127;
        /// How long the sender keeps a packet, in milliseconds.
        rtx_time: u32 = "rtx-time", "a time in milliseconds";
    }
}

parameters! {
    /// The parameters of FlexFEC, which sends packets to repair others with
    /// ([RFC 8627, 5.1](https://www.rfc-editor.org/rfc/rfc8627#section-5.1)).
    ///
    /// ```
    /// use rtcweb::sdp::{FlexFecParameters, FormatParameters};
    ///
    /// let fec = FlexFecParameters::parse("repair-window=10000000")?;
    /// assert_eq!(fec.repair_window, Some(10_000_000));
    /// # Ok::<(), rtcweb::sdp::ParseError>(())
    /// ```
    FlexFecParameters {
        /// The time that source and repair packets span, in microseconds.
        repair_window: u64 = "repair-window", "a time in microseconds";
        /// How many columns the matrix of packets has.
        columns: u8 = "L", "a number from 0 to 255";
        /// How many rows the matrix of packets has.
        rows: u8 = "D", "a number from 0 to 255";
        /// What is protected: 0 columns, 1 rows, 2 both.
        type_of_protection: u8 = "ToP", "a number from 0 to 3", 3;
    }
}

/// The parameters of RED, which sends each packet several times
/// ([RFC 2198, 5](https://www.rfc-editor.org/rfc/rfc2198#section-5)): the
/// payload types that it carries, the first for the new packet.
///
/// ```
/// use rtcweb::sdp::{FormatParameters, RedParameters};
///
/// let red = RedParameters::parse("111/111/0")?;
/// assert_eq!(red.payload_types().collect::<Vec<_>>(), [111, 111, 0]);
/// assert_eq!([111, 111].into_iter().collect::<RedParameters>().as_str(), "111/111");
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RedParameters<'a>(Cow<'a, str>);

impl RedParameters<'_> {
    /// The payload types; none where nothing is said.
    pub fn payload_types(&self) -> impl Iterator<Item = u8> + Clone {
        let numbers = self.0.split('/').filter(|number| !number.is_empty());
        numbers.filter_map(|number| payload_type(&mut Reader::new(number)).ok())
    }

    /// The payload types as they are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const PAYLOAD_TYPE: &str = "a payload type from 0 to 127";

fn payload_type(input: &mut Reader<'_>) -> Result<u8, Fault> {
    let number = input.number(127, PAYLOAD_TYPE)?;
    Ok(u8::try_from(number).unwrap_or_default())
}

impl<'a> FormatParameters<'a> for RedParameters<'a> {
    fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
        input.spaces();
        if input.is_empty() {
            return Ok(Self::default());
        }
        let start = input.at();
        payload_type(input)?;
        while input.eat(b'/') {
            payload_type(input)?;
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

impl FromIterator<u8> for RedParameters<'_> {
    fn from_iter<I: IntoIterator<Item = u8>>(payload_types: I) -> Self {
        let mut text = String::new();
        for payload_type in payload_types {
            if !text.is_empty() {
                text.push('/');
            }
            push_number(&mut text, payload_type.into());
        }
        Self(Cow::Owned(text))
    }
}

/// An array of numbers.
impl serde::Serialize for RedParameters<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.payload_types())
    }
}
