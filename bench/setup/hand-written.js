// What a program does without a library.

/** From nothing to a channel that is open on both sides. */
export async function set_up() {
  const left = new RTCPeerConnection();
  const right = new RTCPeerConnection();
  // What goes to the other side goes as it would travel.
  left.onicecandidate = ({ candidate }) => right.addIceCandidate(candidate?.toJSON());
  right.onicecandidate = ({ candidate }) => left.addIceCandidate(candidate?.toJSON());
  const ours = left.createDataChannel("bench");
  const open = (channel) =>
    new Promise((resolve) => {
      if (channel.readyState === "open") resolve();
      else channel.onopen = resolve;
    });
  const arrived = new Promise((resolve) => {
    right.ondatachannel = ({ channel }) => resolve(channel);
  });
  await left.setLocalDescription();
  await right.setRemoteDescription(left.localDescription.toJSON());
  await right.setLocalDescription();
  await left.setRemoteDescription(right.localDescription.toJSON());
  await open(ours);
  await open(await arrived);
  return {
    close() {
      left.close();
      right.close();
    },
  };
}

/** One connection with one channel, to call many times. */
export class Calls {
  connection = new RTCPeerConnection();
  channel = this.connection.createDataChannel("bench");

  getters(times) {
    let sum = 0;
    for (let index = 0; index < times; index += 1) sum += this.connection.connectionState.length + this.channel.bufferedAmount;
    return sum;
  }

  methods(times) {
    let sum = 0;
    for (let index = 0; index < times; index += 1) sum += this.connection.getSenders().length;
    return sum;
  }

  events(times) {
    let heard = 0;
    const listener = () => (heard += 1);
    this.connection.addEventListener("negotiationneeded", listener);
    for (let index = 0; index < times; index += 1) this.connection.dispatchEvent(new Event("negotiationneeded"));
    this.connection.removeEventListener("negotiationneeded", listener);
    return heard;
  }

  close() {
    this.connection.close();
  }
}
