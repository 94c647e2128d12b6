/** The test vectors of alipay2015. */
package org.bandproof.protocol.alipay2015.vectors;
