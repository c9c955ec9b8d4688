use std::cell::RefCell;
use std::rc::Rc;

use futures_util::StreamExt;
use rtcweb::{
    Direction, DtmfOptions, DtmfSender, ErrorKind, Feature, RtpTransceiver, Support,
    TransceiverOptions,
};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Camera, Link, Present, Refused, TestResult, check, pause, within, without};

const QUICK: DtmfOptions = DtmfOptions { duration: Some(40), inter_tone_gap: Some(30) };

struct Phone {
    link: Link,
    transceiver: RtpTransceiver,
    dtmf: DtmfSender,
    _camera: Camera,
}

/// A call that is not negotiated yet.
async fn lifted() -> TestResult<Phone> {
    let (link, camera) = (Link::new()?, Camera::on().await?);
    let options = TransceiverOptions::default();
    let transceiver = link.left.add_transceiver(&camera.audio()?, &options)?;
    let dtmf = transceiver.sender().dtmf().present("tones beside sound")?;
    Ok(Phone { link, transceiver, dtmf, _camera: camera })
}

/// A call under way.
async fn dialled() -> TestResult<Phone> {
    let phone = lifted().await?;
    phone.link.negotiate().await?;
    phone.link.connected().await?;
    // Chromium begins to send a moment after it says that it is connected.
    within("tones can be sent", async {
        while !phone.dtmf.can_insert_dtmf() {
            pause(10).await;
        }
    })
    .await?;
    Ok(phone)
}

/// The tones up to the end of the last one.
async fn played(dtmf: &DtmfSender, tones: &str) -> TestResult<String> {
    let mut changes = dtmf.tone_changes();
    dtmf.insert_dtmf(tones, &QUICK)?;
    let mut played = String::new();
    while let Some(tone) = within("a tone", changes.next()).await?.present("an event")?.tone {
        played.push(tone);
    }
    Ok(played)
}

#[test]
async fn tones_arrive_in_order_and_the_end_is_told() -> TestResult {
    check(async {
        let phone = dialled().await?;
        let every = "0123456789ABCD#*";
        assert_eq!(played(&phone.dtmf, every).await?, every);
        assert_eq!(phone.dtmf.tone_buffer(), "");
        Ok(())
    })
    .await
}

#[test]
async fn small_letters_are_tones_and_a_comma_is_a_pause() -> TestResult {
    check(async {
        let phone = dialled().await?;
        assert_eq!(played(&phone.dtmf, "a,d").await?, "A,D");
        Ok(())
    })
    .await
}

#[test]
async fn a_callback_hears_each_tone_until_it_is_dropped() -> TestResult {
    check(async {
        let phone = dialled().await?;
        let heard = Rc::new(RefCell::new(Vec::new()));
        let listener = phone.dtmf.on_tone_change({
            let heard = Rc::clone(&heard);
            move |event| heard.borrow_mut().push(event.tone)
        });
        played(&phone.dtmf, "12").await?;
        assert_eq!(*heard.borrow(), [Some('1'), Some('2'), None]);
        drop(listener);
        played(&phone.dtmf, "3").await?;
        assert_eq!(heard.borrow().len(), 3);
        Ok(())
    })
    .await
}

#[test]
async fn the_buffer_holds_what_waits() -> TestResult {
    check(async {
        let phone = dialled().await?;
        let mut changes = phone.dtmf.tone_changes();
        phone.dtmf.insert_dtmf("123", &QUICK)?;
        assert_eq!(phone.dtmf.tone_buffer(), "123");
        let mut waiting = "123".to_owned();
        while let Some(tone) = within("a tone", changes.next()).await?.present("an event")?.tone {
            assert_eq!(waiting.remove(0), tone);
            assert!(phone.dtmf.tone_buffer().len() <= waiting.len());
        }
        assert!(waiting.is_empty());
        Ok(())
    })
    .await
}

#[test]
async fn an_empty_text_takes_back_what_waits() -> TestResult {
    check(async {
        let phone = dialled().await?;
        let mut changes = phone.dtmf.tone_changes();
        phone.dtmf.insert_dtmf("123456", &QUICK)?;
        let first = within("the first tone", changes.next()).await?.present("an event")?;
        assert_eq!(first.tone, Some('1'));
        phone.dtmf.insert_dtmf("", &QUICK)?;
        assert_eq!(phone.dtmf.tone_buffer(), "");
        let next = within("the end", changes.next()).await?.present("an event")?;
        assert_eq!(next.tone, None);
        Ok(())
    })
    .await
}

#[test]
async fn new_tones_replace_those_that_wait() -> TestResult {
    check(async {
        let phone = dialled().await?;
        phone.dtmf.insert_dtmf("1111", &DtmfOptions::default())?;
        assert_eq!(played(&phone.dtmf, "9").await?, "9");
        Ok(())
    })
    .await
}

#[test]
async fn a_tone_lasts_as_long_as_asked_for() -> TestResult {
    check(async {
        let phone = dialled().await?;
        let mut changes = phone.dtmf.tone_changes();
        let slow = DtmfOptions { duration: Some(600), inter_tone_gap: Some(200) };
        phone.dtmf.insert_dtmf("12", &slow)?;
        within("the first tone", changes.next()).await?;
        // Timers of a loaded machine come late, never this early.
        let second = futures_util::future::select(changes.next(), Box::pin(pause(500))).await;
        assert!(matches!(second, futures_util::future::Either::Right(_)));
        let second = within("the second tone", changes.next()).await?.present("an event")?;
        assert_eq!(second.tone, Some('2'));
        Ok(())
    })
    .await
}

#[test]
async fn a_duration_that_is_too_short_is_lengthened() -> TestResult {
    check(async {
        let phone = dialled().await?;
        let mut changes = phone.dtmf.tone_changes();
        let none = DtmfOptions { duration: Some(0), inter_tone_gap: Some(0) };
        phone.dtmf.insert_dtmf("5", &none)?;
        let tone = within("the tone", changes.next()).await?.present("an event")?;
        assert_eq!(tone.tone, Some('5'));
        Ok(())
    })
    .await
}

#[test]
async fn a_character_that_is_no_tone_is_refused() -> TestResult {
    check(async {
        let phone = dialled().await?;
        for tones in ["12x", "E", "1 2", "☎"] {
            let error = phone.dtmf.insert_dtmf(tones, &QUICK).refused()?;
            assert_eq!(error.kind(), &ErrorKind::InvalidCharacter);
        }
        assert_eq!(phone.dtmf.tone_buffer(), "");
        Ok(())
    })
    .await
}

#[test]
async fn no_tones_before_a_negotiation() -> TestResult {
    check(async {
        let phone = lifted().await?;
        assert!(!phone.dtmf.can_insert_dtmf());
        let error = phone.dtmf.insert_dtmf("1", &QUICK).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn no_tones_where_sound_is_only_received() -> TestResult {
    check(async {
        let phone = dialled().await?;
        assert!(phone.dtmf.can_insert_dtmf());
        phone.transceiver.set_direction(&Direction::ReceiveOnly)?;
        phone.link.negotiate().await?;
        assert!(!phone.dtmf.can_insert_dtmf());
        let error = phone.dtmf.insert_dtmf("1", &QUICK).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn no_tones_on_a_transceiver_that_is_stopped() -> TestResult {
    check(async {
        let phone = dialled().await?;
        phone.transceiver.stop()?;
        assert!(!phone.dtmf.can_insert_dtmf());
        let error = phone.dtmf.insert_dtmf("1", &QUICK).refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidState);
        Ok(())
    })
    .await
}

#[test]
async fn no_tones_beside_pictures() -> TestResult {
    check(async {
        let (link, camera) = (Link::new()?, Camera::on().await?);
        let sender = link.left.add_track(&camera.video()?, &[])?;
        assert!(sender.dtmf().is_none());
        Ok(())
    })
    .await
}

#[test]
async fn the_tones_end_when_the_connection_closes() -> TestResult {
    check(async {
        let phone = dialled().await?;
        let mut changes = phone.dtmf.tone_changes();
        phone.link.left.close();
        assert_eq!(within("the end of the stream", changes.next()).await?, None);
        assert!(!phone.dtmf.can_insert_dtmf());
        Ok(())
    })
    .await
}

#[test]
async fn whether_tones_can_be_sent_is_found_out_without_the_browser() -> TestResult {
    check(async {
        let _without = without("RTCDTMFSender", "canInsertDTMF");
        assert_eq!(Feature::CanInsertDtmf.support(), Support::Emulated);
        let phone = lifted().await?;
        assert!(!phone.dtmf.can_insert_dtmf());
        phone.link.negotiate().await?;
        phone.link.connected().await?;
        assert!(phone.dtmf.can_insert_dtmf());
        phone.transceiver.set_direction(&Direction::ReceiveOnly)?;
        phone.link.negotiate().await?;
        assert!(!phone.dtmf.can_insert_dtmf());
        phone.transceiver.set_direction(&Direction::SendOnly)?;
        phone.link.negotiate().await?;
        assert!(phone.dtmf.can_insert_dtmf());
        phone.transceiver.stop()?;
        assert!(!phone.dtmf.can_insert_dtmf());
        Ok(())
    })
    .await
}
