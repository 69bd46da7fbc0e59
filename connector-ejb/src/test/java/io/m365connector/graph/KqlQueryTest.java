package io.m365connector.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KqlQueryTest {

  private static final Set<String> ALLOWED = Set.of("from", "subject", "received");

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "budget                        | budget",
        "q3 report                     | (q3 report)",
        "\"q3 report\"                 | \"q3 report\"",
        "“q3 report”                   | \"q3 report\"",
        "a AND (b OR NOT c)            | (a AND (b OR NOT c))",
        "from:bob subject:\"the plan\" | (from:bob subject:\"the plan\")",
        "received>=2026-01-01T10:00:00Z | received>=2026-01-01T10:00:00Z",
        "from:a:path:b                 | from:\"a:path:b\"",
        "PROJ-123                      | \"PROJ-123\"",
        "proj*                         | proj*",
        "-draft plan                   | (NOT draft plan)",
        "+must                         | must",
        "café 会議                      | (café 会議)",
        "path:\"https://x\"            | (\"path:\" \"https://x\")",
        "path:secret                   | \"path:secret\"",
        "\" OR path:\"x                | (\"OR path:\" x)",
        "a) OR (b                      | (a OR (b))",
        "((((                          | ``",
        "AND OR NOT                    | ``",
        "a AND                         | a",
        "OR a OR OR b                  | (a OR b)",
        "(a OR ) b                     | ((a) b)",
        "\"unclosed phrase             | \"unclosed phrase\"",
        "*                             | ``",
        "a\\b                          | \"a b\"",
        "from:\"                       | ``"
      })
  void a_persons_text_becomes_a_safe_expression(String text, String expression) {
    assertThat(KqlQuery.of(text, ALLOWED)).isEqualTo(expression);
  }

  @Test
  void whatever_is_typed_quotes_and_parentheses_pair_up_and_no_other_property_gets_out() {
    String alphabet = "ab \"\"()():*-AND OR NOT path: from: \\\u201c\n";
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        int at = random.nextInt(alphabet.length() - 5);
        text.append(alphabet, at, at + 1 + random.nextInt(5));
      }
      String kql = KqlQuery.of(text.toString(), ALLOWED);
      assertThat(kql.chars().filter(c -> c == '"').count() % 2).as(kql).isZero();
      String outside = kql.replaceAll("\"[^\"]*\"", "");
      assertThat(outside).as(kql).doesNotContain("path:");
      int depth = 0;
      for (char c : outside.toCharArray()) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        assertThat(depth).as(kql).isNotNegative();
      }
      assertThat(depth).as(kql).isZero();
    }
  }

  @Test
  void a_value_stays_the_value_of_its_property() {
    assertThat(Kql.has("from", "bob\" OR subject:\"x")).isEqualTo("from:\"bob  OR subject: x\"");
    assertThat(Kql.has("from", "a\"b\\c\nd")).isEqualTo("from:\"a b c d\"");
    assertThat(Kql.search("from:\"a b\"")).isEqualTo("\"from:\\\"a b\\\"\"");
  }
}
