package org.bandproof.latency;

import java.util.List;

/**
 * What was measured of an implementation.
 *
 * @param overhead the adapter's, of a command that does nothing
 * @param tellsFlash whether the implementation says when it writes to flash
 * @param flows in the order of the protocol
 */
public record Figures(Spread overhead, boolean tellsFlash, List<FlowLatency> flows) {}
