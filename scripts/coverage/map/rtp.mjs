// Senders, receivers, transceivers, their parameters, tones.

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
  RTCDTMFToneChangeEvent: { constructor: "synthetic::tone_change" },
  RTCDTMFToneChangeEventInit: { all: "synthetic::tone_change" },
};
