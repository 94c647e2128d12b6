package org.bandproof.tester;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bandproof.iut.Source;
import org.bandproof.suite.Case;
import org.bandproof.suite.Catalogue;
import org.bandproof.verdict.Result;
import org.bandproof.verdict.Verdict;

/**
 * Runs many cases. What is run and what is blocked depends on the cases and their prerequisites,
 * not on their order nor on the number of threads.
 */
public final class Campaign {
  private static final String GAVE_UP = "the run, which ended after too many faults";

  /** After so many faults in all no more cases are tried: a run ends, however it is disturbed. */
  private static final int PATIENCE = 8;

  private final Catalogue catalogue;
  private final BlockingQueue<Worker> workers = new LinkedBlockingQueue<>();
  private final int threads;
  private final Consumer<Tried> progress;
  private final Map<String, Tried> tried = new TreeMap<>();
  private final AtomicInteger faults = new AtomicInteger();

  public Campaign(
      Setting setting,
      Catalogue catalogue,
      Seed seed,
      Source source,
      int threads,
      Consumer<Tried> progress) {
    this.catalogue = catalogue;
    this.threads = threads;
    this.progress = progress;
    for (int i = 0; i < threads; i++) workers.add(new Worker(setting, seed, source));
  }

  /** What the cases and all that they need came to, by id. */
  public Map<String, Tried> run(List<Case> chosen) {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      for (var level : catalogue.levels(chosen)) {
        var jobs = level.stream().<Callable<Tried>>map(c -> () -> one(c)).toList();
        var done = new ArrayList<Tried>();
        for (var future : pool.invokeAll(jobs)) done.add(future.get());
        done.forEach(t -> tried.put(t.result().id(), t));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().toString(), e);
    } finally {
      pool.shutdownNow();
      workers.forEach(Worker::close);
    }
    return tried;
  }

  private Tried one(Case tested) throws InterruptedException {
    var worker = workers.take();
    try {
      var by = tested.needs().stream().filter(this::notPassed).toList();
      if (by.isEmpty() && (worker.gaveUp() || faults.get() >= PATIENCE)) by = List.of(GAVE_UP);
      var outcome = by.isEmpty() ? worker.run(tested) : blocked(tested, by);
      if (outcome.fault().isPresent()) faults.incrementAndGet();
      progress.accept(outcome);
      return outcome;
    } finally {
      workers.add(worker);
    }
  }

  private boolean notPassed(String id) {
    return tried.get(id).result().verdict() != Verdict.PASS;
  }

  private static Tried blocked(Case c, List<String> by) {
    var result = Result.of(c.id(), c.title(), c.clause(), c.tests(), Verdict.NONE).blocked(by);
    return new Tried(result, List.of(), java.util.Optional.empty());
  }
}
