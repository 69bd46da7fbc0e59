package io.m365connector.graph.rest;

import io.m365connector.code.Code;
import io.m365connector.graph.GraphException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns Graph's refusals into {@link GraphException}s; of the error body only the code is kept. */
public class GraphErrors implements ResponseExceptionMapper<GraphException> {

  private static final int MAX_ERROR = 64 * 1024;

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 300;
  }

  @Override
  public GraphException toThrowable(Response response) {
    int status = response.getStatus();
    Code code =
        switch (status) {
          case 401, 403 -> Code.GRAPH_FORBIDDEN;
          case 404, 410 -> Code.GRAPH_NOT_FOUND;
          case 429, 509 -> Code.GRAPH_THROTTLED;
          case 400, 405, 406, 409, 412, 413, 415, 422 -> Code.GRAPH_BAD_REQUEST;
          default -> Code.GRAPH_UNAVAILABLE;
        };
    return new GraphException(code, status, graphCode(response), retryAfter(response), null);
  }

  private static String graphCode(Response response) {
    try (InputStream in = response.readEntity(InputStream.class)) {
      byte[] body = in.readNBytes(MAX_ERROR);
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
        JsonValue error = reader.readObject().get("error");
        String code = error instanceof JsonObject object ? object.getString("code", "") : "";
        return code.matches("[A-Za-z0-9_.]{1,80}") ? code : "";
      }
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private static @Nullable Duration retryAfter(Response response) {
    String value = response.getHeaderString("Retry-After");
    return value != null && value.matches("[0-9]{1,6}")
        ? Duration.ofSeconds(Long.parseLong(value))
        : null;
  }
}
