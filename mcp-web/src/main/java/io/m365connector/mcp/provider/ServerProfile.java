package io.m365connector.mcp.provider;

/** Who the server is and which optional parts of the protocol it offers. */
public interface ServerProfile {

  /** For programs. */
  String name();

  /** For people. */
  String title();

  String version();

  /** How a model should use this server; at most 2 KB, clients cut it there. */
  String instructions();

  /** Whether messages go to the client's log ({@code logging}). Deprecated in 2026-07-28. */
  default boolean logging() {
    return false;
  }

  /** Whether {@code resources/subscribe} is answered in the legacy era. */
  default boolean resourceSubscriptions() {
    return false;
  }

  /**
   * Whether legacy clients are asked questions while a call runs. The reply must reach the node
   * that asked, so this is for a single node only.
   */
  default boolean asksLegacyClients() {
    return false;
  }

  /** Items on one page of a list. */
  default int pageSize() {
    return 100;
  }
}
