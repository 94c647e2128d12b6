package org.bandproof.spec.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generated blocks of a document: what stands between {@code generated: NAME} and {@code end}. */
final class Blocks {
  private static final Pattern BLOCK =
      Pattern.compile("(<!-- generated: ([^>]+?) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

  /** What a block holds, by its name. */
  @FunctionalInterface
  interface Source {
    /** @throws IllegalArgumentException if there is no block of that name */
    String block(String name);
  }

  private Blocks() {}

  static String regenerated(String document, Source source) {
    return BLOCK
        .matcher(document)
        .replaceAll(
            b -> Matcher.quoteReplacement(b.group(1) + "\n" + source.block(b.group(2)) + "\n" + b.group(4)));
  }

  /** The document without the content of its blocks. */
  static String emptied(String document) {
    return BLOCK.matcher(document).replaceAll("$1$4");
  }
}
