package io.m365connector.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.m365connector.sandbox.http.Headers;
import io.m365connector.sandbox.http.Json;
import io.m365connector.sandbox.http.Parameters;
import io.m365connector.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** A request as it is shown afterwards: whole, but for credentials, of which only a hash shows. */
final class RecordedRequest {
  private static final Set<String> SECRET_HEADERS = Set.of("authorization", "cookie");
  private static final Set<String> SECRET_FIELDS =
      Set.of(
          "client_secret",
          "client_assertion",
          "assertion",
          "code",
          "code_verifier",
          "refresh_token",
          "id_token_hint");

  private RecordedRequest() {}

  static ObjectNode json(Request request, int status) {
    ObjectNode json = Json.object();
    json.put("area", request.trail().area()).put("method", request.method());
    json.put("protocol", request.protocol()).put("host", request.host());
    json.put("endpoint", request.trail().template());
    json.put("path", request.path()).put("rawPath", request.rawPath());
    json.put("rawQuery", request.rawQuery());
    json.set("query", parameters(request.query()));
    ObjectNode headers = json.putObject("headers");
    for (Headers.Field field : request.headers().fields()) {
      headers.put(field.name().toLowerCase(Locale.ROOT), shown(field));
    }
    json.put("tenant", request.trail().tenant()).put("user", request.trail().user());
    json.put("client", request.trail().client()).put("fault", request.trail().fault());
    json.put("status", status);
    if (request.body().length > 0) {
      if (request.trail().area().equals("entra")) {
        json.set("form", parameters(request.form()));
      } else {
        json.put("body", request.bodyText());
      }
    }
    return json;
  }

  private static String shown(Headers.Field field) {
    if (!SECRET_HEADERS.contains(field.name().toLowerCase(Locale.ROOT))) {
      return field.value();
    }
    int space = field.value().indexOf(' ');
    String scheme = space < 0 ? "" : field.value().substring(0, space + 1);
    return scheme + "sha256:" + sha256(field.value().substring(space + 1));
  }

  private static ObjectNode parameters(Parameters parameters) {
    ObjectNode json = Json.object();
    parameters
        .values()
        .forEach(
            (name, values) -> {
              var array = json.putArray(name);
              values.forEach(
                  value ->
                      array.add(SECRET_FIELDS.contains(name) ? "sha256:" + sha256(value) : value));
            });
    return json;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
