/** The flows of bandpay, to be measured. */
package org.bandproof.protocol.bandpay.latency;
