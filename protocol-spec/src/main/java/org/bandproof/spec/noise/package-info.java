/**
 * The Noise Protocol Framework, revision 34: the handshake patterns that BandPay needs, in Noise's own
 * notation, generic over the algebra.
 */
package org.bandproof.spec.noise;
