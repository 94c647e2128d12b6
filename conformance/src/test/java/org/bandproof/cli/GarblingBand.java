package org.bandproof.cli;

import java.util.List;
import org.bandproof.iut.Iut;

/** A band whose adapter answers a gesture with what is no line of the protocol. */
public final class GarblingBand implements Iut {
  private final Iut band = Bands.reference();

  @Override
  public List<String> answer(String command) {
    return command.startsWith("gesture") ? List.of("tapped!") : band.answer(command);
  }
}
