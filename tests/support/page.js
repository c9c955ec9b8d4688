// What the tests need to do in JavaScript. One file, because every file is one
// more request at once: the server of the test runner can leave the fifth of
// them unanswered for minutes.

// support/listeners.rs

let attached = 0;
let counting = false;

export function count_listeners() {
    attached = 0;
    if (counting) return;
    counting = true;
    const proto = EventTarget.prototype;
    const { addEventListener, removeEventListener } = proto;
    const known = new WeakMap();
    const names = (target, listener) => {
        const ofTarget = known.get(target) ?? new Map();
        known.set(target, ofTarget);
        const set = ofTarget.get(listener) ?? new Set();
        ofTarget.set(listener, set);
        return set;
    };
    proto.addEventListener = function (name, listener, ...rest) {
        if (listener && !names(this, listener).has(name)) {
            names(this, listener).add(name);
            attached += 1;
        }
        return addEventListener.call(this, name, listener, ...rest);
    };
    proto.removeEventListener = function (name, listener, ...rest) {
        if (listener && names(this, listener).delete(name)) attached -= 1;
        return removeEventListener.call(this, name, listener, ...rest);
    };
}

export function attached_listeners() {
    return attached;
}

// support/without.rs

export function take_member(of, member) {
    const prototype = globalThis[of]?.prototype;
    const descriptor = prototype && Object.getOwnPropertyDescriptor(prototype, member);
    if (descriptor) delete prototype[member];
    return () => { if (descriptor) Object.defineProperty(prototype, member, descriptor); };
}

// web/errors.rs

export const dom_exception = (name) => new DOMException("why", name);
export const type_error = () => new TypeError("why");
export const range_error = () => new RangeError("why");
export const overconstrained = () => ({ name: "OverconstrainedError", message: "why", constraint: "width" });
export const rtc_error = () => typeof RTCError === "undefined" ? undefined
    : new RTCError({ errorDetail: "sctp-failure", sctpCauseCode: 12 }, "why");
export const hostile = () => ({ get name() { throw 1; }, get message() { throw 2; }, get errorDetail() { throw 3; } });
export const odd = () => ({ name: 7, message: {}, errorDetail: [] });

// web/exceptions/mod.rs

export const name_of = (value) => value.name;
export const message_of = (value) => value.message;
export const a_canvas = () => { const canvas = document.createElement("canvas"); canvas.getContext("2d"); return canvas; };
export const a_video = () => document.createElement("video");
export const detail_of = (value) => value.errorDetail;
export const drawn_track = () => {
    const canvas = document.createElement("canvas");
    canvas.getContext("2d");
    return canvas.captureStream().getVideoTracks()[0];
};

// web/media.rs

let camera;

/// Remembers the stream that the real getUserMedia gives next.
export function watch_camera() {
    const devices = navigator.mediaDevices;
    devices.getUserMedia = (constraints) => {
        delete devices.getUserMedia;
        camera = devices.getUserMedia(constraints);
        return camera;
    };
}

export async function watched_states() {
    return (await camera).getTracks().map((track) => track.readyState).join(" ");
}

// web/newer_values.rs

export const say = (object, member) => Object.defineProperty(object, member, { value: "newer" });
export const candidate_of_tomorrow = () => ({ type: "newer", candidate: "" });

// web/constraints.rs

// The next getUserMedia is refused; what it was asked for is kept. Until
// then the browser seems to know every constraint.
let constraints_asked;
export function record_constraints() {
    const devices = navigator.mediaDevices;
    devices.getSupportedConstraints = () => new Proxy({}, { get: () => true });
    devices.getUserMedia = (constraints) => {
        delete devices.getUserMedia;
        delete devices.getSupportedConstraints;
        constraints_asked = JSON.stringify(constraints);
        return Promise.reject(new DOMException("only looked at", "AbortError"));
    };
}
export const recorded_constraints = () => constraints_asked;

// A track that says what it is told to say.
export const puppet = (json) => {
    const says = JSON.parse(json);
    return {
        kind: "video",
        readyState: "live",
        getSettings: () => says,
        getCapabilities: () => says,
        getConstraints: () => says,
    };
};

// web/constraint_errors.rs

// How often a function of the real MediaDevices is called meanwhile.
export function count_calls() {
    const devices = navigator.mediaDevices;
    const counter = { calls: 0 };
    devices.getUserMedia = (constraints) => {
        counter.calls += 1;
        return MediaDevices.prototype.getUserMedia.call(devices, constraints);
    };
    return counter;
}
export function calls(counter) {
    delete navigator.mediaDevices.getUserMedia;
    return counter.calls;
}

// web/devices.rs

export function device_change() {
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
}

// From now on there are these devices, or the list is refused.
export function pretend(names) {
    const device = (name) => ({
        kind: name.split(" ")[0], deviceId: name, label: name, groupId: "box",
    });
    navigator.mediaDevices.enumerateDevices = async () => {
        if (names === undefined) throw new DOMException("hidden", "NotAllowedError");
        return names.split(",").filter(Boolean).map(device);
    };
}
export function pretend_no_more() {
    delete navigator.mediaDevices.enumerateDevices;
}
export const native_json = (device) => JSON.stringify(device);

// web/screen.rs

// The next getDisplayMedia is refused; what it was asked for is kept.
let display_asked;
export function record_display() {
    const devices = navigator.mediaDevices;
    devices.getDisplayMedia = (options) => {
        delete devices.getDisplayMedia;
        display_asked = JSON.stringify({ ...options, controller: options.controller !== undefined });
        return Promise.reject(new DOMException("only looked at", "AbortError"));
    };
}
export const recorded_display = () => display_asked;

// Puts an element into the page.
export const element = () => {
    const element = document.body.appendChild(document.createElement("div"));
    // Only what stands by itself can be captured by itself.
    element.style = "isolation: isolate; width: 100px; height: 50px; background: green";
    return element;
};
export const fire = (target, name) => target.dispatchEvent(new Event(name));

// web/media_tracks.rs

// A track of a captured tab, as far as this is told.
export const tell_handle = (track, handle, origin) => {
    track.getCaptureHandle = () => ({ handle, origin });
};
export const stats_json = (track) => JSON.stringify(track.stats);

// web/capture_elements.rs

// The element has got something, and says so.
export function give(element, member) {
    const given = {
        stream: () => new MediaStream(),
        track: () => drawn_track(),
        error: () => new DOMException("none there", "NotFoundError"),
    };
    Object.defineProperty(element, member, { value: given[member](), configurable: true });
    element.dispatchEvent(new Event(member));
}

// support/outbound.rs

export async function outbound(sender) {
    const report = await sender.getStats();
    return JSON.stringify([...report.values()].filter(({ type }) => type === "outbound-rtp"));
}

// web/rtp_unknown_members.rs

let got, set;

// A browser of the future: its dictionaries have a member more.
export function travel() {
    const proto = RTCRtpSender.prototype;
    const { getParameters, setParameters } = proto;
    proto.getParameters = function () {
        const parameters = getParameters.call(this);
        parameters.future = { deep: [1] };
        parameters.codecs.push({ mimeType: "video/VP8", clockRate: 90000, payloadType: 96, future: "codec" });
        for (const encoding of parameters.encodings) {
            encoding.future = "encoding";
            encoding.codec = { mimeType: "video/VP8", clockRate: 90000, future: "codec" };
        }
        got = JSON.stringify(parameters);
        return parameters;
    };
    proto.setParameters = async function (parameters) { set = JSON.stringify(parameters); };
    return () => Object.assign(proto, { getParameters, setParameters });
}

export const was_got = () => got;
export const was_set = () => set;

// web/rtp_receivers.rs

export function listen_to(track) {
    const audio = new Audio();
    audio.srcObject = new MediaStream([track]);
    audio.play().catch(() => {});
    return () => { audio.srcObject = null; };
}

export const now = () => Date.now();

// web/offer_options.rs

/// A browser that does not know the options from before transceivers.
export function take_offer_options() {
    const prototype = RTCPeerConnection.prototype;
    const { createOffer } = prototype;
    prototype.createOffer = function (options) {
        const { iceRestart } = options ?? {};
        return createOffer.call(this, { iceRestart });
    };
    return () => { prototype.createOffer = createOffer; };
}

// web/transforms/harness.rs

// The runner's name for the glue of this module.
const glue = new URL("/wasm-bindgen-test.js", import.meta.url).href;

export function start_worker(module) {
    const code = `
        import { initSync, serve_transforms } from ${JSON.stringify(glue)};
        addEventListener("message", ({ data }) => {
            initSync({ module: data });
            serve_transforms();
        }, { once: true });
    `;
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const worker = new Worker(url, { type: "module" });
    worker.postMessage(module);
    return worker;
}

export const script = (code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));

export function assignment(job, key) {
    const { port1, port2 } = new MessageChannel();
    const [lines, waiting] = [[], []];
    port1.onmessage = ({ data }) => waiting.length > 0 ? waiting.shift()(data) : lines.push(data);
    const next = () => lines.length > 0 ? Promise.resolve(lines.shift()) : new Promise((tell) => waiting.push(tell));
    const buffer = new ArrayBuffer(16);
    return { options: { job, key, port: port2, buffer }, port: port2, buffer, next, close: () => port1.close() };
}

export async function received(connection, kind, member) {
    for (const entry of (await connection.getStats()).values()) {
        if (entry.type === "inbound-rtp" && entry.kind === kind) return entry[member] ?? 0;
    }
    return 0;
}

// web/transforms/page.rs

export const uncloneable = () => () => {};
export const has_script_transform = () => "RTCRtpScriptTransform" in globalThis;
export const has_encoded_streams = () => "createEncodedStreams" in RTCRtpSender.prototype;
export const start = (url) => new Worker(url);

// support/painting.rs

export function make_canvas(width, height) {
    return Object.assign(document.createElement("canvas"), { width, height });
}

export function paint(canvas, colour, frame) {
    const context = canvas.getContext("2d");
    context.fillStyle = colour;
    context.fillRect(0, 0, canvas.width, canvas.height);
    // A corner that changes, so that every painting is a new frame.
    context.fillStyle = frame % 2 ? "white" : "black";
    context.fillRect(0, 0, 2, 2);
}

export function make_element(name) {
    return Object.assign(document.createElement(name), { muted: true, playsInline: true });
}

export function look(source, width, height) {
    const sheet = new OffscreenCanvas(width, height).getContext("2d");
    sheet.drawImage(source, 0, 0, width, height);
    return sheet.getImageData(width / 2, height / 2, 1, 1).data;
}

export async function decode(blob) {
    const picture = await createImageBitmap(blob);
    const colour = look(picture, picture.width, picture.height);
    return [picture.width, picture.height, ...colour];
}

export function taint(canvas) {
    canvas.captureStream = () => { throw new DOMException("tainted", "SecurityError"); };
}

// web/capture/media_element.rs

export function refuse_to_play(element) {
    element.play = () => Promise.reject(new DOMException("click first", "NotAllowedError"));
}

// web/capture/raw_frames.rs

export async function first_frame(readable) {
    const reader = readable.getReader();
    const { value } = await reader.read();
    const size = [value.codedWidth, value.codedHeight];
    value.close();
    await reader.cancel();
    return size.join(" ");
}

export function pump(readable, writable) {
    const stop = new AbortController();
    const done = readable.pipeTo(writable, { signal: stop.signal }).catch(() => {});
    return () => { stop.abort(); return done; };
}

// web/capture/recorder.rs

export function fire_error(recorder, name) {
    const error = new DOMException("why", name);
    recorder.dispatchEvent(typeof MediaRecorderErrorEvent === "undefined"
        ? new ErrorEvent("error", { error })
        : new MediaRecorderErrorEvent("error", { error }));
}

// web/capture/recording.rs

export function load(video, blob) {
    video.src = URL.createObjectURL(blob);
}

export function unload(video) {
    URL.revokeObjectURL(video.src);
    video.removeAttribute("src");
    video.load();
}
