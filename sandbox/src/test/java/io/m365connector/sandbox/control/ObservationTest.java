package io.m365connector.sandbox.control;

import static io.m365connector.sandbox.CloudUnderTest.CONNECTOR;
import static io.m365connector.sandbox.CloudUnderTest.MAREN;
import static io.m365connector.sandbox.CloudUnderTest.TENANT;
import static io.m365connector.sandbox.CloudUnderTest.onBehalfOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.CloudUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObservationTest {
  private final CloudUnderTest cloud = CloudUnderTest.fresh();
  private String assertion = "";
  private String graphToken = "";

  @BeforeEach
  void read_a_profile() {
    assertion = cloud.token();
    graphToken = cloud.redeem(onBehalfOf(assertion)).json().path("access_token").asText();
    cloud.send(
        cloud
            .request("/v1.0/me/messages?$select=id,subject")
            .header("Authorization", "Bearer " + graphToken)
            .header("client-request-id", "seen"));
  }

  @Nested
  class Counters {

    @Test
    void count_each_endpoint_by_tenant_and_status() {
      JsonNode json = cloud.get("/control/counters").json();
      assertThat(json.path("total").asInt()).isEqualTo(2);
      assertThat(json.path("areas").path("entra").asInt()).isEqualTo(1);
      assertThat(json.path("areas").path("graph").asInt()).isEqualTo(1);
      JsonNode entra = cloud.get("/control/counters?area=entra").json().path("calls").path(0);
      assertThat(entra.path("endpoint").asText()).isEqualTo("/{tenant}/oauth2/v2.0/token");
      assertThat(entra.path("tenant").asText()).isEqualTo(TENANT);
      assertThat(entra.path("status").asInt()).isEqualTo(200);
      assertThat(entra.path("count").asInt()).isEqualTo(1);
    }

    @Test
    void begin_anew_when_told() {
      cloud.delete("/control/counters");
      assertThat(cloud.get("/control/counters").json().path("total").asInt()).isZero();
    }

    @Test
    void leave_the_control_out() {
      cloud.get("/control/users");
      assertThat(cloud.get("/control/counters").json().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void name_the_fault_that_was_played() {
      cloud.post("/control/faults", "{\"area\":\"entra\",\"name\":\"storm\",\"aadsts\":90033}");
      cloud.redeem(onBehalfOf(assertion));
      assertThat(cloud.get("/control/counters").text()).contains("\"fault\":\"storm\"");
    }
  }

  @Nested
  class Recorded_requests {

    private JsonNode only(String area) {
      JsonNode requests = cloud.get("/control/requests?area=" + area).json().path("requests");
      assertThat(requests).hasSize(1);
      return requests.path(0);
    }

    @Test
    void show_the_query_raw_and_decoded_and_the_headers() {
      JsonNode request = only("graph");
      assertThat(request.path("method").asText()).isEqualTo("GET");
      assertThat(request.path("rawQuery").asText()).isEqualTo("$select=id,subject");
      assertThat(request.path("query").path("$select").path(0).asText()).isEqualTo("id,subject");
      assertThat(request.path("headers").path("client-request-id").asText()).isEqualTo("seen");
      assertThat(request.path("tenant").asText()).isEqualTo(TENANT);
      assertThat(request.path("user").asText()).isEqualTo(MAREN);
      assertThat(request.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void show_of_tokens_and_secrets_only_a_hash() {
      assertThat(only("graph").path("headers").path("authorization").asText())
          .matches("Bearer sha256:[0-9a-f]{64}");
      assertThat(only("entra").path("form").path("client_secret").path(0).asText())
          .matches("sha256:[0-9a-f]{64}");
      assertThat(only("entra").path("form").path("client_id").path(0).asText())
          .isEqualTo(CONNECTOR);
      assertThat(cloud.get("/control/requests").text())
          .doesNotContain(assertion)
          .doesNotContain(graphToken)
          .doesNotContain("sandbox-connector-secret");
    }

    @Test
    void may_be_read_from_a_number_on() {
      long next = cloud.get("/control/requests").json().path("next").asLong();
      assertThat(cloud.get("/control/requests?since=" + next).json().path("requests")).isEmpty();
      cloud.get("/common/discovery/v2.0/keys");
      assertThat(cloud.get("/control/requests?since=" + next).json().path("requests")).hasSize(1);
    }

    @Test
    void may_be_narrowed_by_path() {
      assertThat(
              cloud
                  .get("/control/requests?path=/v1\\.0/.*".replace("\\", "%5C"))
                  .json()
                  .path("requests"))
          .hasSize(1);
    }

    @Test
    void are_not_kept_when_recording_is_off() {
      cloud.delete("/control/counters");
      cloud.post("/control/recording", "{\"on\":false}");
      cloud.get("/common/discovery/v2.0/keys");
      assertThat(cloud.get("/control/requests").json().path("requests")).isEmpty();
      assertThat(cloud.get("/control/counters").json().path("total").asInt()).isEqualTo(1);
    }
  }

  @Test
  void the_users_are_listed() {
    JsonNode users = cloud.get("/control/users").json().path("users");
    assertThat(users.size()).isGreaterThan(12);
    assertThat(users.path(0).path("userPrincipalName").asText()).contains("@");
  }
}
