/// What a codec is there for.
///
/// ```
/// use rtcweb::sdp::CodecKind;
///
/// assert_eq!(CodecKind::of("RTX"), CodecKind::Rtx);
/// assert_eq!(CodecKind::of("opus"), CodecKind::Media);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum CodecKind {
    /// Audio, video or text.
    Media,
    /// Packets that are sent again
    /// ([RFC 4588](https://www.rfc-editor.org/rfc/rfc4588)).
    Rtx,
    /// Packets of another codec several times
    /// ([RFC 2198](https://www.rfc-editor.org/rfc/rfc2198)).
    Red,
    /// Packets to repair others with: `ulpfec`
    /// ([RFC 5109](https://www.rfc-editor.org/rfc/rfc5109)) or `flexfec`
    /// ([RFC 8627](https://www.rfc-editor.org/rfc/rfc8627)).
    Fec,
    /// Noise in place of silence
    /// ([RFC 3389](https://www.rfc-editor.org/rfc/rfc3389)).
    ComfortNoise,
    /// Keys and tones of a telephone
    /// ([RFC 4733](https://www.rfc-editor.org/rfc/rfc4733)).
    TelephoneEvent,
}

impl CodecKind {
    /// The kind of the codec of this name.
    pub fn of(encoding_name: &str) -> Self {
        const KINDS: [(&str, CodecKind); 9] = [
            ("rtx", CodecKind::Rtx),
            ("red", CodecKind::Red),
            ("ulpfec", CodecKind::Fec),
            ("parityfec", CodecKind::Fec),
            ("1d-interleaved-parityfec", CodecKind::Fec),
            ("flexfec", CodecKind::Fec),
            ("flexfec-03", CodecKind::Fec),
            ("CN", CodecKind::ComfortNoise),
            ("telephone-event", CodecKind::TelephoneEvent),
        ];
        let known = KINDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(encoding_name));
        known.map_or(Self::Media, |&(_, kind)| kind)
    }
}
