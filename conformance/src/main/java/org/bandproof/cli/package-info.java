/** The command line: {@link org.bandproof.cli.Main}. */
package org.bandproof.cli;
