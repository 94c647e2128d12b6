/**
 * Role text read on terms. {@link org.bandproof.spec.symbolic.Terms} is the algebra of ground terms,
 * where cryptography is perfect and every decision exact; {@link org.bandproof.spec.symbolic.Paths}
 * answers each decision both ways and so finds every path of a role.
 */
package org.bandproof.spec.symbolic;
