// DTLS, ICE and SCTP transports, errors, statistics.

export default {
  RTCDtlsTransport: { onstatechange: "on_state_change states", onerror: "on_error errors" },
  RTCIceTransport: {
    onstatechange: "on_state_change states",
    ongatheringstatechange: "on_gathering_state_change gathering_states",
    onselectedcandidatepairchange: "on_selected_candidate_pair_change selected_candidate_pairs",
  },
  RTCIceGathererState: { as: "IceGatheringState" },
  RTCSctpTransport: { onstatechange: "on_state_change states" },
  RTCStatsReport: {
    "@@iterator": "iter",
    entries: "iter",
    forEach: "iter",
    has: "contains",
    keys: "ids",
    size: "len",
    values: "iter",
  },
  RTCStats: { type: "kind" },
  RTCError: { as: "RtcErrorDetail", constructor: "synthetic::rtc_error", errorDetail: "detail" },
  RTCErrorInit: { all: "synthetic::rtc_error" },
  RTCErrorEvent: { constructor: "synthetic::error", error: "DataChannel::on_error" },
  RTCErrorEventInit: { all: "synthetic::error" },
  RTCErrorDetailType: { as: "RtcErrorDetailType" },
};
