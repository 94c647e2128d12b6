/**
 * Role text read on terms. {@link org.bandproof.spec.symbolic.Terms} is the algebra of ground terms,
 * where cryptography is perfect and every decision exact; {@link org.bandproof.spec.symbolic.Paths}
 * answers each decision both ways and so finds every path of a role. On terms with variables, {@link
 * org.bandproof.spec.symbolic.Branches} takes the paths that known values allow; an intruder and a search
 * for attacks stand on it.
 */
package org.bandproof.spec.symbolic;
