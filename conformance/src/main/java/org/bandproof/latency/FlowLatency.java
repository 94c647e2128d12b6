package org.bandproof.latency;

import org.bandproof.spec.cost.FlowCost;
import org.bandproof.spec.cost.Spent;

/**
 * What was measured of a flow.
 *
 * @param cost what the model counts of it
 * @param spent what the model counts of the role under test
 * @param net without the adapter's overhead
 * @param gross as it was timed
 * @param commands how many were answered
 * @param values the ATT values that were seen
 * @param bytes theirs
 * @param stored the writes to flash that the implementation told of
 */
public record FlowLatency(
    FlowCost cost,
    Spent spent,
    Spread net,
    Spread gross,
    int commands,
    int values,
    int bytes,
    int stored) {}
