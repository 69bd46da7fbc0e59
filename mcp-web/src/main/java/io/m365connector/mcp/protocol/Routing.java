package io.m365connector.mcp.protocol;

import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.INVALID_PARAMS;
import static io.m365connector.mcp.jsonrpc.JsonRpcErrorCode.UNSUPPORTED_PROTOCOL_VERSION;
import static io.m365connector.mcp.jsonrpc.JsonRpcException.refused;

import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcNotification;
import io.m365connector.mcp.jsonrpc.JsonRpcRequest;
import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which era a message belongs to and checks its envelope, rung by rung in the order the
 * specification's conformance suite expects. The body decides: a claim in {@code _meta} makes a
 * request modern, whatever the headers say; the headers must then agree.
 */
public final class Routing {

  private static final Logger LOG = System.getLogger(Routing.class.getName());

  /** What may be repeated of an unsupported revision's name. */
  private static final Pattern HARMLESS = Pattern.compile("[0-9A-Za-z.-]{1,32}");

  private final Tolerances tolerances;

  public Routing(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  /**
   * Routes a request.
   *
   * @throws JsonRpcException with HTTP 400: -32020 header mismatch, -32022 unsupported revision,
   *     -32602 malformed metadata
   */
  public Route route(JsonRpcRequest request, McpHeaders headers) {
    JsonObject meta = meta(request.params());
    JsonValue claim = meta.get(MetaKeys.PROTOCOL_VERSION);
    return claim == null
        ? legacy(request.method(), meta, headers)
        : modern(request, meta, claim, headers);
  }

  /**
   * Routes a notification. 2026-07-28 defines no headers for it, so only a revision that nobody
   * knows is refused.
   */
  public void route(JsonRpcNotification notification, McpHeaders headers) {
    headers
        .protocolVersion()
        .filter(name -> ProtocolVersion.of(name).isEmpty())
        .ifPresent(
            name -> {
              throw unsupported(name);
            });
  }

  private static JsonObject meta(JsonObject params) {
    JsonValue meta = params.get(MetaKeys.META);
    if (meta == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (meta instanceof JsonObject object) {
      return object;
    }
    throw refused(INVALID_PARAMS, "The member _meta must be an object.");
  }

  private Route modern(
      JsonRpcRequest request, JsonObject meta, JsonValue claim, McpHeaders headers) {
    if (!(claim instanceof JsonString text)) {
      throw refused(
          INVALID_PARAMS, "Invalid _meta: " + MetaKeys.PROTOCOL_VERSION + " must be a string.");
    }
    String claimed = text.getString();
    Optional<String> header = headers.protocolVersion();
    boolean differs = header.isPresent() && !header.get().equals(claimed);
    if (differs && !tolerated(header.get(), claimed)) {
      throw McpHeaders.mismatch(McpHeaders.VERSION + " differs from the body");
    }
    RequestMeta read = RequestMeta.modern(meta);
    ProtocolVersion version =
        ProtocolVersion.of(claimed)
            .filter(ProtocolVersion::modern)
            .orElseThrow(() -> unsupported(claimed));
    if (header.isEmpty()) {
      throw McpHeaders.mismatch(McpHeaders.VERSION + " is missing");
    }
    headers.requireMirror(request, differs);
    return new Route(version, read);
  }

  private boolean tolerated(String header, String claimed) {
    boolean bothKnown =
        ProtocolVersion.of(header).isPresent() && ProtocolVersion.of(claimed).isPresent();
    if (tolerances.trustClaim() && bothKnown) {
      LOG.log(Level.WARNING, "Tolerated: header {0} on a request that claims {1}", header, claimed);
      return true;
    }
    return false;
  }

  private Route legacy(String method, JsonObject meta, McpHeaders headers) {
    RequestMeta read = RequestMeta.legacy(meta);
    if ("initialize".equals(method)) {
      // The handshake negotiates in its body; what a client already puts in the header is moot.
      return new Route(ProtocolVersion.NEWEST_LEGACY, read);
    }
    Optional<String> header = headers.protocolVersion();
    if (header.isEmpty()) {
      return new Route(ProtocolVersion.WITHOUT_HEADER, read);
    }
    ProtocolVersion version =
        ProtocolVersion.of(header.get()).orElseThrow(() -> unsupported(header.get()));
    if (!version.modern()) {
      return new Route(version, read);
    }
    if (tolerances.modernHeaderOnLegacy() && !"server/discover".equals(method)) {
      LOG.log(Level.WARNING, "Tolerated: header {0} on a request without _meta", version.wire());
      return new Route(ProtocolVersion.NEWEST_LEGACY, read);
    }
    throw refused(
        INVALID_PARAMS,
        "Invalid _meta: a "
            + version.wire()
            + " request must carry "
            + MetaKeys.PROTOCOL_VERSION
            + " and "
            + MetaKeys.CLIENT_CAPABILITIES
            + ".");
  }

  private static JsonRpcException unsupported(String requested) {
    return refused(
        UNSUPPORTED_PROTOCOL_VERSION,
        UNSUPPORTED_PROTOCOL_VERSION.message(),
        JsonValues.object()
            .add("supported", ProtocolVersion.offered())
            .add("requested", HARMLESS.matcher(requested).matches() ? requested : "unreadable")
            .build());
  }
}
