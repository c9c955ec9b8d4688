use super::address::{Address, is_mdns};
use super::candidate_extensions::CandidateExtensions;
use super::candidate_type::{CandidateType, RelayProtocol, TcpType};
use crate::sdp::reader::{Fault, Reader};
use crate::sdp::section_mut::line_of;
use crate::sdp::value::Value;
use crate::sdp::writer::Writer;
use crate::sdp::{EditError, LineKind, ParseError, ParseErrorKind};

/// A way to reach a peer: `a=candidate`
/// ([RFC 8839, 5.1](https://www.rfc-editor.org/rfc/rfc8839#section-5.1)), or
/// the `candidate` of an `RTCIceCandidate`.
///
/// ```
/// use rtcweb::sdp::{Candidate, CandidateType, TcpType};
///
/// let text = "candidate:3 1 TCP 2105524479 8db58f91-6973.local 9 typ host tcptype active generation 0 ufrag Yx4f";
/// let candidate = Candidate::parse(text)?;
/// assert_eq!((candidate.kind, candidate.tcp_type()), (CandidateType::Host, Some(TcpType::Active)));
/// assert!(candidate.is_mdns() && candidate.is_tcp());
/// assert_eq!(candidate.username_fragment(), Some("Yx4f"));
/// assert_eq!(candidate.to_text()?, text);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate<'a> {
    /// Equal for candidates of one type, base, protocol and server. Some peers
    /// leave it empty.
    pub foundation: &'a str,
    /// 1 for RTP and data, 2 for RTCP on a port of its own; from 1 to 256.
    pub component: u16,
    /// The transport protocol: `udp` or `tcp`, in capitals from Firefox.
    pub transport: &'a str,
    /// How good it is ([RFC 8445, 5.1.2](https://www.rfc-editor.org/rfc/rfc8445#section-5.1.2)).
    pub priority: u32,
    /// The address, as it is written.
    pub address: &'a str,
    /// The port; 9 for a candidate that only opens TCP connections.
    pub port: u16,
    /// Where it comes from.
    #[serde(rename = "type")]
    pub kind: CandidateType<'a>,
    /// The address it is derived from (`raddr`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_address: Option<&'a str>,
    /// The port it is derived from (`rport`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_port: Option<u16>,
    /// What follows, `tcptype` first.
    pub extensions: CandidateExtensions<'a>,
}

impl<'a> Candidate<'a> {
    /// An address of the machine, to be reached by datagrams; it has the
    /// priority that RFC 8445 recommends for the only one of its kind.
    ///
    /// ```
    /// use rtcweb::sdp::Candidate;
    ///
    /// let host = Candidate::host("192.0.2.1", 5000);
    /// assert_eq!(host.to_text()?, "candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host");
    /// # Ok::<(), rtcweb::sdp::EditError>(())
    /// ```
    pub const fn host(address: &'a str, port: u16) -> Self {
        Self {
            foundation: "1",
            component: 1,
            transport: "udp",
            priority: 126 << 24 | 0xffff << 8 | 0xff,
            address,
            port,
            kind: CandidateType::Host,
            related_address: None,
            related_port: None,
            extensions: CandidateExtensions::NONE,
        }
    }

    /// Reads a candidate as it comes by itself: `candidate:…` as in
    /// `RTCIceCandidateInit`, `a=candidate:…` as in a description, or what
    /// follows the colon. An end of line behind it is taken.
    ///
    /// An empty text is the end of candidates and no candidate.
    ///
    /// # Errors
    ///
    /// The text is no candidate. Line and column are those of the text.
    pub fn parse(text: &'a str) -> Result<Self, ParseError> {
        let line = text.strip_suffix('\n').unwrap_or(text);
        let line = line.strip_suffix('\r').unwrap_or(line);
        let bare = line.strip_prefix("a=").unwrap_or(line);
        let value = bare.strip_prefix("candidate:").unwrap_or(bare);
        let start = line.len() - value.len();
        let mut input = Reader::new(value);
        let candidate = match line.bytes().position(|byte| matches!(byte, b'\r' | b'\n' | 0)) {
            Some(at) => return Err(control_character(line, at)),
            None => Self::read(LineKind::Candidate, &mut input),
        };
        candidate
            .map_err(|fault| ParseError::in_value(fault, LineKind::Candidate, 1, 0, line, start))
    }

    /// The candidate as the `candidate` of an `RTCIceCandidateInit`:
    /// `candidate:…`.
    ///
    /// # Errors
    ///
    /// A part of it has a character that ends it, as a space or a line break.
    pub fn to_text(&self) -> Result<String, EditError> {
        line_of(self).map(|mut line| line.split_off(2))
    }

    /// What the address is.
    pub fn ip_or_name(&self) -> Address<'a> {
        Address::from(self.address)
    }

    /// Whether the address is a name under `.local`, which hides an address of
    /// the machine from the page
    /// ([draft-ietf-mmusic-mdns-ice-candidates](https://datatracker.ietf.org/doc/html/draft-ietf-mmusic-mdns-ice-candidates)).
    pub fn is_mdns(&self) -> bool {
        is_mdns(self.address)
    }

    /// Whether the address is one of IPv4.
    pub fn is_ipv4(&self) -> bool {
        matches!(self.ip_or_name(), Address::Ip4(_))
    }

    /// Whether the address is one of IPv6.
    pub fn is_ipv6(&self) -> bool {
        matches!(self.ip_or_name(), Address::Ip6 { .. })
    }

    /// Whether it is reached by datagrams.
    pub fn is_udp(&self) -> bool {
        self.transport.eq_ignore_ascii_case("udp")
    }

    /// Whether it is reached by a byte stream.
    pub fn is_tcp(&self) -> bool {
        ["tcp", "ssltcp"].iter().any(|name| self.transport.eq_ignore_ascii_case(name))
    }

    /// Whether it is an address at a relay.
    pub fn is_relay(&self) -> bool {
        self.kind == CandidateType::Relay
    }

    /// Who opens the connection, for TCP.
    pub fn tcp_type(&self) -> Option<TcpType<'_>> {
        self.extensions.get("tcptype").map(TcpType::from)
    }

    /// The generation that libwebrtc writes: rises with each restart of ICE.
    pub fn generation(&self) -> Option<u32> {
        self.extensions.number("generation")
    }

    /// The user name fragment of the generation, which Chromium writes into
    /// candidates that come by themselves.
    pub fn username_fragment(&self) -> Option<&str> {
        self.extensions.get("ufrag")
    }

    /// The number of the network interface, from libwebrtc.
    pub fn network_id(&self) -> Option<u32> {
        self.extensions.number("network-id")
    }

    /// How dear the network is, from libwebrtc: 0 for wired, 999 for what
    /// costs most.
    pub fn network_cost(&self) -> Option<u32> {
        self.extensions.number("network-cost")
    }

    /// The upper byte of the priority, which goes with the type: 126 for a host
    /// is recommended, and 0 for a relay
    /// ([RFC 8445, 5.1.2.1](https://www.rfc-editor.org/rfc/rfc8445#section-5.1.2.1)).
    pub const fn type_preference(&self) -> u8 {
        let [preference, ..] = self.priority.to_be_bytes();
        preference
    }

    /// How the side that this is of reaches its relay, where the type
    /// preference tells.
    ///
    /// libwebrtc has 0 for TLS, 1 for TCP and 3 for UDP; in older versions, as
    /// Safari's, it has 2 for UDP, which is DTLS over UDP now. Firefox has 5 for
    /// UDP and 0 for both others, so 0 tells only where the rest is
    /// libwebrtc's, as `generation` shows.
    pub fn relay_protocol(&self) -> Option<RelayProtocol> {
        match self.type_preference() {
            _ if !self.is_relay() => None,
            2 | 3 | 5 => Some(RelayProtocol::Udp),
            1 => Some(RelayProtocol::Tcp),
            0 if self.generation().is_some() => Some(RelayProtocol::Tls),
            _ => None,
        }
    }
}

impl<'a> Value<'a> for Candidate<'a> {
    const KINDS: &'static [LineKind] = &[LineKind::Candidate];

    fn read(_: LineKind, input: &mut Reader<'a>) -> Result<Self, Fault> {
        // Google's Nest cameras leave the foundation empty.
        let foundation = input.until(|byte| byte == b' ');
        input.space()?;
        let component = component(input)?;
        input.space()?;
        let transport = input.word("a transport protocol such as udp")?;
        input.space()?;
        let priority = input.u32("a priority")?;
        input.space()?;
        let address = input.word("an address")?;
        input.space()?;
        let port = input.u16("a port")?;
        input.space()?;
        let expected = "typ and the type of the candidate";
        if !word_is(input, "typ") {
            return Err(input.fault(expected));
        }
        input.space()?;
        let kind = CandidateType::from(input.word("the type of the candidate, such as host")?);
        let mut candidate = Self {
            foundation,
            component,
            transport,
            priority,
            address,
            port,
            kind,
            related_address: None,
            related_port: None,
            extensions: CandidateExtensions::NONE,
        };
        if related(input, "raddr")? {
            candidate.related_address = Some(input.word("an address")?);
        }
        if related(input, "rport")? {
            candidate.related_port = Some(input.u16("a port")?);
        }
        if !input.is_empty() {
            input.expect(b' ', "a space")?;
        }
        candidate.extensions = CandidateExtensions::read(input);
        Ok(candidate)
    }

    fn write(&self, out: &mut Writer) {
        out.put(":");
        if !self.foundation.is_empty() {
            out.word(self.foundation, "a foundation");
        }
        out.put(" ");
        if !(1..=256).contains(&self.component) {
            out.refuse("a component from 1 to 256");
        }
        out.number(self.component.into());
        out.put(" ");
        out.word(self.transport, "a transport protocol such as udp");
        out.put(" ");
        out.number(self.priority.into());
        out.put(" ");
        out.word(self.address, "an address");
        out.put(" ");
        out.number(self.port.into());
        out.put(" typ ");
        out.word(self.kind.as_str(), "the type of the candidate, such as host");
        if let Some(address) = self.related_address {
            out.put(" raddr ");
            out.word(address, "an address");
        }
        if let Some(port) = self.related_port {
            out.put(" rport ");
            out.number(port.into());
        }
        self.extensions.write(out);
    }
}

/// The number of a component.
pub(super) fn component(input: &mut Reader<'_>) -> Result<u16, Fault> {
    let expected = "a component from 1 to 256";
    let before = input.clone();
    let component = input.number(256, expected)?;
    let component = u16::try_from(component).ok().filter(|&component| component > 0);
    component.ok_or_else(|| before.fault(expected))
}

/// Reads this word if it is next.
fn word_is(input: &mut Reader<'_>, word: &str) -> bool {
    let mut ahead = input.clone();
    let found = ahead.until(|byte| byte == b' ') == word;
    if found {
        *input = ahead;
    }
    found
}

/// Reads a space, this name and a space if they are next.
fn related(input: &mut Reader<'_>, name: &str) -> Result<bool, Fault> {
    let mut ahead = input.clone();
    ahead.spaces();
    if ahead.at() == input.at() || !word_is(&mut ahead, name) {
        return Ok(false);
    }
    ahead.space()?;
    *input = ahead;
    Ok(true)
}

#[cold]
fn control_character(line: &str, at: usize) -> ParseError {
    let before = line.get(..at).unwrap_or_default();
    let column = crate::sdp::scan::column(before.as_bytes());
    let kind = ParseErrorKind::ControlCharacter;
    ParseError::new(kind, 1, column, at..at + 1, "a character that ends a line")
}
