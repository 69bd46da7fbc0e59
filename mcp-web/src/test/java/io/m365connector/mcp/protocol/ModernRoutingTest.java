package io.m365connector.mcp.protocol;

import static io.m365connector.mcp.protocol.RoutingCases.CLAIM;
import static io.m365connector.mcp.protocol.RoutingCases.MODERN;
import static io.m365connector.mcp.protocol.RoutingCases.assertInvalidParams;
import static io.m365connector.mcp.protocol.RoutingCases.assertMismatch;
import static io.m365connector.mcp.protocol.RoutingCases.claiming;
import static io.m365connector.mcp.protocol.RoutingCases.headers;
import static io.m365connector.mcp.protocol.RoutingCases.refusal;
import static io.m365connector.mcp.protocol.RoutingCases.request;
import static io.m365connector.mcp.protocol.RoutingCases.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModernRoutingTest {

  @Nested
  class A_claim_in_meta {

    @Test
    void makes_a_request_modern() {
      assertThat(route(claiming(MODERN), headers(MODERN, "tools/list")).version())
          .isEqualTo(ProtocolVersion.V2026_07_28);
    }

    @Test
    void counts_even_on_initialize() {
      Route route =
          route(request("initialize", CLAIM.formatted(MODERN, "")), headers(MODERN, "initialize"));

      assertThat(route.modern()).isTrue();
    }

    @Test
    void that_is_no_string_is_malformed() {
      assertInvalidParams(
          request("tools/list", "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":1}}"),
          headers(MODERN, "tools/list"));
    }

    @Test
    void in_a_meta_that_is_no_object_is_malformed() {
      assertInvalidParams(request("tools/list", "{\"_meta\":\"x\"}"), headers(null, null));
    }
  }

  @Nested
  class The_version_header_of_a_modern_request {

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "v999.0.0", "2026-07-28x", "2026-07-2"})
    void that_differs_is_a_mismatch(String header) {
      assertMismatch(claiming(MODERN), headers(header, "tools/list"));
    }

    @Test
    void that_is_missing_is_a_mismatch() {
      assertMismatch(claiming(MODERN), headers(null, "tools/list"));
    }

    @Test
    void sent_twice_with_different_values_is_a_mismatch() {
      assertMismatch(
          claiming(MODERN),
          new McpHeaders(List.of(MODERN, "2025-11-25"), List.of("tools/list"), List.of()));
    }

    @Test
    void may_have_white_space_around_it() {
      assertThat(route(claiming(MODERN), headers(" \t2026-07-28 ", "tools/list")).modern())
          .isTrue();
    }

    @Test
    void outranks_an_unsupported_version() {
      assertMismatch(claiming("v999.0.0"), headers(MODERN, "tools/list"));
    }
  }

  @Nested
  class Malformed_metadata {

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "true"})
    void of_the_capabilities_is_refused(String capabilities) {
      assertInvalidParams(
          request(
              "tools/list",
              "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                  + "\"io.modelcontextprotocol/clientCapabilities\":"
                  + capabilities
                  + "}}"),
          headers(MODERN, "tools/list"));
    }

    @Test
    void for_want_of_capabilities_is_refused() {
      assertInvalidParams(
          request(
              "tools/list",
              "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}"),
          headers(MODERN, "tools/list"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "io.modelcontextprotocol/clientInfo|\"x\"",
          "io.modelcontextprotocol/clientInfo|{\"name\":\"x\"}",
          "io.modelcontextprotocol/logLevel|\"loud\"",
          "io.modelcontextprotocol/logLevel|1",
          "progressToken|{}",
          "progressToken|1.5",
          "progressToken|null"
        })
    void of_an_optional_field_is_refused(String key, String value) {
      assertInvalidParams(
          request("tools/list", CLAIM.formatted(MODERN, ",\"" + key + "\":" + value)),
          headers(MODERN, "tools/list"));
    }

    @Test
    void is_refused_before_an_unsupported_version() {
      assertInvalidParams(
          request(
              "tools/list", "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"v999\"}}"),
          headers("v999", "tools/list"));
    }

    @Test
    void does_not_include_a_missing_client_info() {
      Route route = route(claiming(MODERN), headers(MODERN, "tools/list"));

      assertThat(route.meta().client()).isEmpty();
    }
  }

  @Nested
  class An_unsupported_version {

    @ParameterizedTest
    @ValueSource(strings = {"v999.0.0", "1900-01-01", "2025-11-25", "2027-01-01"})
    void in_a_claim_is_refused_with_what_is_supported(String version) {
      JsonRpcException refusal = refusal(claiming(version), headers(version, "tools/list"));

      assertThat(refusal.error().code()).isEqualTo(JsonRpcErrorCode.UNSUPPORTED_PROTOCOL_VERSION);
      assertThat(refusal.error().data())
          .hasToString(
              "{\"supported\":[\"2026-07-28\",\"2025-11-25\",\"2025-06-18\",\"2025-03-26\"],"
                  + "\"requested\":\""
                  + version
                  + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "a b", "x&y", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void that_looks_hostile_is_not_repeated(String version) {
      JsonRpcException refusal = refusal(claiming(version), headers(version, "tools/list"));

      assertThat(String.valueOf(refusal.error().data()))
          .contains("unreadable")
          .doesNotContain(version);
    }

    @Test
    void in_the_header_of_a_legacy_request_is_refused() {
      assertThat(refusal(request("tools/list", "{}"), headers("1999-01-01", null)).error().code())
          .isEqualTo(JsonRpcErrorCode.UNSUPPORTED_PROTOCOL_VERSION);
    }
  }

  @Nested
  class The_method_header_of_a_modern_request {

    @ParameterizedTest
    @ValueSource(strings = {"tools/call", "Tools/List", "tools/list/", ""})
    void that_differs_is_a_mismatch(String header) {
      assertMismatch(claiming(MODERN), headers(MODERN, header));
    }

    @Test
    void that_is_missing_is_a_mismatch() {
      assertMismatch(claiming(MODERN), headers(MODERN, null));
    }

    @Test
    void sent_twice_is_a_mismatch() {
      assertMismatch(
          claiming(MODERN),
          new McpHeaders(List.of(MODERN), List.of("tools/list", "tools/list"), List.of()));
    }

    @Test
    void is_checked_for_unknown_methods_too() {
      assertMismatch(
          request("no/such", CLAIM.formatted(MODERN, "")), headers(MODERN, "tools/list"));
    }
  }
}
