package org.bandproof.property;

import java.util.Optional;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Source;
import org.bandproof.suite.Case;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.tester.Tester;
import org.bandproof.tester.Tried;

/** One implementation at a time, and a new one after each that fell. */
final class Bench implements AutoCloseable {
  private final Setting setting;
  private final Seed seed;
  private final Source source;
  private Optional<Iut> iut = Optional.empty();
  private Optional<Tester> tester = Optional.empty();

  Bench(Setting setting, Seed seed, Source source) {
    this.setting = setting;
    this.seed = seed;
    this.source = source;
  }

  /**
   * @throws org.bandproof.iut.Fault if there is no implementation
   */
  Tried attempt(Case madeUp) {
    if (iut.isEmpty()) {
      iut = Optional.of(source.open());
      tester = iut.map(opened -> new Tester(setting, seed, opened));
    }
    var tried = tester.orElseThrow().attempt(madeUp);
    if (tried.fault().isPresent()) close();
    return tried;
  }

  @Override
  public void close() {
    iut.ifPresent(Iut::close);
    iut = Optional.empty();
  }
}
