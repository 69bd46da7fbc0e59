package io.m365connector.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderedListsTest {

  private final RenderedLists lists = new RenderedLists();
  private final AtomicInteger made = new AtomicInteger();
  private final Object one = new Object();
  private final Object other = new Object();

  private String text(String member, int from, boolean modern, Object... items) {
    return new String(
        lists.rendered(new SameItems(member, List.of(items), from), modern, this::next),
        StandardCharsets.UTF_8);
  }

  private JsonObject next() {
    return Json.createObjectBuilder().add("number", made.incrementAndGet()).build();
  }

  @Test
  void the_same_offer_is_written_once() {
    assertThat(text("tools", 0, true, one, other)).isEqualTo("{\"number\":1}");
    assertThat(text("tools", 0, true, one, other)).isEqualTo("{\"number\":1}");
  }

  @Test
  void who_is_offered_less_does_not_get_what_others_got() {
    text("tools", 0, true, one, other);

    assertThat(text("tools", 0, true, one)).isEqualTo("{\"number\":2}");
    assertThat(text("tools", 0, true, other, one)).isEqualTo("{\"number\":3}");
  }

  @Test
  void an_equal_object_is_not_the_same_offer() {
    text("tools", 0, true, new StringBuilder("tool").toString());

    assertThat(text("tools", 0, true, new StringBuilder("tool").toString()))
        .isEqualTo("{\"number\":2}");
  }

  @Test
  void another_page_kind_or_revision_is_another_answer() {
    text("tools", 0, true, one);

    assertThat(text("tools", 1, true, one)).isEqualTo("{\"number\":2}");
    assertThat(text("prompts", 0, true, one)).isEqualTo("{\"number\":3}");
    assertThat(text("tools", 0, false, one)).isEqualTo("{\"number\":4}");
  }

  @Test
  void ever_new_objects_do_not_fill_the_memory() {
    for (int i = 0; i < 1000; i++) {
      text("tools", 0, true, new Object());
    }

    assertThat(lists.size()).isLessThanOrEqualTo(64);
  }
}
