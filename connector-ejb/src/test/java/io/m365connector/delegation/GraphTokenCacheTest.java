package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.allowlist.Pair;
import io.m365connector.caller.Callers;
import java.time.Duration;
import java.util.Set;
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

  @Test
  void is_bounded_and_forgets_what_was_not_asked_for_longest() {
    GraphTokenCache cache = new GraphTokenCache(true, exchanges.clock);
    GraphToken token =
        new GraphToken("opaque", Set.of(), exchanges.clock.instant().plus(Duration.ofHours(1)));

    for (int i = 0; i <= cache.most(); i++) {
      cache.keep(key("scope", "token " + i), token);
    }

    assertThat(cache.size()).isEqualTo(cache.most());
    assertThat(cache.find(key("scope", "token 0"))).isEmpty();
    assertThat(cache.find(key("scope", "token 1"))).isPresent();
  }

  @Test
  void tells_apart_tokens_and_scopes_of_one_user() {
    GraphTokenCache cache = new GraphTokenCache(true, exchanges.clock);
    GraphToken token =
        new GraphToken("opaque", Set.of(), exchanges.clock.instant().plus(Duration.ofHours(1)));

    cache.keep(key("scope", "token"), token);

    assertThat(cache.find(key("scope", "another token"))).isEmpty();
    assertThat(cache.find(key("another scope", "token"))).isEmpty();
    assertThat(cache.find(key("scope", "token"))).isPresent();
  }

  private static ExchangeKey key(String scope, String assertion) {
    var caller = Callers.of(Callers.TENANT, Callers.ALICE);
    return new ExchangeKey(
        new Pair(caller.tenant(), caller.client()), caller.user(), scope, assertion);
  }
}
