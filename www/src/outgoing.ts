import type { PeerConnection } from "rtcweb";

import type { Kind } from "./devices";
import type { LocalMedia } from "./media";

const KINDS: readonly Kind[] = ["audio", "video"];

/**
 * What one other person is sent: one track of sound and one of pictures.
 *
 * A transceiver made by `addTrack` takes the place that an offer of the other side has for it, one made by
 * `addTransceiver` never does. So both sides use `addTrack`, and a call has each media line once.
 */
export class Outgoing {
  readonly #connection: PeerConnection;
  readonly #media: LocalMedia;
  readonly #senders = new Map<Kind, RTCRtpSender>();

  constructor(connection: PeerConnection, media: LocalMedia) {
    this.#connection = connection;
    this.#media = media;
    this.apply();
  }

  /** Brings what is sent in line with the person's devices. */
  apply(): void {
    if (this.#connection.connectionState === "closed") return;
    for (const kind of KINDS) {
      const track = this.#media.track(kind);
      const sender = this.#senders.get(kind);
      // Only the first track needs a negotiation. Replacing one fails on a connection that is closed meanwhile,
      // which needs no track any more.
      if (sender !== undefined && sender.track !== track) sender.replaceTrack(track).catch(() => {});
      if (sender === undefined && track !== null) {
        this.#senders.set(kind, this.#connection.addTrack(track, this.#media.group));
      }
    }
  }
}
