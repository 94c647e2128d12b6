#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays maker, service and wallet against a band on the line protocol: test/peer.py ./c-band

Its Noise, CBOR and COSE are written apart from the band's, on the package `cryptography`."""
import hashlib
import hmac
import os
import struct
import subprocess
import sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305


def sha(b):
    return hashlib.sha256(b).digest()


# ---- CBOR and COSE ----

def head(major, n):
    for info, size, fmt in ((24, 1 << 8, ">B"), (25, 1 << 16, ">H"), (26, 1 << 32, ">I"), (27, 1 << 64, ">Q")):
        if n < 24:
            return bytes([major << 5 | n])
        if n < size:
            return bytes([major << 5 | info]) + struct.pack(fmt, n)
    raise ValueError(n)


def enc(v):
    if isinstance(v, int):
        return head(0, v)
    if isinstance(v, bytes):
        return head(2, len(v)) + v
    if isinstance(v, str):
        return head(3, len(v.encode())) + v.encode()
    if isinstance(v, list):
        return head(4, len(v)) + b"".join(enc(i) for i in v)
    if v == {}:
        return b"\xa0"
    raise TypeError(v)


def dec(b):
    def item(i):
        major, n = b[i] >> 5, b[i] & 31
        i += 1
        if n >= 24:
            k = 1 << (n - 24)
            n = int.from_bytes(b[i:i + k], "big")
            i += k
        if major == 0:
            return n, i
        if major in (2, 3):
            s = b[i:i + n]
            return (s if major == 2 else s.decode()), i + n
        if major == 4:
            out = []
            for _ in range(n):
                v, i = item(i)
                out.append(v)
            return out, i
        if major == 5 and n == 0:
            return {}, i
        raise ValueError(b.hex())
    v, i = item(0)
    assert i == len(b) and enc(v) == b, "not deterministic: " + b.hex()
    return v


HEADER = bytes.fromhex("a10127")


def sign(key, name, payload):
    if isinstance(payload, list):
        payload = enc(payload)
    tbs = enc(["Signature1", HEADER, b"BandPay-1 " + name.encode(), payload])
    return enc([HEADER, {}, payload, key.sign(tbs)])


def verify(public, name, obj):
    header, unprotected, payload, sig = dec(obj)
    assert header == HEADER and unprotected == {}
    Ed25519PublicKey.from_public_bytes(public).verify(
        sig, enc(["Signature1", HEADER, b"BandPay-1 " + name.encode(), payload]))
    return dec(payload)


def ed(name):
    return Ed25519PrivateKey.from_private_bytes(sha(name.encode()))


def dh_key(name):
    return X25519PrivateKey.from_private_bytes(sha(name.encode()))


def pub(k):
    return k.public_key().public_bytes_raw()


# ---- Noise, the initiator ----

class Noise:
    def __init__(self, pattern, s, prologue, rs=None):
        self.h = self.ck = b"Noise_%s_25519_ChaChaPoly_SHA256" % pattern.encode()
        self.s, self.k, self.n, self.rs = s, None, 0, rs
        self.mix(prologue)
        if rs:
            self.mix(pub(s))
            self.mix(rs)

    def mix(self, d):
        self.h = sha(self.h + d)

    @staticmethod
    def hkdf(ck, ikm):
        t = hmac.new(ck, ikm, "sha256").digest()
        a = hmac.new(t, b"\1", "sha256").digest()
        return a, hmac.new(t, a + b"\2", "sha256").digest()

    def dh(self, sk, pk):
        self.ck, self.k = self.hkdf(self.ck, sk.exchange(X25519PublicKey.from_public_bytes(pk)))
        self.n = 0

    def nonce(self):
        self.n += 1
        return b"\0\0\0\0" + struct.pack("<Q", self.n - 1)

    def enc(self, p):
        c = ChaCha20Poly1305(self.k).encrypt(self.nonce(), p, self.h) if self.k else p
        self.mix(c)
        return c

    def dec(self, c):
        p = ChaCha20Poly1305(self.k).decrypt(self.nonce(), c, self.h) if self.k else c
        self.mix(c)
        return p

    def new_e(self):
        self.e = X25519PrivateKey.generate()
        self.mix(pub(self.e))
        return pub(self.e)

    def xx1(self, p):
        return self.new_e() + self.enc(p)

    def xx2(self, m):
        self.mix(m[:32])
        self.re = m[:32]
        self.dh(self.e, self.re)
        self.rs = self.dec(m[32:80])
        self.dh(self.e, self.rs)
        return self.dec(m[80:])

    def xx3(self, p):
        c = self.enc(pub(self.s))
        self.dh(self.s, self.re)
        return c + self.enc(p)

    def kk1(self, p=b""):
        m = self.new_e()
        self.dh(self.e, self.rs)
        self.dh(self.s, self.rs)
        return m + self.enc(p)

    def kk2(self, m):
        self.mix(m[:32])
        self.dh(self.e, m[:32])
        self.dh(self.s, m[:32])
        return self.dec(m[32:])

    def split(self):
        return [Transport(k) for k in self.hkdf(self.ck, b"")]


class Transport:
    def __init__(self, k):
        self.k, self.n = k, 0

    def nonce(self):
        self.n += 1
        return b"\0\0\0\0" + struct.pack("<Q", self.n - 1)

    def seal(self, p):
        return ChaCha20Poly1305(self.k).encrypt(self.nonce(), p, None)

    def open(self, c):
        return ChaCha20Poly1305(self.k).decrypt(self.nonce(), c, None)


# ---- the line protocol ----

class Band:
    def __init__(self, path):
        self.p = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.mtu = 0

    def raw(self, line):
        self.p.stdin.write(line + b"\n")
        self.p.stdin.flush()
        out = []
        while True:
            got = self.p.stdout.readline()
            assert got.endswith(b"\n"), "the band died on " + line[:200].decode("latin1")
            got = got[:-1].decode("ascii")
            out.append(got)
            if got in ("done", "unimplemented") or got.startswith("error "):
                return out

    def do(self, line):
        out = self.raw(line.encode())
        assert out[-1] == "done", (line, out)
        return out[:-1]

    def connect(self, mtu=185):
        self.mtu = mtu
        return self.do("connect %d" % mtu)

    def send(self, message):
        """All fragments; the events without the `written`s."""
        part, ev = self.mtu - 4, []
        chunks = [message[i:i + part] for i in range(0, len(message), part)]
        for i, c in enumerate(chunks):
            got = self.do("write in %s" % (bytes([i | (128 if i == len(chunks) - 1 else 0)]) + c).hex())
            assert got[0] == "written in", got
            assert i == len(chunks) - 1 or len(got) == 1
            ev += got[1:]
        return ev

    def state(self):
        (v,) = self.do("read info")
        assert v.startswith("value info 83410141010"), v
        return ("unbound", "window", "bound", "damaged")[int(v[-1])]


def message(events, mtu):
    m, index = b"", 0
    for e in events:
        if not e.startswith("notify out "):
            continue
        f = bytes.fromhex(e[11:])
        assert 2 <= len(f) <= mtu - 3 and f[0] & 0x7f == index, e
        m += f[1:]
        index += 1
        last = f[0] & 0x80
    assert index and last and m[0] == 3, events
    return m[1:]


def refused(ev):
    r = [e for e in ev if e.startswith("refused ")]
    assert not any(e.startswith(("notify", "show", "stored")) for e in ev), ev
    return r[0][8:] if r else None


# ---- the world ----

ROOT, GRANT, ORDER, MAKER = ed("service-root"), ed("grant"), ed("order"), ed("maker")
STATIC, IDENTITY, WALLET = dh_key("band"), ed("identity"), dh_key("wallet")
BAND_ID = sha(pub(IDENTITY))[:16]
ACCOUNT = b"A" * 16
CERT = sign(MAKER, "Certificate", [1, BAND_ID, pub(STATIC), pub(IDENTITY), 0])


def key_set(version, grant=GRANT, order=ORDER, root=ROOT):
    return sign(root, "KeySet", [4, version, pub(grant), pub(order)])


def fresh(b, seed=1, version=1):
    b.do("reset %064x factory" % seed)
    for k, v in (("agreement", STATIC.private_bytes_raw()), ("identity", IDENTITY.private_bytes_raw()),
                 ("band-id", BAND_ID), ("certificate", CERT), ("service-root", pub(ROOT)), ("key-set", key_set(version))):
        b.do("provision %s %s" % (k, v.hex()))
    b.do("power-cycle")


PAIR_PROLOGUE = enc(["BandPay", 1, 1, 1, b"\1", b"\1"])


class Wallet:
    def __init__(self, b):
        self.b, self.epoch = b, 0

    def pair_open(self, payload=None, prologue=PAIR_PROLOGUE, s=WALLET):
        self.challenge = os.urandom(32)
        self.x = Noise("XX", s, prologue)
        return b"\1\1" + self.x.xx1(enc([20, self.challenge]) if payload is None else payload)

    def offered(self, ev, epoch=None):
        n, cert, req = dec(self.x.xx2(message(ev, self.b.mtu)))
        assert n == 21 and cert == CERT and self.x.rs == pub(STATIC)
        r = verify(pub(IDENTITY), "BindRequest", req)
        assert r[:5] == [2, BAND_ID, self.epoch if epoch is None else epoch, self.challenge, 0] and len(r[5]) == 32
        self.request = req
        return r

    def grant(self, mode=1, currency="EUR", limit=1000, n=2, key=GRANT, wallet=None, request=None):
        return sign(key, "BindGrant", [3, ACCOUNT, wallet or pub(self.x.s), mode, currency, limit, n,
                                       request or sha(self.request)])

    def bind(self, grant, keys):
        return b"\3" + self.x.xx3(enc([22, grant, keys]))

    def bound(self, ev):
        _, c2 = self.x.split()
        n, receipt = dec(c2.open(message(ev, self.b.mtu)))
        assert n == 23
        assert verify(pub(IDENTITY), "BindReceipt", receipt) == [5, sha(self.last_grant), self.epoch]
        self.receipt = receipt

    def pair(self, keys=None, **policy):
        self.b.do("gesture button")
        self.offered(self.b.send(self.pair_open()))
        self.last_grant = self.grant(**policy)
        ev = self.b.send(self.bind(self.last_grant, keys or key_set(1)))
        assert ev == ["show tap"], ev
        ev = self.b.do("gesture tap")
        assert "stored 1" in ev, ev
        self.bound(ev)

    def session_open(self, s=WALLET, prologue=None, payload=b""):
        self.x = Noise("KK", s, prologue or enc(["BandPay", 1, 1, 2, b"\1", b"\1", BAND_ID, self.epoch]), pub(STATIC))
        return b"\2\1" + self.x.kk1(payload)

    def session(self, mtu=None):
        ev = self.b.send(self.session_open())
        assert dec(self.x.kk2(message(ev, self.b.mtu))) == [25, self.receipt]
        self.tx, self.rx = self.x.split()
        self.number = 0
        return self

    def record(self, m):
        return self.b.send(b"\3" + self.tx.seal(enc(m) if isinstance(m, list) else m))

    def reply(self, ev):
        return dec(self.rx.open(message(ev, self.b.mtu)))

    def order(self, amount=100, currency="EUR", number=None, session=None, key=ORDER, payee="Caf\u00e9"):
        self.number = self.number + 1 if number is None else number
        return sign(key, "PaymentOrder", [6, os.urandom(16), session or self.x.h, self.number, amount, currency,
                                          payee, 1700000000, ACCOUNT])

    def approved(self, ev, order, counter, gesture):
        n, approval = self.reply(ev)
        assert n == 29
        assert verify(pub(IDENTITY), "PaymentApproval", approval) == [7, sha(order), BAND_ID, self.epoch, counter, gesture]
        return approval


def release(epoch, keys=None, key=GRANT, band_id=BAND_ID):
    return b"\4" + enc([24, sign(key, "ReleaseGrant", [8, band_id, epoch]), keys or key_set(1)])


def expect(got, want):
    assert got == want, "expected %r, got %r" % (want, got)


TESTS = []


def test(f):
    TESTS.append(f)
    return f


def paired(b, **policy):
    fresh(b)
    b.connect()
    w = Wallet(b)
    w.pair(**policy)
    return w


@test
def hello_and_grammar(b):
    expect(b.do("hello 1"), ["hello 1 bandpay band", "name c-band", "profile core", "entropy supplied"])
    for line in (b"", b"qualify-abc", b"hello 2", b"hello  1", b"write in 0", b"write in AB", b"write nope 00", b"gesture wave",
                 b"do pair 00", b"provision colour 00", b"reset 00 factory", b"advance 01", b"advance 9007199254740992"):
        if line.startswith(b"provision"):
            b.do("reset %064x factory" % 9)
        expect(b.raw(line), ["unimplemented"])
    assert b.raw(b"connect -1")[-1].startswith("error ")
    assert b.raw(b"x" * 16384)[-1].startswith("error ")
    expect(b.raw(b"x" * 16383), ["unimplemented"])
    assert b.raw(b"hello\t1")[-1].startswith("error ")
    expect(len(b.raw(b"hello 1\r")), 5)


@test
def pair_and_pay(b):
    for mtu in (23, 24, 100, 185, 517):
        fresh(b)
        b.connect(mtu)
        w = Wallet(b)
        expect(b.state(), "unbound")
        b.do("gesture button")
        expect(b.state(), "window")
        w.pair()
        expect(b.state(), "bound")
        w.session()
        c = os.urandom(16)
        expect(w.reply(w.record([26, c])), [27, c, 0])
        o = w.order()
        ev = w.record([28, o])
        assert "stored 1" in ev
        a = w.approved(ev, o, 1, 0)
        ev = w.record([28, o])  # BAND-30
        assert "stored 1" not in ev
        expect(w.approved(ev, o, 1, 0), a)
        b.do("power-cycle")
        b.connect(mtu)
        w.session()
        expect(w.approved(w.record([28, o]), o, 1, 0), a)
        o2 = w.order()
        w.approved(w.record([28, o2]), o2, 2, 0)
        o3 = w.order()  # n = 2 are used up: a tap
        expect(w.record([28, o3]), ["show payment %016x %s %s" % (100, b"EUR".hex(), "Caf\u00e9".encode().hex())])
        ev = b.do("gesture tap")
        w.approved(ev, o3, 3, 1)
        expect(b.do("gesture tap"), [])
        o4 = w.order()  # the count began anew
        w.approved(w.record([28, o4]), o4, 4, 0)


@test
def policies(b):
    for policy, order in (({"mode": 0}, {}), ({}, {"currency": "USD"}), ({}, {"amount": 1001}), ({"n": 0}, {})):
        w = paired(b, **policy).session()
        o = w.order(**order)
        assert w.record([28, o])[0].startswith("show payment ")
        w.approved(b.do("gesture tap"), o, 1, 1)
    w = paired(b, limit=2 ** 53 - 1, n=2 ** 53 - 1).session()
    o = w.order(amount=2 ** 53 - 1, payee="x" * 64)
    w.approved(w.record([28, o]), o, 1, 0)


@test
def deterministic(b):
    runs = []
    for _ in range(2):
        fresh(b, seed=77)
        b.connect()
        b.do("gesture button")
        runs.append(b.send(b"\1\1" + pub(dh_key("e")) + enc([20, bytes(32)])))
    expect(runs[0], runs[1])
    b.do("power-cycle")  # and not set back
    b.connect()
    b.do("gesture button")
    assert b.send(b"\1\1" + pub(dh_key("e")) + enc([20, bytes(32)])) != runs[0]


@test
def pairing_refusals(b):
    fresh(b)
    b.connect()
    w = Wallet(b)
    expect(refused(b.send(w.pair_open())), "WINDOW_OPEN")
    b.do("gesture button")
    ok = enc([20, bytes(32)])
    for payload in (b"", ok + b"\0", ok[:-1], b"\x82\x18\x14" + ok[2:], b"\x9f" + ok[1:] + b"\xff", enc([21, bytes(32)]),
                    enc([20, bytes(31)]), b"\x83" + ok[1:] + b"\0"):
        expect(refused(b.send(w.pair_open(payload=payload) + (b"" if payload else b""))), "MALFORMED")
        expect(b.state(), "window")
    expect(refused(b.send(b"\1\1" + bytes(32) + ok)), "CONTRIBUTORY")
    expect(refused(b.send(b"\1\2" + w.pair_open()[2:])), "MALFORMED")
    expect(refused(b.send(b"\3" + bytes(16))), "UNEXPECTED")
    expect(refused(b.send(b"\2\1" + bytes(48))), "UNEXPECTED")
    expect(refused(b.send(b"\6")), "MALFORMED")
    expect(b.state(), "window")
    expect(refused(b.send(b"\1\1" + pub(dh_key("e")) + bytes(975))), "MALFORMED")

    def upto():
        b.do("gesture button")
        w.offered(b.send(w.pair_open()))
        expect(b.state(), "unbound")
    other = ed("other")
    for why, make in (
            ("GRANT_SIGNED", lambda: w.bind(w.grant(key=other), key_set(1))),
            ("GRANT_NAMES_REQUEST", lambda: w.bind(w.grant(request=bytes(32)), key_set(1))),
            ("GRANT_NAMES_WALLET", lambda: w.bind(w.grant(wallet=bytes(32)), key_set(1))),
            ("KEY_SET_SIGNED", lambda: w.bind(w.grant(), key_set(2, root=other))),
            ("KEY_SET_SIGNED", lambda: w.bind(w.grant(), key_set(1, root=other))),
            ("GRANT_SIGNED", lambda: w.bind(w.grant(key=other), key_set(1, grant=other))),  # not newer
            ("MALFORMED", lambda: w.bind(w.grant(currency="EU"), key_set(1))),
            ("MALFORMED", lambda: w.bind(w.grant(mode=2), key_set(1))),
            ("MALFORMED", lambda: w.bind(w.grant(limit=2 ** 53), key_set(1))),
            ("MALFORMED", lambda: b"\3" + w.x.xx3(enc([24, w.grant(), key_set(1)]))),
            ("MALFORMED", lambda: b"\3" + w.x.xx3(b"")),
            ("UNOPENED", lambda: w.bind(w.grant(), key_set(1))[:-1] + b"\0"),
            ("UNEXPECTED", lambda: w.pair_open()),
            ("UNEXPECTED", lambda: b"\2\1" + bytes(48)),
            ("UNOPENED", lambda: b"\3" + bytes(200))):
        upto()
        expect(refused(b.send(make())), why)
        expect(refused(b.send(b"\3" + bytes(300))), "UNEXPECTED")
        expect(b.do("gesture tap"), [])
        expect(b.state(), "unbound")
    w.x = None
    # a wrong prologue shows in the second message, which the wallet does not open
    b.do("gesture button")
    ev = b.send(w.pair_open(prologue=b""))
    try:
        w.offered(ev)
        assert False
    except InvalidTag:
        pass
    b.do("disconnect")
    b.connect()
    w.pair()
    expect(b.do("gesture button"), [])
    expect(b.state(), "bound")
    expect(refused(b.send(w.pair_open())), "BOUND_STAYS_BOUND")


@test
def times(b):
    fresh(b)
    b.connect()
    w = Wallet(b)
    b.do("gesture button")
    b.do("advance 59999")
    expect(b.state(), "window")
    b.do("advance 1")
    expect(b.state(), "unbound")
    b.do("gesture button")
    b.do("advance 30000")
    b.do("gesture button")
    b.do("disconnect")
    b.do("advance 59999")
    b.connect()
    expect(b.state(), "window")
    w.offered(b.send(w.pair_open()))
    b.do("advance 30000")
    expect(refused(b.send(b"\5" + key_set(1))), "KEY_SET_RISES")
    b.do("advance 29999")
    w.last_grant = w.grant()
    expect(b.send(w.bind(w.last_grant, key_set(1))), ["show tap"])
    b.do("advance 29999")
    ev = b.do("gesture tap")
    w.bound(ev)
    w.session()
    o = w.order(amount=2000)
    w.record([28, o])
    b.do("advance 30000")
    expect(b.do("gesture tap"), [])
    expect(w.reply(w.record([26, bytes(16)])), [27, bytes(16), 0])
    expect(refused(w.record([28, o])), "ORDER_IS_NEXT")
    fresh(b)
    b.connect()
    w = Wallet(b)
    b.do("gesture button")
    w.offered(b.send(w.pair_open()))
    b.do("advance 60000")
    expect(refused(b.send(w.bind(w.grant(), key_set(1)))), "UNEXPECTED")
    b.do("gesture button")
    w.offered(b.send(w.pair_open()))
    b.send(w.bind(w.grant(), key_set(1)))
    b.do("advance 30000")
    expect(b.do("gesture tap"), [])
    expect(b.state(), "unbound")
    b.do("advance 9007199254740991")
    b.do("advance 9007199254740991")


@test
def session_refusals(b):
    w = paired(b)
    other = ed("other")
    for why, make in (
            ("ORDER_SIGNED", lambda: [28, w.order(key=other)]),
            ("ORDER_NAMES_SESSION", lambda: [28, w.order(session=bytes(32))]),
            ("ORDER_IS_NEXT", lambda: [28, w.order(number=0)]),
            ("MALFORMED", lambda: [28, w.order(payee="")]),
            ("MALFORMED", lambda: [28, w.order(payee="x" * 65)]),
            ("MALFORMED", lambda: [28, w.order(currency="EURO")]),
            ("MALFORMED", lambda: [26, bytes(15)]),
            ("MALFORMED", lambda: [29, bytes(16)]),
            ("MALFORMED", lambda: b"")):
        w.session()
        expect(refused(w.record(make())), why)
        expect(refused(w.record([26, bytes(16)])), "UNEXPECTED")
    for bad in (b"\xff\xff\xff", b"\xc0\x80x", b"\xed\xa0\x80"):
        w.session()
        w.number += 1
        p = enc([6, bytes(16), w.x.h, 1, 1, "EUR", "abc", 1, ACCOUNT]).replace(b"cabc", b"c" + bad)
        expect(refused(w.record([28, sign(ORDER, "PaymentOrder", p)])), "MALFORMED")
    w.session()
    expect(refused(b.send(b"\3" + w.tx.seal(b"")[:-1] + b"\0")), "UNOPENED")
    for prologue in (enc(["BandPay", 1, 1, 2, b"\1", b"\1", BAND_ID, 1]),):
        expect(refused(b.send(w.session_open(prologue=prologue))), "UNOPENED")
    expect(refused(b.send(w.session_open(s=dh_key("thief")))), "UNOPENED")
    expect(refused(b.send(w.session_open(payload=b"x"))), "MALFORMED")
    expect(refused(b.send(b"\2\1" + bytes(48))), "CONTRIBUTORY")
    w.session()  # a session takes the place of a session
    old = w.tx
    w.session()
    expect(w.reply(w.record([26, bytes(16)])), [27, bytes(16), 0])
    expect(refused(b.send(b"\3" + old.seal(enc([26, bytes(16)])))), "UNOPENED")
    # during a prompt
    for m in (lambda: b"\3" + w.tx.seal(enc([26, bytes(16)])), lambda: w.pair_open(), lambda: w.session_open()):
        w.session()
        w.record([28, w.order(amount=5000)])
        expect(refused(b.send(m())), "UNEXPECTED")
        expect(b.do("gesture tap"), [])
    w.session()
    o = w.order(amount=5000)
    w.record([28, o])
    b.do("disconnect")
    b.connect()
    expect(b.do("gesture tap"), [])
    # Keys and a Release that is not taken disturb no prompt
    w.session()
    o = w.order(amount=5000)
    w.record([28, o])
    expect(b.send(b"\5" + key_set(2, order=other)), ["stored 1"])
    expect(refused(b.send(release(0))), "RELEASE_RISES")
    expect(refused(b.send(b"\4\0")), "MALFORMED")
    expect(refused(b.send(b"\5")), "MALFORMED")
    w.approved(b.do("gesture tap"), o, 1, 1)
    expect(refused(w.record([28, w.order()])), "ORDER_SIGNED")
    w.session()
    o = w.order(key=other)
    w.approved(w.record([28, o]), o, 2, 0)


@test
def fragments(b):
    w = paired(b, mode=1)
    b.connect(23)
    for bad, code in (("-", "80"), ("80", "80"), ("00", "80"), ("c003", "80"), ("8103", "80"), ("4001", "80"), ("80" + "03" * 20, "0d")):
        w.session()
        ev = b.do("write in " + bad)
        expect([e for e in ev if not e.startswith("refused")], ["att-error in " + code])
        expect(refused(w.record([26, bytes(16)])), "UNEXPECTED")
    for second in ("0003", "8003", "0203", "01", "4103"):
        expect(b.do("write in 0003"), ["written in"])
        ev = b.do("write in " + second)
        assert ev[0] == "att-error in 80" or ev[-1] == "att-error in 80", ev
        # the message is dropped: a new one begins at 0
        expect(b.do("write in 0003"), ["written in"])
        b.do("write in 4003")
    b.connect(517)
    big = b"\5" + bytes(1023)
    expect(refused(b.send(big)), "MALFORMED")
    b.do("write in 00" + "05" * 513)
    expect([e for e in b.do("write in 81" + "05" * 512) if e.startswith("att")], ["att-error in 80"])
    b.connect(517)
    for i in range(64):  # 64 fragments of one byte, and no 65th
        expect(b.do("write in %02x05" % i), ["written in"])
    expect([e for e in b.do("write in 8005") if e.startswith("att")], ["att-error in 80"])
    b.do("write in 0003")
    b.connect(517)  # the message under way went with the link
    w.session()
    # release in the middle of a message under way, by byte-sized fragments, keeps its order
    expect(b.do("write out 00"), ["att-error out 03"])
    expect(b.do("read in"), ["att-error in 02"])


@test
def keys_and_release(b):
    other, g2 = ed("other"), ed("g2")
    w = paired(b)
    w.session()
    o = w.order()
    a = w.approved(w.record([28, o]), o, 1, 0)
    for why, m in (("RELEASE_SIGNED", release(1, key=other)), ("RELEASE_NAMES_BAND", release(1, band_id=bytes(16))),
                   ("RELEASE_RISES", release(0)), ("KEY_SET_SIGNED", release(1, keys=key_set(5, root=other))),
                   ("RELEASE_SIGNED", release(1, keys=key_set(5, grant=g2))),
                   ("RELEASE_SIGNED", release(1, key=g2, keys=key_set(1, grant=g2)))):
        expect(refused(b.send(m)), why)
        expect(w.reply(w.record([26, bytes(16)])), [27, bytes(16), 0])
    expect(b.send(release(3, key=g2, keys=key_set(5, grant=g2))), ["stored 1"])
    expect(b.state(), "unbound")
    expect(refused(w.record([26, bytes(16)])), "UNEXPECTED")
    expect(refused(b.send(release(4))), "RELEASE_SIGNED")  # the old grant key
    b.do("power-cycle")
    b.connect()
    expect(b.state(), "unbound")
    expect(refused(b.send(release(3, key=g2, keys=key_set(5, grant=g2)))), "RELEASE_RISES")
    w2 = Wallet(b)
    w2.epoch = 3
    w2.pair(keys=key_set(4), key=g2)  # judged with the key set in force
    w2.session()
    ev = w2.record([28, o])  # not under this binding
    expect(refused(ev), "ORDER_NAMES_SESSION")
    w2.session()
    o = w2.order()
    w2.approved(w2.record([28, o]), o, 2, 0)  # the counter goes on
    # a key set that came with a Bind is stored with the binding, and not before
    fresh(b)
    b.connect()
    w = Wallet(b)
    b.do("gesture button")
    w.offered(b.send(w.pair_open()))
    expect(b.send(w.bind(w.grant(key=g2), key_set(2, grant=g2))), ["show tap"])
    b.do("advance 30000")
    b.do("gesture button")
    w.offered(b.send(w.pair_open()))
    w.last_grant = w.grant()
    expect(b.send(w.bind(w.last_grant, key_set(1))), ["show tap"])
    expect(b.send(b"\5" + key_set(3, grant=g2)), ["stored 1"])
    w.bound(b.do("gesture tap"))
    expect(refused(b.send(b"\5" + key_set(2, grant=g2))), "KEY_SET_RISES")
    # a release of an unbound band ends the window and the handshake
    fresh(b)
    b.connect()
    b.do("gesture button")
    expect(b.send(release(1)), ["stored 1"])
    expect(b.state(), "unbound")
    w = Wallet(b)
    w.epoch = 1
    b.do("gesture button")
    w.offered(b.send(w.pair_open()))
    expect(b.send(release(2)), ["stored 1"])
    expect(refused(b.send(w.bind(w.grant(), key_set(1)))), "UNEXPECTED")
    w.epoch = 2
    w.pair()


def main():
    b = Band(sys.argv[1])
    b.do("hello 1")
    for t in TESTS:
        t(b)
        print("ok", t.__name__)
    b.p.stdin.close()
    assert b.p.wait(20) == 0
    print("%d of %d" % (len(TESTS), len(TESTS)))


if __name__ == "__main__":
    main()
