package org.bandproof.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** One known answer for each primitive of a provider, and one forgery that it must refuse. */
final class SelfTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String ALICE =
      "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";

  private final Provider provider;

  private SelfTest(Provider provider) {
    this.provider = provider;
  }

  /** @throws IllegalStateException if an answer is wrong */
  static void run(Provider provider) {
    var test = new SelfTest(provider);
    test.sha256();
    test.hkdf();
    test.x25519();
    test.ed25519();
    test.chaChaPoly();
    test.longChaChaPoly();
    test.aesGcm();
  }

  private void expect(Primitive primitive, String answer, byte[] computed) {
    if (!MessageDigest.isEqual(HEX.parseHex(answer), computed)) throw wrong(primitive);
  }

  private IllegalStateException wrong(Primitive primitive) {
    return new IllegalStateException(
        "the crypto provider "
            + provider.name()
            + " computes "
            + primitive
            + " wrongly on this machine: use another, and report it to whoever made it");
  }

  /** FIPS 180-4, with the example that NIST publishes beside it. */
  private void sha256() {
    expect(
        Primitive.SHA256,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        digest("abc".getBytes(StandardCharsets.US_ASCII)));
  }

  private byte[] digest(byte[] input) {
    var out = new byte[Hash.SIZE];
    provider.sha256().digest(input, 0, input.length, out, 0);
    return out;
  }

  /** RFC 5869, appendix A.3, of which the second output is cut to 10 bytes. */
  private void hkdf() {
    var first = new byte[Hash.SIZE];
    var second = new byte[Hash.SIZE];
    provider.sha256().hkdf2(new byte[0], HEX.parseHex("0b".repeat(22)), first, second);
    expect(
        Primitive.SHA256, "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d", first);
    expect(Primitive.SHA256, "9d201395faa4b61a96c8", Arrays.copyOf(second, 10));
  }

  /** RFC 7748, section 6.1. */
  private void x25519() {
    var pair = provider.x25519().pair(HEX.parseHex(ALICE), 0);
    var out = new byte[KeyAgreement.SIZE];
    pair.publicKey(out, 0);
    expect(
        Primitive.X25519, "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a", out);
    pair.agree(
        HEX.parseHex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"), 0, out, 0);
    expect(
        Primitive.X25519, "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742", out);
    pair.erase();
  }

  /** RFC 8032, section 7.1, test 2. */
  private void ed25519() {
    var message = new byte[] {0x72};
    var signer =
        provider
            .ed25519()
            .signer(
                HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
                0);
    var key = new byte[Signatures.KEY];
    signer.publicKey(key, 0);
    var out = new byte[Signatures.SIGNATURE];
    signer.sign(message, 0, 1, out, 0);
    signer.erase();
    expect(
        Primitive.ED25519,
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        out);
    var verifier = provider.ed25519().verifier(key, 0, key.length);
    if (verifier.isEmpty() || !verifier.get().verify(message, 0, 1, out, 0))
      throw wrong(Primitive.ED25519);
    out[0] ^= 1;
    if (verifier.get().verify(message, 0, 1, out, 0)) throw wrong(Primitive.ED25519);
  }

  /** RFC 8439, section 2.8.2. */
  private void chaChaPoly() {
    var text =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future,"
            + " sunscreen would be it.";
    var sealed =
        sealedAsInRfc8439(Primitive.CHACHAPOLY, text.getBytes(StandardCharsets.US_ASCII));
    expect(
        Primitive.CHACHAPOLY,
        "1ae10b594f09e26a7e902ecbd0600691",
        Arrays.copyOfRange(sealed, text.length(), sealed.length));
  }

  /** The SHA-256 of 512 zero bytes sealed as there, which OpenSSL 3.0 says. */
  private void longChaChaPoly() {
    expect(
        Primitive.CHACHAPOLY,
        "309623c7fd17bbd9ac9f0020d9aed744903711cc5e58576cd08e54d8c891c4e8",
        digest(sealedAsInRfc8439(Primitive.CHACHAPOLY, new byte[512])));
  }

  private byte[] sealedAsInRfc8439(Primitive primitive, byte[] text) {
    var key = new byte[AeadCipher.KEY];
    for (int i = 0; i < key.length; i++) key[i] = (byte) (0x80 + i);
    return sealed(
        primitive,
        provider.chaChaPoly().key(key, 0, key.length),
        HEX.parseHex("070000004041424344454647"),
        HEX.parseHex("50515253c0c1c2c3c4c5c6c7"),
        text);
  }

  /** D. McGrew, J. Viega, The Galois/Counter Mode of Operation, test case 14. */
  private void aesGcm() {
    var key = provider.aesGcm().key(new byte[AeadCipher.KEY], 0, AeadCipher.KEY);
    expect(
        Primitive.AESGCM,
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
        sealed(Primitive.AESGCM, key, new byte[AeadKey.NONCE], new byte[0], new byte[16]));
  }

  /** Seals, opens, and does not open what was changed. */
  private byte[] sealed(Primitive primitive, AeadKey key, byte[] nonce, byte[] ad, byte[] text) {
    int size = text.length + AeadCipher.TAG;
    var sealed = new byte[size];
    key.seal(nonce, ad, 0, ad.length, text, 0, text.length, sealed, 0);
    var opened = new byte[text.length];
    boolean opens = key.open(nonce, ad, 0, ad.length, sealed, 0, size, opened, 0);
    if (!opens || !MessageDigest.isEqual(text, opened)) throw wrong(primitive);
    var forged = sealed.clone();
    forged[size - 1] ^= 1;
    if (key.open(nonce, ad, 0, ad.length, forged, 0, size, opened, 0)) throw wrong(primitive);
    key.erase();
    return sealed;
  }
}
