/**
 * What the flows of a protocol cost each role, counted in a run of the roles' own text: {@link
 * org.bandproof.spec.cost.CostModel}.
 */
package org.bandproof.spec.cost;
