package org.bandproof.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bandproof.bench.approval.BandBenchmark;
import org.bandproof.bench.approval.ServiceBenchmark;
import org.bandproof.bench.codec.CodecBenchmark;
import org.bandproof.bench.goal.Bodies;
import org.bandproof.bench.handshake.Handshakes;
import org.bandproof.bench.handshake.HandshakeBenchmark;
import org.bandproof.bench.library.Unavailable;
import org.bandproof.bench.primitives.PrimitiveBenchmark;
import org.bandproof.bench.primitives.Primitives;
import org.bandproof.bench.record.RecordBenchmark;
import org.bandproof.bench.record.Records;
import org.bandproof.crypto.Providers;

/**
 * One run of one benchmark class: who lacks what it asks for is left out, so that nothing fails; in the short
 * version also who computes with the same code as another one.
 */
record Part(Class<?> benchmark, Map<String, List<String>> parameters, int threads) {
  static List<Part> of(boolean quick, List<String> available) {
    var parts = new ArrayList<Part>();
    var profiles = Providers.names().stream().filter(available::contains).toList();
    var peers = available.stream().filter(name -> !profiles.contains(name)).toList();
    handshakes(quick, quick ? without("accp", profiles) : profiles, parts);
    records(quick, profiles, available, parts);
    var approving = profiles.subList(0, quick ? 1 : profiles.size());
    parts.add(new Part(BandBenchmark.class, Map.of("by", approving), 1));
    for (int threads = 1; threads <= 2; threads++)
      parts.add(new Part(ServiceBenchmark.class, Map.of("by", approving), threads));
    var curves =
        both(without("accelerated", profiles), List.of("bare bouncycastle", "libsodium"), peers);
    for (var operation : quick ? List.of("agree", "sign", "verify") : Primitives.OPERATIONS)
      add(
          PrimitiveBenchmark.class,
          Map.of("operation", List.of(operation)),
          able("primitive/" + operation + "/", quick ? curves : available),
          parts);
    parts.add(new Part(CodecBenchmark.class, Map.of("operation", List.of("encode", "decode")), 1));
    return parts;
  }

  private static void handshakes(boolean quick, List<String> profiles, List<Part> parts) {
    var by = new ArrayList<>(profiles);
    profiles.stream()
        .limit(quick ? 1 : profiles.size())
        .forEach(profile -> by.add(Handshakes.SUM + profile));
    by.add(Handshakes.REMEMBERING + Providers.USUAL);
    by.add("noise-java");
    parts.add(
        new Part(
            HandshakeBenchmark.class, Map.of("pattern", List.of("XX", "KK"), "by", by), 1));
  }

  private static void records(
      boolean quick, List<String> profiles, List<String> available, List<Part> parts) {
    var by = new ArrayList<>(available);
    if (quick) by.removeIf(name -> name.startsWith("bare"));
    profiles.stream().limit(2).map(profile -> Records.ROLE_TEXT + profile).forEach(by::add);
    for (var aead : List.of("CHACHAPOLY", "AESGCM"))
      for (int size : quick ? List.of(64) : Records.SIZES)
        add(
            RecordBenchmark.class,
            Map.of("aead", List.of(aead), "size", List.of(Integer.toString(size))),
            able("record/" + aead + "/" + size + "/", by),
            parts);
  }

  private static void add(
      Class<?> benchmark, Map<String, List<String>> parameters, List<String> by, List<Part> parts) {
    var all = new java.util.HashMap<>(parameters);
    all.put("by", by);
    parts.add(new Part(benchmark, all, 1));
  }

  private static List<String> without(String name, List<String> names) {
    return names.stream().filter(other -> !other.equals(name)).toList();
  }

  private static List<String> both(List<String> some, List<String> others, List<String> in) {
    return Stream.concat(some.stream(), others.stream().filter(in::contains)).toList();
  }

  private static List<String> able(String question, List<String> by) {
    return by.stream().filter(name -> able(question + name)).toList();
  }

  private static boolean able(String body) {
    try {
      Bodies.named(body);
      return true;
    } catch (Unavailable e) {
      return false;
    }
  }
}
