package org.bandproof.property;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What may happen around a role, as text: how every schedule begins, the moves that may follow, what may
 * come between their lines, what something may come amid, and the end.
 *
 * <pre>
 * begin
 * power all
 *
 * move 8 pair                           its weight among the moves, and its name
 * gesture band button
 * do wallet pay {PURCHASE1|PURCHASE2}   one of these
 * inject in observed(?)                 one of those that there are; likewise old(Layout#?)
 *
 * between 5 power                       what may also come between two lines of a move
 * power band
 *
 * amid a prompt                         what is reached, and after three dots how it goes on
 * do wallet pay PURCHASE3
 * ...
 * gesture band tap
 *
 * end                                   by which at last the state is told, as far as each line can be played
 * read info
 * </pre>
 */
public record Repertoire(
    List<String> begin, List<Move> moves, List<Move> between, List<Amid> amid, List<String> end) {
  /** Some lines of a script that belong together. */
  public record Move(String name, int weight, List<String> lines) {
    /** The same, with these lines before its own. */
    Move after(List<String> lines) {
      return with(Stream.concat(lines.stream(), this.lines.stream()).toList());
    }

    Move with(List<String> lines) {
      return new Move(name, weight, lines);
    }
  }

  /** A state: how it is reached, and how it goes on if nothing disturbs it. */
  public record Amid(String name, List<String> before, List<String> after) {}

  public Repertoire {
    begin = List.copyOf(begin);
    moves = List.copyOf(moves);
    between = List.copyOf(between);
    amid = List.copyOf(amid);
    end = List.copyOf(end);
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  public static Repertoire parse(String text) {
    List<String> begin = List.of();
    List<String> end = List.of();
    var moves = new ArrayList<Move>();
    var between = new ArrayList<Move>();
    var amid = new ArrayList<Amid>();
    for (var block : text.strip().split("\n\\s*\n")) {
      var lines = block.lines().map(String::strip).filter(l -> !l.startsWith("#")).toList();
      if (lines.isEmpty()) continue;
      var head = lines.get(0).split(" ", 3);
      var body = List.copyOf(lines.subList(1, lines.size()));
      if (head[0].equals("begin")) begin = body;
      else if (head[0].equals("end")) end = body;
      else if (head[0].equals("amid")) amid.add(amid(lines.get(0), body));
      else if (head.length == 3 && head[0].equals("move")) moves.add(move(head, body));
      else if (head.length == 3 && head[0].equals("between")) between.add(move(head, body));
      else throw new IllegalArgumentException("no beginning and no move: " + lines.get(0));
    }
    return new Repertoire(begin, moves, between, amid, end);
  }

  private static Amid amid(String head, List<String> lines) {
    int at = lines.indexOf("...");
    if (at < 0) throw new IllegalArgumentException("does not go on after three dots: " + head);
    return new Amid(head.substring("amid".length()).strip(), lines.subList(0, at), lines.subList(at + 1, lines.size()));
  }

  private static Move move(String[] head, List<String> lines) {
    return new Move(head[2], Integer.parseInt(head[1]), lines);
  }

  static Move draw(List<Move> moves, RandomGenerator random) {
    int at = random.nextInt(moves.stream().mapToInt(Move::weight).sum());
    for (var move : moves) {
      at -= move.weight();
      if (at < 0) return move;
    }
    throw new AssertionError("the weights do not add up");
  }

  /** A line with each {@code {a|b}} made one of these. */
  static String chosen(String line, RandomGenerator random) {
    int open = line.indexOf('{');
    if (open < 0) return line;
    int close = line.indexOf('}', open);
    var choices = line.substring(open + 1, close).split("\\|", -1);
    var choice = choices[random.nextInt(choices.length)];
    return chosen(line.substring(0, open) + choice + line.substring(close + 1), random);
  }
}
