/**
 * Protocols of the collections of Clark and Jacob (A Survey of Authentication Protocol Literature, 1997)
 * and SPORE, as role text, to hold the search against their published verdicts.
 */
package org.bandproof.spec.symbolic.collection;
