package org.bandproof.cli;

import java.util.List;
import org.bandproof.iut.Iut;

/** A band that does not say when it writes to flash. */
public final class SilentBand implements Iut {
  private final Iut band = Bands.reference();

  @Override
  public List<String> answer(String command) {
    return band.answer(command).stream().filter(line -> !line.startsWith("stored ")).toList();
  }
}
