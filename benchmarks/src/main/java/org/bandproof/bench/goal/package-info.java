/**
 * The goals as ratios of two bodies, measured in one JVM in blocks that alternate, by the CPU time of the
 * thread: what else the machine does at the time changes little of that.
 */
package org.bandproof.bench.goal;
