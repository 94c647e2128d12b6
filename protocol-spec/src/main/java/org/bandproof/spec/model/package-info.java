/**
 * What every protocol is made of: {@linkplain org.bandproof.spec.model.Role roles}, whose {@linkplain
 * org.bandproof.spec.model.State states} take an {@linkplain org.bandproof.spec.model.Input input} and
 * answer with a {@linkplain org.bandproof.spec.model.Step step}, and the {@linkplain
 * org.bandproof.spec.model.Rule rules} that they decide.
 */
package org.bandproof.spec.model;
