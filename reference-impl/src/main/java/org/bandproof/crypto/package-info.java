/**
 * The algebra on bytes. {@link org.bandproof.crypto.ByteCrypto} is the whole of it; what it computes
 * with are the {@linkplain org.bandproof.crypto.Primitives primitives}, which Bouncy Castle provides.
 */
package org.bandproof.crypto;
