package org.bandproof.spec.model;

/** Why an input was refused: a {@link Rule}, or the {@link Form} of the input. */
public interface Refusal {
  String name();

  /** Refusals that are no rule's: what the encoding, the cipher or the state does not admit. */
  enum Form implements Refusal {
    /** The bytes are no encoding of what is awaited. */
    MALFORMED,
    /** A ciphertext did not open. */
    UNOPENED,
    /** The state does not expect this input. */
    UNEXPECTED
  }
}
