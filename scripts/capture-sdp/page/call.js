// Two connections in one page, and everything that they say to each other.

export class Call {
  /** What was said, in order: `{ round, kind, sdp }`. */
  descriptions = [];
  #round = 0;

  constructor(configuration) {
    this.here = new RTCPeerConnection(configuration);
    this.there = new RTCPeerConnection(configuration);
  }

  /**
   * One offer from here and its answer from there.
   *
   * What is kept is what `createOffer` and `createAnswer` gave; or, where the
   * round is `gathered`, the local description with all its candidates.
   *
   * `answering(there)` runs when the offer is in place and the answer is not yet
   * made. `provisional(there)` runs between a provisional answer and the last one.
   * `edit` has functions that make the `offer` or `answer` that of a peer which is
   * no browser.
   */
  async round({ options, gathered = false, answering, provisional, edit = {} } = {}) {
    const { here, there } = this;
    this.#round += 1;
    // Later descriptions repeat the candidates found so far: all of them, not some.
    if (this.#round > 1) await Promise.all([complete(here), complete(there)]);
    const say = async (from, to, kind, description) => {
      await from.setLocalDescription({ type: kind, sdp: description.sdp });
      if (gathered) await complete(from);
      const written = gathered ? from.localDescription.sdp : description.sdp;
      const sdp = edit[kind]?.(written) ?? written;
      await to.setRemoteDescription({ type: kind, sdp });
      this.descriptions.push({ round: this.#round, kind, sdp });
    };
    await say(here, there, "offer", await here.createOffer(options));
    await answering?.(there);
    if (provisional !== undefined) {
      await say(there, here, "pranswer", await there.createAnswer());
      await provisional(there);
    }
    await say(there, here, "answer", await there.createAnswer());
  }

  /** From now on the other side offers. */
  swap() {
    [this.here, this.there] = [this.there, this.here];
  }

  close() {
    this.here.close();
    this.there.close();
  }
}

/** When the browser has found its candidates. */
async function complete(connection) {
  const done = () => connection.iceGatheringState === "complete" || connection.localDescription === null;
  while (!done()) {
    await new Promise((resolve) => connection.addEventListener("icegatheringstatechange", resolve, { once: true }));
  }
}
