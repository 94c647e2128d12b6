/**
 * The algebra that role text is written in: {@link org.bandproof.spec.crypto.Crypto} and the {@link
 * org.bandproof.spec.crypto.Layout layouts} of messages, which are data.
 */
package org.bandproof.spec.crypto;
