/**
 * The lower tester. A {@linkplain org.bandproof.tester.Play play} runs a case's script on ground
 * terms, with every principal a party that runs its role's text; the implementation under test runs
 * in {@linkplain org.bandproof.tester.Lockstep lockstep} with its party there: each input that
 * reaches the party is made {@linkplain org.bandproof.tester.Concrete concrete} and sent, and what
 * comes back must be what the party sends. The other parties never see bytes.
 */
package org.bandproof.tester;
