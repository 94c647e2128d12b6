package example;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** The firmware of a band of 2015, written from its specification, alipay2015. */
final class Band {
  /** What the band does that can be seen. */
  interface Radio {
    void written(String characteristic);

    void error(String characteristic, int code);

    void value(String characteristic, byte[] value);

    void show(String what, byte[] detail);
  }

  private static final byte[] ALIPAY = {1, 0, 2, 0};
  private static final byte[] NOTHING = {};
  private static final int PATIENCE = 30_000;
  private static final int TOO_LONG = 0x0d;
  private static final int NOT_WRITABLE = 0x03;
  private static final int REFUSED = 0x80;

  private final Radio radio;
  private byte[] key = NOTHING;
  private byte[] waiting = NOTHING;
  private byte[] response = NOTHING;
  private int longest;
  private long waited;

  Band(Radio radio) {
    this.radio = radio;
  }

  void powerOn() {
    waiting = NOTHING;
    response = NOTHING;
  }

  void connect(int mtu) {
    disconnect();
    longest = mtu - 3;
  }

  /** A write that waits for its user goes with the link. */
  void disconnect() {
    waiting = NOTHING;
    response = NOTHING;
  }

  void write(String characteristic, byte[] value) {
    if (characteristic.equals("cipher")) radio.error(characteristic, NOT_WRITABLE);
    else if (value.length > longest) refuse(characteristic, TOO_LONG);
    else if (waits() || !Arrays.equals(part(value, 0, 4), ALIPAY)) refuse(characteristic, REFUSED);
    else take(characteristic, value);
  }

  private void take(String characteristic, byte[] value) {
    int size = value.length;
    if (characteristic.equals("key") && size == 20) prompt(part(value, 4, 20));
    else if (characteristic.equals("plain") && size == 20) answer(part(value, 4, 20));
    else if (characteristic.equals("control") && size == 5 && value[4] == 1)
      show("confirm", NOTHING);
    else if (characteristic.equals("control") && size == 9 && value[4] == 10)
      show("payment", part(value, 5, 9));
    else refuse(characteristic, REFUSED);
  }

  private void prompt(byte[] newKey) {
    waiting = newKey;
    waited = 0;
    radio.show("tap", NOTHING);
  }

  private void answer(byte[] challenge) {
    response = key.length == 0 ? NOTHING : encrypted(challenge);
    radio.written("plain");
  }

  private void show(String what, byte[] detail) {
    radio.show(what, detail);
    radio.written("control");
  }

  void read(String characteristic) {
    if (waits()) refuse(characteristic, REFUSED);
    else radio.value(characteristic, characteristic.equals("cipher") ? response : NOTHING);
  }

  void tap() {
    if (!waits()) {
      response = NOTHING;
      return;
    }
    key = waiting;
    waiting = NOTHING;
    response = NOTHING;
    radio.written("key");
  }

  void elapse(long millis) {
    waited += millis;
    if (waits() && waited >= PATIENCE) giveUp();
  }

  private boolean waits() {
    return waiting.length > 0;
  }

  private void giveUp() {
    if (waits()) radio.error("key", REFUSED);
    waiting = NOTHING;
    response = NOTHING;
  }

  private void refuse(String characteristic, int code) {
    giveUp();
    radio.error(characteristic, code);
  }

  private byte[] encrypted(byte[] block) {
    try {
      var aes = Cipher.getInstance("AES/ECB/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
      return aes.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  private static byte[] part(byte[] of, int from, int to) {
    return Arrays.copyOfRange(of, from, Math.max(from, Math.min(to, of.length)));
  }
}
