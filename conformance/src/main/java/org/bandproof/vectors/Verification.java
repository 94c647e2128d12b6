package org.bandproof.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bandproof.iut.Event;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.Verdict;

/**
 * Puts vectors to an implementation, one question after the other, and compares what it computes. What
 * an implementation does not have is no failure and no pass.
 */
public final class Verification {
  /** A vector that did not pass, for people. */
  public record Finding(
      Verdict verdict, String file, long number, String title, List<String> lines) {}

  private static final int SHOWN = 160;

  private final Iut iut;
  private final Optional<String> role;
  private final boolean judged;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> missing = new TreeMap<>();
  private Verdict worst = Verdict.NONE;
  private int passed;
  private int others;
  private boolean stopped;

  private Verification(Iut iut, Optional<String> role, boolean judged) {
    this.iut = iut;
    this.role = role;
    this.judged = judged;
  }

  /** Puts only the vectors of one role, and trusts them. */
  public static Verification of(Iut iut, String role) {
    return new Verification(iut, Optional.of(role), false);
  }

  /** Puts all vectors, whoever's, to the reference, and has them computed by the JDK too. */
  public static Verification ofVectors(Iut reference) {
    return new Verification(reference, Optional.empty(), true);
  }

  /** @throws IllegalArgumentException if the file is none of test vectors */
  public void verify(Read file) {
    for (var vector : file.vectors()) if (!stopped) verify(file, vector);
  }

  private void verify(Read file, Vector vector) {
    var questions = Questions.of(vector, role);
    if (questions.isEmpty() && !judged) {
      others++;
      return;
    }
    var objection = judged ? Judge.objection(vector) : Optional.<String>empty();
    if (objection.isPresent()) {
      find(file, vector, Verdict.FAIL, List.of("computed " + shortened(objection.get())));
      return;
    }
    for (var question : questions) if (!passes(file, vector, question)) return;
    passed++;
    worst = worst.join(Verdict.PASS);
  }

  private boolean passes(Read file, Vector vector, Question question) {
    try {
      var answer = events(iut.answer(question.command()));
      var end = answer.remove(answer.size() - 1);
      if (end.equals("unimplemented")) return missing(question);
      if (!end.equals("done")) return wrong(file, vector, unanswered(), question, List.of(end));
      return question.answeredBy(answer) || wrong(file, vector, Verdict.FAIL, question, answer);
    } catch (Fault fault) {
      stopped = true;
      boolean its = fault.kind().attribution() == Attribution.IMPLEMENTATION;
      var came = List.of(fault.kind() + ": " + fault.getMessage());
      return wrong(file, vector, its ? Verdict.FAIL : Verdict.ERROR, question, came);
    }
  }

  /** The reference carries out whatever a vector can ask for: there the vector is at fault. */
  private Verdict unanswered() {
    return judged ? Verdict.FAIL : Verdict.ERROR;
  }

  /** Without comments and without what is for the log. */
  private static List<String> events(List<String> lines) {
    var events = new ArrayList<String>();
    for (var line : lines)
      if (!Event.comment(line) && !Event.parse(line).logged()) events.add(line);
    return events;
  }

  private boolean missing(Question question) {
    missing.merge(question.kind(), 1, Integer::sum);
    worst = worst.join(Verdict.INCONCLUSIVE);
    return false;
  }

  private boolean wrong(
      Read file, Vector vector, Verdict verdict, Question question, List<String> came) {
    int at = 0;
    while (at < came.size()
        && at < question.expected().size()
        && came.get(at).equals(question.expected().get(at))) at++;
    find(
        file,
        vector,
        verdict,
        List.of(
            "asked    " + shortened(question.command()),
            "expected " + line(question.expected(), at),
            "came     " + line(came, at)));
    return false;
  }

  private static String line(List<String> lines, int at) {
    var more = at == 0 ? "" : " (line " + (at + 1) + ")";
    return (at < lines.size() ? shortened(lines.get(at)) : "done") + more;
  }

  private void find(Read file, Vector vector, Verdict verdict, List<String> lines) {
    worst = worst.join(verdict);
    findings.add(new Finding(verdict, file.name(), vector.number(), vector.title(), lines));
  }

  private static String shortened(String line) {
    var start = line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
    return start.replaceAll("[^ -~]", "?");
  }

  public Verdict verdict() {
    return worst;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The kinds of vectors that are not implemented, each with how many could not be judged for it. */
  public Map<String, Integer> missing() {
    return new TreeMap<>(missing);
  }

  public int passed() {
    return passed;
  }

  /** The vectors of other roles, which were not put. */
  public int others() {
    return others;
  }

  /** Whether the implementation ended, hung or broke the line protocol, so that the rest was not put. */
  public boolean stopped() {
    return stopped;
  }
}
