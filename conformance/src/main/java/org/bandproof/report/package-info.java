/**
 * What is told of a run: the report, which is the same byte for byte whenever the same seed meets
 * the same behaviour; the evidence beside it, with all that differs; and the summary for people.
 */
package org.bandproof.report;
