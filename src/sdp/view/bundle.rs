use crate::sdp::{Group, MediaSection, Sdp, Section, Words};

/// Media sections that share one transport: a group with the semantics `BUNDLE`
/// ([RFC 9143](https://www.rfc-editor.org/rfc/rfc9143)).
///
/// ```
/// use rtcweb::sdp::Sdp;
///
/// let sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=group:BUNDLE a v\r\n\
///      m=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=mid:a\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:v\r\n",
/// )?;
/// let video = sdp.section_of_mid("v").ok_or("no such section")?;
/// let bundle = video.bundle().ok_or("not bundled")?;
/// assert_eq!(bundle.sections().len(), 2);
/// assert_eq!(bundle.transport().and_then(|section| section.mid()), Some("a"));
/// assert_eq!(video.transport().mid(), Some("a"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Bundle<'s> {
    sdp: &'s Sdp<'s>,
    mids: Words<'s>,
}

impl<'s> Bundle<'s> {
    /// The identifications in the group, in its order.
    pub fn mids(&self) -> &Words<'s> {
        &self.mids
    }

    /// The sections in the group, in the order of the description. An
    /// identification that no section has is left out.
    pub fn sections(&self) -> Vec<MediaSection<'s>> {
        let mut mids: Vec<&str> = self.mids.iter().collect();
        mids.sort_unstable();
        let is_in = |section: &MediaSection<'s>| {
            section.mid().is_some_and(|mid| mids.binary_search(&mid).is_ok())
        };
        self.sdp.sections().filter(is_in).collect()
    }

    /// The section whose address, credentials and fingerprints are those of all
    /// of them: the first that the group names, or another where that one is
    /// rejected or is not there
    /// ([RFC 9143, 7.1.3](https://www.rfc-editor.org/rfc/rfc9143#section-7.1.3)).
    pub fn transport(&self) -> Option<MediaSection<'s>> {
        let first = self.mids.iter().next().and_then(|mid| self.sdp.section_of_mid(mid));
        match first.filter(|section| !section.is_rejected()) {
            Some(first) => Some(first),
            None => self.sections().into_iter().find(|section| !section.is_rejected()),
        }
    }
}

impl Sdp<'_> {
    /// The groups of sections that share a transport.
    pub fn bundle_groups(&self) -> impl Iterator<Item = Bundle<'_>> {
        groups(self.session())
    }
}

impl<'s> MediaSection<'s> {
    /// The sections that share a transport with this one, this one among them.
    pub fn bundle(&self) -> Option<Bundle<'s>> {
        let mid = self.mid()?;
        groups(self.sdp().session()).find(|group| group.mids.contains(mid))
    }

    /// The section whose transport this one uses: itself, or the one that
    /// carries its bundle.
    pub fn transport(&self) -> Self {
        self.bundle().and_then(|bundle| bundle.transport()).unwrap_or(*self)
    }
}

fn groups<'s>(session: Section<'s>) -> impl Iterator<Item = Bundle<'s>> + use<'s> {
    let sdp = session.sdp();
    session.all::<Group<'s>>().filter_map(move |group| match group {
        Ok(Group { semantics: "BUNDLE", mids }) => Some(Bundle { sdp, mids }),
        _ => None,
    })
}
