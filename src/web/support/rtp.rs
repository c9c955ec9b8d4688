//! What senders, receivers and what came before them have, see
//! [`super::detect`].

use super::Support;
use super::detect::{connections, has, native_or_absent, native_or_emulated};
use super::dictionary::{Dictionary, reads};
use crate::web::sys::{self, Prototype};

pub(crate) use super::detect::peer_connection;

pub(crate) fn encoding_codec() -> Support {
    native_or_absent(reads(Dictionary::Encoding, "codec"))
}

pub(crate) fn scalability_mode() -> Support {
    native_or_absent(reads(Dictionary::Encoding, "scalabilityMode"))
}

pub(crate) fn scale_resolution_down_to() -> Support {
    native_or_absent(reads(Dictionary::Encoding, "scaleResolutionDownTo"))
}

pub(crate) fn network_priority() -> Support {
    native_or_absent(reads(Dictionary::Encoding, "networkPriority"))
}

pub(crate) fn adaptive_ptime() -> Support {
    native_or_absent(reads(Dictionary::Encoding, "adaptivePtime"))
}

pub(crate) fn degradation_preference() -> Support {
    native_or_absent(reads(Dictionary::SendParameters, "degradationPreference"))
}

pub(crate) fn key_frame_request() -> Support {
    native_or_absent(reads(Dictionary::SetParameterOptions, "encodingOptions"))
}

pub(crate) fn offer_to_receive() -> Support {
    native_or_emulated(reads(Dictionary::Offer, "offerToReceiveAudio"), connections())
}

pub(crate) fn codec_preferences() -> Support {
    native_or_absent(has(&sys::RTP_TRANSCEIVER, Prototype::set_codec_preferences))
}

pub(crate) fn header_extension_control() -> Support {
    native_or_absent(has(&sys::RTP_TRANSCEIVER, Prototype::get_header_extensions_to_negotiate))
}

pub(crate) fn jitter_buffer_target() -> Support {
    native_or_emulated(
        has(&sys::RTP_RECEIVER, Prototype::jitter_buffer_target),
        has(&sys::RTP_RECEIVER, Prototype::playout_delay_hint),
    )
}

pub(crate) fn can_insert_dtmf() -> Support {
    native_or_emulated(has(&sys::DTMF_SENDER, Prototype::can_insert_dtmf), connections())
}

pub(crate) fn add_stream() -> Support {
    native_or_emulated(has(&sys::PC, Prototype::add_stream), connections())
}

pub(crate) fn remove_stream() -> Support {
    native_or_emulated(has(&sys::PC, Prototype::remove_stream), connections())
}

pub(crate) fn local_streams() -> Support {
    native_or_emulated(has(&sys::PC, Prototype::get_local_streams), connections())
}

pub(crate) fn remote_streams() -> Support {
    native_or_absent(has(&sys::PC, Prototype::get_remote_streams))
}

pub(crate) fn add_stream_event() -> Support {
    native_or_emulated(has(&sys::PC, Prototype::onaddstream), connections())
}

pub(crate) fn remove_stream_event() -> Support {
    native_or_emulated(has(&sys::PC, Prototype::onremovestream), connections())
}
