#!/usr/bin/env python3
"""An alipay2015 band that Bandproof can test: the band, and the adapter that speaks for it.

It needs nothing but Python 3. To connect a band of your own, keep the adapter and put your own in the
place of Band. The line protocol is described in conformance/doc/line-protocol.md.
"""
import re
import sys

# --- AES-128 of one block (FIPS 197) -----------------------------------------------------------------

def xtime(a):
    return (a << 1 ^ (0x1B if a & 0x80 else 0)) & 0xFF

def sbox():
    box, p, q = [0x63] * 256, 1, 1
    for _ in range(255):  # p walks through the powers of 3, q through their inverses
        p ^= xtime(p)
        for shift in 1, 2, 4:
            q = (q ^ q << shift) & 0xFF
        q ^= 0x09 if q & 0x80 else 0
        wide = q ^ q << 1 ^ q << 2 ^ q << 3 ^ q << 4
        box[p] = 0x63 ^ (wide ^ wide >> 8) & 0xFF
    return box

SBOX = sbox()

def round_keys(key):
    words, rcon = [list(key[i:i + 4]) for i in range(0, 16, 4)], 1
    for i in range(4, 44):
        word = words[-1]
        if i % 4 == 0:
            word = [SBOX[b] for b in word[1:] + word[:1]]
            word[0] ^= rcon
            rcon = xtime(rcon)
        words.append([a ^ b for a, b in zip(words[-4], word)])
    return [sum(words[i:i + 4], []) for i in range(0, 44, 4)]

def mixed(column):
    total = column[0] ^ column[1] ^ column[2] ^ column[3]
    return [column[i] ^ total ^ xtime(column[i] ^ column[(i + 1) % 4]) for i in range(4)]

def aes128(key, block):
    keys = round_keys(key)
    state = [a ^ b for a, b in zip(block, keys[0])]
    for number in range(1, 11):
        state = [SBOX[state[5 * i % 16]] for i in range(16)]  # SubBytes and ShiftRows
        if number < 10:
            state = sum((mixed(state[i:i + 4]) for i in range(0, 16, 4)), [])
        state = [a ^ b for a, b in zip(state, keys[number])]
    return bytes(state)

# --- The band: what comes in by its methods, what goes out by self.tell ------------------------------

ALIPAY = bytes.fromhex("01000200")
PROMPT_MS = 30_000

class Refused(Exception):
    """Why the band refuses, and perhaps an ATT error. It forgets all but its key."""

class Band:
    def __init__(self, tell):
        self.tell = tell
        self.key = None  # the flash: outlives power
        self.powered = False
        self.disconnect()

    def power_cycle(self):
        self.powered = True
        self.disconnect()

    def connect(self, mtu):
        self.disconnect()
        self.mtu = int(mtu)

    def disconnect(self):
        self.mtu = None  # no link
        self.unanswered = []  # writes that neither succeeded nor failed yet
        self.forget()

    def forget(self):
        for name in self.unanswered:
            self.tell(f"att-error {name} 80")
        self.unanswered = []
        self.response = b""
        self.prompt = None  # the key that waits for a tap
        self.waited = 0

    def write(self, name, value):
        if name == "cipher":
            return self.tell("att-error cipher 03")  # may not be written
        if len(value) > self.mtu - 3:
            raise Refused("MALFORMED", name, "0d")
        self.unanswered.append(name)
        if self.prompt:
            raise Refused("UNEXPECTED")
        if name == "key":
            self.prompt = body(value, b".{16}")
            return self.tell("show tap")  # the write is answered when the user tapped
        if name == "plain":
            challenge = body(value, b".{16}")
            self.response = aes128(self.key, challenge) if self.key else b""
        else:
            control = body(value, b"\x01|\x0a.{4}")
            self.tell("show confirm" if len(control) == 1 else f"show payment {control[1:].hex()}")
        self.written(name)

    def written(self, name):
        self.unanswered.remove(name)
        self.tell(f"written {name}")

    def read(self, name):
        if self.prompt:
            raise Refused("UNEXPECTED", name, "80")
        value = self.response if name == "cipher" else b""  # the key stays inside
        self.tell(f"value {name} {value.hex() or '-'}")

    def gesture(self, name):
        if not self.prompt:
            raise Refused("UNEXPECTED")
        self.key, self.prompt, self.response, self.waited = self.prompt, None, b"", 0
        self.tell("stored 1")  # and only then
        self.written("key")

    def advance(self, ms):
        self.waited += int(ms) if self.prompt else 0
        if self.waited >= PROMPT_MS:
            self.forget()

def body(message, form):
    """What follows the application's id, which must be Alipay's."""
    if not re.fullmatch(form, message[4:], re.DOTALL):
        raise Refused("MALFORMED")
    if message[:4] != ALIPAY:
        raise Refused("APPLICATION_IS_ALIPAY")
    return message[4:]

# --- The adapter: a line in, lines out ---------------------------------------------------------------

LAYOUTS = {  # for the command vector
    "Authorize": rb"(?P<application>.{4})(?P<key>.{16})", "Confirm": rb"(?P<application>.{4})\x01",
    "Authenticate": rb"(?P<application>.{4})(?P<challenge>.{16})",
    "ShowPayment": rb"(?P<application>.{4})\x0a(?P<amount>.{4})",
}

LONGEST = 16_384
NAMES = {"write": {"key", "plain", "cipher", "control"}, "gesture": {"tap"}}
NAMES["read"] = NAMES["write"]
NAME, NUMBER, HEX = r"([A-Za-z0-9][\w-]*)", r"(0|[1-9]\d{0,15})", r"(-|(?:[0-9a-f]{2})+)"
COMMANDS = {  # the arguments, and what must be there before
    "hello": ("1", ""), "reset": (r"[0-9a-f]{64} factory", ""), "power-cycle": ("", "device"),
    "connect": (NUMBER, "power"), "disconnect": ("", "device"), "write": (f"{NAME} {HEX}", "link"),
    "vector": (rf"{NAME} {NAME}((?: [A-Za-z]+=(?:-|(?:[0-9a-f]{{2}})+))*)", ""), "read": (NAME, "link"), "gesture": (NAME, "power"), "advance": (NUMBER, "device"),
}

class Adapter:
    band = None

    def answer(self, line):
        word, _, rest = line.partition(" ")
        if word not in COMMANDS:
            return ["unimplemented"]
        form, needed = COMMANDS[word]
        found = re.fullmatch(form, rest, re.ASCII)
        if not found:
            return [f"error these are no arguments of {word}"]
        arguments = list(found.groups())
        if word in NAMES and arguments[0] not in NAMES[word]:
            return ["unimplemented"]
        if word == "connect" and not 23 <= int(arguments[0]) <= 517:
            return ["error an ATT MTU lies between 23 and 517"]
        band = self.band
        there = {"": True, "device": band, "power": band and band.powered, "link": band and band.mtu}
        if not there[needed]:
            return [f"error no {needed}"]
        if word == "write":
            arguments[1] = bytes.fromhex(arguments[1].replace("-", ""))
        self.events = []
        try:
            getattr(self if needed == "" else band, word.replace("-", "_"))(*arguments)
        except NotImplementedError:
            return ["unimplemented"]
        except Refused as refused:
            why, *error = refused.args
            self.events.append(f"refused {why}")
            band.forget()
            self.events += ["att-error " + " ".join(error)] if error else []
        return self.events + ["done"]

    def hello(self):
        self.events += ["hello 1 alipay2015 band", "name example", "entropy supplied"]

    def vector(self, kind, subject, given):
        """Test vectors: what the band computes, without a band."""
        values = [bytes.fromhex(v.partition("=")[2].replace("-", "")) for v in given.split()]
        found = [("invalid", "MALFORMED")]
        if kind == "decode" and subject in LAYOUTS and len(values) == 1:
            message = re.fullmatch(LAYOUTS[subject], values[0], re.DOTALL)
            if message:
                found = [(name, value.hex()) for name, value in message.groupdict().items()]
        elif kind == "apply" and subject == "AES-128-ECB" and [len(v) for v in values] == [16, 16]:
            found = [("output", aes128(*values).hex())]
        else:
            raise NotImplementedError
        self.events += ["vector " + (" " if name == "invalid" else "=").join((name, v)) for name, v in found]

    def reset(self):
        self.band = Band(lambda event: self.events.append(event))

def main():
    adapter, lines = Adapter(), sys.stdin.buffer
    while line := lines.readline(LONGEST + 1):
        if len(line) > LONGEST:
            while line and not line.endswith(b"\n"):
                line = lines.readline(LONGEST)
            answer = ["error the line is too long"]
        else:
            answer = adapter.answer(line.decode("latin-1").rstrip("\r\n"))
        print("\n".join(answer), flush=True)

if __name__ == "__main__":
    main()
