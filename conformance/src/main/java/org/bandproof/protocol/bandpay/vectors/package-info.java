/** The test vectors of BandPay. */
package org.bandproof.protocol.bandpay.vectors;
