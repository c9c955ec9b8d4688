use super::lines::Lines;
use crate::sdp::section_mut::line_of;
use crate::sdp::{
    Candidate, Codec, Connection, Direction, DtlsParameters, EditError, ExtMap, Fmtp,
    IceParameters, IcePwd, IceUfrag, LineKind, MediaLine, MediaSection, Mid, Parameters,
    ParseError, RtcpMux, RtcpReducedSize, RtpMap, SctpPort, Value, Words,
};

/// Makes a media section.
///
/// ```
/// use rtcweb::sdp::{Candidate, Direction, Msid, RtpMap};
/// use rtcweb::sdp::build::{MediaBuilder, SdpBuilder};
///
/// let video = MediaBuilder::video("v")
///     .direction(Direction::SendOnly)
///     .codec(&RtpMap::new(96, "VP8", 90_000), "")
///     .codec(&RtpMap::new(97, "rtx", 90_000), "apt=96")
///     .with(&Msid { stream: "camera", track: None })
///     .candidates(&[Candidate::host("192.0.2.1", 5000)]);
/// let sdp = SdpBuilder::new(1).section(video).build()?;
/// let video = sdp.section(0).ok_or("no section")?;
/// assert_eq!(video.line()?.formats.as_str(), "96 97");
/// assert_eq!((video.mid(), video.direction()), (Some("v"), Direction::SendOnly));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct MediaBuilder {
    media: String,
    port: u16,
    protocol: String,
    formats: Vec<String>,
    pub(super) mid: Option<String>,
    /// Which section of an offer this answers.
    pub(super) answers: Option<usize>,
    lines: Lines,
    pub(super) direction: Option<Direction>,
}

impl MediaBuilder {
    /// A section of audio over RTP, with RTCP on the same port.
    pub fn audio(mid: &str) -> Self {
        Self::rtp("audio", mid)
    }

    /// A section of video over RTP, with RTCP on the same port and of reduced
    /// size.
    pub fn video(mid: &str) -> Self {
        Self::rtp("video", mid).with(&RtcpReducedSize)
    }

    /// A section of data channels.
    pub fn data_channels(mid: &str, sctp_port: u16) -> Self {
        let section = Self::new("application", "UDP/DTLS/SCTP", mid);
        section.format("webrtc-datachannel").with(&SctpPort(sctp_port))
    }

    /// A section of any medium and protocol, without formats. Its port is 9 and
    /// its address none, as where ICE finds them.
    pub fn new(media: &str, protocol: &str, mid: &str) -> Self {
        Self::without_mid(media, protocol).mid(mid)
    }

    fn without_mid(media: &str, protocol: &str) -> Self {
        let mut lines = Lines::default();
        lines.push(&Connection::UNSPECIFIED);
        Self {
            media: media.to_owned(),
            port: 9,
            protocol: protocol.to_owned(),
            formats: Vec::new(),
            mid: None,
            answers: None,
            lines,
            direction: None,
        }
    }

    fn mid(mut self, mid: &str) -> Self {
        self.mid = Some(mid.to_owned());
        self.with(&Mid::new(mid))
    }

    fn rtp(media: &str, mid: &str) -> Self {
        let section = Self::new(media, "UDP/TLS/RTP/SAVPF", mid);
        section.direction(Direction::SendRecv).with(&RtcpMux)
    }

    /// What answers a section of an offer: of the same medium, protocol and
    /// identification, in the direction that goes with it. Codecs and header
    /// extensions are still to be chosen; data channels are complete.
    ///
    /// # Errors
    ///
    /// The `m=` line of the section, or its `a=sctp-port`, does not parse.
    pub fn answering(offered: &MediaSection<'_>) -> Result<Self, ParseError> {
        let mut section = Self::like(offered)?;
        if offered.data_channels()?.is_some() {
            section.formats = offered.line()?.formats.iter().map(str::to_owned).collect();
            if let Some(port) = offered.get::<SctpPort>()? {
                section.lines.push(&port);
            }
            return Ok(section);
        }
        if offered.has(LineKind::RtcpMux) {
            section.lines.push(&RtcpMux);
        }
        if offered.has(LineKind::RtcpReducedSize) {
            section.lines.push(&RtcpReducedSize);
        }
        Ok(section.direction(offered.direction().reversed()))
    }

    /// What rejects a section of an offer. It needs a format all the same: the
    /// first that was offered.
    pub(super) fn rejecting(offered: &MediaSection<'_>) -> Result<Self, ParseError> {
        let section = Self::like(offered)?.port(0).direction(Direction::Inactive);
        let map = offered.codecs()?.next().and_then(|codec| codec.rtp_map());
        Ok(match map {
            Some(map) => section.codec(&map, ""),
            None => section.format(offered.line()?.formats.iter().next().unwrap_or_default()),
        })
    }

    /// A section of the same medium, protocol and identification.
    fn like(offered: &MediaSection<'_>) -> Result<Self, ParseError> {
        let line = offered.line()?;
        let mut section = Self::without_mid(line.media, line.protocol);
        section.answers = Some(offered.index());
        Ok(match offered.mid() {
            Some(mid) => section.mid(mid),
            None => section,
        })
    }

    /// The direction.
    #[must_use]
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// The port; 9 where ICE finds it.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// A format of the `m=` line, behind those that it has.
    #[must_use]
    pub fn format(mut self, format: &str) -> Self {
        self.formats.push(format.to_owned());
        self
    }

    /// A codec, behind those that are there, with its parameters: `apt=96`;
    /// empty for none. Its feedback is added by itself
    /// ([`with`](Self::with) an [`RtcpFeedback`](crate::sdp::RtcpFeedback)).
    #[must_use]
    pub fn codec(self, map: &RtpMap<'_>, parameters: &str) -> Self {
        let format = map.payload_type.to_string();
        let section = self.with(map);
        let section = match parameters {
            "" => section,
            text => section.with(&Fmtp { format: &format, parameters: Parameters::from(text) }),
        };
        section.format(&format)
    }

    /// A codec of another description, as it is there: the answer to an offer
    /// has codecs of that offer.
    #[must_use]
    pub fn codec_of(self, codec: &Codec<'_>) -> Self {
        let section = match codec.rtp_map() {
            Some(map) => self.codec(&map, codec.parameters().as_str()),
            None => self.format(&codec.payload_type().to_string()),
        };
        codec.feedback().fold(section, |section, feedback| section.with(&feedback))
    }

    /// A header extension.
    #[must_use]
    pub fn header_extension(self, id: u16, uri: &str) -> Self {
        self.with(&ExtMap::new(id, uri))
    }

    /// Credentials and options of ICE. That an agent is lite is said by the
    /// session ([`SdpBuilder::with`](super::SdpBuilder::with) an
    /// [`IceLite`](crate::sdp::IceLite)).
    #[must_use]
    pub fn ice(self, ice: &IceParameters<'_>) -> Self {
        let section = self.with(&IceUfrag::new(ice.username_fragment));
        let section = section.with(&IcePwd::new(ice.password));
        ice.options.iter().fold(section, Self::with)
    }

    /// Fingerprints and role of DTLS.
    #[must_use]
    pub fn dtls(self, dtls: &DtlsParameters<'_>) -> Self {
        let section = dtls.fingerprints.iter().fold(self, Self::with);
        let section = dtls.setup.iter().fold(section, Self::with);
        dtls.tls_id.iter().fold(section, Self::with)
    }

    /// Candidates, in their order.
    #[must_use]
    pub fn candidates(self, candidates: &[Candidate<'_>]) -> Self {
        candidates.iter().fold(self, Self::with)
    }

    /// Any value, as a line behind those that are there.
    #[must_use]
    pub fn with<'v, T: Value<'v>>(mut self, value: &T) -> Self {
        self.lines.push(value);
        self
    }

    /// Writes the section behind what is there.
    pub(super) fn write(mut self, text: &mut String) -> Result<(), EditError> {
        if let Some(direction) = self.direction {
            self.lines.push(&direction);
        }
        let line = MediaLine {
            media: &self.media,
            port: self.port,
            port_count: None,
            protocol: &self.protocol,
            formats: self.formats.iter().collect::<Words<'_>>(),
        };
        text.push_str(&line_of(&line)?);
        text.push_str("\r\n");
        self.lines.write(text)
    }
}
