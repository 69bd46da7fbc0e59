package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.MAREN;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.STRANGER;
import static io.m365connector.sandbox.CloudUnderTest.claims;
import static io.m365connector.sandbox.CloudUnderTest.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.sandbox.CloudUnderTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokenForgeTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  @Nested
  class A_good_token {

    @Test
    void is_the_first_users_when_nothing_is_said() {
      String token = cloud.get("/control/token").text().strip();
      assertThat(claims(token).path("oid").asText()).isEqualTo(MAREN);
      assertThat(claims(token).path("aud").asText()).isEqualTo(CONNECTOR);
      assertThat(header(token).path("alg").asText()).isEqualTo("RS256");
    }

    @Test
    void may_be_of_any_user_by_alias_or_address() {
      assertThat(
              claims(cloud.get("/control/token?user=katharina.vogt").text().strip())
                  .path("tid")
                  .asText())
          .isEqualTo(OTHER_TENANT);
      assertThat(
              claims(cloud.token("{\"user\":\"Katharina.Vogt@lumenfeld.example\"}"))
                  .path("name")
                  .asText())
          .isEqualTo("Katharina Vogt");
    }

    @Test
    void may_be_of_any_client_and_scope() {
      var claims =
          claims(cloud.token("{\"client\":\"%s\",\"scopes\":\"a b\"}".formatted(STRANGER)));
      assertThat(claims.path("azp").asText()).isEqualTo(STRANGER);
      assertThat(claims.path("scp").asText()).isEqualTo("a b");
    }
  }

  @Nested
  class A_bad_token {

    @Test
    void may_have_any_claim_replaced_or_removed() {
      var claims = claims(cloud.token("{\"claims\":{\"ver\":\"1.0\",\"scp\":null}}"));
      assertThat(claims.path("ver").asText()).isEqualTo("1.0");
      assertThat(claims.has("scp")).isFalse();
    }

    @Test
    void may_have_any_header_replaced_or_removed() {
      var header = header(cloud.token("{\"header\":{\"kid\":null,\"typ\":\"at+jwt\"}}"));
      assertThat(header.has("kid")).isFalse();
      assertThat(header.path("typ").asText()).isEqualTo("at+jwt");
    }

    @Test
    void may_have_ended() {
      var claims = claims(cloud.token("{\"lifetime\":-60}"));
      assertThat(claims.path("exp").asLong()).isLessThan(System.currentTimeMillis() / 1000 - 58);
      assertThat(claims.path("nbf").asLong()).isLessThan(claims.path("exp").asLong());
    }

    @Test
    void may_be_unsigned() {
      assertThat(cloud.token("{\"alg\":\"none\"}")).endsWith(".");
    }
  }

  @Test
  void an_order_that_makes_no_sense_is_refused_with_the_reason() {
    var answer = cloud.post("/control/token", "{\"user\":\"nobody\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("There is no user 'nobody'");
  }
}
