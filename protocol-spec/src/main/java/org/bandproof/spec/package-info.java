/**
 * The idea, told once; start reading here.
 *
 * <p>Every role of a protocol (band, wallet, service) is written once, as pure step functions from a
 * {@linkplain org.bandproof.spec.model.State state} and an {@linkplain
 * org.bandproof.spec.model.Input input} to a {@linkplain org.bandproof.spec.model.Step step}: the next
 * state, what to store, what to send, which events happened. Role text is generic over {@link
 * org.bandproof.spec.crypto.Crypto}, an algebra of cryptographic values, and what the values are
 * decides what the text becomes: over bytes it is the reference implementation, over bytes with every
 * operation counted a cost model, over ground terms an exact prediction of every message, over terms
 * with variables (which nothing here has yet) a formal model. The model cannot drift from the code, because it is the code.
 *
 * <p>The {@linkplain org.bandproof.spec.model.Rule rule} is the spine: one enum constant for one check
 * that a role decides, at one line of role text. A clause of the specification, a refusal, a
 * conformance case, a mutant and an attack all carry its name.
 *
 * <p>Role text uses no clock, randomness, I/O, thread or cryptographic library: time and chance come in
 * as inputs, so that a run can be replayed from its seed.
 */
package org.bandproof.spec;
