use crate::sdp::{Candidate, Connection, LineKind, MediaSection, ParseError};

/// Where media would go without ICE: the `c=` line of a section or of the
/// session, and the port of the `m=` line
/// ([RFC 5245, 4.1.4](https://www.rfc-editor.org/rfc/rfc5245#section-4.1.4)).
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n\
///      m=audio 54321 UDP/TLS/RTP/SAVPF 0\r\nc=IN IP4 192.0.2.1\r\n\
///      a=candidate:1 1 udp 2122262783 192.0.2.1 54321 typ host\r\n",
/// )?;
/// let audio = sdp.section(0).ok_or("no section")?;
/// let default = audio.default_address()?.ok_or("no address")?;
/// assert_eq!((default.connection.address, default.port), ("192.0.2.1", 54321));
/// assert!(default.is_given());
/// assert_eq!(audio.default_candidate()?.map(|candidate| candidate.foundation), Some("1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DefaultAddress<'s> {
    /// The address.
    pub connection: Connection<'s>,
    /// The port.
    pub port: u16,
}

impl DefaultAddress<'_> {
    /// Whether there is an address at all: not where it is `0.0.0.0` or `::`,
    /// as with candidates that are still to come, and not where the port is 0.
    pub fn is_given(&self) -> bool {
        self.port != 0 && !self.connection.ip_or_name().is_unspecified()
    }

    /// Whether this is the address of a candidate.
    pub fn is_of(&self, candidate: &Candidate<'_>) -> bool {
        let same = || {
            let ip = self.connection.ip_or_name().ip();
            ip.is_some() && ip == candidate.ip_or_name().ip()
        };
        candidate.component == 1
            && candidate.port == self.port
            && (candidate.address == self.connection.address || same())
    }
}

impl<'s> MediaSection<'s> {
    /// The default address; `None` without a `c=` line.
    ///
    /// # Errors
    ///
    /// The `c=` or the `m=` line does not parse.
    pub fn default_address(&self) -> Result<Option<DefaultAddress<'s>>, ParseError> {
        let own = self.get::<Connection<'s>>()?;
        let connection = match own {
            Some(own) => Some(own),
            None => self.sdp().session().get()?,
        };
        let port = self.line()?.port;
        Ok(connection.map(|connection| DefaultAddress { connection, port }))
    }

    /// The candidate that the default address is of: one of the section, or of
    /// the one that carries its bundle where it has none.
    ///
    /// # Errors
    ///
    /// The `c=`, the `m=` or an `a=candidate` line does not parse.
    pub fn default_candidate(&self) -> Result<Option<Candidate<'s>>, ParseError> {
        let Some(default) = self.default_address()?.filter(DefaultAddress::is_given) else {
            return Ok(None);
        };
        let of = if self.has(LineKind::Candidate) { *self } else { self.transport() };
        for candidate in of.candidates() {
            let candidate = candidate?;
            if default.is_of(&candidate) {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }
}
