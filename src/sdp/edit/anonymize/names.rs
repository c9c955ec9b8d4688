//! What stands for what, the same for the same.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::sdp::{Address, Fingerprint};

/// What was replaced, by what.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    of: HashMap<(Kind, String), u32>,
    counts: HashMap<Kind, u32>,
}

/// Values that are numbered apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Private4,
    Link4,
    Public4,
    Private6,
    Link6,
    Public6,
    Mdns,
    Host,
    Cname,
    Fingerprint,
    Foundation,
    Fragment,
    Password,
    Session,
    TlsId,
    User,
}

impl Names {
    /// The number of this value, from 1.
    pub(super) fn number(&mut self, kind: Kind, value: String) -> u32 {
        let count = self.counts.entry(kind).or_default();
        *self.of.entry((kind, value)).or_insert_with(|| {
            *count = count.saturating_add(1);
            *count
        })
    }

    /// An address of the same kind that is nobody's
    /// ([RFC 5737](https://www.rfc-editor.org/rfc/rfc5737),
    /// [RFC 3849](https://www.rfc-editor.org/rfc/rfc3849)).
    pub(super) fn address(&mut self, address: &str) -> String {
        match Address::from(address) {
            Address::Ip4(ip) if ip.is_unspecified() || ip.is_loopback() => ip.to_string(),
            Address::Ip4(ip) => self.ip4(ip).to_string(),
            Address::Ip6 { address: ip, .. } if ip.is_unspecified() || ip.is_loopback() => {
                ip.to_string()
            }
            Address::Ip6 { address: ip, .. } => self.ip6(ip).to_string(),
            Address::Mdns(name) => {
                let number = self.number(Kind::Mdns, name.to_ascii_lowercase());
                format!("{number:08x}-0000-4000-8000-000000000000.local")
            }
            Address::Name(name) => {
                let number = self.number(Kind::Host, name.to_ascii_lowercase());
                format!("host-{number}.example")
            }
        }
    }

    fn ip4(&mut self, ip: Ipv4Addr) -> IpAddr {
        let (kind, base) = match ip {
            _ if ip.is_private() => (Kind::Private4, Ipv4Addr::new(10, 0, 0, 0)),
            _ if ip.is_link_local() => (Kind::Link4, Ipv4Addr::new(169, 254, 0, 0)),
            _ => (Kind::Public4, Ipv4Addr::new(192, 0, 2, 0)),
        };
        let number = self.number(kind, ip.to_string());
        let base = match kind {
            // There are 254 for documentation, and those for benchmarks are many.
            Kind::Public4 if number > 254 => Ipv4Addr::new(198, 18, 0, 0),
            _ => base,
        };
        IpAddr::V4(Ipv4Addr::from_bits(base.to_bits().saturating_add(number)))
    }

    fn ip6(&mut self, ip: Ipv6Addr) -> IpAddr {
        let (kind, first, second) = match ip {
            _ if ip.is_unique_local() => (Kind::Private6, 0xfd00, 0),
            _ if ip.is_unicast_link_local() => (Kind::Link6, 0xfe80, 0),
            _ => (Kind::Public6, 0x2001, 0x0db8),
        };
        let number = self.number(kind, ip.to_string());
        let base = Ipv6Addr::new(first, second, 0, 0, 0, 0, 0, 0);
        IpAddr::V6(Ipv6Addr::from_bits(base.to_bits() | u128::from(number)))
    }

    /// A fingerprint of as many bytes by the same function.
    pub(super) fn fingerprint<'f>(&mut self, fingerprint: &Fingerprint<'f>) -> Fingerprint<'f> {
        let value = fingerprint.as_str().to_ascii_uppercase();
        let number = self.number(Kind::Fingerprint, value);
        let len = fingerprint.bytes().len();
        let mut bytes = vec![0; len.max(4)];
        if let Some(end) = bytes.last_chunk_mut() {
            *end = number.to_be_bytes();
        }
        let bytes = bytes.get(bytes.len() - len..).unwrap_or_default();
        Fingerprint::from_bytes(fingerprint.hash_function(), bytes)
    }

    pub(super) fn fragment(&mut self, fragment: &str) -> String {
        format!("u{:03}", self.number(Kind::Fragment, fragment.to_owned()))
    }

    pub(super) fn password(&mut self, password: &str) -> String {
        format!("p{:021}", self.number(Kind::Password, password.to_owned()))
    }

    pub(super) fn foundation(&mut self, foundation: &str) -> String {
        match foundation {
            "" => String::new(),
            _ => self.number(Kind::Foundation, foundation.to_owned()).to_string(),
        }
    }
}
