package org.bandproof.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Source;
import org.bandproof.suite.Action;
import org.bandproof.suite.Case;
import org.bandproof.tester.Rehearsal;
import org.bandproof.tester.Seed;
import org.bandproof.tester.Setting;
import org.bandproof.tester.Tried;
import org.bandproof.verdict.Verdict;

/**
 * Tries schedules against an implementation until one fails, and shrinks it. Which one is found first,
 * and what it is shrunk to, does not depend on the number of threads.
 */
public final class Search {
  /** Scripts of so many lines are looked at to shrink one; if each takes the time until it hangs, so few. */
  private static final int BUDGET = 60_000;

  private static final int BUDGET_OF_HANGING = 20;

  /**
   * A try that failed.
   *
   * @param number the number of the try
   * @param steps the lines of its schedule before it was shrunk
   * @param shrunk the shortest schedule that was found to fail
   * @param tried how that one failed
   */
  public record Found(int number, int steps, Case shrunk, Tried tried) {
    /** What happens in it, told to people. */
    public List<String> story() {
      return Story.of(shrunk.actions());
    }
  }

  /**
   * What tries came to.
   *
   * @param tries how many were made, up to the first that failed
   * @param notJudged the numbers of those that say nothing, as bytes are not what their terms say, or
   *     the implementation lacks a command
   */
  public record Outcome(int tries, List<Integer> notJudged, Optional<Found> found) {}

  private final Setting setting;
  private final Schedules schedules;
  private final Seed seed;
  private final Source source;
  private final Runnable progress;

  /**
   * @param progress is run after each try
   */
  public Search(
      Setting setting, Schedules schedules, Seed seed, Source source, Runnable progress) {
    this.setting = setting;
    this.schedules = schedules;
    this.seed = seed;
    this.source = source;
    this.progress = progress;
  }

  /**
   * Makes the tries of these numbers, in rising order.
   *
   * @throws Fault if there is no implementation
   */
  public Outcome run(List<Integer> numbers, int threads) {
    var made = new Made(numbers);
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var workers = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) workers.add(pool.submit(() -> work(made)));
      for (var worker : workers) worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Fault fault) throw fault;
      throw new IllegalStateException(e.getCause().toString(), e);
    } finally {
      pool.shutdownNow();
    }
    return made.outcome();
  }

  private void work(Made made) {
    try (var bench = new Bench(setting, seed, source)) {
      for (var number = made.next(); number.isPresent(); number = made.next()) {
        var schedule = schedules.of(seed, number.get());
        made.tried(number.get(), schedule, bench.attempt(schedule));
        progress.run();
      }
    }
  }

  private Found shrunk(int number, Case failing, Tried tried) {
    try (var bench = new Bench(setting, seed, source)) {
      var script = failing.actions();
      int budget = tried.fault().filter(f -> f == Fault.Kind.HUNG).isPresent() ? BUDGET_OF_HANGING * script.size() : BUDGET;
      var shortest = new Shrinker(s -> failed(bench, failing, s).isPresent(), budget).shrink(script);
      return failed(bench, failing, shortest)
          .map(t -> found(number, script.size(), schedules.with(failing, shortest), t))
          .orElseGet(() -> found(number, script.size(), failing, tried));
    }
  }

  /** Under a title that says what it is. */
  private static Found found(int number, int steps, Case shrunk, Tried tried) {
    var title =
        "Made up as try " + number + " with " + steps + " steps, shrunk to " + shrunk.script().size();
    return new Found(number, steps, shrunk, tried.titled(title));
  }

  private Optional<Tried> failed(Bench bench, Case like, List<Action> script) {
    if (!Rehearsal.playable(setting, script)) return Optional.empty();
    return Optional.of(bench.attempt(schedules.with(like, script)))
        .filter(t -> t.result().verdict() == Verdict.FAIL);
  }

  /** The tries of a run, made by several threads. */
  private final class Made {
    private final List<Integer> numbers;
    private final Map<Integer, Tried> done = new TreeMap<>();
    private int at;
    private Optional<Integer> first = Optional.empty();
    private Optional<Case> failing = Optional.empty();

    Made(List<Integer> numbers) {
      this.numbers = numbers;
    }

    /** The next number, if no earlier try failed. */
    synchronized Optional<Integer> next() {
      if (at == numbers.size() || first.isPresent() && first.get() < numbers.get(at))
        return Optional.empty();
      return Optional.of(numbers.get(at++));
    }

    synchronized void tried(int number, Case schedule, Tried tried) {
      done.put(number, tried.withoutTranscript());
      if (tried.result().verdict() != Verdict.FAIL || first.isPresent() && first.get() < number) return;
      first = Optional.of(number);
      failing = Optional.of(schedule);
      done.put(number, tried);
    }

    synchronized Outcome outcome() {
      var counted = done.entrySet().stream().filter(e -> first.isEmpty() || e.getKey() <= first.get()).toList();
      var notJudged =
          counted.stream().filter(e -> !judged(e.getValue())).map(Map.Entry::getKey).toList();
      return new Outcome(
          counted.size(),
          notJudged,
          first.map(number -> shrunk(number, failing.orElseThrow(), done.get(number))));
    }

    private static boolean judged(Tried tried) {
      var verdict = tried.result().verdict();
      return verdict == Verdict.PASS || verdict == Verdict.FAIL;
    }
  }
}
