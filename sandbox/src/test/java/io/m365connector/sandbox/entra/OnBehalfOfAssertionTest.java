package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.DAEMON;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static io.m365connector.sandbox.CloudUnderTest.onBehalfOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.CloudUnderTest;
import io.m365connector.sandbox.CloudUnderTest.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the token endpoint wants of the token that is exchanged. */
class OnBehalfOfAssertionTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  private Answer exchange(String order) {
    return cloud.redeem(onBehalfOf(cloud.token(order)));
  }

  private Answer with(String parameter, String value) {
    Map<String, String> form = onBehalfOf(cloud.token());
    form.put(parameter, value);
    return cloud.redeem(form);
  }

  @Test
  void must_be_there() {
    assertThat(with("assertion", "").aadsts()).isEqualTo(900144);
  }

  @Test
  void must_be_a_token() {
    assertThat(with("assertion", "not a token").aadsts()).isEqualTo(50027);
  }

  @Test
  void must_be_signed() {
    assertThat(exchange("{\"alg\":\"none\"}").status()).isEqualTo(400);
    assertThat(exchange("{\"alg\":\"none\"}").aadsts()).isIn(50013, 50027);
  }

  @Test
  void must_not_be_keyed_with_the_public_key() {
    assertThat(exchange("{\"alg\":\"HS256\"}").aadsts()).isEqualTo(50013);
  }

  @ParameterizedTest
  @ValueSource(strings = {"consumer", "other-cloud", "unpublished"})
  void must_be_signed_by_a_key_that_may_sign_for_the_tenant(String key) {
    assertThat(exchange("{\"key\":\"%s\"}".formatted(key)).aadsts()).isEqualTo(50013);
  }

  @Test
  void must_not_be_changed_after_signing() {
    assertThat(exchange("{\"tampered\":true}").aadsts()).isEqualTo(50013);
  }

  @Test
  void must_be_issued_by_this_tenant() {
    assertThat(
            exchange("{\"claims\":{\"iss\":\"https://evil.example/%s/v2.0\"}}".formatted(TENANT))
                .aadsts())
        .isEqualTo(50013);
  }

  @Test
  void must_be_for_the_application_that_presents_it() {
    assertThat(exchange("{\"audience\":\"graph\"}").aadsts()).isEqualTo(50013);
  }

  @Test
  void must_be_of_the_tenant_in_the_path() {
    Answer answer =
        cloud.form("/" + OTHER_TENANT + "/oauth2/v2.0/token", onBehalfOf(cloud.token()));
    assertThat(answer.aadsts()).isEqualTo(50013);
  }

  @Test
  void must_not_have_expired() {
    assertThat(exchange("{\"lifetime\":-1}").aadsts()).isEqualTo(500133);
  }

  @Test
  void must_be_valid_already() {
    assertThat(exchange("{\"claims\":{\"nbf\":4102444800}}").aadsts()).isEqualTo(500133);
  }

  @Test
  void must_not_be_an_id_token() {
    assertThat(exchange("{\"kind\":\"id\",\"client\":\"%s\"}".formatted(CONNECTOR)).aadsts())
        .isEqualTo(240002);
  }

  @Test
  void must_have_a_user_behind_it() {
    Answer answer = exchange("{\"kind\":\"app\",\"client\":\"%s\"}".formatted(DAEMON));
    assertThat(answer.aadsts()).isEqualTo(7000114);
    assertThat(answer.json().path("error").asText()).isEqualTo("unauthorized_client");
  }

  @Test
  void must_have_a_user_that_exists() {
    assertThat(exchange("{\"claims\":{\"oid\":\"b0000001-0000-4000-8000-0000000000ff\"}}").aadsts())
        .isEqualTo(50034);
  }

  @Test
  void must_have_a_user_whose_account_is_enabled() {
    cloud.post("/control/users", "{\"user\":\"maren.oduya\",\"enabled\":false}");
    assertThat(exchange("{}").aadsts()).isEqualTo(50057);
  }

  @Test
  void must_be_younger_than_the_last_revocation_of_the_sessions() {
    String before = cloud.token();
    cloud.post("/control/users", "{\"user\":\"maren.oduya\",\"revokeSessions\":true}");
    assertThat(cloud.redeem(onBehalfOf(before)).aadsts()).isEqualTo(50173);
  }

  @Test
  void must_be_signed_by_a_key_that_is_still_published() {
    String before = cloud.token();
    JsonNode keys = cloud.post("/control/keys", "{\"action\":\"rotate\"}").json();
    assertThat(cloud.redeem(onBehalfOf(before)).status()).isEqualTo(200);
    cloud.post(
        "/control/keys",
        "{\"action\":\"remove\",\"kid\":\"%s\"}".formatted(keys.path("previous").asText()));
    assertThat(cloud.redeem(onBehalfOf(before)).aadsts()).isEqualTo(50013);
  }
}
