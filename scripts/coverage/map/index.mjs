// Where each member of the specifications is in Rust, kept by hand.
//
// A type says its Rust type with `as`; without it is the specification's name
// without `RTC`. A member is named only where it does not follow the rules of
// `rust.mjs`. Several paths stand with spaces between; all of them must exist.
// With `all`, every member of the type is behind the same ones.

import channel from "./channel.mjs";
import capture from "./capture.mjs";
import connection from "./connection.mjs";
import media from "./media.mjs";
import recording from "./recording.mjs";
import rest from "./rest.mjs";
import rtp from "./rtp.mjs";
import transforms from "./transforms.mjs";
import transports from "./transports.mjs";

const parts = [connection, channel, rtp, transports, transforms, media, capture, recording, rest];

/** By the specification's name of the type. */
export const map = Object.assign({}, ...parts);

const all = parts.flatMap((part) => Object.keys(part));
const twice = all.find((name, index) => all.indexOf(name) !== index);
if (twice !== undefined) throw new Error(`${twice} stands twice in scripts/coverage/map`);
