/**
 * Test vectors that an implementer can use without our code: JSON in the shape of Wycheproof's files.
 * What is written here is built from layouts and keys by its own encoders; {@link
 * org.bandproof.vectors.Verification} reads it by others: the reference's decoders and handshakes, or
 * an implementer's process, and beside them the JDK's primitives. Nothing here is secret.
 */
package org.bandproof.vectors;
