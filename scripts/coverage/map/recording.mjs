// Recorders.

export default {
  BlobEvent: { constructor: "synthetic::recorded_data" },
  BlobEventInit: { all: "synthetic::recorded_data" },
};
