package org.bandproof.vectors;

import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.model.Rule;
import org.bandproof.spec.noise.Pattern;

/** A handshake before its first message: the keys of both sides, all drawn from its name. */
final class NoiseSetting {
  private static final int KEY = 32;

  private final Pattern pattern;
  private final Aead aead;
  private final Bytes prologue;
  private final Rule contributory;
  private final NoiseSide.Keys initiator;
  private final NoiseSide.Keys responder;

  NoiseSetting(Pattern pattern, Aead aead, String name, Bytes prologue, Rule contributory) {
    this.pattern = pattern;
    this.aead = aead;
    this.prologue = prologue;
    this.contributory = contributory;
    var crypto = new ByteCrypto();
    var si = draw(name + " initiator s");
    var sr = draw(name + " responder s");
    initiator = new NoiseSide.Keys(si, draw(name + " initiator e"), crypto.pub(crypto.key(sr)));
    responder = new NoiseSide.Keys(sr, draw(name + " responder e"), crypto.pub(crypto.key(si)));
  }

  private static Bytes draw(String name) {
    return Bytes.of(new Draws().bytes(name, KEY));
  }

  Pattern pattern() {
    return pattern;
  }

  Bytes prologue() {
    return prologue;
  }

  NoiseSide.Keys keys(boolean first) {
    return first ? initiator : responder;
  }

  /** The initiator, or the responder. */
  NoiseSide side(boolean first) {
    return side(first, prologue);
  }

  NoiseSide side(boolean first, Bytes with) {
    return new NoiseSide(pattern, aead, first, with, keys(first), contributory);
  }

  /** The same with other keys. */
  NoiseSetting of(String name) {
    return new NoiseSetting(pattern, aead, name, prologue, contributory);
  }
}
