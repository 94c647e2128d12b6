package org.bandproof.spec.model;

import org.bandproof.spec.crypto.Layout;

/**
 * One type of signed object of a protocol.
 *
 * @param payload the layout of what is signed
 * @param externalAad the text whose bytes are the external_aad, which is not transmitted
 * @param rule the rule that a signature of it that is not valid breaks where it is first judged
 */
public record SignedType(Layout payload, String externalAad, Rule rule) {}
