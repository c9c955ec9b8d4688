use std::cell::RefCell;
use std::rc::Rc;

use rtcweb::{
    Error, ErrorKind, IceCandidateError, MediaKind, MediaStream, PeerConnection, RtcErrorDetail,
    TrackEvent, TransceiverOptions, synthetic,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Present, Refused, TestResult, check};

/// What a callback has seen.
fn seen<T: 'static>() -> (Rc<RefCell<Vec<T>>>, impl FnMut(T) + 'static) {
    let list = Rc::new(RefCell::new(Vec::new()));
    let push = Rc::clone(&list);
    (list, move |value| push.borrow_mut().push(value))
}

fn fire(target: &web_sys::EventTarget, event: &web_sys::Event) -> TestResult {
    target.dispatch_event(event).map_err(Error::from)?;
    Ok(())
}

/// The value, or `None` and a line where the browser has no such event.
fn made<T>(what: &str, result: Result<T, Error>) -> TestResult<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) => {
            assert_eq!(error.kind(), &ErrorKind::Unsupported);
            wasm_bindgen_test::console_log!("this browser has no {what}: {error}");
            Ok(None)
        }
    }
}

#[test]
async fn the_end_of_candidates_made_by_hand_is_an_end_of_candidates() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let (list, push) = seen();
        let _listener = connection.on_ice_candidate(push);
        fire(connection.as_raw(), &synthetic::ice_candidate(None)?)?;
        assert_eq!(list.borrow().len(), 1);
        assert!(list.borrow()[0].is_none());
        connection.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_candidate_error_made_by_hand_arrives_with_every_member() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let (list, push) = seen();
        let _listener = connection.on_ice_candidate_error(push);
        let mut error = IceCandidateError::default();
        error.address = Some("192.0.2.1".to_owned());
        error.port = Some(4711);
        error.url = "stun:stun.example.org".to_owned();
        error.error_code = 401;
        error.error_text = "Unauthorized".to_owned();
        if let Some(event) = made("candidate errors", synthetic::ice_candidate_error(&error))? {
            fire(connection.as_raw(), &event)?;
            assert_eq!(*list.borrow(), vec![error]);
        }
        connection.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_track_made_by_hand_arrives_with_its_streams() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let (list, push) = seen();
        let _listener = connection.on_track(push);
        let transceiver = connection
            .add_transceiver_of_kind(&MediaKind::Audio, &TransceiverOptions::default())?;
        let stream = MediaStream::new(&[])?;
        let event = TrackEvent::new(&transceiver, vec![stream.clone()]);
        fire(connection.as_raw(), &synthetic::track(&event)?)?;
        let arrived: TrackEvent = list.borrow_mut().pop().present("the event")?;
        assert_eq!(arrived.track, transceiver.receiver().track());
        assert_eq!(arrived.streams, vec![stream]);
        assert_eq!(arrived.transceiver, transceiver);
        connection.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_channel_made_by_hand_arrives() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let (list, push) = seen();
        let _listener = connection.on_data_channel(push);
        let channel = connection.create_data_channel("bell")?;
        fire(connection.as_raw(), &synthetic::data_channel(&channel)?)?;
        assert_eq!(*list.borrow(), vec![channel]);
        connection.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_channel_error_made_by_hand_keeps_its_detail() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let channel = connection.create_data_channel("bell")?;
        let (list, push) = seen();
        let _listener = channel.on_error(push);
        let mut detail = RtcErrorDetail::new("sctp-failure".into());
        detail.sctp_cause_code = Some(12);
        if let Some(error) = made("RTCError", synthetic::rtc_error(&detail, "aborted"))? {
            fire(channel.as_raw(), &synthetic::error(&error)?)?;
            let arrived: Error = list.borrow_mut().pop().present("the event")?;
            assert_eq!(arrived.kind(), &ErrorKind::Rtc(detail));
            assert_eq!(arrived.message(), "aborted");
        }
        connection.close();
        Ok(())
    })
    .await
}

#[test]
async fn an_error_event_wants_an_rtc_error() -> TestResult {
    check(async {
        let plain = Error::from(wasm_bindgen::JsValue::from("no RTCError"));
        let error = synthetic::error(&plain).refused()?;
        assert!(matches!(error.kind(), ErrorKind::Type | ErrorKind::Unsupported), "{error:?}");
        let detail = RtcErrorDetail::new("no-such-failure".into());
        let error = synthetic::rtc_error(&detail, "").refused()?;
        assert!(matches!(error.kind(), ErrorKind::Type | ErrorKind::Unsupported), "{error:?}");
        Ok(())
    })
    .await
}

#[test]
async fn an_overconstrained_error_names_its_constraint() -> TestResult {
    check(async {
        let error = synthetic::overconstrained_error("width", "too wide");
        if let Some(error) = made("OverconstrainedError", error)? {
            let kind = ErrorKind::Overconstrained { constraint: "width".to_owned() };
            assert_eq!((error.kind(), error.message()), (&kind, "too wide"));
            assert_eq!(error.name(), Some("OverconstrainedError"));
        }
        Ok(())
    })
    .await
}

#[test]
async fn tracks_of_a_stream_can_be_announced_by_hand() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let transceiver = connection
            .add_transceiver_of_kind(&MediaKind::Video, &TransceiverOptions::default())?;
        let track = transceiver.receiver().track();
        let stream = MediaStream::new(&[])?;
        let (added, push_added) = seen();
        let (removed, push_removed) = seen();
        let _listeners = [stream.on_add_track(push_added), stream.on_remove_track(push_removed)];
        fire(stream.as_raw(), &synthetic::added_track(&track)?)?;
        assert_eq!(*added.borrow(), vec![track.clone()]);
        assert!(removed.borrow().is_empty());
        fire(stream.as_raw(), &synthetic::removed_track(&track)?)?;
        assert_eq!(*removed.borrow(), vec![track]);
        connection.close();
        Ok(())
    })
    .await
}
