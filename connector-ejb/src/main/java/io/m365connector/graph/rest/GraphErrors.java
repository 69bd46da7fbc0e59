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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns Graph's refusals into {@link GraphException}s; of the error body only the code is kept. */
public class GraphErrors implements ResponseExceptionMapper<RuntimeException> {

  private static final int MAX_ERROR = 64 * 1024;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 300;
  }

  @Override
  public RuntimeException toThrowable(Response response) {
    int status = response.getStatus();
    String location = response.getHeaderString("Location");
    if (status == 302 && location != null) {
      return new ContentMoved(location);
    }
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
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant at = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
      Duration wait = Duration.between(Instant.now(), at);
      return wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0 ? null : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
