//! What a description says about one transport.

use super::ice_parameters::IceParameters;
use crate::negotiation::{IceCandidateInit, SessionDescription};

/// Which media section a transport carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// That of the data channels.
    Data,
    /// That of a transceiver, by its `mid`.
    Media(Option<String>),
}

/// One media section of a description.
#[derive(Clone)]
struct Media<'a> {
    index: u16,
    text: &'a str,
}

/// The part of a description about one transport: the section itself, then
/// those that share its transport.
pub(crate) struct View<'a> {
    session: &'a str,
    sections: Vec<Media<'a>>,
}

impl<'a> View<'a> {
    pub(crate) fn new(description: &'a SessionDescription, of: &Section) -> Option<Self> {
        let mut parts = split(&description.sdp);
        let session = parts.next()?;
        let all: Vec<_> = (0..).zip(parts).map(|(index, text)| Media { index, text }).collect();
        let own = all.iter().find(|media| media.is(of))?.clone();
        let bundle = bundle_of(session, own.mid());
        let others = all.into_iter().filter(|media| {
            media.index != own.index
                && media.mid().is_some_and(|mid| bundle.clone().any(|other| other == mid))
        });
        let sections = std::iter::once(own.clone()).chain(others).collect();
        Some(Self { session, sections })
    }

    /// The credentials: of the section, of one that it shares its transport
    /// with, or of the whole session (RFC 8839, 5.4).
    pub(crate) fn parameters(&self) -> Option<IceParameters> {
        let places = || self.sections.iter().map(|media| media.text).chain([self.session]);
        let value = |name| places().find_map(|text| attributes(text, name).next());
        Some(IceParameters {
            username_fragment: value("a=ice-ufrag:")?.to_owned(),
            password: value("a=ice-pwd:")?.to_owned(),
            ice_lite: self.session.lines().any(|line| line == "a=ice-lite"),
        })
    }

    /// The candidates of every section on this transport.
    pub(crate) fn candidates(&self) -> Vec<IceCandidateInit> {
        let fragment = self.parameters().map(|parameters| parameters.username_fragment);
        let of = |media: &Media<'a>| {
            let (mid, index, fragment) =
                (media.mid().map(str::to_owned), media.index, fragment.clone());
            attributes(media.text, "a=candidate:").map(move |text| IceCandidateInit {
                candidate: ["candidate:", text].concat(),
                sdp_mid: mid.clone(),
                sdp_m_line_index: Some(index),
                username_fragment: fragment.clone(),
            })
        };
        self.sections.iter().flat_map(of).collect()
    }
}

impl<'a> Media<'a> {
    fn is(&self, section: &Section) -> bool {
        match section {
            Section::Data => self.text.starts_with("m=application "),
            Section::Media(mid) => mid.is_some() && self.mid() == mid.as_deref(),
        }
    }

    fn mid(&self) -> Option<&'a str> {
        attributes(self.text, "a=mid:").next()
    }
}

/// The session part, then each media section.
fn split(sdp: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(sdp);
    std::iter::from_fn(move || {
        let text = rest?;
        let (part, after) = match text.find("\nm=") {
            Some(end) => (&text[..end], Some(&text[end + 1..])),
            None => (text, None),
        };
        rest = after;
        Some(part)
    })
}

fn attributes<'a>(text: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    text.lines().filter_map(move |line| line.strip_prefix(name))
}

/// The mids that share a transport with this one (RFC 9143).
fn bundle_of<'a>(session: &'a str, mid: Option<&str>) -> impl Iterator<Item = &'a str> + Clone {
    attributes(session, "a=group:BUNDLE ")
        .map(str::split_ascii_whitespace)
        .find(|group| group.clone().any(|other| Some(other) == mid))
        .into_iter()
        .flatten()
}
