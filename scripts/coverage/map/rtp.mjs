// Senders, receivers, transceivers, their parameters, tones.

import { out } from "./reasons.mjs";

export default {
  RTCRtpTransceiverInit: { as: "TransceiverOptions" },
  RTCRtpTransceiverDirection: {
    as: "Direction",
    sendrecv: "SendReceive",
    sendonly: "SendOnly",
    recvonly: "ReceiveOnly",
  },
  RTCRtpSender: { transform: "transform set_transform" },
  RTCRtpReceiver: { transform: "transform set_transform" },
  RTCRtpParameters: { as: "RtpReceiveParameters" },
  RTCRtpCodingParameters: { as: "RtpEncodingParameters" },
  RTCRtpTransceiver: {},
  RTCDTMFSender: { as: "DtmfSender", insertDTMF: "insert_dtmf", canInsertDTMF: "can_insert_dtmf", ontonechange: "on_tone_change tone_changes" },
  RTCDTMFToneChangeEvent: { as: "DtmfToneChangeEvent", constructor: "synthetic::tone_change" },
  RTCDTMFToneChangeEventInit: { all: "synthetic::tone_change" },
};
