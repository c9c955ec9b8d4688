use crate::sdp::{Direction, LineKind, MediaSection, Setup};

/// One difference. Its `Display` says it in words, without credentials.
///
/// ```
/// use rtcweb::sdp::Direction;
/// use rtcweb::sdp::diff::{Change, Part};
///
/// let part = Part::Section { index: 1, mid: None };
/// let change = Change::Direction { part, before: Direction::SendRecv, after: Direction::Inactive };
/// assert_eq!(change.to_string(), "section 1: the direction is inactive instead of sendrecv");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "change", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Change<'s> {
    /// The version of the session in the `o=` line.
    SessionVersion {
        /// The version before.
        before: u64,
        /// The version now.
        after: u64,
    },
    /// It is another session: the rest of the `o=` line.
    Session,
    /// A group of sections, such as BUNDLE.
    Group {
        /// What the group is for.
        semantics: &'s str,
        /// The mids before; none where the group is new.
        before: Option<&'s str>,
        /// The mids now; none where the group is gone.
        after: Option<&'s str>,
    },

    /// A media section is new.
    SectionAdded {
        /// The section.
        part: Part<'s>,
        /// Its medium.
        media: &'s str,
    },
    /// A media section is gone.
    SectionRemoved {
        /// The section, as it was.
        part: Part<'s>,
        /// Its medium.
        media: &'s str,
    },
    /// A media section is refused or stopped. What else is different in it
    /// matters to nobody and is not told.
    SectionRejected {
        /// The section.
        part: Part<'s>,
    },
    /// A media section that was refused or stopped is there again.
    SectionReopened {
        /// The section.
        part: Part<'s>,
    },
    /// The place of a stopped media section has another
    /// ([RFC 9429, 5.2.2](https://www.rfc-editor.org/rfc/rfc9429#section-5.2.2)).
    SectionRecycled {
        /// The section as it was.
        before: Part<'s>,
        /// The section as it is.
        part: Part<'s>,
        /// Its medium.
        media: &'s str,
    },
    /// A media section has another place among them.
    SectionMoved {
        /// The section.
        part: Part<'s>,
        /// Its place before.
        before: usize,
    },
    /// A media section has another mid.
    Mid {
        /// The section as it was.
        before: Part<'s>,
        /// The section as it is.
        part: Part<'s>,
    },
    /// The medium, protocol or another word of the `m=` line that is no codec.
    MediaLine {
        /// The section.
        part: Part<'s>,
        /// What it was.
        before: &'s str,
        /// What it is.
        after: &'s str,
    },
    /// The port of the `m=` line, or the address of `c=`.
    Address {
        /// The section, or the session.
        part: Part<'s>,
    },

    /// A codec is new.
    CodecAdded {
        /// The section.
        part: Part<'s>,
        /// The codec.
        codec: Codec<'s>,
    },
    /// A codec is gone.
    CodecRemoved {
        /// The section.
        part: Part<'s>,
        /// The codec.
        codec: Codec<'s>,
    },
    /// A payload type is another codec, or the same written in another way.
    CodecChanged {
        /// The section.
        part: Part<'s>,
        /// The payload type.
        format: &'s str,
        /// What it was.
        before: &'s str,
        /// What it is.
        after: &'s str,
    },
    /// The codecs that are there before and after have another order.
    CodecsReordered {
        /// The section.
        part: Part<'s>,
        /// The one that is first now.
        first: Codec<'s>,
    },
    /// The parameters of a codec.
    CodecParameters {
        /// The section.
        part: Part<'s>,
        /// The codec.
        codec: Codec<'s>,
        /// What they were.
        before: Option<&'s str>,
        /// What they are.
        after: Option<&'s str>,
    },
    /// Feedback of a codec is new.
    FeedbackAdded {
        /// The section.
        part: Part<'s>,
        /// Which payload type and which feedback, as it is written.
        feedback: &'s str,
    },
    /// Feedback of a codec is gone.
    FeedbackRemoved {
        /// The section.
        part: Part<'s>,
        /// Which payload type and which feedback, as it is written.
        feedback: &'s str,
    },

    /// Which way media flow.
    Direction {
        /// The section, or the session.
        part: Part<'s>,
        /// The direction before.
        before: Direction,
        /// The direction now.
        after: Direction,
    },
    /// The most that may be sent.
    Bandwidth {
        /// The section, or the session.
        part: Part<'s>,
        /// The modifier, such as `AS`.
        modifier: &'s str,
        /// What it was.
        before: Option<u64>,
        /// What it is.
        after: Option<u64>,
    },
    /// A header extension is new.
    ExtensionAdded {
        /// The section, or the session.
        part: Part<'s>,
        /// Its number.
        id: u16,
        /// Its URI.
        uri: &'s str,
    },
    /// A header extension is gone.
    ExtensionRemoved {
        /// The section, or the session.
        part: Part<'s>,
        /// Its number.
        id: u16,
        /// Its URI.
        uri: &'s str,
    },
    /// What of simulcast is sent and received.
    Simulcast {
        /// The section.
        part: Part<'s>,
        /// What it was.
        before: Option<&'s str>,
        /// What it is.
        after: Option<&'s str>,
    },
    /// A stream is described in another way, for the first or for the last time.
    Rid {
        /// The section.
        part: Part<'s>,
        /// Its name.
        rid: &'s str,
    },
    /// Which stream and track a section belongs to, or which streams there are.
    Msid {
        /// The section, or the session.
        part: Part<'s>,
    },
    /// The SSRCs of a section.
    Ssrcs {
        /// The section.
        part: Part<'s>,
    },

    /// ICE was restarted: its user name and its password are new
    /// ([RFC 8839, 4.4.1.1.1](https://www.rfc-editor.org/rfc/rfc8839#section-4.4.1.1.1)).
    IceRestarted {
        /// The section, or the session.
        part: Part<'s>,
    },
    /// Either the user name or the password of ICE is new, which is no restart
    /// and breaks it.
    IceCredentials {
        /// The section, or the session.
        part: Part<'s>,
    },
    /// Candidates came.
    CandidatesAdded {
        /// The section.
        part: Part<'s>,
        /// How many.
        count: usize,
    },
    /// Candidates went.
    CandidatesRemoved {
        /// The section.
        part: Part<'s>,
        /// How many.
        count: usize,
    },
    /// The fingerprints of DTLS: another certificate.
    Fingerprint {
        /// The section, or the session.
        part: Part<'s>,
    },
    /// The role in the handshake of DTLS.
    Setup {
        /// The section, or the session.
        part: Part<'s>,
        /// The role before.
        before: Setup,
        /// The role now.
        after: Setup,
    },

    /// A line is new.
    LineAdded {
        /// The section, or the session.
        part: Part<'s>,
        /// The number of the line, now.
        line: u32,
        /// The line.
        text: &'s str,
        /// What it is.
        #[serde(skip)]
        kind: LineKind,
    },
    /// A line is gone.
    LineRemoved {
        /// The section, or the session.
        part: Part<'s>,
        /// The number of the line, before.
        line: u32,
        /// The line.
        text: &'s str,
        /// What it is.
        #[serde(skip)]
        kind: LineKind,
    },
    /// Lines have another order.
    LinesReordered {
        /// The section, or the session.
        part: Part<'s>,
        /// The number of the first that has another place, now.
        line: u32,
    },
    /// A line that says the same is written with other bytes, or ends otherwise.
    Bytes {
        /// The number of the first such line, now.
        line: u32,
    },
}

/// The session, or a media section.
///
/// ```
/// use rtcweb::sdp::diff::Part;
///
/// assert_eq!(Part::Section { index: 2, mid: Some("v") }.to_string(), "section 2 (mid \"v\")");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(untagged)]
pub enum Part<'s> {
    /// The lines before the first media section.
    Session,
    /// A media section.
    Section {
        /// Its place, from 0.
        index: usize,
        /// Its mid.
        mid: Option<&'s str>,
    },
}

impl<'s> Part<'s> {
    pub(super) fn of(section: &MediaSection<'s>) -> Self {
        Self::Section { index: section.index(), mid: section.mid() }
    }
}

/// A codec of a section.
///
/// ```
/// use rtcweb::sdp::diff::Codec;
///
/// assert_eq!(Codec { format: "96", name: Some("VP8") }.to_string(), "VP8 (96)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Codec<'s> {
    /// The payload type, or the format of another protocol.
    pub format: &'s str,
    /// The name; none where no `a=rtpmap` gives it.
    pub name: Option<&'s str>,
}
