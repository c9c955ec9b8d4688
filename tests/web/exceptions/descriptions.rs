use rtcweb::negotiation::{IceCandidateInit, SdpType, SessionDescription};
use rtcweb::{IceCandidate, PeerConnection};

use super::{closed, throws};
use crate::support::{TestResult, within};

fn offer_of_nonsense() -> SessionDescription {
    SessionDescription::new(SdpType::Offer, "nonsense")
}

/// A connection that has the offer of another one.
async fn offered() -> TestResult<PeerConnection> {
    let other = PeerConnection::new()?;
    let _channel = other.create_data_channel("any")?;
    let offer = within("an offer", other.create_offer()).await??;
    let connection = PeerConnection::new()?;
    within("it is applied", connection.set_remote_description(&offer)).await??;
    Ok(connection)
}

const GOOD: &str = "candidate:1 1 UDP 1 127.0.0.1 9 typ host";

fn candidate(text: &str, mid: &str) -> IceCandidateInit {
    IceCandidateInit {
        candidate: text.into(),
        sdp_mid: Some(mid.into()),
        ..IceCandidateInit::default()
    }
}

throws! {
    offering_when_closed, "createOffer()": InvalidState, InvalidState => {
        closed()?.create_offer().await
    }
    answering_when_closed, "createAnswer()": InvalidState, InvalidState => {
        closed()?.create_answer().await
    }
    answering_nobody, "createAnswer()": InvalidState, InvalidState => {
        PeerConnection::new()?.create_answer().await
    }
    applying_when_closed, "setLocalDescription()": InvalidState, InvalidState => {
        closed()?.set_local_description(None).await
    }
    applying_a_description_that_is_none, "setLocalDescription()":
        InvalidModification, InvalidModification => {
        PeerConnection::new()?.set_local_description(Some(&offer_of_nonsense())).await
    }
    applying_an_answer_to_nothing, "setLocalDescription()":
        InvalidModification, InvalidModification => {
        let connection = PeerConnection::new()?;
        let _channel = connection.create_data_channel("any")?;
        let offer = within("an offer", connection.create_offer()).await??;
        let answer = SessionDescription::new(SdpType::Answer, offer.sdp);
        connection.set_local_description(Some(&answer)).await
    }
    applying_an_offer_that_another_connection_made, "setLocalDescription()":
        InvalidModification, InvalidModification => {
        let other = PeerConnection::new()?;
        let _channel = other.create_data_channel("any")?;
        let offer = within("an offer", other.create_offer()).await??;
        PeerConnection::new()?.set_local_description(Some(&offer)).await
    }
    taking_back_nothing, "setLocalDescription()": InvalidState, InvalidState => {
        let rollback = SessionDescription::rollback();
        PeerConnection::new()?.set_local_description(Some(&rollback)).await
    }
    taking_back_nothing_of_theirs, "setRemoteDescription()": InvalidState, InvalidState => {
        PeerConnection::new()?.set_remote_description(&SessionDescription::rollback()).await
    }
    hearing_when_closed, "setRemoteDescription()": InvalidState, InvalidState => {
        closed()?.set_remote_description(&offer_of_nonsense()).await
    }
    hearing_a_description_that_is_none, "setRemoteDescription()": Rtc(_), Rtc(_) => {
        PeerConnection::new()?.set_remote_description(&offer_of_nonsense()).await
    }
    hearing_an_answer_to_nothing, "setRemoteDescription()": InvalidState, InvalidState => {
        let other = PeerConnection::new()?;
        let _channel = other.create_data_channel("any")?;
        let offer = within("an offer", other.create_offer()).await??;
        let answer = SessionDescription::new(SdpType::Answer, offer.sdp);
        PeerConnection::new()?.set_remote_description(&answer).await
    }
    a_candidate_when_closed, "addIceCandidate()": InvalidState, InvalidState => {
        closed()?.add_ice_candidate(None).await
    }
    a_candidate_before_a_description, "addIceCandidate()": InvalidState, InvalidState => {
        let early = candidate(GOOD, "0");
        PeerConnection::new()?.add_ice_candidate(Some(&early)).await
    }
    a_candidate_that_is_none, "addIceCandidate()": Operation, Operation => {
        offered().await?.add_ice_candidate(Some(&candidate("nonsense", "0"))).await
    }
    a_candidate_of_a_section_that_is_not_there, "addIceCandidate()": Operation, Operation => {
        offered().await?.add_ice_candidate(Some(&candidate(GOOD, "7"))).await
    }
    a_candidate_of_no_section, "addIceCandidate()": Type, Type => {
        let homeless = IceCandidateInit { sdp_mid: None, ..candidate(GOOD, "") };
        offered().await?.add_ice_candidate(Some(&homeless)).await
    }
    a_candidate_of_its_own_without_a_section, "new RTCIceCandidate()": Type, Type => {
        IceCandidate::new(&IceCandidateInit { sdp_mid: None, ..candidate(GOOD, "") })
    }
}
