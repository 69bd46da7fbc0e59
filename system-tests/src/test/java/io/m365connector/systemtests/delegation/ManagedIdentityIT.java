package io.m365connector.systemtests.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.m365connector.systemtests.support.Json;
import io.m365connector.systemtests.support.Stand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The managed identity of an Azure machine or App Service as credential. Its endpoint is played
 * here; its tokens are made by the sandbox, whose connector trusts them.
 */
class ManagedIdentityIT {

  private static final String PRINCIPAL = "c0000000-0000-4000-8000-0000000000e7";
  private static final String SECRET = "secret-of-the-endpoint";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer endpoint;
  private volatile String token = "";

  @BeforeEach
  void play() throws IOException {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.createContext("/", this::answer);
    endpoint.start();
  }

  @AfterEach
  void stop() {
    endpoint.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"machine", "app service"})
  void proves_the_connector_to_Entra(String kind) {
    String address = "http://localhost:" + endpoint.getAddress().getPort();
    Map<String, String> settings = new HashMap<>();
    settings.put("CONNECTOR_CLIENT_SECRET", "");
    settings.put("CONNECTOR_CLIENT_MANAGED_IDENTITY", "system");
    if (kind.equals("machine")) {
      settings.put("AZURE_POD_IDENTITY_AUTHORITY_HOST", address);
    } else {
      settings.put("IDENTITY_ENDPOINT", address + "/msi/token");
      settings.put("IDENTITY_HEADER", SECRET);
    }
    try (Stand stand =
        Stand.start(
            "identity",
            Map.of(),
            sandbox -> {
              sandbox.tell("credentials", Map.of("action", "clear"));
              sandbox.tell("credentials", Map.of("type", "federated", "subject", PRINCIPAL));
              token = sandbox.text("federated-assertion", Map.of("subject", PRINCIPAL));
              return settings;
            })) {

      assertThat(stand.client("").call("get_me", Map.of()).path("isError").asBoolean()).isFalse();

      assertThat(asked)
          .isNotEmpty()
          .allMatch(each -> each.contains("resource=api%3A%2F%2FAzureADTokenExchange"));
      assertThat(stand.connector().get("/health/ready").body())
          .contains("\"kind\":\"managed-identity\"");
      assertThat(stand.connector().service().log()).doesNotContain(token).doesNotContain(SECRET);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
    boolean known =
        "true".equals(exchange.getRequestHeaders().getFirst("Metadata"))
            || SECRET.equals(exchange.getRequestHeaders().getFirst("X-IDENTITY-HEADER"));
    byte[] body =
        Json.text(
                Map.of(
                    "access_token",
                    token,
                    "expires_in",
                    "3600",
                    "expires_on",
                    String.valueOf(Instant.now().getEpochSecond() + 3_600),
                    "resource",
                    "api://AzureADTokenExchange",
                    "token_type",
                    "Bearer"))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? 200 : 400, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
