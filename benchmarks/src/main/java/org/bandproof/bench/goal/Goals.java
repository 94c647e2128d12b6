package org.bandproof.bench.goal;

import static org.bandproof.bench.goal.Goal.Figure.BYTES;
import static org.bandproof.bench.goal.Goal.Figure.BYTES_OVER;
import static org.bandproof.bench.goal.Goal.Figure.RATIO;

import java.util.ArrayList;
import java.util.List;

/**
 * The goals, as far as there is something on Maven Central to be measured beside. Without AES-CCM, P-256 and
 * SM2, which no protocol here uses; AES-GCM is with the 32-byte keys of Noise.
 */
public final class Goals {
  private final List<Goal> all = new ArrayList<>();

  private Goals() {}

  /** @param quick with fewer sizes of records */
  public static List<Goal> all(boolean quick) {
    var goals = new Goals();
    goals.handshakes();
    goals.remembering();
    goals.records(quick ? List.of(64) : List.of(16, 64, 244, 512));
    goals.recordsBesideOthers(quick);
    goals.approvals();
    return List.copyOf(goals.all);
  }

  private void handshakes() {
    for (var pattern : List.of("XX", "KK")) {
      var of = "handshake/" + pattern + "/";
      for (var profile : List.of("bouncycastle", "accelerated", "conscrypt")) {
        ratio("G1", of + profile, of + "sum of " + profile, 1.03);
        double limit = profile.equals("conscrypt") ? 6 : 30;
        add("G9", BYTES, of + profile, of + "sum of " + profile, 1024 * limit);
      }
      ratio("G2", of + "bouncycastle", of + "noise-java", 0.34);
    }
  }

  private void remembering() {
    var kk = "handshake/KK/";
    ratio("G3", kk + "remembering bouncycastle", kk + "bouncycastle", 0.80);
    ratio("G3", kk + "remembering bouncycastle", kk + "noise-java", 0.82);
  }

  /** A provider's handle beside what it stands on. */
  private void records(List<Integer> sizes) {
    for (int size : sizes) {
      record("CHACHAPOLY", size, "bouncycastle", "bare bouncycastle", 160);
      record("AESGCM", size, "bouncycastle", "bare bouncycastle", 1_120);
      record("AESGCM", size, "accelerated", "bare jdk", 1_976);
      record("CHACHAPOLY", size, "conscrypt", "bare conscrypt", Double.NaN);
      record("AESGCM", size, "accp", "bare accp", 352);
    }
  }

  private void record(String aead, int size, String profile, String bare, double bytes) {
    var of = "record/" + aead + "/" + size + "/";
    ratio("G5", of + profile, of + bare, size == 16 ? 1.10 : 1.05);
    add("G8", BYTES_OVER, of + profile, of + bare, 0);
    if (!Double.isNaN(bytes)) add("G8", BYTES, of + profile, of + bare, bytes);
  }

  private void recordsBesideOthers(boolean quick) {
    var gcm = "record/AESGCM/";
    ratio("G7", gcm + "64/accelerated", gcm + "64/bare bouncycastle", 0.30);
    ratio("G7", gcm + "64/accelerated", gcm + "64/noise-java", 0.26);
    chaCha(64, 1.25);
    if (quick) return;
    ratio("G7", gcm + "512/accelerated", gcm + "512/bare bouncycastle", 0.08);
    ratio("G7", gcm + "512/accelerated", gcm + "512/noise-java", 0.26);
    chaCha(16, 1.25);
    chaCha(244, 1.0);
    chaCha(512, 1.0);
  }

  private void chaCha(int size, double limit) {
    var of = "record/CHACHAPOLY/" + size + "/";
    ratio("G7", of + "bouncycastle", of + "noise-java", limit);
    if (size >= 64) ratio("G7", of + "conscrypt", of + "noise-java", 1.05);
  }

  /** Rates are given as times: at least 1.10 times the rate is at most 0.91 of the time. */
  private void approvals() {
    var verify = "primitive/verify/";
    ratio("G10", "service/bouncycastle", verify + "bouncycastle", 1.03);
    ratio("G10", verify + "bouncycastle", "primitive/decodeAndVerify/bouncycastle", 0.91);
    ratio("G10", verify + "bouncycastle", verify + "libsodium", 1.43);
    ratio("G10", verify + "accp", verify + "libsodium", 0.77);
  }

  private void ratio(String id, String subject, String reference, double atMost) {
    add(id, RATIO, subject, reference, atMost);
  }

  private void add(String id, Goal.Figure figure, String subject, String reference, double limit) {
    all.add(new Goal(id, figure, subject, reference, limit));
  }
}
