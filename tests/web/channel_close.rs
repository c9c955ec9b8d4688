use futures_util::StreamExt;
use rtcweb::{ChannelState, ErrorKind, PeerConnection};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Refused, TestResult, check, within};

#[test]
async fn closing_loses_nothing_that_was_sent() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        for number in 0..50_u8 {
            within("it is sent", ours.send(&vec![number; 32 * 1024])).await??;
        }
        within("it closes", ours.close()).await?;
        assert_eq!(ours.ready_state(), ChannelState::Closed);
        let mut messages = theirs.messages();
        for number in 0..50_u8 {
            let message = within("a message", messages.next()).await?;
            assert_eq!(message, Some(vec![number; 32 * 1024].into()));
        }
        assert_eq!(within("the end", messages.next()).await?, None);
        Ok(())
    })
    .await
}

#[test]
async fn closing_again_and_sending_after_it() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        within("it closes", ours.close()).await?;
        within("it closes again", ours.close()).await?;
        assert_eq!(ours.try_send("late").refused()?.kind(), &ErrorKind::Closed);
        let error = within("refused", ours.send("late")).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Closed);
        assert_eq!(within("never", ours.opened()).await?.refused()?.kind(), &ErrorKind::Closed);
        let mut closes = theirs.closes();
        if theirs.ready_state() != ChannelState::Closed {
            assert_eq!(within("the other side hears", closes.next()).await?, Some(()));
        }
        Ok(())
    })
    .await
}

#[test]
async fn closing_the_connection_ends_everything_that_waits() -> TestResult {
    check(async {
        let (pair, ours, _theirs) = Pair::with_channel().await?;
        let mut messages = ours.messages();
        ours.set_high_water_mark(1);
        ours.try_send(&vec![0; 200_000])?;
        let waiting = ours.send("never");
        pair.left.close();
        assert_eq!(within("messages end", messages.next()).await?, None);
        let error = within("the writer hears", waiting).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::Closed);
        within("closing a closed one", ours.close()).await?;
        Ok(())
    })
    .await
}

#[test]
async fn a_channel_that_never_opened_says_so() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let channel = connection.create_data_channel("any")?;
        let opening = channel.opened();
        connection.close();
        assert_eq!(within("it hears", opening).await?.refused()?.kind(), &ErrorKind::Closed);
        Ok(())
    })
    .await
}

#[test]
async fn the_last_handle_closes_the_channel() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        let mut messages = theirs.messages();
        let mut closes = theirs.closes();
        ours.try_send("the last word")?;
        let other = ours.clone();
        drop(ours);
        within("a handle is enough", other.send("the very last")).await??;
        drop(other);
        assert_eq!(within("a message", messages.next()).await?, Some("the last word".into()));
        assert_eq!(within("a message", messages.next()).await?, Some("the very last".into()));
        assert_eq!(within("it closes", closes.next()).await?, Some(()));
        assert_eq!(within("the end", messages.next()).await?, None);
        Ok(())
    })
    .await
}
