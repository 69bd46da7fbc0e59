package io.m365connector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  @Test
  void what_was_printed_is_read_back_and_knows_its_password() {
    PasswordHash hash = PasswordHash.parse(PasswordHash.of("a long password".toCharArray()).text());

    assertThat(hash.matches("a long password".toCharArray())).isTrue();
    assertThat(hash.matches("a long passwore".toCharArray())).isFalse();
    assertThat(hash.toString()).isEqualTo("****");
  }

  @Test
  void the_same_password_never_has_the_same_hash() {
    assertThat(PasswordHash.of("x".toCharArray()).text())
        .isNotEqualTo(PasswordHash.of("x".toCharArray()).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "1:AAAAAAAAAAAAAAAAAAAAAA==:AAAA",
        "220000:AAAA:AAAA",
        "220000:???:AAAA",
        "1000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void a_weak_or_broken_hash_stops_the_start(String text) {
    assertThatThrownBy(() -> PasswordHash.parse(text))
        .isInstanceOf(SettingInvalid.class)
        .hasMessageNotContaining("AAAA");
  }
}
