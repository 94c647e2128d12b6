package org.bandproof.bench.library;

import com.southernstorm.noise.protocol.CipherState;
import com.southernstorm.noise.protocol.HandshakeState;
import com.southernstorm.noise.protocol.Noise;
import java.security.GeneralSecurityException;
import org.bandproof.spec.crypto.Aead;
import org.bandproof.spec.noise.Pattern;

/** noise-java, the Noise library in pure Java on Maven Central: its records and its handshakes. */
public final class NoiseJava implements Library {
  @Override
  public String name() {
    return "noise-java";
  }

  @Override
  public Cipher cipher(Aead aead, byte[] key) {
    return new Keyed(started(aead, key), started(aead, key));
  }

  private static CipherState started(Aead aead, byte[] key) {
    try {
      var state = Noise.createCipher(aead.noiseName());
      state.initializeKey(key, 0);
      return state;
    } catch (GeneralSecurityException e) {
      throw new Unavailable("noise-java", e);
    }
  }

  /** Its counters are its own, and rise as ours do. */
  private record Keyed(CipherState sealing, CipherState opening) implements Cipher {
    @Override
    public void seal(long counter, byte[] ad, byte[] plaintext, int length, byte[] out) {
      try {
        sealing.encryptWithAd(ad, plaintext, 0, out, 0, length);
      } catch (GeneralSecurityException e) {
        throw new AssertionError("an output that is large enough holds it", e);
      }
    }

    @Override
    public boolean open(long counter, byte[] ad, byte[] ciphertext, int length, byte[] out) {
      try {
        opening.decryptWithAd(ad, ciphertext, 0, out, 0, length);
        return true;
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
  }

  /** A handshake, both sides, with empty payloads; gives the handshake hash. */
  public static Body handshake(
      Pattern pattern, Aead aead, byte[] prologue, byte[][] secrets, byte[][] publicKeys) {
    var name = "Noise_" + pattern + "_25519_" + aead.noiseName() + "_SHA256";
    return () -> {
      try {
        var writer = side(name, HandshakeState.INITIATOR, prologue, secrets[0], publicKeys[1]);
        var reader = side(name, HandshakeState.RESPONDER, prologue, secrets[1], publicKeys[0]);
        return played(pattern, writer, reader);
      } catch (GeneralSecurityException e) {
        throw new AssertionError("two honest sides agree", e);
      }
    };
  }

  private static HandshakeState side(
      String name, int role, byte[] prologue, byte[] secret, byte[] peer)
      throws GeneralSecurityException {
    var side = new HandshakeState(name, role);
    side.setPrologue(prologue, 0, prologue.length);
    side.getLocalKeyPair().setPrivateKey(secret, 0);
    if (side.needsRemotePublicKey()) side.getRemotePublicKey().setPublicKey(peer, 0);
    side.start();
    return side;
  }

  private static byte[] played(Pattern pattern, HandshakeState first, HandshakeState second)
      throws GeneralSecurityException {
    var message = new byte[200];
    var nothing = new byte[16];
    var writer = first;
    var reader = second;
    for (int i = 0; i < pattern.length(); i++) {
      int length = writer.writeMessage(message, 0, nothing, 0, 0);
      reader.readMessage(message, 0, length, nothing, 0);
      var next = reader;
      reader = writer;
      writer = next;
    }
    var hash = first.getHandshakeHash();
    first.split();
    second.split();
    return hash;
  }
}
