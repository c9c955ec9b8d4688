// DTLS, ICE and SCTP transports, errors, statistics.

export default {
  RTCError: { as: "RtcErrorDetail" },
  RTCErrorInit: { all: "synthetic::rtc_error" },
  RTCErrorEvent: { constructor: "synthetic::error" },
  RTCErrorEventInit: { all: "synthetic::error" },
};
