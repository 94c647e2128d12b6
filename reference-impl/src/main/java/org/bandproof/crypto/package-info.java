/**
 * The algebra on bytes. {@link org.bandproof.crypto.ByteCrypto} is the whole of it; what it computes
 * with is a {@link org.bandproof.crypto.Provider}, which has for each primitive an interface that makes
 * handles of keys and works on arrays and offsets. {@link org.bandproof.crypto.Providers} names them.
 */
package org.bandproof.crypto;
