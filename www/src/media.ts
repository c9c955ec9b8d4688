import { getDisplayMedia, getUserMedia, isRtcwebError } from "rtcweb";

import { SILENT, type LocalState } from "./state";
import { explainDevice } from "./words";

type Kind = "audio" | "video";

const CONSTRAINTS: Required<Pick<MediaStreamConstraints, Kind>> = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: "user" },
};

const DEVICE = { audio: "microphone", video: "camera" };

const codeOf = (error: unknown): string => (isRtcwebError(error) ? error.code : "unknown");

/** The person's microphone, camera and screen. */
export class LocalMedia {
  /** Tracks that are sent with the same stream are played in step by the other side. */
  readonly group = new MediaStream();
  #mic: MediaStreamTrack | null = null;
  #camera: MediaStreamTrack | null = null;
  #screen: MediaStreamTrack | null = null;
  #state: LocalState = SILENT;
  /** What was asked for in vain. */
  #failed: Kind[] = [];
  #busy = false;
  #live = false;
  readonly #changed: (state: LocalState) => void;

  constructor(changed: (state: LocalState) => void) {
    this.#changed = changed;
  }

  get state(): LocalState {
    return this.#state;
  }

  /** What is to be sent. */
  track(kind: Kind): MediaStreamTrack | null {
    return kind === "audio" ? this.#mic : (this.#screen ?? this.#camera);
  }

  /** Asks for microphone and camera; without one of them the other is taken, without both the call goes on. */
  start(): Promise<void> {
    this.#live = true;
    return this.#request(["audio", "video"]);
  }

  /** Asks once more for what failed. */
  retry(): Promise<void> {
    return this.#request(this.#failed);
  }

  dismissNote(): void {
    this.#explain(null, []);
  }

  async toggleMic(): Promise<void> {
    if (this.#mic === null) return this.#request(["audio"]);
    // A muted microphone stays open: speaking again must not wait for the device.
    this.#mic.enabled = !this.#mic.enabled;
    this.#publish();
  }

  async toggleCamera(): Promise<void> {
    if (this.#camera === null) return this.#request(["video"]);
    // Only a stopped track puts out the camera's light.
    this.#camera.stop();
    this.#camera = null;
    this.#publish();
  }

  /** @throws {RtcwebError} where the browser cannot share; a person who changes their mind is no error. */
  async toggleScreen(): Promise<void> {
    if (this.#screen !== null) return this.#endScreen();
    try {
      const stream = await getDisplayMedia({ video: true });
      const [track] = stream.getVideoTracks();
      if (track === undefined || !this.#live) return stream.getTracks().forEach((each) => each.stop());
      track.contentHint = "detail";
      track.addEventListener("ended", () => this.#screen === track && this.#endScreen());
      this.#screen = track;
      this.#publish();
    } catch (error) {
      if (codeOf(error) !== "not-allowed") throw error;
    }
  }

  stop(): void {
    this.#live = false;
    for (const track of [this.#mic, this.#camera, this.#screen]) track?.stop();
    this.#mic = this.#camera = this.#screen = null;
    this.#explain(null, []);
  }

  #endScreen(): void {
    this.#screen?.stop();
    this.#screen = null;
    this.#publish();
  }

  /** One question to the person at a time. */
  async #request(kinds: Kind[]): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#publish();
    const code = await this.#open(kinds);
    // Browsers fail the whole request when one of two devices is missing or busy. After a refusal by the
    // person another request would only be another question.
    if (code === null || code === "not-allowed" || kinds.length === 1) this.#explain(code, code === null ? [] : kinds);
    else await this.#separately(code, kinds);
    this.#busy = false;
    this.#publish();
  }

  async #separately(code: string, kinds: Kind[]): Promise<void> {
    const failed: Kind[] = [];
    for (const kind of kinds) {
      const alone = await this.#open([kind]);
      if (alone === null) continue;
      failed.push(kind);
      code = alone;
    }
    this.#explain(failed.length > 0 ? code : null, failed);
  }

  /** Opens devices; the code of the error, or null. */
  async #open(kinds: Kind[]): Promise<string | null> {
    try {
      const wanted = kinds.map((kind) => [kind, CONSTRAINTS[kind]]);
      const stream = await getUserMedia(Object.fromEntries(wanted) as MediaStreamConstraints);
      for (const track of stream.getTracks()) this.#adopt(track);
      return null;
    } catch (error) {
      return codeOf(error);
    }
  }

  #adopt(track: MediaStreamTrack): void {
    // The person may have left while the browser was asking.
    if (!this.#live) return track.stop();
    const kind = track.kind as Kind;
    if (kind === "audio") this.#mic = track;
    else this.#camera = track;
    track.addEventListener("ended", () => {
      if (this.#mic === track) this.#mic = null;
      else if (this.#camera === track) this.#camera = null;
      else return;
      this.#explain("ended", [kind]);
    });
  }

  #explain(code: string | null, failed: Kind[]): void {
    this.#failed = failed;
    const device = failed.map((kind) => DEVICE[kind]).join(" or ");
    this.#state = { ...this.#state, note: code === null ? null : { code, text: explainDevice(code, device) } };
    this.#publish();
  }

  #publish(): void {
    const shown = this.track("video");
    const preview = this.#state.preview;
    this.#state = {
      ...this.#state,
      mic: this.#mic?.enabled ?? false,
      camera: this.#camera !== null,
      screen: this.#screen !== null,
      asking: this.#busy,
      preview: shown === null ? null : preview?.getTracks()[0] === shown ? preview : new MediaStream([shown]),
    };
    this.#changed(this.#state);
  }
}
