package io.m365connector.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.TestDatabase;
import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.CurrentActor;
import io.m365connector.code.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

  private final TestDatabase database = new TestDatabase();
  private String me = "1";
  private final SavedViews views =
      new SavedViews(
          new CurrentActor(
              () -> new Actor(ActorKind.PERSON, me, me + "@example.com", me), role -> true),
          database.em());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_view_is_kept_and_one_of_the_same_name_gives_way() {
    keep("Ending soon", "status=ACTIVE&sort=VALID_UNTIL");
    keep("Ending soon", "status=ACTIVE");
    keep("All", "");
    assertThat(views.of("entries"))
        .containsExactly(new SavedView("All", ""), new SavedView("Ending soon", "status=ACTIVE"));
    assertThat(views.of("other")).isEmpty();
  }

  @Test
  void nobody_sees_or_forgets_anothers() {
    keep("Mine", "q=a");
    me = "2";
    assertThat(views.of("entries")).isEmpty();
    database.inTransaction(() -> views.forget("entries", "Mine"));
    me = "1";
    assertThat(views.of("entries")).hasSize(1);
    database.inTransaction(() -> views.forget("entries", "Mine"));
    assertThat(views.of("entries")).isEmpty();
  }

  @Test
  void what_is_no_name_and_no_query_is_refused() {
    for (String name : new String[] {"", " ", "x".repeat(61), "a\nb"}) {
      assertThatThrownBy(() -> keep(name, "")).isInstanceOf(RuleBroken.class);
    }
    for (String query : new String[] {"q=<script>", "q=a#b", "q=" + "x".repeat(1000), "//evil"}) {
      assertThatThrownBy(() -> keep("Name", query)).isInstanceOf(RuleBroken.class);
    }
    assertThat(views.of("entries")).isEmpty();
  }

  @Test
  void more_than_twenty_are_not_kept() {
    for (int i = 0; i < SavedViews.MOST; i++) {
      keep("View " + i, "");
    }
    assertThatThrownBy(() -> keep("One more", "")).isInstanceOf(RuleBroken.class);
    keep("View 3", "q=a");
    assertThat(views.of("entries")).hasSize(SavedViews.MOST);
  }

  private void keep(String name, String query) {
    database.inTransaction(() -> views.keep("entries", name, query));
  }
}
