//! What a description says about one transport.

use super::ice_parameters::IceParameters;
use crate::negotiation::IceCandidateInit;
use crate::sdp::{LineKind, MediaSection, Sdp};

/// Which media section a transport carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// That of the data channels.
    Data,
    /// That of a transceiver, by its `mid`.
    Media(Option<String>),
}

impl Section {
    fn of<'s>(&self, sdp: &'s Sdp<'s>) -> Option<MediaSection<'s>> {
        match self {
            Self::Data => sdp.sections().find(|section| section.media() == "application"),
            Self::Media(mid) => sdp.section_of_mid(mid.as_deref()?),
        }
    }

    /// The credentials.
    pub(super) fn parameters(&self, sdp: &Sdp<'_>) -> Option<IceParameters> {
        let ice = self.of(sdp)?.ice_parameters().ok()??;
        Some(IceParameters {
            username_fragment: ice.username_fragment.to_owned(),
            password: ice.password.to_owned(),
            ice_lite: ice.lite,
        })
    }

    /// The candidates of every section on this transport, its own first.
    pub(super) fn candidates(&self, sdp: &Sdp<'_>) -> Vec<IceCandidateInit> {
        let Some(own) = self.of(sdp) else { return Vec::new() };
        let fragment = self.parameters(sdp).map(|parameters| parameters.username_fragment);
        let of = |section: MediaSection<'_>| {
            let candidate = |line: crate::sdp::Line<'_>| IceCandidateInit {
                candidate: ["candidate:", line.value().unwrap_or_default()].concat(),
                sdp_mid: section.mid().map(str::to_owned),
                sdp_m_line_index: u16::try_from(section.index()).ok(),
                username_fragment: fragment.clone(),
            };
            section.lines_of(LineKind::Candidate).map(candidate).collect::<Vec<_>>()
        };
        let bundled = own.bundle().map(|bundle| bundle.sections()).unwrap_or_default();
        let others = bundled.into_iter().filter(|section| section.index() != own.index());
        std::iter::once(own).chain(others).flat_map(of).collect()
    }
}
