//! Each event of a data channel, as a callback and as a stream.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::{ChannelState, DataChannelOptions, ErrorKind, Message, PeerConnection};
use rtcweb::{DataChannel, RtcErrorDetailType};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, TestResult, check, introduce, within};

/// A counter and a callback that counts.
fn counting() -> (Rc<Cell<usize>>, impl FnMut() + 'static) {
    let calls = Rc::new(Cell::new(0));
    let counter = Rc::clone(&calls);
    (calls, move || counter.set(counter.get() + 1))
}

#[test]
async fn open_comes_once() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let channel = pair.left.create_data_channel("any")?;
        let (calls, count) = counting();
        let _listener = channel.on_open(count);
        let mut opens = channel.opens();
        assert_eq!(within("it opens", opens.next()).await?, Some(()));
        assert_eq!(channel.ready_state(), ChannelState::Open);
        assert_eq!(calls.get(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn message_comes_for_each() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        let heard = Rc::new(RefCell::new(Vec::new()));
        let writer = Rc::clone(&heard);
        let _listener = theirs.on_message(move |message| writer.borrow_mut().push(message));
        within("it is sent", ours.send("one")).await??;
        within("it is sent", ours.send(&[2_u8][..])).await??;
        within("it closes", ours.close()).await?;
        while heard.borrow().len() < 2 {
            within("they arrive", crate::support::pause(20)).await?;
        }
        assert_eq!(*heard.borrow(), [Message::from("one"), Message::from(vec![2])]);
        Ok(())
    })
    .await
}

#[test]
async fn bufferedamountlow_comes_when_it_is() -> TestResult {
    check(async {
        let (_pair, ours, _theirs) = Pair::with_channel().await?;
        let (calls, count) = counting();
        let _listener = ours.on_buffered_amount_low(count);
        let mut lows = ours.buffered_amount_lows();
        ours.set_high_water_mark(1);
        ours.try_send(&vec![0; 200_000])?;
        assert_eq!(within("it is low", lows.next()).await?, Some(()));
        assert!(calls.get() >= 1);
        Ok(())
    })
    .await
}

#[test]
async fn closing_comes_before_close() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        let log = Rc::new(RefCell::new(Vec::new()));
        let (first, second) = (Rc::clone(&log), Rc::clone(&log));
        let _closing = ours.on_closing(move || first.borrow_mut().push("closing"));
        let _close = ours.on_close(move || second.borrow_mut().push("close"));
        let mut closes = ours.closes();
        within("it closes", theirs.close()).await?;
        within("it closes here", closes.next()).await?;
        assert_eq!(*log.borrow(), ["closing", "close"]);
        Ok(())
    })
    .await
}

/// Two ends of a channel whose connections no session closes.
async fn bare() -> TestResult<(PeerConnection, DataChannel, PeerConnection, DataChannel)> {
    let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
    let options = DataChannelOptions::negotiated(0);
    let ours = left.create_data_channel_with("any", &options)?;
    let theirs = right.create_data_channel_with("any", &options)?;
    introduce(&left, &right, |answer| answer).await?;
    within("it opens", ours.opened()).await??;
    within("it opens", theirs.opened()).await??;
    Ok((left, ours, right, theirs))
}

#[test]
async fn error_comes_when_the_other_peer_is_gone() -> TestResult {
    check(async {
        let (_left, ours, right, _theirs) = bare().await?;
        let (calls, mut count) = counting();
        let _listener = ours.on_error(move |_| count());
        let (mut errors, mut closes) = (ours.errors(), ours.closes());
        right.close();
        let error = within("an error", errors.next()).await?.present("an error")?;
        match error.kind() {
            ErrorKind::Rtc(detail) => {
                assert_eq!(detail.detail, RtcErrorDetailType::SctpFailure);
            }
            kind => return Err(crate::support::Failure::new(format!("{kind:?}"))),
        }
        assert_eq!(within("it closes", closes.next()).await?, Some(()));
        assert!(within("no other error", errors.next()).await?.is_none());
        assert_eq!(calls.get(), 1);
        Ok(())
    })
    .await
}

#[test]
async fn closing_a_channel_or_ones_own_connection_is_no_error() -> TestResult {
    check(async {
        let (left, ours, _right, theirs) = bare().await?;
        let (mut here, mut there) = (ours.errors(), theirs.errors());
        within("it closes", ours.close()).await?;
        assert!(within("no error here", here.next()).await?.is_none());
        assert!(within("no error there", there.next()).await?.is_none());
        let other = left.create_data_channel_with("other", &DataChannelOptions::negotiated(4))?;
        let mut errors = other.errors();
        left.close();
        assert!(within("no error", errors.next()).await?.is_none());
        Ok(())
    })
    .await
}
