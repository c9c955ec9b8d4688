//! What is wrong with a description, and where: the rules of RFC 9429 and of
//! what it stands on.
//!
//! [`check`] looks at one description, [`check_answer`] at an answer beside its
//! offer. Both take time in proportion to the text and never fail; a text that
//! is hardly SDP can be read leniently
//! ([`ParseOptions::lenient`](super::ParseOptions::lenient)) and checked.
//!
//! ```
//! use rtcweb::sdp::Sdp;
//! use rtcweb::sdp::check::{Code, Severity, check};
//!
//! let sdp = Sdp::parse(
//!     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\n\
//!      m=video 9 UDP/TLS/RTP/SAVPF 96\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=rtcp-mux\r\n\
//!      a=ice-ufrag:Yx4f\r\na=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\r\na=setup:actpass\r\n\
//!      a=fingerprint:sha-1 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33\r\n\
//!      a=rtpmap:96 VP8/90000\r\na=rid:hi send\r\na=simulcast:send hi;lo\r\n",
//! )?;
//! let found = check(&sdp);
//! assert_eq!(found.len(), 1);
//! assert_eq!((found[0].severity(), found[0].code()), (Severity::Error, Code::SimulcastUnknownRid));
//! assert_eq!(
//!     found[0].to_string(),
//!     "error: line 16, column 21: no a=rid of this section is named \"lo\", \
//!      but a=simulcast names it (RFC 9429, 5.8.3)",
//! );
//! # Ok::<(), rtcweb::sdp::ParseError>(())
//! ```

mod answer;
mod code;
mod diagnostic;
mod facts;
mod findings;

mod candidates;
mod data;
mod dtls;
mod extensions;
mod ice;
mod mids;
mod payloads;
mod session;
mod simulcast;
mod ssrcs;
mod values;

pub use answer::check_answer;
pub use code::Code;
pub use diagnostic::{Diagnostic, Severity, Subject};

use super::Sdp;
use facts::Facts;
use findings::Findings;

/// What is wrong with one description, offer or answer, in the order of its
/// lines.
///
/// [`check_answer`] says what is wrong between two of them.
///
/// ```
/// use rtcweb::sdp::ParseOptions;
/// use rtcweb::sdp::check::{Code, check};
///
/// let sdp = ParseOptions::new().lenient(true).parse("v=0\r\nmid\r\n")?;
/// assert!(check(&sdp).iter().any(|found| found.code() == Code::MalformedLine && found.line() == 2));
/// # Ok::<(), rtcweb::sdp::ParseError>(())
/// ```
pub fn check(sdp: &Sdp<'_>) -> Vec<Diagnostic> {
    let facts = Facts::new(sdp);
    let mut findings = Findings::new(Subject::Description);
    session::lines(&facts, &mut findings);
    session::structure(&facts, &mut findings);
    values::readable(&facts, &mut findings);
    mids::check(&facts, &mut findings);
    ice::check(&facts, &mut findings);
    dtls::check(&facts, &mut findings);
    candidates::check(&facts, &mut findings);
    payloads::check(&facts, &mut findings);
    extensions::check(&facts, &mut findings);
    simulcast::check(&facts, &mut findings);
    ssrcs::check(&facts, &mut findings);
    data::check(&facts, &mut findings);
    findings.sorted(&[(Subject::Description, sdp)])
}
