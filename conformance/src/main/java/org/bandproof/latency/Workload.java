package org.bandproof.latency;

import java.util.List;
import java.util.ServiceLoader;

/** The flows of a protocol as a script that an implementation is led through. */
public interface Workload {
  String protocol();

  /**
   * Lines of a case's script. {@code flow NAME} begins each of the protocol's flows, in their order;
   * what stands before the first is not measured. It must say what the flow says.
   */
  String text();

  static List<Workload> all() {
    return ServiceLoader.load(Workload.class).stream().map(ServiceLoader.Provider::get).toList();
  }
}
