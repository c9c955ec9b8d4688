import { getUserMedia, isRtcwebError } from "rtcweb";

export type Kind = "audio" | "video";

/** What the browser gave, and what it did not. */
export interface Opened {
  readonly tracks: MediaStreamTrack[];
  readonly failed: readonly Kind[];
  /** Why it failed. */
  readonly code: string | null;
}

const CONSTRAINTS: Required<Pick<MediaStreamConstraints, Kind>> = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: "user" },
};

export const codeOf = (error: unknown): string => (isRtcwebError(error) ? error.code : "unknown");

/** Asks the person for devices, and takes what there is of them. */
export async function openDevices(kinds: readonly Kind[]): Promise<Opened> {
  const together = await open(kinds);
  // Browsers fail the whole request when one of two devices is missing or busy. After a refusal by the
  // person another request would only be another question.
  if (together.code === null || together.code === "not-allowed" || kinds.length < 2) return together;
  const tracks: MediaStreamTrack[] = [];
  const failed: Kind[] = [];
  let code: string | null = null;
  for (const kind of kinds) {
    const alone = await open([kind]);
    tracks.push(...alone.tracks);
    failed.push(...alone.failed);
    code = alone.code ?? code;
  }
  return { tracks, failed, code };
}

async function open(kinds: readonly Kind[]): Promise<Opened> {
  try {
    const wanted = kinds.map((kind) => [kind, CONSTRAINTS[kind]]);
    const stream = await getUserMedia(Object.fromEntries(wanted) as MediaStreamConstraints);
    return { tracks: stream.getTracks(), failed: [], code: null };
  } catch (error) {
    return { tracks: [], failed: kinds, code: codeOf(error) };
  }
}
