use crate::sdp::reader::{Fault, Reader};
use crate::sdp::value::{Value, flags, words};
use crate::sdp::writer::Writer;
use crate::sdp::{LineKind, Words};

words! {
    /// `a=tls-id`, the identification of a DTLS association: another one in a
    /// later description begins a new association
    /// ([RFC 8842, 4](https://www.rfc-editor.org/rfc/rfc8842#section-4)).
    TlsId = "B8CEDvJ6cMbeVBGZCvDYW1cHs0xsKVIh", "20 to 255 letters, digits, +, /, - and _", is_tls_id;
}

flags! {
    /// `a=bundle-only`, a section that is used only if it is bundled; its port
    /// is 0 ([RFC 9143, 6](https://www.rfc-editor.org/rfc/rfc9143#section-6)).
    BundleOnly;
}

fn is_tls_id(text: &str) -> bool {
    let fine = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_');
    (20..=255).contains(&text.len()) && text.bytes().all(fine)
}

/// `a=setup`, which side begins the DTLS handshake
/// ([RFC 4145, 4](https://www.rfc-editor.org/rfc/rfc4145#section-4),
/// [RFC 8842, 5](https://www.rfc-editor.org/rfc/rfc8842#section-5)).
///
/// ```
/// use rtcweb::sdp::{Sdp, Setup};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=setup:actpass\r\n")?;
/// let offered = sdp.session().get::<Setup>()?.ok_or("none")?;
/// assert_eq!(offered, Setup::ActPass);
/// assert!(offered.allows(Setup::Active) && !offered.allows(Setup::ActPass));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Setup {
    /// The sender of the description.
    Active,
    /// The receiver of the description.
    Passive,
    /// Whichever the answer says; what an offer has.
    ActPass,
    /// Nobody for now.
    HoldConn,
}

impl Setup {
    const ALL: [Self; 4] = [Self::Active, Self::Passive, Self::ActPass, Self::HoldConn];

    /// The word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Passive => "passive",
            Self::ActPass => "actpass",
            Self::HoldConn => "holdconn",
        }
    }

    /// Whether an answer may say this to an offer that says `self`
    /// ([RFC 4145, 4.1](https://www.rfc-editor.org/rfc/rfc4145#section-4.1)).
    pub const fn allows(self, answer: Self) -> bool {
        match self {
            Self::Active => matches!(answer, Self::Passive | Self::HoldConn),
            Self::Passive => matches!(answer, Self::Active | Self::HoldConn),
            Self::ActPass => !matches!(answer, Self::ActPass),
            Self::HoldConn => matches!(answer, Self::HoldConn),
        }
    }
}

impl<'a> Value<'a> for Setup {
    const KINDS: &'static [LineKind] = &[LineKind::Setup];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let expected = "active, passive, actpass or holdconn";
        let start = input.at();
        let word = input.word(expected)?;
        let setup = Self::ALL.into_iter().find(|setup| word.eq_ignore_ascii_case(setup.as_str()));
        let setup = setup.ok_or_else(|| input.fault_since(start, expected))?;
        input.end()?;
        Ok(setup)
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.put(self.as_str());
    }
}

/// `a=identity`, an assertion of who the sender is
/// ([RFC 8827, 5](https://www.rfc-editor.org/rfc/rfc8827#section-5)).
///
/// ```
/// use rtcweb::sdp::{Identity, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=identity:eyJpZHAiOnt9fQ== another=1\r\n")?;
/// let identity = sdp.session().get::<Identity>()?.ok_or("none")?;
/// assert_eq!((identity.assertion, identity.extensions.as_str()), ("eyJpZHAiOnt9fQ==", "another=1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity<'a> {
    /// The assertion, in Base64.
    pub assertion: &'a str,
    /// What follows it.
    pub extensions: Words<'a>,
}

impl<'a> Value<'a> for Identity<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Identity];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let assertion = input.word("an assertion in Base64")?;
        input.spaces();
        Ok(Self { assertion, extensions: Words::read_any(input) })
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        out.word(self.assertion, "an assertion in Base64");
        if !self.extensions.is_empty() {
            out.put(" ");
            self.extensions.write(out, "extensions of the identity");
        }
    }
}
