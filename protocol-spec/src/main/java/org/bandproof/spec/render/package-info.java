/**
 * What is drawn from protocol text, so that no document can drift from it: layouts as {@linkplain
 * org.bandproof.spec.render.Cddl CDDL} or {@linkplain org.bandproof.spec.render.ByteTables tables of
 * bytes}, roles as {@linkplain org.bandproof.spec.render.StateDiagram state diagrams}, runs as
 * {@linkplain org.bandproof.spec.render.SequenceChart sequence charts}, and the {@linkplain
 * org.bandproof.spec.render.RuleTable rules}. {@link org.bandproof.spec.render.Documents} keeps the
 * specifications in {@code protocol-spec/doc} in step.
 */
package org.bandproof.spec.render;
