package io.m365connector.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1", "*", "W/\"1\"", "\"a\"", "\"1\", \"2\"", "\"-1\""})
  void a_version_is_one_entity_tag(String header) {
    refused(Code.VERSION_NEEDED, () -> Given.version(header));
  }

  @Test
  void a_version_comes_out_of_its_quotation_marks() {
    assertThat(Given.version(" \"17\" ")).isEqualTo(17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "", "../etc", "A0000000-0000-4000-8000-00000000000A", "1-1-1-1-1"})
  void what_is_no_id_is_not_there(String id) {
    refused(Code.NOT_THERE, () -> Given.id(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "bm9uZQ", "LTE"})
  void a_forged_cursor_is_refused(String cursor) {
    refused(Code.INPUT_INVALID, () -> Given.number(cursor, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501})
  void a_page_has_bounds(int limit) {
    refused(Code.INPUT_INVALID, () -> Given.limit(limit));
  }

  private static void refused(Code code, Supplier<?> work) {
    assertThatThrownBy(work::get)
        .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
