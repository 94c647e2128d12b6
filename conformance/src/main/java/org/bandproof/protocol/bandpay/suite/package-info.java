/** The cases of BandPay's band and wallet. */
package org.bandproof.protocol.bandpay.suite;
