package org.bandproof.protocol.bandpay.vectors;

import static org.bandproof.protocol.bandpay.message.AccountMessages.ACCEPTED;
import static org.bandproof.protocol.bandpay.message.AccountMessages.GRANTED;
import static org.bandproof.protocol.bandpay.message.AccountMessages.ISSUED;
import static org.bandproof.protocol.bandpay.message.AccountMessages.ORDERED;
import static org.bandproof.protocol.bandpay.message.AccountMessages.RECORDED;
import static org.bandproof.protocol.bandpay.message.AccountMessages.REFUSED;
import static org.bandproof.protocol.bandpay.message.AccountMessages.RELEASED;

import java.util.List;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.protocol.bandpay.BandPay;
import org.bandproof.protocol.bandpay.message.AccountMessages;
import org.bandproof.protocol.bandpay.message.Messages;
import org.bandproof.protocol.bandpay.message.Signed;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.noise.Pattern;
import org.bandproof.vectors.Draws;
import org.bandproof.vectors.FramingVectors;
import org.bandproof.vectors.FunctionVectors;
import org.bandproof.vectors.HandshakeVectors;
import org.bandproof.vectors.KeyScheduleVectors;
import org.bandproof.vectors.LayoutVectors;
import org.bandproof.vectors.SignedVectors;
import org.bandproof.vectors.VectorFile;
import org.bandproof.vectors.VectorSet;

/** Who sends and receives what in BandPay, and what its handshakes carry. */
public final class BandPayVectors implements VectorSet {
  private static final List<String> BOTH = List.of("band", "wallet");

  private static final List<Layout> BAND_DECODES =
      List.of(
          Messages.PAIR_OPEN,
          Messages.SESSION_OPEN,
          Messages.CONTINUE,
          Messages.RELEASE,
          Messages.KEYS,
          Messages.NOTHING,
          Cose.SIGN1,
          Messages.BIND_GRANT,
          Messages.KEY_SET,
          Messages.PAYMENT_ORDER,
          Messages.RELEASE_GRANT,
          Messages.CHALLENGED,
          Messages.BIND,
          Messages.CARRIED,
          Messages.PRESENCE,
          Messages.PAY);

  private static final List<Layout> WALLET_DECODES =
      List.of(
          Messages.INFO,
          Messages.CONTINUE,
          Cose.SIGN1,
          Messages.CERTIFICATE,
          Messages.BIND_REQUEST,
          Messages.OFFER,
          Messages.BOUND,
          Messages.WELCOME,
          Messages.PRESENT,
          Messages.APPROVED,
          ISSUED,
          GRANTED,
          RECORDED,
          ORDERED,
          ACCEPTED,
          RELEASED,
          REFUSED);

  private static final List<Layout> BAND_ENCODES =
      List.of(
          Messages.INFO,
          Messages.CONTINUE,
          Messages.PAIR_PROLOGUE,
          Messages.SESSION_PROLOGUE,
          Messages.BIND_REQUEST,
          Messages.BIND_RECEIPT,
          Messages.PAYMENT_APPROVAL,
          Messages.OFFER,
          Messages.BOUND,
          Messages.WELCOME,
          Messages.PRESENT,
          Messages.APPROVED);

  private static final List<Layout> WALLET_ENCODES =
      List.of(
          Messages.PAIR_OPEN,
          Messages.SESSION_OPEN,
          Messages.CONTINUE,
          Messages.RELEASE,
          Messages.PAIR_PROLOGUE,
          Messages.SESSION_PROLOGUE,
          Messages.CHALLENGED,
          Messages.BIND,
          Messages.CARRIED,
          Messages.PRESENCE,
          Messages.PAY,
          AccountMessages.ASK_CHALLENGE,
          AccountMessages.ASK_GRANT,
          AccountMessages.GIVE_RECEIPT,
          AccountMessages.ASK_ORDER,
          AccountMessages.GIVE_APPROVAL,
          AccountMessages.ASK_RELEASE,
          AccountMessages.ASK_RELEASED);

  private final BandPay protocol = new BandPay();
  private final ByteCrypto crypto = new ByteCrypto();
  private final Draws draws = new Draws();

  @Override
  public String protocol() {
    return protocol.name();
  }

  @Override
  public List<VectorFile> files() {
    return List.of(
        new LayoutVectors(protocol(), BandPayVectors::decoders, BandPayVectors::encoders)
            .of(messages()),
        new SignedVectors(
                protocol(),
                protocol.signedTypes(),
                BandPayVectors::verifiers,
                BandPayVectors::signers,
                List.of(Messages.KEY_SET, Messages.CERTIFICATE))
            .file(),
        handshakes(),
        new KeyScheduleVectors(protocol(), BOTH).file(),
        new FramingVectors(protocol(), BOTH).file(),
        new FunctionVectors(protocol())
            .of(protocol.functions().get(0), List.of(), List.of(List.of(32)))
            .file());
  }

  /** Without those that other files are about. */
  private List<Layout> messages() {
    var others = List.of("Fragment", "SigStructure");
    return protocol.layouts().stream()
        .filter(l -> !others.contains(l.name()) && !l.name().startsWith("Noise"))
        .toList();
  }

  /** What only a service decodes is left out: whoever writes one finds it where it is encoded. */
  private static List<String> decoders(Layout layout) {
    return roles(BAND_DECODES.contains(layout), WALLET_DECODES.contains(layout));
  }

  private static List<String> encoders(Layout layout) {
    return roles(BAND_ENCODES.contains(layout), WALLET_ENCODES.contains(layout));
  }

  private static List<String> roles(boolean band, boolean wallet) {
    if (band && wallet) return BOTH;
    return band ? List.of("band") : wallet ? List.of("wallet") : List.of();
  }

  private static List<String> verifiers(Layout layout) {
    if (layout == Messages.CERTIFICATE) return List.of("wallet");
    return List.of(BAND_DECODES.contains(layout) ? "band" : "service");
  }

  private static List<String> signers(Layout layout) {
    var signed =
        List.of(Messages.BIND_REQUEST, Messages.BIND_RECEIPT, Messages.PAYMENT_APPROVAL);
    return signed.contains(layout) ? List.of("band") : List.of();
  }

  private VectorFile handshakes() {
    var one = crypto.constant("\u0001");
    var pairing = crypto.encode(Messages.PAIR_PROLOGUE, List.of(one, one));
    var session =
        crypto.encode(
            Messages.SESSION_PROLOGUE, List.of(one, one, draw("band-id", 16), number(3)));
    var rule = protocol.contributory().orElseThrow();
    return new HandshakeVectors(protocol(), rule, List.of("wallet"), List.of("band"))
        .handshakes(Pattern.XX, Aead.CHACHAPOLY, true, pairing, List.of(pair(), brief(3)))
        .handshakes(Pattern.KK, Aead.CHACHAPOLY, true, session, List.of(open(), brief(2)))
        .handshakes(Pattern.XX, Aead.AESGCM, false, pairing, List.of(brief(3)))
        .handshakes(Pattern.KK, Aead.AESGCM, false, session, List.of(brief(2)))
        .refusals(Pattern.XX, pairing)
        .refusals(Pattern.KK, session)
        .file();
  }

  private Bytes draw(String name, int size) {
    return Bytes.of(draws.bytes(name, size));
  }

  private Bytes number(long n) {
    return crypto.value(crypto.nat(n));
  }

  private List<Bytes> brief(int messages) {
    return List.of(draw("a", 1), draw("b", 17), draw("c", 2)).subList(0, messages);
  }

  private Bytes signed(Layout type, Bytes... parts) {
    var key = crypto.key(draw("signs " + type, 32));
    return Signed.write(type, List.of(parts), key, crypto);
  }

  /** The payloads of a pairing. */
  private List<Bytes> pair() {
    var challenge = draw("challenge", 32);
    var bandId = draw("band-id", 16);
    var certificate =
        signed(Messages.CERTIFICATE, bandId, draw("s", 32), draw("identity", 32), number(0));
    var request =
        signed(
            Messages.BIND_REQUEST,
            bandId,
            number(3),
            challenge,
            number(0),
            draw("commitment", 32));
    var grant =
        signed(
            Messages.BIND_GRANT,
            draw("account", 16),
            draw("wallet", 32),
            number(1),
            crypto.constant("EUR"),
            number(5000),
            number(3),
            crypto.hash(request));
    var keySet =
        signed(Messages.KEY_SET, number(1), draw("grant key", 32), draw("order key", 32));
    return List.of(
        crypto.encode(Messages.CHALLENGED, List.of(challenge)),
        crypto.encode(Messages.OFFER, List.of(certificate, request)),
        crypto.encode(Messages.BIND, List.of(grant, keySet)));
  }

  /** The payloads of a session. */
  private List<Bytes> open() {
    var receipt = signed(Messages.BIND_RECEIPT, draw("grant", 32), number(3));
    return List.of(crypto.empty(), crypto.encode(Messages.WELCOME, List.of(receipt)));
  }
}
