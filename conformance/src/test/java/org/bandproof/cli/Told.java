package org.bandproof.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command line told. */
record Told(int exitCode, String out, String err) {
  static Told by(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = line.execute(args);
    return new Told(exitCode, out.toString(), err.toString());
  }
}
