// Sound and pictures without a device.

let context;

/** A tone, in as many channels as asked for. */
export function audio({ channels = 1 } = {}) {
  context ??= new AudioContext();
  const tone = new OscillatorNode(context);
  const out = new MediaStreamAudioDestinationNode(context, { channelCount: channels });
  tone.connect(out);
  tone.start();
  return out.stream.getAudioTracks()[0];
}

/** A canvas that was painted on. */
export function video() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
  canvas.getContext("2d").fillRect(0, 0, 320, 180);
  return canvas.captureStream(5).getVideoTracks()[0];
}

/** A stream of such tracks. */
export const stream = (...tracks) => new MediaStream(tracks);

/** Adds a track in a stream of its own, as most programs do. */
export const add = (connection, track) => connection.addTrack(track, stream(track));

/** Answers with a track for each section of the offer. */
export function sendBack(connection) {
  for (const transceiver of connection.getTransceivers()) {
    add(connection, transceiver.receiver.track.kind === "audio" ? audio() : video());
  }
}
