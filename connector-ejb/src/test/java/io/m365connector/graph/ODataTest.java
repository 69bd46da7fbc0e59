package io.m365connector.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ODataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "minutes | minutes",
        "O'Hara | O''Hara",
        "budget/2026 | budget 2026",
        "x/../../users | x .. .. users",
        "a\\b | a b",
        "/minutes/ | minutes",
      })
  void words_in_a_path_end_neither_their_literal_nor_a_segment(String words, String written) {
    assertThat(OData.wordsInPath(words)).isEqualTo(written);
  }
}
