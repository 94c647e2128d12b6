package org.bandproof.verdict;

/** Ends a case with a finding; caught by who runs cases. */
public final class CaseEnded extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Finding finding;

  public CaseEnded(Finding finding) {
    super(finding.came(), null, false, false);
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }

  public static CaseEnded testerError(String what) {
    return new CaseEnded(Finding.testerError(what));
  }
}
