/** Implementations that are wrong in one known way, to test the tester with. */
package org.bandproof.mutant;
