/**
 * How long an implementation takes for each flow of its protocol, beside what the flow costs: {@link
 * org.bandproof.latency.Latency} measures, {@link org.bandproof.latency.Processor} estimates.
 */
package org.bandproof.latency;
