package org.bandproof.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bandproof.suite.Cases;
import org.bandproof.verdict.Attribution;
import org.bandproof.verdict.CaseEnded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case that proves nothing is an error of ours. */
class PreflightTest {
  private static final Tiny TINY = new Tiny();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRANT_SIGNED    | twist wallet Grant.epoch = nat(0)          | is not broken",
        "UNOPENED        | twist wallet Grant.epoch = nat(0)          | nothing is refused as"
            + " UNOPENED",
        "EPOCH_NOT_BELOW | twist wallet NoiseXX1.e = low              | is not broken",
        "''              | advance 1                                  | no defect",
        "''              | ! advance 0                                | ''",
        "''              | twist wallet Row.epoch = nat(0)            | nothing came to twist",
        "''              | twist band Receipt.nonce = fresh(16)       | no party of the tester's",
        "''              | inject control Signed(fresh(4), fresh(64)) | no link",
        "''              | expect Flown                               | does not hold",
        "''              | connect wallet nobody                      | no actor nobody",
        "''              | inject nothing fresh(4)                    | no channel nothing",
        "''              | inject control old(Grant#7)                | no encoding",
      })
  void isToldSo(String tests, String line, String why) {
    var text =
        String.join(
            "\n",
            "case T/BI-01",
            "clause C",
            tests.isEmpty() ? "title t" : "tests " + tests,
            "power all",
            line,
            "do wallet grant nat(3)");
    var tested = Cases.parse(text, TINY).get(0);
    var setting = Setting.of(TINY, TINY.role("band").orElseThrow());
    var ended = catchThrowableOfType(CaseEnded.class, () -> new Preflight(setting).check(tested));
    if (why.isEmpty()) {
      assertThat(ended).isNull();
      return;
    }
    assertThat(ended.finding().attribution()).isEqualTo(Attribution.TESTER);
    assertThat(ended.finding().came()).contains(why);
  }
}
