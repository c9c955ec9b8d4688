//! Lists of numbers, kept as text.

use std::borrow::Cow;

use crate::sdp::reader::{Fault, Reader};
use crate::sdp::writer::Writer;

/// Defines a list of numbers with a character between them.
macro_rules! numbers {
    ($( $(#[$meta:meta])* $name:ident: $number:ty, max $max:literal, $between:literal, $expected:literal; )+) => { $(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name<'a>(Cow<'a, str>);

        impl<'a> $name<'a> {
            const BETWEEN: char = $between;

            /// The numbers, in order.
            pub fn iter(&self) -> impl Iterator<Item = $number> + Clone {
                let numbers = self.0.split(Self::BETWEEN).filter(|number| !number.is_empty());
                numbers.filter_map(|number| {
                    let number = Reader::new(number).number($max, $expected).ok()?;
                    <$number>::try_from(number).ok()
                })
            }

            /// The numbers as they are written.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether this number is among them.
            pub fn contains(&self, number: $number) -> bool {
                self.iter().any(|other| other == number)
            }

            /// Whether there is no number.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }

            /// The numbers that stand here; at least one.
            pub(in crate::sdp) fn read(input: &mut Reader<'a>) -> Result<Self, Fault> {
                let text = read(input, Self::BETWEEN, $max, $expected)?;
                Ok(Self(Cow::Borrowed(text)))
            }
        }

        impl FromIterator<$number> for $name<'_> {
            fn from_iter<I: IntoIterator<Item = $number>>(numbers: I) -> Self {
                let mut text = String::new();
                for number in numbers {
                    if !text.is_empty() {
                        text.push(Self::BETWEEN);
                    }
                    crate::sdp::writer::push_number(&mut text, number.into());
                }
                Self(Cow::Owned(text))
            }
        }

        /// An array of numbers.
        impl serde::Serialize for $name<'_> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }
    )+ };
}

numbers! {
    /// SSRCs, as in [`SsrcGroup`](super::SsrcGroup).
    ///
    /// ```
    /// use rtcweb::sdp::Ssrcs;
    ///
    /// let ssrcs: Ssrcs = [412_191_922, 2_738_643_347].into_iter().collect();
    /// assert_eq!(ssrcs.as_str(), "412191922 2738643347");
    /// assert!(ssrcs.contains(412_191_922));
    /// ```
    Ssrcs: u32, max 0xFFFF_FFFF, ' ', "an SSRC";
    /// Payload types, as in [`Rid`](super::Rid).
    ///
    /// ```
    /// use rtcweb::sdp::PayloadTypes;
    ///
    /// let payload_types: PayloadTypes = [96, 98].into_iter().collect();
    /// assert_eq!(payload_types.as_str(), "96,98");
    /// assert_eq!(payload_types.iter().max(), Some(98));
    /// ```
    PayloadTypes: u8, max 127, ',', "a payload type from 0 to 127";
}

impl Ssrcs<'_> {
    pub(super) fn write(&self, out: &mut Writer) {
        let (expected, mut input) = ("an SSRC", Reader::new(&self.0));
        if read(&mut input, ' ', u32::MAX.into(), expected).is_err() || !input.is_empty() {
            out.refuse(expected);
        }
        out.text(&self.0, expected);
    }
}

/// Numbers with this between them: the text of them, once each is found to be one.
fn read<'a>(
    input: &mut Reader<'a>,
    between: char,
    max: u64,
    expected: &'static str,
) -> Result<&'a str, Fault> {
    let between = u8::try_from(between).unwrap_or(b' ');
    let start = input.at();
    loop {
        input.number(max, expected)?;
        let text = input.since(start);
        if !input.eat(between) {
            return Ok(text);
        }
        while between == b' ' && input.eat(between) {}
        if between == b' ' && input.is_empty() {
            return Ok(text);
        }
    }
}
