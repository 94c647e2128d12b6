package org.bandproof.suite;

import java.util.ArrayList;
import java.util.List;

/** Reads a recipe: a word, or a word with arguments in parentheses. */
final class RecipeParser {
  /** The largest value that a script makes, in bytes: more than any message. */
  private static final int LARGEST = 4096;

  private final String text;
  private int at;

  RecipeParser(String text) {
    this.text = text;
  }

  Recipe whole() {
    var recipe = recipe();
    if (at != text.length()) throw wrong();
    return recipe;
  }

  private Recipe recipe() {
    var word = word();
    if (Recipe.Word.ALL.contains(word)) return new Recipe.Word(word);
    boolean bare = at == text.length() || text.charAt(at) != '(';
    if (Recipe.Raw.ALL.contains(word))
      return new Recipe.Raw(word, bare ? new Recipe.Word("it") : inParentheses());
    if (bare || word.isEmpty()) throw wrong();
    if (Character.isUpperCase(word.charAt(0))) return new Recipe.Encode(word, list());
    if (word.equals("record")) return sealed();
    var argument = argument();
    return switch (word) {
      case "fresh" -> new Recipe.Fresh(size(argument));
      case "hex" -> new Recipe.Hex(hex(argument));
      case "text" -> new Recipe.Text(argument);
      case "nat" -> new Recipe.Number(Long.parseLong(argument));
      case "observed" -> new Recipe.Observed(Integer.parseInt(argument));
      case "old" -> old(argument);
      case "key", "pub", "vk" -> key(word, argument);
      default -> throw wrong();
    };
  }

  private String word() {
    int from = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) at++;
    return text.substring(from, at);
  }

  private Recipe inParentheses() {
    at++;
    var inner = recipe();
    expect(')');
    return inner;
  }

  private Recipe sealed() {
    at++;
    var actor = word();
    expect(',');
    expect(' ');
    var plaintext = recipe();
    expect(')');
    return new Recipe.Sealed(actor, plaintext);
  }

  private List<Recipe> list() {
    var all = new ArrayList<Recipe>();
    at++;
    if (text.startsWith(")", at)) {
      at++;
      return all;
    }
    all.add(recipe());
    while (text.startsWith(",", at)) {
      at++;
      while (text.startsWith(" ", at)) at++;
      all.add(recipe());
    }
    expect(')');
    return List.copyOf(all);
  }

  private String argument() {
    int end = text.indexOf(')', at);
    if (end < 0) throw wrong();
    var argument = text.substring(at + 1, end);
    at = end + 1;
    return argument;
  }

  private String hex(String digits) {
    if (!digits.matches("([0-9a-f]{2})*")) throw wrong();
    return digits;
  }

  private int size(String argument) {
    int size = Integer.parseInt(argument);
    if (size < 0 || size > LARGEST) throw wrong();
    return size;
  }

  private Recipe old(String argument) {
    var parts = argument.split("[#.]", 3);
    if (parts.length < 2) throw wrong();
    return new Recipe.Old(parts[0], Integer.parseInt(parts[1]), parts.length == 3 ? parts[2] : "");
  }

  private Recipe key(String how, String argument) {
    int dot = argument.indexOf('.');
    if (dot < 0) throw wrong();
    return new Recipe.Key(how, argument.substring(0, dot), argument.substring(dot + 1));
  }

  private void expect(char c) {
    if (at == text.length() || text.charAt(at) != c) throw wrong();
    at++;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no recipe: " + text + " (at " + at + ")");
  }
}
