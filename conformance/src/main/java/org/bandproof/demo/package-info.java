/**
 * A protocol's story, run and drawn in the terminal. A {@link org.bandproof.demo.Story} is text that a
 * protocol offers; {@link org.bandproof.demo.Performance} plays it on the protocol's own roles, once on
 * ground terms, which tell what each message holds, and once on bytes, which tell how long it is.
 */
package org.bandproof.demo;
