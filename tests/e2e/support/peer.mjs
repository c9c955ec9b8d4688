// A client of the signalling server that is no browser: it says what it is told to.

import { WebSocket } from "ws";
import { until, within } from "./deadline.mjs";

export class Peer {
  #socket;
  #messages = [];

  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (data) => this.#messages.push(JSON.parse(data.toString())));
  }

  /** Joins a room of the server at this address. */
  static async join(address, room, key = "stranger") {
    const socket = new WebSocket(`${address.replace("http", "ws")}/signal`);
    const peer = new Peer(socket);
    await within("a socket to the server", 10, new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject)));
    peer.send({ join: { room, key: key.padEnd(16, "-") } });
    peer.joined = await peer.hears("the answer to join", (messages) => messages.find(({ joined }) => joined)?.joined);
    return peer;
  }

  send(message) {
    this.sendText(JSON.stringify(message));
  }

  sendText(text) {
    this.#socket.send(text);
  }

  /** Says something to another peer in the room. */
  signal(to, message) {
    this.send({ signal: { to, message } });
  }

  hears(what, find) {
    return until(`the stranger hears ${what}`, 10, () => find(this.#messages), () => this.#messages);
  }

  leave() {
    this.send({ leave: {} });
    return this.close();
  }

  async close() {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((resolve) => this.#socket.once("close", resolve));
    this.#socket.close();
    await within("the stranger's socket closes", 10, closed);
  }
}
