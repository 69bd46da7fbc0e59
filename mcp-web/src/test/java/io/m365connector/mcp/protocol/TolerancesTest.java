package io.m365connector.mcp.protocol;

import static io.m365connector.mcp.protocol.RoutingCases.MODERN;
import static io.m365connector.mcp.protocol.RoutingCases.assertMismatch;
import static io.m365connector.mcp.protocol.RoutingCases.claiming;
import static io.m365connector.mcp.protocol.RoutingCases.headers;
import static io.m365connector.mcp.protocol.RoutingCases.refusal;
import static io.m365connector.mcp.protocol.RoutingCases.request;
import static io.m365connector.mcp.protocol.RoutingCases.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TolerancesTest {

  @Nested
  class Trusting_the_claim_over_the_header {

    private final Tolerances on = new Tolerances(true, false);

    @Test
    void serves_a_request_whose_header_names_another_supported_version() {
      Route route = new Routing(on).route(claiming(MODERN), headers("2025-11-25", null));

      assertThat(route.modern()).isTrue();
    }

    @Test
    void still_refuses_a_header_that_names_a_version_nobody_knows() {
      assertThat(refusal(on, claiming(MODERN), headers("v999.0.0", "tools/list")).error().code())
          .isEqualTo(JsonRpcErrorCode.HEADER_MISMATCH);
    }

    @Test
    void still_refuses_a_method_header_that_is_wrong() {
      assertThat(refusal(on, claiming(MODERN), headers("2025-11-25", "ping")).error().code())
          .isEqualTo(JsonRpcErrorCode.HEADER_MISMATCH);
    }

    @Test
    void still_requires_all_headers_where_the_versions_agree() {
      assertThat(refusal(on, claiming(MODERN), headers(MODERN, null)).error().code())
          .isEqualTo(JsonRpcErrorCode.HEADER_MISMATCH);
    }

    @Test
    void is_off_by_default() {
      assertMismatch(claiming(MODERN), headers("2025-11-25", "tools/list"));
    }
  }

  @Nested
  class Taking_a_modern_header_without_meta {

    private final Tolerances on = new Tolerances(false, true);

    @Test
    void serves_the_request_by_the_newest_legacy_version() {
      Route route =
          new Routing(on).route(request("tools/list", "{}"), headers(MODERN, "tools/list"));

      assertThat(route.version()).isEqualTo(ProtocolVersion.NEWEST_LEGACY);
    }

    @Test
    void leaves_discovery_strict() {
      assertThat(
              refusal(on, request("server/discover", "{}"), headers(MODERN, null)).error().code())
          .isEqualTo(JsonRpcErrorCode.INVALID_PARAMS);
    }
  }
}
