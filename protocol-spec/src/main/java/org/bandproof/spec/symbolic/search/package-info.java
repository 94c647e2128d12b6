/**
 * The search for an attack: honest agents, each taking steps of its role's own text, in a network that
 * is the intruder; {@link org.bandproof.spec.symbolic.search.Search} is where to start reading.
 */
package org.bandproof.spec.symbolic.search;
