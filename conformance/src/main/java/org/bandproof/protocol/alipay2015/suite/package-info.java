/** The cases of the 2015 band. */
package org.bandproof.protocol.alipay2015.suite;
