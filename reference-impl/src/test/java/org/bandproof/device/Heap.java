package org.bandproof.device;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an object reaches: through fields, arrays and what collections and maps give. It does not see what
 * classes of the JDK hide, nor what nobody reaches but is not collected yet.
 */
final class Heap {
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();
  private final List<byte[]> arrays = new ArrayList<>();

  private Heap() {}

  /** Every array of bytes within reach. */
  static List<byte[]> arrays(Object root) {
    var heap = new Heap();
    heap.meet(root);
    while (!heap.open.isEmpty()) heap.visit(heap.open.remove());
    return heap.arrays;
  }

  private void meet(Object object) {
    if (object != null && seen.add(object)) open.add(object);
  }

  private void visit(Object object) {
    var type = object.getClass();
    if (object instanceof byte[] bytes) arrays.add(bytes);
    else if (object instanceof Collection<?> all) all.forEach(this::meet);
    else if (object instanceof Optional<?> some) some.ifPresent(this::meet);
    else if (object instanceof Map<?, ?> map)
      map.forEach(
          (key, value) -> {
            meet(key);
            meet(value);
          });
    else if (type.isArray() && !type.getComponentType().isPrimitive())
      for (int i = 0; i < Array.getLength(object); i++) meet(Array.get(object, i));
    else if (!type.getName().startsWith("java.") && !type.isEnum())
      for (var up = type; up != null; up = up.getSuperclass()) fields(object, up);
  }

  private void fields(Object object, Class<?> type) {
    if (type.getName().startsWith("java.")) return;
    for (Field field : type.getDeclaredFields()) {
      if (field.getType().isPrimitive() || Modifier.isStatic(field.getModifiers())) continue;
      field.setAccessible(true);
      try {
        meet(field.get(object));
      } catch (IllegalAccessException e) {
        throw new AssertionError("the field was made accessible", e);
      }
    }
  }
}
