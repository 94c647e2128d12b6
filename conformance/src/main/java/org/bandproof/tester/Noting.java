package org.bandproof.tester;

import java.util.List;
import org.bandproof.spec.crypto.Layout;
import org.bandproof.spec.symbolic.Term;
import org.bandproof.spec.symbolic.Terms;

/** The algebra of one party of a play, which keeps the journal. */
class Noting extends Terms {
  private final Journal journal;

  Noting(Terms shared, Journal journal) {
    super(shared);
    this.journal = journal;
  }

  @Override
  public Term encode(Layout layout, List<Term> components) {
    var term = super.encode(layout, components);
    journal.note(layout, term);
    return term;
  }
}
