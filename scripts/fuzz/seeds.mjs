// What fuzzing begins with: what browsers wrote, and the words of SDP.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inRoot } from "../lib/paths.mjs";
import { files } from "../lib/stamp.mjs";

const captured = () => files(["tests/data/sdp"]).filter((file) => file.endsWith(".sdp"));
const pairs = () => captured().filter((file) => file.endsWith(".answer.sdp")).map((answer) => [answer.replace(".answer.", ".offer."), answer]).filter(([offer]) => existsSync(offer));
const nul = Buffer.from([0]);

/** A few of every kind of edit, as `fuzz/src/edits.rs` reads them. */
const someEdits = Buffer.from(Array.from({ length: 64 }, (_, index) => (index * 37) % 256));

/** The seeds of each target, from the captured files. */
const kinds = {
  sdp_parse: () => captured().map((file) => readFileSync(file)),
  sdp_candidate: () => {
    const lines = captured().flatMap((file) => readFileSync(file, "utf8").split("\r\n"));
    return [...new Set(lines.filter((line) => line.startsWith("a=candidate:")))].flatMap((line) => [line, line.slice(2)]);
  },
  sdp_check: () => pairs().map(([offer, answer]) => Buffer.concat([readFileSync(offer), nul, readFileSync(answer)])),
  sdp_edit: () => captured().map((file) => Buffer.concat([readFileSync(file), nul, someEdits])),
  sdp_differential: () => captured().map((file) => readFileSync(file)),
};

/** Writes the seeds of a target into a folder of their own. */
export function seeds(target, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  kinds[target]().forEach((bytes, index) => writeFileSync(join(folder, String(index)), bytes));
}

// What is in values that fuzzing would not come upon by itself.
const words = [
  "v=0\\x0d\\x0a", "\\x0d\\x0a", "m=audio 9 UDP/TLS/RTP/SAVPF ", "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
  "c=IN IP4 0.0.0.0", "b=AS:", "b=TIAS:", "BUNDLE", "FID", "SIM", "FEC-FR", "opus/48000/2", "VP8/90000", "H264/90000",
  "rtx/90000", "red/48000/2", "apt=", "profile-level-id=42e01f", "packetization-mode=1", "minptime=10;useinbandfec=1",
  "goog-remb", "nack pli", "ccm fir", "transport-cc", "sha-256 ", "actpass", "active", "passive", "holdconn", "trickle",
  " udp ", " tcp ", " typ host", " typ srflx", " typ relay", " raddr ", " rport ", " tcptype ", " generation ", " ufrag ",
  "send ", "recv ", "pt=", "max-width=", ";", "~", "cname:", "msid:", "urn:ietf:params:rtp-hdrext:sdes:mid",
  "18446744073709551616", "4294967296", "65536", "256", "2001:db8::1", "192.0.2.1", ".local",
];

/** Writes the dictionary, with the names of all attributes, and gives its path back. */
export function dictionary(file) {
  const source = readFileSync(inRoot("src/sdp/kind.rs"), "utf8");
  const names = [...source.matchAll(/^ +\w+ = "([a-z0-9-]+)",$/gm)].map(([, name]) => name);
  if (names.length === 0) throw new Error(`${basename(file)}: no attribute is in src/sdp/kind.rs`);
  mkdirSync(dirname(file), { recursive: true });
  const tokens = [...names.flatMap((name) => [`a=${name}:`, `a=${name}\\x0d\\x0a`]), ...words];
  writeFileSync(file, `${tokens.map((token) => `"${token}"`).join("\n")}\n`);
  return file;
}
