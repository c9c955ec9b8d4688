// DTLS, ICE and SCTP transports, errors, statistics.

import { made } from "./reasons.mjs";

export default {
  RTCError: { as: "RtcErrorDetail" },
  RTCErrorInit: made,
  RTCErrorEvent: { constructor: made },
  RTCErrorEventInit: made,
};
