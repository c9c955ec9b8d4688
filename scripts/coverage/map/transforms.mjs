// Encoded frames and what changes them.

export default {
  RTCEncodedAudioFrame: { data: "data set_data" },
  RTCEncodedVideoFrame: { data: "data set_data", type: "kind" },
  RTCEncodedAudioFrameOptions: { metadata: "EncodedAudioFrame::new" },
  RTCEncodedVideoFrameOptions: { metadata: "EncodedVideoFrame::new" },
  RTCRtpScriptTransform: { as: "ScriptTransform" },
  RTCRtpScriptTransformer: { as: "ScriptTransformer", readable: "streams EncodedStreams", writable: "streams EncodedStreams" },
  RTCTransformEvent: { transformer: "worker::on_rtc_transform" },
  DedicatedWorkerGlobalScope: { onrtctransform: "worker::on_rtc_transform worker::rtc_transforms" },
  WorkerAndParameters: { worker: "ScriptTransform::new", type: { unshipped: "no engine has transforms of its own yet, so none reads it" } },
  RTCRtpScriptTransformType: { unshipped: "no engine has transforms of its own yet" },
};
