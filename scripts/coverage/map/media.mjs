// Streams, tracks, devices, constraints.

import { unshipped } from "./reasons.mjs";

const constrain = { as: "Constrain" };

const nowhere = unshipped("no engine knows it yet");
const effects = {
  backgroundSegmentationMask: nowhere,
  cursor: nowhere,
  eyeGazeCorrection: nowhere,
  faceFraming: nowhere,
  gestureReactions: nowhere,
  humanFaceDetectionMode: nowhere,
};
const pixels = { powerEfficientPixelFormat: nowhere };

export default {
  MediaStream: {
    clone: "clone_stream",
    onactive: "on_active activations",
    oninactive: "on_inactive deactivations",
    onaddtrack: "on_add_track added_tracks",
    onremovetrack: "on_remove_track removed_tracks",
  },
  MediaStreamTrack: {
    clone: "clone_track",
    stats: "audio_stats video_stats",
    getCaptureHandle: "capture_handle",
    oncapturehandlechange: "on_capture_handle_change capture_handle_changes",
    onconfigurationchange: "on_configuration_change configuration_changes",
    onended: "on_ended ended",
    onmute: "on_mute mutes",
    onunmute: "on_unmute unmutes",
  },
  MediaStreamTrackState: { as: "TrackState" },
  MediaStreamTrackEvent: { constructor: "synthetic::added_track synthetic::removed_track", track: "MediaStream::on_add_track" },
  MediaStreamTrackEventInit: { all: "synthetic::added_track" },
  MediaTrackSettings: { as: "TrackSettings", ...effects, ...pixels },
  MediaTrackCapabilities: { as: "TrackCapabilities", ...effects, ...pixels },
  MediaTrackConstraintSet: { as: "TrackConstraints", ...effects },
  MediaTrackConstraints: { as: "TrackConstraints" },
  MediaTrackSupportedConstraints: { as: "SupportedConstraints", ...effects, ...pixels },
  MediaDevices: {
    enumerateDevices: "enumerate_devices",
    getUserMedia: "get_user_media",
    getDisplayMedia: "get_display_media",
    ondevicechange: "on_device_change device_changes",
    selectAudioOutput: "select_audio_output",
  },
  // `toJSON` is what serde makes of them.
  MediaDeviceInfo: { toJSON: "MediaDeviceInfo" },
  MediaDeviceKind: { audioinput: "AudioInput", audiooutput: "AudioOutput", videoinput: "VideoInput" },
  MediaStreamTrackAudioStats: { toJSON: "MediaStreamTrackAudioStats" },
  MediaStreamTrackVideoStats: { toJSON: "MediaStreamTrackVideoStats" },
  Navigator: { mediaDevices: "MediaDevices::new" },
  MediaSettingsRange: { all: "TrackCapabilities::zoom" },
  DoubleRange: constrain,
  ConstrainDoubleRange: constrain,
  ULongRange: constrain,
  ConstrainULongRange: constrain,
  ConstrainBooleanParameters: constrain,
  ConstrainDOMStringParameters: constrain,
  ConstrainBooleanOrDOMStringParameters: constrain,
  ConstrainPoint2DParameters: constrain,
  MediaStreamConstraints: { semantics: unshipped("no engine reads it") },
  GetUserMediaSemantics: unshipped("no engine reads it"),
  HumanFaceDetectionModeEnum: unshipped("no engine looks for faces; the property is a text"),
  CursorCaptureConstraint: { as: "CursorCapture", ...nowhere },
  DisplayCaptureSurfaceType: { as: "DisplaySurface" },
  EchoCancellationModeEnum: { as: "EchoCancellation" },
  VideoFacingModeEnum: { as: "FacingMode" },
  VideoResizeModeEnum: { as: "ResizeMode" },
  OverconstrainedError: { constructor: "synthetic::overconstrained_error", constraint: "ErrorKind::Overconstrained" },
  AudioOutputOptions: { deviceId: "MediaDevices::select_audio_output" },
};
