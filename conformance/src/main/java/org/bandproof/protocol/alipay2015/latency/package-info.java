/** The flows of alipay2015, to be measured. */
package org.bandproof.protocol.alipay2015.latency;
