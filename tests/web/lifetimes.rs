use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::{ConnectionState, Listener, PeerConnection};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{RtcPeerConnection, RtcSignalingState};

use crate::support::{
    DropObserver, Pair, TestResult, attached_listeners, check, count_listeners, ensure, pause,
    within,
};

#[test]
async fn the_last_handle_closes_the_connection() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let raw = connection.as_raw().clone();
        let second = connection.clone();
        drop(connection);
        assert_eq!(raw.signaling_state(), RtcSignalingState::Stable);
        drop(second);
        assert_eq!(raw.signaling_state(), RtcSignalingState::Closed);
        Ok(())
    })
    .await
}

#[test]
async fn channels_and_transceivers_keep_the_connection() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let raw = connection.as_raw().clone();
        let channel = connection.create_data_channel("any")?;
        let options = rtcweb::TransceiverOptions::default();
        let transceiver =
            connection.add_transceiver_of_kind(&rtcweb::MediaKind::Audio, &options)?;
        let (sender, receiver) = (transceiver.sender(), transceiver.receiver());
        for handle in [
            Box::new(connection) as Box<dyn std::any::Any>,
            Box::new(channel),
            Box::new(transceiver),
            Box::new(sender),
        ] {
            drop(handle);
            assert_eq!(raw.signaling_state(), RtcSignalingState::Stable);
        }
        drop(receiver);
        assert_eq!(raw.signaling_state(), RtcSignalingState::Closed);
        Ok(())
    })
    .await
}

#[test]
async fn streams_and_listeners_do_not_keep_the_connection() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let raw = connection.as_raw().clone();
        let mut states = connection.connection_states();
        let _listener = connection.on_track(|_| ());
        drop(connection);
        assert_eq!(raw.signaling_state(), RtcSignalingState::Closed);
        assert_eq!(within("the stream ends", states.next()).await?, None);
        Ok(())
    })
    .await
}

#[test]
async fn into_raw_leaves_the_closing_to_the_caller() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let other = connection.clone();
        let raw = connection.into_raw();
        drop(other);
        assert_eq!(raw.signaling_state(), RtcSignalingState::Stable);
        // Adopted again, it is closed with the last handle.
        let adopted = PeerConnection::from_raw(raw.clone());
        assert_eq!(adopted.connection_state(), ConnectionState::New);
        drop(adopted);
        assert_eq!(raw.signaling_state(), RtcSignalingState::Closed);
        Ok(())
    })
    .await
}

#[test]
async fn a_connection_of_web_sys_is_adopted() -> TestResult {
    check(async {
        let raw = RtcPeerConnection::new().map_err(rtcweb::Error::from)?;
        let connection = PeerConnection::from_raw(raw);
        let channel = connection.create_data_channel("any")?;
        assert_eq!(channel.label(), "any");
        Ok(())
    })
    .await
}

#[test]
async fn a_listener_can_drop_itself_in_its_own_callback() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let observer = DropObserver::default();
        let token = observer.token();
        let slot = Rc::new(RefCell::new(None::<Listener>));
        let own = Rc::clone(&slot);
        let calls = Rc::new(Cell::new(0));
        let counter = Rc::clone(&calls);
        *slot.borrow_mut() = Some(connection.on_signaling_state_change(move |_| {
            let _token = &token;
            counter.set(counter.get() + 1);
            own.borrow_mut().take();
        }));
        let _channel = connection.create_data_channel("any")?;
        within("the offer is set", connection.set_local_description(None)).await??;
        let rollback = rtcweb::negotiation::SessionDescription::rollback();
        within("and taken back", connection.set_local_description(Some(&rollback))).await??;
        pause(50).await;
        assert_eq!(calls.get(), 1);
        assert_eq!(observer.dropped(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn a_dropped_listener_hears_nothing_more() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let calls = Rc::new(Cell::new(0));
        let counter = Rc::clone(&calls);
        drop(connection.on_negotiation_needed(move || counter.set(counter.get() + 1)));
        let _channel = connection.create_data_channel("any")?;
        pause(200).await;
        assert_eq!(calls.get(), 0);
        assert_eq!(Rc::strong_count(&calls), 1, "the closure was not freed");
        Ok(())
    })
    .await
}

#[test]
async fn an_event_inside_a_callback_is_delivered_after_it() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let raw = connection.as_raw().clone();
        let dispatch = move || {
            let event = web_sys::Event::new("negotiationneeded");
            event.and_then(|event| raw.dispatch_event(&event))
        };
        let log = Rc::new(RefCell::new(Vec::new()));
        let (inner, writer) = (dispatch.clone(), Rc::clone(&log));
        let mut depth = 0;
        let _listener = connection.on_negotiation_needed(move || {
            depth += 1;
            let number = depth;
            writer.borrow_mut().push(format!("enter {number}"));
            if number == 1 {
                let _ = inner();
            }
            writer.borrow_mut().push(format!("leave {number}"));
        });
        dispatch().map_err(rtcweb::Error::from)?;
        assert_eq!(*log.borrow(), ["enter 1", "leave 1", "enter 2", "leave 2"]);
        Ok(())
    })
    .await
}

#[test]
async fn dropped_handles_leave_no_listener_and_no_uncaught_error() -> TestResult {
    check(async {
        count_listeners();
        {
            let (pair, ours, theirs) = Pair::with_channel().await?;
            let left = pair.left.clone();
            let streams = (
                left.connection_states(),
                left.tracks(),
                left.data_channels(),
                ours.messages(),
                ours.closes(),
                ours.errors(),
            );
            let listeners = (
                left.on_connection_state_change(|_| ()),
                left.on_ice_candidate(|_| ()),
                ours.on_open(|| ()),
                ours.on_closing(|| ()),
                ours.on_close(|| ()),
                ours.on_error(|_| ()),
            );
            within("something is under way", theirs.send(&vec![1; 100_000])).await??;
            assert!(attached_listeners() > 20, "{} listeners", attached_listeners());
            let raw = theirs.as_raw().clone();
            // Everything of this side goes while the browser still has events
            // for it; then the other side closes and causes some more.
            drop((streams, listeners, ours, left));
            pause(20).await;
            let right = pair.right.clone();
            pair.left_session.close();
            drop(theirs);
            right.close();
            drop(pair);
            pause(500).await;
            ensure(raw.ready_state() != web_sys::RtcDataChannelState::Open, "still open")?;
        }
        pause(100).await;
        assert_eq!(attached_listeners(), 0);
        Ok(())
    })
    .await
}
