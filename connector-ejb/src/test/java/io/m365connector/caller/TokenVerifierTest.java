package io.m365connector.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.code.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenVerifierTest {

  private final Mint mint = new Mint();

  @Nested
  class A_good_token {

    @Test
    void names_its_caller() {
      Caller caller = mint.verify(mint.good());

      assertThat(caller.tenant()).hasToString(Callers.TENANT);
      assertThat(caller.user()).hasToString(Callers.ALICE);
      assertThat(caller.client()).hasToString(Mint.CLIENT);
      assertThat(caller.guest()).isFalse();
      assertThat(caller.understandsClaimsChallenge()).isFalse();
    }

    @Test
    void may_carry_other_scopes_and_one_of_them_twice() {
      assertThat(mint.verify(mint.with("scp", "openid  access_as_user access_as_user")).scopes())
          .containsExactlyInAnyOrder("openid", "access_as_user");
    }

    @ParameterizedTest
    @CsvSource({"exp,-300", "nbf,300"})
    void is_forgiven_five_minutes_of_clock_difference(String claim, long seconds) {
      long now = (long) mint.claims().get("nbf");

      assertThat(mint.verify(mint.with(claim, now + seconds)).tenant()).isNotNull();
    }

    @Test
    void says_whether_its_client_understands_challenges() {
      assertThat(mint.verify(mint.with("xms_cc", List.of("cp1"))).understandsClaimsChallenge())
          .isTrue();
    }

    @Test
    void says_whether_its_user_is_a_guest() {
      assertThat(mint.verify(mint.with("acct", 1)).guest()).isTrue();
      assertThat(mint.verify(mint.with("acct", 0)).guest()).isFalse();
      assertThat(mint.verify(mint.with("idp", "https://sts.windows.net/x/")).guest()).isTrue();
    }
  }

  @ParameterizedTest(name = "A hostile token is refused without a call: {0}")
  @MethodSource("io.m365connector.caller.HostileTokens#all")
  void a_hostile_token_is_refused(String kind, String token) {
    mint.verify(mint.good());
    int before = mint.calls();

    assertThatThrownBy(() -> mint.verify(token))
        .isInstanceOf(TokenRejected.class)
        .hasNoCause()
        .message()
        .doesNotContain(token.isEmpty() ? "-" : token);
    // A key id that is not known is the one reason to ask Entra, and only once.
    assertThat(mint.calls() - before).isLessThanOrEqualTo(1);
  }

  @Nested
  class A_key {

    @Test
    void of_the_consumer_tenant_signs_for_no_other() {
      mint.publish(
          Mint.GOOD,
          "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0",
          "microsoftonline.com");

      assertRefused(Code.TOKEN_ISSUER);
    }

    @Test
    void of_another_cloud_signs_for_none_here() {
      mint.publish(Mint.GOOD, Mint.TEMPLATE, "microsoftonline.us");

      assertRefused(Code.TOKEN_ISSUER);
    }

    @Test
    void of_another_issuer_signs_for_none_here() {
      mint.publish(
          Mint.GOOD, "https://login.microsoftonline.us/{tenantid}/v2.0", "microsoftonline.com");

      assertRefused(Code.TOKEN_ISSUER);
    }

    private void assertRefused(Code code) {
      assertThatThrownBy(() -> mint.verify(mint.good()))
          .isInstanceOfSatisfying(TokenRejected.class, e -> assertThat(e.code()).isEqualTo(code));
    }
  }

  @Test
  void a_token_that_ends_during_its_use_is_refused_the_next_time() {
    String token = mint.good();
    mint.verify(token);
    mint.advance(Duration.ofMinutes(66));

    assertThatThrownBy(() -> mint.verify(token)).isInstanceOf(TokenRejected.class);
  }
}
