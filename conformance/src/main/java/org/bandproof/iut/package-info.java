/**
 * How an implementation under test plugs in: {@link org.bandproof.iut.Iut}, which speaks the line
 * protocol (conformance/doc/line-protocol.md), and its adapters.
 */
package org.bandproof.iut;
