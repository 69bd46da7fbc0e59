package io.m365connector.mcp.http;

import io.m365connector.code.Code;
import io.m365connector.limits.LimitReached;
import io.m365connector.mcp.jsonrpc.JsonRpcError;
import io.m365connector.mcp.jsonrpc.JsonRpcErrorCode;
import io.m365connector.mcp.jsonrpc.JsonRpcWriter;
import io.m365connector.mcp.jsonrpc.JsonValues;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A call that would be one too many: 429 for the caller's own share, 503 for the node's. */
@Provider
public class LimitReachedMapper implements ExceptionMapper<LimitReached> {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int BUSY = 503;

  @Override
  public Response toResponse(LimitReached refusal) {
    int status = refusal.code() == Code.OVERLOADED ? BUSY : TOO_MANY_REQUESTS;
    JsonRpcError error =
        new JsonRpcError(
            JsonRpcErrorCode.INTERNAL_ERROR,
            refusal.code().what(),
            JsonValues.object()
                .add("code", refusal.code().id())
                .add("title", refusal.code().what())
                .add("detail", refusal.code().move())
                .add("status", status)
                .build());
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Retry-After", refusal.retryAfterSeconds())
        .entity(JsonRpcWriter.error(null, error))
        .build();
  }
}
