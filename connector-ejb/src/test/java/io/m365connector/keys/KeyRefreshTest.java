package io.m365connector.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.TestDatabase;
import io.m365connector.actor.Actor;
import io.m365connector.actor.ActorKind;
import io.m365connector.actor.CurrentActor;
import io.m365connector.actor.Role;
import io.m365connector.audit.AuditFilter;
import io.m365connector.audit.AuditRow;
import io.m365connector.audit.Origin;
import io.m365connector.audit.TrailForTests;
import io.m365connector.caller.SigningKeys;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.upstream.Answer;
import io.m365connector.upstream.Upstream;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRefreshTest {

  /** An Entra that is away. */
  private static final class Nobody extends Upstream {
    @Override
    public Answer send(HttpRequest request) throws IOException {
      throw new IOException("away");
    }
  }

  @Test
  void who_had_the_keys_read_stands_in_the_trail_even_when_it_failed() {
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_PUBLIC_URL",
            "https://m365.example.com",
            "CONNECTOR_CLIENT_ID",
            "c0000000-0000-4000-8000-0000000000c1",
            "CONNECTOR_CLIENT_SECRET",
            "secret");
    ConnectorConfig config = ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
    Actor dana = new Actor(ActorKind.PERSON, "1", "dana@example.com", "Dana");
    try (TestDatabase database = new TestDatabase()) {
      KeyRefresh refresh =
          new KeyRefresh(
              new SigningKeys(new Nobody(), config),
              TrailForTests.trail(new Origin(), Clock.systemUTC(), database.em()),
              new CurrentActor(() -> dana, role -> true));
      assertThat(database.inTransaction(refresh::now)).isFalse();
      AuditRow row =
          TrailForTests.log(database.em()).page(AuditFilter.ALL, Long.MAX_VALUE, 1).getFirst();
      assertThat(row.action()).hasToString("KEYS_REFRESHED");
      assertThat(row.actorName()).isEqualTo("Dana");
      assertThat(row.change().after()).containsEntry("read", "false");
    }
  }

  @Test
  void it_is_for_approvers() {
    assertThat(KeyRefresh.class.getAnnotation(RolesAllowed.class).value())
        .containsExactly(Role.APPROVE);
  }
}
