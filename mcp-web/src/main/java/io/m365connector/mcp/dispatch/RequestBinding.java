package io.m365connector.mcp.dispatch;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeMap;

/**
 * Digest of who asks for what, so that a state sealed for one request opens on its retry only. The
 * retry may order the members differently, so the digest does not depend on order.
 */
final class RequestBinding {

  /** What differs between a request and its retry. */
  private static final Set<String> NOT_SALIENT = Set.of("_meta", "inputResponses", "requestState");

  private RequestBinding() {}

  static byte[] of(Invocation call) {
    StringBuilder text = new StringBuilder();
    text.append(call.incoming().callerKey()).append('\n');
    text.append(call.request().method()).append('\n');
    new TreeMap<>(call.params())
        .forEach(
            (name, value) -> {
              if (!NOT_SALIENT.contains(name)) {
                text.append(name).append('=');
                canonical(value, text);
                text.append('\n');
              }
            });
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void canonical(JsonValue value, StringBuilder text) {
    if (value instanceof JsonObject object) {
      text.append('{');
      new TreeMap<>(object)
          .forEach(
              (name, member) -> {
                text.append(name.length()).append(':').append(name).append(':');
                canonical(member, text);
                text.append(',');
              });
      text.append('}');
    } else if (value instanceof JsonArray array) {
      text.append('[');
      array.forEach(
          item -> {
            canonical(item, text);
            text.append(',');
          });
      text.append(']');
    } else {
      text.append(value);
    }
  }
}
