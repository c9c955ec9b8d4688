use super::ice::first;
use crate::sdp::{Fingerprint, LineKind, MediaSection, ParseError, Section, Setup, TlsId};

/// What a section says about DTLS, or has from another
/// ([RFC 8842, 5](https://www.rfc-editor.org/rfc/rfc8842#section-5)).
///
/// ```
/// use rtcweb::sdp::{Sdp, Setup};
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=fingerprint:sha-256 0A:0B\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=setup:actpass\r\n",
/// )?;
/// let audio = sdp.section(0).ok_or("no section")?;
/// let dtls = audio.dtls_parameters()?.ok_or("no fingerprint")?;
/// assert_eq!(dtls.setup, Some(Setup::ActPass));
/// assert_eq!(dtls.fingerprints[0].as_str(), "0A:0B");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DtlsParameters<'s> {
    /// The certificates that the sender may show; at least one.
    pub fingerprints: Vec<Fingerprint<'s>>,
    /// Who begins the handshake; the receiver may choose where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setup: Option<Setup>,
    /// The identification of the association.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_id: Option<TlsId<'s>>,
}

impl<'s> MediaSection<'s> {
    /// What there is to know about DTLS: from the section itself, from the one
    /// that carries its bundle, or from the session. `None` without a
    /// fingerprint.
    ///
    /// # Errors
    ///
    /// A line of it does not parse.
    pub fn dtls_parameters(&self) -> Result<Option<DtlsParameters<'s>>, ParseError> {
        let places = self.places();
        let has = |place: &&Section<'s>| place.has(LineKind::Fingerprint);
        let Some(place) = places.iter().find(has) else { return Ok(None) };
        Ok(Some(DtlsParameters {
            fingerprints: place.all().collect::<Result<_, _>>()?,
            setup: first(&places)?,
            tls_id: first(&places)?,
        }))
    }
}
