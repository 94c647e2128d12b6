package org.bandproof.suite;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that exist, and the one that was meant. */
public final class Nearest {
  private static final int SHOWN = 12;

  private Nearest() {}

  /** {@code no role wallt; did you mean wallet? There are: ..}: the nearest first, at most twelve. */
  public static String unknown(String what, String name, Collection<String> known) {
    var sorted =
        known.stream()
            .distinct()
            .sorted(Comparator.comparingInt((String k) -> distance(name, k)).thenComparing(k -> k))
            .toList();
    if (sorted.isEmpty()) return "no " + what + " " + name + ", nor any other";
    var shown = sorted.subList(0, Math.min(SHOWN, sorted.size()));
    var more = sorted.size() > SHOWN ? " and " + (sorted.size() - SHOWN) + " more" : "";
    return "no "
        + what
        + " "
        + name
        + "; did you mean "
        + sorted.get(0)
        + "? There are: "
        + String.join(", ", List.copyOf(shown))
        + more;
  }

  /** Levenshtein's. */
  static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static boolean same(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
