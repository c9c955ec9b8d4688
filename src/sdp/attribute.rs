use super::direction::Direction;
use super::group::{Group, Mid};
use super::ice::{IceLite, IcePwd, IceUfrag};
use super::kind::LineKind;
use super::line::Line;
use super::max_message_size::MaxMessageSize;
use super::reader::Fault;
use super::value::Value;

/// Defines [`Attribute`] from the types of the attributes.
macro_rules! attributes {
    ($( $($kind:ident)|+ => $name:ident ( $type:ty ), )+) => {
        /// An attribute of any type.
        ///
        /// A program that wants one type asks for it
        /// ([`Section::get`](super::Section::get)) and links nothing of the others.
        ///
        /// ```
        /// use rtcweb::sdp::{Attribute, Sdp};
        ///
        /// let sdp = Sdp::parse(
        ///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-lite\r\na=x-new:1 2\r\n",
        /// )?;
        /// let mut seen = Vec::new();
        /// for line in sdp.session().attributes() {
        ///     match line.attribute().transpose()? {
        ///         Some(Attribute::IceLite(_)) => seen.push("lite".to_owned()),
        ///         Some(Attribute::Other { name, value }) => seen.push(format!("{name} {value:?}")),
        ///         _ => {}
        ///     }
        /// }
        /// assert_eq!(seen, ["lite", "x-new Some(\"1 2\")"]);
        /// # Ok::<(), rtcweb::sdp::ParseError>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum Attribute<'a> {
            $(
                #[doc = concat!("See [`", stringify!($name), "`](super::", stringify!($name), ").")]
                $name($type),
            )+
            /// An attribute that this version does not know.
            Other {
                /// Its name.
                name: &'a str,
                /// What follows the `:`; `None` where there is none.
                value: Option<&'a str>,
            },
        }

        impl<'a> Attribute<'a> {
            pub(super) fn read(line: &Line<'a>) -> Result<Self, Fault> {
                let kind = line.kind();
                match kind {
                    $( $( LineKind::$kind )|+ => {
                        <$type as Value>::read(kind, &mut line.reader()).map(Self::$name)
                    } )+
                    _ => {
                        let (name, value) = (line.name().unwrap_or_default(), line.value());
                        Ok(Self::Other { name, value })
                    }
                }
            }
        }
    };
}

attributes! {
    Group => Group(Group<'a>),
    IceLite => IceLite(IceLite),
    IcePwd => IcePwd(IcePwd<'a>),
    IceUfrag => IceUfrag(IceUfrag<'a>),
    MaxMessageSize => MaxMessageSize(MaxMessageSize),
    Mid => Mid(Mid<'a>),
    SendRecv | SendOnly | RecvOnly | Inactive => Direction(Direction),
}
