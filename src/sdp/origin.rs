use super::kind::LineKind;
use super::reader::{Fault, Reader};
use super::value::Value;
use super::writer::Writer;

/// The `o=` line: who made the session, and which version of it this is
/// ([RFC 8866, 5.2](https://www.rfc-editor.org/rfc/rfc8866#section-5.2)).
///
/// ```
/// use rtcweb::sdp::{Origin, Sdp};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 18446744073709551616 7 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n")?;
/// let origin = sdp.session().get::<Origin>()?.ok_or("no origin")?;
/// assert_eq!((origin.session_id, origin.session_version), ("18446744073709551616", 7));
///
/// let next = Origin { session_version: 8, ..origin };
/// let mut edited = sdp.clone();
/// edited.session_mut().set(&next)?;
/// assert_eq!(edited.as_str(), sdp.as_str().replace(" 7 ", " 8 "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Origin<'a> {
    /// The user; `-` from browsers.
    pub username: &'a str,
    /// The identification of the session: digits, of any number, so text.
    pub session_id: &'a str,
    /// Rises with every new description of the session.
    pub session_version: u64,
    /// The type of network: `IN`.
    pub network_type: &'a str,
    /// The type of address: `IP4` or `IP6`.
    pub address_type: &'a str,
    /// The address of the machine; browsers write one that tells nothing.
    pub address: &'a str,
}

impl<'a> Value<'a> for Origin<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Origin];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let username = input.word("a user name or -")?;
        input.space()?;
        let session_id = input.word("the number of the session")?;
        input.space()?;
        let session_version = input.u64("the version of the session")?;
        input.space()?;
        let (network_type, address_type, address) = address(input)?;
        input.end()?;
        Ok(Self { username, session_id, session_version, network_type, address_type, address })
    }

    fn write(&self, out: &mut Writer) {
        out.word(self.username, "a user name or -");
        out.put(" ");
        out.word(self.session_id, "the number of the session");
        out.put(" ");
        out.number(self.session_version);
        out.put(" ");
        write_address(out, self.network_type, self.address_type, self.address);
    }
}

/// The type of network, the type of address and the address.
pub(super) fn address<'a>(input: &mut Reader<'a>) -> Result<(&'a str, &'a str, &'a str), Fault> {
    let (network_type, address_type) = address_type(input)?;
    Ok((network_type, address_type, input.word("an address")?))
}

/// What stands before an address.
pub(super) fn address_type<'a>(input: &mut Reader<'a>) -> Result<(&'a str, &'a str), Fault> {
    let network_type = input.word("the type of network, IN")?;
    input.space()?;
    let address_type = input.word("IP4 or IP6")?;
    input.space()?;
    Ok((network_type, address_type))
}

pub(super) fn write_address(out: &mut Writer, network: &str, kind: &str, address: &str) {
    out.word(network, "the type of network, IN");
    out.put(" ");
    out.word(kind, "IP4 or IP6");
    out.put(" ");
    out.word(address, "an address");
}
