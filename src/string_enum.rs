/// Defines an enum for one of the specification's string enums.
///
/// Browsers may send values that are newer than this crate, so every such enum
/// has a fallback that keeps the text; nothing is lost and nothing panics.
macro_rules! string_enum {
    (
        $(#[$meta:meta])*
        $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $text:literal, )+ }
    ) => {
        $(#[$meta])*
        ///
        /// # Example
        ///
        /// ```no_run
        #[doc = concat!("use rtcweb::", stringify!($name), ";")]
        ///
        #[doc = concat!("for text in [", $( "\"", $text, "\", ", )+ "\"newer-than-us\"] {")]
        #[doc = concat!("    assert_eq!(", stringify!($name), "::from(text).as_str(), text);")]
        /// }
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )+
            /// A value that this version does not know, as the browser gave it.
            Other(Box<str>),
        }

        impl $name {
            /// The browser's name for this value.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )+
                    Self::Other(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $( $text => Self::$variant, )+
                    other => Self::Other(other.into()),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use string_enum;
