use std::fmt;

use super::default_address::DefaultAddresses;
use super::{Edit, Munging, Side, Target};
use crate::sdp::section_mut::{Change, line_of};
use crate::sdp::{Candidate, EditError, LineKind, Sdp};

/// Takes candidates away that a program does not want to be known or used.
///
/// Where the default address (`c=` and the port of `m=`, and `a=rtcp`) was that
/// of a candidate which is gone, it becomes that of another: of a relay before
/// one that a STUN server saw before one of the machine, or `0.0.0.0` and port 9.
///
/// What comes later by itself is not in the description:
/// [`filter`](Self::filter) each of them.
///
/// Unnecessary for relays: `RTCConfiguration.iceTransportPolicy` gathers nothing
/// else. For anything else there is no API.
///
/// ```
/// use rtcweb::sdp::{Candidate, Sdp};
/// use rtcweb::sdp::edit::{RetainCandidates, Target};
///
/// let mut sdp = Sdp::parse(
///     "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 5000 RTP/AVP 0\r\nc=IN IP4 192.0.2.1\r\n\
///      a=candidate:1 1 udp 2122262783 192.0.2.1 5000 typ host\r\n\
///      a=candidate:2 1 udp 58466303 198.51.100.20 6000 typ relay raddr 192.0.2.1 rport 5000\r\n",
/// )?;
/// let relays = RetainCandidates::relays(Target::All);
/// assert_eq!(sdp.apply(&relays)?, 1);
/// let audio = sdp.section(0).ok_or("no section")?;
/// assert_eq!(audio.candidates().count(), 1);
/// assert_eq!(audio.default_candidate()?.map(|candidate| candidate.address), Some("198.51.100.20"));
///
/// let trickled = Candidate::parse("candidate:1 1 tcp 1518214911 192.0.2.1 9 typ host tcptype active")?;
/// assert_eq!(relays.filter(trickled.clone()), None);
/// let small_ports = RetainCandidates::new(Target::All, &|candidate| candidate.port < 1024);
/// assert_eq!(small_ports.filter(trickled.clone()), Some(trickled));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct RetainCandidates<'a> {
    target: Target<'a>,
    keep: &'a dyn Fn(&Candidate<'_>) -> bool,
    /// Whether what a candidate is derived from is kept back.
    hides_related: bool,
}

impl<'a> RetainCandidates<'a> {
    /// Those for which this is true.
    pub fn new(target: Target<'a>, keep: &'a dyn Fn(&Candidate<'_>) -> bool) -> Self {
        Self { target, keep, hides_related: false }
    }

    /// Those of relays, without the address that each is derived from, so that
    /// the other side learns no address of this one.
    pub fn relays(target: Target<'a>) -> Self {
        let keep = &|candidate: &Candidate<'_>| candidate.is_relay();
        Self { hides_related: true, ..Self::new(target, keep) }
    }

    /// Those without an address of IPv6. What a name stands for is not known;
    /// names stay.
    pub fn ipv4(target: Target<'a>) -> Self {
        Self::new(target, &|candidate| !candidate.is_ipv6())
    }

    /// Those that are no name under `.local`, for peers that cannot resolve one.
    pub fn without_mdns(target: Target<'a>) -> Self {
        Self::new(target, &|candidate| !candidate.is_mdns())
    }

    /// Those of datagrams.
    pub fn without_tcp(target: Target<'a>) -> Self {
        Self::new(target, &|candidate| !candidate.is_tcp())
    }

    /// A candidate that comes by itself, as it may be passed on.
    pub fn filter<'c>(&self, mut candidate: Candidate<'c>) -> Option<Candidate<'c>> {
        if !(self.keep)(&candidate) {
            return None;
        }
        if self.hides_related && candidate.related_address.is_some() {
            // As browsers write them that gather nothing else.
            let address = if candidate.is_ipv6() { "::" } else { "0.0.0.0" };
            candidate.related_address = Some(address);
            candidate.related_port = Some(0);
        }
        Some(candidate)
    }
}

impl fmt::Debug for RetainCandidates<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetainCandidates").field("target", &self.target).finish_non_exhaustive()
    }
}

impl Edit for RetainCandidates<'_> {
    fn munging(&self) -> Munging {
        Munging::IceCandidateCount
    }

    fn instead(&self) -> Option<&'static str> {
        self.hides_related.then_some("RTCConfiguration.iceTransportPolicy")
    }

    fn side(&self) -> Side {
        Side::Remote
    }

    fn edit(&self, sdp: &mut Sdp<'_>) -> Result<usize, EditError> {
        let before = DefaultAddresses::of(sdp)?;
        let changed = self.target.edit(sdp, &mut |mut section| {
            let changed = section.rewrite(&mut |line| {
                if line.kind() != LineKind::Candidate {
                    return Ok(Change::Keep);
                }
                let candidate: Candidate<'_> = line.parse()?;
                Ok(match self.filter(candidate.clone()) {
                    None => Change::Remove,
                    Some(same) if same == candidate => Change::Keep,
                    Some(other) => Change::Replace(line_of(&other)?),
                })
            })?;
            Ok(changed > 0)
        })?;
        before.renew(sdp)?;
        Ok(changed)
    }
}
