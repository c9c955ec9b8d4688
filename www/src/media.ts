import { getDisplayMedia } from "rtcweb";

import { codeOf, openDevices, type Kind } from "./devices";
import { SILENT, type LocalState } from "./state";
import { explainDevice } from "./words";

const DEVICE = { audio: "microphone", video: "camera" };

/** The person's microphone, camera and screen. */
export class LocalMedia {
  /** Tracks that are sent with the same stream are played in step by the other side. */
  readonly group = new MediaStream();
  #mic: MediaStreamTrack | null = null;
  #camera: MediaStreamTrack | null = null;
  #screen: MediaStreamTrack | null = null;
  #state: LocalState = SILENT;
  /** What was asked for in vain. */
  #failed: readonly Kind[] = [];
  /** What the browser is asking the person for. */
  readonly #asked = new Set<Kind>();
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

  /** Never asks for the same device twice at a time. */
  async #request(wanted: readonly Kind[]): Promise<void> {
    const kinds = wanted.filter((kind) => !this.#asked.has(kind));
    if (kinds.length === 0) return;
    for (const kind of kinds) this.#asked.add(kind);
    this.#publish();
    const { tracks, failed, code } = await openDevices(kinds);
    for (const track of tracks) this.#adopt(track);
    for (const kind of kinds) this.#asked.delete(kind);
    this.#explain(code, failed);
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

  #explain(code: string | null, failed: readonly Kind[]): void {
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
      asking: this.#asked.size > 0,
      preview: shown === null ? null : preview?.getTracks()[0] === shown ? preview : new MediaStream([shown]),
    };
    this.#changed(this.#state);
  }
}
