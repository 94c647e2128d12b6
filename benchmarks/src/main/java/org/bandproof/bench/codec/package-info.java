/** What it takes to encode and to decode. */
package org.bandproof.bench.codec;
