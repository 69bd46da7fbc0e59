package io.m365connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A string in a script is that string, whatever it holds. */
class LanguageTest {

  @Property(tries = 3000)
  void a_value_comes_back_as_it_was(@ForAll Language language, @ForAll("nasty") String value) {
    String line = language.assign("name", value);

    assertThat(language.assigned(line, "name")).isEqualTo(value);
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.strings()
        .withChars("'\"\\$%{}`();|&<> ab=#\u2018\u2019\u201a\u201b\u201c")
        .ofMaxLength(12);
  }

  @Test
  void a_line_that_does_more_is_refused() {
    assertThatThrownBy(() -> Language.SHELL.assigned("name='a'; rm x", "name"))
        .isInstanceOf(KitBroken.class);
    assertThatThrownBy(() -> Language.POWERSHELL.assigned("$name = 'a\u2019; rm x'", "name"))
        .isInstanceOf(KitBroken.class);
    assertThatThrownBy(() -> Language.TERRAFORM.assigned("  name = \"${file(1)}\"", "name"))
        .isInstanceOf(KitBroken.class);
  }

  @Test
  void a_line_with_another_name_is_refused() {
    assertThatThrownBy(() -> Language.SHELL.assigned("PATH='a'", "name"))
        .isInstanceOf(KitBroken.class);
  }
}
