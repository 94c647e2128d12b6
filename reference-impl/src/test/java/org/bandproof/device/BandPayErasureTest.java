package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bandproof.crypto.BouncyCastle;
import org.bandproof.crypto.Bytes;
import org.bandproof.crypto.Spying;
import org.bandproof.spec.crypto.Fresh;
import org.bandproof.spec.crypto.Secret;
import org.bandproof.store.MemoryMedium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * After a pairing or a session neither the band nor the wallet reaches a key of it: no private key of an
 * ephemeral pair, no result of Diffie-Hellman, no chaining key and no key of a handshake or transport.
 */
class BandPayErasureTest {
  private final List<String> secrets = new ArrayList<>();
  private final Together devices =
      new Together(new MemoryMedium(), new MemoryMedium(), parts -> spied(parts, secrets));

  /** Static, for what is made in an instance would lead the walk to this test and both devices. */
  private static Parts spied(Parts parts, List<String> secrets) {
    Consumer<byte[]> told = bytes -> secrets.add(HexFormat.of().formatHex(bytes));
    var crypto = Spying.crypto(new BouncyCastle(), told);
    var chance = parts.chance();
    return parts
        .computing(crypto)
        .drawing(
            step -> {
              var fresh = chance.apply(step);
              return new Fresh<>() {
                @Override
                public Secret<Bytes> secret() {
                  var secret = fresh.secret();
                  told.accept(crypto.bytesOf(secret).toArray());
                  return secret;
                }

                @Override
                public Bytes bytes(int size) {
                  return fresh.bytes(size);
                }
              };
            });
  }

  /** What is under way, and how many of its secrets a band then knows. */
  enum Underway {
    /** Message 2 was sent: an ephemeral key, a chaining key, a key of the handshake. */
    HANDSHAKE(3) {
      @Override
      void begin(Together devices) {
        devices.lose(o -> o instanceof Output.Account && devices.band.linked());
        devices.prompt();
      }
    },
    /** The user is asked to bind; from here on, a key of the transport for each direction. */
    PROMPT(2) {
      @Override
      void begin(Together devices) {
        devices.prompt();
      }
    },
    SESSION(2) {
      @Override
      void begin(Together devices) {
        devices.pair();
        devices.lose(Output.Disconnect.class::isInstance);
        devices.order("presence");
      }
    },
    PROMPT_TO_PAY(2) {
      @Override
      void begin(Together devices) {
        devices.pair();
        for (int i = 0; i < 3; i++) devices.pay(i);
      }
    };

    private final int known;

    Underway(int known) {
      this.known = known;
    }

    abstract void begin(Together devices);
  }

  private void begin(Underway underway) {
    underway.begin(devices);
    assertThat(known(devices.band)).hasSize(underway.known);
    if (underway != Underway.SESSION) assertThat(known(devices.wallet)).hasSize(underway.known);
  }

  @ParameterizedTest
  @EnumSource
  void aDisconnectEndsThem(Underway underway) {
    begin(underway);
    devices.disconnect();
    assertForgotten();
  }

  @ParameterizedTest
  @EnumSource
  void aPowerCutEndsThem(Underway underway) {
    begin(underway);
    devices.band.powerCycle();
    devices.wallet.powerCycle();
    assertForgotten();
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalEndsThem(Underway underway) {
    begin(underway);
    devices.write(Bytes.of(new byte[] {9}));
    if (devices.wallet.linked())
      devices.wallet.notified(Together.channel("out"), new byte[] {-128, 9});
    assertForgotten();
  }

  @ParameterizedTest
  @EnumSource
  void aReleaseEndsThem(Underway underway) {
    begin(underway);
    devices.releaseFromOutside();
    assertThat(known(devices.band)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HANDSHAKE", "PROMPT"})
  void timeEndsThem(Underway underway) {
    begin(underway);
    devices.advance(60_000);
    assertForgotten();
  }

  @Test
  void aPairingEndsByItself() {
    devices.pair();
    assertThat(devices.seen).endsWith("paired");
    assertForgotten();
  }

  @Test
  void anErrandEndsByItself() {
    devices.pair();
    devices.order("presence");
    assertThat(devices.seen).endsWith("present");
    assertForgotten();
    devices.pay(0);
    assertThat(devices.seen).endsWith("paid");
    assertForgotten();
  }

  private void assertForgotten() {
    assertThat(secrets).hasSizeGreaterThan(10);
    assertThat(known(devices.band)).isEmpty();
    assertThat(known(devices.wallet)).isEmpty();
  }

  /** The secrets of handshakes and sessions that a device reaches. */
  private Set<String> known(Device device) {
    return Heap.arrays(device).stream()
        .map(HexFormat.of()::formatHex)
        .filter(secrets::contains)
        .collect(Collectors.toSet());
  }
}
