use crate::sdp::{Codec, CodecKind, Parameters, ProfileLevelId};

/// Says which codecs an edit is about.
///
/// What is left out matches everything; one without a name and payload type
/// matches every codec of audio and video, and so none that repairs or repeats
/// others.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::CodecMatcher;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 9 UDP/TLS/RTP/SAVPF 102 103\r\n\
///      a=rtpmap:102 H264/90000\r\na=fmtp:102 packetization-mode=1;profile-level-id=42e01f\r\n\
///      a=rtpmap:103 H264/90000\r\na=fmtp:103 packetization-mode=1;profile-level-id=640c1f\r\n",
/// )?;
/// let high = CodecMatcher::name("h264").with("profile-level-id=640c34");
/// let codecs = sdp.section(0).ok_or("no section")?.codecs()?;
/// let found: Vec<_> = codecs.filter(|codec| high.matches(codec)).map(|codec| codec.payload_type()).collect();
/// assert_eq!(found, [103]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CodecMatcher<'a> {
    /// The name; upper and lower case mean the same.
    pub name: Option<&'a str>,
    /// The payload type.
    pub payload_type: Option<u8>,
    /// Parameters that it has to have among others, as `a=fmtp` has them. Of
    /// `profile-level-id` only the profile is compared; one that a codec does
    /// not write has the value that its format has for that.
    pub parameters: &'a str,
}

impl<'a> CodecMatcher<'a> {
    /// Every codec of audio and video.
    pub const ANY: Self = Self { name: None, payload_type: None, parameters: "" };

    /// The codecs of this name.
    pub const fn name(name: &'a str) -> Self {
        Self { name: Some(name), ..Self::ANY }
    }

    /// The codec of this payload type.
    pub const fn payload_type(payload_type: u8) -> Self {
        Self { payload_type: Some(payload_type), ..Self::ANY }
    }

    /// Those of them that have these parameters.
    #[must_use]
    pub const fn with(self, parameters: &'a str) -> Self {
        Self { parameters, ..self }
    }

    /// Whether it matches this codec.
    pub fn matches(&self, codec: &Codec<'_>) -> bool {
        let named = match (self.name, self.payload_type) {
            (None, None) => codec.kind() == CodecKind::Media,
            (name, payload_type) => {
                name.is_none_or(|name| codec.is(name))
                    && payload_type.is_none_or(|number| codec.payload_type() == number)
            }
        };
        if !named || self.parameters.is_empty() {
            return named;
        }
        let parameters = codec.parameters();
        Parameters::from(self.parameters).iter().all(|wanted| {
            let found = match parameters.get(wanted.key) {
                None if parameters.contains(wanted.key) => Some(""),
                None => default(codec, wanted.key),
                found => found,
            };
            found.is_some_and(|found| is_same(wanted.key, wanted.value.unwrap_or_default(), found))
        })
    }
}

fn is_same(key: &str, wanted: &str, found: &str) -> bool {
    if key.eq_ignore_ascii_case("profile-level-id") {
        let profile = |text| ProfileLevelId::parse(text).and_then(|id| id.profile());
        let (wanted, found) = (profile(wanted), profile(found));
        if wanted.is_some() || found.is_some() {
            return wanted == found;
        }
    }
    wanted.eq_ignore_ascii_case(found)
}

/// What a parameter is where it is not written.
fn default(codec: &Codec<'_>, key: &str) -> Option<&'static str> {
    const DEFAULTS: [(&str, &str, &str); 10] = [
        ("H264", "profile-level-id", "42e01f"),
        ("H264", "packetization-mode", "0"),
        ("VP9", "profile-id", "0"),
        ("AV1", "profile", "0"),
        ("AV1", "level-idx", "5"),
        ("AV1", "tier", "0"),
        ("H265", "profile-id", "1"),
        ("H265", "tier-flag", "0"),
        ("H265", "level-id", "93"),
        ("H265", "tx-mode", "SRST"),
    ];
    let known = DEFAULTS.iter();
    let mut known = known.filter(|(name, of, _)| codec.is(name) && of.eq_ignore_ascii_case(key));
    known.next().map(|&(_, _, value)| value)
}
