// Tracks and streams.

import { add, audio, sendBack, stream, video } from "../tracks.js";

export const media = {
  "audio-only": {
    about: "a microphone both ways",
    async play(call) {
      add(call.here, audio());
      await call.round({ answering: sendBack });
    },
  },
  "video-only": {
    about: "a camera both ways",
    async play(call) {
      add(call.here, video());
      await call.round({ answering: sendBack });
    },
  },
  "audio-video": {
    about: "microphone and camera in one stream, both ways",
    async play(call) {
      const both = stream(audio(), video());
      for (const track of both.getTracks()) call.here.addTrack(track, both);
      await call.round({ answering: sendBack });
    },
  },
  "audio-video-data": {
    about: "microphone, camera and a data channel",
    async play(call) {
      add(call.here, audio());
      add(call.here, video());
      call.here.createDataChannel("chat");
      await call.round({ answering: sendBack });
    },
  },
  screen: {
    about: "a shared screen beside a camera",
    trusted: true,
    async play(call) {
      const screen = await navigator.mediaDevices.getDisplayMedia();
      add(call.here, video());
      for (const track of screen.getTracks()) {
        track.contentHint = "detail";
        call.here.addTrack(track, screen);
      }
      try {
        await call.round();
      } finally {
        screen.getTracks().forEach((track) => track.stop());
      }
    },
  },
  "stereo-music": {
    about: "two channels of music",
    async play(call) {
      const music = audio({ channels: 2 });
      music.contentHint = "music";
      add(call.here, music);
      await call.round();
    },
  },
  "several-streams": {
    about: "one track in three streams",
    async play(call) {
      const track = video();
      call.here.addTrack(track, stream(track), stream(track), stream(track));
      await call.round();
    },
  },
  "no-stream": {
    about: "tracks in no stream",
    async play(call) {
      call.here.addTrack(audio());
      call.here.addTransceiver(video());
      await call.round();
    },
  },
  "track-removed": {
    about: "the camera is taken away in the second round",
    async play(call) {
      add(call.here, audio());
      const sender = add(call.here, video());
      await call.round({ answering: sendBack });
      call.here.removeTrack(sender);
      await call.round();
    },
  },
};
