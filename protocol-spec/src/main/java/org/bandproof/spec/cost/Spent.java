package org.bandproof.spec.cost;

import java.util.EnumMap;
import java.util.Map;
import org.bandproof.spec.crypto.Counting.Operation;

/**
 * What one party spent.
 *
 * @param operations how many of each; none is left out
 * @param stores the steps that stored something, each at once
 */
public record Spent(Map<Operation, Integer> operations, int stores) {
  public Spent {
    operations = Map.copyOf(operations);
  }

  public int of(Operation operation) {
    return operations.getOrDefault(operation, 0);
  }

  public boolean nothing() {
    return operations.isEmpty() && stores == 0;
  }

  Spent minus(Spent earlier) {
    var left = new EnumMap<Operation, Integer>(Operation.class);
    for (var operation : Operation.values()) {
      int count = of(operation) - earlier.of(operation);
      if (count != 0) left.put(operation, count);
    }
    return new Spent(left, stores - earlier.stores);
  }
}
