package io.m365connector.bench.profile;

import java.util.Map;

/** Settings of a run that differ from the defaults. */
final class Limits {

  /** No rate, so that a load of few callers measures the server and not their shares. */
  static final Map<String, String> NONE =
      Map.of(
          "CONNECTOR_LIMIT_USER_RATE", "10000000",
          "CONNECTOR_LIMIT_CLIENT_RATE", "10000000",
          "CONNECTOR_LIMIT_TENANT_RATE", "10000000");

  /** Room for two thousand calls at a time. */
  static final Map<String, String> WIDE =
      Map.of(
          "CONNECTOR_MCP_MAX_CALLS", "2500",
          "CONNECTOR_LIMIT_UPSTREAM_CALLS", "2500",
          "CONNECTOR_LIMIT_TENANT_CALLS", "2500",
          "CONNECTOR_LIMIT_CLIENT_CALLS", "2500",
          "CONNECTOR_LIMIT_TENANT_UPSTREAM_CALLS", "2500",
          "CONNECTOR_LIMIT_USER_RATE", "10000000",
          "CONNECTOR_LIMIT_CLIENT_RATE", "10000000",
          "CONNECTOR_LIMIT_TENANT_RATE", "10000000");

  private Limits() {}
}
