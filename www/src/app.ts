import { Call } from "./call";
import { loadEngine } from "./engine";
import { Files } from "./files/files";
import { Ledger } from "./files/ledger";
import { LARGEST } from "./files/wire";
import { LocalMedia } from "./media";
import { newRoomName, readRoomLink, roomAddress } from "./room-link";
import { SILENT, type ChatMessage } from "./state";
import type { Store } from "./store";
import { forgetCall, joinedRoom, rememberChat, rememberRoom, rememberedChat } from "./tab-memory";
import { explain } from "./words";

/** Everything that a person can do; views call it, and the answer comes back as state. */
export class App {
  readonly media: LocalMedia;
  readonly files: Files;
  readonly #store: Store;
  readonly #iceServers: RTCIceServer[];
  #call: Call | null = null;

  constructor(store: Store, iceServers: RTCIceServer[]) {
    this.#store = store;
    this.#iceServers = iceServers;
    this.media = new LocalMedia((local) => {
      store.change({ local });
      this.#call?.mediaChanged();
    });
    this.files = new Files(new Ledger(store), () => this.#store.inform("invalid-data", explain("peer", "invalid-data")));
  }

  /** Shows what the address asks for. */
  async open(): Promise<void> {
    this.#end();
    const link = readRoomLink(location.href);
    const room = link.kind === "room" ? link.name : null;
    const resumed = room !== null && joinedRoom() === room;
    this.#store.change({ screen: room === null ? "landing" : resumed ? "call" : "lobby", room, notices: [] });
    if (link.kind === "invalid") this.#store.fail("invalid-room", explain("server", "invalid-room"));
    if (resumed) await this.join();
    else await this.#ready(() => void this.open());
  }

  start(): Promise<void> {
    const room = newRoomName();
    history.pushState(null, "", roomAddress(room));
    this.#store.change({ room, notices: [] });
    return this.join();
  }

  /** Enters the room of the address, now or as soon as the engine is loaded. */
  async join(): Promise<void> {
    const { room, busy } = this.#store.state;
    if (room === null || busy) return;
    this.#store.change({ busy: true });
    const ready = await this.#ready(() => void this.join());
    this.#store.change({ busy: false });
    if (this.#store.state.room !== room) return;
    if (!ready) return this.#withdraw();
    this.#store.change({ screen: "call", notices: [], messages: joinedRoom() === room ? rememberedChat() : [] });
    rememberRoom(room);
    const call = new Call(room, {
      store: this.#store,
      media: this.media,
      files: this.files,
      iceServers: this.#iceServers,
      heard: (text, id, name) => this.#log({ id, from: "peer", name, text, at: Date.now() }),
    });
    this.#call = call;
    void this.media.start();
    await call.join().catch((code: string) => this.#refused(call, code));
  }

  leave(): void {
    forgetCall();
    this.#end();
    this.#store.change({ screen: "ended", notices: [] });
  }

  toggleScreen(): void {
    this.media.toggleScreen().catch(() => {
      this.#store.inform("no-screen", "The screen could not be shared. Try again, or choose another window.");
    });
  }

  /** Whether the message went out; if not, the person should keep it. */
  say(text: string): boolean {
    const id = crypto.randomUUID();
    if (this.#call?.say(text, id) !== true) {
      this.#store.inform("nobody-here", "Nobody is here to read this yet. Your message stays in the box.");
      return false;
    }
    this.#store.dismiss("nobody-here");
    this.#log({ id, from: "me", name: null, text, at: Date.now() });
    return true;
  }

  sendFiles(files: Iterable<File>): void {
    const [refused] = this.files.send(files);
    if (refused === undefined) return;
    this.#store.inform("file-too-large", `${refused} is larger than ${LARGEST / 1024 ** 3} GB, the most that can be sent here.`);
  }

  dismiss(code: string): void {
    this.#store.dismiss(code);
  }

  #ready(again: () => void): Promise<boolean> {
    return loadEngine(this.#store, () => {
      this.#store.dismiss("load-failed");
      again();
    });
  }

  /** A reloaded page stands in a call that it cannot enter. */
  #withdraw(): void {
    if (this.#store.state.screen === "call") this.#store.change({ screen: "lobby" });
  }

  #refused(call: Call, code: string): void {
    if (this.#call !== call) return;
    forgetCall();
    this.#end();
    this.#store.change({ screen: "lobby", notices: [] });
    this.#store.fail(code, explain("server", code));
  }

  #end(): void {
    const call = this.#call;
    this.#call = null;
    call?.leave();
    this.media.stop();
    this.files.clear();
    this.#store.change({ peers: [], messages: [], local: SILENT });
  }

  #log(message: ChatMessage): void {
    const messages = [...this.#store.state.messages, message];
    rememberChat(messages);
    this.#store.change({ messages });
  }
}
