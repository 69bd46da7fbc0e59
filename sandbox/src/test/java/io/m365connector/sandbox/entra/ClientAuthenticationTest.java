package io.m365connector.sandbox.entra;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.DESKTOP;
import static io.m365connector.sandbox.CloudUnderTest.OTHER_TENANT;
import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static io.m365connector.sandbox.CloudUnderTest.claims;
import static io.m365connector.sandbox.CloudUnderTest.onBehalfOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import io.m365connector.sandbox.CloudUnderTest;
import io.m365connector.sandbox.CloudUnderTest.Answer;
import java.io.ByteArrayInputStream;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAuthenticationTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();

  @Nested
  class The_client {

    @Test
    void must_be_named() {
      Map<String, String> form = onBehalfOf(cloud.token());
      form.remove("client_id");
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(900144);
    }

    @Test
    void must_be_registered() {
      Map<String, String> form = onBehalfOf(cloud.token());
      form.put("client_id", "c0000000-0000-4000-8000-0000000000ff");
      Answer answer = cloud.redeem(form);
      assertThat(answer.aadsts()).isEqualTo(700016);
      assertThat(answer.json().path("error").asText()).isEqualTo("unauthorized_client");
    }

    @Test
    void must_prove_itself_unless_it_is_public() {
      Map<String, String> form = onBehalfOf(cloud.token());
      form.remove("client_secret");
      Answer answer = cloud.redeem(form);
      assertThat(answer.aadsts()).isEqualTo(7000218);
      assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void must_not_prove_itself_when_it_is_public() {
      Map<String, String> form = onBehalfOf(cloud.token());
      form.put("client_id", DESKTOP);
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(700025);
    }
  }

  @Nested
  class A_secret {

    @Test
    void may_come_as_basic_credentials() {
      Map<String, String> form = onBehalfOf(cloud.token());
      form.remove("client_id");
      String secret = form.remove("client_secret");
      String basic = Base64.getEncoder().encodeToString((CONNECTOR + ":" + secret).getBytes());
      Answer answer =
          cloud.send(
              cloud
                  .formRequest("/" + TENANT + "/oauth2/v2.0/token", form)
                  .header("Authorization", "Basic " + basic));
      assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void must_be_right() {
      Map<String, String> form = onBehalfOf(cloud.token());
      form.put("client_secret", "guessed");
      Answer answer = cloud.redeem(form);
      assertThat(answer.aadsts()).isEqualTo(7000215);
      assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
      assertThat(answer.text()).doesNotContain("guessed");
    }

    @Test
    void must_not_have_expired() {
      cloud.post("/control/credentials", "{\"action\":\"expire\"}");
      assertThat(cloud.redeem(onBehalfOf(cloud.token())).aadsts()).isEqualTo(7000222);
    }

    @Test
    void may_be_one_of_several_while_it_is_rotated() {
      cloud.post("/control/credentials", "{\"type\":\"secret\",\"value\":\"next\"}");
      Map<String, String> form = onBehalfOf(cloud.token());
      assertThat(cloud.redeem(form).status()).isEqualTo(200);
      form.put("client_secret", "next");
      assertThat(cloud.redeem(form).status()).isEqualTo(200);
    }
  }

  @Nested
  class A_certificate {
    private final JsonNode registered =
        cloud.post("/control/credentials", "{\"type\":\"certificate\"}").json();
    private final Map<String, Object> header =
        new HashMap<>(
            Map.of("alg", "PS256", "typ", "JWT", "x5t#S256", registered.path("x5t#S256").asText()));
    private final Map<String, Object> claims =
        new HashMap<>(
            Map.of(
                "iss",
                CONNECTOR,
                "sub",
                CONNECTOR,
                "aud",
                cloud.url() + "/" + TENANT + "/oauth2/v2.0/token",
                "jti",
                "one",
                "nbf",
                Instant.now().getEpochSecond(),
                "exp",
                Instant.now().getEpochSecond() + 300));

    private Answer exchange() throws Exception {
      KeyStore store = KeyStore.getInstance("PKCS12");
      char[] password = registered.path("password").asText().toCharArray();
      store.load(
          new ByteArrayInputStream(Base64.getDecoder().decode(registered.path("pkcs12").asText())),
          password);
      PrivateKey key = (PrivateKey) store.getKey(store.aliases().nextElement(), password);
      JWSObject assertion = new JWSObject(JWSHeader.parse(header), new Payload(claims));
      assertion.sign(new RSASSASigner(key));
      return present(assertion.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256"})
    void proves_the_client(String algorithm) throws Exception {
      header.put("alg", algorithm);
      Answer answer = exchange();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(claims(answer.json().path("access_token").asText()).path("azpacr").asText())
          .isEqualTo("2");
    }

    @Test
    void may_be_named_in_padded_base64_as_msal4j_does() throws Exception {
      String padded =
          registered.path("x5t#S256").asText().replace('-', '+').replace('_', '/') + "=";
      header.put("x5t#S256", padded);
      assertThat(exchange().status()).isEqualTo(200);
    }

    @Test
    void must_be_registered() throws Exception {
      cloud.post("/control/credentials", "{\"action\":\"clear\"}");
      Answer answer = exchange();
      assertThat(answer.aadsts()).isEqualTo(700027);
      assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void must_be_told_by_its_thumbprint() throws Exception {
      header.remove("x5t#S256");
      assertThat(exchange().aadsts()).isEqualTo(700027);
    }

    @Test
    void must_have_signed_the_assertion() throws Exception {
      JsonNode other = cloud.post("/control/credentials", "{\"type\":\"certificate\"}").json();
      header.put("x5t#S256", other.path("x5t#S256").asText());
      assertThat(exchange().aadsts()).isEqualTo(700027);
    }

    @Test
    void must_not_have_expired() throws Exception {
      cloud.post("/control/credentials", "{\"action\":\"expire\"}");
      assertThat(exchange().aadsts()).isEqualTo(7000222);
    }

    @Test
    void must_speak_to_the_token_endpoint_of_the_tenant() throws Exception {
      claims.put("aud", cloud.url() + "/" + OTHER_TENANT + "/oauth2/v2.0/token");
      assertThat(exchange().aadsts()).isEqualTo(700027);
    }

    @Test
    void must_speak_in_time() throws Exception {
      claims.put("exp", Instant.now().getEpochSecond() - 1);
      assertThat(exchange().aadsts()).isEqualTo(700027);
    }

    @Test
    void must_name_the_client_as_subject() throws Exception {
      claims.put("sub", DESKTOP);
      assertThat(exchange().aadsts()).isEqualTo(700027);
    }

    @Test
    void must_give_the_assertion_an_id() throws Exception {
      claims.remove("jti");
      assertThat(exchange().aadsts()).isEqualTo(700027);
    }

    @Test
    void must_come_with_the_assertion_type() throws Exception {
      Map<String, String> form = onBehalfOf(cloud.token());
      form.remove("client_secret");
      form.put("client_assertion", "a.b.c");
      assertThat(cloud.redeem(form).aadsts()).isEqualTo(900144);
    }

    @Test
    void must_be_carried_by_a_token() {
      assertThat(present("nonsense").aadsts()).isEqualTo(50027);
    }
  }

  @Nested
  class A_federated_token {

    private Answer exchange(String order) {
      cloud.post("/control/credentials", "{\"type\":\"federated\"}");
      return present(cloud.post("/control/federated-assertion", order).text());
    }

    @Test
    void proves_the_client() {
      assertThat(exchange("{}").status()).isEqualTo(200);
    }

    @Test
    void must_be_of_a_trusted_issuer() {
      assertThat(exchange("{\"issuer\":\"https://other.example\"}").aadsts()).isEqualTo(700211);
    }

    @Test
    void must_be_for_the_token_exchange() {
      assertThat(exchange("{\"audience\":\"api://other\"}").aadsts()).isEqualTo(700212);
    }

    @Test
    void must_be_of_the_registered_subject() {
      assertThat(exchange("{\"subject\":\"system:serviceaccount:x:y\"}").aadsts())
          .isEqualTo(700213);
    }

    @Test
    void must_not_have_expired() {
      assertThat(exchange("{\"lifetime\":-1}").aadsts()).isEqualTo(700027);
    }

    @Test
    void must_be_signed_by_the_issuer() {
      cloud.post("/control/credentials", "{\"type\":\"federated\"}");
      String token = cloud.post("/control/federated-assertion", "{}").text();
      String[] parts = token.split("\\.", -1);
      assertThat(present(parts[0] + "." + parts[1] + "." + "A".repeat(342)).aadsts())
          .isEqualTo(700027);
    }
  }

  private Answer present(String assertion) {
    Map<String, String> form = onBehalfOf(cloud.token());
    form.remove("client_secret");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion);
    return cloud.redeem(form);
  }
}
