use std::cell::Cell;
use std::rc::Rc;

use futures_util::future::join3;
use futures_util::{FutureExt, StreamExt};
use rtcweb::negotiation::SessionDescription;
use rtcweb::{DataChannel, ErrorKind, Message, PeerConnection};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Pair, Present, Refused, TestResult, check, ensure, within};

#[test]
async fn sending_waits_for_the_channel_to_open() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let mut arriving = pair.right.data_channels();
        let ours = pair.left.create_data_channel("any")?;
        let error = ours.try_send("too early").refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        within("it is sent", ours.send("in time")).await??;
        let theirs = within("the channel arrives", arriving.next()).await?.present("a channel")?;
        assert_eq!(within("it arrives", theirs.messages().next()).await?, Some("in time".into()));
        Ok(())
    })
    .await
}

#[test]
async fn trying_above_the_mark_would_block() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        ours.set_high_water_mark(64 * 1024);
        let chunk = vec![1_u8; 16 * 1024];
        let mut accepted = 0;
        let error = loop {
            match ours.try_send(&chunk) {
                Ok(()) => accepted += 1,
                Err(error) => break error,
            }
            ensure(accepted < 10_000, "the mark was never reached")?;
        };
        assert_eq!(error.kind(), &ErrorKind::WouldBlock);
        assert!(ours.buffered_amount() <= 64 * 1024, "{}", ours.buffered_amount());
        // What was refused was not sent: exactly the accepted ones arrive.
        within("there is room again", ours.send("end")).await??;
        let mut messages = theirs.messages();
        let mut arrived = 0;
        while within("a message", messages.next()).await? != Some("end".into()) {
            arrived += 1;
        }
        assert_eq!(arrived, accepted);
        Ok(())
    })
    .await
}

#[test]
async fn writers_take_turns_and_stay_below_the_mark() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        const MARK: usize = 256 * 1024;
        ours.set_high_water_mark(MARK);
        let highest = Rc::new(Cell::new(0));
        let writer = |name: u8| {
            let (channel, highest) = (ours.clone(), Rc::clone(&highest));
            async move {
                for number in 0..60_u8 {
                    let mut chunk = vec![0_u8; 64 * 1024];
                    (chunk[0], chunk[1]) = (name, number);
                    channel.send(&chunk).await?;
                    highest.set(highest.get().max(channel.buffered_amount()));
                }
                Ok::<_, rtcweb::Error>(())
            }
        };
        let reader = async {
            let mut messages = theirs.messages();
            let mut next = [0_u8; 3];
            for _ in 0..180 {
                let message = messages.next().await.ok_or_else(|| Failure::new("it ended"))?;
                let bytes = message.as_bytes().ok_or_else(|| Failure::new("text came"))?;
                assert_eq!(bytes.len(), 64 * 1024);
                assert_eq!(bytes[1], next[bytes[0] as usize], "out of order");
                next[bytes[0] as usize] += 1;
            }
            TestResult::Ok(next)
        };
        let writers = join3(writer(0), writer(1), writer(2));
        let (written, read) = within("11 MB", futures_util::future::join(writers, reader)).await?;
        for result in [written.0, written.1, written.2] {
            result?;
        }
        assert_eq!(read?, [60; 3]);
        assert!(highest.get() <= MARK, "{} bytes were buffered", highest.get());
        Ok(())
    })
    .await
}

#[test]
async fn a_small_message_does_not_overtake_a_large_one_that_waits() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        ours.set_high_water_mark(128 * 1024);
        ours.try_send(&vec![0_u8; 64 * 1024])?;
        // For the small one there would be room at once, for the large one not.
        let large = vec![1_u8; 128 * 1024];
        let writers = futures_util::future::join(ours.send(&large), ours.send("small"));
        let (first, second) = within("both are sent", writers).await?;
        first?;
        second?;
        let mut messages = theirs.messages();
        let mut order = Vec::new();
        while order.len() < 2 {
            match within("a message", messages.next()).await? {
                Some(Message::Text(text)) => order.push(text),
                Some(Message::Binary(bytes)) if bytes.len() == large.len() => {
                    order.push("large".into());
                }
                Some(_) => {}
                None => return Err(Failure::new("the messages ended")),
            }
        }
        assert_eq!(order, ["large", "small"]);
        Ok(())
    })
    .await
}

#[test]
async fn a_writer_that_gives_up_sends_nothing_and_lets_the_next_one_pass() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        ours.set_high_water_mark(64 * 1024);
        while ours.try_send(&vec![0_u8; 64 * 1024]).is_ok() {}
        let mut waiting = Box::pin(ours.send("given up"));
        assert!(waiting.as_mut().now_or_never().is_none(), "it did not wait");
        let next = ours.send("after it");
        let error = ours.try_send("out of turn").refused()?;
        assert_eq!(error.kind(), &ErrorKind::WouldBlock);
        drop(waiting);
        within("the next one", next).await??;
        let mut messages = theirs.messages();
        loop {
            match within("a message", messages.next()).await? {
                Some(Message::Text(text)) => {
                    assert_eq!(text, "after it");
                    break;
                }
                Some(_) => {}
                None => return Err(Failure::new("the messages ended")),
            }
        }
        Ok(())
    })
    .await
}

/// A pair whose left side has been told that the right one takes 1,000 bytes.
async fn small_limit() -> TestResult<(PeerConnection, PeerConnection, DataChannel)> {
    let (left, right) = (PeerConnection::new()?, PeerConnection::new()?);
    let channel = left.create_data_channel("any")?;
    let (mut from_left, mut from_right) = (left.ice_candidates(), right.ice_candidates());
    within("the offer is set", left.set_local_description(None)).await??;
    let offer = left.local_description().ok_or_else(|| Failure::new("no offer"))?;
    within("the offer arrives", right.set_remote_description(&offer)).await??;
    within("the answer is set", right.set_local_description(None)).await??;
    let answer = right.local_description().ok_or_else(|| Failure::new("no answer"))?;
    let mut lines: Vec<_> =
        answer.sdp.lines().filter(|it| !it.contains("max-message-size")).collect();
    lines.push("a=max-message-size:1000\r\n");
    let answer = SessionDescription::new(answer.kind, lines.join("\r\n"));
    within("the answer arrives", left.set_remote_description(&answer)).await??;
    while let Some(Some(candidate)) = within("a candidate", from_left.next()).await? {
        within("added", right.add_ice_candidate(Some(&candidate.to_init()))).await??;
    }
    while let Some(Some(candidate)) = within("a candidate", from_right.next()).await? {
        within("added", left.add_ice_candidate(Some(&candidate.to_init()))).await??;
    }
    within("it opens", channel.opened()).await??;
    Ok((left, right, channel))
}

#[test]
async fn a_message_that_is_too_large_is_an_error_and_the_channel_stays_open() -> TestResult {
    check(async {
        let (_left, _right, channel) = small_limit().await?;
        assert_eq!(channel.max_message_size(), Some(1000));
        let too_large = ErrorKind::MessageTooLarge { len: 1001, max: 1000 };
        assert_eq!(channel.try_send(&[0; 1001]).refused()?.kind(), &too_large);
        let text = "ü".repeat(501);
        let error = within("refused", channel.send(&text)).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::MessageTooLarge { len: 1002, max: 1000 });
        within("the largest one", channel.send(&[0; 1000])).await??;
        Ok(())
    })
    .await
}

#[test]
async fn every_kind_of_payload_is_taken() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        let array = js_sys::Uint8Array::from(&[1_u8, 2, 3][..]);
        let owned = String::from("owned");
        within("bytes", ours.send(&[1_u8, 2, 3])).await??;
        within("a vector", ours.send(&vec![1_u8, 2, 3])).await??;
        within("a slice", ours.send(&[1_u8, 2, 3][..])).await??;
        within("an array of the browser", ours.send(&array)).await??;
        within("a buffer of the browser", ours.send(&array.buffer())).await??;
        within("a string", ours.send(&owned)).await??;
        within("a message", ours.send(&Message::from("message"))).await??;
        let mut messages = theirs.messages();
        for _ in 0..5 {
            let message = within("bytes", messages.next()).await?;
            assert_eq!(message, Some(vec![1, 2, 3].into()));
        }
        assert_eq!(within("a string", messages.next()).await?, Some("owned".into()));
        assert_eq!(within("a message", messages.next()).await?, Some("message".into()));
        Ok(())
    })
    .await
}
