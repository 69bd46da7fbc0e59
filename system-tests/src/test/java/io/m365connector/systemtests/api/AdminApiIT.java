package io.m365connector.systemtests.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.systemtests.support.Ids;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.Stand;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The admin REST API with real tokens, against the packaged server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminApiIT {

  private static final String WHY = "Because the contract says so";

  private Stand stand;
  private ApiClient api;

  @BeforeAll
  void start() {
    stand = Stand.start("api", Map.of());
    api = ApiClient.of(stand);
  }

  @AfterAll
  void stop() {
    stand.close();
  }

  @Test
  void an_entry_lives_from_its_admission_to_its_revocation() {
    HttpResponse<String> created = create(tenant(1), Map.of());
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    JsonNode entry = Json.parse(created.body());
    String path = "/entries/" + entry.path("id").asText();
    assertThat(created.headers().firstValue("ETag")).contains("\"1\"");

    assertThat(api.post(path + "/suspend", Map.of("reason", WHY)).statusCode()).isEqualTo(200);
    assertThat(api.step(path + "/resume", "\"1\"").statusCode()).as("stale").isEqualTo(412);
    assertThat(api.step(path + "/resume", "").statusCode()).as("no version").isEqualTo(428);
    assertThat(api.step(path + "/resume", "\"2\"").statusCode()).isEqualTo(200);
    HttpResponse<String> changed =
        api.send(
            "PUT",
            path,
            Json.text(Map.of("label", "Renamed", "tools", List.of("get_me"), "reason", WHY)),
            "application/json",
            Map.of("If-Match", "\"3\""));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(Json.parse(changed.body()).path("tools").get(0).asText()).isEqualTo("get_me");
    assertThat(api.step(path + "/revoke", "\"4\"").statusCode()).isEqualTo(200);
    assertThat(api.post(path + "/suspend", Map.of("reason", WHY)).statusCode()).isEqualTo(409);
    assertThat(api.json("/audit?target=" + entry.path("id").asText()).path("items"))
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.path("actorKind").asText()).isEqualTo("AUTOMATION"));
    assertThat(api.json("/audit/verify").path("intact").asBoolean()).isTrue();
  }

  @Test
  void the_same_idempotency_key_gives_the_same_entry() {
    Map<String, String> key = Map.of("Idempotency-Key", "key-" + UUID.randomUUID());
    JsonNode first = Json.parse(create(tenant(2), key).body());
    JsonNode again = Json.parse(create(tenant(2), key).body());
    assertThat(again.path("id").asText()).isNotEmpty().isEqualTo(first.path("id").asText());
    assertThat(create(tenant(3), key).statusCode()).isEqualTo(422);
    assertThat(create(tenant(2), Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void a_dry_run_leaves_nothing_behind() {
    long before = api.json("/audit?limit=1").path("items").get(0).path("seq").asLong();
    HttpResponse<String> dry =
        api.post(
            "/entries?dryRun=true",
            Map.of("tenant", tenant(4), "client", Ids.DESKTOP, "label", "Dry", "reason", WHY));
    assertThat(dry.statusCode()).as(dry.body()).isEqualTo(200);
    assertThat(api.json("/entries?q=" + tenant(4)).path("items")).isEmpty();
    assertThat(api.json("/audit?limit=1").path("items").get(0).path("seq").asLong())
        .isEqualTo(before);
  }

  @Test
  void a_plan_is_made_and_applied_once() {
    String document =
        "unlisted: keep\nentries:\n- {tenant: %s, client: %s, label: Planned}\n"
            .formatted(tenant(5), Ids.DESKTOP);
    HttpResponse<String> made = api.send("PUT", "/plan", document, "application/yaml", Map.of());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    JsonNode plan = Json.parse(made.body());
    assertThat(plan.path("plan").path("changes").asInt()).isEqualTo(1);
    String path = "/plan/" + plan.path("id").asText();
    assertThat(api.post(path + "/apply", Map.of("confirm", 2, "reason", WHY)).statusCode())
        .isEqualTo(422);
    assertThat(api.post(path + "/apply", Map.of("confirm", 1, "reason", WHY)).statusCode())
        .isEqualTo(200);
    assertThat(api.post(path + "/apply", Map.of("confirm", 1, "reason", WHY)).statusCode())
        .isEqualTo(409);
    HttpResponse<String> foreign = api.with(Optional.of(other())).get(path);
    assertThat(foreign.statusCode()).as("a plan of somebody else").isEqualTo(404);
  }

  @Test
  void what_is_exported_is_the_same_when_it_comes_back() {
    HttpResponse<String> csv = api.get("/export/entries.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    HttpResponse<String> preview =
        api.send("POST", "/import?dryRun=true", csv.body(), "text/csv", Map.of());
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(Json.parse(preview.body()).path("changes").asInt()).isZero();
    assertThat(api.get("/export/audit.jsonl").body().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Json.parse(line).path("hash").asText()).hasSize(64));
  }

  @Test
  void an_unknown_caller_shows_up_and_is_dismissed() {
    String token =
        stand.sandbox().token(Map.of("tenant", Ids.THIRD_TENANT, "client", Ids.UNLISTED_CLIENT));
    stand.connector().get("/mcp", Map.of("Authorization", "Bearer " + token));
    String pair = "/unknown-callers/" + Ids.THIRD_TENANT + "/" + Ids.UNLISTED_CLIENT;
    stand
        .connector()
        .service()
        .await(
            Duration.ofSeconds(10),
            () -> api.get("/unknown-callers").body().contains(Ids.UNLISTED_CLIENT));
    assertThat(api.post(pair + "/dismiss", Map.of("reason", WHY)).statusCode()).isEqualTo(204);
    assertThat(api.get("/unknown-callers").body()).doesNotContain(Ids.UNLISTED_CLIENT);
  }

  @Test
  void would_this_be_allowed_and_does_the_connection_work() {
    HttpResponse<String> evaluated =
        api.post("/evaluate", Map.of("token", stand.sandbox().token(""), "tool", "get_me"));
    assertThat(Json.parse(evaluated.body()).path("allowed").asBoolean())
        .as(evaluated.body())
        .isTrue();
    HttpResponse<String> tested = api.post("/connection-test", Map.of("tenant", Ids.TENANT));
    assertThat(Json.parse(tested.body()).path("works").asBoolean()).as(tested.body()).isTrue();
  }

  @Test
  void what_is_malformed_is_refused_with_a_problem_document() {
    List<HttpResponse<String>> refusals =
        List.of(
            send("/entries", "{", "application/json"),
            send("/entries", "{\"tenant\":\"a\",\"tenant\":\"b\"}", "application/json"),
            send("/entries", "{\"status\":\"REVOKED\"}", "application/json"),
            send("/entries", "[1]", "application/json"),
            send("/entries", "a=b", "application/x-www-form-urlencoded"),
            send("/entries", "{\"notes\":\"" + "x".repeat(70_000) + "\"}", "application/json"),
            send("/entries/1/suspend", "{\"reason\":\"" + WHY + "\"}", "application/json"),
            api.get("/entries?limit=100000"),
            api.get("/entries?cursor=%00"),
            api.get("/entries?status=x"),
            api.get("/nothing"),
            api.send("DELETE", "/entries", "", "", Map.of()));
    assertThat(refusals)
        .extracting(HttpResponse::statusCode)
        .containsExactly(422, 422, 422, 422, 415, 413, 404, 422, 422, 422, 404, 405);
    assertThat(refusals)
        .allSatisfy(
            answer -> {
              assertThat(answer.headers().firstValue("Content-Type"))
                  .contains("application/problem+json");
              assertThat(Json.parse(answer.body()).path("code").asText()).startsWith("M365C-");
            });
  }

  private HttpResponse<String> create(String tenant, Map<String, String> headers) {
    return api.send(
        "POST",
        "/entries",
        Json.text(Map.of("tenant", tenant, "client", Ids.DESKTOP, "label", "Made", "reason", WHY)),
        "application/json",
        headers);
  }

  private HttpResponse<String> send(String path, String body, String type) {
    return api.send("POST", path, body, type, Map.of());
  }

  /** Another automation of the same tenant. */
  private String other() {
    return stand
        .sandbox()
        .token(
            Map.of(
                "kind",
                "app",
                "client",
                ApiClient.DAEMON,
                "claims",
                Map.of("oid", UUID.randomUUID().toString())));
  }

  private static String tenant(int number) {
    return "b0000000-0000-4000-8000-%012d".formatted(number);
  }
}
