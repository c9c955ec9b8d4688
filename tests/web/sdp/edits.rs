use rtcweb::sdp::edit::{
    AddCandidates, Anonymize, Edit, RejectSections, RemoveExtMapAllowMixed, RemoveHeaderExtension,
    RemoveIceOption, RetainCandidates, SetDirection, SetFingerprint, SetIceCredentials, SetIceLite,
    SetSetup, Target,
};
use rtcweb::sdp::{Candidate, Direction, Fingerprint, Setup};

/// A word about an edit, and the edit.
pub(super) type Named = (&'static str, Box<dyn Edit>);

const VIDEO: Target<'_> = Target::Media("video");

/// A candidate that nobody answers at.
const NOWHERE: &[Candidate<'static>] = &[Candidate::host("192.0.2.99", 9)];

const OTHER: &Fingerprint<'static> = &Fingerprint::new(
    "sha-256",
    "00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:\
     10:11:12:13:14:15:16:17:18:19:1A:1B:1C:1D:1E:1F",
);

/// The edits that are tried wherever a description is.
pub(super) fn edits() -> Vec<Named> {
    let level = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";
    vec![
        ("direction", Box::new(SetDirection::new(VIDEO, Direction::Inactive))),
        ("extension", Box::new(RemoveHeaderExtension::new(Target::All, level))),
        ("extmap-allow-mixed", Box::new(RemoveExtMapAllowMixed)),
        ("trickle", Box::new(RemoveIceOption::trickle(Target::All))),
        ("reject", Box::new(RejectSections::new(VIDEO))),
    ]
}

/// Those of what the other side gets.
pub(super) fn remote_edits() -> Vec<Named> {
    vec![
        ("relays", Box::new(RetainCandidates::relays(Target::All))),
        ("candidate", Box::new(AddCandidates::new(VIDEO, NOWHERE))),
    ]
}

/// Those of an offer that the other side gets.
pub(super) fn offer_edits() -> Vec<Named> {
    vec![
        ("reject the first", Box::new(RejectSections::new(Target::Index(0)))),
        ("setup", Box::new(SetSetup::new(Target::All, Setup::Passive))),
        ("lite", Box::new(SetIceLite(true))),
    ]
}

/// Those after which no call connects, or that have nothing to change where a
/// browser tells its addresses.
pub(super) fn edits_of_captured() -> Vec<Named> {
    let password = "Tt0N8r2TQj1v2e5YwX7aB3cK";
    vec![
        ("credentials", Box::new(SetIceCredentials::new(Target::All, "new2", password))),
        ("fingerprint", Box::new(SetFingerprint::new(Target::All, OTHER))),
        ("anonymous", Box::new(Anonymize::new())),
        ("no mDNS", Box::new(RetainCandidates::without_mdns(Target::All))),
        ("IPv4", Box::new(RetainCandidates::ipv4(Target::All))),
        ("no TCP", Box::new(RetainCandidates::without_tcp(Target::All))),
    ]
}
