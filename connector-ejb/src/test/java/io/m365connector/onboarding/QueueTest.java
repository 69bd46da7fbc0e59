package io.m365connector.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.actor.Actor;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue of one person, and of nobody. */
class QueueTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void each_is_a_list_of_its_own() {
    UUID taken = filed(1);
    UUID others = filed(2);
    UUID free = filed(3);
    as(Office.DANA, () -> office.access.claim(taken, 1));
    as(Office.OMAR, () -> office.access.claim(others, 1));

    office.actor = Office.DANA;
    assertThat(office.access.mine(0, 10)).extracting(RequestView::id).containsExactly(taken);
    assertThat(office.access.countMine()).isEqualTo(1);
    assertThat(office.access.unassigned(0, 10)).extracting(RequestView::id).containsExactly(free);
    assertThat(office.access.countUnassigned()).isEqualTo(1);

    as(Office.DANA, () -> office.access.reject(taken, 2, Office.WHY));
    assertThat(office.access.mine(0, 10)).as("once decided").isEmpty();
  }

  private UUID filed(int tenant) {
    office.actor = Actor.REQUESTER;
    return office.database.inTransaction(() -> office.access.submit(Office.draft(tenant))).id();
  }

  private void as(Actor who, Runnable step) {
    office.actor = who;
    office.database.inTransaction(step);
  }
}
