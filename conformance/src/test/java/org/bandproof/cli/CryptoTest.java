package org.bandproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bandproof.crypto.Providers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the reference computes with, it is the same reference. */
class CryptoTest {
  /** By role; what the first provider, Bouncy Castle, led to. */
  private static final Map<String, String> REPORTS = new HashMap<>();

  @TempDir Path dir;

  static Set<String> names() {
    return Providers.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyProviderCertifies(String name) throws IOException {
    loadable(name);
    for (var role : List.of("band", "wallet")) {
      var report = report(role, "--crypto", name);
      assertThat(report).isEqualTo(REPORTS.computeIfAbsent(role, first -> report));
    }
  }

  private static void loadable(String name) {
    try {
      Providers.named(name);
    } catch (UnsupportedOperationException e) {
      Assumptions.abort(e.getMessage());
    }
  }

  private String report(String role, String... more) throws IOException {
    var args = new ArrayList<>(List.of("certify", "--role", role));
    args.addAll(List.of(more));
    args.addAll(List.of("--report", dir.toString()));
    var told = Told.by(args.toArray(String[]::new));
    assertThat(told.out()).startsWith("CONFORMANT  bandpay " + role);
    return Files.readString(dir.resolve("report.json"));
  }

  @Test
  void whatIsNoProviderIsSaid() {
    var told = Told.by("certify", "--crypto", "bouncycastel");
    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err()).contains("no crypto provider bouncycastel", "bouncycastle");
    assertThat(Told.by("serve", "band", "--stdio", "--crypto", "x").exitCode()).isEqualTo(2);
  }

  @Test
  void anImplementationBringsItsOwn() {
    var told = Told.by("certify", "--crypto", "accelerated", "--iut", "exec:true");
    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err()).contains("--crypto is for the reference");
  }
}
