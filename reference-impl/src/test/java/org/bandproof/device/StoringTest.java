package org.bandproof.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.State;
import org.bandproof.store.CountingMedium;
import org.bandproof.store.CuttingMedium;
import org.bandproof.store.CuttingMedium.Cut;
import org.bandproof.store.CuttingMedium.PowerCut;
import org.bandproof.store.FileMedium;
import org.bandproof.store.Flash;
import org.bandproof.store.Medium;
import org.bandproof.store.MemoryMedium;
import org.junit.jupiter.api.Test;

/** Every flow that stores, with power that fails anywhere in any of its writes. */
class StoringTest {
  private static final String REGISTER = "write key 01000200000102030405060708090a0b0c0d0e0f";
  private static final String AGAIN = "write key 01000200ffffffffffffffffffffffffffffffff";
  private static final Map<String, List<String>> FLOWS =
      Map.of(
          "register", List.of("connect 23", REGISTER, "gesture tap"),
          "register again",
              List.of("connect 23", REGISTER, "gesture tap", AGAIN, "gesture tap"));

  @Test
  void aFlowMakesAsManyWritesAsItStores() {
    var writes = new HashMap<String, Integer>();
    FLOWS.forEach((name, flow) -> writes.put(name, writes(flow)));
    assertThat(writes).containsEntry("register", 1).containsEntry("register again", 2);
  }

  private static int writes(List<String> flow) {
    var medium = new CountingMedium(new MemoryMedium());
    var server = powered(medium);
    int before = medium.writes();
    flow.forEach(server::answer);
    return medium.writes() - before;
  }

  @Test
  void whereverPowerFailsTheBandWakesWithTheOldKeyOrTheNewOne() {
    for (var flow : FLOWS.values())
      for (int at = 0; at <= writes(flow); at++) {
        for (int bytes = 0; bytes < 120; bytes++) cut(flow, at, Cut.after(bytes));
        for (long seed = 0; seed < 20; seed++) cut(flow, at, Cut.torn(seed));
      }
  }

  private static void cut(List<String> flow, int at, Cut cut) {
    var medium = new MemoryMedium();
    var stores = stores(flow);
    int done = 0;
    try {
      var server = powered(new CuttingMedium(medium, at, cut));
      for (var command : flow) {
        server.answer(command);
        done++;
      }
      throw new AssertionError("power did not fail");
    } catch (PowerCut e) {
      var woken = new Flash(medium).rows(State.OWN);
      assertThat(woken).isIn(stores.get(done), stores.get(Math.min(done + 1, flow.size())));
    }
  }

  /** The store before the first command and after each. */
  private static List<List<Put<Bytes>>> stores(List<String> flow) {
    var medium = new MemoryMedium();
    var server = powered(medium);
    var stores = new ArrayList<List<Put<Bytes>>>();
    stores.add(new Flash(medium).rows(State.OWN));
    for (var command : flow) {
      server.answer(command);
      stores.add(new Flash(medium).rows(State.OWN));
    }
    return stores;
  }

  /** Nothing is sent of a step whose rows could not be stored. */
  @Test
  void whatIsAcknowledgedIsStored() {
    var medium = new MemoryMedium();
    var server = powered(new CuttingMedium(medium, 1, Cut.after(3)));
    server.answer("connect 23");
    server.answer(REGISTER);
    assertThatThrownBy(() -> server.answer("gesture tap")).isInstanceOf(PowerCut.class);
    assertThat(new Flash(medium).rows(State.OWN)).isEmpty();
  }

  @Test
  void aFileOutlivesTheProcess() throws IOException {
    var file = Files.createTempFile("flash", "");
    var alipay = alipay();
    var role = alipay.role("band").orElseThrow();
    try {
      var server = LineServer.of(alipay, role, file);
      begin(server);
      FLOWS.get("register").forEach(server::answer);
      var next = LineServer.of(alipay, role, file);
      next.answer("hello 1");
      assertThat(next.answer("power-cycle")).containsExactly("done");
      next.answer("connect 23");
      next.answer("write plain 0100020062c1402a83fecdf34cfaaee6fcd89920");
      assertThat(next.answer("read cipher").get(0))
          .isEqualTo("value cipher 19581378b06b33bf5d6a15166542d96c");
      Files.writeString(file, "damaged");
      var damaged = LineServer.of(alipay, role, file);
      damaged.answer("hello 1");
      assertThat(damaged.answer("power-cycle")).containsExactly("refused MALFORMED", "done");
      begin(next);
      assertThat(new Flash(new FileMedium(file)).rows(State.OWN)).isEmpty();
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aMediumThatFailsIsToldOfInOneLine() throws IOException {
    var directory = Files.createTempDirectory("flash");
    var server =
        new LineServer(
            "band",
            alipay(),
            alipay().role("band").orElseThrow(),
            Device::of,
            new FileMedium(directory.resolve("none").resolve("flash")));
    server.answer("hello 1");
    assertThat(server.answer("reset " + "0".repeat(64) + " factory"))
        .singleElement()
        .asString()
        .startsWith("error can't erase the flash file ");
    Files.delete(directory);
  }

  private static LineServer powered(Medium medium) {
    var server =
        new LineServer(
            "band", alipay(), alipay().role("band").orElseThrow(), Device::of, medium);
    begin(server);
    return server;
  }

  private static void begin(LineServer server) {
    server.answer("hello 1");
    server.answer("reset " + "0".repeat(64) + " factory");
    server.answer("power-cycle");
  }

  private static Protocol alipay() {
    return Protocol.all().stream()
        .filter(p -> p.name().equals("alipay2015"))
        .findFirst()
        .orElseThrow();
  }
}
