package org.bandproof.cli;

import java.util.List;
import org.bandproof.iut.Fault;
import org.bandproof.iut.Iut;

/** A band that ends at its second write. */
public final class DyingBand implements Iut {
  private final Iut band = Bands.reference();
  private int writes;

  @Override
  public List<String> answer(String command) {
    if (command.startsWith("write") && ++writes > 1) throw new Fault(Fault.Kind.DIED, "it ended");
    return band.answer(command);
  }
}
