use rtcweb::{
    DtmfOptions, Error, MediaKind, PeerConnection, RtpCodec, RtpEncodingParameters, RtpTransceiver,
    TransceiverOptions,
};

use super::{closed, throws};
use crate::support::Present;

fn video(
    send_encodings: Vec<RtpEncodingParameters>,
) -> Result<(PeerConnection, RtpTransceiver), Error> {
    let connection = PeerConnection::new()?;
    let options = TransceiverOptions { send_encodings, ..TransceiverOptions::default() };
    let transceiver = connection.add_transceiver_of_kind(&MediaKind::Video, &options)?;
    Ok((connection, transceiver))
}

fn layer(rid: &str) -> RtpEncodingParameters {
    RtpEncodingParameters { rid: Some(rid.into()), ..RtpEncodingParameters::default() }
}

throws! {
    a_layer_scaled_up, "addTransceiver()": Range, Range => {
        let scale_resolution_down_by = Some(0.5);
        video(vec![RtpEncodingParameters { scale_resolution_down_by, ..layer("a") }])
    }
    a_layer_with_a_name_that_is_none, "addTransceiver()": Type, Type => {
        video(vec![layer("no name"), layer("b")])
    }
    a_transceiver_with_layers_on_a_closed_connection, "addTransceiver()":
        InvalidState, InvalidState => {
        let options = TransceiverOptions {
            send_encodings: vec![layer("a")],
            ..TransceiverOptions::default()
        };
        closed()?.add_transceiver_of_kind(&MediaKind::Video, &options)
    }
    parameters_with_a_layer_scaled_up, "setParameters()": Range, Range => {
        let (_connection, transceiver) = video(vec![])?;
        let sender = transceiver.sender();
        let mut parameters = sender.parameters()?;
        let first = parameters.encodings.first_mut().present("an encoding")?;
        first.scale_resolution_down_by = Some(0.5);
        sender.set_parameters(parameters).await
    }
    parameters_of_an_earlier_time, "setParameters()": InvalidModification, InvalidModification => {
        let (_connection, transceiver) = video(vec![])?;
        let sender = transceiver.sender();
        let parameters = sender.parameters()?;
        let _later = sender.set_parameters(sender.parameters()?).await;
        let _latest = sender.parameters()?;
        sender.set_parameters(parameters).await
    }
    parameters_of_a_transceiver_that_is_stopped, "setParameters()": InvalidState, InvalidState => {
        let (_connection, transceiver) = video(vec![])?;
        let sender = transceiver.sender();
        let parameters = sender.parameters()?;
        transceiver.stop()?;
        sender.set_parameters(parameters).await
    }
    a_codec_that_nobody_knows, "setCodecPreferences()":
        InvalidModification, InvalidModification => {
        let (_connection, transceiver) = video(vec![])?;
        transceiver.set_codec_preferences(&[RtpCodec::new("video/unheard-of", 90_000)])
    }
    a_jitter_buffer_of_less_than_nothing, "jitterBufferTarget": Range, Range => {
        let (_connection, transceiver) = video(vec![])?;
        transceiver.receiver().set_jitter_buffer_target(Some(-1.0))
    }
    a_jitter_buffer_of_five_seconds, "jitterBufferTarget": Range, Range => {
        let (_connection, transceiver) = video(vec![])?;
        transceiver.receiver().set_jitter_buffer_target(Some(5000.0))
    }
    a_jitter_buffer_of_no_number, "jitterBufferTarget": Type, Type => {
        let (_connection, transceiver) = video(vec![])?;
        transceiver.receiver().set_jitter_buffer_target(Some(f64::NAN))
    }
    tones_before_there_is_anybody, "insertDTMF()": InvalidState, InvalidState => {
        let connection = PeerConnection::new()?;
        let options = TransceiverOptions::default();
        let transceiver = connection.add_transceiver_of_kind(&MediaKind::Audio, &options)?;
        let tones = transceiver.sender().dtmf().present("a sender of tones")?;
        tones.insert_dtmf("1", &DtmfOptions::default())
    }
    header_extensions_of_another_list, "setHeaderExtensionsToNegotiate()":
        InvalidModification, Unsupported => {
        let (_connection, transceiver) = video(vec![])?;
        transceiver.set_header_extensions_to_negotiate(&[])
    }
}
