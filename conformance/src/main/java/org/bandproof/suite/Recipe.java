package org.bandproof.suite;

import java.util.List;
import java.util.stream.Collectors;

/** How a value is made. */
public sealed interface Recipe {
  /** New random bytes of the tester's, another at each use. */
  record Fresh(int size) implements Recipe {
    @Override
    public String toString() {
      return "fresh(" + size + ")";
    }
  }

  record Hex(String hex) implements Recipe {
    @Override
    public String toString() {
      return "hex(" + hex + ")";
    }
  }

  record Text(String text) implements Recipe {
    @Override
    public String toString() {
      return "text(" + text + ")";
    }
  }

  record Number(long n) implements Recipe {
    @Override
    public String toString() {
      return "nat(" + n + ")";
    }
  }

  /**
   * A word: {@code it} is the honest value, {@code low} a point of low order, {@code zero}, {@code
   * empty}; {@code forged} is the honest COSE_Sign1 with random bytes for its signature.
   */
  record Word(String word) implements Recipe {
    static final List<String> ALL = List.of("it", "low", "zero", "empty", "forged");

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * Bytes changed as bytes: {@code flip}, {@code cut}, {@code longer}; CBOR: {@code uncanonical},
   * {@code indefinite}; a COSE_Sign1: {@code es256}, {@code unprotected}; an Ed25519 signature: {@code
   * malleable}.
   */
  record Raw(String how, Recipe of) implements Recipe {
    static final List<String> ALL = 
        List.of(
            "flip",
            "cut",
            "longer",
            "uncanonical",
            "indefinite",
            "es256",
            "unprotected",
            "malleable");

    @Override
    public String toString() {
      return of.equals(new Word("it")) ? how : how + "(" + of + ")";
    }
  }

  /** The {@code number}-th encoding of a layout in this run, by anyone, or a field of it. */
  record Old(String layout, int number, String field) implements Recipe {
    @Override
    public String toString() {
      return "old(" + layout + "#" + number + (field.isEmpty() ? "" : "." + field) + ")";
    }
  }

  /**
   * What belongs to a provision: {@code key}, by its sort; {@code pub} or {@code vk} of a secret.
   */
  record Key(String how, String actor, String name) implements Recipe {
    static final List<String> ALL = List.of("key", "pub", "vk");

    @Override
    public String toString() {
      return how + "(" + actor + "." + name + ")";
    }
  }

  /** The {@code number}-th message that was sent on the link. */
  record Observed(int number) implements Recipe {
    @Override
    public String toString() {
      return "observed(" + number + ")";
    }
  }

  /** The next record of a party's transport, after the last that it sealed itself or so. */
  record Sealed(String actor, Recipe plaintext) implements Recipe {
    @Override
    public String toString() {
      return "record(" + actor + ", " + plaintext + ")";
    }
  }

  record Encode(String layout, List<Recipe> components) implements Recipe {
    @Override
    public String toString() {
      var parts = components.stream().map(Recipe::toString).collect(Collectors.joining(", "));
      return layout + "(" + parts + ")";
    }
  }

  /**
   * Reads what {@code toString} prints.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Recipe parse(String text) {
    return new RecipeParser(text).whole();
  }
}
