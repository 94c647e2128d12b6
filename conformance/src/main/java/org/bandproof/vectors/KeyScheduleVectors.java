package org.bandproof.vectors;

import java.util.Arrays;
import java.util.List;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Nat;

/** HKDF, Split, and records with their counters and nonces. */
public final class KeyScheduleVectors {
  private static final long[] COUNTERS = {
    0, 1, 0xff, 0x100, 0xffff_ffffL, 0x1_0000_0000L, 0x0102_0304_0506_07L, Nat.MAX
  };
  private static final int[] SIZES = {0, 1, 15, 16, 17, 63, 64, 65, 244};

  private final List<String> roles;
  private final ByteCrypto crypto = new ByteCrypto();
  private final Draws draws = new Draws();
  private final VectorFile file;

  public KeyScheduleVectors(String protocol, List<String> roles) {
    this.roles = roles;
    file =
        new VectorFile(
                "key-schedule",
                protocol,
                "Noise key schedule and transport messages, revision 34",
                "Hkdf: section 4.3 with two outputs; no process is asked for it, for it is within a Noise library.",
                "Split: section 5.2; k1 is the key that the initiator sends with.",
                "Record: section 5.1, without associated data. 'n' is the counter, 8 bytes, big-endian; 'nonce' what the cipher",
                "is given for it (section 12). An invalid record must not open at this counter.")
            .note("Valid", "BASIC", "A usual one.")
            .note("Counter", "EDGE_CASE", "A counter where the nonce's byte order or width shows.")
            .note("Changed", "AUTH_BYPASS", "A bit of the record was changed, or bytes are missing.")
            .note("WrongNonce", "AUTH_BYPASS", "Sealed with another nonce.");
  }

  public VectorFile file() {
    hkdf();
    for (var aead : Aead.values()) split(aead);
    for (var aead : Aead.values()) records(aead);
    return file;
  }

  private Bytes draw(String name, int size) {
    return Bytes.of(draws.bytes(name, size));
  }

  private void hkdf() {
    var group = file.group("Hkdf").roles("roles", List.of());
    for (int size : new int[] {0, 1, 32, 63, 64, 65}) {
      var ck = draw("hkdf ck " + size, 32);
      var input = draw("hkdf input", size);
      var out = crypto.hkdf2(ck, input);
      group
          .valid("Valid", "an input of " + size + " bytes")
          .put("ck", ck.hex())
          .put("input", input.hex())
          .put("output1", out.get(0).hex())
          .put("output2", out.get(1).hex());
    }
  }

  private String noise(Aead aead) {
    return "Noise_XX_25519_" + aead.noiseName() + "_SHA256";
  }

  private List<String> users(Aead aead) {
    return aead == Aead.CHACHAPOLY ? roles : List.of();
  }

  private void split(Aead aead) {
    var group = file.group("Split").with("noise", noise(aead)).roles("roles", users(aead));
    for (int i = 0; i < 3; i++) {
      var ck = draw("split " + i, 32);
      var keys = crypto.hkdf2(ck, crypto.empty());
      group
          .valid("Valid", "a chaining key")
          .put("ck", ck.hex())
          .put("k1", keys.get(0).hex())
          .put("k2", keys.get(1).hex());
    }
  }

  private void records(Aead aead) {
    var group = file.group("Record").with("noise", noise(aead)).roles("roles", users(aead));
    for (int size : SIZES) valid(aead, group, "Valid", size + " bytes", 0, size);
    for (long n : COUNTERS) valid(aead, group, "Counter", "n = " + n, n, 12);
    var key = draw("record key", 32);
    var record = seal(aead, key, 1, draw("record", 12)).toArray();
    invalid(aead, group, "Changed", "a bit of the first byte", flipped(record, 0));
    invalid(aead, group, "Changed", "a bit of the tag", flipped(record, record.length - 1));
    invalid(aead, group, "Changed", "the last byte is missing",
        Arrays.copyOf(record, record.length - 1));
    invalid(aead, group, "Changed", "15 bytes", Arrays.copyOf(record, 15));
    invalid(aead, group, "Changed", "no bytes", new byte[0]);
    invalid(aead, group, "WrongNonce", "the counter before", otherwise(aead, key, 0));
    invalid(aead, group, "WrongNonce", "the counter behind", otherwise(aead, key, 2));
    boolean chacha = aead == Aead.CHACHAPOLY;
    invalid(aead, group, "WrongNonce", "the counter in the other byte order",
        Jdk.seal(chacha, key.toArray(), Jdk.nonce(!chacha, 1), new byte[0],
            draws.bytes("record", 12)));
    invalid(aead, group, "WrongNonce", "with associated data",
        Jdk.seal(chacha, key.toArray(), Jdk.nonce(chacha, 1), new byte[1],
            draws.bytes("record", 12)));
  }

  private byte[] otherwise(Aead aead, Bytes key, long n) {
    return seal(aead, key, n, draw("record", 12)).toArray();
  }

  private static byte[] flipped(byte[] record, int at) {
    var changed = record.clone();
    changed[at] ^= 1;
    return changed;
  }

  private Bytes seal(Aead aead, Bytes key, long n, Bytes plaintext) {
    return crypto.seal(aead, key, crypto.nat(n), crypto.empty(), plaintext);
  }

  private void valid(
      Aead aead, VectorFile.Group group, String flag, String comment, long n, int size) {
    var key = draw("record key " + comment, 32);
    var plaintext = draw("record " + comment, size);
    group
        .valid(flag, comment)
        .put("k", key.hex())
        .put("n", Draws.hex(Instance.number(n)))
        .put("nonce", Draws.hex(Jdk.nonce(aead == Aead.CHACHAPOLY, n)))
        .put("plaintext", plaintext.hex())
        .put("record", seal(aead, key, n, plaintext).hex());
  }

  private void invalid(
      Aead aead, VectorFile.Group group, String flag, String comment, byte[] record) {
    group
        .invalid(flag, comment, "UNOPENED")
        .put("k", draw("record key", 32).hex())
        .put("n", Draws.hex(Instance.number(1)))
        .put("nonce", Draws.hex(Jdk.nonce(aead == Aead.CHACHAPOLY, 1)))
        .put("record", Draws.hex(record));
  }
}
