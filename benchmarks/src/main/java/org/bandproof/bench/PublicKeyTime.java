package org.bandproof.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bandproof.crypto.KeyAgreement;
import org.bandproof.crypto.Primitives;
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

  /** The same primitives, measured. */
  Primitives measured(Primitives own) {
    return new Primitives(
        new X25519(own.x25519()),
        new Ed25519(own.ed25519()),
        own.sha256(),
        own.chaChaPoly(),
        own.aesGcm());
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

  private final class X25519 implements KeyAgreement {
    private final KeyAgreement own;

    X25519(KeyAgreement own) {
      this.own = own;
    }

    @Override
    public byte[] publicKey(byte[] secret) {
      return timed("X25519 public", () -> own.publicKey(secret));
    }

    @Override
    public byte[] agree(byte[] secret, byte[] publicKey) {
      return timed("X25519 agree", () -> own.agree(secret, publicKey));
    }
  }

  private final class Ed25519 implements Signatures {
    private final Signatures own;

    Ed25519(Signatures own) {
      this.own = own;
    }

    @Override
    public byte[] publicKey(byte[] secret) {
      return timed("Ed25519 public", () -> own.publicKey(secret));
    }

    @Override
    public byte[] sign(byte[] secret, byte[] publicKey, byte[] message) {
      return timed("Ed25519 sign", () -> own.sign(secret, publicKey, message));
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
      return timed("Ed25519 verify", () -> own.verify(publicKey, message, signature));
    }
  }
}
