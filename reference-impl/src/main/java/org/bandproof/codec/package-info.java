/**
 * Layouts on bytes: deterministic CBOR and plain concatenation. A decoder refuses what its encoder
 * would not have written, so that a message has one encoding.
 */
package org.bandproof.codec;
