package io.m365connector.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.code.Code;
import io.m365connector.code.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Property(tries = 500)
  void what_is_written_is_read_back(
      @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 40) String> values) {
    List<String> clean =
        values.stream()
            .map(each -> each.replaceAll("[\\x00\\ud800-\\udfff]", "").replaceAll("^\\ufeff", ""))
            .toList();
    assertThat(read(Cells.line(clean))).containsExactly(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "'=1",
        "''=1",
        "＝1",
        "=\"a,b\""
      })
  void no_cell_begins_like_a_formula_and_nothing_is_lost(String value) {
    String line = Cells.line(List.of(value));
    assertThat(line.replaceFirst("^\"", "")).startsWith("'");
    assertThat(read(line)).containsExactly(List.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d", "\uFEFFa,b\nc,d"})
  void any_end_of_line_and_a_mark_at_the_beginning_are_fine(String text) {
    assertThat(read(text)).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "\"a\"b,c", "a\"b,c", "a\0b"})
  void what_is_ambiguous_is_refused(String text) {
    refused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void other_encodings_are_refused() {
    refused("a,b\nc,d".getBytes(StandardCharsets.UTF_16));
    refused("Müller".getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void size_rows_columns_and_cells_are_bounded() {
    refused(new byte[Csv.MOST_BYTES + 1]);
    refused("a\n".repeat(Csv.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8));
    refused(",".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    refused("\"".concat("a".repeat(9000)).concat("\"").getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> read(String text) {
    return Csv.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(byte[] file) {
    assertThatThrownBy(() -> Csv.read(file))
        .isInstanceOfSatisfying(
            RuleBroken.class, e -> assertThat(e.code()).isEqualTo(Code.INPUT_INVALID));
  }
}
