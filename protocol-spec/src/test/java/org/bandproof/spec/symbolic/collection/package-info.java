/**
 * Protocols of the collections of Clark and Jacob (A Survey of Authentication Protocol Literature, 1997)
 * and SPORE, as role text, to hold the search against their published verdicts.
 *
 * <p>Beside each stand the verdicts that Scyther keeps for its regression tests (cascremers/scyther, {@code
 * src/regression-tests/results}, read on 25 November 2026; its bound is a minute):
 *
 * <table>
 * <caption>Published and ours</caption>
 * <tr><th>protocol<th>claim there<th>there<th>here<th>why they differ</tr>
 * <tr><td>Needham-Schroeder, public keys<td>responder's secrecy of Ni, Nr<td>attack<td>attack on Nr<td></tr>
 * <tr><td><td>responder's synchronisation<td>attack<td>attack on agreement<td></tr>
 * <tr><td><td>initiator's claims<td>secrecy holds, synchronisation attacked<td>not asked<td></tr>
 * <tr><td>Wide-mouthed frog<td>secrecy of the key<td>holds<td>holds<td></tr>
 * <tr><td><td>responder's synchronisation<td>attack<td>agreement holds, injective agreement is attacked
 *     <td>synchronisation also asks for the server's messages in order, agreement for the data alone</tr>
 * <tr><td>Denning-Sacco<td>agreement, secrecy of the key<td>hold<td>hold<td></tr>
 * <tr><td><td>synchronisation<td>attack<td>injective agreement is attacked<td>as above</tr>
 * <tr><td>Woo-Lam Pi<td>responder's synchronisation<td>attack<td>attack on aliveness<td></tr>
 * <tr><td>Yahalom<td>the agents' secrecy of the key<td>holds<td>holds<td></tr>
 * </table>
 */
package org.bandproof.spec.symbolic.collection;
