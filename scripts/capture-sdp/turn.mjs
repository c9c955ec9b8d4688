// A TURN server (RFC 8656) that says yes to everything and relays nothing: it
// is there for the candidates that browsers make of what it says. The addresses
// that it gives out are those of RFC 5737, which belong to nobody.

import { createHash, createHmac } from "node:crypto";
import { createSocket } from "node:dgram";
import { networkInterfaces } from "node:os";

const cookie = 0x2112a442;
const method = { binding: 0x001, allocate: 0x003, refresh: 0x004 };
const answered = { success: 0x100, error: 0x110 };
const type = { integrity: 0x0008, error: 0x0009, lifetime: 0x000d, realm: 0x0014, nonce: 0x0015, relayed: 0x0016, mapped: 0x0020 };
const headerSize = 20;

const user = { username: "user", credential: "secret" };
const realm = "capture";
const key = createHash("md5").update(`${user.username}:${realm}:${user.credential}`).digest();

const mapped = "203.0.113.7";
const relayed = "198.51.100.20";

/** Starts it and gives its `iceServer`, or nothing on a machine without a network: on its own address, browsers use no server. */
export async function startTurn() {
  const addresses = Object.values(networkInterfaces()).flat();
  const outer = addresses.find(({ family, internal }) => family === "IPv4" && !internal);
  if (outer === undefined) return undefined;
  const socket = createSocket("udp4");
  socket.on("message", (request, { port, address }) => {
    const answer = answerTo(request, port);
    if (answer !== undefined) socket.send(answer, port, address);
  });
  await new Promise((resolve, reject) => socket.once("error", reject).bind(0, outer.address, resolve));
  return {
    iceServer: { urls: `turn:${outer.address}:${socket.address().port}`, ...user },
    close: () => new Promise((resolve) => socket.close(resolve)),
  };
}

/** The answer to a request; indications and other packets get none. */
function answerTo(request, port) {
  if (request.length < headerSize || request.readUInt32BE(4) !== cookie || (request[0] & 0xc1) !== 0 || (request[1] & 0x10) !== 0) return undefined;
  const asked = request.readUInt16BE(0);
  const mappedAddress = [type.mapped, address(mapped, port)];
  if (asked === method.binding) return message(request, answered.success, [mappedAddress]);
  if (!isSigned(request)) {
    const unauthorized = Buffer.from([0, 0, 4, 1]);
    return message(request, answered.error, [[type.error, unauthorized], [type.realm, Buffer.from(realm)], [type.nonce, Buffer.from("once")]]);
  }
  const lifetime = Buffer.from([0, 0, 2, 88]);
  const content = {
    [method.allocate]: [[type.relayed, address(relayed, port)], mappedAddress, [type.lifetime, lifetime]],
    [method.refresh]: [[type.lifetime, Buffer.alloc(4)]],
  };
  return sign(message(request, answered.success, content[asked] ?? []));
}

function isSigned(request) {
  for (let at = headerSize; at + 4 <= request.length; ) {
    if (request.readUInt16BE(at) === type.integrity) return true;
    at += 4 + padded(request.readUInt16BE(at + 2));
  }
  return false;
}

const padded = (length) => Math.ceil(length / 4) * 4;

/** An IPv4 address and a port, each combined with the cookie. */
function address(ip, port) {
  const value = Buffer.from([0, 1, 0, 0, ...ip.split(".").map(Number)]);
  value.writeUInt16BE(port ^ (cookie >>> 16), 2);
  value.writeUInt32BE((value.readUInt32BE(4) ^ cookie) >>> 0, 4);
  return value;
}

function message(request, kind, attributes) {
  const parts = attributes.map(([name, value]) => {
    const part = Buffer.alloc(4 + padded(value.length));
    part.writeUInt16BE(name, 0);
    part.writeUInt16BE(value.length, 2);
    value.copy(part, 4);
    return part;
  });
  const whole = Buffer.concat([request.subarray(0, headerSize), ...parts]);
  whole.writeUInt16BE(request.readUInt16BE(0) | kind, 0);
  whole.writeUInt16BE(whole.length - headerSize, 2);
  return whole;
}

/** Adds the MESSAGE-INTEGRITY, which counts in the length that it signs. */
function sign(unsigned) {
  const size = 20;
  unsigned.writeUInt16BE(unsigned.length - headerSize + 4 + size, 2);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type.integrity, 0);
  head.writeUInt16BE(size, 2);
  return Buffer.concat([unsigned, head, createHmac("sha1", key).update(unsigned).digest()]);
}
