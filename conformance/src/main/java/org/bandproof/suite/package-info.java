/**
 * Cases are data: a {@linkplain org.bandproof.suite.Case case} is a script of {@linkplain
 * org.bandproof.suite.Action actions}, whose messages are {@linkplain org.bandproof.suite.Recipe
 * recipes}. What may come is predicted by the roles' text on terms, so that no case states it.
 */
package org.bandproof.suite;
