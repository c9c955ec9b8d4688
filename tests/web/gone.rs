//! What the collector of the browser must not take away, and what a browser
//! that has less does.

use std::cell::Cell;
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::{
    ChannelState, DataChannelOptions, ErrorKind, Feature, PeerConnection, PriorityType, Support,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{
    Pair, Present, Refused, TestResult, check, introduce, pause, within, without,
};

/// Makes garbage and lets the collector work, as far as a page can.
async fn collect() {
    for _ in 0..20 {
        for _ in 0..8 {
            drop(js_sys::ArrayBuffer::new(32 << 20));
        }
        pause(25).await;
    }
}

#[test]
async fn a_connection_lives_while_a_channel_of_it_does() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let options = DataChannelOptions::negotiated(0);
        let ours = left.create_data_channel_with("any", &options)?;
        let theirs = right.create_data_channel_with("any", &options)?;
        introduce(&left, &right, |answer| answer).await?;
        within("it opens", ours.opened()).await??;
        within("it opens", theirs.opened()).await??;
        // Nothing is left of the connections but what the channels hold.
        drop((left, right));
        collect().await;
        assert_eq!(ours.ready_state(), ChannelState::Open);
        within("it is sent", ours.send("still here")).await??;
        let message = within("it arrives", theirs.messages().next()).await?;
        assert_eq!(message.present("a message")?.as_text(), Some("still here"));
        Ok(())
    })
    .await
}

#[test]
async fn a_connection_lives_while_its_messages_are_read() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let options = DataChannelOptions::negotiated(0);
        let ours = left.create_data_channel_with("any", &options)?;
        let theirs = right.create_data_channel_with("any", &options)?;
        introduce(&left, &right, |answer| answer).await?;
        within("it opens", ours.opened()).await??;
        let mut messages = theirs.messages();
        drop((right, theirs));
        collect().await;
        within("it is sent", ours.send("still here")).await??;
        let message = within("it arrives", messages.next()).await?;
        assert_eq!(message.present("a message")?.as_text(), Some("still here"));
        left.close();
        Ok(())
    })
    .await
}

#[test]
async fn a_transport_that_is_watched_is_not_collected() -> TestResult {
    check(async {
        let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
        let channel = left.create_data_channel("any")?;
        introduce(&left, &right, |answer| answer).await?;
        within("it opens", channel.opened()).await??;
        let mut states = left.sctp().present("a transport")?.states();
        collect().await;
        right.close();
        let state = within("a state", states.next()).await?;
        assert_eq!(state, Some(rtcweb::SctpTransportState::Closed));
        Ok(())
    })
    .await
}

#[test]
async fn closing_is_told_once() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        assert!(Feature::ClosingEvent.support().is_usable());
        let calls = Rc::new(Cell::new(0));
        let counter = Rc::clone(&calls);
        let _listener = ours.on_closing(move || counter.set(counter.get() + 1));
        let mut closes = ours.closes();
        within("it closes", theirs.close()).await?;
        if ours.ready_state() != ChannelState::Closed {
            within("it closes here too", closes.next()).await?;
        }
        assert_eq!(calls.get(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn closing_is_told_once_without_the_event() -> TestResult {
    check(async {
        let _without = without("RTCDataChannel", "onclosing");
        assert_eq!(Feature::ClosingEvent.support(), Support::Emulated);
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        let mut closings = ours.closings();
        within("it closes", theirs.close()).await?;
        assert_eq!(within("it begins to close", closings.next()).await?, Some(()));
        assert_eq!(within("the end", closings.next()).await?, None);
        Ok(())
    })
    .await
}

#[test]
async fn what_can_be_moved_to_a_worker_is_known() -> TestResult {
    check(async {
        let support = Feature::DataChannelTransfer.support();
        assert!(matches!(support, Support::Native | Support::Absent));
        // Looking costs no connection: nothing stays open.
        for _ in 0..20 {
            assert_eq!(Feature::DataChannelTransfer.support(), support);
        }
        Ok(())
    })
    .await
}

#[test]
#[expect(deprecated, reason = "bound for completeness")]
async fn reliable_is_what_it_was() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let lossy =
            DataChannelOptions { max_retransmits: Some(0), ..DataChannelOptions::default() };
        assert!(connection.create_data_channel("any")?.reliable());
        assert!(!connection.create_data_channel_with("lossy", &lossy)?.reliable());
        Ok(())
    })
    .await
}

#[test]
async fn a_priority_is_kept_or_unsupported() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let options = DataChannelOptions {
            priority: Some(PriorityType::High),
            ..DataChannelOptions::default()
        };
        let result = connection.create_data_channel_with("urgent", &options);
        if Feature::ChannelPriority.support() == Support::Native {
            assert_eq!(result?.priority(), Some(PriorityType::High));
        } else {
            assert_eq!(result.refused()?.kind(), &ErrorKind::Unsupported);
            assert_eq!(connection.create_data_channel("any")?.priority(), None);
        }
        Ok(())
    })
    .await
}

#[test]
async fn the_state_of_a_connection_is_known_without_the_member() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let _without = without("RTCPeerConnection", "connectionState");
        assert_eq!(pair.left.connection_state(), rtcweb::ConnectionState::New);
        let channel = pair.left.create_data_channel("any")?;
        within("it opens", channel.opened()).await??;
        let mut states = pair.left.ice_connection_states();
        while pair.left.connection_state() != rtcweb::ConnectionState::Connected {
            within("a state", states.next()).await?;
        }
        pair.left.close();
        assert_eq!(pair.left.connection_state(), rtcweb::ConnectionState::Closed);
        Ok(())
    })
    .await
}
