use crate::error::Error;
use crate::negotiation::IceCandidateInit;
use crate::web::connection::candidate::IceCandidate;
use crate::web::stats::report::StatsReport;
use crate::web::sys::{CandidatePairExt, StatsExt};

/// Two candidates that reach each other: the `RTCIceCandidatePair` of
/// [WebRTC 5.6.3](https://www.w3.org/TR/webrtc/#rtcicecandidatepair).
///
/// The address of a candidate that the other peer has not announced may be
/// hidden: absent, or `0.0.0.0` where the pair comes from the statistics.
///
/// ```no_run
/// use rtcweb::{Error, IceCandidateType, IceTransport};
///
/// async fn is_relayed(transport: &IceTransport) -> Result<bool, Error> {
///     let pair = transport.selected_candidate_pair().await?;
///     Ok(pair.is_some_and(|pair| pair.local.kind() == Some(IceCandidateType::Relay)))
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct IceCandidatePair {
    /// The candidate of this side.
    pub local: IceCandidate,
    /// The candidate of the other side.
    pub remote: IceCandidate,
}

impl IceCandidatePair {
    pub(crate) fn from_js(pair: &CandidatePairExt) -> Self {
        Self {
            local: IceCandidate::from_raw(pair.local()),
            remote: IceCandidate::from_raw(pair.remote()),
        }
    }

    /// The pair that the statistics say is in use. One report may be about
    /// several transports; `is_ours` knows the local ports of this one.
    pub(crate) fn from_stats(
        report: &StatsReport,
        is_ours: impl Fn(Option<u16>) -> bool,
    ) -> Result<Option<Self>, Error> {
        let mut pairs: Vec<_> = selected(report)
            .filter_map(|pair| {
                let local = report.raw_get(&pair.local_candidate_id()?)?;
                Some((local, report.raw_get(&pair.remote_candidate_id()?)?))
            })
            .collect();
        // A port that no description shows belongs to a candidate that the
        // other peer discovered; with one transport it is ours all the same.
        let place = pairs.iter().position(|(local, _)| is_ours(local.port())).unwrap_or(0);
        if place >= pairs.len() {
            return Ok(None);
        }
        let (local, remote) = pairs.swap_remove(place);
        Ok(Some(Self { local: candidate(&local)?, remote: candidate(&remote)? }))
    }

    /// Whether both are the same way. What is known about a candidate that was
    /// discovered by a check changes when it is announced too; its port does not.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let same = |a: &IceCandidate, b: &IceCandidate| {
            a.port() == b.port() && a.protocol() == b.protocol()
        };
        same(&self.local, &other.local) && same(&self.remote, &other.remote)
    }
}

/// The pairs in use: Firefox before 153 has no transports in its statistics
/// and marks the pair itself.
fn selected(report: &StatsReport) -> impl Iterator<Item = StatsExt> {
    let by_transport: Vec<_> = report
        .raw_values()
        .filter_map(|stats| report.raw_get(&stats.selected_candidate_pair_id()?))
        .collect();
    let marked: Vec<_> = match by_transport.is_empty() {
        true => report.raw_values().filter(|stats| stats.selected() == Some(true)).collect(),
        false => Vec::new(),
    };
    by_transport.into_iter().chain(marked)
}

/// Firefox writes "(redacted)" for the address of a candidate that the other
/// peer has not announced. What stands for a hidden address in SDP is 0.0.0.0.
fn is_shown(address: &str) -> bool {
    !address.is_empty() && !address.contains(['(', ' '])
}

/// A candidate written from its statistics (RFC 8839, 5.1).
fn candidate(stats: &StatsExt) -> Result<IceCandidate, Error> {
    let or = |text: Option<String>, default: &str| text.unwrap_or_else(|| default.to_owned());
    let mut line = [
        "candidate:",
        &or(stats.foundation(), "0"),
        " 1 ",
        &or(stats.protocol(), "udp"),
        " ",
        &(stats.priority().unwrap_or_default() as u32).to_string(),
        " ",
        &or(stats.address().filter(|address| is_shown(address)), "0.0.0.0"),
        " ",
        &stats.port().unwrap_or_default().to_string(),
        " typ ",
        &or(stats.candidate_type(), "host"),
    ]
    .concat();
    if let (Some(address), Some(port)) = (stats.related_address(), stats.related_port()) {
        line.extend([" raddr ", &address, " rport ", &port.to_string()]);
    }
    if let Some(kind) = stats.tcp_type() {
        line.extend([" tcptype ", &kind]);
    }
    IceCandidate::new(&IceCandidateInit {
        candidate: line,
        sdp_mid: Some(String::new()),
        sdp_m_line_index: None,
        username_fragment: stats.username_fragment(),
    })
}

impl StatsReport {
    /// The ICE role of the connection, which all its transports share.
    pub(crate) fn ice_role(&self) -> Option<String> {
        self.raw_values().find_map(|stats| stats.ice_role())
    }
}
