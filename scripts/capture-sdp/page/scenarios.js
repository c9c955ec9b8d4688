// Every scenario by its name: `about` says what it is, `play(call)` plays it.
//
// `configuration` is that of both connections, `lacks()` says why a browser
// cannot play it; `trusted` wants a browser that lets the page use its devices,
// where candidates have addresses in them instead of names.

import { codecs } from "./scenarios/codecs.js";
import { data } from "./scenarios/data.js";
import { directions } from "./scenarios/directions.js";
import { ice } from "./scenarios/ice.js";
import { media } from "./scenarios/media.js";
import { rejected } from "./scenarios/rejected.js";
import { sections } from "./scenarios/sections.js";
import { simulcast } from "./scenarios/simulcast.js";

export const scenarios = { ...data, ...media, ...directions, ...sections, ...rejected, ...ice, ...codecs, ...simulcast };
