/** Turns the JSON of a run into tables and a chart. */
package org.bandproof.bench.report;
