package io.m365connector.mcp.http;

import io.m365connector.mcp.dispatch.Answer;
import io.m365connector.mcp.jsonrpc.JsonRpcException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What is refused before a call of its own begins. */
@Provider
public class JsonRpcExceptionMapper implements ExceptionMapper<JsonRpcException> {

  @Override
  public Response toResponse(JsonRpcException refusal) {
    return Answers.response(Answer.of(refusal));
  }
}
