package org.bandproof.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.bandproof.crypto.ByteCrypto;
import org.bandproof.crypto.Bytes;
import org.bandproof.spec.crypto.Function;

/** What the functions that a protocol declares for itself give. */
public final class FunctionVectors {
  private final ByteCrypto crypto = new ByteCrypto();
  private final Draws draws = new Draws();
  private final VectorFile file;

  public FunctionVectors(String protocol) {
    file =
        new VectorFile(
                "functions",
                protocol,
                "Functions",
                "The output of a function for its inputs, in their order.")
            .note("Valid", "BASIC", "The output is this.");
  }

  /** Some inputs, of the given sizes each. */
  public FunctionVectors of(Function function, List<String> roles, List<List<Integer>> sizes) {
    var group = file.group("Function").with("function", function.name()).roles("roles", roles);
    for (var each : sizes) {
      var inputs =
          Stream.iterate(0, i -> i < each.size(), i -> i + 1)
              .map(i -> Bytes.of(draws.bytes(function.name() + " " + i, each.get(i))))
              .toList();
      put(function, inputs, group.valid("Valid", "inputs of " + each + " bytes"));
    }
    return this;
  }

  private void put(Function function, List<Bytes> inputs, ObjectNode test) {
    var all = test.putArray("inputs");
    inputs.forEach(i -> all.add(Draws.hex(i)));
    test.put("output", Draws.hex(crypto.apply(function, inputs)));
  }

  public VectorFile file() {
    return file;
  }
}
