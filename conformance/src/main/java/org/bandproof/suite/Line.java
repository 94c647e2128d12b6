package org.bandproof.suite;

/** An action, and in which of the case's two runs it happens. */
public record Line(In in, Action action) {
  /** The runs. */
  public enum In {
    BOTH(""),
    /** In the case itself only. */
    DEFECT("! "),
    /** In the control only. */
    CONTROL("~ ");

    private final String mark;

    In(String mark) {
      this.mark = mark;
    }
  }

  /** A line that is a defect if its action is. */
  public static Line of(Action action) {
    return new Line(action.defect() ? In.DEFECT : In.BOTH, action);
  }

  static Line parse(String text) {
    for (var in : new In[] {In.DEFECT, In.CONTROL})
      if (text.startsWith(in.mark)) return new Line(in, Action.parse(text.substring(2)));
    return of(Action.parse(text));
  }

  @Override
  public String toString() {
    boolean implied = in == In.DEFECT && action.defect();
    return (implied ? "" : in.mark) + action;
  }
}
