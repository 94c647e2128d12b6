package org.bandproof.suite;

import java.util.List;

/**
 * A test case.
 *
 * @param id in the Bluetooth SIG's form, as {@code A15/BAND/REG/BI-01}; BV is valid behaviour, BI
 *     invalid
 * @param tests the rule, duty or {@link org.bandproof.spec.model.Refusal.Form form} that it is
 *     about, or empty
 * @param clause the clause that it tests
 * @param needs the cases that must pass first
 * @param script what is done, with the lines of the control among them
 */
public record Case(
    String id, String title, String clause, String tests, List<String> needs, List<Line> script) {
  public Case {
    needs = List.copyOf(needs);
    script = List.copyOf(script);
  }

  /** What is done. */
  public List<Action> actions() {
    return in(Line.In.CONTROL);
  }

  /** The same without the defect. */
  public List<Action> control() {
    return in(Line.In.DEFECT);
  }

  /** Whether it is of invalid behaviour, and so has a control. */
  public boolean invalid() {
    return id.substring(id.lastIndexOf('/') + 1).startsWith("BI");
  }

  private List<Action> in(Line.In other) {
    return script.stream().filter(l -> l.in() != other).map(Line::action).toList();
  }
}
