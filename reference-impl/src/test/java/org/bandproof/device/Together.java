package org.bandproof.device;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.link.Framing;
import org.bandproof.spec.crypto.Cose;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.model.Channel;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Input;
import org.bandproof.spec.model.Party;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.spec.model.Step;
import org.bandproof.spec.model.Store;
import org.bandproof.store.Flash;
import org.bandproof.store.Medium;

/**
 * A BandPay band and its owner's wallet as devices, the air between them, and the service behind the
 * wallet's account. The same chance comes again each time.
 */
final class Together {
  static final Protocol PROTOCOL =
      Protocol.all().stream().filter(p -> p.name().equals("bandpay")).findFirst().orElseThrow();

  private static final ByteCrypto CRYPTO = new ByteCrypto();
  private static final Bytes SEED = Bytes.of(new byte[32]);

  /** One for all, the service too: what a device was given it must not erase. */
  private static final Map<String, Scene.Made<Bytes>> MADE =
      PROTOCOL.scene().make(CRYPTO, FreshBytes.replayed(CRYPTO, SEED, "scene", 0));

  private static final int MTU = 247;

  Peripheral band;
  final Central wallet;

  /** What is shown and refused. */
  final List<String> seen = new ArrayList<>();

  private final Party<Bytes> service =
      new Party<>(
          role("service"),
          MADE.get("service"),
          CRYPTO,
          step -> FreshBytes.replayed(CRYPTO, SEED, "service", step),
          Rules.ALL,
          Store.inMemory());
  private final Deque<Runnable> underway = new ArrayDeque<>();
  private Predicate<Output> lost = output -> false;

  /** @param made what becomes of the parts that a device is made of */
  Together(Medium bandFlash, Medium walletFlash, UnaryOperator<Parts> made) {
    band = new Peripheral(made.apply(parts("band", bandFlash)));
    wallet = new Central(made.apply(parts("wallet", walletFlash)));
    service.boot(0);
    operate("open", value("wallet", "account"), value("wallet", "wallet-key"),
        value("wallet", "step-up-hash"), number(1), CRYPTO.constant("EUR"), number(5_000), number(2));
    for (int i = 0; i < 5; i++)
      operate("purchase", purchase(i), number(1_000), CRYPTO.constant("EUR"), CRYPTO.constant("kiosk"));
    band.powerCycle();
    wallet.powerCycle();
  }

  /** The band's battery is empty, and charged again. */
  void wake(Medium bandFlash) {
    band = new Peripheral(parts("band", bandFlash));
    band.powerCycle();
  }

  private static Parts parts(String actor, Medium medium) {
    return Parts.of(
        role(actor),
        MADE.get(actor),
        step -> FreshBytes.replayed(CRYPTO, SEED, actor, step),
        new Flash(medium));
  }

  /** The role that boots from a medium, and where it then is. */
  static Party<Bytes> woken(String actor, Medium medium) {
    var parts = parts(actor, medium);
    var party =
        new Party<>(
            parts.role(), parts.given(), parts.crypto(), parts.chance(), parts.rules(), parts.store());
    party.boot(0);
    return party;
  }

  private static Role role(String name) {
    return PROTOCOL.role(name).orElseThrow();
  }

  static Channel channel(String name) {
    return role("band").channels().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Layout layout(String name) {
    return PROTOCOL.layouts().stream()
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Bytes value(String actor, String name) {
    return MADE.get(actor).value(name).orElseThrow();
  }

  private static Bytes number(long n) {
    return CRYPTO.value(CRYPTO.nat(n));
  }

  private static Bytes purchase(int i) {
    var purchase = new byte[16];
    Arrays.fill(purchase, (byte) i);
    return Bytes.of(purchase);
  }

  private void operate(String verb, Bytes... arguments) {
    service.take(new Input.Command<>(verb, List.of(arguments)), 0);
  }

  /** From now on these outputs are lost. */
  void lose(Predicate<Output> some) {
    lost = some;
  }

  void prompt() {
    gesture(Gesture.BUTTON);
    order("pair", value("band", "band-id"), value("wallet", "step-up"));
  }

  void pair() {
    prompt();
    gesture(Gesture.TAP);
  }

  void pay(int purchase) {
    order("pay", purchase(purchase));
  }

  void release() {
    order("release", value("band", "band-id"), value("wallet", "step-up"));
  }

  void carry() {
    order("carry", value("band", "band-id"));
  }

  /** Somebody who is connected brings the release that the service would sign. */
  void releaseFromOutside() {
    var grant =
        Cose.sign(
            CRYPTO,
            MADE.get("service").secret("grant-key").orElseThrow(),
            CRYPTO.constant("BandPay-1 ReleaseGrant"),
            CRYPTO.encode(
                layout("ReleaseGrant"), List.of(value("band", "band-id"), number(1))));
    var keySet = value("service", "key-set");
    write("Release", CRYPTO.encode(layout("Carried"), List.of(grant, keySet)));
  }

  void gesture(Gesture gesture) {
    come(band.gesture(gesture));
  }

  void order(String verb, Bytes... arguments) {
    come(wallet.command(verb, Arrays.stream(arguments).map(Bytes::toArray).toList()));
  }

  /** Somebody who is connected to the band writes a message there. */
  List<Output> write(String layout, Bytes... parts) {
    return write(CRYPTO.encode(layout(layout), List.of(parts)));
  }

  List<Output> write(Bytes message) {
    var all = new ArrayList<Output>();
    for (var fragment : Framing.cut(message.toArray(), MTU))
      all.addAll(band.write(channel("in"), fragment));
    return all;
  }

  void connect() {
    band.connected(MTU);
  }

  /** The link ends, and both sides notice. */
  void disconnect() {
    band.disconnect();
    wallet.disconnect();
  }

  void advance(long millis) {
    come(band.advance(millis));
    come(wallet.advance(millis));
  }

  /** Brings outputs where they belong, and what comes of them. */
  private void come(List<Output> outputs) {
    send(outputs);
    while (!underway.isEmpty()) underway.remove().run();
  }

  private void send(List<Output> outputs) {
    outputs.stream().filter(o -> !lost.test(o)).forEach(o -> underway.add(() -> bring(o)));
  }

  private void bring(Output output) {
    if (output instanceof Output.Connect) {
      connect();
      send(wallet.connected(MTU));
    } else if (output instanceof Output.Disconnect) band.disconnect();
    else if (output instanceof Output.Read read) send(band.read(channel(read.channel())));
    else if (output instanceof Output.Write write)
      send(band.write(channel(write.channel()), write.value()));
    else if (output instanceof Output.Value value)
      send(wallet.valued(channel(value.channel()), value.value()));
    else if (output instanceof Output.Notify notify)
      send(wallet.notified(channel(notify.channel()), notify.value()));
    else if (output instanceof Output.Account told) ask(told.message());
    else if (output instanceof Output.Show shown) seen.add(shown.word());
    else if (output instanceof Output.Refused refused) seen.add("refused " + refused.why().name());
  }

  private void ask(byte[] question) {
    var step =
        service.take(new Input.Account<>(value("wallet", "account"), Bytes.of(question)), 0);
    ((Step.Taken<Bytes>) step)
        .sends()
        .forEach(answer -> send(wallet.account(answer.message().toArray())));
  }
}
