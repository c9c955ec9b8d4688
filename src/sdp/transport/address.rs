use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What the address of a candidate or of a `c=` line is.
///
/// ```
/// use rtcweb::sdp::Address;
///
/// assert_eq!(Address::from("192.0.2.1"), Address::Ip4([192, 0, 2, 1].into()));
/// assert!(matches!(Address::from("fe80::1%eth0"), Address::Ip6 { zone: Some("eth0"), .. }));
/// assert!(matches!(Address::from("8db58f91-6973.local"), Address::Mdns(_)));
/// assert_eq!(Address::from("turn.example.org").ip(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Address<'a> {
    /// An address of IPv4.
    Ip4(Ipv4Addr),
    /// An address of IPv6.
    Ip6 {
        /// The address.
        address: Ipv6Addr,
        /// The interface that a link-local address is on
        /// ([RFC 4007, 11](https://www.rfc-editor.org/rfc/rfc4007#section-11)).
        zone: Option<&'a str>,
    },
    /// A name under `.local`, which stands for an address that is kept from
    /// the page.
    Mdns(&'a str),
    /// Any other name.
    Name(&'a str),
}

impl Address<'_> {
    /// The address of the internet protocol; `None` where it is a name.
    pub fn ip(&self) -> Option<IpAddr> {
        match *self {
            Self::Ip4(address) => Some(IpAddr::V4(address)),
            Self::Ip6 { address, .. } => Some(IpAddr::V6(address)),
            Self::Mdns(_) | Self::Name(_) => None,
        }
    }

    /// Whether it names no place: `0.0.0.0` or `::`.
    pub fn is_unspecified(&self) -> bool {
        self.ip().is_some_and(|ip| ip.is_unspecified())
    }
}

/// What this text is as an address.
impl<'a> From<&'a str> for Address<'a> {
    fn from(text: &'a str) -> Self {
        if let Ok(address) = text.parse() {
            return Self::Ip4(address);
        }
        let percent = text.bytes().position(|byte| byte == b'%');
        let address = text.get(..percent.unwrap_or(text.len())).unwrap_or_default();
        let zone = percent.and_then(|percent| text.get(percent + 1..));
        match address.parse() {
            Ok(address) => Self::Ip6 { address, zone },
            Err(_) if is_mdns(text) => Self::Mdns(text),
            Err(_) => Self::Name(text),
        }
    }
}

/// Whether this is a name under `.local`
/// ([RFC 6762, 3](https://www.rfc-editor.org/rfc/rfc6762#section-3)).
pub(super) fn is_mdns(text: &str) -> bool {
    let text = text.strip_suffix('.').unwrap_or(text);
    let suffix = text.len().checked_sub(6).and_then(|start| text.get(start..));
    text.len() > 6 && suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case(".local"))
}
