/** What a handshake takes, both sides together, beside the bare sum of its primitives. */
package org.bandproof.bench.handshake;
