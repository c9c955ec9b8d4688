use super::kind::LineKind;
use super::origin::{address_type, write_address};
use super::reader::{Fault, Reader};
use super::transport::Address;
use super::value::Value;
use super::writer::Writer;

/// A `c=` line: where media are sent
/// ([RFC 8866, 5.7](https://www.rfc-editor.org/rfc/rfc8866#section-5.7)). With
/// ICE it is the address of the default candidate, or `0.0.0.0`.
///
/// ```
/// use rtcweb::sdp::{Connection, Sdp};
///
/// let sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nc=IN IP4 233.252.0.1/127/3\r\nt=0 0\r\n")?;
/// let connection = sdp.session().get::<Connection>()?.ok_or("none")?;
/// assert_eq!((connection.address, connection.ttl, connection.count), ("233.252.0.1", Some(127), Some(3)));
/// assert_eq!(Connection::new("2001:db8::1").address_type, "IP6");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Connection<'a> {
    /// The type of network: `IN`.
    pub network_type: &'a str,
    /// The type of address: `IP4` or `IP6`.
    pub address_type: &'a str,
    /// The address.
    pub address: &'a str,
    /// How many routers a multicast packet of IPv4 passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ttl: Option<u8>,
    /// How many multicast addresses there are, one after the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

impl<'a> Connection<'a> {
    /// What a section says that has no address yet: `IN IP4 0.0.0.0`.
    pub const UNSPECIFIED: Self = Self {
        network_type: "IN",
        address_type: "IP4",
        address: "0.0.0.0",
        ttl: None,
        count: None,
    };

    /// This address in the internet; a name is taken for one of IPv4.
    pub fn new(address: &'a str) -> Self {
        let address_type = if address.bytes().any(|byte| byte == b':') { "IP6" } else { "IP4" };
        Self { address_type, address, ..Self::UNSPECIFIED }
    }

    /// What the address is.
    pub fn ip_or_name(&self) -> Address<'a> {
        Address::from(self.address)
    }
}

impl<'a> Value<'a> for Connection<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Connection];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        let (network_type, address_type) = address_type(input)?;
        let address = input.some(|byte| matches!(byte, b'/' | b' '), "an address")?;
        let mut connection = Self { network_type, address_type, address, ttl: None, count: None };
        // Addresses of IPv6 have no time to live.
        if input.eat(b'/') {
            if !address_type.eq_ignore_ascii_case("IP6") {
                connection.ttl = Some(input.u8("a time to live, up to 255")?);
            }
            if connection.ttl.is_none() || input.eat(b'/') {
                connection.count = Some(input.u32("a number of addresses")?);
            }
        }
        input.end()?;
        Ok(connection)
    }

    fn write(&self, out: &mut Writer) {
        write_address(out, self.network_type, self.address_type, self.address);
        if self.address.bytes().any(|byte| byte == b'/') {
            out.refuse("an address");
        }
        let ip6 = self.address_type.eq_ignore_ascii_case("IP6");
        if if ip6 { self.ttl.is_some() } else { self.ttl.is_none() && self.count.is_some() } {
            out.refuse("a time to live for IPv4 alone, and before a number of addresses");
        }
        if let Some(ttl) = self.ttl {
            out.put("/");
            out.number(ttl.into());
        }
        if let Some(count) = self.count {
            out.put("/");
            out.number(count.into());
        }
    }
}
