package org.bandproof.iut;

import java.util.List;
import java.util.function.Function;
import org.bandproof.crypto.Provider;
import org.bandproof.crypto.Providers;
import org.bandproof.device.Device;
import org.bandproof.device.LineServer;
import org.bandproof.device.Parts;
import org.bandproof.spec.model.Protocol;
import org.bandproof.spec.model.Role;
import org.bandproof.store.MemoryMedium;

/** The reference, or a mutant of it, in this process. */
public final class ReferenceIut implements Iut {
  private final LineServer server;

  public ReferenceIut(Protocol protocol, Role role) {
    this(protocol, role, Providers.named(Providers.USUAL));
  }

  /** The reference, which computes with a provider. */
  public ReferenceIut(Protocol protocol, Role role, Provider provider) {
    server = LineServer.of(protocol, role, provider);
  }

  /**
   * @param maker makes a device that is wrong in one way
   */
  public ReferenceIut(Protocol protocol, Role role, Function<Parts, Device> maker) {
    server = new LineServer("Bandproof mutant", protocol, role, maker, new MemoryMedium());
  }

  @Override
  public List<String> answer(String command) {
    return server.answer(command);
  }
}
