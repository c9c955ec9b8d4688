use super::consistent::consistent;
use super::lines::Lines;
use super::media_builder::MediaBuilder;
use crate::sdp::{EditError, Group, LineKind, Origin, Sdp, SessionName, Timing, Value};

/// Makes a description.
///
/// ```
/// use rtcweb::sdp::{EditErrorKind, ExtMapAllowMixed};
/// use rtcweb::sdp::build::{MediaBuilder, SdpBuilder};
///
/// let data = |mid| MediaBuilder::data_channels(mid, 5000);
/// let sdp = SdpBuilder::new(4611).version(2).with(&ExtMapAllowMixed).section(data("0")).build()?;
/// assert_eq!(
///     sdp.as_str(),
///     "v=0\r\no=- 4611 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=extmap-allow-mixed\r\n\
///      m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=sctp-port:5000\r\n",
/// );
///
/// let twice = SdpBuilder::new(4611).section(data("0")).section(data("0")).build();
/// assert_eq!(twice.map_err(|error| error.kind()), Err(EditErrorKind::Inconsistent));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct SdpBuilder {
    session_id: u64,
    version: u64,
    pub(super) lines: Lines,
    bundles: bool,
    pub(super) sections: Vec<MediaBuilder>,
}

impl SdpBuilder {
    /// A description of the session with this number, which should be random
    /// and below 2^63
    /// ([RFC 9429, 5.2.1](https://www.rfc-editor.org/rfc/rfc9429#section-5.2.1)).
    pub fn new(session_id: u64) -> Self {
        let lines = Lines::default();
        Self { session_id, version: 1, lines, bundles: false, sections: Vec::new() }
    }

    /// Which description of the session this is; 1 unless it is said.
    #[must_use]
    pub fn version(mut self, version: u64) -> Self {
        self.version = version;
        self
    }

    /// All sections share one transport.
    #[must_use]
    pub fn bundle(mut self) -> Self {
        self.bundles = true;
        self
    }

    /// A media section, behind those that are there.
    #[must_use]
    pub fn section(mut self, section: MediaBuilder) -> Self {
        self.sections.push(section);
        self
    }

    /// Any value, as a line of the session part. There is one `o=` and one `s=`
    /// line, and with these values they are others.
    #[must_use]
    pub fn with<'v, T: Value<'v>>(mut self, value: &T) -> Self {
        self.lines.push(value);
        self
    }

    /// The description.
    ///
    /// # Errors
    ///
    /// A value would break its line
    /// ([`InvalidValue`](crate::sdp::EditErrorKind::InvalidValue)); an
    /// identification, a payload type or the number of a header extension means
    /// two things ([`Inconsistent`](crate::sdp::EditErrorKind::Inconsistent));
    /// or the description is larger than the limits of
    /// [`ParseOptions::new`](crate::sdp::ParseOptions::new).
    pub fn build(mut self) -> Result<Sdp<'static>, EditError> {
        if self.bundles {
            let mids = self.sections.iter().filter_map(|section| section.mid.as_deref()).collect();
            self.lines.push(&Group { semantics: "BUNDLE", mids });
        }
        self.build_as_it_is()
    }

    /// The description, with the groups that it has.
    pub(super) fn build_as_it_is(self) -> Result<Sdp<'static>, EditError> {
        let mut session = self.lines;
        if !session.has(LineKind::Origin) {
            session.push(&Origin {
                username: "-",
                session_id: &self.session_id.to_string(),
                session_version: self.version,
                network_type: "IN",
                address_type: "IP4",
                // What browsers say, as it is nobody's business.
                address: "127.0.0.1",
            });
        }
        if !session.has(LineKind::SessionName) {
            session.push(&SessionName("-"));
        }
        if !session.has(LineKind::Timing) {
            session.push(&Timing::default());
        }
        let mut text = String::from("v=0\r\n");
        session.write(&mut text)?;
        for section in self.sections {
            section.write(&mut text)?;
        }
        let sdp = Sdp::parse(&text).map_err(EditError::too_large)?;
        consistent(&sdp)?;
        Ok(sdp.into_owned())
    }
}
