package io.m365connector.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.allowlist.AdmittedCallers;
import io.m365connector.caller.Callers;
import io.m365connector.code.CodedException;
import io.m365connector.config.ConnectorConfig;
import io.m365connector.delegation.FakeExchange;
import io.m365connector.graph.FakeGraph;
import io.m365connector.graph.GraphClient;
import io.m365connector.limits.SampleLimits;
import io.m365connector.tools.paging.Cursors;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A tool against a Graph of the test's making, over HTTP, with the server's own client. */
public abstract class ToolTest {

  protected static final Instant NOW = Instant.parse("2026-06-17T10:00:00Z");

  protected static final Set<String> CONSENT_SCREEN =
      Set.of(
          "User.Read",
          "Mail.Read",
          "Mail.Read.Shared",
          "Calendars.Read",
          "Calendars.Read.Shared",
          "Files.Read.All",
          "Sites.Read.All",
          "Chat.Read");

  protected FakeGraph graph;
  protected FakeExchange exchange;
  protected GraphClient client;
  protected Cursors cursors;

  @BeforeEach
  void start() {
    graph = new FakeGraph();
    exchange = new FakeExchange(CONSENT_SCREEN);
    ConnectorConfig config = config();
    client = new GraphClient(config, SampleLimits.guard());
    cursors = new Cursors(config);
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  /** A client of that cloud, whose Graph is the test's. */
  protected GraphClient client(String cloud) {
    return new GraphClient(config(cloud), SampleLimits.guard());
  }

  protected ConnectorConfig config() {
    return config("global");
  }

  protected ConnectorConfig config(String cloud) {
    Map<String, String> settings =
        Map.of(
            "CONNECTOR_CLOUD", cloud,
            "CONNECTOR_PUBLIC_URL", "https://connector.example",
            "CONNECTOR_CLIENT_ID", "44444444-4444-4444-8444-444444444444",
            "CONNECTOR_CLIENT_SECRET", "a secret",
            "CONNECTOR_GRAPH_URL", graph.url().toString());
    return ConnectorConfig.from(name -> Optional.ofNullable(settings.get(name)));
  }

  protected ToolCall call() {
    return callBy(Callers.TENANT, Callers.ALICE);
  }

  protected ToolCall callBy(String tenant, String user) {
    return new ToolCall(
        AdmittedCallers.of(Callers.of(tenant, user)),
        exchange,
        "request-1",
        NOW,
        Instant.now().plus(Duration.ofSeconds(30)));
  }

  /** Runs the tool; the answer must fit the schema it advertises. */
  protected JsonObject run(Tool tool, String arguments) {
    JsonObject given = FakeGraph.parse(arguments.replace('\'', '"')).asJsonObject();
    try (ToolCall call = call()) {
      JsonObject answer = tool.run(new ToolArguments(given), call).structured();
      assertThat(SchemaCheck.problems(tool.descriptor().outputSchema(), answer)).isEmpty();
      return answer;
    }
  }

  /** Runs the tool, which must fail; gives the error as the model sees it. */
  protected JsonObject fail(Tool tool, String arguments) {
    return ToolError.of(failure(tool, arguments), "request-1").json();
  }

  protected CodedException failure(Tool tool, String arguments) {
    JsonObject given = FakeGraph.parse(arguments.replace('\'', '"')).asJsonObject();
    try (ToolCall call = call()) {
      return catchThrowableOfType(
          CodedException.class, () -> tool.run(new ToolArguments(given), call));
    }
  }

  /** Follows nextOffset to the end and gives the uri of every item. */
  protected List<String> pagesByOffset(Tool tool, String openArguments) {
    List<String> seen = new ArrayList<>();
    int offset = 0;
    do {
      JsonObject page = run(tool, openArguments + ",'offset':" + offset + "}");
      collect(page, seen);
      assertThat(page.getJsonObject("pagination").containsKey("nextCursor")).isFalse();
      offset = page.getJsonObject("pagination").getInt("nextOffset", -1);
      assertThat(page.getJsonObject("pagination").getBoolean("moreResults")).isEqualTo(offset > 0);
    } while (offset >= 0);
    return seen;
  }

  /** Follows nextCursor to the end and gives the uri of every item. */
  protected List<String> pagesByCursor(Tool tool, String arguments) {
    List<String> seen = new ArrayList<>();
    JsonObject page = run(tool, arguments);
    collect(page, seen);
    String cursor = page.getJsonObject("pagination").getString("nextCursor", "");
    while (!cursor.isEmpty()) {
      assertThat(cursor).doesNotContain("http").doesNotContain("skiptoken");
      page = run(tool, arguments.replaceFirst("\\}$", ",'cursor':'" + cursor + "'}"));
      collect(page, seen);
      cursor = page.getJsonObject("pagination").getString("nextCursor", "");
    }
    return seen;
  }

  private static void collect(JsonObject page, List<String> seen) {
    page.getJsonArray("items")
        .forEach(
            item -> {
              JsonObject each = item.asJsonObject();
              seen.add(each.getString("uri", each.getString("teamId", each.toString())));
            });
  }
}
