// Streams, tracks, devices, constraints.

export default {
  MediaStream: {
    clone: "clone_stream",
    onaddtrack: "on_add_track added_tracks",
    onremovetrack: "on_remove_track removed_tracks",
  },
  MediaStreamTrack: {
    clone: "clone_track",
    onended: "on_ended ended",
    onmute: "on_mute mutes",
    onunmute: "on_unmute unmutes",
  },
  MediaStreamTrackState: { as: "TrackState" },
  MediaStreamTrackEvent: { constructor: "synthetic::added_track synthetic::removed_track", track: "MediaStream::on_add_track" },
  MediaStreamTrackEventInit: { all: "synthetic::added_track" },
  MediaTrackSettings: { as: "TrackSettings" },
  MediaTrackConstraintSet: { as: "TrackConstraints" },
  MediaTrackConstraints: { as: "TrackConstraints" },
  MediaDevices: {
    getUserMedia: "get_user_media",
    getDisplayMedia: "get_display_media",
  },
  Navigator: { mediaDevices: "MediaDevices::new" },
  DoubleRange: { as: "Constrain" },
  ConstrainDoubleRange: { as: "Constrain" },
  ULongRange: { as: "Constrain" },
  ConstrainULongRange: { as: "Constrain" },
  ConstrainBooleanParameters: { as: "Constrain" },
  ConstrainDOMStringParameters: { as: "Constrain" },
  ConstrainBooleanOrDOMStringParameters: { as: "Constrain" },
};
