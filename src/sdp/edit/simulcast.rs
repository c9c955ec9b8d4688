use super::rid_extension::RidExtension;
use super::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{
    EditError, LineKind, Parameters, Rid, RidDirection, Sdp, SectionMut, Simulcast,
    SimulcastLayers, SimulcastRid, Ssrc, SsrcGroup,
};

/// Sets the streams of simulcast: `a=rid` for each, `a=simulcast`, and where it
/// is missing the header extension by which a receiver tells them apart
/// (`urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id`), without which Chromium
/// refuses them. An answer may have it only if the offer has. What the section
/// has in the other direction stays.
///
/// Unnecessary to send simulcast: `RTCPeerConnection.addTransceiver` with
/// `sendEncodings` makes it. To receive it, an offer or answer has to be edited:
/// no browser offers to.
///
/// ```
/// use rtcweb::sdp::{RidDirection, Sdp};
/// use rtcweb::sdp::edit::{SetSimulcast, SimulcastEncoding, Target};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 9 RTP/AVPF 96\r\na=mid:0\r\n")?;
/// let encodings = [
///     SimulcastEncoding::new("h"),
///     SimulcastEncoding { restrictions: "max-width=320", paused: true, ..SimulcastEncoding::new("l") },
/// ];
/// sdp.apply(&SetSimulcast::new(Target::Mid("0"), RidDirection::Send, &encodings))?;
/// assert!(sdp.as_str().ends_with(
///     "a=mid:0\r\na=extmap:1 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id\r\n\
///      a=rid:h send\r\na=rid:l send max-width=320\r\na=simulcast:send h;~l\r\n"
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetSimulcast<'a> {
    /// Which sections.
    pub target: Target<'a>,
    /// Which way the streams flow, as the author of the description sees it.
    pub direction: RidDirection,
    /// The streams, the preferred one first; none takes them away.
    pub encodings: &'a [SimulcastEncoding<'a>],
}

/// A stream of [`SetSimulcast`].
///
/// ```
/// use rtcweb::sdp::edit::SimulcastEncoding;
///
/// let encoding = SimulcastEncoding::new("h");
/// assert_eq!((encoding.rid, encoding.paused, encoding.restrictions), ("h", false, ""));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SimulcastEncoding<'a> {
    /// Its name: letters, digits, `-` and `_`.
    pub rid: &'a str,
    /// Whether it begins paused.
    pub paused: bool,
    /// Payload types and restrictions, as [`Rid`] has them.
    pub restrictions: &'a str,
}

impl<'a> SimulcastEncoding<'a> {
    /// A stream without restrictions that is not paused.
    pub const fn new(rid: &'a str) -> Self {
        Self { rid, paused: false, restrictions: "" }
    }
}

impl<'a> SetSimulcast<'a> {
    /// These streams in these sections.
    pub const fn new(
        target: Target<'a>,
        direction: RidDirection,
        encodings: &'a [SimulcastEncoding<'a>],
    ) -> Self {
        Self { target, direction, encodings }
    }

    fn rids(&self) -> impl Iterator<Item = Rid<'a>> {
        let direction = self.direction;
        self.encodings.iter().map(move |encoding| Rid {
            id: encoding.rid,
            direction,
            parameters: Parameters::from(encoding.restrictions),
        })
    }

    /// `a=simulcast`, if anything is left of it.
    fn simulcast<'s>(&self, before: Simulcast<'s>) -> Option<Simulcast<'s>> {
        let rid = |encoding: &SimulcastEncoding<'a>| SimulcastRid {
            rid: encoding.rid,
            paused: encoding.paused,
        };
        let layers: SimulcastLayers<'_> = self.encodings.iter().map(rid).collect();
        let layers = Some(layers).filter(|_| !self.encodings.is_empty());
        let simulcast = match self.direction {
            RidDirection::Send => Simulcast { send: layers, ..before },
            RidDirection::Recv => Simulcast { recv: layers, ..before },
        };
        Some(simulcast).filter(|both| both.send.is_some() || both.recv.is_some())
    }

    fn push(&self, section: &mut SectionMut<'_, '_>) -> Result<(), EditError> {
        self.rids().try_for_each(|rid| section.push(&rid))?;
        self.simulcast(Simulcast::default()).map_or(Ok(()), |simulcast| section.push(&simulcast))
    }
}

impl Edit for SetSimulcast<'_> {
    fn munging(&self) -> Munging {
        Munging::Unknown
    }

    fn instead(&self) -> Option<&'static str> {
        match self.direction {
            RidDirection::Send => Some("RTCPeerConnection.addTransceiver with sendEncodings"),
            RidDirection::Recv => None,
        }
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let rids = self.rids().map(|rid| line_of(&rid)).collect::<Result<Vec<_>, _>>()?;
        let extension = match self.encodings {
            [] => None,
            _ => Some(RidExtension::of(sdp)?),
        };
        let indexes = self.target.used_indexes(sdp)?;
        sdp.edit_sections(&indexes, &mut |sdp| {
            let offered = match &extension {
                Some(extension) => extension.offer(sdp)?,
                None => false,
            };
            let Some(section) = sdp.section(0) else { return Ok(false) };
            let before = section.get::<Simulcast<'_>>()?.unwrap_or_default();
            let mut new = rids.clone();
            new.extend(self.simulcast(before).as_ref().map(line_of).transpose()?);
            let ending = sdp.ending.as_str();
            let old = section.all::<Rid<'_>>().collect::<Result<Vec<_>, _>>()?;
            let old_lines = old.iter().filter(|rid| rid.direction == self.direction).map(line_of);
            let mut old_lines = old_lines.collect::<Result<Vec<_>, _>>()?;
            old_lines
                .extend(section.lines_of(LineKind::Simulcast).map(|line| line.text().to_owned()));
            if old_lines == new {
                return Ok(offered);
            }
            let mut new = Some(new.join(ending)).filter(|new| !new.is_empty());
            let Some(mut section) = sdp.section_mut(0) else { return Ok(false) };
            section.rewrite(&mut |line| {
                let goes = match line.kind() {
                    LineKind::Rid if line.parse::<Rid<'_>>()?.direction == self.direction => true,
                    LineKind::Simulcast => true,
                    // Firefox wants them before the sources.
                    LineKind::Ssrc | LineKind::SsrcGroup => false,
                    _ => return Ok(Change::Keep),
                };
                Ok(match (new.take(), goes) {
                    (Some(new), true) => Change::Replace(new),
                    (Some(new), false) => Change::Replace([&new, ending, line.text()].concat()),
                    (None, true) => Change::Remove,
                    (None, false) => Change::Keep,
                })
            })?;
            if new.is_some() {
                // There was no line that they could stand before.
                self.push(&mut section)?;
            }
            Ok(true)
        })
    }
}

/// Takes simulcast away, in both directions: `a=simulcast`, `a=rid`, and the
/// SSRC groups of older programs (`SIM`) with all their sources but the first.
///
/// Unnecessary: `RTCPeerConnection.addTransceiver` with one encoding sends one
/// stream.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{RemoveSimulcast, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 9 RTP/AVPF 96\r\n\
///      a=rid:h send\r\na=rid:l send\r\na=simulcast:send h;l\r\n",
/// )?;
/// assert_eq!(sdp.apply(&RemoveSimulcast::new(Target::Media("video")))?, 1);
/// assert!(sdp.as_str().ends_with("m=video 9 RTP/AVPF 96\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RemoveSimulcast<'a> {
    /// Which sections.
    pub target: Target<'a>,
}

impl<'a> RemoveSimulcast<'a> {
    /// That of these sections.
    pub const fn new(target: Target<'a>) -> Self {
        Self { target }
    }
}

impl Edit for RemoveSimulcast<'_> {
    fn munging(&self) -> Munging {
        Munging::CodecsLegacySimulcast
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCPeerConnection.addTransceiver with sendEncodings")
    }

    fn side(&self) -> Side {
        Side::Either
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let indexes = self.target.used_indexes(sdp)?;
        sdp.edit_sections(&indexes, &mut |sdp| {
            let Some(section) = sdp.section(0) else { return Ok(false) };
            let groups = section.all::<SsrcGroup<'_>>().collect::<Result<Vec<_>, _>>()?;
            let mut gone: Vec<u32> = Vec::new();
            for group in groups.iter().filter(|group| group.semantics == "SIM") {
                gone.extend(group.ssrcs.iter().skip(1));
            }
            gone.sort_unstable();
            // With what sends their packets again.
            let mut repairs = Vec::new();
            for group in groups.iter().filter(|group| group.semantics != "SIM") {
                let first = group.ssrcs.iter().next();
                if first.is_some_and(|first| gone.binary_search(&first).is_ok()) {
                    repairs.extend(group.ssrcs.iter().skip(1));
                }
            }
            gone.extend(repairs);
            gone.sort_unstable();
            let is_gone = |ssrc: u32| gone.binary_search(&ssrc).is_ok();
            let Some(mut section) = sdp.section_mut(0) else { return Ok(false) };
            let lines = section.rewrite(&mut |line| {
                let goes = match line.kind() {
                    LineKind::Rid | LineKind::Simulcast => true,
                    LineKind::Ssrc => is_gone(line.parse::<Ssrc<'_>>()?.id),
                    LineKind::SsrcGroup => {
                        let group = line.parse::<SsrcGroup<'_>>()?;
                        group.semantics == "SIM" || group.ssrcs.iter().next().is_some_and(is_gone)
                    }
                    _ => false,
                };
                Ok(if goes { Change::Remove } else { Change::Keep })
            })?;
            Ok(lines > 0)
        })
    }
}
