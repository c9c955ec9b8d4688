// The worker runs the program of the page, which asks where it is.
import init from "./call-encoded-transform.js";

await init();
