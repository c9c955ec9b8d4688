use super::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{Bandwidth, EditError, LineKind, Sdp, SectionMut};

/// Limits the bandwidth, with `b=AS` and `b=TIAS` in step: Chromium reads the
/// one, Firefox the other. `b=CT` and those of RTCP stay.
///
/// The limit is for what the other side sends: it has an effect where the
/// description is remote.
///
/// Unnecessary: `RTCRtpSender.setParameters` with `encodings[].maxBitrate`
/// limits what this side sends.
///
/// ```
/// use rtcweb::sdp::Sdp;
/// use rtcweb::sdp::edit::{SetBandwidth, Target};
///
/// let mut sdp = Sdp::parse("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=video 9 RTP/AVPF 96\r\na=mid:0\r\n")?;
/// sdp.apply(&SetBandwidth::new(Target::Media("video"), Some(1_500_500)))?;
/// assert!(sdp.as_str().ends_with("m=video 9 RTP/AVPF 96\r\nb=AS:1501\r\nb=TIAS:1500500\r\na=mid:0\r\n"));
/// sdp.apply(&SetBandwidth::new(Target::Media("video"), None))?;
/// assert!(sdp.as_str().ends_with("m=video 9 RTP/AVPF 96\r\na=mid:0\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetBandwidth<'a> {
    /// Which sections; `None` for the session part, which limits all of them
    /// together.
    pub target: Option<Target<'a>>,
    /// The limit, in bits a second; `None` takes it away.
    pub bits_per_second: Option<u64>,
}

impl<'a> SetBandwidth<'a> {
    /// A limit for each of these sections.
    pub const fn new(target: Target<'a>, bits_per_second: Option<u64>) -> Self {
        Self { target: Some(target), bits_per_second }
    }

    /// A limit for all sections together.
    pub const fn of_session(bits_per_second: Option<u64>) -> Self {
        Self { target: None, bits_per_second }
    }

    fn change(&self, section: &mut SectionMut<'_, '_>) -> Result<bool, EditError> {
        let limits = [
            // Rounded up, so that it is no lower than the other.
            self.bits_per_second.map(|bits| Bandwidth::new("AS", bits.div_ceil(1_000))),
            self.bits_per_second.map(|bits| Bandwidth::new("TIAS", bits)),
        ];
        let mut written = [false; 2];
        let mut changed = section.rewrite(&mut |line| {
            let modifier = match line.kind() {
                LineKind::Bandwidth => line.value().unwrap_or_default().split(':').next(),
                _ => return Ok(Change::Keep),
            };
            let place = match modifier {
                Some("AS") => 0,
                Some("TIAS") => 1,
                _ => return Ok(Change::Keep),
            };
            let (limit, written) = match (limits.get(place), written.get_mut(place)) {
                (Some(Some(limit)), Some(written)) if !*written => (limit, written),
                _ => return Ok(Change::Remove),
            };
            *written = true;
            let new = line_of(limit)?;
            Ok(if new == line.text() { Change::Keep } else { Change::Replace(new) })
        })?;
        for (limit, written) in limits.iter().zip(written) {
            if let Some(limit) = limit.as_ref().filter(|_| !written) {
                section.push(limit)?;
                changed += 1;
            }
        }
        Ok(changed > 0)
    }
}

impl Edit for SetBandwidth<'_> {
    fn munging(&self) -> Munging {
        Munging::Bandwidth
    }

    fn instead(&self) -> Option<&'static str> {
        Some("RTCRtpSender.setParameters with encodings[].maxBitrate")
    }

    fn side(&self) -> Side {
        Side::Remote
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        match self.target {
            Some(target) => target.edit_used(sdp, &mut |mut section| self.change(&mut section)),
            None => self.change(&mut sdp.session_mut()).map(usize::from),
        }
    }
}
