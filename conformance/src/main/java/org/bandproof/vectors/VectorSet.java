package org.bandproof.vectors;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The test vectors of one protocol, found by {@link ServiceLoader}. */
public interface VectorSet {
  String protocol();

  /** The same files, byte for byte, each time. */
  List<VectorFile> files();

  /** All sets, by protocol. */
  static List<VectorSet> all() {
    return ServiceLoader.load(VectorSet.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(VectorSet::protocol))
        .toList();
  }
}
