use super::error::ParseError;
use super::sdp::Sdp;

/// How a text is read: what it may have at most, and whether lines that are
/// none are an error.
///
/// The limits are there for text from strangers. Reading takes time and memory
/// in proportion to the text, whatever is in it.
///
/// ```
/// use rtcweb::sdp::{LineKind, ParseOptions, Sdp};
///
/// let text = "a=ice-ufrag:Yx4f\r\nmid 0\r\n";
/// assert!(Sdp::parse(text).is_err());
///
/// // What WHIP sends with PATCH (RFC 8840) is only a part of a description.
/// let fragment = ParseOptions::new().lenient(true).max_bytes(64 << 10).parse(text)?;
/// assert_eq!(fragment.lines().last().map(|line| line.kind()), Some(LineKind::Malformed));
/// assert_eq!(fragment.as_str(), text);
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseOptions {
    pub(super) max_bytes: usize,
    pub(super) max_lines: usize,
    pub(super) max_line_length: usize,
    pub(super) max_sections: usize,
    pub(super) lenient: bool,
}

impl ParseOptions {
    /// The limits that [`Sdp::parse`] has: 1 MiB, 20,000 lines, 64 KiB in a
    /// line, 1,000 media sections. A call of 80 sections has some 225 kB and
    /// 6,600 lines.
    pub const fn new() -> Self {
        Self {
            max_bytes: 1 << 20,
            max_lines: 20_000,
            max_line_length: 64 << 10,
            max_sections: 1_000,
            lenient: false,
        }
    }

    /// The largest size of the text, in bytes. No text may have more than
    /// 4 GiB.
    #[must_use]
    pub const fn max_bytes(mut self, max: usize) -> Self {
        self.max_bytes = max;
        self
    }

    /// The largest number of lines.
    #[must_use]
    pub const fn max_lines(mut self, max: usize) -> Self {
        self.max_lines = max;
        self
    }

    /// The longest line, in bytes, without its end.
    #[must_use]
    pub const fn max_line_length(mut self, max: usize) -> Self {
        self.max_line_length = max;
        self
    }

    /// The largest number of media sections.
    #[must_use]
    pub const fn max_sections(mut self, max: usize) -> Self {
        self.max_sections = max;
        self
    }

    /// Whether to keep lines that are none, as [`LineKind::Malformed`], and to
    /// take any text. Nothing but a limit is an error then, and
    /// [`check`](super::check) says what is wrong.
    ///
    /// [`LineKind::Malformed`]: super::LineKind::Malformed
    #[must_use]
    pub const fn lenient(mut self, lenient: bool) -> Self {
        self.lenient = lenient;
        self
    }

    /// Reads a text.
    ///
    /// # Errors
    ///
    /// As [`Sdp::parse`], with these limits.
    pub fn parse(self, text: &str) -> Result<Sdp<'_>, ParseError> {
        Sdp::with_options(text, self)
    }

    /// Reads bytes, which need not be UTF-8.
    ///
    /// # Errors
    ///
    /// As [`Sdp::parse_bytes`], with these limits.
    pub fn parse_bytes(self, bytes: &[u8]) -> Result<Sdp<'_>, ParseError> {
        Sdp::bytes_with_options(bytes, self)
    }
}

impl Default for ParseOptions {
    fn default() -> Self {
        Self::new()
    }
}
