package org.bandproof.cli;

import java.util.List;
import org.bandproof.iut.Iut;

/** A band whose user can't tap. */
public final class PartialBand implements Iut {
  private final Iut band = Bands.reference();

  @Override
  public List<String> answer(String command) {
    return command.startsWith("gesture") ? List.of("unimplemented") : band.answer(command);
  }
}
