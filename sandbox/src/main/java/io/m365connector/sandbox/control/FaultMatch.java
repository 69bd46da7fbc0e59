package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.m365connector.sandbox.http.Request;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault befalls; what is not said matches all.
 *
 * @param user object id
 * @param path must match all of the raw path
 * @param query must be found in the raw query
 * @param grant the form's {@code grant_type} ends with it, such as {@code jwt-bearer}
 */
record FaultMatch(
    String area,
    String tenant,
    String user,
    String method,
    @Nullable Pattern path,
    @Nullable Pattern query,
    String grant) {

  static FaultMatch read(JsonNode order) {
    return new FaultMatch(
        order.path("area").asText(""),
        order.path("tenant").asText(""),
        order.path("user").asText(""),
        order.path("method").asText(""),
        pattern(order, "path"),
        pattern(order, "query"),
        order.path("grant").asText(""));
  }

  private static @Nullable Pattern pattern(JsonNode order, String field) {
    return order.hasNonNull(field) ? Pattern.compile(order.path(field).asText()) : null;
  }

  boolean fits(Request request, CallOwner owner) {
    return fits(area, request.trail().area())
        && fits(method, request.method())
        && (path == null || path.matcher(request.rawPath()).matches())
        && (query == null || query.matcher(request.rawQuery()).find())
        && (grant.isEmpty() || request.form().first("grant_type").orElse("").endsWith(grant))
        && (tenant.isEmpty() || tenant.equalsIgnoreCase(owner.tenant()))
        && (user.isEmpty() || user.equalsIgnoreCase(owner.user()));
  }

  private static boolean fits(String wanted, String value) {
    return wanted.isEmpty() || wanted.equalsIgnoreCase(value);
  }
}
