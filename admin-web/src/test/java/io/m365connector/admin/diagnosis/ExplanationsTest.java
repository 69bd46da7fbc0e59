package io.m365connector.admin.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationsTest {

  @Test
  void finds_the_number_in_a_whole_text() {
    assertThat(names("AADSTS65001: The user or administrator has not consented. Trace ID: 1"))
        .containsExactly("AADSTS65001");
  }

  @Test
  void finds_each_error_once_in_the_texts_order() {
    assertThat(names("AADSTS53003 then aadsts65001 and AADSTS53003 again"))
        .containsExactly("AADSTS53003", "AADSTS65001");
  }

  @Test
  void a_number_alone_is_enough() {
    assertThat(names(" 50011 ")).containsExactly("AADSTS50011");
  }

  @Test
  void a_number_in_a_text_is_not_one_of_entras() {
    assertThat(names("port 50011 is taken")).isEmpty();
  }

  @Test
  void nothing_is_known_of_an_unknown_number() {
    assertThat(names("AADSTS99999999")).isEmpty();
    assertThat(names("M365C-0000")).isEmpty();
    assertThat(names("<script>alert(1)</script>")).isEmpty();
  }

  private static java.util.List<String> names(String text) {
    return new Explanations().of(text).stream().map(Explained::name).toList();
  }
}
