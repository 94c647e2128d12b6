package org.bandproof.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.model.Put;
import org.bandproof.spec.model.Store;
import org.bandproof.store.CuttingMedium.Cut;
import org.bandproof.store.CuttingMedium.PowerCut;

class FlashTest {
  private static final List<String> TABLES = List.of("own", "grants");

  @Property
  void itKeepsWhatAStoreInMemoryKeeps(
      @ForAll @Size(max = 6) List<@Size(min = 1, max = 3) List<@net.jqwik.api.From("puts") Put<Bytes>>> steps) {
    var medium = new MemoryMedium();
    var flash = new Flash(medium);
    Store<Bytes> memory = Store.inMemory();
    for (var step : steps) {
      flash.put(step);
      memory.put(step);
      assertThat(tables(flash)).isEqualTo(tables(memory));
      assertThat(tables(new Flash(medium))).isEqualTo(tables(memory));
    }
  }

  @Property(tries = 100)
  void whereverPowerFailsTheStoreIsTheOldOneOrTheNewOne(
      @ForAll @Size(max = 4) List<@Size(min = 1, max = 3) List<@net.jqwik.api.From("puts") Put<Bytes>>> steps) {
    int writes = steps.size() + 1;
    for (int at = 0; at < writes; at++) for (var cut : cuts()) cut(steps, at, cut);
  }

  private static void cut(List<List<Put<Bytes>>> steps, int at, Cut cut) {
    var medium = new MemoryMedium();
    Store<Bytes> before = Store.inMemory();
    Store<Bytes> after = Store.inMemory();
    int done = 0;
    try {
      var flash = new Flash(new CuttingMedium(medium, at, cut));
      for (var step : steps) {
        after.put(step);
        flash.put(step);
        before.put(step);
        done++;
      }
      throw new AssertionError("power did not fail");
    } catch (PowerCut e) {
      var woken = new Flash(medium);
      assertThat(tables(woken)).isIn(tables(before), tables(after));
      boolean landed = !tables(woken).equals(tables(before));
      var found = landed ? after : before;
      var rest = steps.subList(landed ? done + 1 : done, steps.size());
      rest.forEach(woken::put);
      rest.forEach(found::put);
      assertThat(tables(new Flash(medium))).isEqualTo(tables(found));
    }
  }

  private static List<Cut> cuts() {
    var cuts = new ArrayList<Cut>();
    for (int bytes : new int[] {0, 1, 4, 11, 12, 15, 16, 47, 48, 49, 60, 1 << 20})
      cuts.add(Cut.after(bytes));
    for (long seed = 0; seed < 5; seed++) cuts.add(Cut.torn(seed));
    return cuts;
  }

  /** Every prefix, once, with stores of different lengths. */
  @Example
  void everyByteOfAWriteMayBeTheLast() {
    var steps = List.of(List.of(put("own", 1, 40)), List.of(put("own", 1, 3)), List.of(put("grants", 2, 80)));
    for (int at = 0; at < 4; at++)
      for (int bytes = 0; bytes < 250; bytes++) cut(steps, at, Cut.after(bytes));
  }

  @Example
  void aFlippedBitIsNeverTakenForAStore() {
    var medium = new MemoryMedium();
    new Flash(medium).put(List.of(put("own", 1, 9)));
    var whole = medium.read(0);
    for (int bit = 0; bit < whole.length * 8; bit++) {
      var flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      medium.write(0, flipped);
      assertThat(tables(new Flash(medium))).isEqualTo(tables(Store.inMemory()));
    }
  }

  @Example
  void aDamagedMediumIsNoFirstBoot() {
    var medium = new MemoryMedium();
    var flash = new Flash(medium);
    for (int i = 0; i < 3; i++) flash.put(List.of(put("own", 1, 9)));
    medium.write(0, new byte[] {1});
    medium.write(1, new byte[] {1});
    var damaged = new Flash(medium);
    assertThat(damaged.rows("own")).hasSize(1);
    assertThat(damaged.rows("own").get(0).row().map(Bytes::size)).contains(0);
    damaged.put(List.of(put("own", 1, 5)));
    assertThat(new Flash(medium).rows("own")).containsExactly(put("own", 1, 5));
  }

  @Example
  void aFileKeepsWhatItWasGiven() throws IOException {
    var file = Files.createTempFile("flash", "");
    try {
      assertThat(new FileMedium(file).blank()).isTrue();
      var flash = new Flash(new FileMedium(file));
      assertThat(flash.rows("own")).isEmpty();
      for (int i = 0; i < 5; i++) {
        flash.put(List.of(put("own", 1, 9 + i)));
        assertThat(new Flash(new FileMedium(file)).rows("own")).isEqualTo(flash.rows("own"));
      }
      Files.write(file, new byte[200_000]);
      Files.write(file, "no flash".getBytes());
      assertThat(new Flash(new FileMedium(file)).rows("own").get(0).row().map(Bytes::size)).contains(0);
      new FileMedium(file).erase();
      assertThat(new FileMedium(file).blank()).isTrue();
    } finally {
      Files.delete(file);
    }
  }

  @Example
  void aFileThatCantBeUsedIsToldOfInOneLine() {
    assertThatThrownBy(() -> new Flash(new FileMedium(Path.of("/nowhere/flash"))))
        .isInstanceOf(FlashException.class)
        .hasMessage("can't write the flash file /nowhere/flash (NoSuchFileException)");
    assertThatThrownBy(() -> new Flash(new FileMedium(Path.of("/"))))
        .isInstanceOf(FlashException.class)
        .hasMessageContaining("flash file /");
  }

  @Example
  void aFullFileRefusesAndKeepsWhatItHas() throws IOException {
    var file = Files.createTempFile("flash", "");
    try {
      var flash = new Flash(new FileMedium(file));
      flash.put(List.of(put("own", 1, 9)));
      assertThatThrownBy(() -> flash.put(List.of(put("own", 1, 70_000))))
          .isInstanceOf(FlashException.class)
          .hasMessageContaining("flash is full");
      assertThat(new Flash(new FileMedium(file)).rows("own")).containsExactly(put("own", 1, 9));
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<Put<Bytes>> puts() {
    return Combinators.combine(
            Arbitraries.of(TABLES),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(-1, 60))
        .as(FlashTest::put);
  }

  private static Put<Bytes> put(String table, int key, int size) {
    var row = new byte[Math.max(0, size)];
    new Random(size).nextBytes(row);
    return new Put<>(
        table,
        Bytes.of(new byte[] {(byte) key}),
        size < 0 ? Optional.empty() : Optional.of(Bytes.of(row)));
  }

  private static List<List<Put<Bytes>>> tables(Store<Bytes> store) {
    return TABLES.stream().map(store::rows).toList();
  }
}
