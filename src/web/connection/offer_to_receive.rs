use super::media::TransceiverOptions;
use super::peer_connection::PeerConnection;
use super::sdp::OfferOptions;
use crate::error::Error;
use crate::web::media::track::MediaKind;
use crate::web::rtp::transceiver::Direction;
use crate::web::support::{Support, rtp as detect};
use crate::web::sys::OfferInit;

/// What `offerToReceiveAudio` and `offerToReceiveVideo` do, for the engines
/// that do not know them
/// ([WebRTC 4.4.3.2](https://www.w3.org/TR/webrtc/#legacy-configuration-extensions)).
impl PeerConnection {
    pub(super) fn offer_to_receive(
        &self,
        options: &OfferOptions,
        init: &OfferInit,
    ) -> Result<(), Error> {
        let (audio, video) = (options.receive_audio, options.receive_video);
        if audio.or(video).is_none() {
            return Ok(());
        }
        if detect::offer_to_receive() == Support::Native {
            init.set_offer_to_receive_audio(audio);
            init.set_offer_to_receive_video(video);
            return Ok(());
        }
        for (kind, receive) in [(MediaKind::Audio, audio), (MediaKind::Video, video)] {
            if let Some(receive) = receive {
                self.receive(&kind, receive)?;
            }
        }
        Ok(())
    }

    fn receive(&self, kind: &MediaKind, receive: bool) -> Result<(), Error> {
        let mut transceivers = self.transceivers()?;
        transceivers.retain(|transceiver| transceiver.receiver().track().kind() == *kind);
        if receive {
            let receives = |it| matches!(it, Direction::SendReceive | Direction::ReceiveOnly);
            if transceivers.iter().any(|transceiver| receives(transceiver.direction())) {
                return Ok(());
            }
            let options = TransceiverOptions {
                direction: Some(Direction::ReceiveOnly),
                ..TransceiverOptions::default()
            };
            return self.add_transceiver_of_kind(kind, &options).map(drop);
        }
        for transceiver in transceivers {
            match transceiver.direction() {
                Direction::SendReceive => transceiver.set_direction(&Direction::SendOnly)?,
                Direction::ReceiveOnly => transceiver.set_direction(&Direction::Inactive)?,
                _ => {}
            }
        }
        Ok(())
    }
}
