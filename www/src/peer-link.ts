import { PeerConnection, type DataChannel, type RemotePeer, type RtcwebError, type Session, type SessionEvents } from "rtcweb";

import type { LocalMedia } from "./media";
import { Outgoing } from "./outgoing";
import type { LinkState, Sending } from "./state";
import { Talk } from "./talk";

/** How long a broken connection is called weak before it is called failed. */
const PATIENCE = 30_000;

/** Why somebody is no longer here. */
export type Farewell = SessionEvents["close"]["reason"];

/** What a link takes from this side. */
export interface LinkParts {
  readonly media: LocalMedia;
  readonly iceServers: RTCIceServer[];
  /** By this the other side knows the page again. */
  readonly page: string;
}

export interface LinkEvents {
  changed(): void;
  heard(text: string, id: string): void;
  /** The other side has said which page it is. */
  known(page: string): void;
  /** The channel for files is open. */
  ready(files: DataChannel): void;
  /** What the other side sent could not be used; without an error it was not of our protocol. */
  fault(error: RtcwebError | null): void;
  closed(reason: Farewell): void;
}

/** One other person: the connection, its two channels and its media. */
export class PeerLink {
  readonly id: string;
  /** What comes from the other side. */
  readonly stream = new MediaStream();
  sending: Sending = { mic: true, camera: true, screen: false };
  state: LinkState = "connecting";
  /** Whether the server still brings messages to the other side. */
  reachable = true;
  readonly #connection: PeerConnection;
  readonly #session: Session;
  readonly #talk: Talk;
  readonly #outgoing: Outgoing;
  readonly #media: LocalMedia;
  readonly #events: LinkEvents;
  #wasConnected = false;
  #deserted = false;
  #patience: number | undefined;

  constructor(peer: RemotePeer, { media, iceServers, page }: LinkParts, events: LinkEvents) {
    this.id = peer.id;
    this.#media = media;
    this.#events = events;
    this.#connection = new PeerConnection({ iceServers });
    this.#talk = this.#openTalk(page);
    const files = this.#connection.createDataChannel("files", { negotiated: true, id: 1 });
    files.on("open", () => events.ready(files));
    this.#outgoing = new Outgoing(this.#connection, media);
    this.#session = peer.connect(this.#connection);
    this.#listen();
    this.#update();
  }

  /** Whether what is said now will be heard, at the latest when a broken connection is back. */
  get listening(): boolean {
    return this.state !== "failed";
  }

  /** Resolves when the words are on their way. */
  say(text: string, id: string): Promise<void> {
    return this.#talk.say(text, id);
  }

  /** Sends what the devices now give, and says what that is. */
  mediaChanged(): void {
    this.#outgoing.apply();
    this.#talk.tell(this.#media.state);
  }

  close(): void {
    this.#session.close();
  }

  #openTalk(page: string): Talk {
    return new Talk(this.#connection, page, {
      opened: () => {
        this.#talk.tell(this.#media.state);
        this.#update();
      },
      closed: () => this.#check(),
      heard: (text, id) => this.#events.heard(text, id),
      told: (sending, other) => {
        this.sending = sending;
        this.#events.changed();
        this.#events.known(other);
      },
      nonsense: () => this.#events.fault(null),
    });
  }

  #listen(): void {
    this.#connection.on("connectionstatechange", () => this.#update());
    this.#connection.on("track", ({ track }) => {
      this.stream.addTrack(track);
      this.#events.changed();
    });
    this.#session.on("error", (error) => this.#events.fault(error));
    this.#session.on("interrupted", () => this.#reach(false));
    this.#session.on("restored", () => this.#reach(true));
    this.#session.on("close", ({ reason }) => {
      clearTimeout(this.#patience);
      this.#events.closed(this.#deserted ? "remote-lost" : reason);
    });
  }

  #reach(reachable: boolean): void {
    this.reachable = reachable;
    this.#events.changed();
    this.#check();
  }

  /**
   * A connection that the other side closes looks weak for up to half a minute, but its channels close at once.
   * While the server can say nothing about the other side, that is how we know.
   */
  #check(): void {
    if (this.reachable || this.#talk.state !== "closed" || this.#deserted) return;
    this.#deserted = true;
    this.close();
  }

  #update(): void {
    // Browsers open channels before or after they call the connection connected; a person is connected when
    // both are true.
    const ready = this.#connection.connectionState === "connected" && this.#talk.state === "open";
    if (ready) {
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#wasConnected = true;
      this.#become("connected");
    } else if (this.state !== "failed") {
      const broken = ["disconnected", "failed"].includes(this.#connection.connectionState);
      this.#patience ??= setTimeout(() => this.#become("failed"), PATIENCE);
      this.#become(broken || this.#wasConnected ? "reconnecting" : "connecting");
    }
  }

  #become(state: LinkState): void {
    if (this.state === state) return;
    this.state = state;
    this.#events.changed();
  }
}
