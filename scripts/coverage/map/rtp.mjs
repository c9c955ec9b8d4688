// Senders, receivers, transceivers, their parameters, tones.

import { made } from "./reasons.mjs";

export default {
  RTCRtpTransceiverInit: { as: "TransceiverOptions" },
  RTCRtpTransceiverDirection: {
    as: "Direction",
    sendrecv: "SendReceive",
    sendonly: "SendOnly",
    recvonly: "ReceiveOnly",
  },
  RTCRtpTransceiver: {},
  RTCDTMFSender: { as: "DtmfSender" },
  RTCDTMFToneChangeEvent: { constructor: made },
  RTCDTMFToneChangeEventInit: made,
};
