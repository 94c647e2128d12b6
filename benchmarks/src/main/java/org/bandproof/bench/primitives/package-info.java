/** What one primitive takes of whom. */
package org.bandproof.bench.primitives;
