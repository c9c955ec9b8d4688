use futures_util::StreamExt;
use rtcweb::{ErrorKind, MediaDevices, MediaKind, MediaStreamConstraints};
use rtcweb::{PeerConnection, StatsReport, TransceiverOptions};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Pair, Present, Refused, TestResult, check, within};

fn kinds(report: &StatsReport) -> Vec<String> {
    report.iter().map(|stats| stats.kind).collect()
}

#[test]
async fn a_report_is_a_map() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let report = within("a report", pair.left.stats()).await??;
        assert!(!report.is_empty());
        assert_eq!(report.iter().count(), report.len());
        let ids: Vec<_> = report.ids().collect();
        assert_eq!(ids.len(), report.len());
        for id in &ids {
            assert!(report.contains(id));
            let stats = report.get(id).present("what the id names")?;
            assert_eq!(&stats.id, id);
            assert!(stats.timestamp > 0.0 && !stats.kind.is_empty());
            assert!(stats.as_js().is_object());
        }
        assert!(report.get("no-such-id").is_none() && !report.contains("no-such-id"));
        assert!(report.as_js().is_object());
        Ok(())
    })
    .await
}

#[test]
async fn the_statistics_of_a_connection_know_its_channels() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let report = within("a report", pair.left.stats()).await??;
        let kinds = kinds(&report);
        for kind in ["data-channel", "candidate-pair", "local-candidate", "remote-candidate"] {
            assert!(kinds.iter().any(|other| other == kind), "{kind} in {kinds:?}");
        }
        Ok(())
    })
    .await
}

#[test]
async fn a_later_report_has_the_same_ids_and_a_later_time() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let id = |report: &StatsReport| {
            report.iter().find(|stats| stats.kind == "peer-connection").map(|stats| stats.id)
        };
        let first = within("a report", pair.left.stats()).await??;
        let before = id(&first).and_then(|id| first.get(&id)).present("the connection")?;
        crate::support::pause(100).await;
        let second = within("a report", pair.left.stats()).await??;
        let after = second.get(&before.id).present("the same connection")?;
        assert!(after.timestamp > before.timestamp);
        Ok(())
    })
    .await
}

#[test]
async fn a_closed_connection_gives_a_report() -> TestResult {
    check(async {
        let (pair, _ours, _theirs) = Pair::with_channel().await?;
        let under_way = pair.left.stats();
        pair.left.close();
        let first = within("under way", under_way).await??;
        let late = within("a late report", pair.left.stats()).await??;
        assert_eq!(first.iter().count(), first.len());
        assert_eq!(late.iter().count(), late.len());
        let never = PeerConnection::new()?;
        never.close();
        within("of one that did nothing", never.stats()).await??;
        Ok(())
    })
    .await
}

#[test]
async fn senders_receivers_and_tracks_have_statistics_of_their_own() -> TestResult {
    check(async {
        let pair = Pair::new()?;
        let mut arriving = pair.right.tracks();
        let constraints = MediaStreamConstraints::audio_and_video();
        let stream =
            within("a microphone", MediaDevices::new()?.get_user_media(&constraints)).await??;
        let track = stream.audio_tracks().into_iter().next().present("a track")?;
        let sender = pair.left.add_track(&track, &[])?;
        let event = within("the track arrives", arriving.next()).await?.present("a track")?;
        pair.connected().await?;
        let has = |report: &StatsReport, kind: &str| kinds(report).iter().any(|it| it == kind);
        loop {
            let report = within("the sender's", sender.stats()).await??;
            if has(&report, "outbound-rtp") {
                assert!(!has(&report, "inbound-rtp"));
                break;
            }
            crate::support::pause(50).await;
        }
        let report = within("the track's", pair.left.stats_of(&track)).await??;
        assert!(has(&report, "outbound-rtp"));
        loop {
            let report = within("the receiver's", event.receiver.stats()).await??;
            if has(&report, "inbound-rtp") {
                assert!(!has(&report, "outbound-rtp"));
                break;
            }
            crate::support::pause(50).await;
        }
        let report = within("the other track's", pair.right.stats_of(&event.track)).await??;
        assert!(has(&report, "inbound-rtp"));
        stream.tracks().iter().for_each(rtcweb::MediaStreamTrack::stop);
        Ok(())
    })
    .await
}

#[test]
async fn statistics_of_a_foreign_track_are_an_error() -> TestResult {
    check(async {
        let (here, elsewhere) = (PeerConnection::new()?, PeerConnection::new()?);
        let options = TransceiverOptions::default();
        let transceiver = elsewhere.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        let track = transceiver.receiver().track();
        let error = within("refused", here.stats_of(&track)).await?.refused()?;
        assert_eq!(error.kind(), &ErrorKind::InvalidAccess);
        Ok(())
    })
    .await
}
