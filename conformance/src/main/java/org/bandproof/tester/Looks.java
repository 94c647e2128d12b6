package org.bandproof.tester;

import org.bandproof.crypto.Bytes;
import org.bandproof.spec.symbolic.Term;

/** Terms and bytes in words for people. */
final class Looks {
  private static final int LONGEST = 120;

  private Looks() {}

  static String print(Term term) {
    var text = term.toString().replaceAll("[^ -~]", "?");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  /** The size of bytes, and the layout that they seem to be of. */
  static String like(Bytes bytes, Concrete concrete) {
    for (var layout : concrete.layouts())
      if (layout.components().size() > 1 && concrete.crypto().decode(layout, bytes).isPresent())
        return bytes + " that look like " + layout;
    return bytes.toString();
  }
}
