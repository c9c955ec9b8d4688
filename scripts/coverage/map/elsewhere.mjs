// What the crate does where Chromium or Firefox lacks a member of an interface
// that is no feature by itself.

/** The feature that the members, or whole interfaces, belong to. */
export const belongs = {
  CandidateUrl: ["RTCPeerConnectionIceEvent.url"],
  CapturedHandle: ["MediaStreamTrack.oncapturehandlechange"],
  DiagnosticLogging: ["RTCPeerConnection.stopDiagnosticLogging", "RTCPeerConnection.cancelDiagnosticLogging"],
  ElementCapture: ["RestrictionTarget"],
  EncodedStreams: ["RTCRtpReceiver.createEncodedStreams"],
  HeaderExtensionControl: ["RTCRtpTransceiver.getHeaderExtensionsToNegotiate", "RTCRtpTransceiver.getNegotiatedHeaderExtensions"],
  Identity: [
    "RTCPeerConnection.getIdentityAssertion",
    "RTCPeerConnection.peerIdentity",
    "RTCPeerConnection.idpLoginUrl",
    "RTCIdentityAssertion",
  ],
  RegionCapture: ["CropTarget", "BrowserCaptureMediaStreamTrack.clone"],
  SelectedCandidatePair: ["RTCIceCandidatePair"],
  StreamActivity: ["MediaStream.oninactive"],
  TakePhoto: ["ImageCapture.constructor", "ImageCapture.track"],
  TrackStats: ["MediaStreamTrackAudioStats", "MediaStreamTrackVideoStats"],
};

/** Made from what every engine has, so that nothing has to be looked for. */
export const emulated = [
  "CanvasCaptureMediaStreamTrack.canvas",
  "MediaRecorderErrorEvent.error",
  "RTCDataChannel.reliable",
  "RTCIceTransport.getLocalCandidates",
  "RTCIceTransport.getLocalParameters",
  "RTCIceTransport.getRemoteCandidates",
  "RTCIceTransport.getRemoteParameters",
  "RTCPeerConnection.createDTMFSender",
];

/** `None`, or empty, where the engine does not say. */
export const absent = [
  "OverconstrainedError.constraint",
  "OverconstrainedError.constructor",
  "RTCRtpReceiver.rtcpTransport",
  "RTCRtpSender.rtcpTransport",
  "RTCError.httpRequestStatusCode",
  "RTCPeerConnectionIceErrorEvent.hostCandidate",
];
