/**
 * The intruder of Dolev and Yao (1983): it is the network, and makes of what it hears whatever the
 * algebra allows without a key that it does not have. {@link
 * org.bandproof.spec.symbolic.intruder.Solver} answers which messages of a form it can make, lazily, by
 * constraints; {@link org.bandproof.spec.symbolic.intruder.Deduction} answers the same of ground terms,
 * without any of that code, and tells how.
 */
package org.bandproof.spec.symbolic.intruder;
