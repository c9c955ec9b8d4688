use rtcweb::{Direction, Error, MediaKind, PeerConnection, RtpTransceiver, TransceiverOptions};

use super::{closed, throws, video_track};

fn transceiver(kind: &MediaKind) -> Result<(PeerConnection, RtpTransceiver), Error> {
    let connection = PeerConnection::new()?;
    let transceiver = connection.add_transceiver_of_kind(kind, &TransceiverOptions::default())?;
    Ok((connection, transceiver))
}

throws! {
    a_track_for_a_closed_connection, "addTrack()": InvalidState, InvalidState => {
        closed()?.add_track(&video_track(), &[])
    }
    a_track_for_the_second_time, "addTrack()": InvalidAccess, InvalidAccess => {
        let connection = PeerConnection::new()?;
        let track = video_track();
        let _sender = connection.add_track(&track, &[])?;
        connection.add_track(&track, &[])
    }
    removing_the_sender_of_another_connection, "removeTrack()": InvalidAccess, InvalidAccess => {
        let other = PeerConnection::new()?;
        let sender = other.add_track(&video_track(), &[])?;
        PeerConnection::new()?.remove_track(&sender)
    }
    removing_from_a_closed_connection, "removeTrack()": InvalidState, InvalidState => {
        let connection = PeerConnection::new()?;
        let sender = connection.add_track(&video_track(), &[])?;
        connection.close();
        connection.remove_track(&sender)
    }
    a_transceiver_of_a_closed_connection, "addTransceiver()": InvalidState, InvalidState => {
        closed()?.add_transceiver_of_kind(&MediaKind::Audio, &TransceiverOptions::default())
    }
    a_transceiver_of_no_kind, "addTransceiver()": Type, Type => {
        transceiver(&MediaKind::Other("smell".into()))
    }
    a_transceiver_of_no_direction, "addTransceiver()": Type, Type => {
        let direction = Some(Direction::Other("up".into()));
        let options = TransceiverOptions { direction, ..TransceiverOptions::default() };
        PeerConnection::new()?.add_transceiver_of_kind(&MediaKind::Audio, &options)
    }
    turning_a_transceiver_that_is_stopped, "direction": InvalidState, InvalidState => {
        let (_connection, transceiver) = transceiver(&MediaKind::Audio)?;
        transceiver.stop()?;
        transceiver.set_direction(&Direction::ReceiveOnly)
    }
    turning_a_transceiver_of_a_closed_connection, "direction": InvalidState, InvalidState => {
        let (connection, transceiver) = transceiver(&MediaKind::Audio)?;
        connection.close();
        transceiver.set_direction(&Direction::ReceiveOnly)
    }
    stopping_a_transceiver_of_a_closed_connection, "stop()": InvalidState, InvalidState => {
        let (connection, transceiver) = transceiver(&MediaKind::Audio)?;
        connection.close();
        transceiver.stop()
    }
    a_track_of_another_kind, "replaceTrack()": Type, Type => {
        let (_connection, transceiver) = transceiver(&MediaKind::Audio)?;
        transceiver.sender().replace_track(Some(&video_track())).await
    }
    a_track_for_a_transceiver_that_is_stopped, "replaceTrack()": InvalidState, InvalidState => {
        let (_connection, transceiver) = transceiver(&MediaKind::Video)?;
        transceiver.stop()?;
        transceiver.sender().replace_track(Some(&video_track())).await
    }
    a_track_for_a_sender_of_a_closed_connection, "replaceTrack()": InvalidState, InvalidState => {
        let (connection, transceiver) = transceiver(&MediaKind::Video)?;
        connection.close();
        transceiver.sender().replace_track(Some(&video_track())).await
    }
    streams_for_a_sender_of_a_closed_connection, "setStreams()": InvalidState, InvalidState => {
        let (connection, transceiver) = transceiver(&MediaKind::Video)?;
        connection.close();
        transceiver.sender().set_streams(&[])
    }
}
