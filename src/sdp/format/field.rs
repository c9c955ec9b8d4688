//! What the types of parameters have in common.

use crate::sdp::reader::{Fault, Reader};
use crate::sdp::writer::push_number;

/// The value of one parameter.
pub(super) trait Field<'a>: Sized {
    /// The largest value of the type, where it is a number.
    const MAX: u64 = 0;

    fn read(input: &mut Reader<'a>, max: u64, expected: &'static str) -> Result<Self, Fault>;

    fn push(&self, out: &mut String);
}

macro_rules! numbers {
    ($( $number:ty )+) => { $(
        impl<'a> Field<'a> for $number {
            const MAX: u64 = <$number>::MAX as u64;

            fn read(input: &mut Reader<'a>, max: u64, expected: &'static str) -> Result<Self, Fault> {
                let start = input.at();
                let number = input.number(max, expected)?;
                number.try_into().map_err(|_| input.fault_since(start, expected))
            }

            fn push(&self, out: &mut String) {
                push_number(out, (*self).into());
            }
        }
    )+ };
}

numbers!(u8 u32 u64);

impl<'a> Field<'a> for bool {
    fn read(input: &mut Reader<'a>, _: u64, expected: &'static str) -> Result<Self, Fault> {
        Ok(input.number(1, expected)? == 1)
    }

    fn push(&self, out: &mut String) {
        out.push(if *self { '1' } else { '0' });
    }
}

impl<'a> Field<'a> for &'a str {
    fn read(input: &mut Reader<'a>, _: u64, expected: &'static str) -> Result<Self, Fault> {
        input.some(|byte| matches!(byte, b';' | b' '), expected)
    }

    fn push(&self, out: &mut String) {
        out.push_str(self);
    }
}

/// Defines the parameters of one codec. Each is `None` where it is not there.
macro_rules! parameters {
    (
        $(#[$meta:meta])*
        $name:ident $(<$lifetime:lifetime>)? {
            $( $(#[$field_meta:meta])* $field:ident: $type:ty = $key:literal, $expected:literal $(, $max:literal)?; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name $(<$lifetime>)? {
            $(
                $(#[$field_meta])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+
        }

        impl<'a> $crate::sdp::FormatParameters<'a> for $name $(<$lifetime>)? {
            fn read(
                input: &mut $crate::sdp::reader::Reader<'a>,
            ) -> Result<Self, $crate::sdp::reader::Fault> {
                use $crate::sdp::format::field::Field;
                let mut all = Self::default();
                $crate::sdp::rtp::read_each(input, |key, value| {
                    $( if key.eq_ignore_ascii_case($key) {
                        #[allow(unused_mut, unused_assignments, reason = "not every one has a largest value")]
                        let mut max = <$type as Field>::MAX;
                        $( max = $max; )?
                        let read = |value: &mut _| <$type as Field>::read(value, max, $expected);
                        all.$field = Some($crate::sdp::rtp::whole(value, $expected, read)?);
                        return Ok(());
                    } )+
                    Ok(())
                })?;
                Ok(all)
            }

            fn apply_to(
                &self,
                parameters: &mut $crate::sdp::Parameters<'_>,
            ) -> Result<(), $crate::sdp::EditError> {
                let mut text = String::new();
                $( if let Some(value) = &self.$field {
                    text.clear();
                    $crate::sdp::format::field::Field::push(value, &mut text);
                    parameters.set($key, &text)?;
                } )+
                Ok(())
            }
        }
    };
}

pub(super) use parameters;
