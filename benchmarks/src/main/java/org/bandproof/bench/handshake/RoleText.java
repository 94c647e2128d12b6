package org.bandproof.bench.handshake;

import java.util.Optional;
import org.bandproof.bench.library.Body;
import org.bandproof.bench.library.Given;
import org.bandproof.bench.library.Provided;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.Provider;
import org.bandproof.protocol.bandpay.rule.BandPayRule;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Registry;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Turn;
import org.bandproof.spec.noise.Handshake;
import org.bandproof.spec.noise.Pattern;

/**
 * The handshake that runs in production. The static keys are kept from one to the next, as devices keep
 * them; each ephemeral key is new.
 */
public final class RoleText implements Body {
  private final Pattern pattern;
  private final Aead aead;
  private final ByteCrypto crypto;
  private final Secret<Bytes> first;
  private final Secret<Bytes> second;
  private final Bytes prologue = Bytes.of(Handshakes.PROLOGUE);
  private final Bytes firstPublic = Bytes.of(Given.PUBLIC);
  private final Bytes secondPublic = Bytes.of(Given.OTHER_PUBLIC);
  private final Fresh<Bytes> fresh = new Ephemeral();

  RoleText(Pattern pattern, Aead aead, String profile) {
    this.pattern = pattern;
    this.aead = aead;
    crypto =
        profile.startsWith(Handshakes.REMEMBERING)
            ? ByteCrypto.remembering(provider(profile.substring(Handshakes.REMEMBERING.length())))
            : new ByteCrypto(provider(profile));
    first = crypto.key(Bytes.of(Given.SECRET));
    second = crypto.key(Bytes.of(Given.OTHER_SECRET));
  }

  private static Provider provider(String profile) {
    return Provided.named(profile).provider();
  }

  private final class Ephemeral implements Fresh<Bytes> {
    private final byte[] next = Given.bytes(32, 10);

    @Override
    public Secret<Bytes> secret() {
      next[1]++;
      return crypto.key(Bytes.of(next));
    }

    @Override
    public Bytes bytes(int size) {
      throw new AssertionError("a handshake takes no other chance");
    }
  }

  private Handshake<Bytes> side(boolean initiator) {
    return Handshake.start(
        pattern,
        aead,
        initiator,
        prologue,
        initiator ? first : second,
        pattern.staticsKnown()
            ? Optional.of(initiator ? secondPublic : firstPublic)
            : Optional.empty(),
        BandPayRule.CONTRIBUTORY,
        crypto);
  }

  /** Both handshake hashes, which are the same. */
  @Override
  public Bytes[] run() {
    var turn = new Turn<>(crypto, fresh, crypto.nat(0), Rules.ALL, Registry.empty());
    var writer = side(true);
    var reader = side(false);
    for (int i = 0; i < pattern.length(); i++) {
      var written = writer.write(crypto.empty(), turn).orElseThrow();
      var read = reader.read(written.text(), turn).orElseThrow();
      writer = read.handshake();
      reader = written.handshake();
    }
    return new Bytes[] {writer.split(crypto).hash(), reader.split(crypto).hash()};
  }
}
