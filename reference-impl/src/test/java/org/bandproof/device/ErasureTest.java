package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.FreshBytes;
import org.bandproof.device.Output.Notify;
import org.bandproof.link.Framing;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.spec.model.Gesture;
import org.bandproof.spec.model.Rules;
import org.bandproof.spec.model.Scene;
import org.bandproof.store.Flash;
import org.bandproof.store.MemoryMedium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a session the device does not know what it computed in it. */
class ErasureTest {
  private final ByteCrypto crypto = new ByteCrypto();
  private final Secret<Bytes> own = crypto.key(filled(7));
  private final List<Bytes> made = new ArrayList<>();
  private List<Bytes> sessionKeys;
  private Peripheral lock;

  @BeforeEach
  void manufacture() {
    lock = lock(true);
  }

  private Peripheral lock(boolean forgetful) {
    var algebra = new ByteCrypto(); // the peer's would lead the walk to its keys
    var spy = new Traced(algebra, made::add);
    var seed = filled(9);
    var parts =
        new Parts(
            Toy.LOCK,
            new Scene.Made<>(Map.of(), Map.of("static", crypto.key(filled(3)))),
            spy,
            step -> spy.chance(FreshBytes.replayed(algebra, seed, "lock", step)),
            Rules.ALL,
            new Flash(new MemoryMedium()));
    return new Peripheral(parts, forgetful);
  }

  private static Bytes filled(int with) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) with);
    return Bytes.of(bytes);
  }

  /** Runs a session up to its first message, and finds its keys at the peer. */
  private void session() {
    lock.powerCycle();
    lock.connected(23);
    var answer = send(crypto.pub(own).toArray());
    var shared = crypto.dh(own, Bytes.of(answer));
    sessionKeys = crypto.hkdf2(crypto.constant("toy"), shared);
    assertThat(send(sealed(0))).isEqualTo(sealed(1));
  }

  private byte[] sealed(int key) {
    var nonce = crypto.nat(0);
    return crypto
        .seal(Aead.CHACHAPOLY, sessionKeys.get(key), nonce, crypto.empty(), text())
        .toArray();
  }

  private byte[] send(byte[] message) {
    var answer = new ByteArrayOutputStream();
    for (var fragment : Framing.cut(message, 23))
      for (var output : lock.write(Toy.CONTROL, fragment))
        if (output instanceof Notify notify)
          answer.write(notify.value(), 1, notify.value().length - 1);
    return answer.toByteArray();
  }

  @Test
  void whileASessionLivesItsKeysDo() {
    session();
    assertThat(arrays(lock)).contains(keys());
  }

  @Test
  void aDisconnectEndsThem() {
    session();
    lock.disconnect();
    assertForgotten();
  }

  @Test
  void aPowerCutEndsThem() {
    session();
    lock.powerCycle();
    assertForgotten();
  }

  @Test
  void aRefusalEndsThem() {
    session();
    send(new byte[40]);
    assertForgotten();
  }

  @Test
  void aFragmentThatMakesNoSenseEndsThem() {
    session();
    lock.write(Toy.CONTROL, new byte[] {(byte) 0xc0, 1});
    assertForgotten();
  }

  @Test
  void theUserEndsThem() {
    session();
    lock.gesture(Gesture.TAP);
    assertForgotten();
  }

  @Test
  void betweenStepsNothingElseIsLeft() {
    session();
    assertThat(arrays(made)).contains(keys()).isSubsetOf(with(stored(), keys()));
  }

  @Test
  void whatTheManufacturerGaveOutlivesEveryState() {
    session();
    lock.gesture(Gesture.TAP);
    lock.gesture(Gesture.TAP);
    session();
    lock.disconnect();
    lock.connected(23);
    assertThat(lock.read(Toy.INFO)).hasOnlyElementsOfType(Output.Value.class);
  }

  @Test
  void aDeviceThatErasesNothingIsFoundOut() {
    lock = lock(false);
    session();
    lock.disconnect();
    assertThat(arrays(made)).contains(keys());
  }

  /** Neither the device nor whoever kept hold of a value can tell what the session computed. */
  private void assertForgotten() {
    assertThat(arrays(lock)).doesNotContain(keys()).contains(filled(3).hex());
    assertThat(made).hasSizeGreaterThan(10);
    assertThat(arrays(made)).isSubsetOf(stored());
  }

  private String[] keys() {
    return sessionKeys.stream().map(Bytes::hex).toArray(String[]::new);
  }

  /** The row that the toy keeps: its key, and the hash of the text. */
  private List<String> stored() {
    return List.of(crypto.hash(text()).hex(), crypto.constant("flash").hex());
  }

  private Bytes text() {
    return crypto.constant("a text that nobody shall find in the lock");
  }

  private static List<String> with(List<String> some, String... more) {
    var all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> arrays(Object root) {
    return Heap.arrays(root).stream()
        .map(HexFormat.of()::formatHex)
        .filter(hex -> !hex.matches("(00)*"))
        .toList();
  }
}
