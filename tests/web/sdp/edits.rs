use rtcweb::sdp::edit::{
    AddCandidates, Anonymize, Edit, RejectSections, RemoveExtMapAllowMixed, RemoveHeaderExtension,
    RemoveIceOption, RetainCandidates, SetDirection, SetFingerprint, SetIceCredentials, SetIceLite,
    SetSetup, Target,
};
use rtcweb::sdp::{Candidate, Direction, Fingerprint, Setup};

use super::media_edits::media;
use crate::support::Stage;

/// An edit that is tried.
pub(super) struct Case {
    /// A word about it.
    pub(super) name: &'static str,
    pub(super) edit: Box<dyn Edit>,
    /// Where it leaves a call that can connect.
    pub(super) stages: &'static [Stage],
}

pub(super) const ANYWHERE: &[Stage] =
    &[Stage::LocalOffer, Stage::RemoteOffer, Stage::LocalAnswer, Stage::RemoteAnswer];
/// What would make the two sides disagree in an answer.
pub(super) const OFFERS: &[Stage] = &[Stage::LocalOffer, Stage::RemoteOffer];
/// What is true only if the one that it is about does it.
const OWN: &[Stage] = &[Stage::LocalOffer, Stage::LocalAnswer];
/// What a description has only after candidates were gathered; the side that
/// still gets those of the other finds the way.
const SENT: &[Stage] = &[Stage::RemoteOffer, Stage::RemoteAnswer];
/// What no call survives, or changes nothing in a call of one page.
pub(super) const CAPTURED: &[Stage] = &[];

pub(super) fn case(
    name: &'static str,
    stages: &'static [Stage],
    edit: impl Edit + 'static,
) -> Case {
    Case { name, edit: Box::new(edit), stages }
}

pub(super) fn edits() -> Vec<Case> {
    transport().into_iter().chain(media()).collect()
}

fn transport() -> Vec<Case> {
    let video = Target::Media("video");
    let first = Target::Index(0);
    let all = Target::All;
    vec![
        case("direction", ANYWHERE, SetDirection::new(video, Direction::Inactive)),
        case("setup of an offer", &[Stage::RemoteOffer], SetSetup::new(all, Setup::Active)),
        case("setup of an answer", &[Stage::LocalAnswer], SetSetup::new(all, Setup::Passive)),
        case("reject", OFFERS, RejectSections::new(video)),
        case("reject the first", OFFERS, RejectSections::new(first)),
        case("credentials", OWN, SetIceCredentials::new(all, "Ed1t", "EditedPassw0rdOf24Chars+")),
        case("fingerprint", CAPTURED, SetFingerprint::new(all, OTHER)),
        case("no trickle", ANYWHERE, RemoveIceOption::trickle(all)),
        case("ice-lite", &[Stage::RemoteOffer], SetIceLite(true)),
        case("extension", ANYWHERE, RemoveHeaderExtension::new(all, AUDIO_LEVEL)),
        case("no mixed extensions", ANYWHERE, RemoveExtMapAllowMixed),
        case("relays only", SENT, RetainCandidates::relays(all)),
        case("no names", CAPTURED, RetainCandidates::without_mdns(all)),
        case("no IPv6", CAPTURED, RetainCandidates::ipv4(all)),
        case("no TCP", CAPTURED, RetainCandidates::without_tcp(all)),
        case("one more candidate", SENT, AddCandidates::new(first, NOWHERE).and_no_more(true)),
        case("anonymous", CAPTURED, Anonymize::new()),
    ]
}

const AUDIO_LEVEL: &str = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";

/// A candidate that nobody answers at.
const NOWHERE: &[Candidate<'static>] = &[Candidate::host("192.0.2.99", 9)];

const OTHER: &Fingerprint<'static> = &Fingerprint::new(
    "sha-256",
    "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:\
     10:11:12:13:14:15:16:17:18:19:1A:1B:1C:1D:1E:1F",
);
