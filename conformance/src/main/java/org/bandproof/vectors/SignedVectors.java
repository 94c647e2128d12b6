package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.SignedType;

/** Signed objects of each type of a protocol: valid ones, and those of ENC-2 and ENC-3 that are not. */
public final class SignedVectors {
  private static final byte[] EDDSA = {(byte) 0xa1, 0x01, 0x27};
  private static final byte[] NO_HEADER = {(byte) 0xa0};

  /** The neutral element: a point of order 1, as RFC 8032 encodes it, and as nobody may. */
  private static final byte[] NEUTRAL = little(BigInteger.ONE);

  private static final byte[] NEUTRAL_NOT_CANONICAL =
      little(BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(18)));

  /** The order of the group (RFC 8032, section 5.1). */
  private static final BigInteger L =
      BigInteger.ONE
          .shiftLeft(252)
          .add(new BigInteger("27742317777372353535851937790883648493"));

  private final List<SignedType> types;
  private final Function<Layout, List<String>> verifiers;
  private final Function<Layout, List<String>> signers;
  private final List<Layout> thorough;
  private final ByteCrypto crypto = new ByteCrypto();
  private final Draws draws = new Draws();
  private final VectorFile file;

  /**
   * @param verifiers the roles that verify objects with a payload of a layout
   * @param signers the roles that sign them
   * @param thorough the layouts that get every test; the others get those that depend on the type
   */
  public SignedVectors(
      String protocol,
      List<SignedType> types,
      Function<Layout, List<String>> verifiers,
      Function<Layout, List<String>> signers,
      List<Layout> thorough) {
    this.types = types;
    this.verifiers = verifiers;
    this.signers = signers;
    this.thorough = thorough;
    file =
        new VectorFile(
                "signed",
                protocol,
                "Signed objects, COSE_Sign1 with Ed25519",
                "Verify: 'object' under the public key 'key'. If valid, 'payload' is its payload and 'hash' its SHA-256;",
                "'toBeSigned' is then the Sig_structure, with the group's external_aad.",
                "If invalid, 'level' says where it must fail: MALFORMED is the encoding, else it is the rule of the signature.",
                "Sign: 'object' is the one that Ed25519 makes of 'payload' under the private key 'secretKey' (RFC 8032).")
            .note("Valid", "BASIC", "A signed object.")
            .note("WrongKey", "AUTH_BYPASS", "Another key signed it.")
            .note("WrongAad", "AUTH_BYPASS", "It was signed for another use: another external_aad or context.")
            .note("Changed", "AUTH_BYPASS", "Bytes were changed after it was signed.")
            .note("ProtectedHeader", "AUTH_BYPASS", "A protected header that is not {1: -8} in its one encoding.")
            .note("UnprotectedHeader", "MISSING_STEP", "An unprotected header that is not the empty map.")
            .note("Shape", "MISSING_STEP", "No COSE_Sign1 of four elements without a tag.")
            .note("Payload", "MISSING_STEP", "A payload, rightly signed, that is not of the layout.")
            .note("SignatureSize", "MISSING_STEP", "A signature that has not 64 bytes.")
            .note("SignatureMalleability", "SIGNATURE_MALLEABILITY", "An S that is not below the group's order.")
            .note("NotCanonical", "CAN_OF_WORMS", "A point that is not canonically encoded.")
            .note("SmallOrder", "CAN_OF_WORMS", "A point of small order, which no honest signer makes.");
  }

  public VectorFile file() {
    types.forEach(this::verify);
    types.stream().filter(t -> !signers.apply(t.payload()).isEmpty()).forEach(this::sign);
    return file;
  }

  private void sign(SignedType type) {
    var group = group("Sign", type, signers.apply(type.payload()));
    for (var size : Instance.Size.values()) {
      var payload = Instance.of(type.payload(), size, draws).encoded();
      var signer = new Signer(type, size.name());
      group
          .valid("Valid", size.name().toLowerCase(java.util.Locale.ROOT))
          .put("secretKey", Draws.hex(signer.seed))
          .put("key", Draws.hex(signer.key))
          .put("payload", Draws.hex(payload))
          .put("toBeSigned", Draws.hex(signer.toBeSigned(payload)))
          .put("object", Draws.hex(object(payload, signer.sign(signer.toBeSigned(payload)))));
    }
  }

  private VectorFile.Group group(String kind, SignedType type, List<String> roles) {
    return file.group(kind)
        .with("layout", type.payload().name())
        .with("externalAad", type.externalAad())
        .with("rule", type.rule().name())
        .with("clause", type.rule().clause())
        .roles("roles", roles);
  }

  /** A key of a type, and what it signs. */
  private final class Signer {
    private final SignedType type;
    private final byte[] seed;
    private final byte[] key;

    Signer(SignedType type, String name) {
      this.type = type;
      seed = draws.bytes("signs " + type.payload() + " " + name, 32);
      key = crypto.vk(crypto.key(Bytes.of(seed))).toArray();
    }

    byte[] toBeSigned(byte[] payload) {
      return structure("Signature1", EDDSA, ascii(type.externalAad()), payload);
    }

    byte[] sign(byte[] text) {
      return crypto.sign(crypto.key(Bytes.of(seed)), Bytes.of(text)).toArray();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** RFC 9052, section 4.4. */
  private static byte[] structure(String context, byte[] header, byte[] aad, byte[] payload) {
    return Cbor.join(
        Cbor.head(Cbor.ARRAY, 4),
        Cbor.string(Cbor.TEXT, ascii(context)),
        Cbor.string(Cbor.BYTES, header),
        Cbor.string(Cbor.BYTES, aad),
        Cbor.string(Cbor.BYTES, payload));
  }

  private static byte[] object(byte[] payload, byte[] signature) {
    return object(EDDSA, NO_HEADER, payload, signature);
  }

  private static byte[] object(byte[] header, byte[] unprotected, byte[] payload, byte[] signature) {
    return Cbor.join(
        Cbor.head(Cbor.ARRAY, 4),
        Cbor.string(Cbor.BYTES, header),
        unprotected,
        Cbor.string(Cbor.BYTES, payload),
        Cbor.string(Cbor.BYTES, signature));
  }

  private void verify(SignedType type) {
    var cases = new Cases(type);
    cases.valid();
    cases.wronglySigned();
    cases.malformed();
    if (!thorough.contains(type.payload())) return;
    cases.signedOtherwise();
    cases.notSign1();
    cases.ed25519();
  }

  /** The objects of one type, around one that is valid. */
  private final class Cases {
    private final SignedType type;
    private final VectorFile.Group group;
    private final Signer signer;
    private final byte[] payload;
    private final byte[] toBeSigned;
    private final byte[] signature;

    Cases(SignedType type) {
      this.type = type;
      group = group("Verify", type, verifiers.apply(type.payload()));
      signer = new Signer(type, "key");
      payload = Instance.of(type.payload(), Instance.Size.SMALL, draws).encoded();
      toBeSigned = signer.toBeSigned(payload);
      signature = signer.sign(toBeSigned);
    }

    void valid() {
      for (var size : Instance.Size.values()) {
        var text = Instance.of(type.payload(), size, draws).encoded();
        var signed = object(text, signer.sign(signer.toBeSigned(text)));
        var test = group.valid("Valid", size.name().toLowerCase(java.util.Locale.ROOT));
        accepted(put(test, signer.key, signed), text, signed);
      }
    }

    private void accepted(ObjectNode test, byte[] text, byte[] signed) {
      test.put("payload", Draws.hex(text));
      test.put("toBeSigned", Draws.hex(signer.toBeSigned(text)));
      test.put("hash", Draws.hex(crypto.hash(Bytes.of(signed))));
    }

    private ObjectNode put(ObjectNode test, byte[] key, byte[] object) {
      return test.put("key", Draws.hex(key)).put("object", Draws.hex(object));
    }

    private void broken(String flag, String comment, byte[] key, byte[] object) {
      put(group.invalid(flag, comment, type.rule().name()), key, object);
    }

    /** With a signature of the right key over something else. */
    private void signedOver(String flag, String comment, byte[] text) {
      broken(flag, comment, signer.key, object(payload, signer.sign(text)));
    }

    void wronglySigned() {
      var stranger = new Signer(type, "stranger");
      broken("WrongKey", "a stranger's signature", signer.key,
          object(payload, stranger.sign(toBeSigned)));
      broken("WrongKey", "a stranger's key", stranger.key, object(payload, signature));
      signedOver("WrongAad", "signed as a " + another().payload(),
          structure("Signature1", EDDSA, ascii(another().externalAad()), payload));
      signedOver("WrongAad", "no external_aad",
          structure("Signature1", EDDSA, new byte[0], payload));
      broken("Changed", "a payload of the same layout", signer.key,
          object(changedPayload(), signature));
      for (int at : new int[] {0, 32}) flipped(at);
    }

    private void flipped(int at) {
      var flipped = signature.clone();
      flipped[at] ^= 1;
      broken("Changed", "a bit of byte " + at + " of the signature", signer.key,
          object(payload, flipped));
    }

    void signedOtherwise() {
      signedOver("WrongAad", "the context of COSE_Sign",
          structure("Signature", EDDSA, ascii(type.externalAad()), payload));
      signedOver("WrongAad", "an empty protected header was signed",
          structure("Signature1", new byte[0], ascii(type.externalAad()), payload));
      signedOver("WrongAad", "the next version's external_aad",
          structure("Signature1", EDDSA, ascii(type.externalAad().replace("-1 ", "-2 ")), payload));
      signedOver("WrongAad", "a zero byte after the external_aad",
          structure("Signature1", EDDSA, ascii(type.externalAad() + "\0"), payload));
      signedOver("WrongAad", "the payload alone was signed", payload);
      for (int at : new int[] {31, 62, 63}) flipped(at);
    }

    private byte[] changedPayload() {
      return Instance.of(type.payload(), Instance.Size.GREATEST, draws).encoded();
    }

    private void malformed(String flag, String comment, byte[] object) {
      group
          .invalid(flag, comment, "MALFORMED")
          .put("key", Draws.hex(signer.key))
          .put("object", Draws.hex(object));
    }

    private void header(String flag, String comment, byte[] header, byte[] unprotected) {
      var text = structure("Signature1", header, ascii(type.externalAad()), payload);
      malformed(flag, comment, object(header, unprotected, payload, signer.sign(text)));
    }

    void malformed() {
      header("ProtectedHeader", "alg ES256 (-7)", hex("a10126"), NO_HEADER);
      header("UnprotectedHeader", "a kid", EDDSA, hex("a104413a"));
      payload("of another layout", other());
      payload("a byte too many", Cbor.join(payload, hex("00")));
      malformed("Shape", "tag 18", Cbor.join(hex("d2"), object(payload, signature)));
    }

    void notSign1() {
      header("ProtectedHeader", "alg Ed25519 (-19)", hex("a10132"), NO_HEADER);
      header("ProtectedHeader", "no bytes", new byte[0], NO_HEADER);
      header("ProtectedHeader", "the empty map", NO_HEADER, NO_HEADER);
      header("ProtectedHeader", "with a kid", hex("a2012704413a"), NO_HEADER);
      header("ProtectedHeader", "-8 in two bytes", hex("a1013807"), NO_HEADER);
      header("ProtectedHeader", "alg in the unprotected header", NO_HEADER, EDDSA);
      header("UnprotectedHeader", "alg twice", EDDSA, EDDSA);
      header("UnprotectedHeader", "a map of indefinite length", EDDSA, hex("bfff"));
      header("UnprotectedHeader", "a byte string", EDDSA, hex("41a0"));
      var object = object(payload, signature);
      malformed("Shape", "tag 18 in two bytes", Cbor.join(hex("d812"), object));
      malformed("Shape", "a byte too many", Cbor.join(object, hex("00")));
      malformed("Shape", "a byte too few", Arrays.copyOf(object, object.length - 1));
      malformed("Shape", "no bytes", new byte[0]);
      malformed("Shape", "no payload",
          Cbor.join(hex("8443a10127a0f6"), Cbor.string(Cbor.BYTES, signature)));
      malformed("Shape", "no signature",
          Cbor.join(hex("8343a10127a0"), Cbor.string(Cbor.BYTES, payload)));
      malformed("Shape", "an array of indefinite length",
          Cbor.join(hex("9f"), Arrays.copyOfRange(object, 1, object.length), hex("ff")));
      payload("no bytes", new byte[0]);
      payload("an array with a longer head",
          Cbor.join(Cbor.longHead(Cbor.ARRAY, payload[0] & 31),
              Arrays.copyOfRange(payload, 1, payload.length)));
      malformed("SignatureSize", "63 bytes", object(payload, Arrays.copyOf(signature, 63)));
      malformed("SignatureSize", "65 bytes", object(payload, Arrays.copyOf(signature, 65)));
      malformed("SignatureSize", "no bytes", object(payload, new byte[0]));
    }

    private byte[] other() {
      return Instance.of(another().payload(), Instance.Size.SMALL, draws).encoded();
    }

    private SignedType another() {
      return types.get(types.indexOf(type) == 0 ? 1 : 0);
    }

    private void payload(String comment, byte[] text) {
      malformed("Payload", comment, object(text, signer.sign(signer.toBeSigned(text))));
    }

    /** ENC-3. */
    void ed25519() {
      var r = Arrays.copyOf(signature, 32);
      var s = big(Arrays.copyOfRange(signature, 32, 64));
      for (int times : new int[] {1, 2, 8}) {
        var more = Cbor.join(r, little(s.add(L.multiply(BigInteger.valueOf(times)))));
        rule("SignatureMalleability", "S + " + times + " times the order", signer.key, more);
      }
      rule("SignatureMalleability", "S is the order", signer.key, Cbor.join(r, little(L)));
      rule("Changed", "a signature of zeros", signer.key, new byte[64]);
      rule("SmallOrder", "key and R are the neutral element, S is 0", NEUTRAL,
          Cbor.join(NEUTRAL, new byte[32]));
      rule("NotCanonical", "the key is the neutral element, y + p", NEUTRAL_NOT_CANONICAL,
          Cbor.join(NEUTRAL, new byte[32]));
      rule("NotCanonical", "R is the neutral element, y + p; S = ka", signer.key,
          Cbor.join(NEUTRAL_NOT_CANONICAL, little(smallR(NEUTRAL_NOT_CANONICAL))));
      var small = object(payload, Cbor.join(NEUTRAL, little(smallR(NEUTRAL))));
      var test =
          group.acceptable("SmallOrder", "R is the neutral element; S = ka", type.rule().name());
      accepted(put(test, signer.key, small), payload, small);
    }

    private void rule(String flag, String comment, byte[] key, byte[] sig) {
      broken(flag, comment, key, object(payload, sig));
    }

    /** The S for which [S]B = R + [k]A holds when R is the neutral element. */
    private BigInteger smallR(byte[] r) {
      var k = big(Jdk.digest("SHA-512", Cbor.join(r, signer.key, toBeSigned)));
      var a = Arrays.copyOf(Jdk.digest("SHA-512", signer.seed), 32);
      a[0] &= (byte) 248;
      a[31] &= 127;
      a[31] |= 64;
      return k.multiply(big(a)).mod(L);
    }
  }

  private static byte[] hex(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }

  private static BigInteger big(byte[] little) {
    return new BigInteger(1, reversed(little));
  }

  private static byte[] little(BigInteger value) {
    var big = value.toByteArray();
    var out = new byte[32];
    for (int i = 0; i < Math.min(32, big.length); i++) out[i] = big[big.length - 1 - i];
    return out;
  }

  private static byte[] reversed(byte[] bytes) {
    var out = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) out[i] = bytes[bytes.length - 1 - i];
    return out;
  }
}
