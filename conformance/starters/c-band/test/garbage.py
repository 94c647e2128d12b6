#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Garbage for the band, best under the sanitizers: test/garbage.py ./c-band-asan [rounds]"""
import random
import sys

import peer


def mutate(r, b):
    b = bytearray(b)
    for _ in range(r.randint(1, 4)):
        kind = r.randint(0, 3)
        i = r.randrange(len(b) + 1)
        if kind == 0 and i < len(b):
            b[i] ^= 1 << r.randrange(8)
        elif kind == 1:
            b[i:i] = r.randbytes(r.randint(1, 9))
        elif kind == 2:
            del b[i:i + r.randint(1, 9)]
        elif i < len(b):
            b[i] = r.choice((0, 0x18, 0x1b, 0x5b, 0x5f, 0x7f, 0x80, 0x9f, 0xff))
    return bytes(b)


def main():
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    r = random.Random(1)
    b = peer.Band(sys.argv[1])
    lines = [b"hello 1", b"reset %064x factory" % 1, b"provision agreement " + b"00" * 32, b"power-cycle", b"connect 23",
             b"write in 8005", b"read info", b"gesture tap", b"advance 1", b"provision key-set 84", b"write in -", b"disconnect"]
    for _ in range(rounds * 10):
        line = mutate(r, r.choice(lines)) if r.random() < .9 else r.randbytes(r.randint(0, 20000))
        b.raw(line.replace(b"\n", b""))
    for _ in range(rounds):
        w = peer.paired(b)
        b.connect(517)
        w.session()
        ok = [peer.enc([26, bytes(16)]), peer.enc([28, w.order()]), peer.enc([28, w.order(amount=9999)])]
        for _ in range(5):
            m = mutate(r, r.choice(ok))
            m = r.choice((lambda: b"\3" + w.tx.seal(m), lambda: mutate(r, peer.release(1)),
                          lambda: mutate(r, b"\5" + peer.key_set(9)), lambda: mutate(r, w.session_open()),
                          lambda: mutate(r, w.pair_open()), lambda: r.randbytes(r.randint(1, 1024))))()
            if 0 < len(m) <= 1024:
                b.send(m)
            b.do(r.choice(("gesture tap", "gesture button", "advance 10000", "read info", "write in 00")))
            b.connect(517)
            try:
                w.session()
            except AssertionError:  # released
                break
        b.do("disconnect")
        b.connect(517)
        b.send(peer.release(5))
        w = peer.Wallet(b)
        w.epoch = 5
        b.do("gesture button")
        w.offered(b.send(w.pair_open()))
        b.send(b"\3" + w.x.xx3(mutate(r, peer.enc([22, w.grant(), peer.key_set(1)]))))
        b.do("gesture tap")
    b.p.stdin.close()
    assert b.p.wait(20) == 0
    print("%d rounds of garbage" % rounds)


if __name__ == "__main__":
    main()
