package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A managed identity as the connector's credential. MSAL keeps its tokens for the whole process.
 */
class ManagedIdentityTest {

  private final UUID identity = UUID.randomUUID();
  private final String assertion =
      FakeEntra.jwt("api://AzureADTokenExchange", Callers.TENANT, UUID.randomUUID().toString());
  private final Exchanges exchanges =
      new Exchanges().with("CONNECTOR_CLIENT_MANAGED_IDENTITY", identity.toString());
  private final FakeEntra entra = exchanges.entra;

  @Test
  void proves_the_connector_by_its_token() {
    entra.then(200, answer(assertion)).thenGrants();

    exchanges.alice();

    assertThat(entra.calls().getFirst().url().getQuery())
        .contains("resource=api://AzureADTokenExchange")
        .contains("client_id=" + identity);
    assertThat(entra.calls().getFirst().request().headers().firstValue("Metadata"))
        .contains("true");
    assertThat(entra.calls().getLast().form())
        .containsEntry("client_assertion", assertion)
        .containsEntry(
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  }

  @Test
  void is_asked_for_once_while_its_token_lasts() {
    entra.then(200, answer(assertion)).thenGrants();

    exchanges.alice();
    exchanges.alice();

    assertThat(entra.calls()).hasSize(3);
  }

  @Test
  void is_asked_for_the_clouds_own_audience() {
    exchanges.and("CONNECTOR_CLOUD", "china");
    entra.then(200, answer(assertion)).then(400, "{\"error\":\"invalid_grant\"}");

    exchanges.refusal();

    assertThat(entra.calls().getFirst().url().getQuery())
        .contains("resource=api://AzureADTokenExchangeChina");
  }

  @Test
  void that_gives_no_token_is_an_alarm_for_the_operator_and_asked_again() {
    entra.then(400, "{\"error\":\"invalid_request\",\"error_description\":\"no identity\"}");
    ClientCredential credential =
        new ClientCredential(exchanges.config().credential(), entra, exchanges.clock);

    assertThat(credential.candidates()).isEmpty();
    assertThat(credential.status().usable()).isFalse();
    assertThat(credential.status().problem().orElseThrow()).doesNotContain("no identity");
    assertThat(exchanges.refusal().code()).isEqualTo(Code.MISCONFIGURED);

    entra.then(200, answer(assertion));
    assertThat(credential.reload()).isFalse();
    assertThat(credential.reload()).isTrue();
    assertThat(credential.status().usable()).isTrue();
  }

  @Test
  void is_not_warned_of_as_it_renews_itself() {
    entra.then(200, answer(assertion));
    ClientCredential credential =
        new ClientCredential(exchanges.config().credential(), entra, exchanges.clock);

    assertThat(credential.status().kind()).isEqualTo("managed-identity");
    assertThat(credential.status().renewsItself()).isTrue();
  }

  private static String answer(String token) {
    long end = Instant.now().getEpochSecond() + 86_400;
    return "{\"access_token\":\"%s\",\"expires_in\":\"86400\",\"expires_on\":\"%d\",\"resource\":\"api://AzureADTokenExchange\",\"token_type\":\"Bearer\"}"
        .formatted(token, end);
  }
}
