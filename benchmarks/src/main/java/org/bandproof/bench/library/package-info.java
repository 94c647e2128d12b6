/**
 * Whoever computes the primitives, ours and others, behind one interface, so that any two can be
 * compared and checked against each other. Each is called in the way that is cheapest for it: objects
 * are made once, outputs are written to arrays that are used again.
 */
package org.bandproof.bench.library;
