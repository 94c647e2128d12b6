// noise-c, compiled to WebAssembly, over lines of hexadecimal on standard input and output; "-" is no bytes.
//
//   start PROTOCOL initiator|responder PROLOGUE S E RS   ok
//   write PAYLOAD | read MESSAGE                         the message, the payload
//   hash | remote                                        the handshake hash, the peer's static key
//   split                                                ok
//   seal PAYLOAD | open RECORD                           the record, the payload
//
// S and E are private keys, RS is a public one or "-". What noise-c refuses is answered by "refused" and the
// name of its error. A handshake that refused is over; records that follow a refused one are not.
'use strict';

const fs = require('fs');
const readline = require('readline');
const createNoise = require('noise-c.wasm');

// What is given is not fetched: Node's fetch knows no paths.
const wasmBinary = fs.readFileSync(require.resolve('noise-c.wasm/src/noise-c.wasm'));

createNoise({wasmBinary}, noise => {
  const {NOISE_ROLE_INITIATOR, NOISE_ROLE_RESPONDER} = noise.constants;
  let handshake, sender, receiver;

  const commands = {
    start(protocol, role, prologue, s, e, rs) {
      if (sender) [sender, receiver].forEach(direction => direction.free());
      sender = receiver = null;
      takeOnce(bytes(e));
      const roles = {initiator: NOISE_ROLE_INITIATOR, responder: NOISE_ROLE_RESPONDER};
      handshake = new noise.HandshakeState(protocol, roles[role]);
      handshake.Initialize(bytes(prologue), bytes(s), rs === '-' ? null : bytes(rs));
    },
    write: payload => handshake.WriteMessage(bytes(payload)),
    read: message => handshake.ReadMessage(bytes(message), true),
    hash: () => handshake.GetHandshakeHash(),
    remote: () => handshake.GetRemotePublicKey(),
    split() {
      [sender, receiver] = handshake.Split();
    },
    seal: payload => sender.EncryptWithAd(new Uint8Array(0), bytes(payload)),
    open: record => receiver.DecryptWithAd(new Uint8Array(0), bytes(record)),
  };

  // All chance that a handshake takes is its ephemeral key.
  function takeOnce(ephemeral) {
    noise._lib_internal._random_bytes = size => {
      const taken = ephemeral;
      ephemeral = null;
      if (!taken || taken.length !== size) throw new Error('a handshake has one ephemeral key');
      return taken;
    };
  }

  function answer(line) {
    const [name, ...parameters] = line.split(' ');
    try {
      const answered = commands[name](...parameters);
      return answered ? hex(answered) : 'ok';
    } catch (error) {
      if (!(error.message in noise.constants)) throw error;
      return 'refused ' + error.message;
    }
  }

  readline.createInterface({input: process.stdin}).on('line', line => console.log(answer(line)));
});

function bytes(text) {
  return text === '-' ? new Uint8Array(0) : new Uint8Array(Buffer.from(text, 'hex'));
}

function hex(array) {
  return array.length ? Buffer.from(array).toString('hex') : '-';
}
