package io.m365connector.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m365connector.caller.Callers;
import io.m365connector.code.Code;
import io.m365connector.config.SettingInvalid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialTest {

  private static final String CERTIFICATE = "CONNECTOR_CLIENT_CERTIFICATE";

  @TempDir private Path directory;
  private final Exchanges exchanges = new Exchanges();
  private final FakeEntra entra = exchanges.entra;

  @Nested
  class A_secret_file {

    @Test
    void that_changed_is_read_before_a_request_fails() throws Exception {
      Path file = Files.writeString(directory.resolve("secret"), "old\n");
      exchanges.with("CONNECTOR_CLIENT_SECRET_FILE", file.toString());
      exchanges.alice();
      Files.writeString(file, "new\n");
      entra.thenRefuses("invalid_client", "", "", 7000222).thenGrants();

      assertThatCode(exchanges::alice).doesNotThrowAnyException();
      assertThat(secrets()).containsExactly("old", "old", "new");
    }

    @Test
    void with_two_lines_falls_back_to_the_second_and_remembers_it() throws Exception {
      Path file = Files.writeString(directory.resolve("secret"), "not-yet\nstill-good\n");
      exchanges.with("CONNECTOR_CLIENT_SECRET_FILE", file.toString());
      entra.thenRefuses("invalid_client", "", "", 7000215).thenGrants();

      exchanges.alice();
      exchanges.alice();

      assertThat(secrets()).containsExactly("not-yet", "still-good", "still-good");
    }

    @Test
    void that_is_refused_and_did_not_change_is_an_alarm_for_the_operator() throws Exception {
      Path file = Files.writeString(directory.resolve("secret"), "wrong");
      exchanges.with("CONNECTOR_CLIENT_SECRET_FILE", file.toString());
      entra.thenRefuses("invalid_client", "", "", 7000215);

      assertThat(exchanges.refusal().code()).isEqualTo(Code.MISCONFIGURED);
      assertThat(entra.calls()).hasSize(1);
    }

    @Test
    void that_vanishes_leaves_the_last_good_secret_in_force() throws Exception {
      Path file = Files.writeString(directory.resolve("secret"), "good");
      exchanges.with("CONNECTOR_CLIENT_SECRET_FILE", file.toString());
      ClientCredential credential =
          new ClientCredential(exchanges.config().credential(), exchanges.entra, exchanges.clock);
      Files.delete(file);

      assertThat(credential.reload()).isFalse();
      assertThat(credential.candidates()).hasSize(1);
      assertThat(credential.status().problem()).isPresent();

      Files.writeString(file, "newer");
      assertThat(credential.reload()).isTrue();
      assertThat(credential.status().problem()).isEmpty();
    }

    private List<String> secrets() {
      return entra.calls().stream().map(call -> call.form().get("client_secret")).toList();
    }
  }

  @Nested
  class A_certificate {

    @ParameterizedTest
    @ValueSource(strings = {"pfx", "pem", "encrypted pem"})
    void signs_an_assertion_for_the_callers_own_tenant(String form) throws Exception {
      Path file = Certificates.pfx(directory, "first", -1);
      if (!form.equals("pfx")) {
        String pem = Certificates.pem(file, form.startsWith("encrypted"));
        file = Files.writeString(directory.resolve("first.pem"), pem);
      }
      exchanges
          .with(CERTIFICATE, file.toString())
          .and(CERTIFICATE + "_PASSWORD", Certificates.PASSWORD);

      exchanges.alice();

      assertThat(Jwt.claims(entra.calls().getFirst().form().get("client_assertion")))
          .containsEntry("iss", Exchanges.CONNECTOR)
          .extracting("aud")
          .asString()
          .contains(Callers.TENANT);
    }

    @Test
    void that_is_newest_and_valid_comes_first() throws Exception {
      Path old = Certificates.pfx(directory, "old", -60);
      Path fresh = Certificates.pfx(directory, "fresh", -1);
      Path future = Certificates.pfx(directory, "future", 5);
      exchanges
          .with(CERTIFICATE, old + ", " + fresh + "," + future)
          .and(CERTIFICATE + "_PASSWORD", Certificates.PASSWORD);
      ClientCredential credential =
          new ClientCredential(exchanges.config().credential(), exchanges.entra, exchanges.clock);

      assertThat(credential.status().items())
          .extracting(CredentialStatus.Item::valid)
          .containsExactly(true, true, false);
      assertThat(credential.candidates().getFirst().validFrom().orElseThrow())
          .isAfter(exchanges.clock.instant().minus(Duration.ofDays(2)));
      assertThat(credential.status().kind()).isEqualTo("certificate");
    }

    @Test
    void that_is_damaged_or_locked_stops_the_start() throws Exception {
      Path file = Certificates.pfx(directory, "first", -1);
      exchanges.with(CERTIFICATE, file.toString()).and(CERTIFICATE + "_PASSWORD", "wrong");

      assertThatThrownBy(exchanges::config)
          .isInstanceOf(SettingInvalid.class)
          .hasMessageContaining("password is wrong");
    }

    @Test
    void is_warned_of_30_14_7_and_1_days_ahead() throws Exception {
      Path file = Certificates.pfx(directory, "first", 0);
      exchanges
          .with(CERTIFICATE, file.toString())
          .and(CERTIFICATE + "_PASSWORD", Certificates.PASSWORD);
      ClientCredential credential =
          new ClientCredential(exchanges.config().credential(), exchanges.entra, exchanges.clock);
      ExpiryWarning warning = new ExpiryWarning(credential, exchanges.clock);

      assertThat(warning.withinDays()).isEmpty();
      int[] hours = {61 * 24, 16 * 24, 7 * 24, 132, 24};
      int[] within = {30, 14, 7, 1, 0};
      for (int i = 0; i < hours.length; i++) {
        exchanges.clock.advance(Duration.ofHours(hours[i]));
        assertThat(warning.withinDays()).hasValue(within[i]);
      }
    }
  }

  @Nested
  class An_assertion_file {

    @Test
    void is_sent_as_it_is_and_its_end_is_known() throws Exception {
      String token = jwt(exchanges.clock.instant().plusSeconds(3600).getEpochSecond());
      Path file = Files.writeString(directory.resolve("token"), token + "\n");
      exchanges.with("CONNECTOR_CLIENT_ASSERTION_FILE", file.toString());

      exchanges.alice();

      assertThat(entra.calls().getFirst().form()).containsEntry("client_assertion", token);
      assertThat(
              new ClientCredential(
                      exchanges.config().credential(), exchanges.entra, exchanges.clock)
                  .status()
                  .expiry())
          .isPresent();
    }

    private String jwt(long end) {
      String claims = "{\"iss\":\"https://cluster.example\",\"exp\":" + end + "}";
      return "e30."
          + java.util.Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(claims.getBytes(java.nio.charset.StandardCharsets.UTF_8))
          + ".c2ln";
    }
  }
}
