use super::kind::LineKind;
use super::reader::{Fault, Reader};
use super::writer::Writer;

/// A typed value of a line: what [`Section::get`](super::Section::get) reads
/// and [`SectionMut::set`](super::SectionMut::set) writes.
///
/// Only types of this crate implement it.
///
/// ```
/// use rtcweb::sdp::{Origin, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 4611 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n")?;
/// let origin = sdp.session().get::<Origin>()?.ok_or("no origin")?;
/// assert_eq!((origin.session_id, origin.session_version), ("4611", 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Value<'a>: Sized {
    #[doc(hidden)]
    const KINDS: &'static [LineKind];

    /// The kind of line that this value would be written as.
    #[doc(hidden)]
    fn kind(&self) -> LineKind {
        Self::KINDS.first().copied().unwrap_or(LineKind::OtherAttribute)
    }

    #[doc(hidden)]
    fn read(kind: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault>;

    /// Writes what follows the letter and `=`, or the name of the attribute;
    /// its `:` included.
    #[doc(hidden)]
    fn write(&self, out: &mut Writer);
}

/// Attributes without a value.
macro_rules! flags {
    ($( $(#[$meta:meta])* $name:ident; )+) => { $(
        $(#[$meta])*
        ///
        /// ```
        #[doc = concat!("use rtcweb::sdp::{Sdp, ", stringify!($name), "};")]
        ///
        /// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
        #[doc = concat!("sdp.session_mut().set(&", stringify!($name), ")?;")]
        #[doc = concat!("assert!(sdp.session().get::<", stringify!($name), ">()?.is_some());")]
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name;

        impl<'a> $crate::sdp::value::Value<'a> for $name {
            const KINDS: &'static [$crate::sdp::LineKind] = &[$crate::sdp::LineKind::$name];

            fn read(
                _: $crate::sdp::LineKind,
                input: &mut $crate::sdp::reader::Reader<'a>,
            ) -> Result<Self, $crate::sdp::reader::Fault> {
                input.end()?;
                Ok(Self)
            }

            fn write(&self, _: &mut $crate::sdp::writer::Writer) {}
        }

        /// An attribute that is there.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_bool(true)
            }
        }
    )+ };
}

/// Attributes whose value is one word, and what it must be to be written.
macro_rules! words {
    ($(
        $(#[$meta:meta])* $name:ident = $example:literal, $expected:literal $(, $fits:expr)?;
    )+) => { $(
        $(#[$meta])*
        ///
        /// ```
        #[doc = concat!("use rtcweb::sdp::{Sdp, ", stringify!($name), "};")]
        ///
        /// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
        #[doc = concat!("sdp.session_mut().set(&", stringify!($name), "::new(\"", $example, "\"))?;")]
        #[doc = concat!("let value = sdp.session().get::<", stringify!($name), ">()?;")]
        #[doc = concat!("assert_eq!(value.map(|value| value.as_str()), Some(\"", $example, "\"));")]
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name<'a>(&'a str);

        impl<'a> $name<'a> {
            /// This value; it is checked when it is written.
            pub const fn new(value: &'a str) -> Self {
                Self(value)
            }

            /// The value as text.
            pub const fn as_str(&self) -> &'a str {
                self.0
            }
        }

        impl<'a> $crate::sdp::value::Value<'a> for $name<'a> {
            const KINDS: &'static [$crate::sdp::LineKind] = &[$crate::sdp::LineKind::$name];

            fn read(
                _: $crate::sdp::LineKind,
                input: &mut $crate::sdp::reader::Reader<'a>,
            ) -> Result<Self, $crate::sdp::reader::Fault> {
                let value = Self(input.word($expected)?);
                input.end()?;
                Ok(value)
            }

            fn write(&self, out: &mut $crate::sdp::writer::Writer) {
                out.put(":");
                out.word(self.0, $expected);
                $(
                    let fits: fn(&str) -> bool = $fits;
                    if !fits(self.0) {
                        out.refuse($expected);
                    }
                )?
            }
        }
    )+ };
}

/// Lines whose value is any text.
macro_rules! texts {
    ($( $(#[$meta:meta])* $name:ident = $example:literal; )+) => { $(
        $(#[$meta])*
        ///
        /// ```
        #[doc = concat!("use rtcweb::sdp::{Sdp, ", stringify!($name), "};")]
        ///
        /// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n")?;
        #[doc = concat!("sdp.session_mut().set(&", stringify!($name), "(\"", $example, "\"))?;")]
        #[doc = concat!("let value = sdp.session().get::<", stringify!($name), ">()?;")]
        #[doc = concat!("assert_eq!(value, Some(", stringify!($name), "(\"", $example, "\")));")]
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name<'a>(
            /// The text.
            pub &'a str,
        );

        impl<'a> $crate::sdp::value::Value<'a> for $name<'a> {
            const KINDS: &'static [$crate::sdp::LineKind] = &[$crate::sdp::LineKind::$name];

            fn read(
                _: $crate::sdp::LineKind,
                input: &mut $crate::sdp::reader::Reader<'a>,
            ) -> Result<Self, $crate::sdp::reader::Fault> {
                Ok(Self(input.rest()))
            }

            fn write(&self, out: &mut $crate::sdp::writer::Writer) {
                if out.is_attribute() {
                    out.put(":");
                }
                out.text(self.0, "text without a line break");
            }
        }
    )+ };
}

pub(super) use {flags, texts, words};
