/**
 * To attack by hand: {@link org.bandproof.attack.Wire} holds the wire between the devices of a protocol,
 * any implementations, and the role text beside them in the same hands.
 */
package org.bandproof.attack;
