package org.bandproof.iut;

import java.util.List;

/**
 * An implementation under test: it answers the commands of the line protocol. In Java it is
 * implemented by a public class with a public constructor without arguments, and tested by {@code
 * class:NAME}.
 */
public interface Iut extends AutoCloseable {
  /**
   * Carries out one command.
   *
   * @return the lines of the answer, the last of which is {@code done}, {@code unimplemented} or
   *     {@code error TEXT}
   * @throws Fault if there is no such answer
   */
  List<String> answer(String command);

  @Override
  default void close() {}
}
