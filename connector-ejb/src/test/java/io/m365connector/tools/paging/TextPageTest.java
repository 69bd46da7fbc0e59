package io.m365connector.tools.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPageTest {

  private static final String TEXT =
      IntStream.range(0, 500).mapToObj(i -> "line " + i + " 🙂 ").collect(Collectors.joining("\n"))
          + "🙂".repeat(300);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100, 999, 100_000})
  void parts_make_the_whole_and_never_split_a_character(int most) {
    StringBuilder whole = new StringBuilder();
    Integer offset = 0;
    while (offset != null) {
      TextPage page = TextPage.of(TEXT, offset, most);
      assertThat(page.text().length()).isLessThanOrEqualTo(Math.max(2, most));
      assertThat(Character.isLowSurrogate(page.text().charAt(0))).isFalse();
      whole.append(page.text());
      offset = page.nextOffset();
    }
    assertThat(whole).hasToString(TEXT);
  }

  @Test
  void an_offset_beyond_the_end_gives_nothing() {
    TextPage page = TextPage.of("abc", 99, 10);
    assertThat(page.text()).isEmpty();
    assertThat(page.nextOffset()).isNull();
    assertThat(page.total()).isEqualTo(3);
  }
}
