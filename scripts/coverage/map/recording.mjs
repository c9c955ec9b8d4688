// Recorders.

import { made } from "./reasons.mjs";

export default {
  BlobEvent: { constructor: made },
  BlobEventInit: made,
};
