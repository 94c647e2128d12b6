package org.bandproof.report;

import java.util.ArrayList;
import org.bandproof.verdict.Finding;
import org.bandproof.verdict.Result;

/** Writes a report as the XML that build servers show. */
public final class JUnitXml {
  private JUnitXml() {}

  public static String write(Report report) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    var about = report.about();
    xml.append("<testsuite name=\"")
        .append(escape(about.protocol() + " " + about.role()))
        .append("\" tests=\"");
    var results = new ArrayList<>(report.results());
    report.tries().failed().ifPresent(failed -> results.add(failed.result()));
    xml.append(results.size()).append("\">\n");
    results.forEach(r -> xml.append(testcase(r)));
    return xml.append("</testsuite>\n").toString();
  }

  private static String testcase(Result result) {
    var open =
        "  <testcase classname=\"bandproof\" name=\""
            + escape(result.id() + " " + result.title())
            + "\"";
    var body =
        switch (result.verdict()) {
          case PASS -> "";
          case NONE ->
              "<skipped message=\"blocked by "
                  + escape(String.join(", ", result.blockedBy()))
                  + "\"/>";
          case INCONCLUSIVE -> "<skipped message=\"" + message(result) + "\"/>";
          case FAIL -> "<failure message=\"" + message(result) + "\"/>";
          case ERROR -> "<error message=\"" + message(result) + "\"/>";
        };
    return body.isEmpty() ? open + "/>\n" : open + ">" + body + "</testcase>\n";
  }

  private static String message(Result result) {
    return result.finding().map(JUnitXml::message).orElse("");
  }

  private static String message(Finding f) {
    return escape(f.blame() + " at " + f.at() + ": allowed " + f.allowed() + "; came " + f.came());
  }

  private static String escape(String text) {
    return text.replaceAll("[^ -~]", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
