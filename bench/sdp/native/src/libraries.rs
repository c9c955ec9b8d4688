//! What each library calls the same steps.

use std::error::Error;
use std::io::Cursor;

use memchr::memchr_iter;

use crate::Work;
use crate::every_value::read_every_value;

/// A library that is measured.
pub trait Library {
    const NAME: &'static str;
    /// How far a parse goes.
    const DEPTH: Depth;
    /// What it can do.
    const WORK: &'static [Work] = &Work::ALL;
    type Description;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>>;
    fn print(description: &Self::Description) -> String;
    /// Makes the first section receive only.
    fn edit(description: &mut Self::Description);
}

/// What a parse leaves to be done.
#[derive(Debug, Clone, Copy)]
pub enum Depth {
    /// Lines, and nothing of what they say.
    Lines,
    /// Names and values of the attributes, as text.
    Names,
    /// A few of the values; nothing that is WebRTC's own.
    Few,
    /// The values of WebRTC's attributes.
    Typed,
}

impl Depth {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Names => "names",
            Self::Few => "few",
            Self::Typed => "typed",
        }
    }
}

const WAYS: [&str; 4] = ["sendrecv", "sendonly", "recvonly", "inactive"];

/// The limit: nothing that reads a description line by line is faster than this.
pub struct Split;

impl Library for Split {
    const NAME: &'static str = "limit (memchr, memcpy)";
    const DEPTH: Depth = Depth::Lines;
    const WORK: &'static [Work] = &[Work::Parse, Work::Print];
    type Description = (&'static str, Vec<&'static [u8]>);

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        let bytes = text.as_bytes();
        // Lines of WebRTC are longer on average: one allocation.
        let mut lines = Vec::with_capacity(bytes.len() / 24);
        let mut start = 0;
        for end in memchr_iter(b'\n', bytes) {
            lines.push(&bytes[start..end]);
            start = end + 1;
        }
        Ok((text, lines))
    }

    fn print(description: &Self::Description) -> String {
        description.0.to_owned()
    }

    fn edit(_: &mut Self::Description) {}
}

/// Reads every value.
pub struct Rtcweb;

impl Library for Rtcweb {
    const NAME: &'static str = "rtcweb";
    const DEPTH: Depth = Depth::Typed;
    type Description = rtcweb::sdp::Sdp<'static>;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        let sdp = rtcweb::sdp::Sdp::parse(text)?;
        read_every_value(&sdp)?;
        Ok(sdp)
    }

    fn print(description: &Self::Description) -> String {
        description.as_str().to_owned()
    }

    fn edit(description: &mut Self::Description) {
        let mut first = description.section_mut(0).expect("a section");
        first.set(&rtcweb::sdp::Direction::RecvOnly).expect("a direction is no bad value");
    }
}

/// How many attributes have a type of their own, and how many there are.
pub fn typed_attributes(text: &str) -> (usize, usize) {
    let Ok(sdp) = rtcweb::sdp::Sdp::parse(text) else { return (0, 0) };
    let attributes: Vec<_> = sdp.lines().filter_map(|line| line.attribute()).collect();
    let other = |value: &_| matches!(value, Ok(rtcweb::sdp::Attribute::Other { .. }) | Err(_));
    (attributes.iter().filter(|value| !other(value)).count(), attributes.len())
}

/// What a program does that asks for a few values.
pub struct RtcwebLines;

impl Library for RtcwebLines {
    const NAME: &'static str = "rtcweb, untyped";
    const DEPTH: Depth = Depth::Names;
    const WORK: &'static [Work] = &[Work::Parse, Work::Change];
    type Description = rtcweb::sdp::Sdp<'static>;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        Ok(rtcweb::sdp::Sdp::parse(text)?)
    }

    fn print(description: &Self::Description) -> String {
        Rtcweb::print(description)
    }

    fn edit(description: &mut Self::Description) {
        Rtcweb::edit(description);
    }
}

pub struct MsfSdp;

impl Library for MsfSdp {
    const NAME: &'static str = "msf-sdp";
    const DEPTH: Depth = Depth::Names;
    type Description = msf_sdp::SessionDescription;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        Ok(text.parse()?)
    }

    fn print(description: &Self::Description) -> String {
        description.to_string()
    }

    /// There is no way to change a description: it is built again.
    fn edit(description: &mut Self::Description) {
        let mut all = msf_sdp::SessionDescription::builder();
        all.version(description.version())
            .origin(description.origin().clone())
            .session_name(description.session_name());
        for time in description.time_descriptions() {
            all.time_description(time.clone());
        }
        for attribute in description.attributes().iter() {
            match attribute.value() {
                Some(value) => all.attribute(attribute.name(), value),
                None => all.flag(attribute.name()),
            };
        }
        for (index, media) in description.media_descriptions().iter().enumerate() {
            if index > 0 {
                all.media_description(media.clone());
                continue;
            }
            let mut first = msf_sdp::MediaDescription::builder(
                media.media_type(),
                media.port(),
                media.protocol(),
            );
            for format in media.formats() {
                first.format(format.clone());
            }
            for connection in media.connection() {
                first.connection(connection.clone());
            }
            for attribute in media.attributes().iter() {
                match attribute.value() {
                    Some(value) => first.attribute(attribute.name(), value),
                    None if WAYS.contains(&attribute.name()) => continue,
                    None => first.flag(attribute.name()),
                };
            }
            first.flag("recvonly");
            all.media_description(first.build());
        }
        *description = all.build();
    }
}

pub struct SdpTypes;

impl Library for SdpTypes {
    const NAME: &'static str = "sdp-types";
    const DEPTH: Depth = Depth::Names;
    type Description = sdp_types::Session;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        Ok(sdp_types::Session::parse(text.as_bytes())?)
    }

    fn print(description: &Self::Description) -> String {
        let mut bytes = Vec::new();
        description.write(&mut bytes).expect("a Vec takes everything");
        String::from_utf8(bytes).expect("it was text")
    }

    fn edit(description: &mut Self::Description) {
        let attributes = &mut description.medias[0].attributes;
        attributes.retain(|attribute| !WAYS.contains(&attribute.attribute.as_str()));
        attributes.push(sdp_types::Attribute::new("recvonly"));
    }
}

pub struct SdpRs;

impl Library for SdpRs {
    const NAME: &'static str = "sdp-rs";
    const DEPTH: Depth = Depth::Few;
    type Description = sdp_rs::SessionDescription;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        Ok(sdp_rs::SessionDescription::try_from(text)?)
    }

    fn print(description: &Self::Description) -> String {
        description.to_string()
    }

    fn edit(description: &mut Self::Description) {
        use sdp_rs::lines::Attribute::{Inactive, Recvonly, Sendonly, Sendrecv};
        let attributes = &mut description.media_descriptions[0].attributes;
        attributes.retain(|kind| !matches!(kind, Sendrecv | Sendonly | Recvonly | Inactive));
        attributes.push(Recvonly);
    }
}

/// Two crates of one family: the same names, the same steps.
macro_rules! webrtc_rs {
    ($library:ident, $name:literal, $session:path, $attribute:path) => {
        pub struct $library;

        impl Library for $library {
            const NAME: &'static str = $name;
            const DEPTH: Depth = Depth::Names;
            type Description = $session;

            fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
                Ok(<$session>::unmarshal(&mut Cursor::new(text))?)
            }

            fn print(description: &Self::Description) -> String {
                description.marshal()
            }

            fn edit(description: &mut Self::Description) {
                let attributes = &mut description.media_descriptions[0].attributes;
                attributes.retain(|attribute| !WAYS.contains(&attribute.key.as_str()));
                attributes.push(<$attribute>::new("recvonly".to_owned(), None));
            }
        }
    };
}

webrtc_rs!(Sdp, "sdp", sdp::SessionDescription, sdp::description::common::Attribute);
webrtc_rs!(RtcSdp, "rtc-sdp", rtc_sdp::SessionDescription, rtc_sdp::description::common::Attribute);

pub struct SdpNom;

impl Library for SdpNom {
    const NAME: &'static str = "sdp-nom";
    const DEPTH: Depth = Depth::Typed;
    type Description = sdp_nom::Session<'static>;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        Ok(sdp_nom::Session::read_str(text))
    }

    fn print(description: &Self::Description) -> String {
        description.to_string()
    }

    fn edit(description: &mut Self::Description) {
        description.media[0].direction = Some(sdp_nom::attributes::Direction::RecvOnly);
    }
}

pub struct EzkSdpTypes;

impl Library for EzkSdpTypes {
    const NAME: &'static str = "ezk-sdp-types";
    const DEPTH: Depth = Depth::Typed;
    type Description = ezk_sdp_types::SessionDescription;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        Ok(ezk_sdp_types::SessionDescription::parse(&bytesstr::BytesStr::from_static(text))?)
    }

    fn print(description: &Self::Description) -> String {
        description.to_string()
    }

    fn edit(description: &mut Self::Description) {
        description.media_descriptions[0].direction = ezk_sdp_types::Direction::RecvOnly;
    }
}

pub struct WebrtcSdp;

impl Library for WebrtcSdp {
    const NAME: &'static str = "webrtc-sdp";
    const DEPTH: Depth = Depth::Typed;
    type Description = webrtc_sdp::SdpSession;

    fn parse(text: &'static str) -> Result<Self::Description, Box<dyn Error>> {
        Ok(webrtc_sdp::parse_sdp(text, false)?)
    }

    fn print(description: &Self::Description) -> String {
        description.to_string()
    }

    fn edit(description: &mut Self::Description) {
        use webrtc_sdp::attribute_type::SdpAttributeType::{
            Inactive, Recvonly, Sendonly, Sendrecv,
        };
        let media = &mut description.media[0];
        for kind in [Sendrecv, Sendonly, Recvonly, Inactive] {
            media.remove_attribute(kind);
        }
        media
            .add_attribute(webrtc_sdp::attribute_type::SdpAttribute::Recvonly)
            .expect("a section has a direction");
    }
}
