/** The story of BandPay: paired, paid, lost, found by a stranger, given up, paired again. */
package org.bandproof.protocol.bandpay.demo;
