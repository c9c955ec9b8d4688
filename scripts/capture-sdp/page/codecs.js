// Codecs as `setCodecPreferences` takes them.

const all = (kind) => RTCRtpReceiver.getCapabilities(kind).codecs;
const is = (name) => (codec) => codec.mimeType.toLowerCase() === name.toLowerCase();

/** Why a browser cannot play a scenario about this codec; nothing where it can. */
export const lacks = (kind, name) => () => (all(kind).some(is(name)) ? undefined : `this browser has no ${name}`);

/** Only these codecs. */
export function only(transceiver, kind, ...names) {
  transceiver.setCodecPreferences(all(kind).filter((codec) => names.some((name) => is(name)(codec))));
}

/** All but these. */
export function without(transceiver, kind, ...names) {
  transceiver.setCodecPreferences(all(kind).filter((codec) => !names.some((name) => is(name)(codec))));
}

/** All, with these before the others. */
export function first(transceiver, kind, name) {
  const wanted = all(kind).filter(is(name));
  transceiver.setCodecPreferences([...wanted, ...all(kind).filter((codec) => !is(name)(codec))]);
}
