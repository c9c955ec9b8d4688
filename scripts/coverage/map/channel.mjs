// Data channels.

import { out } from "./reasons.mjs";

export default {
  RTCDataChannel: {
    binaryType: out("always `arraybuffer`: messages arrive whole and in order, and the engines differ in what they do with a `Blob`"),
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
