//! Every edit that the crate has, made of any description.

use rtcweb::sdp::edit::{
    AddCandidates, AddFeedback, Anonymize, CodecMatcher, Edit, PreferCodecs, RejectSections,
    RemoveCodecs, RemoveFeedback, RemoveHeaderExtension, RemoveIceOption, RemoveSimulcast,
    ReorderCodecs, RetainCandidates, RetainCodecs, SetBandwidth, SetDirection, SetFingerprint,
    SetIceCredentials, SetIceLite, SetOpus, SetParameters, SetSetup, SetSimulcast,
    SimulcastEncoding, Target,
};
use rtcweb::sdp::{Candidate, Direction, Fingerprint, OpusParameters, RidDirection, Sdp, Setup};

use super::parse::{is_made_of, limitless, same};

const ALL: Target<'_> = Target::All;

/// Does this with each kind of edit.
pub(crate) fn with_each(work: &mut dyn FnMut(&dyn Edit)) {
    let codecs = [CodecMatcher::name("rtx"), CodecMatcher::payload_type(96)];
    let encodings = ["a", "c"].map(SimulcastEncoding::new);
    let opus = OpusParameters { stereo: Some(true), ..OpusParameters::default() };
    let candidate = Candidate::parse("candidate:1 1 udp 1 192.0.2.1 9 typ host").unwrap();
    let candidates = [candidate];
    let fingerprint = Fingerprint::from_bytes("sha-1", &[1; 20]);
    let pwd = "abcdefghijklmnopqrstuvwx";
    work(&AddCandidates::new(ALL, &candidates).and_no_more(true));
    work(&AddFeedback::new(ALL, CodecMatcher::ANY, "nack"));
    work(&Anonymize::new());
    work(&PreferCodecs::new(ALL, &codecs));
    work(&RejectSections::new(ALL));
    work(&RejectSections::new(Target::Media("audio")));
    work(&RemoveCodecs::new(ALL, &codecs));
    work(&RemoveFeedback::new(ALL, CodecMatcher::ANY, "nack"));
    work(&RemoveHeaderExtension::new(ALL, "urn:ietf:params:rtp-hdrext:sdes:mid"));
    work(&RemoveIceOption::trickle(ALL));
    work(&RemoveSimulcast::new(ALL));
    work(&ReorderCodecs::new(ALL, &[98, 0]));
    work(&RetainCandidates::relays(ALL));
    work(&RetainCandidates::without_mdns(ALL));
    work(&RetainCodecs::new(ALL, &codecs));
    work(&SetBandwidth::new(ALL, Some(1_500)));
    work(&SetBandwidth::of_session(None));
    work(&SetDirection::new(ALL, Direction::Inactive));
    work(&SetFingerprint::new(ALL, &fingerprint));
    work(&SetIceCredentials::new(ALL, "abcd", pwd));
    work(&SetIceLite(true));
    work(&SetOpus::new(ALL, opus));
    work(&SetParameters::new(ALL, CodecMatcher::ANY, &[("stereo", None), ("x", Some("1"))]));
    work(&SetSetup::new(ALL, Setup::Active));
    work(&SetSimulcast::new(ALL, RidDirection::Send, &encodings));
    work(&SetSimulcast::new(ALL, RidDirection::Recv, &[]));
}

/// An edit leaves what would be read from the bytes, or nothing is different;
/// it says how many parts are.
pub(crate) fn any_description(bytes: &[u8]) {
    for options in [limitless(), limitless().lenient(true)] {
        let Ok(before) = options.parse_bytes(bytes) else { continue };
        with_each(&mut |edit| {
            let mut sdp = before.clone();
            let kind = edit.munging();
            let Ok(changed) = sdp.apply(edit) else {
                same(&sdp, &before);
                return;
            };
            assert!(changed <= 1 + sdp.sections().len(), "{kind:?}: {changed}");
            let fresh = sdp.as_bytes().to_vec();
            is_made_of(&sdp, &fresh);
            let again = options.parse_bytes(&fresh);
            same(&sdp, &again.unwrap_or_else(|error| panic!("after {kind:?}: {error}")));
        });
        views(&before);
    }
}

/// What the views say, of any description.
pub(crate) fn views(sdp: &Sdp<'_>) {
    for section in sdp.sections() {
        let _ = (section.ice_parameters(), section.dtls_parameters(), section.data_channels());
        let _ = (section.default_address(), section.default_candidate(), section.tracks());
        assert!(section.transport().index() < sdp.sections().len());
        if let Some(bundle) = section.bundle() {
            let mid = section.mid().expect("a group names it");
            assert!(bundle.mids().contains(mid));
        }
        for codec in section.codecs().into_iter().flatten() {
            let _ = (codec.kind(), codec.parameters(), codec.rtx(), codec.repeats());
        }
    }
    assert!(sdp.bundle_groups().count() <= sdp.lines().len());
}
