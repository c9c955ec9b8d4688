use crate::sdp::{
    Candidate, IceLite, IceOptions, IcePwd, IceUfrag, LineKind, MediaSection, ParseError, Section,
    Value,
};

/// The credentials of ICE that a section has, or has from another
/// ([RFC 8839, 5.4](https://www.rfc-editor.org/rfc/rfc8839#section-5.4)).
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-lite\r\na=ice-options:trickle\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=ice-ufrag:Yx4f\r\na=ice-pwd:Tt0N8r2TQj1v2e5YwX7aB3cK\r\n",
/// )?;
/// let audio = sdp.section(0).ok_or("no section")?;
/// let ice = audio.ice_parameters()?.ok_or("no credentials")?;
/// assert_eq!((ice.username_fragment, ice.lite), ("Yx4f", true));
/// assert!(ice.options.is_some_and(|options| options.trickles()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IceParameters<'s> {
    /// The user name fragment: it tells the generations of ICE apart.
    pub username_fragment: &'s str,
    /// The password.
    pub password: &'s str,
    /// Whether the agent only answers checks.
    pub lite: bool,
    /// What the agent can do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<IceOptions<'s>>,
}

impl IceParameters<'_> {
    /// Whether ICE begins anew with these, the others having been those of the
    /// same section before: one of the credentials is another, and both should
    /// be ([RFC 8839, 4.4.1.1.1](https://www.rfc-editor.org/rfc/rfc8839#section-4.4.1.1.1)).
    pub fn restarts(&self, before: &IceParameters<'_>) -> bool {
        self.username_fragment != before.username_fragment || self.password != before.password
    }
}

impl<'s> MediaSection<'s> {
    /// The credentials of ICE: its own, those of the section that carries its
    /// bundle, or those of the session.
    ///
    /// # Errors
    ///
    /// A line of them does not parse.
    pub fn ice_parameters(&self) -> Result<Option<IceParameters<'s>>, ParseError> {
        let places = self.places();
        let (Some(fragment), Some(password)) =
            (first::<IceUfrag<'s>>(&places)?, first::<IcePwd<'s>>(&places)?)
        else {
            return Ok(None);
        };
        Ok(Some(IceParameters {
            username_fragment: fragment.as_str(),
            password: password.as_str(),
            lite: self.sdp().session().get::<IceLite>()?.is_some(),
            options: first(&places)?,
        }))
    }

    /// The candidates of the section.
    pub fn candidates(&self) -> impl Iterator<Item = Result<Candidate<'s>, ParseError>> + use<'s> {
        self.all()
    }

    /// Whether no candidate will follow, as the section or the session says.
    pub fn has_all_candidates(&self) -> bool {
        self.has(LineKind::EndOfCandidates) || self.sdp().session().has(LineKind::EndOfCandidates)
    }

    /// Where an attribute of the transport may stand, the nearest place first.
    pub(super) fn places(&self) -> [Section<'s>; 3] {
        [**self, *self.transport(), self.sdp().session()]
    }
}

/// The first value of this type in these places.
pub(super) fn first<'s, T: Value<'s>>(places: &[Section<'s>]) -> Result<Option<T>, ParseError> {
    for place in places {
        if let Some(value) = place.get()? {
            return Ok(Some(value));
        }
    }
    Ok(None)
}
