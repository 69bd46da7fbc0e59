package io.m365connector.mcp.protocol;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The revisions this server speaks. From 2026-07-28 on each request stands alone ("modern"); before
 * it an {@code initialize} handshake opened a session ("legacy"), which this server answers without
 * keeping any state.
 */
public enum ProtocolVersion {
  V2024_11_05("2024-11-05"),
  V2025_03_26("2025-03-26"),
  V2025_06_18("2025-06-18"),
  V2025_11_25("2025-11-25"),
  V2026_07_28("2026-07-28");

  /** What a request without {@code MCP-Protocol-Version} is taken for (2025-11-25, Transports). */
  public static final ProtocolVersion WITHOUT_HEADER = V2025_03_26;

  /** What {@code initialize} answers when it cannot agree to what was asked. */
  public static final ProtocolVersion NEWEST_LEGACY = V2025_11_25;

  private final String wire;

  ProtocolVersion(String wire) {
    this.wire = wire;
  }

  /** The revision's name on the wire, a date. */
  public String wire() {
    return wire;
  }

  /** Whether each request carries its own metadata instead of a session's. */
  public boolean modern() {
    return this == V2026_07_28;
  }

  /** The revision of that exact name. */
  public static Optional<ProtocolVersion> of(String wire) {
    return Arrays.stream(values()).filter(version -> version.wire.equals(wire)).findFirst();
  }

  /**
   * What the server offers, newest first. The deprecated 2024-11-05 is answered in a handshake but
   * not offered: its own transport is not hosted.
   */
  public static JsonArray offered() {
    JsonArrayBuilder names = JsonValues.array();
    for (int i = values().length - 1; i > V2024_11_05.ordinal(); i--) {
      names.add(values()[i].wire);
    }
    return names.build();
  }
}
