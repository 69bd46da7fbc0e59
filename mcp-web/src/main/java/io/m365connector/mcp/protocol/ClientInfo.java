package io.m365connector.mcp.protocol;

import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What the client calls itself: unverified, for display and logs only, never for a decision.
 * Control characters are gone and the length is bounded, since it reaches both.
 */
public record ClientInfo(String name, String version) {

  private static final int MAX_LENGTH = 80;

  public ClientInfo {
    name = printable(name);
    version = printable(version);
  }

  /** Reads {@code Implementation}; empty when a required member is missing. */
  public static Optional<ClientInfo> read(JsonObject info) {
    String name = JsonValues.textAt(info, "name");
    String version = JsonValues.textAt(info, "version");
    return name == null || version == null
        ? Optional.empty()
        : Optional.of(new ClientInfo(name, version));
  }

  private static String printable(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(MAX_LENGTH)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
