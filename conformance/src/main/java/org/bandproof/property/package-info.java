/**
 * What nobody thought of: schedules of honest and dishonest actions that are made up, played against
 * an implementation in lockstep with its model, and shrunk if they fail. A schedule is a {@link
 * org.bandproof.suite.Case} like those that are written by hand.
 *
 * <p>The text of a role's {@link org.bandproof.property.Repertoire} says what its owner, a stranger and
 * the network may do. The lies are not listed anywhere: whatever a party of the tester's encodes, signs,
 * seals or multiplies can be made one, once, by {@link org.bandproof.property.Lies}.
 *
 * <p>All chance is drawn from the seed of the run and the number of the try, so that tries are the same
 * whatever the number of threads and shards. To pass means that none of the tries found a difference,
 * and not that there is none.
 */
package org.bandproof.property;
