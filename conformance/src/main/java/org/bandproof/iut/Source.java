package org.bandproof.iut;

import java.lang.reflect.InvocationTargetException;

/** Where implementations come from: each call gives a new one. */
@FunctionalInterface
public interface Source {
  /**
   * @throws Fault if there is none
   */
  Iut open();

  /** Processes that a shell starts by this command. */
  static Source process(String command, Limits limits) {
    return () -> new ProcessIut(command, limits);
  }

  /** Objects of a public class with a public constructor without arguments. */
  static Source named(String className) {
    return () -> {
      try {
        return (Iut) Class.forName(className).getConstructor().newInstance();
      } catch (InvocationTargetException e) {
        throw new Fault(Fault.Kind.ABSENT, className + " throws " + e.getCause());
      } catch (ReflectiveOperationException | ClassCastException e) {
        throw new Fault(Fault.Kind.ABSENT, className + " is no Iut: " + e);
      }
    };
  }
}
