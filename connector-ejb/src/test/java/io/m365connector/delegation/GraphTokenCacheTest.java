package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.caller.Callers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GraphTokenCacheTest {

  private final Exchanges exchanges = new Exchanges();

  @Test
  void is_off_unless_the_operator_wants_it() {
    exchanges.alice();

    assertThat(exchanges.cache().on()).isFalse();
    assertThat(exchanges.cache().size()).isZero();
  }

  @Test
  void spares_the_second_exchange_of_the_same_token() {
    exchanges.and("CONNECTOR_OBO_CACHE", "memory");
    exchanges.alice().close();

    assertThat(exchanges.alice().reveal()).isNotEmpty();
    assertThat(exchanges.entra.calls()).hasSize(1);
  }

  @Test
  void never_serves_another_user() {
    exchanges.and("CONNECTOR_OBO_CACHE", "memory");
    exchanges.entra.then(
        200, FakeEntra.granted(java.util.Map.of("access_token", "opaque", "id_token", "absent")));
    exchanges.alice();
    exchanges.exchange(Callers.TENANT, "44444444-4444-4444-8444-444444444444");

    assertThat(exchanges.entra.calls()).hasSize(2);
    assertThat(exchanges.cache().size()).isEqualTo(2);
  }

  @Test
  void ends_before_the_token_does() {
    exchanges.and("CONNECTOR_OBO_CACHE", "memory");
    exchanges.alice();
    exchanges.clock.advance(Duration.ofMinutes(56));
    exchanges.alice();

    assertThat(exchanges.entra.calls()).hasSize(2);
  }

  @Test
  void forgets_a_pair_that_is_no_longer_admitted() {
    exchanges.and("CONNECTOR_OBO_CACHE", "memory");
    exchanges.alice();
    exchanges.cache().sweep(pair -> true);
    assertThat(exchanges.cache().size()).isEqualTo(1);

    exchanges.cache().sweep(pair -> false);

    assertThat(exchanges.cache().size()).isZero();
  }
}
