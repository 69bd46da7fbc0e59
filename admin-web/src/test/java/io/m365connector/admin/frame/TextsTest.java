package io.m365connector.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void come_in_the_language_of_the_cookie_then_of_the_browser_then_in_English() {
    assertThat(in("de|dark", Locale.FRENCH).get("frame.save")).isEqualTo("Speichern");
    assertThat(in(null, Locale.GERMAN).get("frame.save")).isEqualTo("Speichern");
    assertThat(in(null, Locale.FRENCH).get("frame.save")).isEqualTo("Save");
  }

  @Test
  void show_a_missing_key_instead_of_hiding_it() {
    assertThat(in(null, Locale.ENGLISH).get("frame.nobodyWroteThis"))
        .isEqualTo("??frame.nobodyWroteThis??");
  }

  @Test
  void never_read_data_as_a_pattern() {
    assertThat(in(null, Locale.ENGLISH).of("entries.suspended", "{0} #{1+1} it's"))
        .startsWith("{0} #{1+1} it's is suspended");
  }

  @Test
  void count_as_people_do() {
    assertThat(in(null, Locale.ENGLISH).of("frame.ago.days", 1)).isEqualTo("1 day ago");
    assertThat(in("de", Locale.ENGLISH).of("frame.ago.days", 3)).isEqualTo("vor 3 Tagen");
  }

  @Test
  void in_the_pseudo_language_are_longer_and_marked_but_keep_their_arguments() {
    String text = in("en-XA", Locale.ENGLISH).of("frame.showing", 1, 25, 60);
    assertThat(text).startsWith("⟦").endsWith("⟧").contains("1–25").contains("60");
  }

  @Test
  void looks_that_are_not_offered_become_the_default() {
    Appearance look = new Appearance("xx|\"><script>|huge|../etc", List.of(Locale.ENGLISH));
    assertThat(List.of(look.getLanguage(), look.getTheme(), look.getDensity(), look.getZone()))
        .containsExactly("en", "system", "comfortable", "UTC");
  }

  private static Texts in(String cookie, Locale accepted) {
    return new Texts(new Appearance(cookie, List.of(accepted)));
  }
}
