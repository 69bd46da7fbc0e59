package io.m365connector.mcp.dispatch;

import io.m365connector.mcp.jsonrpc.JsonRpcError;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.RequestId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over HTTP.
 *
 * @param status HTTP status, unless the answer is already a stream
 * @param body a JSON-RPC response; empty for 202
 * @param claims Entra's claims, for a 401 that asks the user to sign in again
 * @param session the id of a legacy session that begins with this answer
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, compared never.
public record Answer(int status, byte[] body, Optional<String> claims, Optional<String> session) {

  private static final byte[] EMPTY = {};

  /** A notification or reply was taken: 202 without a body. */
  static Answer accepted() {
    return new Answer(202, EMPTY, Optional.empty(), Optional.empty());
  }

  static Answer of(byte[] response) {
    return new Answer(200, response, Optional.empty(), Optional.empty());
  }

  /** The answer to a refused message. */
  public static Answer of(JsonRpcException refusal) {
    return new Answer(
        refusal.status(),
        JsonRpcWriter.error(refusal.id(), refusal.error()),
        Optional.empty(),
        Optional.empty());
  }

  static Answer signInAgain(@Nullable RequestId id, JsonRpcError error, String claims) {
    return new Answer(401, JsonRpcWriter.error(id, error), Optional.of(claims), Optional.empty());
  }

  /** The same answer, which also opens a session. */
  Answer opening(String id) {
    return new Answer(status, body, claims, Optional.of(id));
  }
}
