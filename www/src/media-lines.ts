import type { PeerConnection } from "rtcweb";

import type { Kind } from "./devices";
import type { LocalMedia } from "./media";

const KINDS: readonly Kind[] = ["audio", "video"];

/**
 * The two media lines of a connection: one for sound and one for pictures, in both directions.
 *
 * A transceiver made by `addTransceiver` never pairs with one that the other side offers: if both sides made
 * them, every call would have each line twice. So one side makes them, and the other adopts them from the offer.
 */
export class MediaLines {
  readonly #connection: PeerConnection;
  readonly #media: LocalMedia;
  readonly #lines = new Map<Kind, RTCRtpTransceiver>();

  constructor(connection: PeerConnection, media: LocalMedia) {
    this.#connection = connection;
    this.#media = media;
  }

  make(): void {
    for (const kind of KINDS) {
      const direction = this.#sends(kind) ? "sendrecv" : "recvonly";
      this.#lines.set(kind, this.#connection.addTransceiver(kind, { direction, streams: [this.#media.group] }));
    }
    this.apply();
  }

  /** Takes up the lines that the other side offers. */
  adopt(): void {
    for (const line of this.#connection.getTransceivers()) {
      const kind = line.receiver.track.kind as Kind;
      if (this.#lines.has(kind) && this.#lines.get(kind)?.direction !== "stopped") continue;
      line.sender.setStreams(this.#media.group);
      this.#lines.set(kind, line);
    }
    this.apply();
  }

  /** Brings what is sent in line with the person's devices. */
  apply(): void {
    for (const [kind, line] of this.#lines) {
      if (line.direction === "stopped") continue;
      const track = this.#media.track(kind);
      // Replacing a track needs no negotiation; only the first one on a receiving line does. It fails on a line
      // that is closed meanwhile, which needs no track any more.
      if (line.sender.track !== track) line.sender.replaceTrack(track).catch(() => {});
      if (this.#sends(kind) && line.direction === "recvonly") line.direction = "sendrecv";
    }
  }

  /** While the browser is asking for devices, a sending line saves the negotiation that an answer would need. */
  #sends(kind: Kind): boolean {
    return this.#media.track(kind) !== null || this.#media.state.asking;
  }
}
