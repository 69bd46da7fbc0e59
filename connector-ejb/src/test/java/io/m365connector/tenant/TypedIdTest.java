package io.m365connector.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedIdTest {

  private static final String GOOD = "a0000000-0000-4000-8000-000000000001";

  @Test
  void blanks_around_it_and_upper_case_are_forgiven() {
    assertThat(TypedId.tenant("  A0000000-0000-4000-8000-000000000001\n")).hasToString(GOOD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a0000000-0000-4000-8000-00000000000o | 'o' at position 36",
        "a0000000-0000-4000-8000-00000000000o | digit 0 is meant",
        "a0000000-0000-4000-8000-00000000000l | digit 1 is meant",
        "a0000000-0000-4000-8000-00000000001 | 31 hexadecimal digits instead of 32",
        "a0000000-0000-4000-8000-0000000000011 | 33 hexadecimal digits instead of 32",
        "a00000000000-4000-8000-00000000-0001 | hyphens in the wrong places",
        "a0000000000040008000000000000001 | too few or too many hyphens",
        "{a0000000-0000-4000-8000-000000000001} | characters around it",
        "00000000-0000-0000-0000-000000000000 | empty id",
        "9188040d-6c67-4c5b-b112-36a304b66dad | personal Microsoft accounts",
        "'' | missing",
      })
  void anything_else_is_refused_with_place_and_reason(String typed, String reason) {
    assertThat(refusal(typed)).contains(reason);
  }

  @Test
  void a_letter_of_another_script_is_named() {
    assertThat(refusal("\u0430" + GOOD.substring(1)))
        .contains("U+0430 CYRILLIC SMALL LETTER A at position 1");
  }

  @Test
  void an_invisible_character_is_named() {
    assertThat(refusal(GOOD.substring(0, 8) + "\u200b" + GOOD.substring(8)))
        .contains("U+200B ZERO WIDTH SPACE at position 9");
  }

  @Test
  void a_text_of_a_megabyte_is_not_read() {
    assertThat(refusal("a".repeat(1 << 20))).contains("too long");
  }

  private static String refusal(String typed) {
    RuleBroken refusal =
        catchThrowableOfType(RuleBroken.class, () -> TypedId.tenant(typed == null ? "" : typed));
    assertThat(refusal.code()).isEqualTo(Code.INPUT_INVALID);
    return refusal.facts().getFirst();
  }
}
