package org.bandproof.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bandproof.crypto.Composite;
import org.bandproof.crypto.KeyAgreement;
import org.bandproof.crypto.Primitive;
import org.bandproof.crypto.Provider;
import org.bandproof.crypto.Signatures;

/** Counts the public-key operations of one thread, and the CPU time that it spends in them. */
final class PublicKeyTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** So many, in so many nanoseconds. */
  record Spent(long count, long nanos) {
    Spent and(Spent other) {
      return new Spent(count + other.count, nanos + other.nanos);
    }
  }

  private final Map<String, Spent> spent = new TreeMap<>();

  /** CPU nanoseconds of this thread. */
  static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** The same provider, measured. */
  Provider measured(Provider own) {
    return new Composite("measured", List.of(new Curves(own), own));
  }

  void clear() {
    spent.clear();
  }

  long nanos() {
    return spent.values().stream().mapToLong(Spent::nanos).sum();
  }

  void print() {
    spent.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "  %-14s %6d times %8.1f us each%n",
                name,
                all.count(),
                all.nanos() / 1e3 / all.count()));
  }

  private <T> T timed(String name, Supplier<T> operation) {
    long began = cpu();
    var result = operation.get();
    spent.merge(name, new Spent(1, cpu() - began), Spent::and);
    return result;
  }

  private void timed(String name, Runnable operation) {
    timed(
        name,
        () -> {
          operation.run();
          return true;
        });
  }

  private final class Curves implements Provider {
    private final Provider own;

    Curves(Provider own) {
      this.own = own;
    }

    @Override
    public String name() {
      return own.name();
    }

    @Override
    public Set<Primitive> offers() {
      return Set.of(Primitive.X25519, Primitive.ED25519);
    }

    @Override
    public KeyAgreement x25519() {
      return (secret, at) -> new Pair(own.x25519().pair(secret, at));
    }

    @Override
    public Signatures ed25519() {
      return new Ed25519(own.ed25519());
    }
  }

  private final class Pair implements KeyAgreement.Pair {
    private final KeyAgreement.Pair own;

    Pair(KeyAgreement.Pair own) {
      this.own = own;
    }

    @Override
    public void publicKey(byte[] out, int at) {
      timed("X25519 public", () -> own.publicKey(out, at));
    }

    @Override
    public void agree(byte[] peer, int peerAt, byte[] out, int at) {
      timed("X25519 agree", () -> own.agree(peer, peerAt, out, at));
    }

    @Override
    public void erase() {
      own.erase();
    }
  }

  private final class Ed25519 implements Signatures {
    private final Signatures own;

    Ed25519(Signatures own) {
      this.own = own;
    }

    @Override
    public Signer signer(byte[] secret, int at) {
      return new Signing(own.signer(secret, at));
    }

    @Override
    public Optional<Verifier> verifier(byte[] publicKey, int at, int length) {
      return timed("Ed25519 decode", () -> own.verifier(publicKey, at, length))
          .map(v -> (m, mAt, size, sig, sAt) -> timed("Ed25519 verify", () -> v.verify(m, mAt, size, sig, sAt)));
    }
  }

  private final class Signing implements Signatures.Signer {
    private final Signatures.Signer own;

    Signing(Signatures.Signer own) {
      this.own = own;
    }

    @Override
    public void publicKey(byte[] out, int at) {
      timed("Ed25519 public", () -> own.publicKey(out, at));
    }

    @Override
    public void sign(byte[] message, int messageAt, int length, byte[] out, int at) {
      timed("Ed25519 sign", () -> own.sign(message, messageAt, length, out, at));
    }

    @Override
    public void erase() {
      own.erase();
    }
  }
}
