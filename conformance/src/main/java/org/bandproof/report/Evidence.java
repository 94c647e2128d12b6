package org.bandproof.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One try of one case, in full, to be run again.
 *
 * @param iut where the implementation came from, as on the command line
 * @param tests the rule, duty or form that the case is about, or empty
 * @param script the case's script, with the lines of its control
 * @param transcript what was asked, after {@code >}, and answered, after {@code <}
 */
public record Evidence(
    String id,
    String protocol,
    String role,
    String iut,
    long seed,
    String tests,
    String finding,
    List<String> script,
    List<String> transcript) {

  /** Its place in the directory of a report. */
  public static String file(String id) {
    return "evidence/" + id.replace('/', '-') + ".json";
  }

  public String write() {
    return Json.print(Json.MAPPER.valueToTree(this));
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  public static Evidence read(String json) {
    try {
      var evidence = Json.MAPPER.readValue(json, Evidence.class);
      if (evidence == null || !evidence.whole())
        throw new IllegalArgumentException("no evidence: a part is missing");
      return evidence;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no evidence: " + e.getOriginalMessage(), e);
    }
  }

  private boolean whole() {
    return Stream.of(id, protocol, role, iut, tests, finding, script, transcript)
        .allMatch(Objects::nonNull);
  }
}
