package io.m365connector.mcp.protocol;

import static io.m365connector.mcp.protocol.RoutingCases.MODERN;
import static io.m365connector.mcp.protocol.RoutingCases.headers;
import static io.m365connector.mcp.protocol.RoutingCases.refusal;
import static io.m365connector.mcp.protocol.RoutingCases.request;
import static io.m365connector.mcp.protocol.RoutingCases.route;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcNotification;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyRoutingTest {

  @Nested
  class A_modern_header_without_a_claim {

    @Test
    void is_refused_and_the_refusal_names_what_is_missing() {
      JsonRpcException refusal =
          refusal(request("tools/list", "{}"), headers(MODERN, "tools/list"));

      assertThat(refusal.error().code()).isEqualTo(JsonRpcErrorCode.INVALID_PARAMS);
      assertThat(refusal.error().message())
          .contains(
              "io.modelcontextprotocol/protocolVersion",
              "io.modelcontextprotocol/clientCapabilities");
    }

    @Test
    void is_of_no_matter_on_initialize() {
      assertThat(route(request("initialize", "{}"), headers(MODERN, null)).version())
          .isEqualTo(ProtocolVersion.NEWEST_LEGACY);
    }
  }

  @Nested
  class A_legacy_request {

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"})
    void is_served_by_the_version_of_its_header(String version) {
      assertThat(route(request("tools/list", "{}"), headers(version, null)).version().wire())
          .isEqualTo(version);
    }

    @Test
    void without_a_header_is_taken_for_2025_03_26() {
      assertThat(route(request("tools/list", "{}"), headers(null, null)).version())
          .isEqualTo(ProtocolVersion.V2025_03_26);
    }

    @Test
    void need_not_mirror_its_method_and_name() {
      McpHeaders wrong = new McpHeaders(List.of("2025-11-25"), List.of("other"), List.of("other"));

      assertThatCode(() -> route(request("tools/call", "{\"name\":\"x\"}"), wrong))
          .doesNotThrowAnyException();
    }

    @Test
    void with_a_malformed_progress_token_has_none() {
      Route route =
          route(request("tools/call", "{\"_meta\":{\"progressToken\":{}}}"), headers(null, null));

      assertThat(route.meta().progressToken()).isEmpty();
    }

    @Test
    void says_nothing_of_its_capabilities_so_none_is_ruled_out() {
      Route route = route(request("tools/list", "{}"), headers(null, null));

      assertThat(
              route
                  .meta()
                  .capabilities()
                  .allow("sampling/createMessage", JsonValue.EMPTY_JSON_OBJECT))
          .isTrue();
    }
  }

  @Nested
  class A_notification {

    @Test
    void needs_no_headers() {
      assertThatCode(() -> routeNotification(headers(null, null))).doesNotThrowAnyException();
      assertThatCode(() -> routeNotification(headers(MODERN, null))).doesNotThrowAnyException();
    }

    @Test
    void of_an_unknown_version_is_refused() {
      assertThat(
              catchThrowableOfType(
                      JsonRpcException.class, () -> routeNotification(headers("1999-01-01", null)))
                  .status())
          .isEqualTo(400);
    }

    private void routeNotification(McpHeaders headers) {
      new Routing(Tolerances.NONE)
          .route(
              new JsonRpcNotification("notifications/initialized", JsonValue.EMPTY_JSON_OBJECT),
              headers);
    }
  }
}
