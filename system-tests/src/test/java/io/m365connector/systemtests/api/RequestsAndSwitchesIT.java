package io.m365connector.systemtests.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.portal.PortalData;
import io.m365connector.systemtests.portal.PortalStand;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.McpClient;
import io.m365connector.systemtests.support.Stand;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an automation decides on requests, and what it stops. */
@ExtendWith(PortalStand.Shared.class)
class RequestsAndSwitchesIT {

  private final Stand stand;
  private final PortalData data;
  private final ApiClient api;

  RequestsAndSwitchesIT(PortalStand portal) {
    stand = portal.stand();
    data = portal.data();
    api = ApiClient.of(stand);
  }

  @Test
  void a_request_is_taken_put_back_blocked_and_unblocked() {
    String path = "/requests/" + data.request("By REST", UUID.randomUUID().toString(), 1);
    assertThat(stood(api.step(path + "/claim", "\"1\"", Map.of()))).isEqualTo("IN_REVIEW 2");
    assertThat(api.step(path + "/release", "\"1\"", Map.of()).statusCode())
        .as("stale")
        .isEqualTo(412);
    assertThat(stood(api.step(path + "/release", "\"2\"", Map.of()))).isEqualTo("SUBMITTED 3");
    assertThat(stood(api.step(path + "/block", "\"3\""))).isEqualTo("BLOCKED 4");
    assertThat(api.step(path + "/approve", "\"4\"").statusCode()).isEqualTo(409);
    assertThat(stood(api.step(path + "/unblock", "\"4\""))).isEqualTo("REJECTED 5");
  }

  @Test
  void what_was_asked_for_is_approved_and_its_entry_is_there() {
    String path = "/requests/" + data.request("Approved", UUID.randomUUID().toString(), 1);
    HttpResponse<String> approved = api.step(path + "/approve", "\"1\"");
    assertThat(stood(approved)).startsWith("APPROVED");
    String entry = Json.parse(approved.body()).path("entryId").asText();
    assertThat(api.json("/entries/" + entry).path("status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void everything_a_tenant_and_a_tool_are_switched_off_and_on() {
    McpClient client = new McpClient(stand.connector().mcp(), stand.sandbox().token(""));
    for (Map<String, String> what :
        List.of(
            Map.of("scope", "EVERYTHING"),
            Map.of("scope", "TENANT", "subject", Ids.TENANT),
            Map.of("scope", "TOOL", "subject", "get_me"))) {
      assertThat(switched("off", what).statusCode()).as(what.toString()).isEqualTo(200);
      assertThat(switched("off", what).statusCode()).as("twice").isEqualTo(409);
      await(() -> !listed(client));
      assertThat(api.json("/switches").path("items")).hasSize(1);
      assertThat(switched("on", what).statusCode()).isEqualTo(200);
      await(() -> listed(client));
      assertThat(switched("on", what).statusCode()).as("twice").isEqualTo(409);
    }
    assertThat(switched("off", Map.of("scope", "TOOL", "subject", "a b")).statusCode())
        .isEqualTo(422);
    assertThat(switched("off", Map.of("scope", "TENANT")).statusCode()).isEqualTo(422);
  }

  @Test
  void ids_of_another_kind_or_in_another_spelling_lead_nowhere() {
    String request = data.request("Elsewhere", UUID.randomUUID().toString(), 1);
    String entry = data.entryOf(Ids.TENANT, Ids.DESKTOP);
    assertThat(
            List.of(
                "/entries/" + request,
                "/requests/" + entry,
                "/plan/" + entry,
                "/entries/" + entry.toUpperCase(Locale.ROOT),
                "/entries/" + entry + "%20",
                "/entries/..%2Faudit",
                "/entries/%00",
                "/entries/1"))
        .allSatisfy(path -> assertThat(api.get(path).statusCode()).as(path).isIn(400, 404));
    assertThat(api.get("/entries/" + entry).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> switched(String way, Map<String, String> what) {
    Map<String, String> body = new HashMap<>(what);
    body.put("reason", "Because the contract says so");
    return api.post("/switches/" + way, body);
  }

  /** Whether the client is let in and offered the tool. */
  private static boolean listed(McpClient client) {
    return client.post("tools/list", Map.of()).body().contains("\"get_me\"");
  }

  private void await(java.util.function.BooleanSupplier until) {
    stand.connector().service().await(Duration.ofSeconds(5), until);
  }

  /** Where a request stands, and its version. */
  private static String stood(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode request = Json.parse(answer.body());
    return request.path("state").asText() + " " + request.path("version").asLong();
  }
}
