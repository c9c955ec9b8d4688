// Recorders.

export default {
  MediaRecorder: {
    ondataavailable: "on_data_available data_available",
    onerror: "on_error errors",
    onpause: "on_pause pauses",
    onresume: "on_resume resumes",
    onstart: "on_start starts",
    onstop: "on_stop stops",
  },
  BlobEvent: { constructor: "synthetic::recorded_data" },
  BlobEventInit: { all: "synthetic::recorded_data" },
  MediaRecorderErrorEvent: { error: "MediaRecorder::on_error" },
};
