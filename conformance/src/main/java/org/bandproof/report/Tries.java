package org.bandproof.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bandproof.verdict.Result;

/**
 * What schedules that were made up came to.
 *
 * @param wanted how many were asked for, in the whole run
 * @param made how many were made, up to the first that failed
 * @param notJudged the numbers of those of which nothing can be said
 */
public record Tries(int wanted, int made, List<Integer> notJudged, Optional<Failed> failed) {
  /** No schedule was asked for. */
  public static final Tries NONE = new Tries(0, 0, List.of(), Optional.empty());

  /**
   * The first that failed, in its shortest form.
   *
   * @param number its number among the tries, counted from 0
   * @param steps the lines of its script before it was shrunk
   * @param story its script, told to people
   */
  public record Failed(int number, int steps, List<String> story, Result result) {}

  public Tries {
    notJudged = List.copyOf(notJudged);
  }

  /** What two parts of one run came to. */
  Tries and(Tries other) {
    var first =
        Stream.of(failed, other.failed)
            .flatMap(Optional::stream)
            .min(Comparator.comparingInt(Failed::number));
    int end = first.map(Failed::number).orElse(wanted);
    var unjudged = new TreeSet<>(notJudged);
    unjudged.addAll(other.notJudged);
    var before = List.copyOf(unjudged.headSet(end));
    int all = first.map(f -> f.number() + 1).orElse(made + other.made);
    return new Tries(wanted, all, before, first);
  }

  int passed() {
    return made - notJudged.size() - (failed.isPresent() ? 1 : 0);
  }
}
