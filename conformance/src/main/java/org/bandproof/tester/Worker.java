package org.bandproof.tester;

import java.util.Optional;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;
import org.bandproof.iut.Source;
import org.bandproof.suite.Case;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/** Runs cases against implementations of its own: a new one after each fault. */
final class Worker implements AutoCloseable {
  /** After so many faults one after the other no more cases are tried. */
  private static final int PATIENCE = 3;

  private final Setting setting;
  private final Seed seed;
  private final Source source;
  private Optional<Iut> iut = Optional.empty();
  private Optional<Tester> tester = Optional.empty();
  private int faults;

  Worker(Setting setting, Seed seed, Source source) {
    this.setting = setting;
    this.seed = seed;
    this.source = source;
  }

  boolean gaveUp() {
    return faults >= PATIENCE;
  }

  Tried run(Case tested) {
    try {
      if (iut.isEmpty()) open();
    } catch (Fault fault) {
      faults++;
      return new Tried(unopened(tested, fault), java.util.List.of(), Optional.of(fault.kind()));
    }
    var tried = tester.orElseThrow().run(tested);
    if (tried.fault().isPresent()) {
      faults++;
      close();
    } else {
      faults = 0;
    }
    return tried;
  }

  private void open() {
    iut = Optional.of(source.open());
    tester = Optional.of(new Tester(setting, seed, iut.get()));
  }

  private static Result unopened(Case tested, Fault fault) {
    return Result.of(tested.id(), tested.title(), tested.clause(), tested.tests(), Verdict.ERROR)
        .with(fault.finding());
  }

  @Override
  public void close() {
    iut.ifPresent(Iut::close);
    iut = Optional.empty();
  }
}
