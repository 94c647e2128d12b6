/** The story of alipay2015: it works, and then another phone takes the band. */
package org.bandproof.protocol.alipay2015.demo;
