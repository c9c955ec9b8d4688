// The screen, parts of it, canvases, elements, photos.

export default {
  DisplayMediaStreamOptions: { as: "DisplayMediaOptions" },
  SelfCapturePreferenceEnum: { as: "DisplayPreference" },
  SystemAudioPreferenceEnum: { as: "DisplayPreference" },
  SurfaceSwitchingPreferenceEnum: { as: "DisplayPreference" },
  MonitorTypeSurfacesEnum: { as: "DisplayPreference" },
  WindowAudioPreferenceEnum: { as: "WindowAudioPreference" },
  AudioSelectionPreferenceEnum: { as: "AudioSelectionPreference" },
  CaptureController: { onzoomlevelchange: "on_zoom_level_change zoom_levels" },
  HTMLUserMediaElement: {
    as: "UserMediaElement",
    onstream: "on_stream streams",
    onerror: "on_error errors",
    oncancel: "on_cancel cancels",
  },
  HTMLCameraElement: {
    as: "CameraElement",
    ontrack: "on_track tracks",
    onerror: "on_error errors",
    oncancel: "on_cancel cancels",
  },
  HTMLMicrophoneElement: {
    as: "MicrophoneElement",
    ontrack: "on_track tracks",
    onerror: "on_error errors",
    oncancel: "on_cancel cancels",
  },
  HTMLMediaStreamConstraints: { as: "MediaStreamConstraints" },
  CropTarget: {},
  RestrictionTarget: {},
  BrowserCaptureMediaStreamTrack: { clone: "clone_track" },
  HTMLMediaElement: { as: "MediaElement" },
  HTMLCanvasElement: { captureStream: "crate::capture_canvas" },
  MediaStreamTrackProcessorInit: { all: "MediaStreamTrackProcessor::new" },
};
