package org.bandproof.cli;

import java.util.List;
import org.bandproof.iut.Iut;
import org.bandproof.iut.ReferenceIut;
import org.bandproof.spec.model.Protocol;

/** BandPay bands that are wrong about vectors, each in its way. */
abstract class VectorBand implements Iut {
  private final Iut band;

  VectorBand() {
    var protocol =
        Protocol.all().stream().filter(p -> p.name().equals("bandpay")).findFirst().orElseThrow();
    band = new ReferenceIut(protocol, protocol.role("band").orElseThrow());
  }

  @Override
  public List<String> answer(String command) {
    var answer = band.answer(command);
    return command.startsWith("vector") ? vector(command, answer) : answer;
  }

  abstract List<String> vector(String command, List<String> answer);

  /** Knows no vectors: an adapter may. */
  public static final class Silent extends VectorBand {
    @Override
    List<String> vector(String command, List<String> answer) {
      return List.of("unimplemented");
    }
  }

  /** Takes every signature. */
  public static final class Credulous extends VectorBand {
    @Override
    List<String> vector(String command, List<String> answer) {
      boolean rule = answer.get(0).endsWith("_SIGNED");
      return rule ? List.of("vector payload=00", "vector hash=00", "done") : answer;
    }
  }

  /** Says what is no line of the protocol. */
  public static final class Babbling extends VectorBand {
    @Override
    List<String> vector(String command, List<String> answer) {
      return List.of("vector", "done");
    }
  }

  /** Can't carry a command out. */
  public static final class Failing extends VectorBand {
    @Override
    List<String> vector(String command, List<String> answer) {
      return List.of("error out of paper");
    }
  }
}
