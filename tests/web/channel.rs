use futures_util::StreamExt;
use rtcweb::{
    BinaryType, ChannelState, DEFAULT_HIGH_WATER_MARK, DataChannel, DataChannelOptions, ErrorKind,
    Message, PeerConnection,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Failure, Pair, Present, Refused, TestResult, check, pause, within};

#[test]
async fn a_channel_is_what_it_was_asked_to_be() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let plain = connection.create_data_channel("plain")?;
        assert_eq!(plain.label(), "plain");
        assert!(plain.ordered() && !plain.negotiated());
        assert_eq!((plain.max_retransmits(), plain.max_packet_life_time()), (None, None));
        assert_eq!(plain.protocol(), "");
        assert_eq!(plain.id(), None);
        assert_eq!(plain.ready_state(), ChannelState::Connecting);
        assert_eq!(plain.high_water_mark(), DEFAULT_HIGH_WATER_MARK);
        assert_eq!(plain.buffered_amount_low_threshold(), DEFAULT_HIGH_WATER_MARK / 2);

        let options = DataChannelOptions {
            ordered: false,
            max_retransmits: Some(3),
            protocol: "game".into(),
            ..DataChannelOptions::default()
        };
        let lossy = connection.create_data_channel_with("lossy", &options)?;
        assert!(!lossy.ordered());
        assert_eq!(lossy.max_retransmits(), Some(3));
        assert_eq!(lossy.protocol(), "game");

        let options =
            DataChannelOptions { max_packet_life_time: Some(250), ..DataChannelOptions::default() };
        let brief = connection.create_data_channel_with("brief", &options)?;
        assert_eq!(brief.max_packet_life_time(), Some(250));

        let negotiated =
            connection.create_data_channel_with("both", &DataChannelOptions::negotiated(7))?;
        assert_eq!((negotiated.negotiated(), negotiated.id()), (true, Some(7)));
        Ok(())
    })
    .await
}

#[test]
async fn options_that_exclude_each_other_are_an_error() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let options = DataChannelOptions {
            max_retransmits: Some(1),
            max_packet_life_time: Some(1),
            ..DataChannelOptions::default()
        };
        let error = connection.create_data_channel_with("both", &options).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        let error = connection.create_data_channel(&"x".repeat(70_000)).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        let _first =
            connection.create_data_channel_with("a", &DataChannelOptions::negotiated(1))?;
        let error = connection
            .create_data_channel_with("b", &DataChannelOptions::negotiated(1))
            .refused()?;
        assert_eq!(error.kind(), &ErrorKind::Operation);
        Ok(())
    })
    .await
}

#[test]
async fn text_and_bytes_go_both_ways() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        assert_eq!(theirs.label(), "test");
        assert!(ours.id().is_some() && ours.id() == theirs.id());
        let samples: Vec<Message> = vec![
            "plain".into(),
            "grüße 🦀 \u{0}".into(),
            "".into(),
            vec![0, 1, 254, 255].into(),
            Vec::new().into(),
            vec![7; 200_000].into(),
        ];
        for (sender, receiver) in [(&ours, &theirs), (&theirs, &ours)] {
            let mut messages = receiver.messages();
            for sample in &samples {
                within("it is sent", sender.send(sample)).await??;
            }
            for sample in &samples {
                assert_eq!(within("it arrives", messages.next()).await?.as_ref(), Some(sample));
            }
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_negotiated_channel_opens_on_both_sides() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let options = DataChannelOptions::negotiated(0);
        let left = pair.left.create_data_channel_with("both", &options)?;
        let right = pair.right.create_data_channel_with("both", &options)?;
        within("left opens", left.opened()).await??;
        within("right opens", right.opened()).await??;
        within("it is sent", left.send("hello")).await??;
        let message = within("it arrives", right.messages().next()).await?;
        assert_eq!(message.as_ref().and_then(Message::as_text), Some("hello"));
        Ok(())
    })
    .await
}

#[test]
async fn the_first_message_is_never_lost() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let mut arriving = pair.right.data_channels();
        let ours = pair.left.create_data_channel("eager")?;
        within("all is sent", async {
            for number in 0..20_u32 {
                ours.send(&number.to_string()).await?;
            }
            Ok::<_, rtcweb::Error>(())
        })
        .await??;
        let theirs = within("the channel arrives", arriving.next()).await?.present("a channel")?;
        // Whoever reads late reads all of it.
        pause(300).await;
        let mut messages = theirs.messages();
        for number in 0..20_u32 {
            let message = within("a message", messages.next()).await?;
            assert_eq!(message, Some(number.to_string().into()));
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_callback_begins_with_what_waits() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        within("early", ours.send("early")).await??;
        pause(200).await;
        let (sender, mut seen) = crate::signaling::queue();
        let listener = theirs.on_message(sender);
        within("late", ours.send("late")).await??;
        assert_eq!(within("the early one", seen.next()).await?, Some("early".into()));
        assert_eq!(within("the late one", seen.next()).await?, Some("late".into()));
        drop(listener);
        within("last", ours.send("last")).await??;
        assert_eq!(within("a stream again", theirs.messages().next()).await?, Some("last".into()));
        Ok(())
    })
    .await
}

#[test]
async fn events_come_as_callbacks_and_as_streams() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let ours = pair.left.create_data_channel("any")?;
        let mut opens = ours.opens();
        let mut closes = ours.closes();
        let mut lows = ours.buffered_amount_lows();
        let mut errors = ours.errors();
        let mut closings = ours.closings();
        assert_eq!(within("it opens", opens.next()).await?, Some(()));
        ours.set_buffered_amount_low_threshold(0);
        within("it is sent", ours.send(&vec![0_u8; 100_000])).await??;
        assert_eq!(within("the buffer is low", lows.next()).await?, Some(()));
        within("it closes", ours.close()).await?;
        assert_eq!(within("it has closed", closes.next()).await?, Some(()));
        assert_eq!(within("nothing more", closes.next()).await?, None);
        assert_eq!(within("opens end", opens.next()).await?, None);
        assert_eq!(within("lows end", lows.next()).await?, None);
        assert!(within("errors end", errors.next()).await?.is_none());
        // `closing` is for a channel that the other side closes.
        assert!(matches!(within("closings end", closings.next()).await?, None | Some(())));
        Ok(())
    })
    .await
}

#[test]
async fn a_channel_of_the_browser_is_adopted() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let raw = pair.left.as_raw().create_data_channel("raw");
        let ours = DataChannel::from_raw(raw);
        within("it opens", ours.opened()).await??;
        assert_eq!(ours.label(), "raw");
        assert_eq!(ours.max_message_size(), None);
        let raw = ours.into_raw();
        assert_eq!(raw.label(), "raw");
        pause(100).await;
        assert_eq!(raw.ready_state(), web_sys::RtcDataChannelState::Open);
        raw.close();
        Ok(())
    })
    .await
}

#[test]
async fn bytes_arrive_in_memory_or_stay_with_the_browser() -> TestResult {
    check(async {
        let (_pair, ours, theirs) = Pair::with_channel().await?;
        assert_eq!(theirs.binary_type(), BinaryType::ArrayBuffer);
        match theirs.set_binary_type(&BinaryType::Blob) {
            Ok(()) => {
                assert_eq!(theirs.binary_type(), BinaryType::Blob);
                within("it is sent", ours.send(&[1, 2, 3][..])).await??;
                let message = within("it arrives", theirs.messages().next()).await?;
                match message.present("a message")? {
                    Message::Blob(blob) => assert_eq!(blob.size(), 3.0),
                    other => return Err(Failure::new(format!("{other:?}"))),
                }
            }
            Err(error) => assert_eq!(error.kind(), &ErrorKind::Unsupported),
        }
        theirs.set_binary_type(&BinaryType::ArrayBuffer)?;
        within("it is sent", ours.send(&[4, 5][..])).await??;
        let message = within("it arrives", theirs.messages().next()).await?;
        assert_eq!(message, Some(Message::Binary(vec![4, 5])));
        Ok(())
    })
    .await
}

#[test]
async fn a_binary_type_that_there_is_none_of_is_refused() -> TestResult {
    check(async {
        let connection = PeerConnection::new()?;
        let channel = connection.create_data_channel("any")?;
        let error = channel.set_binary_type(&BinaryType::from("pages")).refused()?;
        assert_eq!(error.kind(), &ErrorKind::Type);
        assert_eq!(channel.binary_type(), BinaryType::ArrayBuffer);
        Ok(())
    })
    .await
}
