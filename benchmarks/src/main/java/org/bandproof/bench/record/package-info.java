/** What a record takes: sealed by one side, opened by the other. */
package org.bandproof.bench.record;
