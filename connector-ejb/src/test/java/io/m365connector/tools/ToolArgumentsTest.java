package io.m365connector.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.graph.FakeGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolArgumentsTest {

  private static ToolArguments of(String json) {
    return new ToolArguments(FakeGraph.parse(json.replace('\'', '"')).asJsonObject());
  }

  @ParameterizedTest
  @ValueSource(strings = {"afterDateTime", "AfterDateTime", "after_date_time", "after-datetime"})
  void names_are_found_however_they_are_spelled(String name) {
    assertThat(of("{'" + name + "':'x'}").text("afterDateTime")).contains("x");
  }

  @Test
  void the_first_of_several_names_counts() {
    assertThat(of("{'q':'b','query':'a'}").text("query", "q")).contains("a");
    assertThat(of("{'q':'b','query':null}").text("query", "q")).contains("b");
  }

  @Test
  void blank_is_absent_and_scalars_are_texts() {
    assertThat(of("{'a':'  ','b':7,'c':true}").text("a")).isEmpty();
    assertThat(of("{'b':7}").text("b")).contains("7");
    assertThat(of("{'c':true}").text("c")).contains("true");
  }

  @ParameterizedTest
  @CsvSource({"7,7", "'\"7\"',7", "0,1", "-5,1", "1e9,50", "99999999999999999999,50", "7.0,7"})
  void numbers_are_brought_into_their_bounds(String given, int read) {
    assertThat(of("{'n':" + given + "}").number(10, 1, 50, "n")).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "7.5", "[]", "{}", "1e999999999"})
  void what_is_no_number_is_refused(String given) {
    assertThatThrownBy(() -> of("{'n':" + given + "}").number(10, 1, 50, "n"))
        .isInstanceOf(ToolFailed.class);
  }

  @Test
  void yes_and_no_may_be_words() {
    assertThat(of("{'f':'True'}").flag(false, "f")).isTrue();
    assertThat(of("{}").flag(true, "f")).isTrue();
    assertThatThrownBy(() -> of("{'f':'yes'}").flag(false, "f")).isInstanceOf(ToolFailed.class);
  }

  @Test
  void lists_may_be_one_string() {
    assertThat(of("{'p':['a',' b ']}").texts("p")).containsExactly("a", "b");
    assertThat(of("{'p':'a, b;c'}").texts("p")).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> of("{'p':[1]}").texts("p")).isInstanceOf(ToolFailed.class);
    assertThatThrownBy(() -> of("{'p':{}}").texts("p")).isInstanceOf(ToolFailed.class);
  }

  @Test
  void gadgets_are_only_names() {
    ToolArguments arguments =
        of("{'__proto__':{'a':1},'$ref':'http://evil','@type':'java.lang.Runtime','a.b':1}");
    assertThat(arguments.text("query")).isEmpty();
  }

  @Test
  void overlong_texts_are_refused() {
    assertThatThrownBy(() -> of("{'a':'" + "x".repeat(4097) + "'}").text("a"))
        .isInstanceOf(ToolFailed.class);
  }
}
