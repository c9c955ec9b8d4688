// Senders, receivers, transceivers, their parameters, tones.

import { out } from "./reasons.mjs";

const rtcp = out("`null` for good: RTCP shares the port of RTP in every engine, and `transport()` is where both are");

export default {
  RTCRtpTransceiverInit: { as: "TransceiverOptions" },
  RTCRtpTransceiverDirection: {
    as: "Direction",
    sendrecv: "SendReceive",
    sendonly: "SendOnly",
    recvonly: "ReceiveOnly",
  },
  RTCRtpSender: { rtcpTransport: rtcp, transform: "transform set_transform" },
  RTCRtpReceiver: { rtcpTransport: rtcp, transform: "transform set_transform" },
  RTCRtpParameters: { as: "RtpReceiveParameters" },
  RTCRtpCodingParameters: { as: "RtpEncodingParameters" },
  RTCRtpTransceiver: {},
  RTCDTMFSender: { as: "DtmfSender", insertDTMF: "insert_dtmf", canInsertDTMF: "can_insert_dtmf", ontonechange: "on_tone_change tone_changes" },
  RTCDTMFToneChangeEvent: { as: "DtmfToneChangeEvent", constructor: "synthetic::tone_change" },
  RTCDTMFToneChangeEventInit: { all: "synthetic::tone_change" },
};
