use futures_util::StreamExt;
use rtcweb::negotiation::{SdpType, SessionDescription, SignalingState};
use rtcweb::{ErrorKind, MediaKind, OfferOptions, PeerConnection, TransceiverOptions};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{DropObserver, Present, Refused, TestResult, check, ensure, pause, within};

fn fragment(description: &SessionDescription) -> Option<&str> {
    description.sdp.lines().find_map(|line| line.strip_prefix("a=ice-ufrag:"))
}

#[test]
async fn an_offer_is_made_but_not_applied() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let _channel = connection.create_data_channel("any")?;
        let offer = within("an offer", connection.create_offer()).await??;
        assert_eq!(offer.kind, SdpType::Offer);
        assert!(offer.sdp.contains("m=application "));
        assert_eq!(connection.local_description(), None);
        Ok(())
    })
    .await
}

#[test]
async fn offer_and_answer_with_arguments() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let _channel = left.create_data_channel("any")?;
        let offer = within("an offer", left.create_offer()).await??;
        within("the offer is set", left.set_local_description(Some(&offer))).await??;
        assert_eq!(left.signaling_state(), SignalingState::HaveLocalOffer);
        assert_eq!(left.pending_local_description().map(|it| it.kind), Some(SdpType::Offer));
        assert_eq!(left.current_local_description(), None);

        within("the offer arrives", right.set_remote_description(&offer)).await??;
        assert_eq!(right.pending_remote_description().map(|it| it.kind), Some(SdpType::Offer));
        assert_eq!(right.can_trickle_ice_candidates(), Some(true));
        let answer = within("an answer", right.create_answer()).await??;
        assert_eq!(answer.kind, SdpType::Answer);
        within("the answer is set", right.set_local_description(Some(&answer))).await??;
        within("the answer arrives", left.set_remote_description(&answer)).await??;
        for connection in [&left, &right] {
            assert_eq!(connection.signaling_state(), SignalingState::Stable);
            assert!(connection.current_local_description().is_some());
            assert!(connection.current_remote_description().is_some());
            assert_eq!(connection.pending_remote_description(), None);
        }
        Ok(())
    })
    .await
}

#[test]
async fn offer_and_answer_without_arguments() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let _channel = left.create_data_channel("any")?;
        within("the offer is set", left.set_local_description(None)).await??;
        let offer = left.local_description().present("an offer")?;
        assert_eq!(offer.kind, SdpType::Offer);
        within("the offer arrives", right.set_remote_description(&offer)).await??;
        within("the answer is set", right.set_local_description(None)).await??;
        assert_eq!(right.local_description().map(|it| it.kind), Some(SdpType::Answer));
        Ok(())
    })
    .await
}

#[test]
async fn an_offer_can_ask_for_media_and_for_a_restart() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let options = OfferOptions { receive_audio: Some(true), ..OfferOptions::default() };
        let offer = within("an offer", connection.create_offer_with(&options)).await??;
        assert!(offer.sdp.contains("m=audio "), "{}", offer.sdp);
        within("the offer is set", connection.set_local_description(Some(&offer))).await??;

        let restart = OfferOptions { ice_restart: true, ..OfferOptions::default() };
        let again = within("a second offer", connection.create_offer_with(&restart)).await??;
        ensure(fragment(&offer) != fragment(&again), "the ICE credentials are the old ones")
    })
    .await
}

#[test]
async fn a_pending_offer_can_be_taken_back() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let _channel = connection.create_data_channel("any")?;
        within("the offer is set", connection.set_local_description(None)).await??;
        let rollback = SessionDescription::rollback();
        within("it is taken back", connection.set_local_description(Some(&rollback))).await??;
        assert_eq!(connection.signaling_state(), SignalingState::Stable);
        assert_eq!(connection.local_description(), None);
        Ok(())
    })
    .await
}

#[test]
async fn an_answer_to_nothing_is_an_error() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let error = within("no answer", connection.create_answer()).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        let answer = SessionDescription::new(SdpType::Answer, "v=0\r\n");
        let result = within("no offer", connection.set_remote_description(&answer)).await?;
        ensure(result.is_err(), "an answer without an offer was taken")
    })
    .await
}

#[test]
async fn sdp_that_is_none_is_an_error_that_says_so() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let offer = SessionDescription::new(SdpType::Offer, "this is not SDP");
        let result = within("rejected", connection.set_remote_description(&offer)).await?;
        let error = result.refused()?;
        // An RTCError with the line in Chromium, a plain DOMException in Firefox.
        assert!(
            matches!(
                error.kind(),
                ErrorKind::Rtc(_) | ErrorKind::Operation | ErrorKind::InvalidAccess
            ),
            "{error:?}"
        );
        assert!(!error.message().is_empty());
        assert_eq!(connection.signaling_state(), SignalingState::Stable);
        Ok(())
    })
    .await
}

#[test]
async fn a_description_out_of_turn_is_an_error() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let _channel = connection.create_data_channel("any")?;
        let offer = within("an offer", connection.create_offer()).await??;
        let answer = SessionDescription::new(SdpType::Answer, offer.sdp);
        let error =
            within("refused", connection.set_local_description(Some(&answer))).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidModification);
        assert_eq!(connection.signaling_state(), SignalingState::Stable);
        Ok(())
    })
    .await
}

#[test]
async fn restarting_ice_asks_for_a_negotiation() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let mut needed = left.negotiation_needed();
        let _channel = left.create_data_channel("any")?;
        within("the channel needs one", needed.next()).await?;
        within("the offer is set", left.set_local_description(None)).await??;
        let offer = left.local_description().present("an offer")?;
        within("the offer arrives", right.set_remote_description(&offer)).await??;
        within("the answer is set", right.set_local_description(None)).await??;
        let answer = right.local_description().present("an answer")?;
        within("the answer arrives", left.set_remote_description(&answer)).await??;

        left.restart_ice()?;
        within("the restart needs one", needed.next()).await?;
        within("the second offer is set", left.set_local_description(None)).await??;
        let again = left.local_description().present("a second offer")?;
        ensure(fragment(&offer) != fragment(&again), "the ICE credentials are the old ones")
    })
    .await
}

#[test]
async fn adding_something_asks_for_a_negotiation_once() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let mut count = 0;
        let seen = std::rc::Rc::new(std::cell::Cell::new(0));
        let counter = std::rc::Rc::clone(&seen);
        let _listener = connection.on_negotiation_needed(move || {
            count += 1;
            counter.set(count);
        });
        connection.add_transceiver_of_kind(&MediaKind::Audio, &TransceiverOptions::default())?;
        connection.add_transceiver_of_kind(&MediaKind::Video, &TransceiverOptions::default())?;
        let _channel = connection.create_data_channel("any")?;
        pause(200).await;
        assert_eq!(seen.get(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn a_closed_connection_answers_with_errors_and_runs_every_destructor() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        connection.close();
        connection.close();
        let observer = DropObserver::default();

        let token = observer.token();
        let error = connection.create_data_channel("late").refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        drop(token);

        let token = observer.token();
        let options = TransceiverOptions::default();
        let error = connection.add_transceiver_of_kind(&MediaKind::Audio, &options).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        drop(token);

        let offer = SessionDescription::new(SdpType::Offer, "v=0\r\n");
        let task = async {
            let _token = observer.token();
            connection.create_offer().await.map(drop)
        };
        assert_eq!(within("create_offer", task).await?.refused()?.kind(), &ErrorKind::InvalidState);
        let task = async {
            let _token = observer.token();
            connection.set_local_description(None).await
        };
        let error = within("set_local_description", task).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        let task = async {
            let _token = observer.token();
            connection.set_remote_description(&offer).await
        };
        let error = within("set_remote_description", task).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        let task = async {
            let _token = observer.token();
            connection.add_ice_candidate(None).await
        };
        let error = within("add_ice_candidate", task).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        let token = observer.token();
        let error = connection.set_configuration(&rtcweb::Configuration::default()).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        drop(token);
        connection.restart_ice()?;
        assert_eq!(observer.dropped(), 7);
        Ok(())
    })
    .await
}

#[test]
async fn closing_a_connection_answers_who_waits_for_it() -> TestResult {
    check(async {
        // The browser leaves the promises of a closed connection unsettled.
        for _ in 0..20 {
            let connection = PeerConnection::new()?;
            let _channel = connection.create_data_channel("any")?;
            let operations = async {
                let waiting = (connection.set_local_description(None), connection.create_offer());
                let (first, second) = futures_util::future::join(waiting.0, waiting.1).await;
                [first.err(), second.err()]
            };
            let closing = async { connection.close() };
            let (errors, ()) =
                within("an answer", futures_util::future::join(operations, closing)).await?;
            for error in errors.into_iter().flatten() {
                let kind = error.kind();
                assert!(matches!(kind, ErrorKind::Closed | ErrorKind::InvalidState), "{error:?}");
            }
        }
        Ok(())
    })
    .await
}
