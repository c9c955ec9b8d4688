// Data channels.

export default {
  RTCDataChannel: {
    binaryType: "binary_type set_binary_type",
    onopen: "on_open opens",
    onclosing: "on_closing closings",
    onclose: "on_close closes",
    onerror: "on_error errors",
    onmessage: "on_message messages",
    onbufferedamountlow: "on_buffered_amount_low buffered_amount_lows",
    send: "send try_send",
  },
  RTCDataChannelInit: { as: "DataChannelOptions", id: "negotiated_id", negotiated: "negotiated_id" },
  RTCDataChannelState: { as: "ChannelState" },
  RTCDataChannelEvent: { constructor: "synthetic::data_channel", channel: "PeerConnection::on_data_channel" },
  RTCDataChannelEventInit: { all: "synthetic::data_channel" },
};
